package catalog

// libCassandra is gocql, and gocqlx on top of it.
func libCassandra() Library {
	const q = "(*Query).@"
	d0 := fails(Result(0), FromDatabase)
	return Library{
		Name: "gocql",
		Doc:  "https://pkg.go.dev/github.com/gocql/gocql",
		Packages: []Package{
			{"github.com/gocql/gocql", join(
				each("(*Session).@", "Query", statement(0), copies(Rest(1), Result(0))),
				builds(q, "Bind", Receiver, Rest(0)), each(q, "Exec", d0), builds(q, "Iter", Receiver),
				each(q, "Scan", decodes(Receiver, Rest(0)), loads(Rest(0)), d0),
				each("(*Iter).@", "Scan", decodes(Receiver, Rest(0)), loads(Rest(0))),
				sentinels(FromOwn, "ErrNotFound"),
			)},
		},
	}
}
