package goth

import (
	"net/http"

	"github.com/markbates/goth"
	"github.com/markbates/goth/gothic"

	"github.com/oversharelint/overshare/testdata/libs2/shop"
)

func signedIn(w http.ResponseWriter, r *http.Request) {
	u, err := gothic.CompleteUserAuth(w, r)
	shop.Tell(w, err) // want "service client.s error"
	shop.Tell(w, shop.Refusal())
	shop.FindOf(r.PathValue("id"), u.UserID)
	shop.FindOf(r.PathValue("forged"), r.FormValue("user")) // want "an owner that the client sends too"
}

func logged(u goth.User) {
	shop.Log(u.AccessToken)       // want "token"
	shop.Log(u.AccessTokenSecret) // want "token|secret"
	shop.Log(u.IDToken)           // want "token"
	shop.Log(u.RefreshToken)      // want "token"
	shop.Log(u.Email)             // want "e-mail"
	shop.Log(u.NickName)
}
