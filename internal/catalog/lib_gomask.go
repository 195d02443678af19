package catalog

// libGoMask is go-mask.
func libGoMask() Library {
	return Library{
		Name: "go-mask",
		Doc:  "https://pkg.go.dev/github.com/showa-93/go-mask",
		Packages: []Package{
			{"github.com/showa-93/go-mask", join(
				each("@", "Mask", flow(Mask, Arg(0), Result(0)), why("tagged fields only")),
				each("@", "String", flow(Mask, Arg(1), Result(0))),
				each("(*Masker).@", "Mask", flow(Mask, Arg(0), Result(0))),
			)},
		},
	}
}
