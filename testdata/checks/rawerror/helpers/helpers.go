// Package helpers answers through functions that a project writes for itself: the finding stands
// where the error is handed over.
package helpers

import (
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
)

var errNotFound = errors.New("not found")

type app struct{ db *sql.DB }

func (a app) rename(id, name string) error {
	res, err := a.db.Exec("UPDATE users SET name = ? WHERE id = ?", name, id)
	if err != nil {
		return fmt.Errorf("rename: %w", err)
	}
	if n, _ := res.RowsAffected(); n == 0 {
		return errNotFound
	}
	return nil
}

// writeJSON answers with anything.
func writeJSON(w http.ResponseWriter, status int, v any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(v)
}

// fail answers with the error.
func fail(w http.ResponseWriter, err error) {
	writeJSON(w, http.StatusInternalServerError, map[string]string{"error": err.Error()})
}

// failSafely logs one of its parameters and sends the other.
func failSafely(w http.ResponseWriter, err error, public string) {
	slog.Error("request failed", "err", err)
	writeJSON(w, http.StatusInternalServerError, map[string]string{"error": public})
}

// failMapped sends what it knows.
func failMapped(w http.ResponseWriter, err error) {
	if errors.Is(err, errNotFound) {
		writeJSON(w, http.StatusNotFound, err.Error())
		return
	}
	slog.Error("request failed", "err", err)
	writeJSON(w, http.StatusInternalServerError, "internal error")
}

func (a app) handle(w http.ResponseWriter, r *http.Request) {
	err := a.rename(r.PathValue("id"), r.FormValue("name"))
	if err == nil {
		writeJSON(w, http.StatusOK, "renamed")
		return
	}
	writeJSON(w, http.StatusInternalServerError, err.Error()) // want "database error.*Encode in helpers.writeJSON"
	writeJSON(w, http.StatusInternalServerError, "internal error")

	fail(w, err) // want "database error.*Encode in helpers.(fail|writeJSON)"
	fail(w, errNotFound)

	failSafely(w, err, err.Error()) // want "database error.*Encode in helpers.(failSafely|writeJSON)"
	failSafely(w, err, "internal error")

	failMapped(w, err)
}

// A handler fails, and lets somebody else answer.
type handler func(w http.ResponseWriter, r *http.Request) error

// ServeHTTP answers with whatever the handler says.
func (h handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if err := h(w, r); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

// A quiet handler's error stays here.
type quiet func(w http.ResponseWriter, r *http.Request) error

// ServeHTTP answers with a constant text.
func (q quiet) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if err := q(w, r); err != nil {
		slog.Error("request failed", "err", err)
		http.Error(w, "internal error", http.StatusInternalServerError)
	}
}

// loud is a middleware in a function.
func loud(h func(http.ResponseWriter, *http.Request) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if err := h(w, r); err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
		}
	}
}

func (a app) purge(w http.ResponseWriter, r *http.Request) error {
	_, err := a.db.Exec("DELETE FROM users")
	return err
}

func (a app) del(w http.ResponseWriter, r *http.Request) error {
	_, err := a.db.Exec("DELETE FROM users WHERE id = ?", r.PathValue("id"))
	return err // want "database error.*sent to the client by http.Error in helpers.loud"
}

func (a app) archive(w http.ResponseWriter, r *http.Request) error {
	if err := a.rename(r.PathValue("id"), "archived"); err != nil {
		return fmt.Errorf("archive: %w", err) // want "database error.*sent to the client by http.Error"
	}
	return nil
}

func (a app) missing(w http.ResponseWriter, r *http.Request) error { return errNotFound }

func (a app) routes(mux *http.ServeMux) {
	mux.Handle("POST /purge", quiet(a.purge))
	mux.Handle("POST /archive", handler(a.archive))
	mux.Handle("GET /missing", handler(a.missing))
	mux.Handle("DELETE /user", loud(a.del))
	mux.Handle("GET /none", loud(a.missing))
}

// A Status is an error that is made to be shown, and what it was made of is not.
type Status struct {
	Code  int
	Text  string
	cause error
}

func (s *Status) Error() string { return s.Text }

// Unwrap is for logs.
func (s *Status) Unwrap() error { return s.cause }

// A Verbose error shows what it was made of.
type Verbose struct {
	Op    string
	Cause error
}

func (v *Verbose) Error() string { return v.Op + ": " + v.Cause.Error() }

func (a app) typed(w http.ResponseWriter, r *http.Request) {
	cause := a.rename("1", "x")
	if cause == nil {
		return
	}
	var err error = &Status{Code: 500, Text: "not renamed", cause: cause}
	http.Error(w, err.Error(), http.StatusInternalServerError)
	err = &Verbose{Op: "rename", Cause: cause}
	http.Error(w, err.Error(), http.StatusInternalServerError) // want "database error.*http.Error"
}

// A Hiding error is sent as a whole by encoding/json, but for its cause.
type Hiding struct {
	Text  string
	Cause error `json:"-"`
}

func (h *Hiding) Error() string { return h.Text }

// A Showing error has a cause of which encoding/json writes the exported fields.
type Showing struct {
	Text  string
	Cause Failure
}

func (s *Showing) Error() string { return s.Text }

// A Failure is what went wrong inside.
type Failure struct{ Op, Detail string }

// A Closed error has a cause without exported fields: encoding/json writes {}.
type Closed struct {
	Text  string
	Cause closed
}

func (c *Closed) Error() string { return c.Text }

type closed struct{ detail string }

func (a app) hiding() error { return &Hiding{"internal", a.rename("1", "x")} }
func (a app) showing() error {
	return &Showing{"internal", Failure{"rename", a.rename("1", "x").Error()}}
}
func (a app) closed() error { return &Closed{"internal", closed{a.rename("1", "x").Error()}} }

func (a app) encoded(w http.ResponseWriter, r *http.Request) {
	_ = json.NewEncoder(w).Encode(a.hiding())
	_ = json.NewEncoder(w).Encode(a.showing()) // want "database error"
	_ = json.NewEncoder(w).Encode(a.closed())
}

// A coded error has a number for clients and a cause for us.
type coded struct {
	Code int
	Key  string
	Err  error
}

func (c *coded) Error() string { return c.Key }

func (a app) code() error { return &coded{1, "not-renamed", a.rename("1", "x")} }

func (a app) causes(w http.ResponseWriter, r *http.Request) {
	err := a.code()
	var ce *coded
	if ce, ok := err.(*coded); ok {
		http.Error(w, ce.Err.Error(), ce.Code) // want "database error"
	}
	if ce, ok := errors.AsType[*coded](err); ok {
		http.Error(w, ce.Err.Error(), ce.Code) // want "database error"
	}
	if errors.As(err, &ce) {
		http.Error(w, ce.Key, ce.Code)
		http.Error(w, ce.Error(), ce.Code)
		fmt.Fprintln(w, ce.Code)
	}
}
