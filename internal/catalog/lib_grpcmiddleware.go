package catalog

// libGRPCMiddleware is the interceptors of grpc that log and authenticate.
func libGRPCMiddleware() Library {
	return Library{
		Name: "go-grpc-middleware",
		Doc:  "https://pkg.go.dev/github.com/grpc-ecosystem/go-grpc-middleware/v2",
		Packages: []Package{
			{"github.com/grpc-ecosystem/go-grpc-middleware/v2/interceptors/logging", join(
				each("@", "InjectFields", logs(Arg(1), Pairs)),
				each("@", "WithLogOnEvents", why("a switch; with payloads, the messages are logged too")),
				each("@", "UnaryServerInterceptor StreamServerInterceptor", why("logs the call's name and how it ended; with the payload events on, the messages too")),
			)},
			{"github.com/grpc-ecosystem/go-grpc-middleware/v2/interceptors/auth",
				each("@", "AuthFromMD", from(InMetadata, Result(0)))},
		},
	}
}
