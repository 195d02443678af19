package catalog

// libOAPI is what oapi-codegen's servers call.
func libOAPI() Library {
	input := fails(Result(0), FromInput)
	return Library{
		Name: "oapi-codegen/runtime",
		Doc:  "https://pkg.go.dev/github.com/oapi-codegen/runtime",
		Packages: []Package{
			{"github.com/oapi-codegen/runtime", join(
				each("@", "BindQueryParameter", copies(Arg(4), Arg(5)), from(InQuery, Arg(5)), input),
				each("@", "BindStyledParameterWithOptions", copies(Arg(2), Arg(3)), from(InPath, Arg(3)), input),
				each("@", "BindStringToObject", decodes(Arg(0), Arg(1)), input),
				each("@", "BindForm", decodes(Arg(1), Arg(0)), input), each("@", "BindJSONBody", from(InBody, Arg(1)), input, until("v1.1.0")),
			)},
		},
	}
}
