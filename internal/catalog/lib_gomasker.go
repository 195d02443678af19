package catalog

// libGoMasker is go-masker, which masks structs by their tags.
func libGoMasker() Library {
	return Library{
		Name:     "go-masker",
		Doc:      "https://pkg.go.dev/github.com/ggwhite/go-masker/v2",
		Unproven: notServed,
		Packages: []Package{
			{"github.com/ggwhite/go-masker/v2", join(
				each("(*MaskerMarshaler).@", "Struct", flow(Mask, Arg(0), Result(0)), why("tagged fields only")),
				each("(*MaskerMarshaler).@", "Marshal", flow(Mask, Arg(1), Result(0))),
			)},
		},
	}
}
