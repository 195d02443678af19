package catalog

// libHoneybadger is Honeybadger.
func libHoneybadger() Library {
	v0 := telemetry(Arg(0), Field)
	return Library{
		Name: "honeybadger",
		Doc:  "https://pkg.go.dev/github.com/honeybadger-io/honeybadger-go",
		Packages: []Package{
			{"github.com/honeybadger-io/honeybadger-go", each("@", "Notify SetContext", v0)},
		},
	}
}
