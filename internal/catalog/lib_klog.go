package catalog

// libKlog is klog, glog and grpclog, which share Google's logging functions, and logr behind
// klog.
func libKlog() Library {
	return Library{
		Name: "klog",
		Doc:  "https://pkg.go.dev/k8s.io/klog/v2",
		Packages: []Package{
			{"k8s.io/klog/v2", join(
				googleLog(), googleVerbose(), klogStructured(),
				each("@", "Exit Exitln", logs(Rest(0), Print), noReturn()),
				each("@", "Exitf", logf(0), noReturn()),
				each("@", "InfoDepth WarningDepth ErrorDepth", logs(Rest(1), Print)),
				each("@", "FatalDepth", logs(Rest(1), Print), noReturn()),
				each("@", "LoggerWithValues", logs(Rest(1), Pairs)),
				each("@", "KObj KRef V Flush Background TODO FromContext LoggerWithName", why("names and numbers only")),
				each("@", "Format", copies(Arg(0), Result(0))),
			)},
			{"github.com/golang/glog", join(
				googleLog(), googleVerbose(),
				each("@", "Exit Exitln", logs(Rest(0), Print), noReturn()),
				each("@", "Exitf", logf(0), noReturn()),
				each("@", "InfoDepth WarningDepth ErrorDepth", logs(Rest(1), Print)),
				each("@", "InfoContext WarningContext ErrorContext", logs(Rest(1), Print)),
				each("@", "FatalContext", logs(Rest(1), Print), noReturn()),
				each("@", "InfoContextf WarningContextf ErrorContextf", logf(1)),
				each("@", "V Flush"),
			)},
			{"google.golang.org/grpc/grpclog", googleLog()},
			{"github.com/go-logr/logr", join(
				each("(Logger).@", "Info", logkv(0)),
				each("(Logger).@", "Error", logs(Arg(0), Field), logkv(1)),
				each("(Logger).@", "WithValues", logs(Rest(0), Pairs)),
				each("(Logger).@", "V WithName Enabled GetSink"),
				each("(LogSink).@", "Info", logs(Arg(1), Text), logs(Rest(2), Pairs)),
				each("(LogSink).@", "Error", logs(Arg(0), Field), logs(Arg(1), Text), logs(Rest(2), Pairs)),
				each("(LogSink).@", "WithValues", logs(Rest(0), Pairs)),
				each("@", "FromContext FromContextOrDiscard Discard New"),
			)},
		},
	}
}

func googleLog() []Record {
	return join(
		each("@", "Info Infoln Warning Warningln Error Errorln", logs(Rest(0), Print)),
		each("@", "Fatal Fatalln", logs(Rest(0), Print), noReturn()),
		each("@", "Infof Warningf Errorf", logf(0)),
		each("@", "Fatalf", logf(0), noReturn()),
	)
}

func googleVerbose() []Record {
	return join(
		each("(Verbose).@", "Info Infoln", logs(Rest(0), Print)),
		each("(Verbose).@", "Infof", logf(0)),
	)
}

func klogStructured() []Record {
	return join(
		each("@", "InfoS", logkv(0)),
		each("@", "ErrorS", logs(Arg(0), Field), logkv(1)),
		each("@", "InfoSDepth", logkv(1)),
		each("@", "ErrorSDepth", logs(Arg(1), Field), logkv(2)),
		each("(Verbose).@", "InfoS", logkv(0)),
		each("(Verbose).@", "ErrorS", logs(Arg(0), Field), logkv(1)),
	)
}
