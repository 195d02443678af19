package errs

import (
	"encoding/json"
	"errors"
	"net/http"

	"example.test/flow/dep/errs"
)

// Archive archives a report.
func (s *Reports) Archive(w http.ResponseWriter, r *http.Request) {
	if _, err := s.store.Count(r.Context()); err != nil {
		http.Error(w, errs.Wrap("archive", err).Error(), http.StatusInternalServerError)              // covers: error-wrap-w // want "error.*is sent to the client"
		http.Error(w, errs.Wrap("archive", errs.ErrNoReport).Error(), http.StatusInternalServerError) // covers: error-wrap-w innocent
	}
}

// Restore restores a report.
func (s *Reports) Restore(w http.ResponseWriter, r *http.Request) {
	if _, err := s.store.Count(r.Context()); err != nil {
		http.Error(w, errs.Wrapv("restore", err).Error(), http.StatusInternalServerError)              // covers: error-wrap-v // want "error.*is sent to the client"
		http.Error(w, errs.Wrapv("restore", errs.ErrNoReport).Error(), http.StatusInternalServerError) // covers: error-wrap-v innocent
	}
}

// Purge purges reports.
func (s *Reports) Purge(w http.ResponseWriter, r *http.Request) {
	if _, err := s.store.Count(r.Context()); err != nil {
		own := errors.New("purge failed")
		http.Error(w, errs.Both(own, err).Error(), http.StatusInternalServerError)              // covers: error-join // want "error.*is sent to the client"
		http.Error(w, errs.Both(own, errs.ErrNoReport).Error(), http.StatusInternalServerError) // covers: error-join innocent
	}
}

// Sign signs a report.
func (s *Reports) Sign(w http.ResponseWriter, r *http.Request) {
	if _, err := s.store.Count(r.Context()); err != nil {
		json.NewEncoder(w).Encode(errs.NewFailure("cannot sign", err))      // covers: error-type-fields // want "error.*is sent to the client"
		json.NewEncoder(w).Encode(errs.NewPlainFailure("cannot sign", err)) // covers: error-type-fields innocent
	}
}

// Stamp stamps a report.
func (s *Reports) Stamp(w http.ResponseWriter, r *http.Request) {
	if _, err := s.store.Count(r.Context()); err != nil {
		errs.Fail(w, &errs.OpenError{Op: "stamp", Cause: err})   // covers: error-type-method // want "error.*is sent to the client"
		errs.Fail(w, &errs.ClosedError{Op: "stamp", Cause: err}) // covers: error-type-method innocent
	}
}

// Routes registers what the reports' handlers serve.
func (s *Reports) Routes(mux *http.ServeMux) {
	mux.Handle("POST /ping", errs.HandlerFunc(func(w http.ResponseWriter, r *http.Request) error { return s.store.Reload() }))            // covers: handler-return // want "error.*is sent to the client"
	mux.Handle("POST /page", errs.HandlerFunc(func(w http.ResponseWriter, r *http.Request) error { return errs.Check(len(r.URL.Path)) })) // covers: handler-return innocent
}
