// Package errs holds a clinic's reports, and what can go wrong with them.
package errs

import (
	"context"
	"crypto/tls"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"runtime/debug"
)

// ErrNoReport says that there is no such report.
var ErrNoReport = errors.New("no such report")

// Store keeps reports.
type Store struct {
	DB  *sql.DB
	Dir string
}

// Count counts the reports.
func (s *Store) Count(ctx context.Context) (n int, err error) {
	err = s.DB.QueryRowContext(ctx, "SELECT count(*) FROM reports").Scan(&n)
	return n, err
}

// CountOpen counts the open reports, and says nothing of why it failed.
func (s *Store) CountOpen(ctx context.Context) (n int, err error) {
	if err = s.DB.QueryRowContext(ctx, "SELECT count(*) FROM reports WHERE open").Scan(&n); err != nil {
		return 0, errors.New("cannot count the reports")
	}
	return n, nil
}

// Read reads a report's file.
func (s *Store) Read(name string) ([]byte, error) { return os.ReadFile(s.Dir + "/" + name) }

// ReadPublic reads a report's file, and says nothing of why it failed.
func (s *Store) ReadPublic(name string) ([]byte, error) {
	body, err := os.ReadFile(s.Dir + "/" + name)
	if err != nil {
		return nil, ErrNoReport
	}
	return body, nil
}

// Print sends a report to the printer.
func (s *Store) Print(name string) error {
	conn, err := net.Dial("tcp", "printer.internal.test:9100")
	if err != nil {
		return err
	}
	_, err = io.WriteString(conn, name)
	return errors.Join(err, conn.Close())
}

// Queue notes that a report is to be printed.
func (s *Store) Queue(name string) error {
	if name == "" {
		return ErrNoReport
	}
	return nil
}

// Convert makes a text of a report.
func (s *Store) Convert(ctx context.Context, name string) ([]byte, error) {
	return exec.CommandContext(ctx, "pdftotext", s.Dir+"/"+name, "-").Output()
}

// Reload loads the service's key pair anew.
func (s *Store) Reload() error {
	_, err := tls.LoadX509KeyPair(s.Dir+"/tls.crt", s.Dir+"/tls.key")
	return err
}

// Query is what a client asks for.
type Query struct {
	Page int `json:"page"`
}

// Decode reads what a client asks for.
func Decode(r *http.Request) (q Query, err error) {
	err = json.NewDecoder(r.Body).Decode(&q)
	return q, err
}

// Check reports what is wrong with a page's number.
func Check(page int) error {
	switch {
	case page < 0:
		return ErrNoReport
	case page > 1000:
		return errors.New("no more than 1000 pages")
	}
	return nil
}

// CheckStored reports what is wrong with a stored page.
func (s *Store) CheckStored(page int) error {
	if page < 0 {
		return ErrNoReport
	}
	return s.DB.Ping()
}

// Fail answers with an error's text.
func Fail(w http.ResponseWriter, err error) {
	http.Error(w, err.Error(), http.StatusInternalServerError)
}

// Where tells where the program is.
func Where() []byte { return debug.Stack() }

// Version tells which program it is.
func Version() []byte { return []byte("reports 1.4") }

// Wrap names the operation that failed.
func Wrap(op string, err error) error { return fmt.Errorf("%s: %w", op, err) }

// Wrapv names the operation that failed, and hides what err wraps.
func Wrapv(op string, err error) error { return fmt.Errorf("%s: %v", op, err) }

// Both is both errors.
func Both(a, b error) error { return errors.Join(a, b) }

// Failure is an answer that tells of an error.
type Failure struct {
	Status int    `json:"status"`
	Title  string `json:"title"`
	Detail string `json:"detail,omitempty"`
}

// NewFailure tells a client why.
func NewFailure(title string, err error) *Failure {
	return &Failure{Status: http.StatusInternalServerError, Title: title, Detail: err.Error()}
}

// NewPlainFailure tells a client only that it failed.
func NewPlainFailure(title string, err error) *Failure {
	if err == nil {
		return nil
	}
	return &Failure{Status: http.StatusInternalServerError, Title: title}
}

// OpenError shows its cause.
type OpenError struct {
	Op    string
	Cause error
}

// Error implements error.
func (e *OpenError) Error() string { return e.Op + ": " + e.Cause.Error() }

// ClosedError keeps its cause for the log.
type ClosedError struct {
	Op    string
	Cause error
}

// Error implements error.
func (e *ClosedError) Error() string { return e.Op + " failed" }

// Unwrap returns the cause.
func (e *ClosedError) Unwrap() error { return e.Cause }

// HandlerFunc leaves the answering of errors to ServeHTTP.
type HandlerFunc func(http.ResponseWriter, *http.Request) error

// ServeHTTP implements [http.Handler].
func (h HandlerFunc) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if err := h(w, r); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

// Mark is the mark of a report.
func Mark(id int) (string, error) {
	text, err := json.Marshal(struct{ ID int }{id})
	if err != nil {
		return "", err
	}
	return string(text), nil
}

// MarkAny is the mark of anything.
func MarkAny(v any) (string, error) {
	text, err := json.Marshal(v)
	if err != nil {
		return "", err
	}
	return string(text), nil
}
