package catalog

// libLogrus is logrus. Its JSON formatter marshals fields with encoding/json.
func libLogrus() Library {
	return Library{
		Name: "logrus",
		Doc:  "https://pkg.go.dev/github.com/sirupsen/logrus",
		Packages: []Package{
			{"github.com/sirupsen/logrus", join(
				logrusPrinters("@"), logrusPrinters("(*Logger).@"), logrusPrinters("(*Entry).@"),
				each("(*Logger).@", "Log Logln", logs(Rest(1), Print)),
				each("(*Logger).@", "Logf", logf(1)),
				each("(*Entry).@", "Log Logln", logs(Rest(1), Print)),
				each("(*Entry).@", "Logf", logf(1)),
				each("(*Entry).@", "String", copies(Receiver, Result(0))),
				each("(*Logger).@", "SetOutput SetFormatter SetLevel AddHook SetReportCaller"),
				each("(@).Writer", "*Logger *Entry", writesTo(Log)),
				each("(@).WriterLevel", "*Logger *Entry", writesTo(Log)),
				each("(*Entry).@", "Bytes", copies(Receiver, Result(0))),
				each("field:Entry.@", "Data", logs(Self, Pairs)),
				each("field:Entry.@", "Message", logs(Self, Text)),
				each("(Hook).@", "Fire Levels", why("a hook may redact, or send elsewhere: it is judged by its own body")),
				each("(TraceLogger).@", "Trace Traceln", logs(Rest(0), Print)), each("(TraceLogger).@", "Tracef", logf(0)),
				each("@", "SetOutput SetFormatter SetLevel AddHook StandardLogger New NewEntry"),
				each("@", "Exit", noReturn()),
				fieldLogger(),
				each("(StdLogger).@", "Print Println", logs(Rest(0), Print)),
				each("(StdLogger).@", "Fatal Panic Fatalln Panicln", logs(Rest(0), Print), noReturn()),
				each("(StdLogger).@", "Printf", logf(0)),
				each("(StdLogger).@", "Fatalf Panicf", logf(0), noReturn()),
				each("(DebugLogger).@", "Debug Debugln", logs(Rest(0), Print)), each("(DebugLogger).@", "Debugf", logf(0)),
				each("(InfoLogger).@", "Info Infoln", logs(Rest(0), Print)), each("(InfoLogger).@", "Infof", logf(0)),
				each("(WarnLogger).@", "Warn Warnln", logs(Rest(0), Print)), each("(WarnLogger).@", "Warnf", logf(0)),
				each("(ErrorLogger).@", "Error Errorln", logs(Rest(0), Print)), each("(ErrorLogger).@", "Errorf", logf(0)),
				each("(FieldLogger).@", "WithField", field(Arg(0), Arg(1), Field)),
				each("(FieldLogger).@", "WithFields", logs(Arg(0), Pairs)),
				each("(FieldLogger).@", "WithError", logs(Arg(0), Field)),
			)},
		},
	}
}

// fieldLogger is FieldLogger before it was cut into one interface per level.
func fieldLogger() []*Record {
	old := until("v1.9.4")
	return join(
		each("(FieldLogger).@", "Debug Info Print Warn Warning Error Debugln Infoln Println Warnln Warningln Errorln", logs(Rest(0), Print), old),
		each("(FieldLogger).@", "Fatal Panic Fatalln Panicln", logs(Rest(0), Print), noReturn(), old),
		each("(FieldLogger).@", "Debugf Infof Printf Warnf Warningf Errorf", logf(0), old),
		each("(FieldLogger).@", "Fatalf Panicf", logf(0), noReturn(), old),
	)
}

func logrusPrinters(pattern string) []*Record {
	return join(
		each(pattern, "Trace Debug Info Print Warn Warning Error Traceln Debugln Infoln Println Warnln Warningln Errorln", logs(Rest(0), Print)),
		each(pattern, "Fatal Panic Fatalln Panicln", logs(Rest(0), Print), noReturn()),
		each(pattern, "Tracef Debugf Infof Printf Warnf Warningf Errorf", logf(0)),
		each(pattern, "Fatalf Panicf", logf(0), noReturn()),
		each(pattern, "WithField", field(Arg(0), Arg(1), Field)),
		each(pattern, "WithFields", logs(Arg(0), Pairs)),
		each(pattern, "WithError", logs(Arg(0), Field)),
		each(pattern, "WithContext WithTime"),
	)
}
