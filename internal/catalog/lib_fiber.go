package catalog

// libFiber is fiber.
func libFiber() Library {
	const v2, v3 = "github.com/gofiber/fiber/v2", "github.com/gofiber/fiber/v3"
	session := join(
		each("(*Store).@", "Get", fails(Result(1), FromDatabase)),
		each("(*Session).@", "Get", gets(Arg(0), Result(0))),
		each("(*Session).@", "Set", sets(Arg(0), Arg(1))),
	)
	return Library{
		Name: "fiber",
		Doc:  "https://docs.gofiber.io",
		Packages: []Package{
			{v2 + "/middleware/pprof", profileHandlers("New")},
			{v2 + "/middleware/expvar", profileHandlers("New")},
			{v2 + "/middleware/monitor", profileHandlers("New")},
			{v3 + "/middleware/pprof", profileHandlers("New")},
			{v3 + "/middleware/expvar", profileHandlers("New")},
			{v2, join(fiberContext("(*Ctx).@"), fiberErrors(), fiber2())},
			{v3, join(fiberContext("(Ctx).@"), fiberErrors(), fiber3())},
			{v2 + "/middleware/logger", each("@", "New", why("logs the path, without the query, unless its configuration asks for more"))},
			{v3 + "/middleware/logger", each("@", "New", why("logs the path, without the query, unless its configuration asks for more"))},
			{v2 + "/middleware/session", session},
			{v3 + "/middleware/session", join(session, each("@", "FromContext", why("its Get and Set are recorded")),
				each("(*Middleware).@", "Get", gets(Arg(0), Result(0))),
				each("(*Middleware).@", "Set", sets(Arg(0), Arg(1))),
			)},
			{v3 + "/middleware/basicauth", each("@", "UsernameFromContext", from(InPrincipal, Result(0)))},
			{v3 + "/middleware/keyauth", each("@", "TokenFromContext", from(InPrincipal, Result(0)))},
			{v2 + "/log", fiberLog()},
			{v3 + "/log", fiberLog()},
		},
	}
}

func fiberErrors() []*Record {
	return join(
		[]*Record{on("type:Cookie", watched())},
		each("field:Error.@", "Message", errorText(Self, Text)),
		each("@", "DefaultErrorHandler", why("sends err.Error() to the client")),
		each("field:Config.@", "ErrorHandler", handles(Self, 1)),
		sentinels(FromOwn, `ErrNotFound ErrUnauthorized ErrForbidden ErrBadRequest ErrInternalServerError
			ErrUnprocessableEntity ErrConflict ErrMethodNotAllowed ErrTooManyRequests ErrServiceUnavailable`),
	)
}

// fiberContext is what the contexts of both majors share.
func fiberContext(ctx string) []*Record {
	keyed := func(in Input, names string) []*Record {
		return each(ctx, names, from(in, Result(0)).key(Arg(0)))
	}
	return join(
		each(ctx, "JSON JSONP", body(Arg(0), JSON)),
		each(ctx, "XML", body(Arg(0), XML)),
		each(ctx, "Send SendString Write WriteString", body(Arg(0), Text)),
		each(ctx, "SendStream", body(Arg(0), Stream)),
		each(ctx, "SendFile Download", fails(Result(0), FromFile)),
		each(ctx, "Writef", format(Response, 0)),
		each(ctx, "Render", body(Arg(1), Template), fails(Result(0), FromTemplate)),
		each(ctx, "Set", header(Arg(1)).key(Arg(0))),
		each(ctx, "Append", header(Rest(1)).key(Arg(0))),
		each(ctx, "Cookie", header(Arg(0)), browser(Arg(0), "Value", Arg(0), "HTTPOnly")),
		each(ctx, "Location", header(Arg(0))),
		each(ctx, "Status", copies(Receiver, Result(0))),
		each(ctx, "SendStatus Next RestartRouting", fails(Result(0), FromOwn), why("another handler's error is judged where that one returns it")),
		each(ctx, "SaveFile", fails(Result(0), FromFile)),
		keyed(InPath, "Params"), keyed(InQuery, "Query"), keyed(InHeader, "Get"), keyed(InCookie, "Cookies"),
		keyed(InForm, "FormValue"),
		each(ctx, "FormFile", from(InForm, Result(0)).key(Arg(0)), fails(Result(1), FromInput)),
		each(ctx, "MultipartForm", from(InForm, Result(0)), fails(Result(1), FromInput)),
		each(ctx, "OriginalURL Path", from(InPath, Result(0))),
		each(ctx, "Queries", from(InQuery, Result(0))),
		each(ctx, "Body BodyRaw", from(InBody, Result(0))),
		each(ctx, "GetReqHeaders IP IPs Hostname Subdomains", from(InHeader, Result(0))),
		each(ctx, "Request", from(InRequest, Result(0))),
		each(ctx, "Response", copies(Receiver, Result(0))),
		each(ctx, "Locals", gets(Arg(0), Result(0)), sets(Arg(0), Rest(1)),
			why("a getter with one argument, a setter with two")),
		each(ctx, "ClientHelloInfo", from(InCertificate, Result(0))),
	)
}

