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
			{"go.opentelemetry.io/contrib/bridges/otelslog", each("@", "NewHandler NewLogger", why("what is logged by slog is found there"))},
		},
	}
}
