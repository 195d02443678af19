package catalog

// libAfero is a file system behind an interface: what it writes has the modes of os, if it ends there.
func libAfero() Library {
	return Library{
		Name: "afero",
		Doc:  "https://pkg.go.dev/github.com/spf13/afero",
		Packages: []Package{
			{"github.com/spf13/afero", join(
				each("@", "WriteFile", Sink{Value: Arg(2), Channel: File, Form: Text}.with(Arg(3)), fails(Result(0), FromFile)),
				each("(Afero).@", "WriteFile", Sink{Value: Arg(1), Channel: File, Form: Text}.with(Arg(2)), fails(Result(0), FromFile)),
				each("(File).@", "WriteString", body(Arg(0), Text).to(Receiver), copies(Arg(0), Receiver), fails(Result(1), FromFile)),
				each("(Fs).@", "OpenFile", file(Arg(2)), fails(Result(1), FromFile)),
				each("(Fs).@", "Create", created(), fails(Result(1), FromFile)),
				each("(Fs).@", "Mkdir MkdirAll Chmod", modes(Arg(1)), fails(Result(0), FromFile)),
			)},
		},
	}
}
