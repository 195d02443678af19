// Package writers is an order service's front: what is written to a writer goes where the writer
// ends.
package writers

import (
	"bytes"
	"compress/gzip"
	"database/sql"
	"encoding/json"
	"fmt"
	"html/template"
	"io"
	"net/http"
	"os"
	"strings"
)

// Shop serves orders.
type Shop struct {
	db    *sql.DB
	spool *os.File
}

type problem struct {
	Status int    `json:"status"`
	Detail string `json:"detail"`
}

func (s *Shop) close(r *http.Request) error {
	_, err := s.db.ExecContext(r.Context(), "UPDATE orders SET open = false WHERE id = $1", r.PathValue("id"))
	return err
}

// Close sends the answer compressed, and keeps a compressed copy.
func (s *Shop) Close(w http.ResponseWriter, r *http.Request) {
	err := s.db.PingContext(r.Context())
	if err == nil {
		return
	}
	answer, spool := gzip.NewWriter(w), gzip.NewWriter(s.spool)
	defer answer.Close()
	defer spool.Close()
	fmt.Fprintln(answer, "close:", err) // covers: wrapped-writer // want "error.*is sent to the client"
	fmt.Fprintln(spool, "close:", err)  // covers: wrapped-writer innocent
}

// Problem answers in JSON, and keeps a copy.
func (s *Shop) Problem(w http.ResponseWriter, r *http.Request) {
	err := s.db.PingContext(r.Context())
	if err == nil {
		return
	}
	p := problem{Status: http.StatusInternalServerError, Detail: err.Error()}
	json.NewEncoder(w).Encode(p)       // covers: encoder-destination // want "error.*is sent to the client"
	json.NewEncoder(s.spool).Encode(p) // covers: encoder-destination innocent
}

// Cancel marshals before it writes.
func (s *Shop) Cancel(w http.ResponseWriter, r *http.Request) {
	if err := s.close(r); err != nil {
		body, _ := json.Marshal(problem{Status: 500, Detail: err.Error()})
		w.WriteHeader(http.StatusInternalServerError)
		w.Write(body) // covers: json-marshal-write // want "error.*is sent to the client"
		return
	}
	body, _ := json.Marshal(problem{Status: 200, Detail: "cancelled"})
	w.Write(body) // covers: json-marshal-write innocent
}

var page = template.Must(template.New("page").Parse("<p>{{.Detail}}</p>"))

// Page answers with a page for people.
func (s *Shop) Page(w http.ResponseWriter, r *http.Request) {
	if err := s.close(r); err != nil {
		page.Execute(w, problem{Status: 500, Detail: err.Error()}) // covers: template // want "error.*is sent to the client"
		return
	}
	page.Execute(w, problem{Status: 200, Detail: "closed"}) // covers: template innocent
}

// Stream copies what is to be said.
func (s *Shop) Stream(w http.ResponseWriter, r *http.Request) {
	if err := s.close(r); err != nil {
		io.Copy(w, strings.NewReader(err.Error()))       // covers: io-copy // want "error.*is sent to the client"
		io.Copy(s.spool, strings.NewReader(err.Error())) // covers: io-copy innocent
	}
}

// Customer is who orders.
type Customer struct {
	ID       int
	Tier     string
	Password string
}

func printCustomer(c *Customer) {
	var line, plain bytes.Buffer
	line.WriteString(c.Password)
	plain.WriteString(c.Tier)
	line.WriteTo(os.Stdout)  // covers: stdout // want "password.*is written to standard output"
	plain.WriteTo(os.Stdout) // covers: stdout innocent
}

func showCustomer(c *Customer) {
	out, kept := io.MultiWriter(os.Stdout), io.MultiWriter(io.Discard)
	fmt.Fprintf(out, "customer %d %s\n", c.ID, c.Password)  // covers: multi-writer // want "password.*is written to standard output"
	fmt.Fprintf(kept, "customer %d %s\n", c.ID, c.Password) // covers: multi-writer innocent
}
