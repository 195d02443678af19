package catalog

// stdFmt is fmt. What is printed to a writer leaves by that writer.
func stdFmt() Library {
	w := Arg(0)
	return Library{
		Name: "fmt",
		Doc:  "https://pkg.go.dev/fmt",
		Packages: []Package{{"fmt", join(
			each("@", "Print Println", prints(Rest(0), Print)),
			each("@", "Printf", format(Stdout, 0)),
			each("@", "Fprint Fprintln", body(Rest(1), Print).to(w), flow(Sprint, Rest(1), w)),
			each("@", "Fprintf", format(Response, 1).to(w), sprintf(1, w)),
			each("@", "Sprint Sprintln", flow(Sprint, Rest(0), Result(0))),
			each("@", "Sprintf", sprintf(0, Result(0))),
			each("@", "Append Appendln", copies(Arg(0), Result(0)), flow(Sprint, Rest(1), Result(0))),
			each("@", "Appendf", copies(Arg(0), Result(0)), sprintf(1, Result(0))),
			each("@", "Errorf", sprintf(0, Result(0))),
			each("@", "Sscan Sscanln", decodes(Arg(0), Rest(1)), fails(Result(1), FromInput)),
			each("@", "Fscan Fscanln", decodes(Arg(0), Rest(1)), fails(Result(1), FromInput)),
			each("@", "Sscanf Fscanf", decodes(Arg(0), Rest(2)), fails(Result(1), FromInput)),
			[]*Record{
				on("(Stringer).String", copies(Receiver, Result(0))),
				on("(GoStringer).GoString", copies(Receiver, Result(0))),
				on("(State).Write", copies(Arg(0), Receiver)),
			},
		)}},
	}
}
