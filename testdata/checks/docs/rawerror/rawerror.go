// Package rawerror has the example of the check's documentation.
package rawerror

import (
	"database/sql"
	"net/http"
)

func list(db *sql.DB) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		rows, err := db.QueryContext(r.Context(), "SELECT name FROM items")
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError) // want "^database error \\(from \\(\\*sql\\.DB\\)\\.QueryContext\\) is sent to the client by http\\.Error$"
			return
		}
		defer rows.Close()
		w.WriteHeader(http.StatusNoContent)
	}
}
