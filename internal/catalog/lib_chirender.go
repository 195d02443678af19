package catalog

// libChiRender is chi's render: a responder is a value that the project's own code describes.
func libChiRender() Library {
	const render = "github.com/go-chi/render"
	w := Arg(0)
	return Library{
		Name: "go-chi/render",
		Doc:  "https://pkg.go.dev/github.com/go-chi/render",
		Packages: []Package{
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
		},
	}
}
