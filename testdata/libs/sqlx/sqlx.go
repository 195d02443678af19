package sqlx

import (
	"net/http"

	"github.com/jmoiron/sqlx"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func loads(w http.ResponseWriter, db *sqlx.DB, s *sqlx.Stmt) {
	var a, b, c shop.Row
	var as []shop.Row
	err := db.Get(&a, "SELECT * FROM accounts")
	shop.Send(w, a) // want "privilege"
	shop.Send(w, a.Name)
	shop.Tell(w, err) // want "database error"
	err = db.QueryRowx("SELECT * FROM accounts").StructScan(&b)
	shop.Send(w, b)   // want "privilege"
	shop.Tell(w, err) // want "database error"
	rows, err := db.Queryx("SELECT * FROM accounts")
	shop.Tell(w, err) // want "database error"
	err = sqlx.StructScan(rows, &as)
	shop.Send(w, as)  // want "privilege"
	shop.Tell(w, err) // want "database error"
	err = s.Get(&c)
	shop.Send(w, c)   // want "privilege"
	shop.Tell(w, err) // want "database error"
	shop.Tell(w, shop.Refusal())
}

func stored(r *http.Request, db *sqlx.DB) {
	l := shop.SignIn(r)
	db.MustExec("UPDATE users SET password = ? WHERE name = ?", l.Password, l.Name) // want "password"
	db.MustExec("UPDATE users SET attempts = ? WHERE name = ?", l.Attempts, l.Name)
	db.MustBegin().MustExec("UPDATE users SET password = ? WHERE name = ?", l.Password, l.Name) // want "password"
}

// A statement's text has the names of its columns only; what stands for them is beside it.
func names(w http.ResponseWriter, db *sqlx.DB, l shop.Login) {
	text, args, err := sqlx.In("SELECT id FROM users WHERE password IN (?)", []string{l.Password})
	shop.Log(db.Rebind(text))
	shop.Log(args)    // want "password"
	shop.Tell(w, err) // want "database error"
	_, args, _ = sqlx.In("SELECT id FROM users WHERE name IN (?)", []string{l.Name})
	shop.Log(args)
	_, args, err = sqlx.BindNamed(sqlx.QUESTION, "SELECT id FROM users WHERE password = :p", map[string]any{"p": l.Password})
	shop.Log(args) // want "password"
	shop.Tell(w, err)
	_, args, _ = sqlx.Named("SELECT id FROM users WHERE name = :n", map[string]any{"n": l.Name})
	shop.Log(args)
}
