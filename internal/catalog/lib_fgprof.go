package catalog

// libFgprof is fgprof.
func libFgprof() Library {
	return Library{
		Name: "fgprof",
		Doc:  "https://pkg.go.dev/github.com/felixge/fgprof",
		Packages: []Package{
			{"github.com/felixge/fgprof", profileHandlers("Handler")},
		},
	}
}
