package catalog

// stdHTTP is net/http and what requests and responses are made of.
func stdHTTP() Library {
	return Library{
		Name: "net/http",
		Doc:  "https://pkg.go.dev/net/http",
		Packages: []Package{
			{"net/http", join(httpResponses(), httpRequests(), httpClients(), httpErrors())},
			{"net/http/httputil", []*Record{
				on("field:ReverseProxy.ErrorHandler", setting(func(r *Record) {
					r.Handles = []Handle{{Self, 2, FromNetwork, "the proxied request"}}
				})),
				on("DumpRequest", encodes(Arg(0), Result(0), Text), from(InRequestText, Result(0)),
					why("the raw request with Authorization, Cookie and, on demand, the body")),
				on("NewChunkedWriter", copies(Arg(0), Result(0))),
				on("NewChunkedReader", copies(Arg(0), Result(0))),
				on("NewSingleHostReverseProxy", why("answers 502 without a text where no ErrorHandler says otherwise")),
				on("DumpRequestOut", encodes(Arg(0), Result(0), Text), from(InRequestText, Result(0))),
				on("DumpResponse", encodes(Arg(0), Result(0), Text)),
			}},
			{"net/textproto", join(
				[]*Record{
					on("(MIMEHeader).Get", copies(Receiver, Result(0)), from(InHeader, Result(0)).key(Arg(0))),
					on("(MIMEHeader).Values", copies(Receiver, Result(0)), from(InHeader, Result(0)).key(Arg(0))),
				},
				each("(MIMEHeader).@", "Set Add", copies(Arg(1), Receiver)),
				[]*Record{on("CanonicalMIMEHeaderKey", copies(Arg(0), Result(0))), on("TrimString", copies(Arg(0), Result(0)))},
			)},
			{"mime/multipart", []*Record{
				on("(*FileHeader).Open", from(InForm, Result(0)), copies(Receiver, Result(0)), fails(Result(1), FromFile)),
				on("(*Part).FileName", from(InForm, Result(0))),
				on("(*Part).FormName", from(InForm, Result(0))),
				on("(*Part).Read", decodes(Receiver, Arg(0))),
				on("(*Reader).NextPart", copies(Receiver, Result(0))),
				on("(*Reader).ReadForm", copies(Receiver, Result(0))),
				on("field:FileHeader.Filename", from(InForm, Self)),
				on("field:FileHeader.Header", from(InForm, Self)),
				on("field:Form.Value", from(InForm, Self)),
				on("field:Form.File", from(InForm, Self)),
			}},
		},
	}
}

func httpResponses() []*Record {
	w := Arg(0)
	return join(
		[]*Record{
			on("Error", body(Arg(1), Text).to(w).status(Arg(2))),
			on("Redirect", header(Arg(2)).to(w).status(Arg(3))),
			on("ServeContent", body(Arg(4), Stream).to(w)),
			on("SetCookie", header(Arg(1)).to(w), browser(Arg(1), "Value", Arg(1), "HttpOnly")),
			on("type:Cookie", watched()), on("type:Server", watched()),
			on("NewResponseController", copies(w, Result(0))),
			on("(ResponseWriter).Write", body(Arg(0), Text).to(Receiver), copies(Arg(0), Receiver)),
			on("(ResponseWriter).Header", copies(Receiver, Result(0))),
			on("(ResponseWriter).WriteHeader"),
			on("(Pusher).Push", header(Arg(0)).to(Receiver)),
			on("(Flusher).Flush"),
			on("(Hijacker).Hijack", copies(Receiver, Result(0)), copies(Receiver, Result(1))),
			on("(*Response).Write", copies(Receiver, Arg(0)), body(Receiver, Stream).to(Arg(0))),
			on("(Header).Get", copies(Receiver, Result(0)), from(InHeader, Result(0)).key(Arg(0))),
			on("(Header).Values", copies(Receiver, Result(0)), from(InHeader, Result(0)).key(Arg(0))),
			on("(Header).Clone", copies(Receiver, Result(0))),
			on("(Header).Del"),
			on("(Header).Write", encodes(Receiver, Arg(0), Text), body(Receiver, Print).to(Arg(0))),
			on("(*Cookie).String", copies(Receiver, Result(0))),
			on("field:Cookie.Name", fails(Self, FromOwn), why("what a cookie is called, where it is sent")),
			on("field:Cookie.Path", fails(Self, FromOwn)), on("field:Cookie.Domain", fails(Self, FromOwn)),
			on("StatusText", why("a constant text for a number")),
			on("NotFound"), on("NotFoundHandler"),
			on("RedirectHandler", header(Arg(0)).status(Arg(1))),
			on("ServeFile"), on("ServeFileFS"), on("FileServer"), on("FileServerFS"),
			on("ParseCookie", copies(Arg(0), Result(0)), fails(Result(1), FromInput)),
			on("ParseSetCookie", copies(Arg(0), Result(0)), fails(Result(1), FromInput)),
			on("(Header).WriteSubset", encodes(Receiver, Arg(0), Text), body(Receiver, Print).to(Arg(0))),
			on("(*ResponseController).Hijack", copies(Receiver, Result(0)), copies(Receiver, Result(1)), fails(Result(2), FromNetwork)),
			on("(*ResponseController).Flush"), on("(*ResponseController).EnableFullDuplex"),
			on("DetectContentType", flow(Count, Arg(0), Result(0))),
			on("CanonicalHeaderKey", copies(Arg(0), Result(0))),
		},
		each("(Header).@", "Set Add",
			header(Arg(1)).key(Arg(0)).to(Receiver), copies(Arg(1), Receiver)),
		each("@", "AllowQuerySemicolons MaxBytesHandler", copies(Arg(0), Result(0))),
		[]*Record{on("StripPrefix", copies(Arg(1), Result(0))), on("TimeoutHandler", copies(Arg(0), Result(0)))},
	)
}

