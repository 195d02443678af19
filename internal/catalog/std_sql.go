package catalog

// stdSQL is database/sql. Every error of it is the driver's; a row's values go where Scan puts
// them.
func stdSQL() Library {
	query := func(pattern string) []*Record {
		return join(
			each(pattern, "Prepare PrepareContext", fails(Result(1), FromDatabase)),
			each(pattern, "Query Exec", statement(0), fails(Result(1), FromDatabase)),
			each(pattern, "QueryContext ExecContext", statement(1), fails(Result(1), FromDatabase)),
			each(pattern, "QueryRow", statement(0)), each(pattern, "QueryRowContext", statement(1)),
		)
	}
	return Library{
		Name: "database/sql",
		Doc:  "https://pkg.go.dev/database/sql",
		Packages: []Package{
			{"database/sql", with(join(
				query("(*DB).@"), query("(*Tx).@"),
				each("(*Conn).@", "PrepareContext BeginTx", fails(Result(1), FromDatabase)),
				each("(*Conn).@", "QueryContext ExecContext", statement(1), fails(Result(1), FromDatabase)),
				each("(*Stmt).@", "Query QueryContext Exec ExecContext", fails(Result(1), FromDatabase)),
				each("(*Stmt).@", "QueryRow QueryRowContext"),
				each("(*DB).@", "Ping PingContext Close", fails(Result(0), FromDatabase)),
				each("(*DB).@", "Begin BeginTx Conn", fails(Result(1), FromDatabase)),
				each("(*Tx).@", "Commit Rollback", fails(Result(0), FromDatabase)),
				each("(*Row).@", "Scan", decodes(Receiver, Rest(0)), loads(Rest(0)), fails(Result(0), FromDatabase)),
				each("(*Row).@", "Err", fails(Result(0), FromDatabase)),
				each("(*Rows).@", "Scan", decodes(Receiver, Rest(0)), loads(Rest(0)), fails(Result(0), FromDatabase)),
				each("(*Rows).@", "Err Close", fails(Result(0), FromDatabase)),
				each("(Result).@", "LastInsertId RowsAffected", fails(Result(1), FromDatabase)),
				[]*Record{
					on("Open", fails(Result(1), FromDatabase)),
					on("OpenDB"), on("(*Conn).QueryRowContext"),
					on("Named", copies(Arg(1), Result(0))),
				},
				sentinels(FromOwn, "ErrNoRows ErrConnDone ErrTxDone"),
			), sqlQueries("(*DB).@"), sqlQueries("(*Tx).@"), sqlQueries("(*Conn).@"), sqlPlainQueries("(*DB).@"), sqlPlainQueries("(*Tx).@"))},
			{"database/sql/driver", join(
				sentinels(FromOwn, "ErrBadConn ErrSkip"),
				[]*Record{on("(Valuer).Value", copies(Receiver, Result(0)), fails(Result(1), FromOwn))},
			)},
		},
	}
}

// stdTemplate is text/template and html/template.
func stdTemplate() Library {
	execute := join(
		each("(*Template).@", "Execute", body(Arg(1), Template).to(Arg(0)), encodes(Arg(1), Arg(0), Template), fails(Result(0), FromTemplate)),
		each("(*Template).@", "ExecuteTemplate", body(Arg(2), Template).to(Arg(0)), encodes(Arg(2), Arg(0), Template), fails(Result(0), FromTemplate)),
		each("(*Template).@", "Parse ParseFiles ParseGlob ParseFS", copies(Receiver, Result(0)), fails(Result(1), FromTemplate)),
		each("@", "ParseFiles ParseGlob ParseFS", fails(Result(1), FromTemplate)),
		each("@", "Must", copies(Arg(0), Result(0))),
		each("@", "HTMLEscapeString JSEscapeString", copies(Arg(0), Result(0))),
		each("@", "HTMLEscape JSEscape", copies(Arg(1), Arg(0)), body(Arg(1), Text).to(Arg(0))),
	)
	return Library{
		Name: "template",
		Doc:  "https://pkg.go.dev/html/template",
		Packages: []Package{
			{"html/template", join(execute, errorTypes(FromTemplate, "Error"))},
			{"text/template", join(execute, errorTypes(FromTemplate, "ExecError"))},
		},
	}
}

// stdNet is net: addresses of the inside in every error.
func stdNet() Library {
	return Library{
		Name: "net",
		Doc:  "https://pkg.go.dev/net",
		Packages: []Package{
			{"net", join(
				each("@", "Dial DialTimeout", fails(Result(1), FromNetwork).about(Arg(1))),
				each("@", "Listen ListenPacket", fails(Result(1), FromNetwork)),
				each("@", "LookupHost LookupIP LookupAddr", fails(Result(1), FromNetwork).about(Arg(0))),
				each("@", "SplitHostPort", copies(Arg(0), Result(0)), copies(Arg(0), Result(1)), fails(Result(2), FromInput)),
				each("@", "JoinHostPort", copies(Arg(0), Result(0)), copies(Arg(1), Result(0))),
				each("@", "ParseIP", decodes(Arg(0), Result(0))),
				each("@", "ParseCIDR", decodes(Arg(0), Result(0)), fails(Result(2), FromInput)),
				each("@", "ParseMAC", decodes(Arg(0), Result(0)), fails(Result(1), FromInput)),
				each("(*Dialer).@", "Dial", fails(Result(1), FromNetwork).about(Arg(1))),
				each("(*Dialer).@", "DialContext", fails(Result(1), FromNetwork).about(Arg(2))),
				each("(Conn).@", "RemoteAddr", from(InHeader, Result(0))),
				each("(Addr).@", "String", copies(Receiver, Result(0))),
				each("(IP).@", "String", copies(Receiver, Result(0))),
				errorTypes(FromNetwork, "AddrError DNSConfigError DNSError OpError ParseError InvalidAddrError UnknownNetworkError"),
				sentinels(FromOwn, "ErrClosed"),
			)},
			{"net/smtp", each("@", "SendMail", fails(Result(0), FromNetwork))},
		},
	}
}

// sqlQueries are the handles of database/sql, which all say the same.
func sqlQueries(pattern string) []*Record {
	return join(
		each(pattern, "QueryContext ExecContext", sqlAt(1)),
		each(pattern, "QueryRowContext", sqlAt(1)),
	)
}

func sqlPlainQueries(pattern string) []*Record {
	return each(pattern, "Query QueryRow Exec", sqlAt(0))
}
