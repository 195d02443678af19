package catalog

// libKafka is kafka-go.
func libKafka() Library {
	return Library{
		Name: "kafka-go",
		Doc:  "https://pkg.go.dev/github.com/segmentio/kafka-go",
		Packages: []Package{
			{"github.com/segmentio/kafka-go", each("(*Writer).@", "WriteMessages", queues(Rest(1), JSON), fails(Result(0), FromNetwork))},
		},
	}
}
