package catalog

// What the handles of the databases' libraries do beside what stands in lib_data.go: transactions,
// batches, prepared statements, the chains that begin a query.

// pgxHandles are the calls of a connection, a pool or a transaction, which are named alike.
func pgxHandles(handles string) []*Record {
	d1 := fails(Result(1), FromDatabase)
	return join(
		each("(@).Begin", handles, d1),
		each("(@).SendBatch", handles, copies(Arg(1), Result(0))),
		each("(@).CopyFrom", handles, stores(Arg(3)), d1),
	)
}

// pgxStatements are the calls that run one statement.
func pgxStatements(handles string) []*Record {
	d1 := fails(Result(1), FromDatabase)
	return join(
		each("(@).Query", handles, statement(1), d1), each("(@).Exec", handles, statement(1), d1),
		each("(@).QueryRow", handles, statement(1)),
	)
}

// pgx5Rest is pgx's functions on rows: what a row is read into is the type argument.
func pgx5Rest() []*Record {
	d1 := fails(Result(1), FromDatabase)
	return join(pgxHandles("Tx *Conn"),
		each("(*Conn).@", "BeginTx Prepare", d1), each("@", "Connect", d1),
		each("(*Batch).@", "Queue", statement(0)),
		builds("@", "StructArgs StrictStructArgs", Arg(0)),
		each("@", `RowTo RowToAddrOf RowToMap RowToStructByName RowToStructByNameLax RowToStructByPos
			RowToAddrOfStructByName RowToAddrOfStructByNameLax RowToAddrOfStructByPos`, loads(Result(0)), d1),
		each("@", "ForEachRow", loads(Arg(1)), d1),
		each("@", "BeginFunc BeginTxFunc", fails(Result(0), FromDatabase), why("or as the function fails that it calls")),
	)
}

// pgx4Rest is what the older version has of it.
func pgx4Rest() []*Record {
	return join(pgxStatements("Tx *Conn"),
		each("(@).SendBatch", "Tx *Conn", copies(Arg(1), Result(0))),
		each("(*Batch).@", "Queue", statement(0)),
	)
}

// sqlxRest is what sqlx adds to the handles of database/sql.
func sqlxRest() []*Record {
	d0, d1 := fails(Result(0), FromDatabase), fails(Result(1), FromDatabase)
	handle := func(pattern string) []*Record {
		return join(
			each(pattern, "Queryx", statement(0), d1), each(pattern, "QueryRowx", statement(0)),
			each(pattern, "QueryxContext", statement(1), d1), each(pattern, "QueryRowxContext MustExecContext", statement(1)),
			each(pattern, "NamedQuery", stores(Arg(1)).of(Arg(0)), d1),
			each(pattern, "Preparex PrepareNamed PreparexContext PrepareNamedContext", d1),
		)
	}
	return join(handle("(*DB).@"), handle("(*Tx).@"),
		each("(*DB).@", "NamedQueryContext", stores(Arg(2)).of(Arg(1)), d1),
		each("(*DB).@", "Beginx BeginTxx", d1), each("(*DB).@", "MustBegin"),
		each("@", "MustConnect MustOpen"), each("@", "ConnectContext", d1),
		each("@", "NamedExec NamedQuery", stores(Arg(2)).of(Arg(1)), d1),
		each("@", "NamedExecContext NamedQueryContext", stores(Arg(3)).of(Arg(2)), d1),
		each("@", "MustExec", statement(1)),
		each("@", "BindNamed", copies(Arg(2), Result(1)), fails(Result(2), FromOwn)),
		each("(@).Get", "*Stmt *NamedStmt", loads(Arg(0)), d0), each("(@).Select", "*Stmt *NamedStmt", loads(Arg(0)), d0),
		each("(@).GetContext", "*Stmt *NamedStmt", loads(Arg(1)), d0), each("(@).SelectContext", "*Stmt *NamedStmt", loads(Arg(1)), d0),
		each("(*NamedStmt).@", "Exec Query Queryx", d1), each("(*NamedStmt).@", "QueryRow"),
	)
}

// gormRest is what gorm does beside its chains. A text that ToSQL makes has the values in it.
func gormRest() []*Record {
	d0, d1 := fails(Result(0), FromDatabase), fails(Result(1), FromDatabase)
	return join(
		each("@", "Open", d1),
		each("(*DB).@", "InnerJoins Row Association"), each("(*DB).@", "Rows", d1),
		each("(*DB).@", "Assign Attrs", stores(Rest(0))),
		each("(*DB).@", "ToSQL", why("the statement with its values: what those are, its callback knows")),
		each("(*DB).@", "Set InstanceSet", sets(Arg(0), Arg(1))), each("(*DB).@", "Get", gets(Arg(0), Result(0))),
		each("(*DB).@", "Transaction Connection", d0),
		each("(*Association).@", "Find", loads(Arg(0)), d0),
		each("(*Association).@", "Append Replace", stores(Rest(0)), d0), each("(*Association).@", "Delete", d0),
	)
}

