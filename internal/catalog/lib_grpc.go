package catalog

import (
	"strconv"
	"strings"
)

// libGRPC is grpc and protobuf. The message of a status goes to the client verbatim; an error
// that is no status goes with its text, under Unknown.
func libGRPC() Library {
	const grpc = "google.golang.org/grpc"
	code := Arg(0)
	return Library{
		Name: "grpc",
		Doc:  "https://grpc.io/docs/languages/go/",
		Packages: []Package{
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
			{"google.golang.org/protobuf/encoding/protojson", join(protoText(),
				each("(MarshalOptions).@", "Marshal Format", encodes(Arg(0), Result(0), Proto)),
				each("(UnmarshalOptions).@", "Unmarshal", decodes(Arg(0), Arg(1)), fails(Result(0), FromInput)),
			)},
			{"google.golang.org/protobuf/encoding/prototext", protoText()},
			{"google.golang.org/protobuf/proto", join(
				each("@", "Marshal", encodes(Arg(0), Result(0), Proto)),
				each("@", "Unmarshal", decodes(Arg(0), Arg(1)), fails(Result(0), FromInput)),
				each("@", "Clone", copies(Arg(0), Result(0))),
				each("@", "Merge", copies(Arg(1), Arg(0))),
				each("@", "Equal Size"),
			)},
			{"github.com/grpc-ecosystem/grpc-gateway/v2/runtime", join(
				each("@", "DefaultHTTPErrorHandler HTTPError", errorText(Arg(5), Field).to(Arg(3))),
				each("@", "ForwardResponseMessage", body(Arg(5), Proto).to(Arg(3))),
				each("@", "WithErrorHandler", handles(Arg(0), 5)),
				each("@", "WithMetadata WithIncomingHeaderMatcher", why("which headers become metadata: what reads it asks by its name")),
				each("@", "PopulateQueryParameters", decodes(Arg(1), Arg(0)), fails(Result(0), FromInput)),
			)},
			{"github.com/grpc-ecosystem/go-grpc-middleware/v2/interceptors/logging", join(
				each("@", "InjectFields", logs(Arg(1), Pairs)),
				each("@", "WithLogOnEvents", why("a switch; with payloads, the messages are logged too")),
				each("@", "UnaryServerInterceptor StreamServerInterceptor", requestLog(InMetadata),
					why("with the payload events on, the messages too")),
			)},
			{"github.com/grpc-ecosystem/go-grpc-middleware/v2/interceptors/auth",
				each("@", "AuthFromMD", from(InMetadata, Result(0)))},
		},
	}
}

func protoText() []*Record {
	return join(
		each("@", "Marshal Format", encodes(Arg(0), Result(0), Proto)),
		each("@", "Unmarshal", decodes(Arg(0), Arg(1)), fails(Result(0), FromInput)),
	)
}

