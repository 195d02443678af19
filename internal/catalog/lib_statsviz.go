package catalog

// libStatsviz is statsviz.
func libStatsviz() Library {
	return Library{
		Name: "statsviz",
		Doc:  "https://pkg.go.dev/github.com/arl/statsviz",
		Packages: []Package{
			{"github.com/arl/statsviz", profileRoutes("Register")},
		},
	}
}
