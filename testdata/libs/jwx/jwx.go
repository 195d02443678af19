package jwx

import (
	"net/http"

	"github.com/lestrrat-go/jwx/v2/jwt"
	jwt3 "github.com/lestrrat-go/jwx/v3/jwt"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func who(w http.ResponseWriter, r *http.Request) {
	t, err := jwt.ParseRequest(r)
	shop.Tell(w, err) // want "key or token error"
	shop.FindOf(r.PathValue("id"), t.Subject())
	shop.FindOf(r.PathValue("note"), r.FormValue("user")) // want "an owner that the client sends too"
	_, err = jwt.Parse([]byte(r.FormValue("token")))
	shop.Tell(w, err) // want "key or token error"
	tenant, _ := t.Get("tenant")
	shop.FindOf(r.PathValue("ledger"), tenant)
	shop.Tell(w, shop.Refusal())
}

func third(w http.ResponseWriter, r *http.Request) {
	t, err := jwt3.ParseRequest(r)
	shop.Tell(w, err) // want "key or token error"
	sub, _ := t.Subject()
	shop.FindOf(r.PathValue("id"), sub)
	shop.FindOf(r.PathValue("note"), r.FormValue("user")) // want "an owner that the client sends too"
}
