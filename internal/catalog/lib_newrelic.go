package catalog

// libNewRelic is New Relic.
func libNewRelic() Library {
	v0, kv := telemetry(Arg(0), Field), telemetry(Arg(1), Field).key(Arg(0))
	return Library{
		Name: "newrelic",
		Doc:  "https://pkg.go.dev/github.com/newrelic/go-agent/v3/newrelic",
		Packages: []Package{
			{"github.com/newrelic/go-agent/v3/newrelic", join(
				each("(*Transaction).@", "AddAttribute", kv),
				each("(*Transaction).@", "NoticeError", v0),
				each("(*Application).@", "RecordCustomEvent", kv),
				each("(*Segment).@", "AddAttribute", kv),
			)},
		},
	}
}
