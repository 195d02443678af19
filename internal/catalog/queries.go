package catalog

import "github.com/oversharelint/overshare/internal/query"

// What the calls of the databases' libraries say of a query. They stand beside the records of what the
// calls load and how they fail, and are added to those by symbol.

// with adds settings to the records of a list, by the last part of their symbols; a symbol that has no
// record yet gets one.
func with(records []*Record, more ...[]*Record) []*Record {
	at := make(map[string]int, len(records))
	for i := range records {
		at[records[i].Symbol] = i
	}
	for _, r := range join(more...) {
		if i, ok := at[r.Symbol]; ok {
			both := *records[i] // a symbol has one record, which another package may share
			both.Query = r.Query
			records[i] = &both
		} else {
			at[r.Symbol] = len(records)
			records = append(records, r)
		}
	}
	return records
}

// gormQueries: conditions are a text with values, a struct, a map, or the key itself, and stand in
// Where as well as behind what is loaded or deleted.
func gormQueries() []*Record {
	return join(gormCommon(),
		each("(*DB).@", "Pluck", runs(query.Read, Query{})),
		each("(*DB).@", "Updates UpdateColumns", runs(query.Update, Query{Model: Arg(0), Bean: Arg(0), Keys: true, Stored: Arg(0)})),
		each("(*DB).@", "Update UpdateColumn", runs(query.Update, Query{})),
	)
}

// gorm1Queries are those of gorm before version 2, of whose updates no struct says which row.
func gorm1Queries() []*Record {
	return join(gormCommon(), each("(*DB).@", "Updates Update", runs(query.Update, Query{})))
}

// gormCommon are the calls that both of gorm's generations read alike.
func gormCommon() []*Record {
	read := Query{Model: Arg(0), Cond: Rest(1), Bean: Arg(0), Keys: true}
	return join(
		each("(*DB).@", "Where", asks(Query{Cond: Arg(0), Values: Rest(1)})),
		each("(*DB).@", "Model", asks(Query{Model: Arg(0), Bean: Arg(0), Keys: true})),
		each("(*DB).@", "Table", asks(Query{Table: Arg(0)})),
		each("(*DB).@", "Joins", asks(Query{Cond: Arg(0), Joins: true, Values: Rest(1)})),
		each("(*DB).@", "Raw", asks(Query{Cond: Arg(0), SQL: true, Values: Rest(1)})),
		each("(*DB).@", "Scopes", asks(Query{Scopes: Rest(0)})),
		each("(*DB).@", "First Last Take Find FirstOrInit FirstOrCreate", runs(query.Read, read)),
		each("(*DB).@", "Scan", runs(query.Read, Query{Model: Arg(0)})),
		each("(*DB).@", "Delete", runs(query.Delete, read)),
		each("(*DB).@", "Create", runs(query.Insert, Query{Stored: Arg(0)})),
		each("(*DB).@", "Save", runs(query.Update, Query{Model: Arg(0), Bean: Arg(0), Keys: true, Stored: Arg(0)})),
		each("(*DB).@", "Exec", sqlAt(0)),
	)
}

// xormQueries: what is set in the struct that is loaded into, or deleted, is a condition too. Older versions
// take one such struct, later ones several.
func xormQueries(pattern string, bean Place) []*Record {
	list := join(
		each(pattern, "Where", asks(Query{Cond: Arg(0), Values: Rest(1)})),
		each(pattern, "ID", asks(Query{Key: Arg(0)})),
		each(pattern, "Id", asks(Query{Key: Arg(0)}), until("v0.8.2")),
		each(pattern, "In", asks(Query{Column: Arg(0), Values: Rest(1)})),
		each(pattern, "SQL", asks(Query{Cond: Arg(0), SQL: true, Values: Rest(1)})),
		each(pattern, "Table", asks(Query{Model: Arg(0), Table: Arg(0)})),
		each(pattern, "Get", runs(query.Read, Query{Model: bean, Bean: bean})),
		each(pattern, "Find", runs(query.Read, Query{Model: Arg(0)})),
		each(pattern, "Delete", runs(query.Delete, Query{Model: bean, Bean: bean})),
		each(pattern, "Update", runs(query.Update, Query{Model: Arg(0), Bean: Rest(1), Stored: Arg(0)})),
		each(pattern, "Insert", runs(query.Insert, Query{Stored: Rest(0)})),
		each(pattern, "InsertOne", runs(query.Insert, Query{Stored: Arg(0)})),
	)
	if pattern == "(*Session).@" {
		list = join(list, each(pattern, "And", asks(Query{Cond: Arg(0), Values: Rest(1)})))
	}
	return list
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

// sqlQueries are the handles of database/sql, which all say the same.
func sqlQueries(pattern string) []*Record {
	return join(
		each(pattern, "QueryContext ExecContext", sqlAt(1)),
		each(pattern, "QueryRowContext", sqlAt(1)),
	)
}

func sqlPlainQueries(pattern string) []*Record {
	return each(pattern, "Query QueryRow Exec", sqlAt(0))
}

// pgxQueries are the handles of pgx, whose values may be a map of names.
func pgxQueries(pattern string) []*Record {
	return each(pattern, "Query QueryRow Exec", sqlAt(1))
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

// mongoQueries: the filter says which documents, and what they are decoded into whose they may be.
func mongoQueries() []*Record {
	return join(
		each("(*Collection).@", "Find FindOne FindOneAndDelete FindOneAndUpdate FindOneAndReplace", asks(Query{Cond: Arg(1)})),
		each("(*SingleResult).@", "Decode", runs(query.Read, Query{Model: Arg(0)})),
		each("(*Cursor).@", "All", runs(query.Read, Query{Model: Arg(1)})),
	)
}
