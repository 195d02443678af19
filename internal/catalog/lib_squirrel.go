package catalog

// libSquirrel is squirrel. The text that ToSql makes has placeholders; what stands for them is beside it.
func libSquirrel() Library {
	const every = "SelectBuilder UpdateBuilder DeleteBuilder InsertBuilder"
	d1 := fails(Result(1), FromDatabase)
	return Library{
		Name: "squirrel",
		Doc:  "https://pkg.go.dev/github.com/Masterminds/squirrel",
		Packages: []Package{
			{"github.com/Masterminds/squirrel", join(
				builds("@", "Select Update Delete Insert"),
				builds("(StatementBuilderType).@", "Select Update Delete Insert", Receiver),
				builds("(@).Where", "SelectBuilder UpdateBuilder DeleteBuilder StatementBuilderType", Receiver, Arg(0), Rest(1)),
				builds("(SelectBuilder).@", "Join LeftJoin InnerJoin RightJoin Having", Receiver, Rest(1)),
				each("@", "Expr", copies(Rest(1), Result(0))),
				each("(@).ToSql", every, copies(Receiver, Result(1)), fails(Result(2), FromOwn)),
				each("(@).MustSql", every, copies(Receiver, Result(1))),
				each("(SelectBuilder).@", "Query Exec", d1), each("(SelectBuilder).@", "QueryRow"),
				each("(@).QueryContext", every, d1), each("(@).ExecContext", every, d1), each("(@).QueryRowContext", every),
				each("(SelectBuilder).@", "Scan", loads(Rest(0)), fails(Result(0), FromDatabase)),
				each("(SelectBuilder).@", "ScanContext", loads(Rest(1)), fails(Result(0), FromDatabase)),
				runsQuery("@", "ExecWith QueryWith", 1),
				each("@", "DebugSqlizer", flow(Sprint, Arg(0), Result(0)), why("writes the values into the text")),
				each("(InsertBuilder).@", "Values", stores(Rest(0)), copies(Receiver, Result(0)), copies(Rest(0), Result(0))),
				each("(InsertBuilder).@", "SetMap", stores(Arg(0)), copies(Receiver, Result(0)), copies(Arg(0), Result(0))),
				each("(UpdateBuilder).@", "Set", stores(Arg(1)).key(Arg(0)), copies(Receiver, Result(0)), copies(Arg(1), Result(0))),
				each("(UpdateBuilder).@", "SetMap", stores(Arg(0)), copies(Receiver, Result(0)), copies(Arg(0), Result(0))),
			)},
		},
	}
}
