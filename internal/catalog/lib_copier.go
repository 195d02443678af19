package catalog

// libCopier is copier, which copies fields by name.
func libCopier() Library {
	return Library{
		Name: "copier",
		Doc:  "https://pkg.go.dev/github.com/jinzhu/copier",
		Packages: []Package{
			{"github.com/jinzhu/copier", each("@", "Copy CopyWithOption", copies(Arg(1), Arg(0)))},
		},
	}
}
