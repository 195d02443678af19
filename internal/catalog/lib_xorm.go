package catalog

import (
	"github.com/oversharelint/overshare/internal/query"
)

// libXorm is xorm, under its two paths.
func libXorm() Library {
	return Library{
		Name: "xorm",
		Doc:  "https://xorm.io/docs/",
		Packages: []Package{
			{"xorm.io/xorm", with(join(xormRecords("(*Engine).@", Rest(0)), xormRecords("(*Session).@", Rest(0)), xormSaves("(Interface).@"), xormRest()), xormQueries("(*Engine).@", Rest(0)), xormQueries("(*Session).@", Rest(0)))},
			{"github.com/xorm-io/xorm", with(join(xormRecords("(*Engine).@", Arg(0)), xormRecords("(*Session).@", Arg(0))), xormQueries("(*Engine).@", Arg(0)), xormQueries("(*Session).@", Arg(0)))},
		},
	}
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
