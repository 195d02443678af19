package catalog

// libGraphqlGo is graphql-go.
func libGraphqlGo() Library {
	return Library{
		Name: "graphql-go",
		Doc:  "https://pkg.go.dev/github.com/graphql-go/graphql",
		Packages: []Package{
			{"github.com/graphql-go/graphql", join(
				each("field:ResolveParams.@", "Args", from(InBody, Self)),
				each("@", "Do", why("the resolvers' results and errors, judged where they return them")),
				each("@", "DefaultResolveFn", copies(Arg(0), Result(0))),
			)},
			{"github.com/graphql-go/graphql/gqlerrors", each("@", "FormatError NewFormattedError", errorText(Arg(0), Print))},
		},
	}
}
