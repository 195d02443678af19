package catalog

// libConnect is connect, which sends the text of a plain error.
func libConnect() Library {
	return Library{
		Name: "connect",
		Doc:  "https://connectrpc.com/docs/go",
		Packages: []Package{
			{"connectrpc.com/connect", connectRecords()},
		},
	}
}

func connectRecords() []*Record {
	network := fails(Result(0), FromNetwork)
	return join(
		each("@", "NewError", errorText(Arg(1), Field).status(Arg(0))),
		each("@", "NewWireError", errorText(Arg(1), Field).status(Arg(0))),
		each("@", "NewResponse", copies(Arg(0), Result(0)), body(Arg(0), Proto)),
		each("(@).Send", "*ServerStream *BidiStream", body(Arg(0), Proto), network),
		each("(*Error).@", "AddDetail", body(Arg(0), Proto)),
		each("(*Error).@", "Message Error Unwrap", copies(Receiver, Result(0))),
		each("(*Error).@", "Code Meta"),
		each("(*ErrorWriter).@", "Write", errorText(Arg(2), Field).to(Arg(0))),
		each("field:Request.@", "Msg", from(InBody, Self)),
		each("(*Request).@", "Header Peer", from(InHeader, Result(0))),
		each("@", "CallInfoForHandlerContext", from(InHeader, Result(0))),
		each("@", "WithRecover", why("a panic's value becomes an error")),
		each("(@).RequestHeader", "*ClientStream *BidiStream", from(InHeader, Result(0))),
		each("(*ClientStream).@", "Msg", from(InBody, Result(0))),
		each("(*BidiStream).@", "Receive", from(InBody, Result(0)), fails(Result(1), FromNetwork)),
		each("@", "CodeOf"),
	)
}
