package catalog

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
			{path + "/transport", join(
				each("@", "FromServerContext", from(InHeader, Result(0))), each("(Header).@", "Get", from(InHeader, Result(0)).key(Arg(0))),
			)},
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
