// Package sealed keeps sessions where the browser cannot read them.
package sealed

import (
	"net/http"
	"os"

	"github.com/gorilla/sessions"
)

// The second key encrypts.
var store = sessions.NewCookieStore([]byte(os.Getenv("SIGNS")), []byte(os.Getenv("ENCRYPTS")))

func signIn(w http.ResponseWriter, r *http.Request) {
	s, err := store.Get(r, "session")
	if err != nil {
		return
	}
	s.Values["password"] = r.FormValue("password")
	s.Save(r, w)
}

// What the server keeps in files the browser gets the id of.
var files = sessions.NewFilesystemStore("sessions", []byte(os.Getenv("SIGNS")))

func signInOnServer(w http.ResponseWriter, r *http.Request) {
	s, err := files.Get(r, "session")
	if err != nil {
		return
	}
	s.Values["password"] = r.FormValue("password")
	s.Save(r, w)
}
