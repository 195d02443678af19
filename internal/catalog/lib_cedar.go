package catalog

// libCedar is Cedar.
func libCedar() Library {
	return Library{
		Name: "Cedar",
		Doc:  "https://pkg.go.dev/github.com/cedar-policy/cedar-go",
		Packages: []Package{
			{"github.com/cedar-policy/cedar-go", join(
				each("(*PolicySet).@", "IsAuthorized", decides(Result(0))), each("@", "Authorize", decides(Result(0))),
			)},
		},
	}
}
