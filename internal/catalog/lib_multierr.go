package catalog

// libMultierr is multierr.
func libMultierr() Library {
	return Library{
		Name: "multierr",
		Doc:  "https://pkg.go.dev/go.uber.org/multierr",
		Packages: []Package{
			{"go.uber.org/multierr", join(
				each("@", "Append", copies(Arg(0), Result(0)), copies(Arg(1), Result(0))),
				each("@", "Combine", copies(Rest(0), Result(0))),
				each("@", "Errors", copies(Arg(0), Result(0))),
			)},
		},
	}
}
