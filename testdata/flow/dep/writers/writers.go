// Package writers holds an order service's store and the ways it answers.
package writers

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"html/template"
	"io"
	"net/http"
	"strings"
)

// Store keeps orders.
type Store struct{ DB *sql.DB }

// Close closes an order.
func (s *Store) Close(ctx context.Context, id string) error {
	_, err := s.DB.ExecContext(ctx, "UPDATE orders SET open = false WHERE id = $1", id)
	return err
}

// Recorder remembers the status of an answer.
type Recorder struct {
	http.ResponseWriter
	Status int
}

// WriteHeader implements [http.ResponseWriter].
func (r *Recorder) WriteHeader(status int) {
	r.Status = status
	r.ResponseWriter.WriteHeader(status)
}

// Problem is an answer that tells of a failure.
type Problem struct {
	Status int    `json:"status"`
	Detail string `json:"detail"`
}

// Encode writes v as JSON to out.
func Encode(out io.Writer, v any) { json.NewEncoder(out).Encode(v) }

// Send answers with v.
func Send(w http.ResponseWriter, status int, v any) {
	body, err := json.Marshal(v)
	if err != nil {
		w.WriteHeader(http.StatusInternalServerError)
		return
	}
	w.WriteHeader(status)
	w.Write(body)
}

var page = template.Must(template.New("page").Parse("<p>{{.Detail}}</p>"))

// Render writes a page for people.
func Render(out io.Writer, p Problem) { page.Execute(out, p) }

// Copy writes s to out.
func Copy(out io.Writer, s string) { io.Copy(out, strings.NewReader(s)) }

// Customer is who orders.
type Customer struct {
	ID       int
	Tier     string
	Password string
}

// Print writes a customer's detail to out.
func Print(out io.Writer, id int, detail string) {
	fmt.Fprintf(out, "customer %d %s\n", id, detail)
}
