package catalog

// libPQ is the older driver of PostgreSQL, of which errors and arrays are met.
func libPQ() Library {
	return Library{
		Name: "pq",
		Doc:  "https://pkg.go.dev/github.com/lib/pq",
		Packages: []Package{
			{"github.com/lib/pq", join(
				errorTypes(FromDatabase, "Error"),
				each("field:Error.@", "Message Detail Hint Table Column Constraint Where", fails(Self, FromDatabase)),
				each("field:Error.@", "Code", fails(Self, FromOwn)),
				each("@", "Array", copies(Arg(0), Result(0))),
			)},
		},
	}
}
