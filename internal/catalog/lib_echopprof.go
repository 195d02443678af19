package catalog

// libEchoPprof is echo's older profilers.
func libEchoPprof() Library {
	return Library{
		Name:     "echo-pprof",
		Doc:      "https://pkg.go.dev/github.com/sevennt/echo-pprof",
		Unproven: notServed,
		Packages: []Package{
			{"github.com/sevennt/echo-pprof", each("@", "Wrap", shows(ProfileRoutes))},
		},
	}
}
