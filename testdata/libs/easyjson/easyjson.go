package easyjson

import (
	"net/http"

	"github.com/mailru/easyjson"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

// A row encodes itself, as generated code does.
type row struct {
	easyjson.MarshalerUnmarshaler
	shop.Account
}

type user struct {
	easyjson.MarshalerUnmarshaler
	shop.User
}

type entry struct {
	easyjson.MarshalerUnmarshaler
	shop.Entry
}

func encodes(w http.ResponseWriter) {
	u := row{Account: shop.Loaded()}
	b, _ := easyjson.Marshal(u)
	w.Write(b)                                 // want "password hash"
	easyjson.MarshalToHTTPResponseWriter(u, w) // want "password hash"

	e := entry{Entry: shop.Shown()}
	b, _ = easyjson.Marshal(e)
	w.Write(b)
	easyjson.MarshalToHTTPResponseWriter(e, w)
}

func decodes(w http.ResponseWriter, r *http.Request) {
	var u user
	err := easyjson.UnmarshalFromReader(r.Body, &u)
	shop.Save(&u.User) // want "IsAdmin"
	shop.Tell(w, err)

	var e entry
	err = easyjson.UnmarshalFromReader(r.Body, &e)
	shop.Save(&shop.User{Name: e.Name})
	shop.Tell(w, err)
}
