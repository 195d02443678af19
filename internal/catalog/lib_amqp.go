package catalog

// libAMQP is RabbitMQ's client.
func libAMQP() Library {
	return Library{
		Name: "amqp091",
		Doc:  "https://pkg.go.dev/github.com/rabbitmq/amqp091-go",
		Packages: []Package{
			{"github.com/rabbitmq/amqp091-go", each("(*Channel).@", "PublishWithContext", queues(Arg(5), JSON), fails(Result(0), FromNetwork))},
		},
	}
}
