package catalog

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
