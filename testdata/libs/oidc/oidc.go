package oidc

import (
	"net/http"

	"github.com/coreos/go-oidc/v3/oidc"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func who(w http.ResponseWriter, r *http.Request, v *oidc.IDTokenVerifier, p *oidc.Provider) {
	t, err := v.Verify(r.Context(), r.Header.Get("Authorization"))
	shop.Tell(w, err) // want "key or token error"
	shop.FindOf(r.PathValue("id"), t.Subject)
	shop.FindOf(r.PathValue("forged"), r.FormValue("user")) // want "an owner that the client sends too"
	var claims struct{ Sub string }
	err = t.Claims(&claims)
	shop.Tell(w, err) // want "key or token error"
	shop.FindOf(r.PathValue("note"), claims.Sub)

	u, err := p.UserInfo(r.Context(), nil)
	shop.Tell(w, err) // want "network error"
	shop.Log(u.Email) // want "e-mail"
	shop.Log(u.EmailVerified)
	shop.FindOf(r.PathValue("ledger"), u.Subject)
	err = u.Claims(&claims)
	shop.Tell(w, err) // want "key or token error"
	_, err = oidc.NewProvider(r.Context(), "https://id.example.test")
	shop.Tell(w, err) // want "network error"
	shop.Tell(w, shop.Refusal())
}
