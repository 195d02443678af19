package scs

import (
	"net/http"

	"github.com/alexedwards/scs/v2"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

// What is kept under a key is what is got by it.
func keys(r *http.Request, s *scs.SessionManager) {
	s.Put(r.Context(), "note", shop.Text())
	s.Put(r.Context(), "page", "first")
	shop.Log(s.GetString(r.Context(), "note")) // want "DB_PASSWORD"
	shop.Log(s.GetString(r.Context(), "page"))
	shop.Log(s.Token(r.Context())) // want "cookies"
	shop.Log(s.Keys(r.Context()))
}
