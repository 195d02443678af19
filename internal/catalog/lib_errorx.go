package catalog

// libErrorx is errorx.
func libErrorx() Library {
	return Library{
		Name: "errorx",
		Doc:  "https://pkg.go.dev/github.com/joomcode/errorx",
		Packages: []Package{
			{"github.com/joomcode/errorx", join(
				each("@", "Decorate", copies(Arg(0), Result(0)), sprintf(1, Result(0))),
				each("(*Error).@", "Error Message", copies(Receiver, Result(0))),
				each("(*Type).@", "New", sprintf(0, Result(0)), fails(Result(0), FromOwn)),
				each("(*Type).@", "Wrap", copies(Arg(0), Result(0)), sprintf(1, Result(0))),
			)},
		},
	}
}
