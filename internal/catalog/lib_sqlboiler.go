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
