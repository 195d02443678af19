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
				each("(Render).@", "JSON", body(Arg(1), JSON).status(Arg(0))), each("(Render).@", "XML", body(Arg(1), XML).status(Arg(0))),
				each("(Render).@", "PlainText RawData", body(Arg(1), Text).status(Arg(0))),
				each("(Render).@", "Error", body(Rest(1), Text).status(Arg(0))),
				each("(*Context).@", "GetCookie", from(InCookie, Result(0)).key(Arg(0))),
			)},
		},
	}
}
