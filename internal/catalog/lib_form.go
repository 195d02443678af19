package catalog

// libForm is form, which decodes forms into structs.
func libForm() Library {
	input := fails(Result(0), FromInput)
	return Library{
		Name: "go-playground/form",
		Doc:  "https://pkg.go.dev/github.com/go-playground/form/v4",
		Packages: []Package{
			{"github.com/go-playground/form/v4", each("(*Decoder).@", "Decode", decodes(Arg(1), Arg(0)), input)},
		},
	}
}
