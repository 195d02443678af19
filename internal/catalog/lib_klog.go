package catalog

// libKlog is klog.
func libKlog() Library {
	return Library{
		Name:   "klog",
		Doc:    "https://pkg.go.dev/k8s.io/klog/v2",
		Values: LogrValue,
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
		},
	}
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
