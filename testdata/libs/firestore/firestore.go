package firestore

import (
	"context"
	"net/http"

	"cloud.google.com/go/firestore"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func loads(w http.ResponseWriter, ctx context.Context, c *firestore.Client, tx *firestore.Transaction) {
	doc, err := c.Collection("accounts").Doc("1").Get(ctx)
	shop.Tell(w, err) // want "service client.s error"
	var a, b shop.Row
	err = doc.DataTo(&a)
	shop.Send(w, a) // want "privilege"
	shop.Send(w, a.Name)
	shop.Tell(w, err) // want "service client.s error"
	again, err := tx.Get(c.Doc("accounts/1"))
	shop.Tell(w, err) // want "service client.s error"
	again.DataTo(&b)
	shop.Send(w, b) // want "privilege"
}

func lists(w http.ResponseWriter, ctx context.Context, c *firestore.Client) {
	docs := c.Collection("accounts").Where("name", "==", "alice").Documents(ctx)
	doc, err := docs.Next()
	shop.Tell(w, err) // want "service client.s error"
	var a shop.Row
	doc.DataTo(&a)
	shop.Send(w, a) // want "privilege"
	_, err = docs.GetAll()
	shop.Tell(w, err) // want "service client.s error"
}

func stored(ctx context.Context, c *firestore.Client, tx *firestore.Transaction, r *http.Request) {
	l := shop.SignIn(r)
	users := c.Collection("users")
	users.Doc(l.Name).Set(ctx, map[string]any{"password": l.Password}) // want "password"
	users.Doc(l.Name).Set(ctx, map[string]any{"attempts": l.Attempts})
	users.Doc(l.Name).Create(ctx, map[string]any{"password": l.Password})                    // want "password"
	users.Doc(l.Name).Update(ctx, []firestore.Update{{Path: "password", Value: l.Password}}) // want "password"
	users.Add(ctx, map[string]any{"password": l.Password})                                   // want "password"
	tx.Set(users.Doc(l.Name), map[string]any{"password": l.Password})                        // want "password"
	tx.Create(users.Doc(l.Name), map[string]any{"password": l.Password})                     // want "password"
	tx.Update(users.Doc(l.Name), []firestore.Update{{Path: "password", Value: l.Password}})  // want "password"
	users.Doc(l.Name).Update(ctx, []firestore.Update{{Path: "attempts", Value: l.Attempts}})
	tx.Update(users.Doc(l.Name), []firestore.Update{{Path: "attempts", Value: l.Attempts}})
}

func saved(ctx context.Context, r *http.Request, c *firestore.Client, tx *firestore.Transaction) {
	users := c.Collection("users")
	users.Add(ctx, shop.Bound(r)) // want "IsAdmin"
	users.Add(ctx, shop.Chosen(r))
	users.Doc("1").Set(ctx, shop.Bound(r)) // want "IsAdmin"
	users.Doc("1").Set(ctx, shop.Chosen(r))
	users.Doc("1").Create(ctx, shop.Bound(r)) // want "IsAdmin"
	tx.Set(users.Doc("1"), shop.Bound(r))     // want "IsAdmin"
	tx.Create(users.Doc("1"), shop.Bound(r))  // want "IsAdmin"
	tx.Create(users.Doc("1"), shop.Chosen(r))
}

func failures(w http.ResponseWriter, ctx context.Context, c *firestore.Client, tx *firestore.Transaction) {
	doc := c.Doc("notes/1")
	_, err := doc.Delete(ctx)
	shop.Tell(w, err) // want "service client.s error"
	_, err = doc.Set(ctx, shop.Note{})
	shop.Tell(w, err) // want "service client.s error"
	_, err = doc.Create(ctx, shop.Note{})
	shop.Tell(w, err) // want "service client.s error"
	_, err = doc.Update(ctx, nil)
	shop.Tell(w, err) // want "service client.s error"
	_, _, err = c.Collection("notes").Add(ctx, shop.Note{})
	shop.Tell(w, err)                         // want "service client.s error"
	shop.Tell(w, tx.Set(doc, shop.Note{}))    // want "service client.s error"
	shop.Tell(w, tx.Create(doc, shop.Note{})) // want "service client.s error"
	shop.Tell(w, tx.Update(doc, nil))         // want "service client.s error"
	shop.Tell(w, shop.Refusal())
}

// A query holds what it asks for.
func predicates(c *firestore.Client, s *firestore.DocumentSnapshot, l shop.Login) {
	shop.Log(c.Collection("users").Where("password", "==", l.Password)) // want "password"
	shop.Log(c.Collection("users").Where("name", "==", l.Name))
	shop.Log(c.Collection("users").WherePath(firestore.FieldPath{"password"}, "==", l.Password)) // want "password"
	shop.Log(c.Collection("users").Where("password", "==", l.Password).Select("name"))           // want "password"
	shop.Log(c.Collection("users").Doc("1").Collection("logins").Doc(l.Password))                // want "password"
	shop.Log(c.Collection("users").Doc("1").Collection("logins").Doc(l.Name))
	shop.Log(s.Data()["name"])
}
