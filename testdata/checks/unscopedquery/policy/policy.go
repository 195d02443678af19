// Package policy asks an engine of policies who may see what.
package policy

import (
	"database/sql"
	"fmt"
	"net/http"

	"github.com/casbin/casbin/v2"
)

type key struct{}

func caller(r *http.Request) string { s, _ := r.Context().Value(key{}).(string); return s }

type documents struct {
	db       *sql.DB
	enforcer *casbin.Enforcer
}

func (d *documents) answer(w http.ResponseWriter, row *sql.Row) {
	var text, owner string
	if row.Scan(&text, &owner) != nil {
		http.NotFound(w, nil)
		return
	}
	fmt.Fprint(w, text)
}

func (d *documents) unasked(w http.ResponseWriter, r *http.Request) {
	id := r.PathValue("id")
	d.answer(w, d.db.QueryRowContext(r.Context(), "SELECT text, owner_id FROM documents WHERE id = ?", id)) // want "documents is fetched by the id from the path"
}

func (d *documents) asked(w http.ResponseWriter, r *http.Request) {
	id := r.PathValue("id")
	if ok, err := d.enforcer.Enforce(caller(r), id, "read"); err != nil || !ok {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	d.answer(w, d.db.QueryRowContext(r.Context(), "SELECT text, owner_id FROM documents WHERE id = ?", id))
}

// ignored asks, and answers whatever the decision is.
func (d *documents) ignored(w http.ResponseWriter, r *http.Request) {
	id := r.PathValue("id")
	d.enforcer.Enforce(caller(r), id, "read")
	d.answer(w, d.db.QueryRowContext(r.Context(), "SELECT text, owner_id FROM documents WHERE id = ?", id)) // want "documents is fetched by the id from the path"
}
