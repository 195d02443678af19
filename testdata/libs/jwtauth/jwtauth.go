package jwtauth

import (
	"net/http"

	"github.com/go-chi/jwtauth/v5"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func who(w http.ResponseWriter, r *http.Request) {
	_, claims, err := jwtauth.FromContext(r.Context())
	shop.FindOf(r.PathValue("id"), claims["sub"])
	shop.FindOf(r.PathValue("note"), r.FormValue("user")) // want "an owner that the client sends too"
	shop.Tell(w, err)                                     // want "key or token error"
}
