package catalog

import (
	"github.com/oversharelint/overshare/internal/query"
)

// libGorm is gorm, in both generations. Its error is a field, not a result.
func libGorm() Library {
	return Library{
		Name: "gorm",
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
				each("(*DB).@", "Find First Last Take FindInBatches FirstOrInit", loads(Arg(0)).alone()),
				each("(*DB).@", "FirstOrCreate", stores(Arg(0)), loads(Arg(0)).alone()),
				each("(*DB).@", "Scan", loads(Arg(0))), each("(*DB).@", "Pluck ScanRows", loads(Arg(1))),
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
			{"gorm.io/gorm/clause", builds("@", "And Or", Rest(0))},
		},
	}
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

// gormQueries: conditions are a text with values, a struct, a map, or the key itself, and stand in
// Where as well as behind what is loaded or deleted.
func gormQueries() []*Record {
	return join(gormCommon(),
		each("(*DB).@", "Clauses", asks(Query{Bean: Rest(0)})),
		each("(*DB).@", "Preload", asks(Query{With: Arg(0), Within: Rest(1)})),
		each("(*DB).@", "Joins", asks(Query{Cond: Arg(0), Joins: true, Values: Rest(1), With: Arg(0)})),
		each("(*DB).@", "InnerJoins", asks(Query{With: Arg(0)})),
		each("(*DB).@", "Pluck", runs(query.Read, Query{})),
		each("(*DB).@", "Updates UpdateColumns", runs(query.Update, Query{Model: Arg(0), Bean: Arg(0), Keys: true, Stored: Arg(0)})),
		each("(*DB).@", "Update UpdateColumn", runs(query.Update, Query{})),
	)
}

// gorm1Queries are those of gorm before version 2, of whose updates no struct says which row.
func gorm1Queries() []*Record {
	return join(gormCommon(),
		each("(*DB).@", "Joins", asks(Query{Cond: Arg(0), Joins: true, Values: Rest(1)})),
		each("(*DB).@", "Updates Update", runs(query.Update, Query{})),
	)
}

// gormCommon are the calls that both of gorm's generations read alike.
func gormCommon() []*Record {
	read := Query{Model: Arg(0), Cond: Rest(1), Bean: Arg(0), Keys: true}
	return join(
		each("(*DB).@", "Where", asks(Query{Cond: Arg(0), Values: Rest(1)})),
		each("(*DB).@", "Model", asks(Query{Model: Arg(0), Bean: Arg(0), Keys: true})),
		each("(*DB).@", "Table", asks(Query{Table: Arg(0)})),
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
