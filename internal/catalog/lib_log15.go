package catalog

// libLog15 is log15.
func libLog15() Library {
	return Library{
		Name: "log15",
		Doc:  "https://pkg.go.dev/github.com/inconshreveable/log15",
		Packages: []Package{
			{"github.com/inconshreveable/log15", join(log15Printers("@"), log15Printers("(Logger).@"))},
		},
	}
}

func log15Printers(pattern string) []*Record {
	return join(
		each(pattern, "Debug Info Warn Error Crit", logkv(0)),
		each(pattern, "New", logs(Rest(0), Pairs)),
	)
}
