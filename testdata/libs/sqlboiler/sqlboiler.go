package sqlboiler

import (
	"context"
	"fmt"
	"net/http"

	"github.com/aarondl/sqlboiler/v4/boil"
	"github.com/aarondl/sqlboiler/v4/queries"
	"github.com/aarondl/sqlboiler/v4/queries/qm"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func loads(w http.ResponseWriter, ctx context.Context, db boil.Executor) {
	var a shop.Row
	err := queries.Raw("SELECT * FROM accounts WHERE id = ?", 1).Bind(ctx, db, &a)
	shop.Send(w, a) // want "privilege"
	shop.Send(w, a.Name)
	shop.Tell(w, err) // want "database error"
	_, err = queries.Raw("SELECT 1").Exec(db)
	shop.Tell(w, err) // want "database error"
	_, err = queries.Raw("SELECT 1").Query(db)
	shop.Tell(w, err) // want "database error"
	shop.Tell(w, shop.Refusal())
}

func stored(r *http.Request) {
	l := shop.SignIn(r)
	queries.Raw("UPDATE users SET password = ? WHERE name = ?", l.Password, l.Name) // want "password"
	queries.Raw("UPDATE users SET attempts = ? WHERE name = ?", l.Attempts, l.Name)
}

// What a statement asks for stands in its parts.
func predicates(l shop.Login) {
	shop.Log(qm.Where("password = ?", l.Password)) // want "password"
	shop.Log(qm.Where("name = ?", l.Name))
	shop.Log(qm.And("password = ?", l.Password), qm.Or("name = ?", l.Name)) // want "password"
	shop.Log(qm.WhereIn("password IN ?", l.Password))                       // want "password"
	shop.Log(qm.InnerJoin("logins ON password = ?", l.Password))            // want "password"
	shop.Log(qm.Expr(qm.Where("password = ?", l.Password)))                 // want "password"
	shop.Log(qm.Expr(qm.Where("name = ?", l.Name)))
	shop.Log(qm.Select(shop.Text()), qm.Load(shop.Text()))
}

func debugs(l shop.Login) {
	fmt.Fprintln(boil.DebugWriter, l.Password) // want "password"
	fmt.Fprintln(boil.DebugWriter, l.Attempts)
	shop.Log(boil.Whitelist(shop.Text()), boil.Blacklist(shop.Text()))
}
