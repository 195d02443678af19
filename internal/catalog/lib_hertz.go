package catalog

// libHertz is hertz.
func libHertz() Library {
	const hertz = "github.com/cloudwego/hertz/pkg"
	return Library{
		Name: "hertz",
		Doc:  "https://www.cloudwego.io/docs/hertz/",
		Packages: []Package{
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
		},
	}
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
