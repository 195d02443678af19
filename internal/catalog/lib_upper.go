package catalog

// libUpper is upper/db: a result is a query until it is asked for its rows.
func libUpper() Library {
	d0, d1 := fails(Result(0), FromDatabase), fails(Result(1), FromDatabase)
	return Library{
		Name:     "upper/db",
		Doc:      "https://upper.io/v4",
		Unproven: notServed,
		Packages: []Package{
			{"github.com/upper/db/v4", join(
				each("(Session).@", "Collection SQL"), each("(SQL).@", "Update DeleteFrom InsertInto"),
				builds("(SQL).@", "SelectFrom Select"),
				builds("(Collection).@", "Find", Rest(0)), builds("(Result).@", "And", Receiver, Rest(0)),
				builds("(@).Where", "Selector Updater Deleter", Receiver, Rest(0)),
				builds("(@).And", "Selector Updater Deleter", Receiver, Rest(0)),
				builds("@", "And Or", Rest(0)),
				each("(Result).@", "One All", loads(Arg(0)), d0), each("(Result).@", "Next", loads(Arg(0))),
				each("(Result).@", "Update", stores(Arg(0)), saves(Arg(0)), d0),
				runsQuery("(Result).@", "Delete", 0), runsQuery("(Result).@", "Count Exists", 1),
				each("(Session).@", "Get", loads(Arg(0)), d0),
				each("(Session).@", "Save", stores(Arg(0)), saves(Arg(0)), d0), runsQuery("(Session).@", "Delete", 0),
				each("(Collection).@", "Insert", stores(Arg(0)), saves(Arg(0)), d1),
				each("(Collection).@", "InsertReturning UpdateReturning", stores(Arg(0)), saves(Arg(0)), d0),
				each("(SQL).@", "Query QueryRow Exec", statement(0), d1),
				each("(SQL).@", "QueryContext QueryRowContext ExecContext", statement(1), d1),
				each("(Updater).@", "Set", stores(Rest(0)), copies(Receiver, Result(0))),
				each("(Inserter).@", "Values", stores(Rest(0)), saves(Rest(0)), copies(Receiver, Result(0))),
				sentinels(FromOwn, "ErrNoMoreRows"),
			)},
		},
	}
}
