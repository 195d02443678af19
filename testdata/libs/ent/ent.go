package ent

import (
	"net/http"

	"entgo.io/ent/dialect/sql"
	"entgo.io/ent/privacy"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

// A query holds what it asks for.
func predicates(l shop.Login) {
	shop.Log(args(sql.EQ("password", l.Password).Query())) // want "password"
	shop.Log(args(sql.EQ("name", l.Name).Query()))
	shop.Log(args(sql.And(sql.EQ("name", l.Name), sql.NEQ("password", l.Password)).Query())) // want "password"
	shop.Log(args(sql.Or(sql.EQ("name", l.Name), sql.GT("attempts", l.Attempts)).Query()))
	shop.Log(args(sql.In("password", l.Password).Query())) // want "password"
	shop.Log(args(sql.In("name", l.Name).Query()))
	shop.Log(args(sql.EQ(shop.Text(), l.Name).Query()))
	users := sql.Select("id").From(sql.Table("users"))
	shop.Log(args(users.Where(sql.EQ("password", l.Password)).Query())) // want "password"
	shop.Log(args(sql.Select("id").From(sql.Table("notes")).Where(sql.EQ("name", l.Name)).Query()))
}

func args(_ string, list []any) []any { return list }

func rows(w http.ResponseWriter, r *http.Request, c sql.Conn) {
	var res sql.Result
	shop.Tell(w, c.Exec(r.Context(), "DELETE FROM notes", []any{}, &res)) // want "database error"
	shop.Tell(w, c.Query(r.Context(), "SELECT 1", []any{}, &sql.Rows{}))  // want "database error"
	shop.Tell(w, shop.Refusal())
}

// The reason of a decision is told with it.
func reasons(w http.ResponseWriter) {
	shop.Tell(w, privacy.Denyf("it failed: %v", shop.Fault())) // want "database error"
	shop.Tell(w, privacy.Denyf("it failed: %v", shop.Refusal()))
	shop.Tell(w, privacy.Deny)
}
