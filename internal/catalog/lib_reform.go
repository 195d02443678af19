package catalog

// libReform is reform, whose records are structs with generated methods.
func libReform() Library {
	const q = "(*Querier).@"
	d0, d1 := fails(Result(0), FromDatabase), fails(Result(1), FromDatabase)
	return Library{
		Name:     "reform",
		Doc:      "https://pkg.go.dev/gopkg.in/reform.v1",
		Unproven: notServed,
		Packages: []Package{
			{"gopkg.in/reform.v1", join(
				each(q, "FindByPrimaryKeyTo FindOneTo SelectOneTo Reload", loads(Arg(0)), d0),
				each(q, "FindByPrimaryKeyFrom SelectOneFrom SelectAllFrom FindAllFrom", loads(Result(0)), d1),
				runsQuery(q, "SelectRows DeleteFrom", 1),
				each(q, "Save Insert Update UpdateColumns", stores(Arg(0)), saves(Arg(0)), d0),
				runsQuery(q, "Delete", 0),
				sentinels(FromOwn, "ErrNoRows"),
			)},
		},
	}
}
