package catalog

// libKlog is klog, glog and grpclog, which share Google's logging functions, and logr behind
// klog.
func libKlog() Library {
	return Library{
		Name:   "klog",
		Values: LogrValue,
		Doc:    "https://pkg.go.dev/k8s.io/klog/v2",
		Packages: []Package{
			{"k8s.io/klog/v2", join(
				googleLog("@"), googleVerbose(), klogStructured(),
				each("@", "Exit Exitln", logs(Rest(0), Print), noReturn()),
				each("@", "Exitf", logf(0), noReturn()),
				each("@", "InfoDepth WarningDepth ErrorDepth InfolnDepth WarninglnDepth ErrorlnDepth", logs(Rest(1), Print)),
				each("@", "FatalDepth FatallnDepth ExitDepth ExitlnDepth", logs(Rest(1), Print), noReturn()),
				each("@", "InfofDepth WarningfDepth ErrorfDepth", logf(1)),
				each("@", "FatalfDepth ExitfDepth", logf(1), noReturn()),
				each("(Verbose).@", "InfoDepth InfolnDepth", logs(Rest(1), Print)),
				each("(Verbose).@", "InfofDepth", logf(1)),
				each("(Verbose).@", "InfoSDepth", logkv(1)),
				each("(Verbose).@", "Error", logs(Arg(0), Field), logkv(1)),
				each("@", "LoggerWithValues", logs(Rest(1), Pairs)),
				each("@", "KObjs KObjSlice SetLogger SetSlogLogger SetOutput NewKlogr"),
				each("@", "SafePtr", copies(Arg(0), Result(0))),
				each("@", "KObj KRef V Flush Background TODO FromContext LoggerWithName", why("names and numbers only")),
				each("@", "Format", copies(Arg(0), Result(0))),
			)},
			{"github.com/golang/glog", join(
				googleLog("@"), googleVerbose(),
				each("@", "Exit Exitln", logs(Rest(0), Print), noReturn()),
				each("@", "Exitf", logf(0), noReturn()),
				each("@", "InfoDepth WarningDepth ErrorDepth InfoContext WarningContext ErrorContext", logs(Rest(1), Print)),
				each("@", "FatalDepth FatalContext ExitDepth ExitContext", logs(Rest(1), Print), noReturn()),
				each("@", "InfoContextf WarningContextf ErrorContextf InfoDepthf WarningDepthf ErrorDepthf", logf(1)),
				each("@", "FatalContextf FatalDepthf ExitContextf ExitDepthf", logf(1), noReturn()),
				each("@", "InfoContextDepth WarningContextDepth ErrorContextDepth", logs(Rest(2), Print)),
				each("@", "FatalContextDepth ExitContextDepth", logs(Rest(2), Print), noReturn()),
				each("@", "InfoContextDepthf WarningContextDepthf ErrorContextDepthf", logf(2)),
				each("@", "FatalContextDepthf ExitContextDepthf", logf(2), noReturn()),
				each("(Verbose).@", "InfoDepth InfoContext", logs(Rest(1), Print)),
				each("(Verbose).@", "InfoDepthf InfoContextf", logf(1)),
				each("(Verbose).@", "InfoContextDepth", logs(Rest(2), Print)),
				each("(Verbose).@", "InfoContextDepthf", logf(2)),
				each("@", "V Flush"),
			)},
			{"google.golang.org/grpc/grpclog/internal", join(googleLog("(LoggerV2).@"),
				each("(DepthLoggerV2).@", "InfoDepth WarningDepth ErrorDepth", logs(Rest(1), Print)),
				each("(DepthLoggerV2).@", "FatalDepth", logs(Rest(1), Print), noReturn()),
			)},
			{"google.golang.org/grpc/grpclog", join(googleLog("@"),
				each("@", "InfoDepth WarningDepth ErrorDepth", logs(Rest(1), Print)),
				each("@", "FatalDepth", logs(Rest(1), Print), noReturn()),
				each("@", "Print Println", logs(Rest(0), Print)),
				each("@", "Printf", logf(0)),
			)},
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

func googleLog(pattern string) []*Record {
	return join(
		each(pattern, "Info Infoln Warning Warningln Error Errorln", logs(Rest(0), Print)),
		each(pattern, "Fatal Fatalln", logs(Rest(0), Print), noReturn()),
		each(pattern, "Infof Warningf Errorf", logf(0)),
		each(pattern, "Fatalf", logf(0), noReturn()),
	)
}

func googleVerbose() []*Record {
	return join(
		each("(Verbose).@", "Info Infoln", logs(Rest(0), Print)),
		each("(Verbose).@", "Infof", logf(0)),
	)
}

func klogStructured() []*Record {
	return join(
		each("@", "InfoS", logkv(0)),
		each("@", "ErrorS", logs(Arg(0), Field), logkv(1)),
		each("@", "InfoSDepth", logkv(1)),
		each("@", "ErrorSDepth", logs(Arg(1), Field), logkv(2)),
		each("(Verbose).@", "InfoS", logkv(0)),
		each("(Verbose).@", "ErrorS", logs(Arg(0), Field), logkv(1)),
	)
}
