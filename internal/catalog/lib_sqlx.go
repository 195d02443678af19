package catalog

import (
	"github.com/oversharelint/overshare/internal/query"
)

// libSQLX is sqlx: the handles of database/sql, and what loads rows into structs.
func libSQLX() Library {
	d1 := fails(Result(1), FromDatabase)
	scan := parts{decodes(Receiver, Rest(0)), loads(Rest(0)), fails(Result(0), FromDatabase)}
	structScan := parts{decodes(Receiver, Arg(0)), loads(Arg(0)), fails(Result(0), FromDatabase)}
	return Library{
		Name: "sqlx",
		Doc:  "https://jmoiron.github.io/sqlx/",
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
		},
	}
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

// sqlxQueries are the handles of sqlx.
func sqlxQueries(pattern string) []*Record {
	list := join(
		each(pattern, "GetContext SelectContext", sqlInto(1, 2)),
		each(pattern, "QueryxContext QueryRowxContext", sqlAt(1)),
	)
	if pattern == "(*Conn).@" {
		return list
	}
	return join(list,
		each(pattern, "Get Select", sqlInto(0, 1)),
		each(pattern, "Queryx QueryRowx MustExec", sqlAt(0)),
		each(pattern, "NamedExec NamedQuery", runs(query.Read, Query{Cond: Arg(0), SQL: true, Values: Arg(1)})),
		each(pattern, "NamedExecContext", runs(query.Read, Query{Cond: Arg(1), SQL: true, Values: Arg(2)})),
		each(pattern, "MustExecContext", sqlAt(1)),
	)
}
