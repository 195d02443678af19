package catalog

// libGinSessions is the sessions of gin.
func libGinSessions() Library {
	return Library{
		Name: "gin-contrib/sessions",
		Doc:  "https://pkg.go.dev/github.com/gin-contrib/sessions",
		Packages: []Package{
			{"github.com/gin-contrib/sessions", join(
				each("@", "Default", why("its Get and Set are recorded")),
				each("(Session).@", "Get", gets(Arg(0), Result(0))),
				each("(Session).@", "Set", sets(Arg(0), Arg(1)), session(Arg(1), Text)),
				each("(Session).@", "Save", fails(Result(0), FromCrypto)),
			)},
		},
	}
}
