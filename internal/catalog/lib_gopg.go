package catalog

// libGoPG is go-pg. Methods of DB are declared by a type that it embeds.
func libGoPG() Library {
	const q = "(*Query).@"
	d0, d1 := fails(Result(0), FromDatabase), fails(Result(1), FromDatabase)
	handle := func(pattern string) []*Record {
		return join(
			each(pattern, "Model", copies(Rest(0), Result(0))),
			each(pattern, "Query QueryOne", loads(Arg(0)), d1),
			each(pattern, "QueryContext QueryOneContext", loads(Arg(1)), d1),
			each(pattern, "Exec ExecOne", statement(0), d1),
		)
	}
	return Library{
		Name: "go-pg",
		Doc:  "https://pg.uptrace.dev",
		Packages: []Package{
			{"github.com/go-pg/pg/v10", join(
				handle("(*baseDB).@"), handle("(*Tx).@"),
				sentinels(FromOwn, "ErrNoRows ErrMultiRows"), errorTypes(FromDatabase, "Error"),
			)},
			{"github.com/go-pg/pg/v10/orm", join(
				builds(q, "Where WhereOr", Receiver, Rest(1)), builds(q, "WhereIn", Receiver, Arg(1)),
				builds(q, "WherePK WhereGroup Apply Relation", Receiver),
				each(q, "Column", selects(None, Rest(0)), copies(Receiver, Result(0))),
				each(q, "ExcludeColumn", omits(Rest(0)), copies(Receiver, Result(0))),
				each(q, "Select", loads(Rest(0)), loads(Receiver), d0), each(q, "First Last", loads(Receiver), d0),
				each(q, "SelectAndCount", loads(Rest(0)), loads(Receiver), d1),
				each(q, "Insert Update UpdateNotZero", stores(Receiver), saves(Receiver), d1),
				runsQuery(q, "Delete Count Exists", 1),
				each(q, "Set", stores(Rest(1)).of(Arg(0)), copies(Receiver, Result(0))),
			)},
		},
	}
}
