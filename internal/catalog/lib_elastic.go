package catalog

// libElastic is Elasticsearch's own client.
func libElastic() Library {
	d1 := fails(Result(1), FromDatabase)
	return Library{
		Name: "Elasticsearch",
		Doc:  "https://pkg.go.dev/github.com/elastic/go-elasticsearch/v8",
		Packages: []Package{
			{"github.com/elastic/go-elasticsearch/v8/esapi", each("(SearchRequest).@", "Do", loads(Result(0)), d1)},
		},
	}
}
