package pq

import (
	"errors"
	"net/http"

	"github.com/lib/pq"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func faults(w http.ResponseWriter, err error, l shop.Login) {
	var fault *pq.Error
	if errors.As(err, &fault) {
		shop.Tell(w, fault)                                         // want "database error"
		http.Error(w, fault.Detail, http.StatusInternalServerError) // want "database error"
		http.Error(w, string(fault.Code), http.StatusConflict)
	}
	shop.Log(pq.Array([]string{l.Password})) // want "password"
	shop.Log(pq.Array([]string{l.Name}))
}
