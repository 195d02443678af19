package catalog

// libOpenTracing is OpenTracing.
func libOpenTracing() Library {
	v0, kv := telemetry(Arg(0), Field), telemetry(Arg(1), Field).key(Arg(0))
	return Library{
		Name: "opentracing",
		Doc:  "https://pkg.go.dev/github.com/opentracing/opentracing-go",
		Packages: []Package{
			{"github.com/opentracing/opentracing-go", join(
				each("(Span).@", "SetTag", kv),
				each("(Span).@", "LogFields LogKV", telemetry(Rest(0), Pairs)),
				each("(Span).@", "SetBaggageItem", telemetry(Arg(1), Text).key(Arg(0))),
			)},
			{"github.com/opentracing/opentracing-go/log", join(
				each("@", "String Object", kv),
				each("@", "Error", v0),
			)},
		},
	}
}
