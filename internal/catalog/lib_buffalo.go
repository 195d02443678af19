package catalog

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
