package errs

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
)

// Archive archives a report.
func (s *Reports) Archive(w http.ResponseWriter, r *http.Request) {
	if err := s.db.PingContext(r.Context()); err != nil {
		wrapped, own := fmt.Errorf("archive: %w", err), fmt.Errorf("archive: %w", errNoReport)
		http.Error(w, wrapped.Error(), http.StatusInternalServerError) // covers: error-wrap-w // want "error.*is sent to the client"
		http.Error(w, own.Error(), http.StatusInternalServerError)     // covers: error-wrap-w innocent
	}
}

// Restore restores a report.
func (s *Reports) Restore(w http.ResponseWriter, r *http.Request) {
	if err := s.db.PingContext(r.Context()); err != nil {
		shown, typed := fmt.Errorf("restore: %v", err), fmt.Errorf("restore: %T", err)
		http.Error(w, shown.Error(), http.StatusInternalServerError) // covers: error-wrap-v // want "error.*is sent to the client"
		http.Error(w, typed.Error(), http.StatusInternalServerError) // covers: error-wrap-v innocent
	}
}

// Purge purges reports.
func (s *Reports) Purge(w http.ResponseWriter, r *http.Request) {
	if err := s.db.PingContext(r.Context()); err != nil {
		all, own := errors.Join(errNoReport, err), errors.Join(errNoReport, errors.New("purge failed"))
		http.Error(w, all.Error(), http.StatusInternalServerError) // covers: error-join // want "error.*is sent to the client"
		http.Error(w, own.Error(), http.StatusInternalServerError) // covers: error-join innocent
	}
}

type failure struct {
	Status int    `json:"status"`
	Title  string `json:"title"`
	Detail string `json:"detail,omitempty"`
}

func (f *failure) Error() string { return f.Title }

// Sign signs a report.
func (s *Reports) Sign(w http.ResponseWriter, r *http.Request) {
	if err := s.db.PingContext(r.Context()); err != nil {
		open := &failure{Status: 500, Title: "cannot sign", Detail: err.Error()}
		closed := &failure{Status: 500, Title: "cannot sign"}
		json.NewEncoder(w).Encode(open)   // covers: error-type-fields // want "error.*is sent to the client"
		json.NewEncoder(w).Encode(closed) // covers: error-type-fields innocent
	}
}

type openError struct {
	op    string
	cause error
}

func (e *openError) Error() string { return e.op + ": " + e.cause.Error() }

type closedError struct {
	op    string
	cause error
}

func (e *closedError) Error() string { return e.op + " failed" }

func (e *closedError) Unwrap() error { return e.cause }

// Stamp stamps a report.
func (s *Reports) Stamp(w http.ResponseWriter, r *http.Request) {
	if cause := s.db.PingContext(r.Context()); cause != nil {
		open, closed := &openError{"stamp", cause}, &closedError{"stamp", cause}
		http.Error(w, open.Error(), http.StatusInternalServerError)   // covers: error-type-method // want "error.*is sent to the client"
		http.Error(w, closed.Error(), http.StatusInternalServerError) // covers: error-type-method innocent
	}
}

// A handlerFunc leaves the answering of errors to ServeHTTP.
type handlerFunc func(http.ResponseWriter, *http.Request) error

// ServeHTTP implements [http.Handler].
func (h handlerFunc) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if err := h(w, r); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

// Routes registers what the reports' handlers serve.
func (s *Reports) Routes(mux *http.ServeMux) {
	mux.Handle("POST /ping", handlerFunc(func(w http.ResponseWriter, r *http.Request) error { return s.db.PingContext(r.Context()) })) // covers: handler-return // want "error.*is sent to the client"
	mux.Handle("POST /page", handlerFunc(func(w http.ResponseWriter, r *http.Request) error { return check(int(r.ContentLength)) }))   // covers: handler-return innocent
}
