package datastore

import (
	"context"
	"errors"
	"net/http"

	"cloud.google.com/go/datastore"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func loads(w http.ResponseWriter, ctx context.Context, c *datastore.Client) {
	var a shop.Row
	err := c.Get(ctx, datastore.IDKey("Account", 1, nil), &a)
	shop.Send(w, a) // want "privilege"
	shop.Send(w, a.Name)
	shop.Tell(w, err) // want "service client.s error"
	var as []shop.Row
	_, err = c.GetAll(ctx, datastore.NewQuery("Account"), &as)
	shop.Send(w, as)  // want "privilege"
	shop.Tell(w, err) // want "service client.s error"
	if errors.Is(err, datastore.ErrNoSuchEntity) {
		shop.Tell(w, err)
	}
}

func stored(w http.ResponseWriter, r *http.Request, c *datastore.Client) {
	l := shop.SignIn(r)
	key := datastore.NameKey("Login", l.Name, nil)
	_, err := c.Put(r.Context(), key, &l) // want "password"
	shop.Tell(w, err)                     // want "service client.s error"
	c.Put(r.Context(), key, &shop.Entry{Name: l.Name})
	c.Put(r.Context(), key, shop.Bound(r)) // want "IsAdmin"
	c.Put(r.Context(), key, shop.Chosen(r))
	shop.Tell(w, c.Delete(r.Context(), key)) // want "service client.s error"
	shop.Tell(w, shop.Refusal())
}

// A query holds what it asks for, and a key what it names.
func predicates(l shop.Login) {
	shop.Log(datastore.NewQuery("Login").FilterField("Password", "=", l.Password)) // want "password"
	shop.Log(datastore.NewQuery("Login").FilterField("Name", "=", l.Name))
	shop.Log(datastore.NewQuery("Login").Filter("Password =", l.Password)) // want "password"
	shop.Log(datastore.NewQuery("Login").Filter("Name =", l.Name))
	shop.Log(datastore.NewQuery("Login").Ancestor(datastore.NameKey("Login", l.Password, nil))) // want "password"
	shop.Log(datastore.NewQuery("Login").Ancestor(datastore.NameKey("Login", l.Name, nil)))
	shop.Log(datastore.NewQuery(shop.Text()))
	shop.Log(datastore.NewQuery("Login").Filter(shop.Text(), l.Name))
}
