package goerrors

import (
	"net/http"

	"github.com/go-errors/errors"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func tells(w http.ResponseWriter) {
	shop.Tell(w, errors.Wrap(shop.Fault(), 1)) // want "database error"
	shop.Tell(w, errors.Wrap(shop.Refusal(), 1))
	shop.Tell(w, errors.Errorf("load: %v", shop.Fault())) // want "database error"
	shop.Tell(w, errors.Errorf("load: %T", shop.Fault()))
	shop.Tell(w, errors.WrapPrefix(shop.Fault(), "load", 0)) // want "database error"
	shop.Tell(w, errors.WrapPrefix(shop.Refusal(), "load", 0))
}
