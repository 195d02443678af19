package catalog

// libChi is chi.
func libChi() Library {
	const chi = "github.com/go-chi/chi/v5"
	w := Arg(0)
	return Library{
		Name: "chi",
		Doc:  "https://go-chi.io",
		Packages: []Package{
			{chi, join(
				each("@", "URLParam URLParamFromCtx", from(InPath, Result(0)).key(Arg(1))),
				each("(*Context).@", "URLParam", from(InPath, Result(0)).key(Arg(0))),
				each("@", "RouteContext"),
			)},
			{chi + "/middleware", join(
				each("@", "Logger", requestLog(InQuery)),
				each("@", "RequestLogger", why("logs what its formatter makes of a request")),
				each("@", "PrintPrettyStack Recoverer", why("the panic's value and stack, to standard error")),
				each("@", "NewWrapResponseWriter", copies(w, Result(0))),
				each("@", "GetReqID", from(InHeader, Result(0))),
				each("@", "RealIP", why("from then on the client's address is the word of a header")),
				each("@", "Profiler", shows(ProfileHandler)),
				each("@", "WithValue", sets(Arg(0), Arg(1))),
			)},
			{"github.com/go-chi/chi/middleware", each("@", "Profiler", shows(ProfileHandler))},
		},
	}
}
