// Package writers is an order service's front whose answers are written by another package.
package writers

import (
	"io"
	"net/http"
	"os"

	"example.test/flow/dep/writers"
)

// Shop serves orders.
type Shop struct {
	store *writers.Store
	spool *os.File
}

// Close records the status of its answer.
func (s *Shop) Close(w http.ResponseWriter, r *http.Request) {
	rec := &writers.Recorder{ResponseWriter: w}
	if err := s.store.Close(r.Context(), r.PathValue("id")); err != nil {
		http.Error(rec, err.Error(), http.StatusInternalServerError) // covers: wrapped-writer // want "error.*is sent to the client"
		return
	}
	http.Error(rec, "closed", http.StatusGone) // covers: wrapped-writer innocent
}

// Problem answers in JSON, and keeps a copy.
func (s *Shop) Problem(w http.ResponseWriter, r *http.Request) {
	if err := s.store.Close(r.Context(), r.PathValue("id")); err != nil {
		p := writers.Problem{Status: http.StatusInternalServerError, Detail: err.Error()}
		writers.Encode(w, p)       // covers: encoder-destination // want "error.*is sent to the client"
		writers.Encode(s.spool, p) // covers: encoder-destination innocent
	}
}

// Cancel leaves marshalling to the other package.
func (s *Shop) Cancel(w http.ResponseWriter, r *http.Request) {
	if err := s.store.Close(r.Context(), r.PathValue("id")); err != nil {
		writers.Send(w, 500, writers.Problem{Status: 500, Detail: err.Error()}) // covers: json-marshal-write // want "error.*is sent to the client"
		return
	}
	writers.Send(w, 200, writers.Problem{Status: 200, Detail: "cancelled"}) // covers: json-marshal-write innocent
}

// Page answers with a page for people.
func (s *Shop) Page(w http.ResponseWriter, r *http.Request) {
	if err := s.store.Close(r.Context(), r.PathValue("id")); err != nil {
		writers.Render(w, writers.Problem{Status: 500, Detail: err.Error()})       // covers: template // want "error.*is sent to the client"
		writers.Render(s.spool, writers.Problem{Status: 500, Detail: err.Error()}) // covers: template innocent
	}
}

// Stream copies what is to be said.
func (s *Shop) Stream(w http.ResponseWriter, r *http.Request) {
	if err := s.store.Close(r.Context(), r.PathValue("id")); err != nil {
		writers.Copy(w, err.Error())       // covers: io-copy // want "error.*is sent to the client"
		writers.Copy(s.spool, err.Error()) // covers: io-copy innocent
	}
}

func printCustomer(c *writers.Customer) {
	writers.Print(os.Stdout, c.ID, c.Password) // covers: stdout // want "password.*is written to standard output"
	writers.Print(os.Stdout, c.ID, c.Tier)     // covers: stdout innocent
}

func showCustomer(c *writers.Customer) {
	out, kept := io.MultiWriter(os.Stdout), io.MultiWriter(io.Discard)
	writers.Print(out, c.ID, c.Password)  // covers: multi-writer // want "password.*is written to standard output"
	writers.Print(kept, c.ID, c.Password) // covers: multi-writer innocent
}
