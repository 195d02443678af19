package catalog

// libIris is iris.
func libIris() Library {
	const path = "github.com/kataras/iris/v12"
	return Library{
		Name: "iris",
		Doc:  "https://docs.iris-go.com",
		Packages: []Package{
			{"github.com/kataras/iris/v12/middleware/pprof", profileHandlers("New")},
			{path + "/context", join(irisResponses(), irisRequests())},
			{path + "/core/memstore", join(
				each("(*Store).@", "Get GetString GetInt GetInt64 GetUint64", gets(Arg(0), Result(0))),
				each("(*Store).@", "Set SetImmutable", sets(Arg(0), Arg(1))),
			)},
			{path + "/middleware/jwt", each("@", "Get", from(InPrincipal, Result(0)))},
			{path + "/hero", join(
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
