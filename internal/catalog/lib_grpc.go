package catalog

// libGRPC is grpc. The message of a status goes to the client verbatim; an error that is no status goes
// with its text, under Unknown.
func libGRPC() Library {
	const grpc = "google.golang.org/grpc"
	code := Arg(0)
	return Library{
		Name: "grpc",
		Doc:  "https://grpc.io/docs/languages/go/",
		Packages: []Package{
			{"google.golang.org/grpc/reflection", each("@", "Register RegisterV1", shows(Services))},
			{"google.golang.org/grpc/channelz/service", each("@", "RegisterChannelzServiceToServer", shows(Services))},
			{"google.golang.org/grpc/admin", each("@", "Register", shows(Services))},
			{grpc, join(
				each("(ServerStream).@", "SendMsg", body(Arg(0), Proto), fails(Result(0), FromNetwork)),
				each("(ServerStream).@", "RecvMsg", from(InBody, Arg(0)), fails(Result(0), FromNetwork)),
				each("(ServerTransportStream).@", "SetHeader SendHeader", header(Arg(0))),
				each("@", "SetHeader SendHeader SetTrailer", header(Arg(1))),
				each("(ClientConnInterface).@", "Invoke", fails(Result(0), FromNetwork)),
				each("(*ClientConn).@", "Invoke", fails(Result(0), FromNetwork)),
				each("@", "NewClient Dial DialContext", fails(Result(1), FromNetwork)),
			)},
			{grpc + "/status", join(
				each("@", "Error New", errorText(Arg(1), Text).status(code)),
				each("@", "Errorf Newf", format(ErrorText, 1).status(code)),
				each("@", "FromError", copies(Arg(0), Result(0)), matches(Arg(0), None), why("true of an error that is a status: it was made to be sent")),
				each("@", "Convert FromContextError", copies(Arg(0), Result(0))),
				each("@", "ErrorProto FromProto", copies(Arg(0), Result(0))),
				each("@", "Code"),
			)},
			{grpc + "/internal/status", join(
				each("(*Status).@", "WithDetails", body(Rest(0), Proto), copies(Receiver, Result(0))),
				each("(*Status).@", "Err Message Proto Details", copies(Receiver, Result(0))),
				each("(*Status).@", "Code"),
			)},
			{grpc + "/metadata", join(
				each("@", "FromIncomingContext", from(InMetadata, Result(0))),
				each("(MD).@", "Get", from(InMetadata, Result(0)).key(Arg(0)), copies(Receiver, Result(0))),
				each("@", "ValueFromIncomingContext", from(InMetadata, Result(0)).key(Arg(1))),
				each("(MD).@", "String Copy", copies(Receiver, Result(0))),
				each("(MD).@", "Set Append", copies(Rest(1), Receiver)),
				each("@", "Join", copies(Rest(0), Result(0))),
				each("@", "Pairs", copies(Rest(0), Result(0))),
				each("@", "New", copies(Arg(0), Result(0))),
				each("@", "NewOutgoingContext AppendToOutgoingContext", why("to another service: no sink here")),
			)},
			{grpc + "/peer", join(
				each("@", "FromContext", from(InCertificate, Result(0))),
				each("field:Peer.@", "AuthInfo", from(InCertificate, Self)),
			)},
			{grpc + "/credentials", join(
				each("field:TLSInfo.@", "State SPIFFEID", from(InCertificate, Self)),
				each("@", "RequestInfoFromContext", from(InCertificate, Result(0))),
				each("@", "CheckSecurityLevel", fails(Result(0), FromOwn), why("how the connection is protected, not who is at its other end")),
			)},
		},
	}
}
