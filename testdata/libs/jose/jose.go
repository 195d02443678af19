package jose

import (
	"net/http"

	"github.com/go-jose/go-jose/v4"
	"github.com/go-jose/go-jose/v4/jwt"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func who(w http.ResponseWriter, r *http.Request, key any) {
	t, err := jwt.ParseSigned(r.Header.Get("Authorization"), []jose.SignatureAlgorithm{jose.HS256})
	shop.Tell(w, err) // want "key or token error"
	var claims jwt.Claims
	err = t.Claims(key, &claims)
	shop.Tell(w, err) // want "key or token error"
	shop.FindOf(r.PathValue("id"), claims.Subject)
	shop.FindOf(r.PathValue("note"), r.FormValue("user")) // want "an owner that the client sends too"
	err = t.UnsafeClaimsWithoutVerification(&claims)
	shop.Tell(w, err) // want "key or token error"
	shop.Tell(w, shop.Refusal())
}
