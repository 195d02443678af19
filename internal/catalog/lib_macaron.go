package catalog

// libMacaron is macaron.
func libMacaron() Library {
	return Library{
		Name: "macaron",
		Doc:  "https://go-macaron.com",
		Packages: []Package{
			{"gopkg.in/macaron.v1", join(
				each("(*Context).@", "Params ParamsEscape ParamsInt ParamsInt64", from(InPath, Result(0)).key(Arg(0))),
				each("(*Context).@", "Query QueryTrim QueryStrings QueryEscape QueryInt QueryInt64", from(InQuery, Result(0)).key(Arg(0)),
					why("form fields too")),
				each("(*Context).@", "GetCookie", from(InCookie, Result(0)).key(Arg(0))),
			)},
		},
	}
}
