package catalog

// libOops is oops.
func libOops() Library {
	return Library{
		Name: "oops",
		Doc:  "https://pkg.go.dev/github.com/samber/oops",
		Packages: []Package{
			{"github.com/samber/oops", oopsErrors()},
		},
	}
}

func oopsErrors() []*Record {
	var all []*Record
	for _, pattern := range []string{"@", "(OopsErrorBuilder).@"} {
		all = append(all, join(
			each(pattern, "Errorf", sprintf(0, Result(0))),
			each(pattern, "Wrap", copies(Arg(0), Result(0))),
			each(pattern, "Wrapf", copies(Arg(0), Result(0)), sprintf(1, Result(0))),
			each(pattern, "New", copies(Arg(0), Result(0)), fails(Result(0), FromOwn)),
			each(pattern, "With", logs(Rest(0), Pairs)),
			each(pattern, "Request", logs(Arg(0), Field), why("logged with the error, its body on demand")),
			each(pattern, "User", logs(Arg(0), Text)),
			each(pattern, "Public Code In Tags Hint"),
		)...)
	}
	return join(all, each("@", "GetPublic", copies(Arg(1), Result(0)), why("the text made for the client")))
}
