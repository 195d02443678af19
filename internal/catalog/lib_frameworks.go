package catalog

// libFasthttp is fasthttp, hertz, which is built like gin, and two routers.
func libFasthttp() Library {
	const hertz = "github.com/cloudwego/hertz/pkg"
	return Library{
		Name: "fasthttp",
		Doc:  "https://pkg.go.dev/github.com/valyala/fasthttp",
		Packages: []Package{
			{"github.com/valyala/fasthttp", fasthttpRecords()},
			{hertz + "/app", hertzContext()},
			{hertz + "/protocol", join(
				each("(*Response).@", "SetBody SetBodyRaw SetBodyString AppendBody AppendBodyString", body(Arg(0), Text)),
				each("(*Request).@", "Body", from(InBody, Result(0))),
				each("(*Request).@", "PostArgs", from(InForm, Result(0))),
				each("(*Request).@", "URI", from(InPath, Result(0))),
				each("(*Request).@", "QueryString", from(InQuery, Result(0))),
			)},
			{hertz + "/common/hlog", join(
				each("@", "Trace Debug Info Notice Warn Error", logs(Rest(0), Print)),
				each("@", "Fatal", logs(Rest(0), Print), noReturn()),
				each("@", "Tracef Debugf Infof Noticef Warnf Errorf", logf(0)),
				each("@", "Fatalf", logf(0), noReturn()),
				each("@", "CtxTracef CtxDebugf CtxInfof CtxNoticef CtxWarnf CtxErrorf CtxFatalf", logf(1)),
			)},
			{"gopkg.in/macaron.v1", join(
				each("(*Context).@", "Params ParamsEscape ParamsInt ParamsInt64", from(InPath, Result(0)).key(Arg(0))),
				each("(*Context).@", "Query QueryTrim QueryStrings QueryEscape QueryInt QueryInt64", from(InQuery, Result(0)).key(Arg(0)),
					why("form fields too")),
				each("(*Context).@", "GetCookie", from(InCookie, Result(0)).key(Arg(0))),
			)},
			{"github.com/julienschmidt/httprouter", join(
				each("(Params).@", "ByName", from(InPath, Result(0)).key(Arg(0))),
				each("@", "ParamsFromContext", from(InPath, Result(0))),
			)},
		},
	}
}

func fasthttpRecords() []*Record {
	return join(
		each("(*RequestCtx).@", "Write WriteString SetBody SetBodyString TimeoutError TimeoutErrorWithCode", body(Arg(0), Text)),
		each("(*RequestCtx).@", "SetBodyStream", body(Arg(0), Stream)),
		each("(*RequestCtx).@", "SetBodyStreamWriter", why("a function writes the body; its writes are followed")),
		each("(*Args).@", "GetUint", from(InQuery, Result(0)).key(Arg(0)), fails(Result(1), FromInput)),
		each("field:Server.@", "ErrorHandler", handles(Self, 1)),
		each("(*RequestCtx).@", "Error", body(Arg(0), Text).status(Arg(1))),
		each("(*RequestCtx).@", "Success SuccessString", body(Arg(1), Text)),
		each("(*RequestCtx).@", "Redirect", header(Arg(0)).status(Arg(1))),
		each("(*RequestCtx).@", "SendFile SetStatusCode SetContentType"),
		each("(*Response).@", "SetBody SetBodyString SetBodyRaw AppendBody AppendBodyString", body(Arg(0), Text)),
		each("(*Response).@", "SetBodyStream", body(Arg(0), Stream)),
		each("(*ResponseHeader).@", "Set Add SetBytesV", header(Arg(1)).key(Arg(0))),
		each("(*RequestCtx).@", "FormValue", from(InForm, Result(0)).key(Arg(0))),
		each("(*RequestCtx).@", "FormFile", from(InForm, Result(0)).key(Arg(0)), fails(Result(1), FromInput)),
		each("(*RequestCtx).@", "PostBody", from(InBody, Result(0))),
		each("(*RequestCtx).@", "QueryArgs", from(InQuery, Result(0))),
		each("(*RequestCtx).@", "PostArgs", from(InForm, Result(0))),
		each("(*RequestCtx).@", "MultipartForm", from(InForm, Result(0)), fails(Result(1), FromInput)),
		each("(*RequestCtx).@", "RequestURI Path URI", from(InPath, Result(0))),
		each("(*RequestCtx).@", "Host Referer UserAgent RemoteIP", from(InHeader, Result(0))),
		each("(*Args).@", "Peek PeekBytes PeekMulti", copies(Receiver, Result(0)), from(InQuery, Result(0)).key(Arg(0))),
		each("(*RequestHeader).@", "Peek", from(InHeader, Result(0)).key(Arg(0))),
		each("(*RequestHeader).@", "Cookie", from(InCookie, Result(0)).key(Arg(0))),
		each("(*Request).@", "Body BodyStream", from(InBody, Result(0))),
		each("(*RequestCtx).@", "UserValue Value", gets(Arg(0), Result(0)), why("route parameters too")),
		each("(*RequestCtx).@", "SetUserValue", sets(Arg(0), Arg(1))),
		each("(*RequestCtx).@", "TLSConnectionState", from(InCertificate, Result(0))),
	)
}

