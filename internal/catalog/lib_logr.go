package catalog

// libLogr is logr.
func libLogr() Library {
	return Library{
		Name:   "logr",
		Doc:    "https://pkg.go.dev/github.com/go-logr/logr",
		Values: LogrValue,
		Packages: []Package{
			{"github.com/go-logr/logr", join(
				each("(Logger).@", "Info", logkv(0)),
				each("(Logger).@", "Error", logs(Arg(0), Field), logkv(1)),
				each("(Logger).@", "WithValues", logs(Rest(0), Pairs)),
				each("(Logger).@", "V WithName Enabled GetSink"),
				each("(LogSink).@", "Info", logs(Arg(1), Text), logs(Rest(2), Pairs)),
				each("(LogSink).@", "Error", logs(Arg(0), Field), logs(Arg(1), Text), logs(Rest(2), Pairs)),
				each("(LogSink).@", "WithValues", logs(Rest(0), Pairs)),
				each("(Marshaler).@", "MarshalLog", copies(Receiver, Result(0)), why("shown in the value's stead")),
				each("(Logger).@", "WithSink WithCallDepth IsZero GetV"),
				each("@", "NewContext FromSlogHandler ToSlogHandler"),
				each("@", "FromContext FromContextOrDiscard Discard New"),
			)},
		},
	}
}
