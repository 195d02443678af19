package catalog

// libNetWebsocket is the websockets of x/net.
func libNetWebsocket() Library {
	return Library{
		Name: "x/net/websocket",
		Doc:  "https://pkg.go.dev/golang.org/x/net/websocket",
		Packages: []Package{
			{"golang.org/x/net/websocket", join(
				each("(Codec).@", "Send", body(Arg(1), JSON), fails(Result(0), FromNetwork)),
				each("(Codec).@", "Receive", from(InBody, Arg(1)), fails(Result(0), FromNetwork)),
				each("(*Conn).@", "Write", body(Arg(0), Text), fails(Result(1), FromNetwork)),
			)},
		},
	}
}
