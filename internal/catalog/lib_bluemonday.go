package catalog

// libBluemonday is bluemonday, which makes HTML harmless and hides nothing.
func libBluemonday() Library {
	return Library{
		Name: "bluemonday",
		Doc:  "https://pkg.go.dev/github.com/microcosm-cc/bluemonday",
		Packages: []Package{
			{"github.com/microcosm-cc/bluemonday", each("(*Policy).@", "Sanitize", copies(Arg(0), Result(0)))},
		},
	}
}
