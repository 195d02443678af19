package guregu

import (
	"context"
	"net/http"

	"github.com/guregu/dynamo/v2"

	"github.com/oversharelint/overshare/testdata/libs2/shop"
)

func loads(w http.ResponseWriter, ctx context.Context, db *dynamo.DB) {
	var a shop.Row
	var as []shop.Row
	err := db.Table("accounts").Get("ID", 1).One(ctx, &a)
	shop.Send(w, a) // want "privilege"
	shop.Send(w, a.Name)
	shop.Tell(w, err) // want "service client.s error"
	err = db.Table("accounts").Get("ID", 1).All(ctx, &as)
	shop.Send(w, as)  // want "privilege"
	shop.Tell(w, err) // want "service client.s error"
	shop.Tell(w, shop.Refusal())
}

func stored(r *http.Request, t dynamo.Table) {
	t.Put(shop.SignIn(r)) // want "password"
	t.Put(shop.Login{Name: shop.SignIn(r).Name})
	t.Put(shop.Bound(r)) // want "IsAdmin"
	t.Put(shop.Chosen(r))
}

// A query holds what it asks for, and not the names of attributes.
func predicates(t dynamo.Table, l shop.Login) {
	shop.Log(t.Get("Password", l.Password)) // want "password"
	shop.Log(t.Get("Name", l.Name))
	shop.Log(t.Get(shop.Text(), l.Name))
	shop.Log(t.Get("Name", l.Name).Range("Password", dynamo.Equal, l.Password)) // want "password"
	shop.Log(t.Get("Name", l.Name).Filter("Password = ?", l.Password))          // want "password"
	shop.Log(t.Delete("Name", l.Name).If("Password = ?", l.Password))           // want "password"
	shop.Log(t.Update("Name", l.Name).If("Name = ?", l.Name))
	shop.Log(t.Scan().Filter("Name = ?", l.Name))
}
