package catalog

// libMultierror is go-multierror.
func libMultierror() Library {
	return Library{
		Name: "go-multierror",
		Doc:  "https://pkg.go.dev/github.com/hashicorp/go-multierror",
		Packages: []Package{
			{"github.com/hashicorp/go-multierror", join(
				each("@", "Append", copies(Arg(0), Result(0)), copies(Rest(1), Result(0))),
				each("(*Error).@", "Error ErrorOrNil WrappedErrors Unwrap", copies(Receiver, Result(0))),
				each("@", "Flatten Prefix", copies(Arg(0), Result(0))),
			)},
		},
	}
}
