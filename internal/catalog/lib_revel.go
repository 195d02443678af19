package catalog

// libRevel is revel.
func libRevel() Library {
	const c = "(*Controller).@"
	return Library{
		Name:     "revel",
		Doc:      "https://revel.github.io",
		Unproven: notServed,
		Packages: []Package{
			{"github.com/revel/revel", join(
				each(c, "RenderJSON", body(Arg(0), JSON)), each(c, "RenderXML", body(Arg(0), XML)),
				each(c, "RenderHTML", body(Arg(0), Text)), each(c, "RenderText", format(Response, 0)),
				each(c, "RenderError", errorText(Arg(0), Field)),
				each(c, "Render", body(Rest(0), Template)),
				each("(*Params).@", "BindJSON", from(InBody, Arg(0)), fails(Result(0), FromInput)),
				each("(*Params).@", "Bind", from(InForm, Arg(0)).key(Arg(1))),
				each("field:Controller.@", "Params", from(InForm, Self)),
				each("field:Controller.@", "Session", from(InPrincipal, Self)),
			)},
		},
	}
}

// libBuffalo is buffalo: a renderer is made of what is sent, and handed to the context.
func libBuffalo() Library {
	const path = "github.com/gobuffalo/buffalo"
	return Library{
		Name:     "buffalo",
		Doc:      "https://gobuffalo.io/documentation",
		Unproven: notServed,
		Packages: []Package{
			{path, join(
				each("(Context).@", "Render", body(Arg(1), JSON).status(Arg(0))),
				each("(Context).@", "Error", errorText(Arg(1), Field).status(Arg(0))),
				each("(Context).@", "Bind", from(InBody, Arg(0)), fails(Result(0), FromInput)),
				each("(Context).@", "Param", from(InForm, Result(0)).key(Arg(0))),
				each("(Context).@", "Params", from(InForm, Result(0))),
				each("(Context).@", "Request", from(InRequest, Result(0))),
				each("(Context).@", "Session", from(InPrincipal, Result(0))),
				each("(Context).@", "Set", sets(Arg(0), Arg(1))), each("(Context).@", "Value", gets(Arg(0), Result(0))),
			)},
			{path + "/render", join(
				each("@", "JSON XML", copies(Arg(0), Result(0))),
				each("(*Engine).@", "JSON XML", copies(Arg(0), Result(0))),
				each("@", "String", sprintf(0, Result(0))),
			)},
		},
	}
}

// libUnrolled is unrolled/render.
func libUnrolled() Library {
	const r = "(*Render).@"
	return Library{
		Name: "unrolled/render",
		Doc:  "https://pkg.go.dev/github.com/unrolled/render",
		Packages: []Package{
			{"github.com/unrolled/render", join(
				each(r, "JSON", body(Arg(2), JSON).to(Arg(0)).status(Arg(1))),
				each(r, "XML", body(Arg(2), XML).to(Arg(0)).status(Arg(1))),
				each(r, "Text Data", body(Arg(2), Text).to(Arg(0)).status(Arg(1))),
				each(r, "JSONP", body(Arg(3), JSON).to(Arg(0)).status(Arg(1))),
				each(r, "HTML", body(Arg(3), Template).to(Arg(0)).status(Arg(1))),
				each(r, "Render", body(Arg(2), JSON).to(Arg(0))),
			)},
		},
	}
}
