package catalog

import (
	"github.com/oversharelint/overshare/internal/query"
)

// libBun is bun.
func libBun() Library {
	return Library{
		Name: "bun",
		Doc:  "https://bun.uptrace.dev",
		Packages: []Package{
			{"github.com/uptrace/bun", with(bunRecords(), bunQueries())},
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

// bunQueries: a query is told where to put its rows when it begins, and takes no key from there unless
// WherePK says so.
func bunQueries() []*Record {
	list := join(
		each("(*InsertQuery).@", "Model", asks(Query{Stored: Arg(0)})),
		each("(*InsertQuery).@", "Exec", runs(query.Insert, Query{})),
	)
	for _, q := range []struct {
		typ  string
		op   query.Op
		runs string
	}{
		{"(*SelectQuery).@", query.Read, "Scan ScanAndCount"},
		{"(*UpdateQuery).@", query.Update, "Exec Scan"},
		{"(*DeleteQuery).@", query.Delete, "Exec Scan"},
	} {
		list = join(list,
			each(q.typ, "Model", asks(Query{Model: Arg(0)})),
			each(q.typ, "Where", asks(Query{Cond: Arg(0), Values: Rest(1)})),
			each(q.typ, q.runs, runs(q.op, Query{})),
		)
	}
	return list
}
