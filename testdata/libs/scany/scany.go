package scany

import (
	"context"
	"database/sql"
	"net/http"

	"github.com/georgysavva/scany/v2/pgxscan"
	"github.com/georgysavva/scany/v2/sqlscan"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func byPgx(w http.ResponseWriter, ctx context.Context, db *pgxpool.Pool, rows pgx.Rows) {
	var a, few, one shop.Row
	var as, all []shop.Row
	err := pgxscan.Get(ctx, db, &a, "SELECT * FROM accounts")
	shop.Send(w, a)   // want "privilege"
	shop.Tell(w, err) // want "database error"
	pgxscan.Get(ctx, db, &few, "SELECT id, name FROM accounts")
	shop.Send(w, few)
	err = pgxscan.Select(ctx, db, &as, "SELECT * FROM accounts")
	shop.Send(w, as)  // want "privilege"
	shop.Tell(w, err) // want "database error"
	err = pgxscan.ScanOne(&one, rows)
	shop.Send(w, one) // want "privilege"
	shop.Tell(w, err) // want "database error"
	err = pgxscan.ScanAll(&all, rows)
	shop.Send(w, all) // want "privilege"
	shop.Tell(w, err) // want "database error"
}

func bySQL(w http.ResponseWriter, ctx context.Context, db *sql.DB, rows *sql.Rows) {
	var a, few, one shop.Row
	var as, all []shop.Row
	err := sqlscan.Get(ctx, db, &a, "SELECT * FROM accounts")
	shop.Send(w, a)   // want "privilege"
	shop.Tell(w, err) // want "database error"
	sqlscan.Get(ctx, db, &few, "SELECT id, name FROM accounts")
	shop.Send(w, few)
	err = sqlscan.Select(ctx, db, &as, "SELECT * FROM accounts")
	shop.Send(w, as)  // want "privilege"
	shop.Tell(w, err) // want "database error"
	err = sqlscan.ScanOne(&one, rows)
	shop.Send(w, one) // want "privilege"
	shop.Tell(w, err) // want "database error"
	err = sqlscan.ScanAll(&all, rows)
	shop.Send(w, all) // want "privilege"
	shop.Tell(w, err) // want "database error"
	shop.Tell(w, shop.Refusal())
}
