package oauth2

import (
	"context"
	"errors"
	"net/http"

	"golang.org/x/oauth2"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func tokens(w http.ResponseWriter, r *http.Request, c *oauth2.Config, s oauth2.TokenSource) {
	t, err := c.Exchange(r.Context(), r.FormValue("code"))
	shop.Tell(w, err)        // want "service client.s error"
	shop.Log(t.AccessToken)  // want "token"
	shop.Log(t.RefreshToken) // want "token"
	shop.Log(t.Type(), t.Valid())
	shop.Log(t.Extra("expires_in"))
	_, err = s.Token()
	shop.Tell(w, err) // want "service client.s error"
	_, err = c.PasswordCredentialsToken(r.Context(), "service", shop.Text())
	shop.Tell(w, err) // want "service client.s error"
	shop.Tell(w, shop.Refusal())
}

func refused(w http.ResponseWriter, err error) {
	var refused *oauth2.RetrieveError
	if errors.As(err, &refused) {
		shop.Tell(w, refused) // want "service client.s error"
	}
}

func addresses(ctx context.Context, c *oauth2.Config, l shop.Login) {
	shop.Log(c.AuthCodeURL(l.Password)) // want "password"
	shop.Log(c.AuthCodeURL(l.Name))
}
