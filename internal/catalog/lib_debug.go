package catalog

// libProfilers is what shows profiles and counters on a router, in the standard library and beside it.
func libProfilers() Library {
	handler := func(names string) []*Record { return each("@", names, shows(ProfileHandler)) }
	routes := func(names string) []*Record { return each("@", names, shows(ProfileRoutes)) }
	const fiber2, fiber3 = "github.com/gofiber/fiber/v2/middleware/", "github.com/gofiber/fiber/v3/middleware/"
	return Library{
		Name: "profilers",
		Doc:  "https://pkg.go.dev/net/http/pprof",
		Packages: []Package{
			{"net/http/pprof", handler("Index Cmdline Profile Symbol Trace Handler")},
			{"expvar", join(
				handler("Handler"),
				each("@", "Publish NewMap NewString NewInt NewFloat", why("a variable's name; what is put in it is shown to whoever gets at the handler")),
			)},
			{"github.com/felixge/fgprof", handler("Handler")},
			{"github.com/arl/statsviz", routes("Register")},
			{"github.com/gin-contrib/pprof", routes("Register RouteRegister")},
			{"github.com/labstack/echo-contrib/pprof", routes("Register")},
			{fiber2 + "pprof", handler("New")}, {fiber2 + "expvar", handler("New")}, {fiber2 + "monitor", handler("New")},
			{fiber3 + "pprof", handler("New")}, {fiber3 + "expvar", handler("New")},
			{"github.com/kataras/iris/v12/middleware/pprof", handler("New")},
			{"github.com/valyala/fasthttp/pprofhandler", handler("PprofHandler")},
			{"github.com/valyala/fasthttp/expvarhandler", handler("ExpvarHandler")},
		},
	}
}

// libEchoPprof is echo's older profilers.
func libEchoPprof() Library {
	return Library{
		Name:     "echo-pprof",
		Doc:      "https://pkg.go.dev/github.com/sevennt/echo-pprof",
		Unproven: notServed,
		Packages: []Package{
			{"github.com/sevennt/echo-pprof", each("@", "Wrap", shows(ProfileRoutes))},
		},
	}
}

// libReflection is what lets clients list a server's services.
func libReflection() Library {
	return Library{
		Name: "gRPC reflection",
		Doc:  "https://pkg.go.dev/google.golang.org/grpc/reflection",
		Packages: []Package{
			{"google.golang.org/grpc/reflection", each("@", "Register RegisterV1", shows(Services))},
			{"google.golang.org/grpc/channelz/service", each("@", "RegisterChannelzServiceToServer", shows(Services))},
			{"google.golang.org/grpc/admin", each("@", "Register", shows(Services))},
			{"github.com/99designs/gqlgen/graphql/playground",
				each("@", "Handler HandlerWithHeaders AltairHandler ApolloSandboxHandler", shows(Playground))},
		},
	}
}
