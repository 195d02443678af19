package gocql

import (
	"errors"
	"net/http"

	"github.com/gocql/gocql"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func loads(w http.ResponseWriter, s *gocql.Session) {
	var a, b shop.Row
	err := s.Query("SELECT name, is_admin FROM accounts").Scan(&a.Name, &a.IsAdmin)
	shop.Send(w, a) // want "privilege"
	shop.Send(w, a.Name)
	shop.Tell(w, err) // want "database error"
	s.Query("SELECT name, is_admin FROM accounts").Iter().Scan(&b.Name, &b.IsAdmin)
	shop.Send(w, b) // want "privilege"
	if errors.Is(err, gocql.ErrNotFound) {
		shop.Tell(w, err)
	}
}

func stored(w http.ResponseWriter, s *gocql.Session, r *http.Request) {
	l := shop.SignIn(r)
	err := s.Query("UPDATE users SET password = ? WHERE name = ?", l.Password, l.Name).Exec() // want "password"
	shop.Tell(w, err)                                                                         // want "database error"
	s.Query("UPDATE users SET attempts = ? WHERE name = ?", l.Attempts, l.Name).Exec()
	shop.Tell(w, shop.Refusal())
}

// A query holds what it asks for.
func predicates(s *gocql.Session, l shop.Login) {
	shop.Log(s.Query("SELECT name FROM users WHERE password = ?", l.Password).Values()) // want "password"
	shop.Log(s.Query("SELECT name FROM users WHERE name = ?", l.Name).Values())
	shop.Log(s.Query("SELECT name FROM users WHERE password = ?").Bind(l.Password).Values()) // want "password"
	shop.Log(s.Query("SELECT name FROM users WHERE name = ?").Bind(l.Name).Values())
}
