package catalog

// libBugsnag is Bugsnag: what is not an error is sent beside it.
func libBugsnag() Library {
	return Library{
		Name:     "bugsnag",
		Doc:      "https://docs.bugsnag.com/platforms/go/",
		Unproven: notServed,
		Packages: []Package{
			{"github.com/bugsnag/bugsnag-go/v2", join(
				each("@", "Notify", telemetry(Arg(0), Field), telemetry(Rest(1), Field)),
				each("field:User.@", "Id Name Email", telemetry(Self, Text)),
				each("field:Configuration.@", "ParamsFilters", why("keys of metadata that are masked: which, the configuration knows")),
			)},
		},
	}
}
