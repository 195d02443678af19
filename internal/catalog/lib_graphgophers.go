package catalog

// libGraphGophers is graph-gophers' GraphQL.
func libGraphGophers() Library {
	return Library{
		Name: "graph-gophers",
		Doc:  "https://pkg.go.dev/github.com/graph-gophers/graphql-go",
		Packages: []Package{
			{"github.com/graph-gophers/graphql-go", each("(*Schema).@", "Exec", why("the resolvers' results and errors, judged where they return them"))},
		},
	}
}
