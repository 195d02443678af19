package catalog

// stdJSON2 is the second JSON of the standard library, behind an experiment.
func stdJSON2() Library {
	input := fails(Result(0), FromInput)
	return Library{
		Name: "encoding/json/v2",
		Doc:  "https://pkg.go.dev/encoding/json/v2",
		Packages: []Package{
			{"encoding/json/v2", join(
				each("@", "Marshal", encodes(Arg(0), Result(0), JSON)),
				each("@", "MarshalWrite MarshalEncode", body(Arg(1), JSON).to(Arg(0)), encodes(Arg(1), Arg(0), JSON)),
				each("@", "Unmarshal UnmarshalRead UnmarshalDecode", decodes(Arg(0), Arg(1)), input),
			)},
		},
	}
}
