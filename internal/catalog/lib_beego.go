package catalog

// libBeego is beego. A handler has neither parameters nor results: it leaves its response in the map
// Data, under the name of the form that it is sent in; what stands under other names is the template's.
func libBeego() Library {
	const path = "github.com/beego/beego"
	return Library{
		Name: "beego",
		Doc:  "https://pkg.go.dev/github.com/beego/beego",
		Packages: []Package{
			{path, beegoController()},
			{path + "/context", beegoContext()},
		},
	}
}

// libBeego2 is the second version, which is laid out otherwise.
func libBeego2() Library {
	const path = "github.com/beego/beego/v2"
	return Library{
		Name: "beego 2",
		Doc:  "https://pkg.go.dev/github.com/beego/beego/v2",
		Packages: []Package{
			{path + "/server/web", beegoController2()},
			{path + "/server/web/context", beegoContext2()},
			{path + "/core/logs", beegoLogs()},
			{path + "/client/orm", beegoORM()},
		},
	}
}

func beegoController2() []*Record {
	const c = "(*Controller).@"
	return join(beegoController(),
		each(c, "JSONResp Resp SetData", body(Arg(0), JSON), why("in the form that the client accepts, JSON among them")),
		each(c, "XMLResp", body(Arg(0), XML)),
		each(c, "YamlResp", body(Arg(0), YAML)),
		each(c, "Bind BindJSON BindXML BindYAML", from(InBody, Arg(0)), fails(Result(0), FromInput)),
		each(c, "BindForm", from(InForm, Arg(0)), fails(Result(0), FromInput)),
	)
}

func beegoContext2() []*Record {
	const c = "(*Context).@"
	return join(beegoContext(),
		each("(*BeegoOutput).@", "Proto", body(Arg(0), Proto)),
		each(c, "JSONResp Resp", body(Arg(0), JSON)),
		each(c, "XMLResp", body(Arg(0), XML)),
		each(c, "YamlResp", body(Arg(0), YAML)),
		each(c, "ProtoResp", body(Arg(0), Proto)),
		each(c, "Bind BindJSON BindXML BindYAML", from(InBody, Arg(0)), fails(Result(0), FromInput)),
		each(c, "BindForm", from(InForm, Arg(0)), fails(Result(0), FromInput)),
	)
}

// beegoLogs: the first argument may be a format or a value.
func beegoLogs() []*Record {
	const names = "Debug Info Warn Error Critical Alert Notice Informational Warning Trace"
	return join(
		each("@", names, logs(Arg(0), Print), logs(Rest(1), Print)),
		each("(*BeeLogger).@", names, logf(0)),
	)
}

// beegoORM: conditions are named by a text of field, relation and operator: "profile__owner__id".
func beegoORM() []*Record {
	const q, dql, dml, raw = "(QuerySeter).@", "(DQL).@", "(DML).@", "(RawSeter).@"
	d0, d1 := fails(Result(0), FromDatabase), fails(Result(1), FromDatabase)
	return join(
		each("@", "NewOrm"), builds(dql, "QueryTable QueryM2M"),
		builds(q, "Filter Exclude", Receiver, Rest(1)), builds(q, "FilterRaw", Receiver, Arg(1)), builds(q, "SetCond", Receiver, Arg(0)),
		builds("(Condition).@", "And Or AndNot OrNot", Receiver, Rest(1)),
		each(q, "One", loads(Arg(0)), d0), each(q, "All Values", loads(Arg(0)), d1),
		runsQuery(q, "Count Delete", 1), each(q, "Exist"),
		each(q, "Update", stores(Arg(0)), saves(Arg(0)), d1),
		each(dql, "Read", loads(Arg(0)), d0), each(dql, "ReadWithCtx", loads(Arg(1)), d0),
		each(dql, "LoadRelated", loads(Arg(0)), d1),
		each(dml, "Insert Update", stores(Arg(0)), saves(Arg(0)), d1),
		runsQuery(dml, "Delete", 1),
		each(dml, "Raw", statement(0)),
		each(raw, "SetArgs", copies(Receiver, Result(0))),
		each(raw, "QueryRow", loads(Rest(0)), d0), each(raw, "QueryRows", loads(Rest(0)), d1),
		sentinels(FromOwn, "ErrNoRows ErrMultiRows"),
	)
}

func beegoController() []*Record {
	return join(
		[]*Record{on("field:Controller.Data",
			body(Self, JSON).under("json"), body(Self, JSON).under("jsonp"), body(Self, XML).under("xml"), body(Self, YAML).under("yaml"))},
		each("(*Controller).@", "CustomAbort", body(Arg(1), Text).status(Arg(0))),
		each("(*Controller).@", "Abort", body(Arg(0), Text), why("the text, where no page is registered for it")),
		each("(*Controller).@", "ServeJSON ServeJSONP ServeXML ServeYAML ServeFormatted", why("sends what stands in Data, found where it is put there")),
		each("(*Controller).@", "Render", why("a template picks from Data")),
		each("(*Controller).@", "ParseForm", from(InForm, Arg(0)), fails(Result(0), FromInput)),
		each("(*Controller).@", "GetString GetStrings", from(InForm, Result(0)).key(Arg(0))),
		each("(*Controller).@", "GetInt GetInt8 GetInt16 GetInt32 GetInt64 GetUint8 GetUint16 GetUint32 GetUint64 GetBool GetFloat GetFiles",
			from(InForm, Result(0)).key(Arg(0)), fails(Result(1), FromInput)),
		each("(*Controller).@", "GetFile", from(InForm, Result(0)).key(Arg(0)), from(InForm, Result(1)).key(Arg(0)), fails(Result(2), FromInput)),
		each("(*Controller).@", "Input", from(InForm, Result(0))),
		each("(*Controller).@", "GetSession GetSecureCookie", from(InPrincipal, Result(0)), why("what the server put there itself, or signed")),
		each("(*Controller).@", "SetSecureCookie", header(Arg(2)).key(Arg(1))),
	)
}

func beegoContext() []*Record {
	const in, out = "(*BeegoInput).@", "(*BeegoOutput).@"
	return join(
		each("field:BeegoInput.@", "RequestBody", from(InBody, Self)),
		each(in, "Param", from(InPath, Result(0)).key(Arg(0))),
		each(in, "Params URI URL", from(InPath, Result(0))),
		each(in, "Query", from(InQuery, Result(0)).key(Arg(0))),
		each(in, "Header", from(InHeader, Result(0)).key(Arg(0))),
		each(in, "IP", from(InHeader, Result(0)), why("the word of a header, where there is one")),
		each(in, "Cookie", from(InCookie, Result(0)).key(Arg(0))),
		each(in, "Bind", from(InForm, Arg(0)).key(Arg(1)), fails(Result(0), FromInput)),
		each(in, "GetData", gets(Arg(0), Result(0))),
		each(in, "SetData", sets(Arg(0), Arg(1))),
		each(in, "Session", from(InPrincipal, Result(0))),
		each(out, "JSON JSONP ServeFormatted", body(Arg(0), JSON)),
		each(out, "XML", body(Arg(0), XML)),
		each(out, "YAML", body(Arg(0), YAML)),
		each(out, "Body", body(Arg(0), Text)),
		each(out, "Header Cookie", header(Arg(1)).key(Arg(0))),
		each(out, "Download", why("what is sent is a file")),
		each("(*Context).@", "WriteString", body(Arg(0), Text)),
		each("(*Context).@", "Abort", body(Arg(1), Text).status(Arg(0))),
		each("(*Context).@", "SetCookie", header(Arg(1)).key(Arg(0))),
	)
}
