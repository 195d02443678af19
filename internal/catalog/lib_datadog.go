package catalog

// libDatadog is Datadog's traces and statistics.
func libDatadog() Library {
	v0, kv := telemetry(Arg(0), Field), telemetry(Arg(1), Field).key(Arg(0))
	return Library{
		Name: "datadog",
		Doc:  "https://docs.datadoghq.com/tracing/trace_collection/library_config/go/",
		Packages: []Package{
			{"github.com/DataDog/dd-trace-go/v2/ddtrace/tracer", join(
				each("(*Span).@", "SetTag", kv),
				each("(*Span).@", "SetBaggageItem", telemetry(Arg(1), Text).key(Arg(0))),
				each("@", "SetUser", telemetry(Arg(1), Text)),
				each("@", "StartSpanFromContext", telemetry(Arg(1), Text)),
				each("@", "StartSpan", telemetry(Arg(0), Text)),
				each("@", "Tag", kv),
				each("@", "ResourceName", telemetry(Arg(0), Text)),
				each("@", "WithError", v0),
			)},
			{"gopkg.in/DataDog/dd-trace-go.v1/ddtrace/tracer", join(
				each("@", "StartSpanFromContext", telemetry(Arg(1), Text)),
				each("@", "Tag", kv),
			)},
			{"github.com/DataDog/datadog-go/v5/statsd", join(each("(*Client).@", "Count Gauge", telemetry(Arg(2), Text)), each("(*Client).@", "Incr", telemetry(Arg(1), Text)))},
		},
	}
}
