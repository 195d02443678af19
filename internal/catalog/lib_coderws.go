package catalog

// libCoderWebsocket is coder's websockets.
func libCoderWebsocket() Library {
	return Library{
		Name: "coder/websocket",
		Doc:  "https://pkg.go.dev/github.com/coder/websocket",
		Packages: []Package{
			{"github.com/coder/websocket", join(
				each("(*Conn).@", "Write", body(Arg(2), Text), fails(Result(0), FromNetwork)),
				each("(*Conn).@", "Writer", copies(Receiver, Result(0)), fails(Result(1), FromNetwork)),
				each("(*Conn).@", "Close", body(Arg(1), Text)),
				each("(*Conn).@", "Read Reader", from(InBody, Result(1)), fails(Result(2), FromNetwork)),
				errorTypes(FromInput, "CloseError"),
			)},
			{"github.com/coder/websocket/wsjson", join(
				each("@", "Write", body(Arg(2), JSON), fails(Result(0), FromNetwork)),
				each("@", "Read", from(InBody, Arg(2)), fails(Result(0), FromNetwork)),
			)},
		},
	}
}
