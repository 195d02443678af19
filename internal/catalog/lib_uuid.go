package catalog

// libUUID is uuid.
func libUUID() Library {
	return Library{
		Name: "google/uuid",
		Doc:  "https://pkg.go.dev/github.com/google/uuid",
		Packages: []Package{
			{"github.com/google/uuid", join(
				each("@", "Parse", decodes(Arg(0), Result(0)), fails(Result(1), FromInput)),
				each("@", "MustParse", decodes(Arg(0), Result(0))),
				each("@", "New NewString NewRandom NewV7", from(InRandom, Result(0))),
				each("(UUID).@", "String", copies(Receiver, Result(0))),
			)},
		},
	}
}
