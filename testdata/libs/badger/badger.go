package badger

import (
	"encoding/json"
	"errors"
	"net/http"

	"github.com/dgraph-io/badger/v4"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func loads(w http.ResponseWriter, tx *badger.Txn) {
	item, err := tx.Get([]byte("account"))
	shop.Tell(w, err) // want "database error"
	data, err := item.ValueCopy(nil)
	shop.Tell(w, err) // want "database error"
	var a shop.Account
	json.Unmarshal(data, &a)
	shop.Send(w, a) // want "password hash"
	shop.Send(w, a.Name)
	if errors.Is(err, badger.ErrKeyNotFound) || errors.Is(err, badger.ErrConflict) {
		shop.Tell(w, err)
	}
}

func stored(w http.ResponseWriter, tx *badger.Txn, r *http.Request) {
	l := shop.SignIn(r)
	err := tx.Set([]byte(l.Name), []byte(l.Password)) // want "password"
	shop.Tell(w, err)                                 // want "database error"
	tx.Set([]byte("last"), []byte(l.Name))
	shop.Tell(w, tx.Delete([]byte(l.Name))) // want "database error"
}
