package catalog

// libIris is iris.
func libIris() Library {
	const path = "github.com/kataras/iris/v12"
	return Library{
		Name: "iris",
		Doc:  "https://docs.iris-go.com",
		Packages: []Package{
			{path + "/context", join(irisResponses(), irisRequests())},
			{path + "/core/memstore", each("(*Store).@", "Get GetString GetInt GetInt64 GetUint64", gets(Arg(0), Result(0)))},
			{path + "/middleware/jwt", each("@", "Get", from(InPrincipal, Result(0)))},
			{path + "/mvc", join(
				each("field:Response.@", "Text Content", body(Self, Text)), each("field:Response.@", "Object", body(Self, JSON)),
				each("field:Response.@", "Err", errorText(Self, Field)), each("field:View.@", "Data", body(Self, Template)),
			)},
		},
	}
}

func irisResponses() []*Record {
	const ctx = "(*Context).@"
	return join(
		each(ctx, "JSON JSONP Problem Negotiate", body(Arg(0), JSON)),
		each(ctx, "XML", body(Arg(0), XML)),
		each(ctx, "YAML TextYAML", body(Arg(0), YAML)),
		each(ctx, "MsgPack", body(Arg(0), Msgpack)),
		each(ctx, "Protobuf", body(Arg(0), Proto)),
		each(ctx, "Markdown Write WriteString Binary", body(Arg(0), Text)),
		each(ctx, "Writef Text HTML", format(Response, 0)),
		each(ctx, "SendFile ServeFile"), each(ctx, "ServeContent", body(Arg(0), Stream)),
		each(ctx, "StopWithJSON StopWithProblem", body(Arg(1), JSON).status(Arg(0))),
		each(ctx, "StopWithError", errorText(Arg(1), Field).status(Arg(0)), why("unless the error is an ErrPrivate")),
		each(ctx, "StopWithPlainError SetErr", why("kept for an error handler, not sent")),
		each(ctx, "StopWithText", format(Response, 1).status(Arg(0))),
		each(ctx, "View", body(Rest(1), Template)),
		each(ctx, "ViewData", body(Arg(1), Template)),
		each(ctx, "Header SetCookieKV", header(Arg(1)).key(Arg(0))),
		each(ctx, "SetCookie", header(Arg(0))),
		each(ctx, "StatusCode StopWithStatus StopExecution Next"),
	)
}

func irisRequests() []*Record {
	const ctx = "(*Context).@"
	keyed := func(in Input, names string) []*Record { return each(ctx, names, from(in, Result(0)).key(Arg(0))) }
	into := func(in Input, names string) []*Record {
		return each(ctx, names, from(in, Arg(0)), fails(Result(0), FromInput))
	}
	return join(
		keyed(InQuery, "URLParam URLParamDefault URLParamTrim URLParamSlice URLParamUint64"),
		each(ctx, "URLParamInt URLParamInt64", from(InQuery, Result(0)).key(Arg(0)), fails(Result(1), FromInput)),
		each(ctx, "PostValueInt PostValueInt64 PostValues", from(InForm, Result(0)).key(Arg(0)), fails(Result(1), FromInput)),
		each(ctx, "GetID", from(InPrincipal, Result(0))), each(ctx, "Values", copies(Receiver, Result(0))),
		each(ctx, "SetUser SetID", why("who the client is, for User and GetID")),
		keyed(InForm, "PostValue FormValue FormFile"),
		keyed(InHeader, "GetHeader"), keyed(InCookie, "GetCookie"),
		each(ctx, "Params", from(InPath, Result(0))),
		each(ctx, "URLParams", from(InQuery, Result(0))),
		each(ctx, "FormValues", from(InForm, Result(0))),
		each(ctx, "GetBody", from(InBody, Result(0)), fails(Result(1), FromInput)),
		each(ctx, "Request", from(InRequest, Result(0))),
		each(ctx, "RemoteAddr Host", from(InHeader, Result(0))),
		each("(*RequestParams).@", "Get", from(InPath, Result(0)).key(Arg(0))),
		into(InBody, "ReadXML ReadYAML ReadMsgPack ReadProtobuf"), into(InRequest, "ReadBody"),
		into(InQuery, "ReadQuery ReadURL"), into(InForm, "ReadForm"), into(InPath, "ReadParams"), into(InHeader, "ReadHeaders"),
		each(ctx, "ReadJSON", from(InBody, Arg(0)), fails(Result(0), FromInput)),
		each(ctx, "User", from(InPrincipal, Result(0))),
	)
}

