package catalog

// libDeepcopier is deepcopier, which says first from where and then where to.
func libDeepcopier() Library {
	return Library{
		Name:     "deepcopier",
		Doc:      "https://pkg.go.dev/github.com/ulule/deepcopier",
		Unproven: notServed,
		Packages: []Package{
			{"github.com/ulule/deepcopier", join(
				each("@", "Copy", copies(Arg(0), Result(0))),
				each("(*DeepCopier).@", "To", copies(Receiver, Arg(0))), each("(*DeepCopier).@", "From", copies(Arg(0), Receiver)),
			)},
		},
	}
}
