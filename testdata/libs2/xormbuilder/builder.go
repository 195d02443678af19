package xormbuilder

import (
	"xorm.io/builder"

	"github.com/oversharelint/overshare/testdata/libs2/shop"
)

// A condition holds what it asks for, and not the names of columns.
func predicates(l shop.Login) {
	shop.Log(builder.Eq{"password": l.Password}) // want "password"
	shop.Log(builder.Eq{"name": l.Name})
	shop.Log(builder.And(builder.Eq{"name": l.Name}, builder.Eq{"password": l.Password})) // want "password"
	shop.Log(builder.Or(builder.Eq{"name": l.Name}, builder.Eq{"attempts": l.Attempts}))
	shop.Log(builder.In("password", l.Password))       // want "password"
	shop.Log(builder.Expr("password = ?", l.Password)) // want "password"
	shop.Log(builder.In(shop.Text(), l.Name))
}
