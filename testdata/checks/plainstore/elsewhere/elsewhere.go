// Package elsewhere gets its sessions from a store that is made elsewhere: in the browser, or on the server.
package elsewhere

import (
	"net/http"

	"github.com/gorilla/sessions"
)

func signIn(s *sessions.Session, r *http.Request) {
	s.Values["user"] = r.FormValue("user")
	s.Values["password"] = r.FormValue("password") // doubted: the store may encrypt it
}
