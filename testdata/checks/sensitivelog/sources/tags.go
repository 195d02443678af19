package sources

import "log/slog"

// A Form is filled by clients. Its names say little, its tags more.
type Form struct {
	A string `json:"a" sensitive:"true"`
	B string `json:"b" pii:"email"`
	C string `json:"c" datapolicy:"token"`
	D string `json:"access_token"`
	E string `json:"e" validate:"required,email"`
	F string `json:"f" sensitive:"false"`
	G string `json:"page_token"`
	H string `json:"description"`
}

func tags(f Form) {
	slog.Info("form", "k", f.A) // want "field marked sensitive \\(field A of sources.Form\\)"
	slog.Info("form", "k", f.B) // want "e-mail|email"
	slog.Info("form", "k", f.C) // want "token|secret"
	slog.Info("form", "k", f.D) // want "access token"
	slog.Info("form", "k", f.H)
	slog.Info("form", "k", f.E) // want "e-mail address"
	slog.Info("form", "k", f.F)
	slog.Info("form", "k", f.G)
}
