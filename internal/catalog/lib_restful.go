package catalog

// libRestful is go-restful.
func libRestful() Library {
	return Library{
		Name: "go-restful",
		Doc:  "https://pkg.go.dev/github.com/emicklei/go-restful/v3",
		Packages: []Package{
			{"github.com/emicklei/go-restful/v3", restfulRecords()},
		},
	}
}

func restfulRecords() []*Record {
	return join(
		each("(*Response).@", "WriteEntity WriteAsJson WriteAsXml WriteJson", body(Arg(0), JSON)),
		each("(*Response).@", "Write", body(Arg(0), Text)),
		each("(*Response).@", "WriteHeaderAndEntity WriteHeaderAndJson WriteHeaderAndXml", body(Arg(1), JSON).status(Arg(0))),
		each("(*Response).@", "WriteError", body(Arg(1), Print).status(Arg(0)), why("written, not returned")),
		each("(*Response).@", "WriteErrorString", body(Arg(1), Text).status(Arg(0))),
		each("(*Response).@", "WriteServiceError", body(Arg(1), JSON).status(Arg(0))),
		each("@", "NewError", errorText(Arg(1), Text).status(Arg(0))),
		each("(*Request).@", "PathParameter", from(InPath, Result(0)).key(Arg(0))),
		each("(*Request).@", "QueryParameter QueryParameters", from(InQuery, Result(0)).key(Arg(0))),
		each("(*Request).@", "HeaderParameter", from(InHeader, Result(0)).key(Arg(0))),
		each("(*Request).@", "BodyParameter", from(InForm, Result(0)).key(Arg(0)), fails(Result(1), FromInput)),
		each("(*Request).@", "PathParameters", from(InPath, Result(0))),
		each("field:Request.@", "Request", from(InRequest, Self)),
		each("(*Request).@", "ReadEntity", from(InBody, Arg(0)), fails(Result(0), FromInput)),
		each("(Request).@", "Attribute", gets(Arg(0), Result(0))),
		each("(*Request).@", "SetAttribute", sets(Arg(0), Arg(1))),
	)
}
