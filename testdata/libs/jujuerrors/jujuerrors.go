package jujuerrors

import (
	"net/http"

	"github.com/juju/errors"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func tells(w http.ResponseWriter) {
	shop.Tell(w, errors.Trace(shop.Fault())) // want "database error"
	shop.Tell(w, errors.Trace(shop.Refusal()))
	shop.Tell(w, errors.Annotatef(shop.Fault(), "load %d", 1)) // want "database error"
	shop.Tell(w, errors.Annotatef(shop.Refusal(), "load %d", 1))
	shop.Tell(w, errors.Errorf("load: %v", shop.Fault())) // want "database error"
	shop.Tell(w, errors.Errorf("load: %T", shop.Fault()))
	shop.Tell(w, errors.Annotate(shop.Fault(), "load")) // want "database error"
	shop.Tell(w, errors.New("no such note"))
}
