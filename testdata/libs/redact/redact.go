package redact

import (
	"github.com/cockroachdb/redact"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func masks(l shop.Login) {
	shop.Log(redact.Sprintf("%s", l.Password)) // want "password"
	shop.Log(redact.Sprintf("%s", l.Password).Redact())
	shop.Log(redact.Sprint(l.Password)) // want "password"
	shop.Log(redact.Sprintf("%T", l.Password))
	shop.Log(redact.Safe(l.Password)) // want "password"
	shop.Log(redact.Sprint(l.Name))
}
