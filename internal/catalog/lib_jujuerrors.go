package catalog

// libJujuErrors is juju/errors.
func libJujuErrors() Library {
	return Library{
		Name: "juju/errors",
		Doc:  "https://pkg.go.dev/github.com/juju/errors",
		Packages: []Package{
			{"github.com/juju/errors", join(
				each("@", "New", copies(Arg(0), Result(0)), fails(Result(0), FromOwn)),
				each("@", "Trace Cause", copies(Arg(0), Result(0))),
				each("@", "ErrorStack", copies(Arg(0), Result(0)), fails(Result(0), FromStack)),
				each("@", "Annotate", copies(Arg(0), Result(0)), copies(Arg(1), Result(0))),
				each("@", "Annotatef", copies(Arg(0), Result(0)), sprintf(1, Result(0))),
				each("@", "Errorf", sprintf(0, Result(0))),
			)},
		},
	}
}
