package catalog

// libEasyJSON is easyjson.
func libEasyJSON() Library {
	input := fails(Result(0), FromInput)
	return Library{
		Name: "easyjson",
		Doc:  "https://pkg.go.dev/github.com/mailru/easyjson",
		Packages: []Package{
			{"github.com/mailru/easyjson", join(
				each("@", "Marshal", encodes(Arg(0), Result(0), JSON)),
				each("@", "MarshalToWriter", encodes(Arg(0), Arg(1), JSON), body(Arg(0), JSON).to(Arg(1))),
				each("@", "MarshalToHTTPResponseWriter", body(Arg(0), JSON).to(Arg(1))),
				each("@", "Unmarshal UnmarshalFromReader", decodes(Arg(0), Arg(1)), input),
			)},
		},
	}
}