// libRPC is connect, twirp, huma and GraphQL: all send the text of a plain error.
func libRPC() Library {
	return Library{
		Name: "connect, twirp, huma, graphql",
		Doc:  "https://connectrpc.com/docs/go",
		Packages: []Package{
			{"connectrpc.com/connect", connectRecords()},
			{"github.com/twitchtv/twirp", join(
				each("@", "NewError", errorText(Arg(1), Text).status(Arg(0))),
				each("@", "NewErrorf", format(ErrorText, 1).status(Arg(0))),
				each("@", "InternalError", errorText(Arg(0), Text)),
				each("@", "InternalErrorf", format(ErrorText, 0)),
				each("@", "InternalErrorWith", errorText(Arg(0), Field), why("the text, and the type as meta")),
				each("@", "WrapError", copies(Arg(0), Result(0)), why("the cause stays private")),
				each("(Error).@", "WithMeta", errorText(Arg(1), Text).key(Arg(0)), copies(Receiver, Result(0))),
				each("@", "InvalidArgumentError", errorText(Arg(0), Text), errorText(Arg(1), Text)),
				each("@", "RequiredArgumentError NotFoundError", errorText(Arg(0), Text)),
				each("@", "WriteError", errorText(Arg(1), Field).to(Arg(0))),
				each("@", "SetHTTPResponseHeader AddHTTPResponseHeader", header(Arg(2)).key(Arg(1))),
				each("@", "HTTPRequestHeaders", from(InHeader, Result(0))),
			)},
			{"github.com/danielgtaylor/huma/v2", humaRecords()},
			{"github.com/vektah/gqlparser/v2/gqlerror", join(
				each("@", "Errorf", format(ErrorText, 0)),
				each("@", "Wrap WrapIfUnwrapped", errorText(Arg(0), Field)),
				each("@", "WrapPath", errorText(Arg(1), Field)),
				each("field:Error.@", "Message Extensions", errorText(Self, Print)),
			)},
			{"github.com/99designs/gqlgen/graphql", join(
				each("@", "AddError", errorText(Arg(1), Field)),
				each("@", "AddErrorf ErrorResponse", format(ErrorText, 1)),
				each("@", "DefaultErrorPresenter", copies(Arg(1), Result(0)), why("the text of any error")),
				each("@", "ErrorOnPath", copies(Arg(1), Result(0))),
				each("@", "UnmarshalInputFromContext", copies(Arg(1), Arg(2)), from(InBody, Arg(2)), fails(Result(0), FromInput)),
				each("@", "GetOperationContext GetFieldContext", from(InBody, Result(0))),
				each("field:OperationContext.@", "Variables RawQuery", from(InBody, Self)),
				each("field:OperationContext.@", "Headers", from(InHeader, Self)),
				each("field:FieldContext.@", "Args", from(InBody, Self)),
				each("@", "DefaultRecover", prints(Arg(1), Print), why("with the stack")),
			)},
			{"github.com/99designs/gqlgen/graphql/handler", join(
				each("(*Server).@", "SetErrorPresenter", handles(Arg(0), 1)), each("(*Server).@", "SetRecoverFunc", why("a panic's value becomes an error")),
			)},
			{"github.com/graphql-go/graphql", join(
				each("field:ResolveParams.@", "Args", from(InBody, Self)),
				each("@", "Do", why("the resolvers' results and errors, judged where they return them")),
				each("@", "DefaultResolveFn", copies(Arg(0), Result(0))),
			)},
			{"github.com/graph-gophers/graphql-go", each("(*Schema).@", "Exec", why("the resolvers' results and errors, judged where they return them"))},
			{"github.com/graphql-go/graphql/gqlerrors", each("@", "FormatError NewFormattedError", errorText(Arg(0), Print))},
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

// humaErrors are the functions that are called after their status.
func humaErrors() []*Record {
	names := strings.Fields(`400BadRequest 401Unauthorized 403Forbidden 404NotFound 405MethodNotAllowed 406NotAcceptable
		409Conflict 410Gone 412PreconditionFailed 415UnsupportedMediaType 422UnprocessableEntity 429TooManyRequests
		500InternalServerError 501NotImplemented 502BadGateway 503ServiceUnavailable 504GatewayTimeout`)
	rs := make([]*Record, len(names))
	for i, name := range names {
		code, _ := strconv.Atoi(name[:3])
		rs[i] = on("Error"+name, Sink{Value: Arg(0), Channel: ErrorText, Form: Text, Code: code},
			Sink{Value: Rest(1), Channel: ErrorText, Form: Field, Code: code})
	}
	return rs
}

// humaRecords: what a handler returns is the response; the errors behind a message are listed in
// it.
func humaRecords() []*Record {
	return join(humaErrors(),
		each("var:@", "NewError", errorText(Arg(1), Text).status(Arg(0)), errorText(Rest(2), Field).status(Arg(0))),
		each("var:@", "NewErrorWithContext", errorText(Arg(2), Text).status(Arg(1)), errorText(Rest(3), Field).status(Arg(1))),
		each("@", "WriteErr", errorText(Arg(3), Text).status(Arg(2)), errorText(Rest(4), Field).status(Arg(2))),
		each("@", "ErrorWithHeaders", copies(Arg(0), Result(0))),
		each("(API).@", "Marshal", body(Arg(2), JSON).to(Arg(0))),
		each("(Context).@", "SetHeader AppendHeader", header(Arg(1)).key(Arg(0))),
		each("(Context).@", "BodyWriter", copies(Receiver, Result(0))),
		each("(Context).@", "Param", from(InPath, Result(0)).key(Arg(0))),
		each("(Context).@", "Query", from(InQuery, Result(0)).key(Arg(0))),
		each("(Context).@", "Header", from(InHeader, Result(0)).key(Arg(0))),
		each("(Context).@", "BodyReader", from(InBody, Result(0))),
		each("(Context).@", "URL", from(InPath, Result(0))),
		each("(Context).@", "RemoteAddr Host", from(InHeader, Result(0))),
		each("(Context).@", "TLS", from(InCertificate, Result(0))),
		each("@", "WithValue", sets(Arg(1), Arg(2))),
	)
}
