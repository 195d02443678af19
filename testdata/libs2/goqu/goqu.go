package goqu

import (
	"context"
	"net/http"

	"github.com/doug-martin/goqu/v9"

	"github.com/oversharelint/overshare/testdata/libs2/shop"
)

func predicates(l shop.Login) {
	text, args, _ := goqu.From("users").Where(goqu.Ex{"password": l.Password}).ToSQL()
	shop.Log(text, args) // want "password"
	text, args, _ = goqu.From("users").Where(goqu.Ex{"name": l.Name}).ToSQL()
	shop.Log(text, args)
	text, args, _ = goqu.From("users").Where(goqu.ExOr{"password": l.Password, "name": l.Name}).ToSQL()
	shop.Log(text, args) // want "password"
	text, args, _ = goqu.From("users").Where(goqu.ExOr{"attempts": l.Attempts, "name": l.Name}).ToSQL()
	shop.Log(text, args)
	text, _, _ = goqu.From("users").Where(goqu.L("password = ?", l.Password)).ToSQL()
	shop.Log(text) // want "password"
	text, _, _ = goqu.From("users").Where(goqu.And(goqu.L("name = ?", l.Name), goqu.Or(goqu.L("password = ?", l.Password)))).ToSQL()
	shop.Log(text) // want "password"
	text, _, _ = goqu.Delete("users").Where(goqu.Ex{"password": l.Password}).ToSQL()
	shop.Log(text) // want "password"
	text, _, _ = goqu.Delete("users").Where(goqu.Ex{"password": l.Password}).ClearWhere().ToSQL()
	shop.Log(text) // want "password"
	shop.Log(goqu.C(shop.Text()), goqu.I(shop.Text()), goqu.From(shop.Text()))
}

func loads(w http.ResponseWriter, ctx context.Context, db *goqu.Database) {
	var a, b shop.Row
	var as, bs []shop.Row
	_, err := db.From("accounts").ScanStruct(&a)
	shop.Send(w, a) // want "privilege"
	shop.Send(w, a.Name)
	shop.Tell(w, err) // want "database error"
	_, err = db.From("accounts").Where(goqu.Ex{"id": 1}).ScanStructContext(ctx, &b)
	shop.Send(w, b)   // want "privilege"
	shop.Tell(w, err) // want "database error"
	err = db.From("accounts").ScanStructs(&as)
	shop.Send(w, as)  // want "privilege"
	shop.Tell(w, err) // want "database error"
	err = db.From("accounts").ScanStructsContext(ctx, &bs)
	shop.Send(w, bs)  // want "privilege"
	shop.Tell(w, err) // want "database error"
	_, err = db.From("accounts").Count()
	shop.Tell(w, err) // want "database error"
	_, _, err = goqu.From("accounts").ToSQL()
	shop.Tell(w, err)
}

func stored(r *http.Request, db *goqu.Database) {
	l := shop.SignIn(r)
	goqu.Update("users").Set(goqu.Record{"password": l.Password}) // want "password"
	goqu.Update("users").Set(goqu.Record{"name": l.Name})
	goqu.Insert("users").Rows(goqu.Record{"password": l.Password}) // want "password"
	goqu.Insert("users").Rows(goqu.Record{"name": l.Name})
	db.Insert("users").Rows(shop.Bound(r)) // want "IsAdmin"
	db.Insert("users").Rows(shop.Chosen(r))
	db.Update("users").Set(shop.Bound(r)) // want "IsAdmin"
	db.Update("users").Set(shop.Chosen(r))
}
