package bob

import (
	"context"
	"net/http"

	"github.com/stephenafamo/bob"
	"github.com/stephenafamo/bob/dialect/psql"
	"github.com/stephenafamo/bob/dialect/psql/sm"
	"github.com/stephenafamo/scan"

	"github.com/oversharelint/overshare/testdata/libs2/shop"
)

func loads(w http.ResponseWriter, ctx context.Context, db bob.Executor) {
	q := psql.Select(sm.From("accounts"))
	a, err := bob.One(ctx, db, q, scan.StructMapper[shop.Row]())
	shop.Send(w, a) // want "privilege"
	shop.Send(w, a.Name)
	shop.Tell(w, err) // want "database error"
	as, err := bob.All(ctx, db, q, scan.StructMapper[shop.Row]())
	shop.Send(w, as)  // want "privilege"
	shop.Tell(w, err) // want "database error"
	_, err = bob.Exec(ctx, db, q)
	shop.Tell(w, err) // want "database error"
	shop.Tell(w, shop.Refusal())
}

// A query holds what it asks for.
func predicates(l shop.Login) {
	shop.Log(psql.RawQuery("SELECT 1 FROM users WHERE password = ?", l.Password)) // want "password"
	shop.Log(psql.RawQuery("SELECT 1 FROM users WHERE name = ?", l.Name))
	shop.Log(psql.Select(sm.Where(psql.Quote("password").EQ(psql.Arg(l.Password))))) // want "password"
	shop.Log(psql.Select(sm.Where(psql.Quote("name").EQ(psql.Arg(l.Name)))))
	shop.Log(psql.Quote(shop.Text()))
}
