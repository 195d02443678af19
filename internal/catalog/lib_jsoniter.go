package catalog

// libJSONIter is json-iterator.
func libJSONIter() Library {
	input := fails(Result(0), FromInput)
	api := join(
		each("(API).@", "Marshal MarshalToString", encodes(Arg(0), Result(0), JSON)),
		each("(API).@", "Unmarshal UnmarshalFromString", decodes(Arg(0), Arg(1)), input),
	)
	return Library{
		Name: "json-iterator",
		Doc:  "https://pkg.go.dev/github.com/json-iterator/go",
		Packages: []Package{
			{"github.com/json-iterator/go", join(jsonRecords(), api,
				each("@", "MarshalToString", encodes(Arg(0), Result(0), JSON)),
				each("@", "UnmarshalFromString", decodes(Arg(0), Arg(1)), input),
				each("(API).@", "NewEncoder NewDecoder", copies(Arg(0), Result(0))),
			)},
		},
	}
}
