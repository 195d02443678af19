package sqlbuilder

import (
	"net/http"

	"github.com/huandu/go-sqlbuilder"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func stored(r *http.Request) {
	l := shop.SignIn(r)
	logins := sqlbuilder.NewStruct(new(shop.Login))
	logins.InsertInto("logins", l) // want "password"
	logins.InsertInto("logins", shop.Login{Name: l.Name})
	logins.Update("logins", l)            // want "password"
	logins.ReplaceInto("logins", l)       // want "password"
	logins.InsertIgnoreInto("logins", &l) // want "password"
}

// The placeholder of a value is not the value.
func predicates(l shop.Login) {
	b := sqlbuilder.NewSelectBuilder()
	b.Select("id").From("users").Where(b.Equal("password", l.Password))
	shop.Log(b.Equal("password", l.Password), b.In("password", l.Password))
	text, args := b.Build()
	shop.Log(text, args)
}