func hertzContext() []*Record {
	const ctx = "(*RequestContext).@"
	keyed := func(in Input, names string) []*Record { return each(ctx, names, from(in, Result(0)).key(Arg(0))) }
	into := func(in Input, names string) []*Record {
		return each(ctx, names, from(in, Arg(0)), fails(Result(0), FromInput))
	}
	return join(
		each(ctx, "JSON PureJSON IndentedJSON AbortWithStatusJSON", body(Arg(1), JSON).status(Arg(0))),
		each(ctx, "XML", body(Arg(1), XML).status(Arg(0))),
		each(ctx, "ProtoBuf", body(Arg(1), Proto).status(Arg(0))),
		each(ctx, "Render", body(Arg(1), Field).status(Arg(0))),
		each(ctx, "HTML", body(Arg(2), Template).status(Arg(0))),
		each(ctx, "Data", body(Arg(2), Text).status(Arg(0))),
		each(ctx, "String", format(Response, 1).status(Arg(0))),
		each(ctx, "AbortWithMsg", body(Arg(0), Text).status(Arg(1))),
		each(ctx, "Write WriteString SetBodyString", body(Arg(0), Text)),
		each(ctx, "SetBodyStream", body(Arg(0), Stream)),
		each(ctx, "File FileAttachment Status SetStatusCode Next Abort AbortWithStatus"),
		each(ctx, "Header SetCookie", header(Arg(1)).key(Arg(0))),
		each(ctx, "Redirect", header(Arg(1)).status(Arg(0))),
		each(ctx, "Error", copies(Arg(0), Result(0)), why("kept, not sent")),
		each(ctx, "AbortWithError", copies(Arg(1), Result(0)), why("sends the status only")),
		keyed(InPath, "Param"), keyed(InQuery, "Query DefaultQuery GetQuery"),
		keyed(InForm, "PostForm DefaultPostForm GetPostForm FormValue FormFile"),
		keyed(InHeader, "GetHeader"), keyed(InCookie, "Cookie"),
		each(ctx, "Body GetRawData RequestBodyStream", from(InBody, Result(0))),
		each(ctx, "PostArgs MultipartForm", from(InForm, Result(0))),
		each(ctx, "QueryArgs", from(InQuery, Result(0))),
		each(ctx, "URI Path", from(InPath, Result(0))),
		each(ctx, "ClientIP UserAgent", from(InHeader, Result(0))),
		each("field:RequestContext.@", "Request", from(InRequest, Self)),
		each(ctx, "GetConn", from(InCertificate, Result(0))),
		into(InRequest, "Bind BindAndValidate BindByContentType"), into(InBody, "BindJSON BindProtobuf"),
		into(InForm, "BindForm"), into(InQuery, "BindQuery"), into(InPath, "BindPath"), into(InHeader, "BindHeader"),
		each(ctx, "Get MustGet GetString GetInt64 GetInt GetStringMap Value", gets(Arg(0), Result(0))),
		each(ctx, "Set", sets(Arg(0), Arg(1))),
	)
}

