package catalog

// libSQLBuilder is go-sqlbuilder.
func libSQLBuilder() Library {
	return Library{
		Name: "go-sqlbuilder",
		Doc:  "https://pkg.go.dev/github.com/huandu/go-sqlbuilder",
		Packages: []Package{
			{"github.com/huandu/go-sqlbuilder", join(
				each("(*Struct).@", "InsertInto ReplaceInto InsertIgnoreInto", stores(Rest(1))),
				each("(*Struct).@", "Update", stores(Arg(1))),
				builds("(*@).Where", "SelectBuilder UpdateBuilder DeleteBuilder", Receiver),
				each("(*Cond).@", "Equal In", why("the placeholder of the value, which the builder keeps")),
				each("(*SelectBuilder).@", "Build", copies(Receiver, Result(1))),
			)},
		},
	}
}
