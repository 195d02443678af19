package catalog

// libEchoContrib is what echo keeps beside it: sessions and profiles.
func libEchoContrib() Library {
	return Library{
		Name: "echo-contrib",
		Doc:  "https://pkg.go.dev/github.com/labstack/echo-contrib",
		Packages: []Package{
			{"github.com/labstack/echo-contrib/session", each("@", "Get", fails(Result(1), FromCrypto))},
			{"github.com/labstack/echo-contrib/pprof", profileRoutes("Register")},
		},
	}
}
