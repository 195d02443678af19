package catalog

// libSQL is the SQL drivers and helpers. Whatever else they do, every error of theirs is a
// database's ([Default]); a driver's error may quote the row.
func libSQL() Library {
	d1 := fails(Result(1), FromDatabase)
	scan := parts{decodes(Receiver, Rest(0)), loads(Rest(0)), fails(Result(0), FromDatabase)}
	structScan := parts{decodes(Receiver, Arg(0)), loads(Arg(0)), fails(Result(0), FromDatabase)}
	return Library{
		Name: "SQL",
		Doc:  "https://go.dev/wiki/SQLDrivers",
		Packages: []Package{
			{"github.com/jmoiron/sqlx", with(join(
				each("(*Row).@", "StructScan MapScan", structScan),
				each("(*Rows).@", "StructScan MapScan", structScan),
				each("(*Row).@", "Scan", scan),
				each("(*Row).@", "SliceScan", copies(Receiver, Result(0)), d1),
				each("(*Rows).@", "SliceScan", copies(Receiver, Result(0)), d1),
				each("@", "StructScan", copies(Arg(0), Arg(1)), loads(Arg(1)), fails(Result(0), FromDatabase)),
				each("@", "In", copies(Arg(0), Result(0)), copies(Rest(1), Result(1)), fails(Result(2), FromDatabase)),
				each("@", "Named", copies(Arg(0), Result(0)), copies(Arg(1), Result(1)), fails(Result(2), FromDatabase)),
				each("@", "Rebind", copies(Arg(1), Result(0))),
				each("(*DB).@", "Rebind", copies(Arg(0), Result(0))),
				sqlxLoads("(*DB).@"), sqlxLoads("(*Tx).@"), sqlxLoads("(*Conn).@"),
				each("@", "Get Select", loads(Arg(1)).by(Arg(2)), fails(Result(0), FromDatabase)),
				each("@", "GetContext SelectContext", loads(Arg(2)).by(Arg(3)), fails(Result(0), FromDatabase)),
				each("@", "Connect Open", d1), sqlxRest(),
				join(named("(*DB).@"), named("(*Tx).@")),
				each("(*Tx).@", "MustExec", statement(0)), each("(*DB).@", "MustExec", statement(0)),
			), sqlxQueries("(*DB).@"), sqlxQueries("(*Tx).@"), sqlxQueries("(*Conn).@"))},
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
			{"github.com/lib/pq", join(
				errorTypes(FromDatabase, "Error"),
				each("field:Error.@", "Message Detail Hint Table Column Constraint Where", fails(Self, FromDatabase)),
				each("field:Error.@", "Code", fails(Self, FromOwn)),
				each("@", "Array", copies(Arg(0), Result(0))),
			)},
			{"github.com/go-sql-driver/mysql", join(
				errorTypes(FromDatabase, "MySQLError"),
				each("field:MySQLError.@", "Message", fails(Self, FromDatabase), why("quotes the value of a duplicate key")),
				each("field:MySQLError.@", "Number", fails(Self, FromOwn)),
				each("(*Config).@", "FormatDSN", copies(Receiver, Result(0)), why("with the password")),
				sentinels(FromOwn, "ErrInvalidConn ErrMalformPkt"),
				each("@", "SetLogger", why("the driver's own words; no statement, no value")),
				each("@", "RegisterTLSConfig", fails(Result(0), FromOwn)),
			)},
			{"modernc.org/sqlite", errorTypes(FromDatabase, "Error")},
			{"github.com/georgysavva/scany/v2/pgxscan", scanyScan()},
			{"github.com/georgysavva/scany/v2/sqlscan", scanyScan()},
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

func sqlxLoads(pattern string) []*Record {
	load := func(names string, v Place) []*Record {
		n, _ := v.IsArg()
		return each(pattern, names, loads(v).by(Arg(n+1)), fails(Result(0), FromDatabase))
	}
	if pattern == "(*Conn).@" {
		return load("GetContext SelectContext", Arg(1))
	}
	return join(load("Get Select", Arg(0)), load("GetContext SelectContext", Arg(1)))
}

// named are the statements whose parameters are the fields of a struct or the entries of a map.
func named(pattern string) []*Record {
	d1 := fails(Result(1), FromDatabase)
	return join(
		each(pattern, "NamedExec", stores(Arg(1)).of(Arg(0)), saves(Arg(1)), d1),
		each(pattern, "NamedExecContext", stores(Arg(2)).of(Arg(1)), saves(Arg(2)), d1),
	)
}

func scanyScan() []*Record {
	return join(each("@", "Get Select", loads(Arg(2)).by(Arg(3)), fails(Result(0), FromDatabase)), each("@", "ScanOne ScanAll", decodes(Arg(1), Arg(0)), loads(Arg(0)), fails(Result(0), FromDatabase)))
}

// libORM is gorm and its like. gorm's error is a field, not a result.
func libORM() Library {
	return Library{
		Name: "ORM",
		Doc:  "https://gorm.io/docs/",
		Packages: []Package{
			{"gorm.io/gorm", with(join(
				each("field:DB.@", "Error", fails(Self, FromDatabase), why("the driver's error")),
				each("(*DB).@", "AddError", copies(Arg(0), Receiver)),
				each("(*DB).@", `Delete Raw Where Model Or Not Joins
					Preload Order Limit Offset Group Having Distinct Table Clauses Scopes Session WithContext
					Debug Begin Commit Rollback Count Unscoped`,
					why("a chain holds no text")),
				each("(*DB).@", "Create CreateInBatches Save Updates UpdateColumns", stores(Arg(0)), saves(Arg(0))),
				each("(*DB).@", "Update UpdateColumn", stores(Arg(1)).key(Arg(0))),
				each("(*DB).@", "Exec", statement(0)),
				each("(*DB).@", "Select", selects(Arg(0), Rest(1))),
				each("(*DB).@", "Omit", omits(Rest(0))),
				each("(*DB).@", "Scan Find First Last Take FindInBatches FirstOrInit", loads(Arg(0))),
				each("(*DB).@", "FirstOrCreate", stores(Arg(0)), loads(Arg(0))),
				each("(*DB).@", "Pluck ScanRows", loads(Arg(1))),
				each("@", "Expr"), gormRest(), gormGenerics(),
				sentinels(FromOwn, `ErrRecordNotFound ErrInvalidTransaction ErrNotImplemented ErrMissingWhereClause
					ErrUnsupportedRelation ErrPrimaryKeyRequired ErrModelValueRequired ErrInvalidData
					ErrUnsupportedDriver ErrRegistered ErrInvalidField ErrEmptySlice ErrDryRunModeUnsupported
					ErrInvalidDB ErrInvalidValue ErrInvalidValueOfLength ErrPreloadNotAllowed ErrDuplicatedKey
					ErrForeignKeyViolated ErrCheckConstraintViolated`),
			), gormQueries())},
			{"github.com/jinzhu/gorm", with(join(
				each("field:DB.@", "Error", fails(Self, FromDatabase)),
				each("(*DB).@", "Where Or Not Order Limit Offset Joins Preload Table Unscoped Model"),
				each("(*DB).@", "Create Save Updates UpdateColumns", stores(Arg(0)), saves(Arg(0))),
				each("(*DB).@", "Select", selects(Arg(0), Rest(1))),
				each("(*DB).@", "Omit", omits(Rest(0))),
				each("(*DB).@", "Scan Find First Last Take FirstOrInit", loads(Arg(0))),
				each("(*DB).@", "FirstOrCreate", stores(Arg(0)), loads(Arg(0))),
				each("(*DB).@", "Pluck", loads(Arg(1))), gorm1Rest(),
				sentinels(FromOwn, "ErrRecordNotFound"),
			), gorm1Queries())},
			{"github.com/uptrace/bun", with(bunRecords(), bunQueries())},
			{"xorm.io/xorm", with(join(xormRecords("(*Engine).@", Rest(0)), xormRecords("(*Session).@", Rest(0)), xormSaves("(Interface).@"), xormRest()), xormQueries("(*Engine).@", Rest(0)), xormQueries("(*Session).@", Rest(0)))},
			{"github.com/xorm-io/xorm", with(join(xormRecords("(*Engine).@", Arg(0)), xormRecords("(*Session).@", Arg(0))), xormQueries("(*Engine).@", Arg(0)), xormQueries("(*Session).@", Arg(0)))},
		},
	}
}

// bunRecords: a query is told where to put its rows when it begins.
func bunRecords() []*Record {
	return join(
		each("(*SelectQuery).@", "Model", loads(Arg(0))),
		each("(*SelectQuery).@", "Where WhereOr Order Limit Offset Relation Join WhereGroup Apply"),
		each("(*SelectQuery).@", "Scan", loads(Rest(1)), fails(Result(0), FromDatabase)),
		each("(*SelectQuery).@", "ScanAndCount", loads(Rest(1)), fails(Result(1), FromDatabase)),
		each("(*InsertQuery).@", "Model", stores(Arg(0)), saves(Arg(0))),
		each("(*UpdateQuery).@", "Model", stores(Arg(0)), saves(Arg(0))),
		each("(*UpdateQuery).@", "Set", stores(Rest(1)).of(Arg(0)), why("of SET, the statement has what stands behind it")),
		each("(*InsertQuery).@", "Column ExcludeColumn Returning On Ignore"),
		each("(*RawQuery).@", "Scan", loads(Rest(1)), fails(Result(0), FromDatabase)), bunRest(),
	)
}

// xormRecords are the queries of xorm's Engine and Session. An older version loads one record only.
func xormRecords(pattern string, got Place) []*Record {
	return join(
		each(pattern, "Get", loads(got), fails(Result(1), FromDatabase)),
		each(pattern, "Find", loads(Arg(0)), fails(Result(0), FromDatabase)),
		each(pattern, "FindAndCount", loads(Arg(0)), fails(Result(1), FromDatabase)),
		each(pattern, "Where In NotIn Table Alias OrderBy Desc Asc Limit Join AllCols UseBool NoAutoCondition ID"),
		xormSaves(pattern),
		each(pattern, "Cols", selects(None, Rest(0))),
		each(pattern, "Omit", omits(Rest(0))),
	)
}

func xormSaves(pattern string) []*Record {
	return join(
		each(pattern, "Insert", stores(Rest(0)), saves(Rest(0)), fails(Result(1), FromDatabase)),
		each(pattern, "InsertOne Update", stores(Arg(0)), saves(Arg(0)), fails(Result(1), FromDatabase)),
	)
}

// libStores is the databases beside SQL.
func libStores() Library {
	val := join(
		each("(@).Val", "*StringCmd *StringSliceCmd *MapStringStringCmd *Cmd", copies(Receiver, Result(0))),
		each("(@).Result", "*StringCmd *StringSliceCmd *MapStringStringCmd *Cmd *IntCmd *StatusCmd *BoolCmd", copies(Receiver, Result(0)), fails(Result(1), FromDatabase)),
		each("(*StringCmd).@", "Bytes", copies(Receiver, Result(0)), fails(Result(1), FromDatabase)),
		each("(@).String", "*StringCmd *StringSliceCmd *MapStringStringCmd *Cmd *StatusCmd", copies(Receiver, Result(0)), why("the command and its answer")),
		each("(*StringCmd).@", "Scan", decodes(Receiver, Arg(0)), fails(Result(0), FromDatabase)),
		each("(*baseCmd).@", "Err", fails(Result(0), FromDatabase)),
	)
	return Library{
		Name: "stores",
		Doc:  "https://pkg.go.dev/search?q=database",
		Packages: []Package{
			{"github.com/redis/go-redis/v9", join(val,
				each("(cmdable).@", "Get HGet HGetAll SMembers MGet Keys", loads(Result(0))), each("(cmdable).@", "Del Exists"),
				each("(cmdable).@", "Do", why("a command by its name: what it does with its arguments is not read")),
				each("(StringCmdable).@", "Get MGet", loads(Result(0))), each("(HashCmdable).@", "HGetAll", loads(Result(0))),
				each("(GenericCmdable).@", "Del"),
				each("(cmdable).@", "Set SetNX SetXX SetEx", stores(Arg(2)).cached()),
				each("(cmdable).@", "HSet", stores(Rest(2)).cached()),
				each("(cmdable).@", "Publish", queues(Arg(2), Text)),
			)},
			{"github.com/nats-io/nats.go", each("(*Conn).@", "Publish", queues(Arg(1), Text), fails(Result(0), FromNetwork))},
			{"github.com/segmentio/kafka-go", each("(*Writer).@", "WriteMessages", queues(Rest(1), JSON), fails(Result(0), FromNetwork))},
			{"github.com/rabbitmq/amqp091-go", each("(*Channel).@", "PublishWithContext", queues(Arg(5), JSON), fails(Result(0), FromNetwork))},
			{"go.etcd.io/bbolt", join(each("(*Bucket).@", "Put", stores(Arg(1)), fails(Result(0), FromDatabase)),
				each("(*Bucket).@", "Get", loads(Result(0))), runsQuery("(*Bucket).@", "Delete", 0), each("(*Tx).@", "Bucket"))},
			{"github.com/gomodule/redigo/redis", join(
				each("(Conn).@", "Do", loads(Result(0)), fails(Result(1), FromDatabase)), runsQuery("(Conn).@", "Send", 0),
				each("@", "String Bytes StringMap Values Strings", copies(Arg(0), Result(0)), copies(Arg(1), Result(1))),
				sentinels(FromOwn, "ErrNil"),
			)},
			{"github.com/dgraph-io/badger/v4", join(
				each("(*Txn).@", "Get", loads(Result(0)), fails(Result(1), FromDatabase)), runsQuery("(*Txn).@", "Delete", 0),
				each("(*Txn).@", "Set", stores(Arg(1)), fails(Result(0), FromDatabase)),
				each("(*Item).@", "ValueCopy", copies(Receiver, Result(0)), fails(Result(1), FromDatabase)),
				sentinels(FromOwn, "ErrKeyNotFound ErrConflict"),
			)},
			{"github.com/spf13/viper", join(
				each("@", "GetString Get GetStringSlice GetStringMapString GetStringMap", from(InEnv, Result(0)).key(Arg(0))),
				each("(*Viper).@", "GetString Get GetStringSlice GetStringMapString GetStringMap", from(InEnv, Result(0)).key(Arg(0))),
				each("@", "AllSettings", from(InEnv, Result(0)), why("the whole configuration")),
				each("(*Viper).@", "AllSettings", from(InEnv, Result(0))),
				each("@", "Debug", why("prints the configuration")),
				each("@", "GetInt GetBool GetDuration GetInt64 GetFloat64 IsSet"),
			)},
		},
	}
}
