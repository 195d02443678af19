package catalog

// libGocqlx is gocqlx, which binds structs and maps to names in the statement.
func libGocqlx() Library {
	const path, q = "github.com/scylladb/gocqlx/v3", "(*Queryx).@"
	return Library{
		Name:     "gocqlx",
		Doc:      "https://pkg.go.dev/github.com/scylladb/gocqlx/v3",
		Unproven: notServed,
		Packages: []Package{
			{path, join(
				each(q, "Get Select GetRelease SelectRelease", loads(Arg(0)), fails(Result(0), FromDatabase)),
				builds(q, "BindStruct BindMap", Receiver, Arg(0)), builds("(Session).@", "Query"),
			)},
			{path + "/qb", join(
				each("@", "Eq In", why("a column's name")),
				builds("(*@).Where", "SelectBuilder UpdateBuilder DeleteBuilder", Receiver),
			)},
		},
	}
}
