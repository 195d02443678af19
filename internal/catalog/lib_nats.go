package catalog

// libNATS is NATS.
func libNATS() Library {
	return Library{
		Name: "nats",
		Doc:  "https://pkg.go.dev/github.com/nats-io/nats.go",
		Packages: []Package{
			{"github.com/nats-io/nats.go", each("(*Conn).@", "Publish", queues(Arg(1), Text), fails(Result(0), FromNetwork))},
		},
	}
}
