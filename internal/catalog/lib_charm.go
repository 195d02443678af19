package catalog

// libCharm is charm's log.
func libCharm() Library {
	return Library{
		Name: "charm",
		Doc:  "https://pkg.go.dev/github.com/charmbracelet/log",
		Packages: []Package{
			{"github.com/charmbracelet/log", join(charmPrinters("@"), charmPrinters("(*Logger).@"))},
		},
	}
}

func charmPrinters(pattern string) []*Record {
	return join(
		each(pattern, "Debug Info Warn Error Print", logs(Arg(0), Print), logs(Rest(1), Pairs)),
		each(pattern, "Fatal", logs(Arg(0), Print), logs(Rest(1), Pairs), noReturn()),
		each(pattern, "Debugf Infof Warnf Errorf Printf", logf(0)),
		each(pattern, "Fatalf", logf(0), noReturn()),
		each(pattern, "Log", logs(Arg(1), Print), logs(Rest(2), Pairs)),
		each(pattern, "Logf", logf(1)),
		each(pattern, "With", logs(Rest(0), Pairs)),
		each(pattern, "WithPrefix SetPrefix", logs(Arg(0), Text)),
	)
}
