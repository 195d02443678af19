package catalog

// libCassandra is gocql, and gocqlx on top of it.
func libCassandra() Library {
	const q = "(*Query).@"
	d0 := fails(Result(0), FromDatabase)
	return Library{
		Name: "gocql",
		Doc:  "https://pkg.go.dev/github.com/gocql/gocql",
		Packages: []Package{
			{"github.com/gocql/gocql", join(
				each("(*Session).@", "Query", statement(0), copies(Rest(1), Result(0))),
				builds(q, "Bind", Receiver, Rest(0)), each(q, "Exec", d0), builds(q, "Iter", Receiver),
				each(q, "Scan", decodes(Receiver, Rest(0)), loads(Rest(0)), d0),
				each("(*Iter).@", "Scan", decodes(Receiver, Rest(0)), loads(Rest(0))),
				sentinels(FromOwn, "ErrNotFound"),
			)},
		},
	}
}

// libGocqlx is gocqlx, which binds structs and maps to names in the statement.
func libGocqlx() Library {
	const path, q = "github.com/scylladb/gocqlx/v3", "(*Queryx).@"
	return Library{
		Name:     "gocqlx",
		Doc:      "https://pkg.go.dev/github.com/scylladb/gocqlx/v3",
		Unproven: notServed,
		Packages: []Package{
			{path, join(
				each(q, "Get Select GetRelease SelectRelease", loads(Arg(0)), fails(Result(0), FromDatabase)),
				builds(q, "BindStruct BindMap", Receiver, Arg(0)), builds("(Session).@", "Query"),
			)},
			{path + "/qb", join(
				each("@", "Eq In", why("a column's name")),
				builds("(*@).Where", "SelectBuilder UpdateBuilder DeleteBuilder", Receiver),
			)},
		},
	}
}

// libSearch is Elasticsearch, by its own client and by olivere's, and Neo4j.
func libSearch() Library {
	d1 := fails(Result(1), FromDatabase)
	return Library{
		Name: "search and graphs",
		Doc:  "https://pkg.go.dev/github.com/elastic/go-elasticsearch/v8",
		Packages: []Package{
			{"github.com/elastic/go-elasticsearch/v8/esapi", each("(SearchRequest).@", "Do", loads(Result(0)), d1)},
			{"github.com/olivere/elastic/v7", join(
				builds("@", "NewTermQuery", Arg(1)), builds("(*BoolQuery).@", "Must Filter", Receiver, Rest(0)),
				builds("(*SearchService).@", "Query", Receiver, Arg(0)), builds("(*GetService).@", "Id", Receiver, Arg(0)),
				each("(*SearchService).@", "Do", loads(Result(0)), d1),
			)},
			{"github.com/neo4j/neo4j-go-driver/v5/neo4j", join(
				each("@", "ExecuteQuery", loads(Result(0)), d1),
				each("(SessionWithContext).@", "Run", loads(Result(0)), d1), each("(ManagedTransaction).@", "Run", loads(Result(0)), d1),
			)},
		},
	}
}
