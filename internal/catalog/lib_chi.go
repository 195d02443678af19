package catalog

// libChi is chi with its render and jwtauth.
func libChi() Library {
	const chi, render = "github.com/go-chi/chi/v5", "github.com/go-chi/render"
	w := Arg(0)
	return Library{
		Name: "chi",
		Doc:  "https://go-chi.io",
		Packages: []Package{
			{chi, join(
				each("@", "URLParam URLParamFromCtx", from(InPath, Result(0)).key(Arg(1))),
				each("(*Context).@", "URLParam", from(InPath, Result(0)).key(Arg(0))),
				each("@", "RouteContext"),
			)},
			{chi + "/middleware", join(
				each("@", "Logger RequestLogger", requestLog(InPath)),
				each("@", "PrintPrettyStack Recoverer", why("the panic's value and stack, to standard error")),
				each("@", "NewWrapResponseWriter", copies(w, Result(0))),
				each("@", "GetReqID", from(InHeader, Result(0))),
				each("@", "RealIP", why("from then on the client's address is the word of a header")),
				each("@", "Profiler", shows(ProfileHandler)),
				each("@", "WithValue", sets(Arg(0), Arg(1))),
			)},
			{"github.com/go-chi/chi/middleware", each("@", "Profiler", shows(ProfileHandler))},
			{render, join(
				each("@", "JSON DefaultResponder", body(Arg(2), JSON).to(w)),
				each("@", "XML", body(Arg(2), XML).to(w)),
				each("@", "Data HTML PlainText", body(Arg(2), Text).to(w)),
				each("@", "Render", body(Arg(2), JSON).to(w), why("by content type, JSON unless asked otherwise; the view's Render runs first")),
				each("@", "RenderList", body(Arg(2), JSON).to(w)),
				each("var:@", "Respond", body(Arg(2), JSON).to(w)),
				each("@", "Status NoContent"),
				each("@", "Bind", copies(Arg(0), Arg(1)), from(InBody, Arg(1)), fails(Result(0), FromInput)),
				each("@", "DecodeJSON DecodeXML DecodeForm", decodes(Arg(0), Arg(1)), fails(Result(0), FromInput)),
				each("var:@", "Decode", copies(Arg(0), Arg(1)), from(InBody, Arg(1)), fails(Result(0), FromInput)),
				each("@", "DefaultDecoder", copies(Arg(0), Arg(1)), from(InBody, Arg(1)), fails(Result(0), FromInput)),
			)},
			{"github.com/go-chi/jwtauth/v5", join(
				each("@", "FromContext", from(InPrincipal, Result(1)), fails(Result(2), FromCrypto)),
				each("@", "TokenFromHeader TokenFromCookie TokenFromQuery", from(InHeader, Result(0))),
				each("@", "VerifyRequest VerifyToken", fails(Result(1), FromCrypto)),
			)},
		},
	}
}

// libGorilla is the gorilla toolkit and the other WebSocket libraries.
func libGorilla() Library {
	return Library{
		Name: "gorilla",
		Doc:  "https://gorilla.github.io",
		Packages: []Package{
			{"github.com/gorilla/mux", join(
				each("@", "Vars", from(InPath, Result(0))),
				each("@", "SetURLVars CurrentRoute"),
			)},
			{"github.com/gorilla/handlers", join(
				each("@", "LoggingHandler CombinedLoggingHandler CustomLoggingHandler", requestLog(InPath)),
				each("@", "PrintRecoveryStack", why("a switch: panics and stacks to the log")),
				each("@", "CompressHandler RecoveryHandler ProxyHeaders"),
			)},
			{"github.com/gorilla/sessions", join(
				each("(@).Get", "Store *CookieStore *FilesystemStore", fails(Result(1), FromCrypto)),
				each("(*Session).@", "Save", fails(Result(0), FromFile)),
				each("field:Session.@", "Values", from(InPrincipal, Self)),
				each("@", "NewCookieStore NewFilesystemStore"),
			)},
			{"github.com/gorilla/securecookie", join(
				each("(*SecureCookie).@", "Encode", encodes(Arg(1), Result(0), Gob), fails(Result(1), FromCrypto),
					why("signed; encrypted with a block key only")),
				each("(*SecureCookie).@", "Decode", decodes(Arg(1), Arg(2)), fails(Result(0), FromCrypto)),
			)},
			{"github.com/gorilla/schema", each("(*Decoder).@", "Decode", decodes(Arg(1), Arg(0)), fails(Result(0), FromInput))},
			{"github.com/gorilla/websocket", gorillaWebsocket()},
			{"github.com/coder/websocket", join(
				each("(*Conn).@", "Write", body(Arg(2), Text), fails(Result(0), FromNetwork)),
				each("(*Conn).@", "Writer", copies(Receiver, Result(0)), fails(Result(1), FromNetwork)),
				each("(*Conn).@", "Close", body(Arg(1), Text)),
				each("(*Conn).@", "Read Reader", from(InBody, Result(1)), fails(Result(2), FromNetwork)),
				errorTypes(FromInput, "CloseError"),
			)},
			{"github.com/coder/websocket/wsjson", join(
				each("@", "Write", body(Arg(2), JSON), fails(Result(0), FromNetwork)),
				each("@", "Read", from(InBody, Arg(2)), fails(Result(0), FromNetwork)),
			)},
			{"golang.org/x/net/websocket", join(
				each("(Codec).@", "Send", body(Arg(1), JSON), fails(Result(0), FromNetwork)),
				each("(Codec).@", "Receive", from(InBody, Arg(1)), fails(Result(0), FromNetwork)),
				each("(*Conn).@", "Write", body(Arg(0), Text), fails(Result(1), FromNetwork)),
			)},
		},
	}
}

func gorillaWebsocket() []*Record {
	network := fails(Result(0), FromNetwork)
	return join(
		each("(*Conn).@", "WriteJSON", body(Arg(0), JSON), network),
		each("@", "WriteJSON", body(Arg(1), JSON), network),
		each("(*Conn).@", "WriteMessage WriteControl", body(Arg(1), Text), network),
		each("(*Conn).@", "WritePreparedMessage Close", network),
		each("@", "NewPreparedMessage", body(Arg(1), Text)),
		each("@", "FormatCloseMessage", body(Arg(1), Text), why("the reason goes to the client")),
		each("(*Conn).@", "NextWriter", copies(Receiver, Result(0)), fails(Result(1), FromNetwork)),
		each("(*Conn).@", "ReadMessage NextReader", from(InBody, Result(1)), fails(Result(2), FromNetwork)),
		each("(*Conn).@", "ReadJSON", from(InBody, Arg(0)), fails(Result(0), FromInput)),
		each("@", "ReadJSON", from(InBody, Arg(1)), fails(Result(0), FromInput)),
		each("@", "IsCloseError IsUnexpectedCloseError", matches(Arg(0), None)),
		each("(*Upgrader).@", "Upgrade", fails(Result(1), FromInput)),
		errorTypes(FromInput, "CloseError HandshakeError"),
	)
}
