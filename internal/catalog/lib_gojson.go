package catalog

// libGoJSON is goccy's JSON.
func libGoJSON() Library {
	input := fails(Result(0), FromInput)
	return Library{
		Name: "goccy/go-json",
		Doc:  "https://pkg.go.dev/github.com/goccy/go-json",
		Packages: []Package{
			{"github.com/goccy/go-json", join(jsonRecords(),
				each("@", "MarshalNoEscape MarshalWithOption", encodes(Arg(0), Result(0), JSON)),
				each("@", "MarshalContext", encodes(Arg(1), Result(0), JSON)),
				each("@", "UnmarshalNoEscape", decodes(Arg(0), Arg(1)), input),
			)},
		},
	}
}
