package catalog

// libRollbar is Rollbar.
func libRollbar() Library {
	return Library{
		Name: "rollbar",
		Doc:  "https://pkg.go.dev/github.com/rollbar/rollbar-go",
		Packages: []Package{
			{"github.com/rollbar/rollbar-go", join(
				each("@", "Error Critical Warning Info Debug", telemetry(Rest(0), Print)),
				each("@", "SetPerson", telemetry(Arg(0), Text), telemetry(Arg(1), Text), telemetry(Arg(2), Text)),
				each("@", "RequestError", telemetry(Arg(2), Field)),
			)},
		},
	}
}
