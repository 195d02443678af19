// Package loggers hands the same secrets and the same harmless values to every logger, in the
// logger's own words.
package loggers

import "crypto/x509"

// A Login is what a client signs in with.
type Login struct {
	UserID   string
	Password string
	Attempts int
	Remember bool
}

// A Session is what a client has after that.
type Session struct {
	ID          string
	AccessToken string
	Client      *x509.Certificate
}

// An Outcome is what is said about a sign-in; nothing in it is secret.
type Outcome struct {
	UserID        string
	Reason        string
	PasswordField string
	Attempts      int
}
