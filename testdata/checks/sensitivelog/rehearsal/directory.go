// Package rehearsal has a directory of users, and what stands in for it.
package rehearsal

import "log/slog"

// A Directory checks passwords.
type Directory interface {
	Check(name, password string) bool
}

// LDAP is the real one.
type LDAP struct{}

// Check implements Directory.
func (LDAP) Check(name, password string) bool {
	slog.Info("check", "name", name, "password", password) // want "password.*is written to the log"
	return false
}

// MockDirectory lets everybody in.
type MockDirectory struct{}

// Check implements Directory.
func (*MockDirectory) Check(name, password string) bool {
	slog.Info("check", "name", name, "password", password)
	return true
}

// Mockup is a drawing, and a real one.
func Mockup(password string) {
	slog.Info("drawing", "password", password) // want "password.*is written to the log"
}
