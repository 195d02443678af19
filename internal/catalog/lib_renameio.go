package catalog

// libRenameio is what writes files at once or not at all. IgnoreUmask keeps a mode from the umask, which
// makes it no narrower than it says.
func libRenameio() Library {
	write := each("@", "WriteFile", Sink{Value: Arg(1), Channel: File, Form: Text}.with(Arg(2)), fails(Result(0), FromFile))
	return Library{
		Name: "renameio",
		Doc:  "https://pkg.go.dev/github.com/google/renameio/v2",
		Packages: []Package{
			{"github.com/google/renameio", write},
			{"github.com/google/renameio/v2", write},
			{"github.com/google/renameio/v2/maybe", write},
		},
	}
}
