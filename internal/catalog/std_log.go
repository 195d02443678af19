package catalog

// stdLog is log and log/syslog.
func stdLog() Library {
	return Library{
		Name: "log",
		Doc:  "https://pkg.go.dev/log",
		Packages: []Package{
			{"log", join(logPrinters("@"), logPrinters("(*Logger).@"), []*Record{
				on("New", logs(Arg(1), Text), copies(Arg(0), Result(0)),
					why("a logger over a response writer writes to the client")),
				on("SetPrefix", logs(Arg(0), Text)),
				on("(*Logger).SetPrefix", logs(Arg(0), Text)),
				on("(*Logger).Writer", copies(Receiver, Result(0)), writesTo(Log)),
				on("SetOutput"),
				on("(*Logger).SetOutput", copies(Arg(0), Receiver)),
				on("Default"),
				on("Writer", writesTo(Log)),
			})},
			{"log/syslog", join(
				each("(*Writer).@", "Alert Crit Debug Emerg Err Info Notice Warning Write", logs(Arg(0), Text)),
			)},
		},
	}
}

// logPrinters are the functions that exist on the package and on the logger.
func logPrinters(pattern string) []*Record {
	return join(
		each(pattern, "Print Println", logs(Rest(0), Print)),
		each(pattern, "Fatal Fatalln Panic Panicln", logs(Rest(0), Print), noReturn()),
		each(pattern, "Printf", logf(0)),
		each(pattern, "Fatalf Panicf", logf(0), noReturn()),
		each(pattern, "Output", logs(Arg(1), Text)),
	)
}

// stdSlog is log/slog. The attribute constructors are the sinks, so that a finding stands at the
// value.
func stdSlog() Library {
	attrs := join(
		each("@", "String", field(Arg(0), Arg(1), Text)),
		each("@", "Any", field(Arg(0), Arg(1), Field),
			why("LogValue is asked at the top only; JSON handlers marshal, text handlers print")),
		each("@", "Int Int64 Uint64 Float64 Bool Time Duration", field(Arg(0), Arg(1), Field)),
		each("@", "Group", logs(Rest(1), Pairs).key(Arg(0))),
		each("@", "GroupAttrs", logs(Rest(1), Pairs).key(Arg(0))),
		each("@", "StringValue", logs(Arg(0), Text)),
		each("@", "AnyValue", logs(Arg(0), Field)),
		each("@", "GroupValue", logs(Rest(0), Pairs)),
		each("@", "BoolValue DurationValue Float64Value Int64Value IntValue TimeValue Uint64Value", logs(Arg(0), Field)),
	)
	return Library{
		Name:   "log/slog",
		Values: SlogValue,
		Doc:    "https://pkg.go.dev/log/slog",
		Packages: []Package{{"log/slog", join(
			slogPrinters("@"), slogPrinters("(*Logger).@"), attrs,
			[]*Record{
				on("(*Logger).WithGroup", copies(Receiver, Result(0))),
				on("(*Logger).Handler", copies(Receiver, Result(0))),
				on("(*Record).Add", logs(Rest(0), Pairs)),
				on("(*Record).AddAttrs", logs(Rest(0), Pairs)),
				on("NewRecord", logs(Arg(2), Text)),
				on("(Handler).Handle"),
				on("(Handler).WithAttrs", logs(Arg(0), Pairs)),
				on("(*JSONHandler).WithAttrs", logs(Arg(0), Pairs)),
				on("(*TextHandler).WithAttrs", logs(Arg(0), Pairs)),
				on("NewMultiHandler", copies(Rest(0), Result(0))),
				on("New", copies(Arg(0), Result(0))),
				on("NewLogLogger", copies(Arg(0), Result(0))),
				on("SetDefault"), on("Default"),
				on("NewJSONHandler", copies(Arg(0), Result(0)), filters(Arg(1), "ReplaceAttr")),
				on("NewTextHandler", copies(Arg(0), Result(0)), filters(Arg(1), "ReplaceAttr")),
				on("(LogValuer).LogValue", copies(Receiver, Result(0))),
				on("(Value).String", copies(Receiver, Result(0))),
				on("(Value).Any", copies(Receiver, Result(0))),
				on("(Value).Resolve", copies(Receiver, Result(0))),
				on("(Value).Group", copies(Receiver, Result(0))),
				on("(Attr).String", copies(Receiver, Result(0))),
			},
		)}},
	}
}

func slogPrinters(pattern string) []*Record {
	return join(
		each(pattern, "Debug Info Warn Error", logkv(0)),
		each(pattern, "DebugContext InfoContext WarnContext ErrorContext", logkv(1)),
		each(pattern, "Log LogAttrs", logkv(2)),
		each(pattern, "With", logs(Rest(0), Pairs)),
	)
}
