package jwtold

import (
	"net/http"

	"github.com/dgrijalva/jwt-go"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func who(w http.ResponseWriter, r *http.Request, key jwt.Keyfunc) {
	t, err := jwt.Parse(r.Header.Get("Authorization"), key)
	shop.Tell(w, err) // want "key or token error"
	shop.FindOf(r.PathValue("id"), t.Claims.(jwt.MapClaims)["sub"])
	shop.FindOf(r.PathValue("note"), r.FormValue("user")) // want "an owner that the client sends too"
	var standard jwt.StandardClaims
	jwt.ParseWithClaims(r.FormValue("t"), &standard, key)
	shop.FindOf(r.PathValue("ledger"), standard.Subject)
}

func issued(r *http.Request) {
	l := shop.SignIn(r)
	jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.MapClaims{"sub": l.Name, "password": l.Password}) // want "password"
	jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.MapClaims{"sub": l.Name})
	jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.StandardClaims{Subject: l.Password}) // want "password"
	jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.StandardClaims{Subject: l.Name})
}
