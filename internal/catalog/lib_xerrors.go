package catalog

// libXerrors is xerrors.
func libXerrors() Library {
	return Library{
		Name: "xerrors",
		Doc:  "https://pkg.go.dev/golang.org/x/xerrors",
		Packages: []Package{
			{"golang.org/x/xerrors", join(
				each("@", "New", copies(Arg(0), Result(0)), fails(Result(0), FromOwn)),
				each("@", "Errorf", sprintf(0, Result(0))),
				stdErrorFuncs(),
			)},
		},
	}
}
