package catalog

// libPgx is pgx, in both generations, and the errors of its connections. A driver's error may quote the
// row.
func libPgx() Library {
	d1 := fails(Result(1), FromDatabase)
	scan := parts{decodes(Receiver, Rest(0)), loads(Rest(0)), fails(Result(0), FromDatabase)}
	return Library{
		Name: "pgx",
		Doc:  "https://pkg.go.dev/github.com/jackc/pgx/v5",
		Packages: []Package{
			{"github.com/jackc/pgx/v5", with(join(
				each("@", "CollectRows CollectOneRow CollectExactlyOneRow", loads(Result(0)), d1),
				each("@", "AppendRows", copies(Arg(1), Result(0)), d1),
				each("(Row).@", "Scan", scan), each("(Rows).@", "Scan", scan),
				each("(Rows).@", "Values", copies(Receiver, Result(0)), d1), pgx5Rest(),
				each("(Tx).@", "Exec Query", statement(1), d1), each("(*Conn).@", "Exec Query", statement(1), d1),
				each("(Tx).@", "QueryRow", statement(1)), each("(*Conn).@", "QueryRow", statement(1)),
				each("(Rows).@", "Err", fails(Result(0), FromDatabase)),
				each("(BatchResults).@", "Query", copies(Receiver, Result(0)), d1),
				each("(BatchResults).@", "QueryRow", copies(Receiver, Result(0))),
				each("(Identifier).@", "Sanitize", copies(Receiver, Result(0)), why("quotes, hides nothing")),
				sentinels(FromOwn, "ErrNoRows ErrTooManyRows ErrTxClosed ErrTxCommitRollback"),
				errorTypes(FromDatabase, "ScanArgError"),
			), pgxQueries("(*Conn).@"), pgxQueries("(Tx).@"))},
			{"github.com/jackc/pgx/v5/pgxpool", with(join(
				pgxStatements("*Pool *Conn *Tx"), pgxHandles("*Pool *Conn *Tx"),
				each("(@).BeginTx", "*Pool *Conn", d1), each("(*Pool).@", "Acquire", d1), each("@", "New", d1),
			), pgxQueries("(*Pool).@"), pgxQueries("(*Conn).@"), pgxQueries("(*Tx).@"))},
			{"github.com/jackc/pgx/v5/pgconn", join(pgErrors("PgError ConnectError ParseConfigError",
				"Message Detail Hint Where TableName ColumnName ConstraintName InternalQuery"),
				each("(*PgConn).@", "Exec"), each("(*PgConn).@", "ExecParams", stores(Arg(2)).of(Arg(1))))},
			{"github.com/jackc/pgx/v4", with(join(
				each("(Row).@", "Scan", scan), each("(Rows).@", "Scan", scan),
				each("(Logger).@", "Log", logs(Arg(2), Text), logs(Arg(3), Pairs)), pgx4Rest(),
				sentinels(FromOwn, "ErrNoRows ErrTxClosed"),
			), pgxQueries("(*Conn).@"), pgxQueries("(Tx).@"))},
			{"github.com/jackc/pgx/v4/pgxpool", with(pgxStatements("*Pool *Conn *Tx"), pgxQueries("(*Pool).@"), pgxQueries("(*Conn).@"), pgxQueries("(*Tx).@"))},
			{"github.com/jackc/pgconn", pgErrors("PgError", "Message Detail Hint Where TableName ColumnName ConstraintName")},
		},
	}
}

func pgErrors(types, fields string) []*Record {
	return join(
		errorTypes(FromDatabase, types),
		each("field:PgError.@", fields, fails(Self, FromDatabase)),
		each("field:PgError.@", "Code", fails(Self, FromOwn)),
	)
}

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

// pgxQueries are the handles of pgx, whose values may be a map of names.
func pgxQueries(pattern string) []*Record {
	return each(pattern, "Query QueryRow Exec", sqlAt(1))
}
