package catalog

// libHttprouter is httprouter.
func libHttprouter() Library {
	return Library{
		Name: "httprouter",
		Doc:  "https://pkg.go.dev/github.com/julienschmidt/httprouter",
		Packages: []Package{
			{"github.com/julienschmidt/httprouter", join(
				each("(Params).@", "ByName", from(InPath, Result(0)).key(Arg(0))),
				each("@", "ParamsFromContext", from(InPath, Result(0))),
			)},
		},
	}
}
