package bbolt

import (
	"encoding/json"
	"net/http"

	"go.etcd.io/bbolt"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func loads(w http.ResponseWriter, tx *bbolt.Tx) {
	var a shop.Account
	json.Unmarshal(tx.Bucket([]byte("accounts")).Get([]byte("1")), &a)
	shop.Send(w, a) // want "password hash"
	shop.Send(w, a.Name)
}

func stored(w http.ResponseWriter, tx *bbolt.Tx, r *http.Request) {
	l := shop.SignIn(r)
	b := tx.Bucket([]byte(shop.Text()))
	shop.Log(b)
	err := b.Put([]byte(l.Name), []byte(l.Password)) // want "password"
	shop.Tell(w, err)                                // want "database error"
	b.Put([]byte("last"), []byte(l.Name))
	shop.Tell(w, b.Delete([]byte(l.Name))) // want "database error"
	shop.Tell(w, shop.Refusal())
}