func httpRequests() []*Record {
	return join(
		each("(*Request).@", "FormValue", from(InForm, Result(0)).key(Arg(0))),
		each("(*Request).@", "PostFormValue", from(InForm, Result(0)).key(Arg(0))),
		each("(*Request).@", "Cookies CookiesNamed", from(InCookie, Result(0))),
		each("(*Request).@", "Referer UserAgent", from(InHeader, Result(0))),
		each("(*Request).@", "Clone WithContext", copies(Receiver, Result(0))),
		each("(*Request).@", "ParseForm ParseMultipartForm", fails(Result(0), FromInput)),
		[]*Record{
			on("(*Request).Cookie", from(InCookie, Result(0)).key(Arg(0)), fails(Result(1), FromOwn)),
			on("(*Request).FormFile", from(InForm, Result(0)).key(Arg(0)), from(InForm, Result(1)), fails(Result(2), FromInput)),
			on("(*Request).MultipartReader", from(InForm, Result(0)), fails(Result(1), FromInput)),
			on("(*Request).PathValue", from(InPath, Result(0)).key(Arg(0))),
			on("(*Request).SetPathValue"),
			on("(*Request).BasicAuth", from(InPrincipal, Result(0)), from(InHeader, Result(1)),
				why("the user is a claim until the password is compared")),
			on("(*Request).SetBasicAuth", copies(Arg(0), Receiver), copies(Arg(1), Receiver)),
			on("(*Request).AddCookie", copies(Arg(0), Receiver)),
			on("(*Request).Context", why("what is kept in it comes out of Value, by key")),
			on("(*Request).Write", encodes(Receiver, Arg(0), Text)),
			on("ReadRequest", from(InRequest, Result(0)), fails(Result(1), FromInput)),
			on("MaxBytesReader", copies(Arg(1), Result(0))),
			on("field:Request.Body", from(InBody, Self)),
			on("field:Request.Form", from(InForm, Self)),
			on("field:Request.PostForm", from(InForm, Self)),
			on("field:Request.MultipartForm", from(InForm, Self)),
			on("field:Request.Header", from(InHeader, Self)),
			on("field:Request.Trailer", from(InHeader, Self)),
			on("field:Request.Host", from(InHeader, Self)),
			on("field:Request.RemoteAddr", from(InHeader, Self)),
			on("field:Request.RequestURI", from(InPath, Self)),
			on("field:Request.URL", from(InPath, Self)),
			on("field:Request.TLS", from(InCertificate, Self)),
			on("ParseHTTPVersion", flow(Count, Arg(0), Result(0))),
		},
	)
}

// A client's errors are *url.Error: they hold the whole URL, query included.
func httpClients() []*Record {
	return join(
		each("(*Client).@", "Do", fails(Result(1), FromNetwork), why("the URL of the request is in it, and no header")),
		each("(*Client).@", "Get Head Post PostForm", fails(Result(1), FromNetwork).about(Arg(0)), copies(Arg(0), Result(1))),
		each("@", "Get Head Post PostForm", fails(Result(1), FromNetwork).about(Arg(0)), copies(Arg(0), Result(1))),
		[]*Record{
			on("(RoundTripper).RoundTrip", fails(Result(1), FromNetwork)),
			on("(*Transport).RoundTrip", fails(Result(1), FromNetwork)),
			on("ReadResponse", fails(Result(1), FromNetwork)),
			on("(*Response).Cookies"), on("(*Response).Location", fails(Result(1), FromInput)),
			on("ListenAndServe", fails(Result(0), FromNetwork)), on("ListenAndServeTLS", fails(Result(0), FromNetwork)),
			on("(*Server).ListenAndServe", fails(Result(0), FromNetwork)),
			on("(*Server).Shutdown", fails(Result(0), FromNetwork)),
			on("NewRequest", copies(Arg(1), Result(0)), copies(Arg(2), Result(0)),
				copies(Arg(1), Result(1)), fails(Result(1), FromInput)),
			on("NewRequestWithContext", copies(Arg(2), Result(0)), copies(Arg(3), Result(0)),
				copies(Arg(2), Result(1)), fails(Result(1), FromInput)),
		},
	)
}

func httpErrors() []*Record {
	return join(
		errorTypes(FromInput, "MaxBytesError"),
		errorTypes(FromNetwork, "ProtocolError"),
		sentinels(FromOwn, `ErrNoCookie ErrMissingFile ErrNotMultipart ErrMissingBoundary ErrBodyNotAllowed
			ErrServerClosed ErrHandlerTimeout ErrAbortHandler ErrContentLength ErrHijacked ErrNoLocation
			ErrLineTooLong ErrBodyReadAfterClose ErrUseLastResponse ErrSkipAltProtocol ErrNotSupported
			ErrSchemeMismatch`),
	)
}
