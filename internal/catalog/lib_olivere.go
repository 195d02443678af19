package catalog

// libOlivere is the older client of Elasticsearch.
func libOlivere() Library {
	d1 := fails(Result(1), FromDatabase)
	return Library{
		Name: "olivere/elastic",
		Doc:  "https://pkg.go.dev/github.com/olivere/elastic/v7",
		Packages: []Package{
			{"github.com/olivere/elastic/v7", join(
				builds("@", "NewTermQuery", Arg(1)), builds("(*BoolQuery).@", "Must Filter", Receiver, Rest(0)),
				builds("(*SearchService).@", "Query", Receiver, Arg(0)), builds("(*GetService).@", "Id", Receiver, Arg(0)),
				each("(*SearchService).@", "Do", loads(Result(0)), d1),
			)},
		},
	}
}
