package catalog

// libOtel is OpenTelemetry. As with loggers, the attribute constructors are the sinks.
func libOtel() Library {
	const otel = "go.opentelemetry.io/otel"
	attr := func(v Place, f Form, k Place) Sink { return telemetry(v, f).key(k) }
	return Library{
		Name: "otel",
		Doc:  "https://opentelemetry.io/docs/languages/go/",
		Packages: []Package{
			{otel + "/attribute", join(
				each("@", "String StringSlice", attr(Arg(1), Text, Arg(0))),
				each("@", "Stringer", attr(Arg(1), Print, Arg(0))),
				each("@", "Int Int64 Bool Float64 IntSlice Int64Slice BoolSlice Float64Slice", attr(Arg(1), Field, Arg(0))),
				each("(Key).@", "String StringSlice", attr(Arg(0), Text, Receiver)),
				each("(Key).@", "Int Int64 Bool Float64", attr(Arg(0), Field, Receiver)),
				each("@", "StringValue StringSliceValue", telemetry(Arg(0), Text)),
			)},
			{otel + "/trace", join(
				each("(Span).@", "SetAttributes", telemetry(Rest(0), Pairs)),
				each("(Span).@", "RecordError", telemetry(Arg(0), Field)),
				each("(Span).@", "SetStatus", telemetry(Arg(1), Text)),
				each("(Span).@", "AddEvent SetName", telemetry(Arg(0), Text)),
				each("(Span).@", "End SpanContext IsRecording TracerProvider"),
				each("(Tracer).@", "Start", telemetry(Arg(1), Text), copies(Arg(0), Result(0))),
				each("@", "WithAttributes", why("its attributes are constructed, and found, before it")),
				each("@", "SpanFromContext ContextWithSpan SpanContextFromContext"),
			)},
			{otel + "/baggage", join(
				each("@", "NewMember NewMemberRaw", attr(Arg(1), Text, Arg(0)), why("sent to every service downstream")),
				each("@", "ContextWithBaggage"),
			)},
			{otel + "/log", join(
				each("(*Record).@", "SetBody", telemetry(Arg(0), Field)),
				each("(*Record).@", "AddAttributes", telemetry(Rest(0), Pairs)),
				each("@", "StringValue BytesValue", telemetry(Arg(0), Text), until("v0.16.0")),
				each("@", "String Bytes", telemetry(Arg(1), Text).key(Arg(0)), until("v0.16.0")),
				each("(Logger).@", "Emit"),
			)},
			{otel + "/metric", join(each("@", "WithAttributes WithAttributeSet"),
				each("(@).Add", "Int64Counter Float64Counter", why("its attributes are constructed, and found, before it")))},
		},
	}
}

// libTelemetry is Sentry, Prometheus and the vendors' agents.
func libTelemetry() Library {
	v0, kv := telemetry(Arg(0), Field), telemetry(Arg(1), Field).key(Arg(0))
	labels := join(
		each("(@).WithLabelValues", "*CounterVec *GaugeVec *HistogramVec *SummaryVec", telemetry(Rest(0), Text)),
		each("(@).With", "*CounterVec *GaugeVec *HistogramVec *SummaryVec", v0),
		each("(@).GetMetricWithLabelValues", "*CounterVec *GaugeVec *HistogramVec *SummaryVec", telemetry(Rest(0), Text)),
		each("(@).GetMetricWith", "*CounterVec *GaugeVec *HistogramVec *SummaryVec", v0),
		each("(@).CurryWith", "*CounterVec *GaugeVec *HistogramVec *SummaryVec", v0),
		each("(@).MustCurryWith", "*CounterVec *GaugeVec *HistogramVec *SummaryVec", v0),
		each("@", "NewConstMetric MustNewConstMetric", telemetry(Rest(3), Text)),
		each("@", "NewDesc", telemetry(Arg(3), Field)),
	)
	return Library{
		Name: "telemetry",
		Doc:  "https://pkg.go.dev/search?q=telemetry",
		Packages: []Package{
			{"github.com/getsentry/sentry-go", sentryRecords()},
			{"github.com/prometheus/client_golang/prometheus", labels},
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
			{"github.com/newrelic/go-agent/v3/newrelic", join(
				each("(*Transaction).@", "AddAttribute", kv),
				each("(*Transaction).@", "NoticeError", v0),
				each("(*Application).@", "RecordCustomEvent", kv),
				each("(*Segment).@", "AddAttribute", kv),
			)},
			{"github.com/opentracing/opentracing-go", join(
				each("(Span).@", "SetTag", kv),
				each("(Span).@", "LogFields LogKV", telemetry(Rest(0), Pairs)),
				each("(Span).@", "SetBaggageItem", telemetry(Arg(1), Text).key(Arg(0))),
			)},
			{"github.com/opentracing/opentracing-go/log", join(
				each("@", "String Object", kv),
				each("@", "Error", v0),
			)},
			{"github.com/rollbar/rollbar-go", join(
				each("@", "Error Critical Warning Info Debug", telemetry(Rest(0), Print)),
				each("@", "SetPerson", telemetry(Arg(0), Text), telemetry(Arg(1), Text), telemetry(Arg(2), Text)),
				each("@", "RequestError", telemetry(Arg(2), Field)),
			)},
			{"go.opentelemetry.io/contrib/bridges/otelslog", each("@", "NewHandler NewLogger", why("what is logged by slog is found there"))},
			{"github.com/honeybadger-io/honeybadger-go", each("@", "Notify SetContext", v0)},
			{"golang.org/x/net/trace", join(each("(Trace).@", "LazyPrintf", format(Telemetry, 0)), each("(Trace).@", "LazyLog", telemetry(Arg(0), Print)), each("@", "Traces Events", shows(ProfileHandler)))},
		},
	}
}

func sentryRecords() []*Record {
	v0 := telemetry(Arg(0), Field)
	return join(
		each("@", "CaptureException CaptureEvent AddBreadcrumb", v0),
		each("@", "CaptureMessage", telemetry(Arg(0), Text)),
		each("@", "Recover", why("sends the panic's value")),
		each("@", "Init Flush CurrentHub GetHubFromContext ConfigureScope WithScope"),
		each("(*Hub).@", "CaptureException CaptureEvent Recover", v0),
		each("(*Hub).@", "AddBreadcrumb", v0),
		each("(*Hub).@", "CaptureMessage", telemetry(Arg(0), Text)),
		each("(*Event).@", "MarshalJSON", copies(Receiver, Result(0))),
		each("(*Scope).@", "SetUser SetTags SetRequest SetContexts", v0),
		each("(*Scope).@", "SetTag", telemetry(Arg(1), Text).key(Arg(0))),
		each("(*Scope).@", "SetContext", telemetry(Arg(1), Field).key(Arg(0))),
		each("(*Scope).@", "SetRequestBody", telemetry(Arg(0), Text)),
	)
}

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
