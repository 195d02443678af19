package catalog

const ginPath = "github.com/gin-gonic/gin"

// libGin is gin. c.Error and c.AbortWithError send no text: it stays in c.Errors.
func libGin() Library {
	return Library{
		Name: "gin",
		Doc:  "https://pkg.go.dev/github.com/gin-gonic/gin",
		Packages: []Package{
			{ginPath, join(ginResponses(), ginRequests(), ginBinders(), ginStore(), ginRest())},
			{ginPath + "/render", ginRender()},
			{ginPath + "/binding", join(
				each("(@).Bind", "Binding", copies(Arg(0), Arg(1)), from(InRequest, Arg(1)), fails(Result(0), FromInput)),
				each("(@).BindBody", "BindingBody", decodes(Arg(0), Arg(1)), fails(Result(0), FromInput)),
				each("@", "MapFormWithTag", decodes(Arg(1), Arg(0)), fails(Result(0), FromInput)),
			)},
		},
	}
}

func ginResponses() []*Record {
	as := func(names string, f Form) []*Record {
		return each("(*Context).@", names, body(Arg(1), f).status(Arg(0)))
	}
	return join(
		as("JSON IndentedJSON PureJSON AsciiJSON SecureJSON JSONP AbortWithStatusJSON AbortWithStatusPureJSON", JSON),
		as("XML", XML), as("YAML", YAML), as("TOML", TOML), as("ProtoBuf", Proto), as("BSON", BSON),
		as("Render Negotiate", Field),
		each("(errorMsgs).@", "String JSON Errors Last ByType MarshalJSON", copies(Receiver, Result(0)),
			why("c.Errors: what the handlers before kept in it")),
		[]*Record{
			on("(*Context).String", format(Response, 1).status(Arg(0))),
			on("(*Context).HTML", body(Arg(2), Template).status(Arg(0))),
			on("(*Context).Data", body(Arg(2), Text).status(Arg(0))),
			on("(*Context).DataFromReader", body(Arg(3), Stream).status(Arg(0)), header(Arg(4))),
			on("(*Context).SSEvent", body(Arg(1), JSON)),
			on("(*Context).Header", header(Arg(1)).key(Arg(0))),
			on("(*Context).SetCookie", header(Arg(1)).key(Arg(0)), browser(Arg(1), "", Arg(6), "").key(Arg(0))),
			on("(*Context).SetCookieData", header(Arg(0))),
			on("(*Context).Redirect", header(Arg(1)).status(Arg(0))),
			on("(*Context).File"), on("(*Context).FileAttachment"), on("(*Context).FileFromFS"),
			on("(*Context).Stream"), on("(*Context).Status"), on("(*Context).Abort"),
			on("(*Context).AbortWithStatus"),
			on("(*Context).Error", copies(Arg(0), Result(0)), why("kept in c.Errors, sent by ErrorLogger only")),
			on("(*Context).AbortWithError", copies(Arg(1), Result(0)), why("sends the status only")),
			on("(ResponseWriter).WriteString", body(Arg(0), Text).to(Receiver), copies(Arg(0), Receiver)),
			on("(H).MarshalXML", copies(Receiver, Result(0)), why("shows every entry, through the encoder")),
			on("(*Error).JSON", copies(Receiver, Result(0))),
			on("(*Error).MarshalJSON", copies(Receiver, Result(0))),
			on("(Error).Unwrap", copies(Receiver, Result(0))),
			on("(Error).Error", copies(Receiver, Result(0))),
			on("(*Error).SetMeta", copies(Arg(0), Receiver), copies(Receiver, Result(0))),
			on("(*Error).SetType", copies(Receiver, Result(0))),
		},
	)
}

