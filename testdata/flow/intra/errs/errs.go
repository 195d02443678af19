// Package errs is a clinic's report service: which error tells what, where it comes from.
package errs

import (
	"crypto/tls"
	"database/sql"
	"encoding/json"
	"errors"
	"net"
	"net/http"
	"os"
	"os/exec"
	"runtime/debug"
	"strconv"
)

// Reports serves reports.
type Reports struct {
	db  *sql.DB
	dir string
}

var errNoReport = errors.New("no such report")

// Count answers how many reports there are.
func (s *Reports) Count(w http.ResponseWriter, r *http.Request) {
	var n int
	if err := s.db.QueryRowContext(r.Context(), "SELECT count(*) FROM reports").Scan(&n); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError) // covers: error-database // want "error.*is sent to the client"
		err = errors.New("cannot count the reports")
		http.Error(w, err.Error(), http.StatusInternalServerError) // covers: error-database innocent
	}
}

// Download answers with a report.
func (s *Reports) Download(w http.ResponseWriter, r *http.Request) {
	body, err := os.ReadFile(s.dir + "/report.pdf")
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError) // covers: error-filesystem // want "error.*is sent to the client"
		http.Error(w, "cannot read it", http.StatusNotFound)       // covers: error-filesystem innocent
		return
	}
	w.Write(body)
}

// Print sends a report to the printer.
func (s *Reports) Print(w http.ResponseWriter, r *http.Request) {
	conn, err := net.Dial("tcp", "printer.internal.test:9100")
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway) // covers: error-network // want "error.*is sent to the client"
		err = errNoReport
		http.Error(w, err.Error(), http.StatusBadGateway) // covers: error-network innocent
		return
	}
	defer conn.Close()
}

// Convert answers with a report as text.
func (s *Reports) Convert(w http.ResponseWriter, r *http.Request) {
	text, err := exec.CommandContext(r.Context(), "pdftotext", s.dir+"/report.pdf", "-").Output()
	if err != nil {
		http.Error(w, "pdftotext: "+err.Error(), http.StatusInternalServerError)         // covers: error-exec // want "error.*is sent to the client"
		http.Error(w, "pdftotext: "+errNoReport.Error(), http.StatusInternalServerError) // covers: error-exec innocent
		return
	}
	w.Write(text)
}

// Reload loads the service's key pair anew.
func (s *Reports) Reload(w http.ResponseWriter, r *http.Request) {
	_, err := tls.LoadX509KeyPair(s.dir+"/tls.crt", s.dir+"/tls.key")
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError) // covers: error-tls // want "error.*is sent to the client"
	}
	_, err = strconv.Atoi(r.FormValue("page"))
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest) // covers: error-tls innocent
	}
}

type query struct {
	Page int `json:"page"`
}

// Find answers with the reports that the client asks for.
func (s *Reports) Find(w http.ResponseWriter, r *http.Request) {
	var q query
	if err := json.NewDecoder(r.Body).Decode(&q); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest) // covers: error-input innocent
		return
	}
	if _, err := s.db.ExecContext(r.Context(), "SELECT find($1)", q.Page); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest) // covers: error-input // want "error.*is sent to the client"
	}
}

func check(page int) error {
	switch {
	case page < 0:
		return errNoReport
	case page > 1000:
		return errors.New("no more than 1000 pages")
	}
	return nil
}

func (s *Reports) checkStored(page int) error {
	if page < 0 {
		return errNoReport
	}
	return s.db.Ping()
}

// Page answers with one page.
func (s *Reports) Page(w http.ResponseWriter, r *http.Request) {
	if err := check(int(r.ContentLength)); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest) // covers: error-own-sentinel innocent
	}
	if err := s.checkStored(int(r.ContentLength)); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest) // covers: error-own-sentinel // want "error.*is sent to the client"
	}
}

func fail(w http.ResponseWriter, err error) {
	http.Error(w, err.Error(), http.StatusInternalServerError)
}

// Share shares a report.
func (s *Reports) Share(w http.ResponseWriter, r *http.Request) {
	if err := check(int(r.ContentLength)); err != nil {
		fail(w, err) // covers: error-param-judged-at-callers innocent
		return
	}
	if err := s.db.PingContext(r.Context()); err != nil {
		fail(w, err) // covers: error-param-judged-at-callers // want "error.*is sent to the client"
	}
}

// Crash answers with where it happened.
func (s *Reports) Crash(w http.ResponseWriter, r *http.Request) {
	stack := debug.Stack()
	w.Write(stack)                    // covers: stack-trace // want "(stack|error|panic).*is sent to the client"
	w.Write([]byte("it has crashed")) // covers: stack-trace innocent
}

func mark(id int) (string, error) {
	text, err := json.Marshal(struct{ ID int }{id})
	if err != nil {
		return "", err
	}
	return string(text), nil
}

func markAny(v any) (string, error) {
	text, err := json.Marshal(v)
	if err != nil {
		return "", err
	}
	return string(text), nil
}

// Mark answers what went wrong with a report's mark.
func (s *Reports) Mark(w http.ResponseWriter, r *http.Request) {
	_, failed := os.Stat(s.dir)
	if _, err := mark(int(r.ContentLength)); err != nil {
		http.Error(w, failed.Error(), http.StatusInternalServerError) // covers: failure-that-cannot-happen innocent
	}
	if _, err := markAny(r.ContentLength); err != nil {
		http.Error(w, failed.Error(), http.StatusInternalServerError) // covers: failure-that-cannot-happen // want "error.*is sent to the client"
	}
}
