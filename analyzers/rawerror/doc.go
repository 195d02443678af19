// Package rawerror reports internal errors, panics and stack traces that are sent to a client as
// they are.
//
// The text of a driver's, file system's or network's error names tables, paths, hosts and users,
// and sometimes the row itself. It belongs in the log; the client gets a status and a constant
// text. The check follows errors from the call that made them through wrapping, helpers and
// packages to the response: http.Error, JSON bodies, framework errors, gRPC statuses, and the
// errors that a framework sends on when a handler returns them.
//
// On purpose, the check is silent on errors that were made from constant text in this program,
// on sentinels, on errors about the client's own input (decoding, validating, parsing), on errors
// that errors.Is, errors.As or a comparison has recognised, and on gin's c.Error, echo's returned
// plain errors and other places whose framework hides the text.
//
// For example,
//
//	http.Error(w, err.Error(), http.StatusInternalServerError)
//
// where err comes from a query is reported as
//
//	database error (from (*sql.DB).QueryContext) is sent to the client by http.Error
//
// The fix is to log the error and to answer with a constant text.
package rawerror
