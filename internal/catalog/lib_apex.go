package catalog

// libApex is apex/log.
func libApex() Library {
	return Library{
		Name: "apex",
		Doc:  "https://pkg.go.dev/github.com/apex/log",
		Packages: []Package{
			{"github.com/apex/log", join(apexPrinters("@"), apexPrinters("(*Logger).@"), apexPrinters("(*Entry).@"),
				apexPrinters("(Interface).@"))},
		},
	}
}

func apexPrinters(pattern string) []*Record {
	return join(
		each(pattern, "Debug Info Warn Error", logs(Arg(0), Text)),
		each(pattern, "Fatal", logs(Arg(0), Text), noReturn()),
		each(pattern, "Debugf Infof Warnf Errorf", logf(0)),
		each(pattern, "Fatalf", logf(0), noReturn()),
		each(pattern, "WithField", field(Arg(0), Arg(1), Field)),
		each(pattern, "WithFields", logs(Arg(0), Pairs)),
		each(pattern, "WithError", logs(Arg(0), Field)),
		each(pattern, "WithDuration"),
		each(pattern, "Trace", logs(Arg(0), Text)),
	)
}
