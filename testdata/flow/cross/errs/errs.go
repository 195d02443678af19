// Package errs is a clinic's report service whose errors come from another package.
package errs

import (
	"net/http"
	"os"

	"example.test/flow/dep/errs"
)

// Reports serves reports.
type Reports struct{ store *errs.Store }

// Count answers how many reports there are.
func (s *Reports) Count(w http.ResponseWriter, r *http.Request) {
	if _, err := s.store.Count(r.Context()); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError) // covers: error-database // want "error.*is sent to the client"
	}
	if _, err := s.store.CountOpen(r.Context()); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError) // covers: error-database innocent
	}
}

// Download answers with a report.
func (s *Reports) Download(w http.ResponseWriter, r *http.Request) {
	if _, err := s.store.Read("report.pdf"); err != nil {
		http.Error(w, err.Error(), http.StatusNotFound) // covers: error-filesystem // want "error.*is sent to the client"
	}
	if _, err := s.store.ReadPublic("report.pdf"); err != nil {
		http.Error(w, err.Error(), http.StatusNotFound) // covers: error-filesystem innocent
	}
}

// Print sends a report to the printer.
func (s *Reports) Print(w http.ResponseWriter, r *http.Request) {
	if err := s.store.Print("report.pdf"); err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway) // covers: error-network // want "error.*is sent to the client"
	}
	if err := s.store.Queue("report.pdf"); err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway) // covers: error-network innocent
	}
}

// Convert answers with a report as text.
func (s *Reports) Convert(w http.ResponseWriter, r *http.Request) {
	if _, err := s.store.Convert(r.Context(), "report.pdf"); err != nil {
		http.Error(w, "pdftotext: "+err.Error(), http.StatusInternalServerError)              // covers: error-exec // want "error.*is sent to the client"
		http.Error(w, "pdftotext: "+errs.ErrNoReport.Error(), http.StatusInternalServerError) // covers: error-exec innocent
	}
}

// Reload loads the service's key pair anew.
func (s *Reports) Reload(w http.ResponseWriter, r *http.Request) {
	if err := s.store.Reload(); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError) // covers: error-tls // want "error.*is sent to the client"
		err = errs.ErrNoReport
		http.Error(w, err.Error(), http.StatusInternalServerError) // covers: error-tls innocent
	}
}

// Find answers with the reports that the client asks for.
func (s *Reports) Find(w http.ResponseWriter, r *http.Request) {
	q, err := errs.Decode(r)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest) // covers: error-input innocent
		return
	}
	if err := s.store.CheckStored(q.Page); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest) // covers: error-input // want "error.*is sent to the client"
	}
}

// Page answers with one page.
func (s *Reports) Page(w http.ResponseWriter, r *http.Request) {
	if err := errs.Check(int(r.ContentLength)); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest) // covers: error-own-sentinel innocent
	}
	if err := s.store.CheckStored(int(r.ContentLength)); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest) // covers: error-own-sentinel // want "error.*is sent to the client"
	}
}

// Share shares a report.
func (s *Reports) Share(w http.ResponseWriter, r *http.Request) {
	if err := errs.Check(int(r.ContentLength)); err != nil {
		errs.Fail(w, err) // covers: error-param-judged-at-callers innocent
		return
	}
	if _, err := s.store.Count(r.Context()); err != nil {
		errs.Fail(w, err) // covers: error-param-judged-at-callers // want "error.*is sent to the client"
	}
}

// Crash answers with where it happened.
func (s *Reports) Crash(w http.ResponseWriter, r *http.Request) {
	w.Write(errs.Where())   // covers: stack-trace // want "(stack|error|panic).*is sent to the client"
	w.Write(errs.Version()) // covers: stack-trace innocent
}

// Mark answers what went wrong with a report's mark.
func (s *Reports) Mark(w http.ResponseWriter, r *http.Request) {
	_, failed := os.Stat("reports")
	if _, err := errs.Mark(int(r.ContentLength)); err != nil {
		http.Error(w, failed.Error(), http.StatusInternalServerError) // covers: failure-that-cannot-happen innocent
	}
	if _, err := errs.MarkAny(r.ContentLength); err != nil {
		http.Error(w, failed.Error(), http.StatusInternalServerError) // covers: failure-that-cannot-happen // want "error.*is sent to the client"
	}
}
