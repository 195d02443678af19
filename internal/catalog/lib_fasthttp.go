package catalog

// libFasthttp is fasthttp.
func libFasthttp() Library {
	return Library{
		Name: "fasthttp",
		Doc:  "https://pkg.go.dev/github.com/valyala/fasthttp",
		Packages: []Package{
			{"github.com/valyala/fasthttp/pprofhandler", profileHandlers("PprofHandler")},
			{"github.com/valyala/fasthttp/expvarhandler", profileHandlers("ExpvarHandler")},
			{"github.com/valyala/fasthttp", fasthttpRecords()},
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
