package catalog

// libSpanner is Google's Spanner.
func libSpanner() Library {
	const read = "(*txReadOnly).@"
	d1 := fails(Result(1), FromSDK)
	return Library{
		Name: "Spanner",
		Doc:  "https://pkg.go.dev/cloud.google.com/go/spanner",
		Packages: []Package{
			{"cloud.google.com/go/spanner", join(
				builds(read, "Query QueryWithStats", Arg(1)), builds(read, "Read", Arg(2)),
				each(read, "ReadRow", loads(Result(0)), d1),
				each("(*ReadWriteTransaction).@", "Update", stores(Arg(1)), d1), each("(*Client).@", "Apply", d1),
				each("@", "Insert Update InsertOrUpdate", stores(Arg(2)), copies(Arg(2), Result(0))),
				each("@", "InsertStruct UpdateStruct", stores(Arg(1)), saves(Arg(1)), copies(Arg(1), Result(0)), fails(Result(1), FromOwn)),
				each("(*Row).@", "ToStruct", decodes(Receiver, Arg(0)), loads(Arg(0)), fails(Result(0), FromDatabase)),
				each("(*Row).@", "Columns", decodes(Receiver, Rest(0)), fails(Result(0), FromDatabase)),
			)},
		},
	}
}
