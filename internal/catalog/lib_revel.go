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