func fiber2() []*Record {
	parser := func(in Input, names string) []*Record {
		return each("(*Ctx).@", names, from(in, Arg(0)), fails(Result(0), FromInput))
	}
	return join(
		each("@", "NewError", errorText(Rest(1), Text).status(Arg(0))),
		each("(*Ctx).@", "Format", body(Arg(0), JSON)),
		each("(*Ctx).@", "Bind", body(Arg(0), Template), why("variables of the view, no binder")),
		each("(*Ctx).@", "Redirect", header(Arg(0))),
		each("(*Ctx).@", "ParamsInt", from(InPath, Result(0)).key(Arg(0)), fails(Result(1), FromInput)),
		each("(*Ctx).@", "QueryInt QueryBool QueryFloat", from(InQuery, Result(0)).key(Arg(0))),
		each("(*Ctx).@", "AllParams", from(InPath, Result(0))),
		parser(InBody, "BodyParser"), parser(InQuery, "QueryParser"), parser(InPath, "ParamsParser"),
		parser(InHeader, "ReqHeaderParser"), parser(InCookie, "CookieParser"),
		each("(*Ctx).@", "UserContext SetUserContext Context", why("values come out of it by key")),
	)
}

func fiber3() []*Record {
	bind := func(in Input, names string) []*Record {
		return each("(*Bind).@", names, from(in, Arg(0)), fails(Result(0), FromInput))
	}
	return join(
		each("@", "NewError", errorText(Rest(1), Text).status(Arg(0))),
		each("@", "NewErrorf", errorText(Rest(1), Print).status(Arg(0)), why("the format string is the first of the tail")),
		each("(Ctx).@", "AutoFormat", body(Arg(0), JSON)),
		each("(Ctx).@", "CBOR MsgPack", body(Arg(0), Msgpack)),
		each("(Ctx).@", "ViewBind", body(Arg(0), Template)),
		each("(Ctx).@", "Host", from(InHeader, Result(0))),
		each("(Ctx).@", "RequestCtx", copies(Receiver, Result(0)), from(InRequest, Result(0))),
		each("(Ctx).@", "SendStreamWriter", why("a function writes the body; its writes are followed")),
		each("@", "StoreInContext", sets(Arg(1), Arg(2))),
		each("(Ctx).@", "Bind", copies(Receiver, Result(0))),
		each("(Ctx).@", "Value", gets(Arg(0), Result(0))),
		each("(Res).@", "JSON AutoFormat", body(Arg(0), JSON)),
		each("(Res).@", "XML", body(Arg(0), XML)),
		each("(Res).@", "CBOR", body(Arg(0), Msgpack)),
		each("(Res).@", "Send SendString", body(Arg(0), Text)),
		each("(*DefaultRes).@", "JSON", body(Arg(0), JSON)),
		each("(*DefaultRes).@", "XML", body(Arg(0), XML)),
		each("(*DefaultRes).@", "Send SendString", body(Arg(0), Text)),
		each("(Req).@", "Params", from(InPath, Result(0)).key(Arg(0))),
		each("(Req).@", "Query", from(InQuery, Result(0)).key(Arg(0))),
		each("(Req).@", "FormValue", from(InForm, Result(0)).key(Arg(0))),
		each("(Req).@", "Get", from(InHeader, Result(0)).key(Arg(0))),
		each("(Req).@", "Cookies", from(InCookie, Result(0)).key(Arg(0))),
		each("(Req).@", "Body", from(InBody, Result(0))),
		each("(Req).@", "Queries", from(InQuery, Result(0))),
		each("@", "Params", from(InPath, Result(0)).key(Arg(1))),
		each("@", "Query", from(InQuery, Result(0)).key(Arg(1))),
		each("@", "GetReqHeader", from(InHeader, Result(0)).key(Arg(1))),
		each("@", "Locals", gets(Arg(1), Result(0)), sets(Arg(1), Rest(2))),
		each("@", "ValueFromContext", gets(Arg(1), Result(0))),
		bind(InBody, "Body JSON XML CBOR MsgPack"), bind(InForm, "Form"), bind(InQuery, "Query"),
		bind(InPath, "URI"), bind(InHeader, "Header"), bind(InCookie, "Cookie"), bind(InRequest, "All"),
		each("(*Bind).@", "Custom", from(InRequest, Arg(1)), fails(Result(0), FromInput)),
		each("(*Bind).@", "WithAutoHandling WithoutAutoHandling", copies(Receiver, Result(0))),
		each("(*Redirect).@", "To", header(Arg(0))),
	)
}

// fiberLog is the package's functions and the interfaces behind WithContext.
func fiberLog() []*Record {
	return join(
		each("(Logger).@", "Trace Debug Info Warn Error", logs(Rest(0), Print)),
		each("(Logger).@", "Fatal Panic", logs(Rest(0), Print), noReturn()),
		each("(FormatLogger).@", "Tracef Debugf Infof Warnf Errorf", logf(0)),
		each("(FormatLogger).@", "Fatalf Panicf", logf(0), noReturn()),
		each("(WithLogger).@", "Tracew Debugw Infow Warnw Errorw", logkv(0)),
		each("(WithLogger).@", "Fatalw Panicw", logkv(0), noReturn()),
		each("@", "WithContext SetLevel SetOutput DefaultLogger"),
		each("@", "Trace Debug Info Warn Error", logs(Rest(0), Print)),
		each("@", "Fatal Panic", logs(Rest(0), Print), noReturn()),
		each("@", "Tracef Debugf Infof Warnf Errorf", logf(0)),
		each("@", "Fatalf Panicf", logf(0), noReturn()),
		each("@", "Tracew Debugw Infow Warnw Errorw", logkv(0)),
		each("@", "Fatalw Panicw", logkv(0), noReturn()),
	)
}
