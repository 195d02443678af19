package catalog

// libJSONPatch is json-patch.
func libJSONPatch() Library {
	return Library{
		Name: "json-patch",
		Doc:  "https://pkg.go.dev/github.com/evanphx/json-patch/v5",
		Packages: []Package{
			{"github.com/evanphx/json-patch/v5", join(
				each("@", "MergePatch", copies(Arg(0), Result(0)), copies(Arg(1), Result(0)), fails(Result(1), FromInput)),
				each("@", "DecodePatch", copies(Arg(0), Result(0)), fails(Result(1), FromInput)),
				each("(Patch).@", "Apply", copies(Receiver, Result(0)), copies(Arg(0), Result(0)), fails(Result(1), FromInput)),
			)},
		},
	}
}
