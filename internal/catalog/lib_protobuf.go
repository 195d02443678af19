package catalog

// libProtobuf is protobuf and its texts.
func libProtobuf() Library {
	return Library{
		Name: "protobuf",
		Doc:  "https://pkg.go.dev/google.golang.org/protobuf",
		Packages: []Package{
			{"google.golang.org/protobuf/encoding/protojson", join(protoText(),
				each("(MarshalOptions).@", "Marshal Format", encodes(Arg(0), Result(0), Proto)),
				each("(UnmarshalOptions).@", "Unmarshal", decodes(Arg(0), Arg(1)), fails(Result(0), FromInput)),
			)},
			{"google.golang.org/protobuf/encoding/prototext", protoText()},
			{"google.golang.org/protobuf/proto", join(
				each("@", "Marshal", encodes(Arg(0), Result(0), Proto)),
				each("@", "Unmarshal", decodes(Arg(0), Arg(1)), fails(Result(0), FromInput)),
				each("@", "Clone", copies(Arg(0), Result(0))),
				each("@", "Merge", copies(Arg(1), Arg(0))),
				each("@", "Equal Size"),
			)},
		},
	}
}

func protoText() []*Record {
	return join(
		each("@", "Marshal Format", encodes(Arg(0), Result(0), Proto)),
		each("@", "Unmarshal", decodes(Arg(0), Arg(1)), fails(Result(0), FromInput)),
	)
}
