package catalog

// libLadon is Ladon.
func libLadon() Library {
	return Library{
		Name:     "Ladon",
		Doc:      "https://pkg.go.dev/github.com/ory/ladon",
		Unproven: notServed,
		Packages: []Package{
			{"github.com/ory/ladon", each("(@).IsAllowed", "*Ladon Warden", decides(Result(0)))},
		},
	}
}
