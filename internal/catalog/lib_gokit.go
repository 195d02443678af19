package catalog

// libGoKit is go-kit: its transport, and its logger.
func libGoKit() Library {
	return Library{
		Name: "go-kit",
		Doc:  "https://gokit.io",
		Packages: []Package{
			{"github.com/go-kit/log", join(
				each("(Logger).@", "Log", logs(Rest(0), Pairs)),
				each("@", "With WithPrefix WithSuffix", logs(Rest(1), Pairs)),
				each("(@).Log", "LoggerFunc *SwapLogger", logs(Rest(0), Pairs)),
				each("@", "NewJSONLogger NewLogfmtLogger NewSyncWriter NewSyncLogger", copies(Arg(0), Result(0))),
				each("@", "NewStdlibAdapter", copies(Arg(0), Result(0)), writesTo(Log)),
			)},
			{"github.com/go-kit/log/level", each("@", "Debug Info Warn Error NewFilter")},
			{"github.com/go-kit/kit/transport/http", join(
				each("@", "EncodeJSONResponse", body(Arg(2), JSON).to(Arg(1))),
				each("@", "DefaultErrorEncoder", errorText(Arg(1), Field).to(Arg(2))),
				each("@", "ServerErrorEncoder", handles(Arg(0), 1)),
			)},
		},
	}
}
