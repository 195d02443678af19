package catalog

// libNeo4j is Neo4j.
func libNeo4j() Library {
	d1 := fails(Result(1), FromDatabase)
	return Library{
		Name: "Neo4j",
		Doc:  "https://pkg.go.dev/github.com/neo4j/neo4j-go-driver/v5",
		Packages: []Package{
			{"github.com/neo4j/neo4j-go-driver/v5/neo4j", join(
				each("@", "ExecuteQuery", loads(Result(0)), d1),
				each("(SessionWithContext).@", "Run", loads(Result(0)), d1), each("(ManagedTransaction).@", "Run", loads(Result(0)), d1),
			)},
		},
	}
}
