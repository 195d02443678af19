package catalog

// libGqlparser is the errors of gqlgen's parser, which are sent as they are.
func libGqlparser() Library {
	return Library{
		Name: "gqlparser",
		Doc:  "https://pkg.go.dev/github.com/vektah/gqlparser/v2",
		Packages: []Package{
			{"github.com/vektah/gqlparser/v2/gqlerror", join(
				each("@", "Errorf", format(ErrorText, 0)),
				each("@", "Wrap WrapIfUnwrapped", errorText(Arg(0), Field)),
				each("@", "WrapPath", errorText(Arg(1), Field)),
				each("field:Error.@", "Message Extensions", errorText(Self, Print)),
			)},
		},
	}
}
