package jet

import (
	"context"
	"errors"
	"net/http"

	. "github.com/go-jet/jet/v2/postgres"
	"github.com/go-jet/jet/v2/qrm"

	"github.com/oversharelint/overshare/testdata/libs2/shop"
)

var (
	name     = StringColumn("name")
	password = StringColumn("password")
	users    = NewTable("public", "users", "", name, password)
)

func loads(w http.ResponseWriter, ctx context.Context, db qrm.DB) {
	var a, b, c shop.Row
	s := SELECT(name).FROM(users)
	err := s.Query(db, &a)
	shop.Send(w, a) // want "privilege"
	shop.Send(w, a.Name)
	shop.Tell(w, err) // want "database error"
	err = s.QueryContext(ctx, db, &b)
	shop.Send(w, b)   // want "privilege"
	shop.Tell(w, err) // want "database error"
	_, err = s.Exec(db)
	if errors.Is(err, qrm.ErrNoRows) {
		shop.Tell(w, err)
		return
	}
	shop.Tell(w, err) // want "database error"
	_, err = qrm.Query(ctx, db, "SELECT 1", nil, &c)
	shop.Send(w, c)   // want "privilege"
	shop.Tell(w, err) // want "database error"
	shop.Tell(w, shop.Refusal())
}

func stored(r *http.Request) {
	l := shop.SignIn(r)
	users.UPDATE(password).SET(l.Password) // want "password"
	users.UPDATE(name).SET(l.Name)
	users.UPDATE(name, password).MODEL(l)   // want "password"
	users.INSERT(name).MODEL(shop.Bound(r)) // want "IsAdmin"
	users.INSERT(name).MODEL(shop.Chosen(r))
}

// A statement holds what it asks for.
func predicates(l shop.Login) {
	shop.Log(String(l.Password)) // want "password"
	shop.Log(String(l.Name))
	shop.Log(SELECT(name).FROM(users).WHERE(AND(String(l.Password).EQ(password), String(l.Name).EQ(name)))) // want "password"
	shop.Log(SELECT(name).FROM(users).WHERE(OR(String(l.Name).EQ(name), Int(1).EQ(Int(1)))))
	shop.Log(RawStatement(shop.Text()))
}
