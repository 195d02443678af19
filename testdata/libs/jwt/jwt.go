package jwt

import (
	"net/http"

	"github.com/golang-jwt/jwt/v4"
	request4 "github.com/golang-jwt/jwt/v4/request"
	jwt5 "github.com/golang-jwt/jwt/v5"
	"github.com/golang-jwt/jwt/v5/request"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func five(w http.ResponseWriter, r *http.Request, key jwt5.Keyfunc) {
	t, err := jwt5.Parse(r.Header.Get("Authorization"), key)
	shop.Tell(w, err) // want "key or token error"
	shop.Log(t.Raw)   // want "authorization header"
	shop.Log(t.Valid)
	who, _ := t.Claims.GetSubject()
	shop.FindOf(r.PathValue("id"), who)
	shop.FindOf(r.PathValue("note"), r.FormValue("user")) // want "an owner that the client sends too"

	var claims jwt5.RegisteredClaims
	_, err = jwt5.ParseWithClaims(r.FormValue("t"), &claims, key)
	shop.Tell(w, err) // want "key or token error"
	shop.FindOf(r.PathValue("ledger"), claims.Subject)

	_, err = request.ParseFromRequest(r, request.OAuth2Extractor, key)
	shop.Tell(w, err) // want "key or token error"
	_, err = jwt5.ParseEdPrivateKeyFromPEM(nil)
	shop.Tell(w, err) // want "key or token error"
	shop.Tell(w, jwt5.ErrTokenExpired)
	shop.Tell(w, shop.Refusal())
}

func four(w http.ResponseWriter, r *http.Request, key jwt.Keyfunc) {
	t, err := jwt.Parse(r.Header.Get("Authorization"), key)
	shop.Tell(w, err) // want "key or token error"
	shop.FindOf(r.PathValue("id"), t.Claims.(jwt.MapClaims)["sub"])
	shop.FindOf(r.PathValue("note"), r.FormValue("user")) // want "an owner that the client sends too"

	var registered jwt.RegisteredClaims
	var standard jwt.StandardClaims
	jwt.ParseWithClaims(r.FormValue("t"), &registered, key)
	shop.FindOf(r.PathValue("ledger"), registered.Subject)
	jwt.ParseWithClaims(r.FormValue("t"), &standard, key)
	shop.FindOf(r.PathValue("ledger"), standard.Subject)
	_, err = request4.ParseFromRequest(r, request4.OAuth2Extractor, key)
	shop.Tell(w, err) // want "key or token error"
}

// Who holds a token reads what it claims.
func issued(w http.ResponseWriter, r *http.Request, key []byte) {
	l := shop.SignIn(r)
	jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.MapClaims{"sub": l.Name, "password": l.Password}) // want "password"
	jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.MapClaims{"sub": l.Name})
	jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.StandardClaims{Subject: l.Password}) // want "password"
	jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.StandardClaims{Subject: l.Name})
	jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.RegisteredClaims{Subject: l.Password}) // want "password"
	t := jwt5.NewWithClaims(jwt5.SigningMethodHS256, jwt5.RegisteredClaims{Subject: l.Name})
	_, err := t.SignedString(key)
	shop.Tell(w, err)
}
