package catalog

// libMapstructure is mapstructure, under its two paths.
func libMapstructure() Library {
	return Library{
		Name: "mapstructure",
		Doc:  "https://pkg.go.dev/github.com/go-viper/mapstructure/v2",
		Packages: []Package{
			{"github.com/go-viper/mapstructure/v2", mapstructureRecords()},
			{"github.com/mitchellh/mapstructure", mapstructureRecords()},
		},
	}
}

// mapstructureRecords: a decoder has where it decodes to from its configuration.
func mapstructureRecords() []*Record {
	return join(
		each("@", "Decode WeakDecode DecodeMetadata WeakDecodeMetadata", decodes(Arg(0), Arg(1)), fails(Result(0), FromInput)),
		each("@", "NewDecoder", copies(Arg(0), Result(0)).part("Result"), fails(Result(1), FromOwn)),
		each("(*Decoder).@", "Decode", decodes(Arg(0), Receiver), fails(Result(0), FromInput)),
	)
}
