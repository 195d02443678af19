package catalog

// libEcho is echo, both majors: v4's Context is an interface, v5's a struct.
func libEcho() Library {
	const v4, v5 = "github.com/labstack/echo/v4", "github.com/labstack/echo/v5"
	return Library{
		Name: "echo",
		Doc:  "https://echo.labstack.com/docs",
		Packages: []Package{
			{v4, join(echoContext("(Context).@"), echo4())},
			{v5, join(echoContext("(*Context).@"), echo5())},
			{v4 + "/middleware", join(echoMiddleware(), each("@", "Logger", requestLog(InQuery)), each("@", "LoggerWithConfig", why("logs what its configuration asks for")))},
			{v5 + "/middleware", join(echoMiddleware(), each("@", "RequestLogger", requestLog(InQuery)))},
		},
	}
}

func echoMiddleware() []*Record {
	return join(
		each("@", "BodyDump BodyDumpWithConfig", why("hands both bodies to a callback")),
		each("@", "RequestLoggerWithConfig", why("logs what its configuration asks for")),
		each("@", "Recover RecoverWithConfig"),
	)
}

// echoContext is what the contexts of both majors share.
func echoContext(ctx string) []*Record {
	as := func(names string, v int, f Form) []*Record {
		return each(ctx, names, body(Arg(v), f).status(Arg(0)))
	}
	keyed := func(in Input, names string) []*Record {
		return each(ctx, names, from(in, Result(0)).key(Arg(0)))
	}
	return join(
		as("JSON JSONPretty", 1, JSON), as("JSONP", 2, JSON),
		as("XML XMLPretty", 1, XML),
		as("JSONBlob XMLBlob HTMLBlob String HTML", 1, Text), as("JSONPBlob Blob", 2, Text),
		as("Stream", 2, Stream),
		as("Render", 2, Template),
		each(ctx, "File Attachment Inline NoContent"),
		each(ctx, "Redirect", header(Arg(1)).status(Arg(0))),
		each(ctx, "SetCookie", header(Arg(0)), browser(Arg(0), "Value", Arg(0), "HttpOnly")),
		each(ctx, "Response", copies(Receiver, Result(0))),
		keyed(InPath, "Param"), keyed(InQuery, "QueryParam"), keyed(InForm, "FormValue"),
		each(ctx, "FormFile", from(InForm, Result(0)).key(Arg(0)), fails(Result(1), FromInput)),
		each(ctx, "Cookie", from(InCookie, Result(0)).key(Arg(0)), fails(Result(1), FromOwn)),
		each(ctx, "QueryParams QueryString", from(InQuery, Result(0))),
		each(ctx, "MultipartForm", from(InForm, Result(0)), fails(Result(1), FromInput)),
		each(ctx, "RealIP", from(InHeader, Result(0))),
		each(ctx, "Cookies", from(InCookie, Result(0))),
		each(ctx, "Request", from(InRequest, Result(0))),
		each(ctx, "Bind", from(InRequest, Arg(0)), fails(Result(0), FromInput)),
		each(ctx, "Validate", fails(Result(0), FromInput)),
		each(ctx, "Get", gets(Arg(0), Result(0))),
		each(ctx, "Set", sets(Arg(0), Arg(1))),
		each(ctx, "SetRequest Path Logger"),
		each("(JSONSerializer).@", "Serialize", body(Arg(1), JSON)),
		each("@", "NewBindingError", fails(Result(0), FromInput)),
		echoValueBinder(),
	)
}

