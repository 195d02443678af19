package catalog

// libSonic is sonic.
func libSonic() Library {
	input := fails(Result(0), FromInput)
	api := join(
		each("(API).@", "Marshal MarshalToString", encodes(Arg(0), Result(0), JSON)),
		each("(API).@", "Unmarshal UnmarshalFromString", decodes(Arg(0), Arg(1)), input),
	)
	return Library{
		Name: "sonic",
		Doc:  "https://pkg.go.dev/github.com/bytedance/sonic",
		Packages: []Package{
			{"github.com/bytedance/sonic", join(api,
				each("@", "Marshal MarshalIndent MarshalString", encodes(Arg(0), Result(0), JSON)),
				each("@", "Unmarshal UnmarshalString", decodes(Arg(0), Arg(1)), input),
				each("(@).Encode", "Encoder", body(Arg(0), JSON).to(Receiver), encodes(Arg(0), Receiver, JSON)),
				each("(@).Decode", "Decoder", decodes(Receiver, Arg(0)), input),
				each("(API).@", "NewEncoder NewDecoder", copies(Arg(0), Result(0))),
			)},
		},
	}
}
