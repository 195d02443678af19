package catalog

// libGoErrors is go-errors, whose errors carry a stack.
func libGoErrors() Library {
	return Library{
		Name: "go-errors",
		Doc:  "https://pkg.go.dev/github.com/go-errors/errors",
		Packages: []Package{
			{"github.com/go-errors/errors", join(
				each("@", "New Wrap", flow(Sprint, Arg(0), Result(0))),
				each("@", "WrapPrefix", flow(Sprint, Arg(0), Result(0)), copies(Arg(1), Result(0))),
				each("@", "Errorf", sprintf(0, Result(0))),
				each("@", "Is", matches(Arg(0), None)),
				each("@", "As", matches(Arg(0), Arg(1)), copies(Arg(0), Arg(1))),
				each("(*Error).@", "Error Unwrap", copies(Receiver, Result(0))),
				each("(*Error).@", "ErrorStack Stack", fails(Result(0), FromStack)),
			)},
		},
	}
}