func echo4() []*Record {
	bind := func(names string, dst, src int) []*Record {
		return each("(*DefaultBinder).@", names, copies(Arg(src), Arg(dst)), from(InRequest, Arg(dst)), fails(Result(0), FromInput))
	}
	param := func(names string, in Input) []*Record {
		return each("@", names, from(in, Result(0)).key(Arg(1)), fails(Result(1), FromInput))
	}
	return join(
		each("@", "NewHTTPError", errorText(Rest(1), Print).status(Arg(0)), why("the default handler sends the message")),
		each("(*HTTPError).@", "SetInternal WithInternal", copies(Receiver, Result(0)), why("logged, not sent, unless Debug is on")),
		each("field:HTTPError.@", "Message", errorText(Self, Print)),
		each("field:HTTPError.@", "Internal", why("logged, not sent, unless Debug is on")),
		each("@", "ContextGet", gets(Arg(1), Result(0))),
		each("(*Echo).@", "DefaultHTTPErrorHandler", why("sends the message of an HTTPError, and of others the status's text")),
		each("field:Echo.@", "HTTPErrorHandler", handles(Self, 0)),
		each("@", "PathParamsBinder QueryParamsBinder FormFieldBinder"),
		each("(Context).@", "Error", why("hands the error to the error handler")),
		each("(Context).@", "FormParams", from(InForm, Result(0)), fails(Result(1), FromInput)),
		each("(Context).@", "ParamValues", from(InPath, Result(0))),
		each("(*Response).@", "Write", body(Arg(0), Text)),
		each("(*Response).@", "Header", copies(Receiver, Result(0))),
		bind("Bind", 0, 1), bind("BindBody BindQueryParams BindPathParams BindHeaders", 1, 0),
		each("(Binder).@", "Bind", copies(Arg(1), Arg(0)), from(InRequest, Arg(0)), fails(Result(0), FromInput)),
		param("PathParam PathParamOr", InPath),
		param("QueryParam QueryParamOr QueryParams QueryParamsOr", InQuery),
		param("FormParam FormParamOr FormParams FormParamsOr", InForm),
		each("(Logger).@", "Print Debug Info Warn Error Fatal Panic", logs(Rest(0), Print)),
		each("(Logger).@", "Printf Debugf Infof Warnf Errorf Fatalf Panicf", logf(0)),
		each("(Logger).@", "Printj Debugj Infoj Warnj Errorj Fatalj Panicj", logs(Arg(0), Field)),
		sentinels(FromOwn, `ErrNotFound ErrUnauthorized ErrForbidden ErrBadRequest ErrMethodNotAllowed
			ErrStatusRequestEntityTooLarge ErrInternalServerError ErrTooManyRequests ErrConflict ErrTeapot`),
	)
}

func echo5() []*Record {
	bind := func(names string) []*Record {
		return each("@", names, copies(Arg(0), Arg(1)), from(InRequest, Arg(1)), fails(Result(0), FromInput))
	}
	param := func(names string, in Input) []*Record {
		return each("@", names, from(in, Result(0)).key(Arg(1)), fails(Result(1), FromInput))
	}
	return join(
		each("@", "NewHTTPError", errorText(Arg(1), Text).status(Arg(0))),
		each("field:Echo.@", "HTTPErrorHandler", handles(Self, 1)),
		each("(HTTPError).@", "Wrap", copies(Receiver, Result(0)), why("sent by DefaultHTTPErrorHandler(true) only")),
		each("field:HTTPError.@", "Message", errorText(Self, Text)),
		each("@", "DefaultHTTPErrorHandler", why("asked for with true, it sends the text of every error")),
		each("(*Context).@", "ParamOr", from(InPath, Result(0)).key(Arg(0))),
		each("(*Context).@", "QueryParamOr", from(InQuery, Result(0)).key(Arg(0))),
		each("(*Context).@", "FormValueOr", from(InForm, Result(0)).key(Arg(0))),
		each("(*Context).@", "PathValues", from(InPath, Result(0))),
		each("(*Context).@", "FormValues", from(InForm, Result(0)), fails(Result(1), FromInput)),
		each("(*Context).@", "FileFS"),
		each("@", "ContextGet", gets(Arg(1), Result(0))),
		bind("BindBody BindQueryParams BindPathValues BindHeaders"),
		each("(@).Bind", "*DefaultBinder Binder", copies(Arg(0), Arg(1)), from(InRequest, Arg(1)), fails(Result(0), FromInput)),
		param("PathParam PathParamOr", InPath), param("QueryParam QueryParamOr", InQuery), param("FormValue FormValueOr", InForm),
		sentinels(FromOwn, "ErrNotFound ErrUnauthorized ErrForbidden ErrBadRequest ErrMethodNotAllowed ErrInternalServerError"),
	)
}

func echoValueBinder() []*Record {
	return join(
		each("(*ValueBinder).@", `String MustString Strings Int MustInt Int64 MustInt64 Uint Uint64 MustUint64 Bool
			Float64 Time Duration`, from(InRequest, Arg(1)).key(Arg(0)), copies(Receiver, Result(0))),
		each("(*ValueBinder).@", "BindError", fails(Result(0), FromInput)),
	)
}
