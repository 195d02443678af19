package catalog

// libEris is eris.
func libEris() Library {
	return Library{
		Name: "eris",
		Doc:  "https://pkg.go.dev/github.com/rotisserie/eris",
		Packages: []Package{
			{"github.com/rotisserie/eris", join(
				each("@", "New", copies(Arg(0), Result(0)), fails(Result(0), FromOwn)),
				each("@", "Wrap", copies(Arg(0), Result(0)), copies(Arg(1), Result(0))),
				each("@", "Wrapf", copies(Arg(0), Result(0)), sprintf(1, Result(0))),
				each("@", "Errorf", sprintf(0, Result(0))),
				each("@", "Unwrap Cause", copies(Arg(0), Result(0))),
				each("@", "Is", matches(Arg(0), None)),
				each("@", "As", matches(Arg(0), Arg(1)), copies(Arg(0), Arg(1))),
				each("@", "ToJSON ToString", copies(Arg(0), Result(0)), why("with the stack on demand")),
			)},
		},
	}
}
