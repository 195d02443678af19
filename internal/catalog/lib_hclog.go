package catalog

// libHclog is hclog.
func libHclog() Library {
	return Library{
		Name: "hclog",
		Doc:  "https://pkg.go.dev/github.com/hashicorp/go-hclog",
		Packages: []Package{
			{"github.com/hashicorp/go-hclog", join(
				each("(Logger).@", "Trace Debug Info Warn Error", logkv(0)),
				each("(Logger).@", "Log", logkv(1)),
				each("(Logger).@", "With", logs(Rest(0), Pairs)),
				each("(Logger).@", "Named ResetNamed StandardLogger GetLevel SetLevel Name ImpliedArgs"),
				each("(Logger).@", "StandardWriter", writesTo(Log)),
				each("(InterceptLogger).@", "NamedIntercept ResetNamedIntercept RegisterSink DeregisterSink StandardLoggerIntercept"),
				each("(InterceptLogger).@", "StandardWriterIntercept", writesTo(Log)),
				each("(SinkAdapter).@", "Accept", logs(Arg(2), Text), logs(Rest(3), Pairs)),
				each("@", "WithContext", logs(Rest(2), Pairs), copies(Arg(0), Result(0))),
				each("@", "FromContext NewInterceptLogger NewNullLogger SetDefault"),
				each("@", "Fmt", sprintf(0, Result(0))),
				each("@", "Default L New"),
			)},
		},
	}
}
