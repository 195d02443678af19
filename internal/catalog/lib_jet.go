package catalog

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
