package sources

import "log/slog"

// A Profile is what the service knows of a person.
type Profile struct {
	Nick      string
	SSN       string
	Diagnosis string
}

func whole(p Profile) {
	slog.Info("profile", "p", p) // want "(social security number|diagnosis) \\(field (SSN|Diagnosis) of sources.Profile\\)"
	p.SSN = ""
	slog.Info("profile", "p", p) // want "diagnosis"
	p.Diagnosis = ""
	slog.Info("profile", "p", p)
}

func wholeAgain(ps []Profile) {
	slog.Info("profiles", "p", ps) // want "social security number|diagnosis"
	for i := range ps {
		ps[i] = Profile{Nick: ps[i].Nick}
	}
	slog.Info("profiles", "n", len(ps))
}
