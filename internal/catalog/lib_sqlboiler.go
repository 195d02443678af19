package catalog

// libSQLBoiler is sqlboiler: what it generates is the project's own code, built of these.
func libSQLBoiler() Library {
	const path = "github.com/aarondl/sqlboiler/v4"
	d0, d1 := fails(Result(0), FromDatabase), fails(Result(1), FromDatabase)
	return Library{
		Name: "sqlboiler",
		Doc:  "https://pkg.go.dev/github.com/aarondl/sqlboiler/v4",
		Packages: []Package{
			{path + "/queries/qm", join(
				builds("@", "Where And Or WhereIn AndIn Having InnerJoin LeftOuterJoin SQL", Rest(1)),
				builds("@", "Expr", Rest(0)), builds("@", "Select Load"),
			)},
			{path + "/queries", join(
				each("@", "Raw", copies(Rest(1), Result(0)), statement(0)),
				each("(*Query).@", "Bind", loads(Arg(2)), d0),
				each("(*Query).@", "Exec Query", d1), each("(*Query).@", "QueryRow"),
			)},
			{path + "/boil", join(
				each("@", "Whitelist Blacklist Greylist Infer", why("which columns are stored: names, no values")),
				each("var:@", "DebugMode", why("a switch: what it logs are the parameters of all statements")),
				each("var:@", "DebugWriter", writesTo(Log)),
			)},
		},
	}
}

// libJet is jet, whose statements are written in Go.
func libJet() Library {
	const path = "github.com/go-jet/jet/v2"
	return Library{
		Name: "jet",
		Doc:  "https://pkg.go.dev/github.com/go-jet/jet/v2",
		Packages: []Package{
			{path + "/postgres", join(
				builds("(@).WHERE", "SelectStatement UpdateStatement DeleteStatement", Receiver, Arg(0)),
				builds("@", "SELECT"),
				each("@", "String UUID", copies(Arg(0), Result(0))), each("var:@", "Int", copies(Arg(0), Result(0))),
				each("var:@", "AND OR", copies(Rest(0), Result(0))),
				each("(@).MODEL", "UpdateStatement InsertStatement", stores(Arg(0)), saves(Arg(0)), copies(Receiver, Result(0))),
				each("(UpdateStatement).@", "SET", stores(Arg(0)), stores(Rest(1)), copies(Receiver, Result(0))),
				each("@", "RawStatement"),
			)},
			{path + "/internal/jet", join(
				each("(Statement).@", "Query", loads(Arg(1)), fails(Result(0), FromDatabase)),
				each("(Statement).@", "QueryContext", loads(Arg(2)), fails(Result(0), FromDatabase)),
				runsQuery("(Statement).@", "Exec", 1),
			)},
			{path + "/qrm", join(
				each("@", "Query", loads(Arg(4)), fails(Result(1), FromDatabase)),
				sentinels(FromOwn, "ErrNoRows"),
			)},
		},
	}
}

// libBob is bob.
func libBob() Library {
	return Library{
		Name: "bob",
		Doc:  "https://bob.stephenafamo.com/docs/",
		Packages: []Package{
			{"github.com/stephenafamo/bob", join(
				each("@", "One All", loads(Result(0)), fails(Result(1), FromDatabase)), runsQuery("@", "Exec", 1),
			)},
			{"github.com/stephenafamo/bob/dialect/psql", join(
				builds("@", "Select Update Delete Insert", Rest(0)), builds("@", "RawQuery", Rest(1)),
				builds("@", "Arg", Rest(0)), each("@", "Quote"),
			)},
		},
	}
}
