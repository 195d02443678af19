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
	const path = "github.com/beego/beego/v2/server/web"
	return Library{
		Name:     "beego 2",
		Doc:      "https://beego.wiki/docs/",
		Unproven: "the module proxies at hand do not serve it",
		Packages: []Package{
			{path, join(beegoController(),
				each("(*Controller).@", "JSONResp Resp", body(Arg(0), JSON)),
				each("(*Controller).@", "XMLResp", body(Arg(0), XML)),
				each("(*Controller).@", "YamlResp", body(Arg(0), YAML)),
				each("(*Controller).@", "Bind BindJSON BindXML BindYAML", from(InBody, Arg(0)), fails(Result(0), FromInput)),
				each("(*Controller).@", "BindForm", from(InForm, Arg(0)), fails(Result(0), FromInput)),
			)},
			{path + "/context", beegoContext()},
		},
	}
}

func beegoController() []Record {
	return join(
		[]Record{on("field:Controller.Data",
			body(Self, JSON).under("json"), body(Self, JSON).under("jsonp"), body(Self, XML).under("xml"), body(Self, YAML).under("yaml"))},
		each("(*Controller).@", "CustomAbort", body(Arg(1), Text).status(Arg(0))),
		each("(*Controller).@", "ServeJSON ServeJSONP ServeXML ServeYAML ServeFormatted", why("sends what stands in Data, found where it is put there")),
		each("(*Controller).@", "ParseForm", from(InForm, Arg(0)), fails(Result(0), FromInput)),
		each("(*Controller).@", "GetString GetStrings", from(InForm, Result(0)).key(Arg(0))),
		each("(*Controller).@", "Input", from(InForm, Result(0))),
		each("(*Controller).@", "GetSession", from(InPrincipal, Result(0))),
	)
}

func beegoContext() []Record {
	return join(
		each("field:BeegoInput.@", "RequestBody", from(InBody, Self)),
		each("(*BeegoInput).@", "Param", from(InPath, Result(0)).key(Arg(0))),
		each("(*BeegoInput).@", "Query", from(InQuery, Result(0)).key(Arg(0))),
		each("(*BeegoInput).@", "Header", from(InHeader, Result(0)).key(Arg(0))),
		each("(*BeegoInput).@", "Cookie", from(InCookie, Result(0)).key(Arg(0))),
		each("(*BeegoOutput).@", "JSON JSONP", body(Arg(0), JSON)),
		each("(*BeegoOutput).@", "XML", body(Arg(0), XML)),
		each("(*BeegoOutput).@", "Body", body(Arg(0), Text)),
		each("(*Context).@", "WriteString", body(Arg(0), Text)),
	)
}