// libKratos is kratos: the message and metadata of its errors are sent, the cause is not.
func libKratos() Library {
	const path = "github.com/go-kratos/kratos/v2"
	helper := func(pattern string) []*Record {
		return join(
			each(pattern, "Debug Info Warn Error", logs(Rest(0), Print)),
			each(pattern, "Fatal", logs(Rest(0), Print), noReturn()),
			each(pattern, "Debugf Infof Warnf Errorf", logf(0)),
			each(pattern, "Fatalf", logf(0), noReturn()),
			each(pattern, "Debugw Infow Warnw Errorw", logs(Rest(0), Pairs)),
			each(pattern, "Fatalw", logs(Rest(0), Pairs), noReturn()),
		)
	}
	return Library{
		Name: "kratos",
		Doc:  "https://go-kratos.dev",
		Packages: []Package{
			{path + "/transport/http", kratosHTTP()},
			{path + "/transport", each("@", "FromServerContext", from(InHeader, Result(0)))},
			{path + "/middleware/auth/jwt", join(
				each("@", "FromContext", from(InPrincipal, Result(0))), each("@", "Server", why("a middleware; FromContext gets what it found")),
			)},
			{path + "/errors", join(
				each("@", "New", errorText(Arg(2), Text).status(Arg(0))),
				each("@", "BadRequest Unauthorized Forbidden NotFound Conflict InternalServer ServiceUnavailable ClientClosed GatewayTimeout", errorText(Arg(1), Text)),
				each("@", "Newf Errorf", format(ErrorText, 2).status(Arg(0))),
				each("@", "FromError", copies(Arg(0), Result(0))),
				each("(*Error).@", "WithCause", copies(Receiver, Result(0)), why("the cause is not sent")),
				each("(*Error).@", "WithMetadata", errorText(Arg(0), Field), copies(Receiver, Result(0))),
				each("@", "Is", matches(Arg(0), None)), each("@", "As", matches(Arg(0), Arg(1)), copies(Arg(0), Arg(1))),
				each("@", "Reason Code"),
			)},
			{path + "/log", join(helper("@"), helper("(*Helper).@"),
				each("(Logger).@", "Log", logs(Rest(1), Pairs)),
				each("(*Helper).@", "Log", logs(Rest(1), Pairs)),
				each("@", "With", logs(Rest(1), Pairs)),
				each("@", "Log", logs(Rest(1), Pairs)),
				each("(*Filter).@", "Log", logs(Rest(1), Pairs)),
				each("@", "FilterKey FilterValue FilterFunc NewFilter", why("masks what it is told to: which keys, the configuration knows")),
				each("@", "NewHelper Context WithContext SetLogger GetLogger"),
			)},
		},
	}
}

func kratosHTTP() []*Record {
	return join(
		each("(Context).@", "JSON Result", body(Arg(1), JSON).status(Arg(0))),
		each("(Context).@", "XML", body(Arg(1), XML).status(Arg(0))),
		each("(Context).@", "String", body(Arg(1), Text).status(Arg(0))),
		each("(Context).@", "Blob", body(Arg(2), Text).status(Arg(0))),
		each("(Context).@", "Stream", body(Arg(2), Stream).status(Arg(0))),
		each("(Context).@", "Returns", body(Arg(0), JSON), errorText(Arg(1), Field)),
		each("@", "DefaultResponseEncoder", body(Arg(2), JSON).to(Arg(0))),
		each("@", "DefaultErrorEncoder", errorText(Arg(2), Field).to(Arg(0))),
		each("(Context).@", "Bind", from(InBody, Arg(0)), fails(Result(0), FromInput)),
		each("(Context).@", "BindQuery", from(InQuery, Arg(0)), fails(Result(0), FromInput)),
		each("(Context).@", "BindVars", from(InPath, Arg(0)), fails(Result(0), FromInput)),
		each("(Context).@", "BindForm", from(InForm, Arg(0)), fails(Result(0), FromInput)),
		each("@", "DefaultRequestDecoder DefaultRequestQuery DefaultRequestVars",
			copies(Arg(0), Arg(1)), from(InRequest, Arg(1)), fails(Result(0), FromInput)),
		each("(Context).@", "Vars", from(InPath, Result(0))),
		each("(Context).@", "Query", from(InQuery, Result(0))),
		each("(Context).@", "Form", from(InForm, Result(0))),
		each("(Context).@", "Header", from(InHeader, Result(0))),
		each("(Context).@", "Request", from(InRequest, Result(0))),
	)
}

