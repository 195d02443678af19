package catalog

// libGRPCLog is the log of grpc, whose values are shown as logr shows them.
func libGRPCLog() Library {
	return Library{
		Name:   "grpclog",
		Doc:    "https://pkg.go.dev/google.golang.org/grpc/grpclog",
		Values: LogrValue,
		Packages: []Package{
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
		},
	}
}