func ginRequests() []*Record {
	keyed := func(in Input, names string) []*Record {
		return each("(*Context).@", names, from(in, Result(0)).key(Arg(0)))
	}
	return join(
		keyed(InPath, "Param"),
		keyed(InQuery, "Query GetQuery QueryArray GetQueryArray QueryMap GetQueryMap"),
		each("(*Context).@", "DefaultQuery", from(InQuery, Result(0)).key(Arg(0)), copies(Arg(1), Result(0))),
		keyed(InForm, "PostForm GetPostForm PostFormArray GetPostFormArray PostFormMap GetPostFormMap FormFile"),
		each("(*Context).@", "DefaultPostForm", from(InForm, Result(0)).key(Arg(0)), copies(Arg(1), Result(0))),
		keyed(InHeader, "GetHeader"),
		keyed(InCookie, "Cookie"),
		each("(*Context).@", "GetRawData", from(InBody, Result(0)), fails(Result(1), FromInput)),
		each("(*Context).@", "MultipartForm", from(InForm, Result(0)), fails(Result(1), FromInput)),
		each("(*Context).@", "ClientIP RemoteIP ContentType", from(InHeader, Result(0))),
		each("(*Context).@", "FullPath HandlerName IsAborted IsWebsocket"),
		each("(Params).@", "ByName Get", from(InPath, Result(0)).key(Arg(0))),
		each("field:Context.@", "Params", from(InPath, Self)),
		each("@", "Bind", why("a middleware; what it binds is got under a key")),
		each("field:Context.@", "Request", from(InRequest, Self)),
		each("field:Context.@", "Errors", fails(Self, FromAny)),
	)
}

func ginBinders() []*Record {
	into := func(in Input, names string) []*Record {
		return each("(*Context).@", names, from(in, Arg(0)), fails(Result(0), FromInput))
	}
	return join(
		into(InRequest, "ShouldBind Bind ShouldBindWith BindWith MustBindWith"),
		into(InBody, `ShouldBindJSON ShouldBindXML ShouldBindYAML ShouldBindTOML ShouldBindPlain BindJSON BindXML
			BindYAML BindTOML BindPlain ShouldBindBodyWith ShouldBindBodyWithJSON ShouldBindBodyWithXML
			ShouldBindBodyWithYAML ShouldBindBodyWithTOML ShouldBindBodyWithPlain`),
		into(InQuery, "ShouldBindQuery BindQuery"),
		into(InPath, "ShouldBindUri BindUri"),
		into(InHeader, "ShouldBindHeader BindHeader"),
	)
}

// ginStore is what middlewares leave for handlers.
func ginStore() []*Record {
	return join(
		each("(*Context).@", "Set", sets(Arg(0), Arg(1))),
		each("(*Context).@", `Get MustGet GetString GetInt GetInt64 GetUint GetUint64 GetBool GetFloat64 GetTime
			GetStringSlice GetStringMap GetStringMapString GetStringMapStringSlice GetInt32 GetUint32 GetFloat32
			GetDuration GetError GetErrorSlice GetIntSlice GetInt64Slice Value`, gets(Arg(0), Result(0))),
		each("(*Context).@", "Copy", copies(Receiver, Result(0))),
	)
}

func ginRest() []*Record {
	return join(
		each("@", "Logger LoggerWithWriter Default", requestLog(InQuery)),
		each("@", "LoggerWithConfig LoggerWithFormatter", why("logs what its configuration, or its formatter, asks for")),
		each("@", "ErrorLogger ErrorLoggerT", why("sends c.Errors to the client as JSON")),
		each("var:@", "DefaultWriter DefaultErrorWriter", writesTo(Log)),
		each("@", "Recovery RecoveryWithWriter CustomRecovery CustomRecoveryWithWriter",
			why("a panic's log holds the request's headers, Authorization masked")),
	)
}

func ginRender() []*Record {
	data := func(f Form, names string) []*Record { return each("field:@.Data", names, body(Self, f)) }
	return join(
		data(JSON, "JSON IndentedJSON SecureJSON JsonpJSON AsciiJSON PureJSON"),
		data(XML, "XML"), data(YAML, "YAML"), data(TOML, "TOML"), data(Proto, "ProtoBuf"), data(Msgpack, "MsgPack"),
		data(Template, "HTML"), data(Text, "Data"), data(Print, "String"),
		each("field:@.Reader", "Reader", body(Self, Stream)),
		each("@", "WriteJSON", body(Arg(1), JSON).to(Arg(0))),
		each("@", "WriteMsgPack", body(Arg(1), Msgpack).to(Arg(0))),
		each("@", "WriteString", body(Arg(1), Text).to(Arg(0)), Sink{Value: Arg(2), Channel: Response, Form: Print, Writer: Arg(0)}),
	)
}