// gormGenerics is gorm's newer interface: gorm.G[User](db).Where(...).First(ctx).
func gormGenerics() []*Record {
	d0, d1 := fails(Result(0), FromDatabase), fails(Result(1), FromDatabase)
	const chain = "(ChainInterface).@"
	return join(
		each("@", "G"),
		each(chain, "Where Not Or Having Scopes"), each("(CreateInterface).@", "Where Not Or"),
		each("(ExecInterface).@", "First Take Last Find", loads(Result(0)), d1),
		each("(ExecInterface).@", "Scan", loads(Arg(1)), d0),
		each("(CreateInterface).@", "Create", stores(Arg(1)), saves(Arg(1)), d0),
		each(chain, "Update", stores(Arg(2)).key(Arg(1)), d1), each(chain, "Updates", stores(Arg(1)), saves(Arg(1)), d1),
		each(chain, "Delete", d1),
		each("(Interface).@", "Raw", statement(0)), each("(Interface).@", "Exec", statement(1), d0),
	)
}

// gorm1Rest is the first version's.
func gorm1Rest() []*Record {
	return join(
		each("(*DB).@", "Update", stores(Rest(0)), saves(Rest(0))),
		each("(*DB).@", "Exec", statement(0)), each("(*DB).@", "Delete Raw Begin"),
	)
}

// bunRest begins queries, and ends those that load nothing.
func bunRest() []*Record {
	d1 := fails(Result(1), FromDatabase)
	begin := func(handles string) []*Record {
		return join(
			each("(@).NewSelect", handles), each("(@).NewUpdate", handles), each("(@).NewDelete", handles), each("(@).NewInsert", handles),
		)
	}
	return join(begin("*DB Tx Conn IDB"), each("(@).NewRaw", "*DB Tx Conn", statement(0)),
		each("(@).WherePK", "*SelectQuery *UpdateQuery *DeleteQuery"),
		each("(@).Where", "*UpdateQuery *DeleteQuery QueryBuilder"), each("(@).WhereOr", "*UpdateQuery *DeleteQuery"),
		each("(@).WhereGroup", "*UpdateQuery *DeleteQuery"), each("(@).Apply", "*UpdateQuery *DeleteQuery"),
		each("(*SelectQuery).@", "JoinOn Having"), each("(*DeleteQuery).@", "Model"),
		each("(*SelectQuery).@", "Column", selects(None, Rest(0))), each("(*SelectQuery).@", "ExcludeColumn", omits(Rest(0))),
		each("(*UpdateQuery).@", "Column OmitZero"),
		each("(*InsertQuery).@", "Value", stores(Rest(2))),
		each("(@).Exec", "*SelectQuery *UpdateQuery *DeleteQuery *InsertQuery *RawQuery", loads(Rest(1)), d1),
		each("(*SelectQuery).@", "Count Exists Rows", d1),
		each("(*DB).@", "QueryContext ExecContext", statement(1), d1), each("(*DB).@", "QueryRowContext", statement(1)),
	)
}

// xormRest is what xorm's Engine and Session do beside loading records.
func xormRest() []*Record {
	d1 := fails(Result(1), FromDatabase)
	both := func(names string, ps ...part) []*Record {
		return join(each("(*Engine).@", names, ps...), each("(*Session).@", names, ps...))
	}
	return join(
		both("SQL MustCols"), each("(*Session).@", "And Or"), each("(*Engine).@", "NewSession"),
		both("Exist Count Delete", d1), both("Query QueryString QueryInterface", loads(Result(0)), d1),
		both("Exec", d1, why("the first of the tail is the statement: which of the rest it stores is not read")),
		both("Iterate", fails(Result(0), FromDatabase), why("its callback gets the rows")),
		each("(*Engine).@", "ShowSQL", why("a switch: statements and their parameters to xorm's own log")),
	)
}

// libXormBuilder is xorm's conditions.
func libXormBuilder() Library {
	return Library{
		Name: "xorm/builder",
		Doc:  "https://pkg.go.dev/xorm.io/builder",
		Packages: []Package{
			{"xorm.io/builder", join(builds("@", "In Expr", Rest(1)), builds("@", "And Or", Rest(0)))},
		},
	}
}
