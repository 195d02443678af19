package catalog

// libEnt is ent: what a project calls is generated, and built of these.
func libEnt() Library {
	d0 := fails(Result(0), FromDatabase)
	return Library{
		Name: "ent",
		Doc:  "https://entgo.io/docs/getting-started",
		Packages: []Package{
			{"entgo.io/ent/dialect/sql", join(
				builds("@", "EQ NEQ GT LT FieldEQ FieldNEQ", Arg(1)), builds("@", "In FieldIn", Rest(1)),
				builds("@", "And Or AndPredicates OrPredicates NotPredicates", Rest(0)),
				builds("(*Selector).@", "Where", Receiver, Arg(0)),
				each("(Conn).@", "Query", loads(Arg(3)), d0), each("(Conn).@", "Exec", d0),
			)},
			{"entgo.io/ent/privacy", join(
				each("@", "Allowf Denyf Skipf", sprintf(0, Result(0)), why("the reason of a decision, which errors of the client show")),
				sentinels(FromOwn, "Allow Deny Skip"),
			)},
		},
	}
}

// libGormGen is gorm's generator: a query's columns are fields of what it generates.
func libGormGen() Library {
	const d = "(*DO).@"
	d1 := fails(Result(1), FromDatabase)
	return Library{
		Name: "gorm/gen",
		Doc:  "https://gorm.io/gen/",
		Packages: []Package{
			{"gorm.io/gen", join(
				each(d, "First Take Last Find", loads(Result(0)), d1),
				builds(d, "Where Or Not", Receiver, Rest(0)),
				each(d, "Create Save", stores(Arg(0)), saves(Arg(0)), fails(Result(0), FromDatabase)),
				each(d, "Updates", stores(Arg(0)), saves(Arg(0)), d1), each(d, "Update", stores(Arg(1)), d1),
				runsQuery(d, "Delete", 1),
			)},
			{"gorm.io/gorm/clause", builds("@", "And Or", Rest(0))},
		},
	}
}
