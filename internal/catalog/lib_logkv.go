package catalog

// libLoggers is the smaller loggers: hclog, go-kit, apex, charm, log15.
func libLoggers() Library {
	return Library{
		Name: "loggers",
		Doc:  "https://pkg.go.dev/search?q=structured+logging",
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
			{"github.com/go-kit/log", join(
				each("(Logger).@", "Log", logs(Rest(0), Pairs)),
				each("@", "With WithPrefix WithSuffix", logs(Rest(1), Pairs)),
				each("(@).Log", "LoggerFunc *SwapLogger", logs(Rest(0), Pairs)),
				each("@", "NewJSONLogger NewLogfmtLogger NewSyncWriter NewSyncLogger", copies(Arg(0), Result(0))),
				each("@", "NewStdlibAdapter", copies(Arg(0), Result(0)), writesTo(Log)),
			)},
			{"github.com/go-kit/log/level", each("@", "Debug Info Warn Error NewFilter")},
			{"github.com/apex/log", join(apexPrinters("@"), apexPrinters("(*Logger).@"), apexPrinters("(*Entry).@"),
				apexPrinters("(Interface).@"))},
			{"github.com/charmbracelet/log", join(charmPrinters("@"), charmPrinters("(*Logger).@"))},
			{"github.com/inconshreveable/log15", join(log15Printers("@"), log15Printers("(Logger).@"))},
		},
	}
}

func apexPrinters(pattern string) []*Record {
	return join(
		each(pattern, "Debug Info Warn Error", logs(Arg(0), Text)),
		each(pattern, "Fatal", logs(Arg(0), Text), noReturn()),
		each(pattern, "Debugf Infof Warnf Errorf", logf(0)),
		each(pattern, "Fatalf", logf(0), noReturn()),
		each(pattern, "WithField", field(Arg(0), Arg(1), Field)),
		each(pattern, "WithFields", logs(Arg(0), Pairs)),
		each(pattern, "WithError", logs(Arg(0), Field)),
		each(pattern, "WithDuration"),
		each(pattern, "Trace", logs(Arg(0), Text)),
	)
}

func charmPrinters(pattern string) []*Record {
	return join(
		each(pattern, "Debug Info Warn Error Print", logs(Arg(0), Print), logs(Rest(1), Pairs)),
		each(pattern, "Fatal", logs(Arg(0), Print), logs(Rest(1), Pairs), noReturn()),
		each(pattern, "Debugf Infof Warnf Errorf Printf", logf(0)),
		each(pattern, "Fatalf", logf(0), noReturn()),
		each(pattern, "Log", logs(Arg(1), Print), logs(Rest(2), Pairs)),
		each(pattern, "Logf", logf(1)),
		each(pattern, "With", logs(Rest(0), Pairs)),
		each(pattern, "WithPrefix SetPrefix", logs(Arg(0), Text)),
	)
}

func log15Printers(pattern string) []*Record {
	return join(
		each(pattern, "Debug Info Warn Error Crit", logkv(0)),
		each(pattern, "New", logs(Rest(0), Pairs)),
	)
}
