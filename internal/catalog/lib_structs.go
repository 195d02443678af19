package catalog

// libStructs is structs, which makes maps of them.
func libStructs() Library {
	return Library{
		Name: "structs",
		Doc:  "https://pkg.go.dev/github.com/fatih/structs",
		Packages: []Package{
			{"github.com/fatih/structs", each("@", "Map Values", encodes(Arg(0), Result(0), Gob))},
		},
	}
}
