package catalog

// libGorilla is the gorilla toolkit.
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
				each("@", "LoggingHandler CombinedLoggingHandler", requestLog(InQuery)),
				each("@", "CustomLoggingHandler", why("logs what its formatter makes of a request")),
				each("@", "PrintRecoveryStack", why("a switch: panics and stacks to the log")),
				each("@", "CompressHandler RecoveryHandler ProxyHeaders"),
			)},
			{"github.com/gorilla/sessions", join(
				each("(@).Get", "Store *CookieStore *FilesystemStore", fails(Result(1), FromCrypto)),
				each("(*Session).@", "Save", fails(Result(0), FromFile)),
				each("field:Session.@", "Values", from(InPrincipal, Self), session(Self, Text).under(AnyKey)),
				each("@", "NewCookieStore NewFilesystemStore"),
			)},
			{"github.com/gorilla/securecookie", join(
				each("(*SecureCookie).@", "Encode", encodes(Arg(1), Result(0), Gob), fails(Result(1), FromCrypto),
					why("signed; encrypted with a block key only")),
				each("(*SecureCookie).@", "Decode", decodes(Arg(1), Arg(2)), fails(Result(0), FromCrypto)),
			)},
			{"github.com/gorilla/schema", each("(*Decoder).@", "Decode", decodes(Arg(1), Arg(0)), fails(Result(0), FromInput))},
			{"github.com/gorilla/websocket", gorillaWebsocket()},
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
