// Package nethttp answers with the standard library, in every way there is.
package nethttp

import (
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"html/template"
	"io"
	"log"
	"net/http"
	"net/url"
	"strconv"
)

type server struct{ db *sql.DB }

var errNoSuchUser = errors.New("no such user")

// user fails with what the driver says.
func (s *server) user(id string) (string, error) {
	var name string
	err := s.db.QueryRow("SELECT name FROM users WHERE id = ?", id).Scan(&name)
	if errors.Is(err, sql.ErrNoRows) {
		return "", errNoSuchUser
	}
	if err != nil {
		return "", fmt.Errorf("load user %s: %w", id, err)
	}
	return name, nil
}

func (s *server) httpError(w http.ResponseWriter, r *http.Request) {
	_, err := s.user(r.PathValue("id"))
	switch {
	case errors.Is(err, errNoSuchUser):
		http.Error(w, err.Error(), http.StatusNotFound)
	case r.FormValue("debug") != "":
		http.Error(w, err.Error(), http.StatusInternalServerError) // want "^database error \\(from \\(\\*sql.Row\\).Scan\\) is sent to the client by http.Error$"
	default:
		log.Print(err)
		http.Error(w, http.StatusText(http.StatusInternalServerError), http.StatusInternalServerError)
	}
}

func (s *server) write(w http.ResponseWriter, r *http.Request) {
	if _, err := s.user("1"); err != nil {
		_, _ = w.Write([]byte(err.Error())) // want "database error.*http.ResponseWriter.Write"
		_, _ = w.Write([]byte("user not loaded"))

		fmt.Fprintf(w, "failed: %v", err) // want "database error.*fmt.Fprintf"
		fmt.Fprintf(w, "failed: %T", err)
		fmt.Fprintln(w, "failed", err) // want "database error.*fmt.Fprintln"
		fmt.Fprintln(log.Writer(), "failed", err)

		_, _ = io.WriteString(w, err.Error()) // want "database error.*io.WriteString"
		_, _ = io.WriteString(w, errNoSuchUser.Error())
	}
}

// A problem is what RFC 9457 answers with.
type problem struct {
	Type   string `json:"type"`
	Title  string `json:"title"`
	Status int    `json:"status"`
	Detail string `json:"detail,omitempty"`
	cause  string
}

func (s *server) encode(w http.ResponseWriter, r *http.Request) {
	if _, err := s.user("1"); err != nil {
		_ = json.NewEncoder(w).Encode(map[string]string{"error": err.Error()}) // want "database error.*\\(\\*json.Encoder\\).Encode"
		_ = json.NewEncoder(w).Encode(map[string]string{"error": "internal"})

		w.Header().Set("Content-Type", "application/problem+json")
		_ = json.NewEncoder(w).Encode(problem{Title: "failed", Status: 500, Detail: err.Error()}) // want "database error.*Encode"
		_ = json.NewEncoder(w).Encode(problem{Title: "failed", Status: 500, cause: err.Error()})

		body, _ := json.Marshal(problem{Title: err.Error()})
		_, _ = w.Write(body) // want "database error.*Write"
		body, _ = json.Marshal(problem{Title: "failed"})
		_, _ = w.Write(body)
	}
}

func (s *server) redirect(w http.ResponseWriter, r *http.Request) {
	if _, err := s.user("1"); err != nil {
		http.Redirect(w, r, "/login?error="+url.QueryEscape(err.Error()), http.StatusSeeOther) // want "database error.*sent to the client by http.Redirect"
		http.Redirect(w, r, "/login?error=internal", http.StatusSeeOther)

		w.Header().Set("X-Error", err.Error()) // want "database error.*sent to the client by http.Header.Set"
		w.Header().Set("X-Error", "internal")
	}
}

var page = template.Must(template.New("page").Parse(`<p>{{.Error}}</p>`))

func (s *server) render(w http.ResponseWriter, r *http.Request) {
	if _, err := s.user("1"); err != nil {
		_ = page.Execute(w, map[string]any{"Error": err.Error()}) // want "database error.*\\(\\*template.Template\\).Execute"
		_ = page.Execute(w, map[string]any{"Error": "internal"})
		_ = page.Execute(log.Writer(), map[string]any{"Error": err.Error()})
	}
}

// input answers with what is wrong with the client's own words.
func input(w http.ResponseWriter, r *http.Request) {
	var in struct{ N string }
	if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if _, err := strconv.Atoi(in.N); err != nil {
		http.Error(w, fmt.Sprintf("n: %v", err), http.StatusBadRequest)
		return
	}
	if _, err := url.Parse(in.N); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if err := r.ParseForm(); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

// expected answers by what the error is.
func (s *server) expected(w http.ResponseWriter, r *http.Request) {
	_, err := s.user("1")
	if err == nil {
		return
	}
	if tooBig, ok := errors.AsType[*http.MaxBytesError](err); ok {
		http.Error(w, tooBig.Error(), http.StatusRequestEntityTooLarge)
		return
	}
	if _, ok := errors.AsType[*notFound](err); ok {
		http.Error(w, err.Error(), http.StatusNotFound)
		return
	}
	if _, ok := errors.AsType[*notFound](err); !ok && r.FormValue("debug") != "" {
		http.Error(w, err.Error(), http.StatusInternalServerError) // want "database error"
		return
	}
	text, status := "internal error", http.StatusInternalServerError
	if errors.Is(err, errNoSuchUser) {
		text, status = "no such user", http.StatusNotFound
	}
	http.Error(w, text, status)
}

// A notFound says what is missing.
type notFound struct{ What string }

// Error is made for clients.
func (n *notFound) Error() string { return n.What + " not found" }

// headers writes to the map itself, which skips the canonical form of the key.
func (s *server) headers(w http.ResponseWriter, r *http.Request) {
	if _, err := s.user("1"); err != nil {
		w.Header()["X-E"] = []string{err.Error()} // want "database error.*sent to the client by a header"
		w.Header()["X-E"] = []string{"internal"}
	}
}
