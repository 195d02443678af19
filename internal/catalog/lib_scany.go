package catalog

// libScany is scany, which loads the rows of several drivers into structs.
func libScany() Library {
	return Library{
		Name: "scany",
		Doc:  "https://pkg.go.dev/github.com/georgysavva/scany/v2",
		Packages: []Package{
			{"github.com/georgysavva/scany/v2/pgxscan", scanyScan()},
			{"github.com/georgysavva/scany/v2/sqlscan", scanyScan()},
		},
	}
}

func scanyScan() []*Record {
	return join(each("@", "Get Select", loads(Arg(2)).by(Arg(3)), fails(Result(0), FromDatabase)), each("@", "ScanOne ScanAll", decodes(Arg(1), Arg(0)), loads(Arg(0)), fails(Result(0), FromDatabase)))
}
