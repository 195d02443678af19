package catalog

// libMergo is mergo.
func libMergo() Library {
	return Library{
		Name: "mergo",
		Doc:  "https://pkg.go.dev/dario.cat/mergo",
		Packages: []Package{
			{"dario.cat/mergo", each("@", "Merge MergeWithOverwrite Map MapWithOverwrite", copies(Arg(1), Arg(0)))},
		},
	}
}
