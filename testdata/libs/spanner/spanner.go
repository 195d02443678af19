package spanner

import (
	"context"
	"net/http"

	"cloud.google.com/go/spanner"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func loads(w http.ResponseWriter, ctx context.Context, c *spanner.Client) {
	row, err := c.Single().ReadRow(ctx, "accounts", spanner.Key{1}, []string{"id", "name", "is_admin"})
	shop.Tell(w, err) // want "service client.s error"
	var a, b shop.Row
	err = row.ToStruct(&a)
	shop.Send(w, a) // want "privilege"
	shop.Send(w, a.Name)
	shop.Tell(w, err) // want "database error"
	err = row.Columns(&b.ID, &b.Name)
	shop.Send(w, b.Name)
	shop.Tell(w, err) // want "database error"
}

func stored(w http.ResponseWriter, r *http.Request, c *spanner.Client, tx *spanner.ReadWriteTransaction) {
	l := shop.SignIn(r)
	spanner.Insert("users", []string{"name", "password"}, []any{l.Name, l.Password}) // want "password"
	spanner.Insert("users", []string{"name", "attempts"}, []any{l.Name, l.Attempts})
	spanner.Update("users", []string{"name", "password"}, []any{l.Name, l.Password})         // want "password"
	spanner.InsertOrUpdate("users", []string{"name", "password"}, []any{l.Name, l.Password}) // want "password"
	spanner.InsertOrUpdate("users", []string{"name", "attempts"}, []any{l.Name, l.Attempts})

	m, err := spanner.InsertStruct("users", shop.Bound(r)) // want "IsAdmin"
	shop.Tell(w, err)
	spanner.InsertStruct("users", shop.Chosen(r))
	spanner.UpdateStruct("users", shop.Bound(r)) // want "IsAdmin"
	spanner.UpdateStruct("users", shop.Chosen(r))
	spanner.InsertStruct("logins", l) // want "password"

	_, err = c.Apply(r.Context(), []*spanner.Mutation{m})
	shop.Tell(w, err)                                                                                                                                           // want "service client.s error"
	_, err = tx.Update(r.Context(), spanner.Statement{SQL: "UPDATE users SET password = @password WHERE true", Params: map[string]any{"password": l.Password}}) // want "password"
	shop.Tell(w, err)                                                                                                                                           // want "service client.s error"
	tx.Update(r.Context(), spanner.Statement{SQL: "UPDATE users SET attempts = @attempts WHERE true", Params: map[string]any{"attempts": l.Attempts}})
	shop.Tell(w, shop.Refusal())
}

// What is asked for stays in the rows' iterator, which has a token of its own besides.
func predicates(ctx context.Context, c *spanner.ReadOnlyTransaction, l shop.Login) {
	secret := spanner.Statement{SQL: "SELECT 1 FROM users WHERE password = @p", Params: map[string]any{"p": l.Password}}
	name := spanner.Statement{SQL: "SELECT 1 FROM users WHERE name = @n", Params: map[string]any{"n": l.Name}}
	shop.Log(c.Query(ctx, secret))                                          // want "password"
	shop.Log(c.Query(ctx, name))                                            // want "token"
	shop.Log(c.QueryWithStats(ctx, secret))                                 // want "password"
	shop.Log(c.QueryWithStats(ctx, name))                                   // want "token"
	shop.Log(c.Read(ctx, "users", spanner.Key{l.Password}, []string{"id"})) // want "password"
	shop.Log(c.Read(ctx, "users", spanner.Key{l.Name}, []string{"id"}))
}
