// Package guards holds a pharmacy's orders and the errors that clients may read.
package guards

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"log"
	"log/slog"
	"net/http"
)

// What clients may read.
var (
	ErrNotFound = errors.New("no such order")
	ErrClosed   = errors.New("order is closed")
)

// InvalidError tells a client which field was wrong.
type InvalidError struct{ Field string }

// Error implements error.
func (e *InvalidError) Error() string { return "invalid field " + e.Field }

// Store keeps orders.
type Store struct{ DB *sql.DB }

// Load returns an order's status.
func (s *Store) Load(ctx context.Context, id string) (status string, err error) {
	if id == "" {
		return "", &InvalidError{Field: "id"}
	}
	err = s.DB.QueryRowContext(ctx, "SELECT status FROM orders WHERE id = $1", id).Scan(&status)
	if errors.Is(err, sql.ErrNoRows) {
		return "", ErrNotFound
	}
	return status, err
}

// IsNotFound reports whether err says that there is no such order.
func IsNotFound(err error) bool { return errors.Is(err, ErrNotFound) }

// IsClosed reports whether err is ErrClosed itself.
func IsClosed(err error) bool { return err == ErrClosed }

// IsPublic reports whether clients may read err.
func IsPublic(err error) bool { return IsNotFound(err) || IsClosed(err) }

// AsInvalid returns the error that tells a client which field was wrong.
func AsInvalid(err error) (*InvalidError, bool) {
	var invalid *InvalidError
	ok := errors.As(err, &invalid)
	return invalid, ok
}

// Note logs what is not public, and changes nothing.
func Note(err error) {
	if !IsPublic(err) {
		slog.Warn("unexpected", "err", err)
	}
}

// Handled answers what is not public, and reports whether it did.
func Handled(w http.ResponseWriter, err error) bool {
	if IsPublic(err) {
		return false
	}
	slog.Warn("unexpected", "err", err)
	w.WriteHeader(http.StatusInternalServerError)
	return true
}

// Fail answers with an error's text.
func Fail(w http.ResponseWriter, err error, status int) {
	http.Error(w, err.Error(), status)
}

// Print writes an order's state to out.
func Print(out io.Writer, status string, err error) {
	fmt.Fprintf(out, "status %q, error %v\n", status, err)
}

// MustBePublic returns only if clients may read err.
func MustBePublic(err error) {
	if !IsPublic(err) {
		log.Panicln("not public:", err)
	}
}