// libGoZero is go-zero: httpx.Error sends the text of any error unless a handler is set.
func libGoZero() Library {
	const path = "github.com/zeromicro/go-zero"
	logger := func(pattern string) []*Record {
		return join(
			each(pattern, "Info Error Debug Slow", logs(Rest(0), Print)),
			each(pattern, "Infof Errorf Debugf Slowf", logf(0)),
			each(pattern, "Infow Errorw Debugw Sloww", logkv(0)),
			each(pattern, "Infov Errorv Debugv Slowv", logs(Arg(0), Field)),
		)
	}
	return Library{
		Name: "go-zero",
		Doc:  "https://go-zero.dev",
		Packages: []Package{
			{path + "/rest/httpx", join(
				each("@", "OkJson", body(Arg(1), JSON).to(Arg(0))),
				each("@", "OkJsonCtx", body(Arg(2), JSON).to(Arg(1))),
				each("@", "WriteJson", body(Arg(2), JSON).to(Arg(0)).status(Arg(1))),
				each("@", "WriteJsonCtx", body(Arg(3), JSON).to(Arg(1)).status(Arg(2))),
				each("@", "Error", errorText(Arg(1), Field).to(Arg(0))),
				each("@", "ErrorCtx", errorText(Arg(2), Field).to(Arg(1))),
				each("@", "Parse", copies(Arg(0), Arg(1)), from(InRequest, Arg(1)), fails(Result(0), FromInput)),
				each("@", "ParseJsonBody", from(InBody, Arg(1)), fails(Result(0), FromInput)),
				each("@", "ParseForm", from(InForm, Arg(1)), fails(Result(0), FromInput)),
				each("@", "ParsePath", from(InPath, Arg(1)), fails(Result(0), FromInput)),
				each("@", "ParseHeaders", from(InHeader, Arg(1)), fails(Result(0), FromInput)),
				each("@", "Ok"),
				each("@", "SetErrorHandler", handles(Arg(0), 0)), each("@", "SetErrorHandlerCtx", handles(Arg(0), 1)),
			)},
			{path + "/rest/pathvar", each("@", "Vars", from(InPath, Result(0)))},
			{path + "/core/logx", join(logger("@"), logger("(Logger).@"),
				each("@", "Severe Stat ErrorStack", logs(Rest(0), Print)),
				each("@", "Severef Statf ErrorStackf", logf(0)),
				each("@", "Must", logs(Arg(0), Field), why("ends the process where the error is not nil")),
				each("(*LessLogger).@", "Error", logs(Rest(0), Print)), each("(*LessLogger).@", "Errorf", logf(0)),
				each("(Writer).@", "Debug Info Error Slow Stat", logs(Arg(0), Field), logs(Rest(1), Pairs)),
				each("(Writer).@", "Alert Severe Stack", logs(Arg(0), Field)),
				each("(Sensitive).@", "MaskSensitive", flow(Mask, Receiver, Result(0))),
				each("@", "WithContext WithDuration WithCallerSkip ContextWithFields AddGlobalFields", why("fields are constructed, and found, before")),
				each("field:LogField.@", "Value", logs(Self, Field)),
				each("@", "Alert", logs(Arg(0), Text)),
				each("@", "Field", field(Arg(0), Arg(1), Field)),
			)},
			{path + "/core/stores/sqlx", goZeroSQL()},
			{path + "/core/stores/sqlc", join(
				each("(CachedConn).@", "QueryRow", loads(Arg(0)), fails(Result(0), FromDatabase)),
				each("(CachedConn).@", "QueryRowNoCache QueryRowsNoCache", loads(Arg(0)).by(Arg(1)), fails(Result(0), FromDatabase)),
				runsQuery("(CachedConn).@", "Exec", 1),
			)},
		},
	}
}

func goZeroSQL() []*Record {
	const s = "(Session).@"
	d0, d1 := fails(Result(0), FromDatabase), fails(Result(1), FromDatabase)
	return join(
		each(s, "QueryRow QueryRows QueryRowPartial QueryRowsPartial", loads(Arg(0)).by(Arg(1)), d0),
		each(s, "QueryRowCtx QueryRowsCtx", loads(Arg(1)).by(Arg(2)), d0),
		each(s, "Exec", statement(0), d1), each(s, "ExecCtx", statement(1), d1),
		sentinels(FromOwn, "ErrNotFound"),
	)
}
