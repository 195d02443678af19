package catalog

// libOpenAPI is go-openapi, on which go-swagger's servers stand.
func libOpenAPI() Library {
	return Library{
		Name: "go-openapi",
		Doc:  "https://goswagger.io",
		Packages: []Package{
			{"github.com/go-openapi/runtime", join(
				each("(Consumer).@", "Consume", decodes(Arg(0), Arg(1)), fails(Result(0), FromInput)),
				each("(Producer).@", "Produce", body(Arg(1), JSON).to(Arg(0)), encodes(Arg(1), Arg(0), JSON)),
			)},
			{"github.com/go-openapi/runtime/middleware", join(
				each("@", "Error", body(Arg(1), JSON).status(Arg(0))), each("@", "NotImplemented", errorText(Arg(0), Text)),
				each("(Responder).@", "WriteResponse", why("a project's own responders write what they hold, and are analysed")),
			)},
			{"github.com/go-openapi/errors", join(
				each("@", "ServeError", errorText(Arg(2), Field).to(Arg(0))),
				each("@", "New", format(ErrorText, 1).status(Arg(0))),
				each("@", "Required InvalidType TooLong", fails(Result(0), FromInput)),
			)},
		},
	}
}
