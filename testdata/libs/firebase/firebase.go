package firebase

import (
	"net/http"

	"firebase.google.com/go/v4/auth"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func who(w http.ResponseWriter, r *http.Request, c *auth.Client) {
	t, err := c.VerifyIDToken(r.Context(), r.Header.Get("Authorization"))
	shop.Tell(w, err) // want "service client.s error"
	shop.FindOf(r.PathValue("id"), t.UID)
	shop.FindOf(r.PathValue("note"), r.FormValue("user")) // want "an owner that the client sends too"
	_, err = c.VerifySessionCookie(r.Context(), r.FormValue("session"))
	shop.Tell(w, err) // want "service client.s error"
	_, err = c.GetUser(r.Context(), t.UID)
	shop.Tell(w, err) // want "service client.s error"
	shop.Tell(w, shop.Refusal())
}
