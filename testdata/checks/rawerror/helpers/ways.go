package helpers

import (
	"compress/gzip"
	"database/sql"
	"net/http"
	"strings"
)

// send has two ways to one client.
func send(w http.ResponseWriter, r *http.Request, text string) {
	if strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") {
		z := gzip.NewWriter(w)
		defer z.Close()
		z.Write([]byte(text))
		return
	}
	w.Write([]byte(text))
}

func eitherWay(w http.ResponseWriter, r *http.Request, db *sql.DB) {
	if err := db.Ping(); err != nil {
		send(w, r, err.Error()) // want "is sent to the client by .* in helpers.send"
		return
	}
	send(w, r, "up")
}
