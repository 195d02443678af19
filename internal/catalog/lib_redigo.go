package catalog

// libRedigo is redigo, whose commands are texts.
func libRedigo() Library {
	return Library{
		Name: "redigo",
		Doc:  "https://pkg.go.dev/github.com/gomodule/redigo/redis",
		Packages: []Package{
			{"github.com/gomodule/redigo/redis", join(
				each("(Conn).@", "Do", loads(Result(0)), fails(Result(1), FromDatabase)), runsQuery("(Conn).@", "Send", 0),
				each("@", "String Bytes StringMap Values Strings", copies(Arg(0), Result(0)), copies(Arg(1), Result(1))),
				sentinels(FromOwn, "ErrNil"),
			)},
		},
	}
}
