package sources

import (
	"log"
	"net/http"
	"strings"
)

// The pieces of a credential: a scheme and a user's name are no secret.
func pieces(r *http.Request) {
	parts := strings.SplitN(r.Header.Get("Authorization"), " ", 2)
	log.Print("scheme ", parts[0])
	log.Print("rest ", parts[1]) // want "authorization header.*log.Print"

	user, pass := splitUser(parts[1])
	log.Print("user ", user)
	log.Print("pass ", pass) // want "authorization header.*log.Print"

	scheme, rest, _ := strings.Cut(r.Header.Get("Authorization"), " ")
	log.Print(scheme)
	log.Print(rest) // want "authorization header.*log.Print"
}

func splitUser(s string) (string, string) {
	creds := strings.Split(s, ":")
	return creds[0], creds[1]
}
