package catalog

// libBob is bob.
func libBob() Library {
	return Library{
		Name: "bob",
		Doc:  "https://bob.stephenafamo.com/docs/",
		Packages: []Package{
			{"github.com/stephenafamo/bob", join(
				each("@", "One All", loads(Result(0)), fails(Result(1), FromDatabase)), runsQuery("@", "Exec", 1),
			)},
			{"github.com/stephenafamo/bob/dialect/psql", join(
				builds("@", "Select Update Delete Insert", Rest(0)), builds("@", "RawQuery", Rest(1)),
				builds("@", "Arg", Rest(0)), each("@", "Quote"),
			)},
		},
	}
}
