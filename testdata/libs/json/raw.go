package json

import (
	"encoding/json"
	"net/http"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

// A text that is JSON already stays what it is.
func raw(w http.ResponseWriter, l shop.Login) {
	shop.Log(string(json.RawMessage(l.Password))) // want "password"
	shop.Log(string(json.RawMessage(l.Name)))
	shop.Send(w, json.RawMessage(shop.Fault().Error())) // want "database error"
	shop.Send(w, json.RawMessage(shop.Refusal().Error()))
}
