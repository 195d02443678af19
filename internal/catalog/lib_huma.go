package catalog

import (
	"strconv"

	"strings"
)

// libHuma is huma: what a handler returns is the response; the errors behind a message are listed in
// it.
func libHuma() Library {
	return Library{
		Name: "huma",
		Doc:  "https://huma.rocks",
		Packages: []Package{
			{"github.com/danielgtaylor/huma/v2", humaRecords()},
		},
	}
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
		each("(Context).@", "BodyWriter", writesTo(Response)),
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
