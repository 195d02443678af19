package catalog

// libSCS is scs, a store of sessions.
func libSCS() Library {
	return Library{
		Name: "scs",
		Doc:  "https://pkg.go.dev/github.com/alexedwards/scs/v2",
		Packages: []Package{
			{"github.com/alexedwards/scs/v2", join(
				each("(*SessionManager).@", "Get GetString GetInt GetInt64 GetBool GetBytes Pop PopString", gets(Arg(1), Result(0))),
				each("(*SessionManager).@", "Put", sets(Arg(1), Arg(2))),
				each("(*SessionManager).@", "Token", from(InCookie, Result(0))),
			)},
		},
	}
}
