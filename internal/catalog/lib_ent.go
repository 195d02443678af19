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
