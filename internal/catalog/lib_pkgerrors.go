package catalog

// libPkgErrors is pkg/errors: its text has the cause's.
func libPkgErrors() Library {
	return Library{
		Name: "pkg/errors",
		Doc:  "https://pkg.go.dev/github.com/pkg/errors",
		Packages: []Package{
			{"github.com/pkg/errors", join(pkgErrors(), stdErrorFuncs())},
		},
	}
}