// libServices is the smaller frameworks: go-restful, goa, go-kit, go-openapi, and Lambda's events.
func libServices() Library {
	return Library{
		Name: "services",
		Doc:  "https://pkg.go.dev/search?q=web+framework",
		Packages: []Package{
			{"github.com/emicklei/go-restful/v3", restfulRecords()},
			{"goa.design/goa/v3/http", join(
				each("(Encoder).@", "Encode", body(Arg(0), JSON)),
				each("@", "ResponseEncoder", copies(Arg(1), Result(0))),
				each("(Decoder).@", "Decode", from(InBody, Arg(0)), fails(Result(0), FromInput)),
				each("@", "RequestDecoder", copies(Arg(0), Result(0))),
				each("@", "NewErrorResponse", errorText(Arg(1), Field)),
				each("@", "ErrorEncoder", why("its result encodes what handlers return")),
				each("(Muxer).@", "Vars", from(InPath, Result(0))),
			)},
			{"goa.design/goa/v3/pkg", join(
				each("@", "PermanentError TemporaryError", format(ErrorText, 1)),
				each("@", "Fault", format(ErrorText, 0)),
				each("@", `MissingFieldError InvalidFieldTypeError InvalidEnumValueError InvalidFormatError
					InvalidLengthError InvalidRangeError InvalidPatternError`, fails(Result(0), FromInput)),
			)},
			{"github.com/go-kit/kit/transport/http", join(
				each("@", "EncodeJSONResponse", body(Arg(2), JSON).to(Arg(1))),
				each("@", "DefaultErrorEncoder", errorText(Arg(1), Field).to(Arg(2))),
				each("@", "ServerErrorEncoder", handles(Arg(0), 1)),
			)},
			{"github.com/go-openapi/runtime", join(
				each("(Consumer).@", "Consume", decodes(Arg(0), Arg(1)), fails(Result(0), FromInput)),
				each("(Producer).@", "Produce", body(Arg(1), JSON).to(Arg(0)), encodes(Arg(1), Arg(0), JSON)),
			)},
			{"github.com/go-openapi/runtime/middleware", join(
				each("@", "Error", body(Arg(1), JSON).status(Arg(0))), each("@", "NotImplemented", errorText(Arg(0), Text)),
				each("(Responder).@", "WriteResponse", why("a project's own responders write what they hold, and are analysed")),
			)},
			{"github.com/go-openapi/errors", join(
				each("@", "ServeError", errorText(Arg(2), Field).to(Arg(0))),
				each("@", "New", format(ErrorText, 1).status(Arg(0))),
				each("@", "Required InvalidType TooLong", fails(Result(0), FromInput)),
			)},
			{"github.com/aws/aws-lambda-go/events", lambdaEvents()},
			{"github.com/aws/aws-lambda-go/lambdacontext", each("@", "FromContext", from(InPrincipal, Result(0)))},
		},
	}
}

func restfulRecords() []*Record {
	return join(
		each("(*Response).@", "WriteEntity WriteAsJson WriteAsXml WriteJson", body(Arg(0), JSON)),
		each("(*Response).@", "Write", body(Arg(0), Text)),
		each("(*Response).@", "WriteHeaderAndEntity WriteHeaderAndJson WriteHeaderAndXml", body(Arg(1), JSON).status(Arg(0))),
		each("(*Response).@", "WriteError", errorText(Arg(1), Field).status(Arg(0))),
		each("(*Response).@", "WriteErrorString", body(Arg(1), Text).status(Arg(0))),
		each("(*Response).@", "WriteServiceError", body(Arg(1), JSON).status(Arg(0))),
		each("@", "NewError", errorText(Arg(1), Text).status(Arg(0))),
		each("(*Request).@", "PathParameter", from(InPath, Result(0)).key(Arg(0))),
		each("(*Request).@", "QueryParameter QueryParameters", from(InQuery, Result(0)).key(Arg(0))),
		each("(*Request).@", "HeaderParameter", from(InHeader, Result(0)).key(Arg(0))),
		each("(*Request).@", "BodyParameter", from(InForm, Result(0)).key(Arg(0)), fails(Result(1), FromInput)),
		each("(*Request).@", "PathParameters", from(InPath, Result(0))),
		each("field:Request.@", "Request", from(InRequest, Self)),
		each("(*Request).@", "ReadEntity", from(InBody, Arg(0)), fails(Result(0), FromInput)),
		each("(Request).@", "Attribute", gets(Arg(0), Result(0))),
		each("(*Request).@", "SetAttribute", sets(Arg(0), Arg(1))),
	)
}

// lambdaEvents: the response is a struct that the handler returns, so its fields are the sinks.
func lambdaEvents() []*Record {
	var all []*Record
	for _, t := range []string{"APIGatewayProxyResponse", "APIGatewayV2HTTPResponse", "LambdaFunctionURLResponse", "ALBTargetGroupResponse"} {
		all = append(all,
			on("field:"+t+".Body", body(Self, Text)),
			on("field:"+t+".Headers", header(Self)))
	}
	for _, t := range []string{"APIGatewayProxyRequest", "APIGatewayV2HTTPRequest", "LambdaFunctionURLRequest", "ALBTargetGroupRequest"} {
		all = append(all,
			on("field:"+t+".Body", from(InBody, Self)),
			on("field:"+t+".Headers", from(InHeader, Self)),
			on("field:"+t+".QueryStringParameters", from(InQuery, Self)))
	}
	return join(all,
		each("field:APIGatewayProxyRequest.@", "PathParameters Path", from(InPath, Self)),
		each("field:APIGatewayProxyRequest.@", "MultiValueHeaders", from(InHeader, Self)),
		each("field:APIGatewayProxyRequest.@", "MultiValueQueryStringParameters", from(InQuery, Self)),
		each("field:APIGatewayV2HTTPRequestContextAuthorizerJWTDescription.@", "Claims", from(InPrincipal, Self)),
		each("field:APIGatewayV2HTTPRequestContextAuthentication.@", "ClientCert", from(InCertificate, Self)),
		each("field:APIGatewayV2HTTPRequest.@", "PathParameters", from(InPath, Self)),
		each("field:APIGatewayProxyRequestContext.@", "Authorizer", from(InPrincipal, Self)),
		each("field:APIGatewayProxyRequestContext.@", "Identity", from(InHeader, Self), why("the client's address, agent and certificate")),
		each("field:APIGatewayV2HTTPRequestContext.@", "Authorizer", from(InPrincipal, Self)),
		each("field:APIGatewayRequestIdentity.@", "ClientCert", from(InCertificate, Self)),
	)
}
