// Package sensitivelog reports credentials, personal data, client certificates and whole requests
// that are written to logs, standard output or telemetry.
//
// A log line is read by more people, kept in more places and for a longer time than the database
// that the value came from. The check follows values, not lines: a password is reported where it
// leaves, whatever the variable is called by then, and through whichever helper it went.
//
// What makes a value sensitive: the name of the field, parameter, variable, map key, form field,
// header or environment variable that it is read from; its type (*x509.Certificate,
// http.Header, *http.Cookie, private keys); a struct tag. A struct that is logged whole is judged
// by the fields that the verb or encoder really shows.
//
// A middleware that logs the target of every request logs its query too. It is reported where the
// program reads a credential from the query of some request.
//
// On purpose, the check is silent on constants, hashes, lengths, booleans and numbers, on values
// that were cleared or never set, on what a callee was seen to mask, on types whose own String,
// LogValue or MarshalJSON leaves the secret out, on what a command line program prints for whoever
// started it, and on test files.
//
// For example,
//
//	slog.Info("login failed", "user", u.ID, "password", u.Password)
//
// is reported as
//
//	password (field Password of models.User) is written to the log by slog.Info
//
// The fix is to log an identifier instead: the user's id, the token's fingerprint, the error.
package sensitivelog
