package catalog

// libGlog is glog, after which the others are modelled.
func libGlog() Library {
	return Library{
		Name:   "glog",
		Doc:    "https://pkg.go.dev/github.com/golang/glog",
		Values: LogrValue,
		Packages: []Package{
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
		},
	}
}
