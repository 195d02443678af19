package oops

import (
	"net/http"

	"github.com/samber/oops"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func tells(w http.ResponseWriter) {
	shop.Tell(w, oops.Wrap(shop.Fault())) // want "database error"
	shop.Tell(w, oops.Wrap(shop.Refusal()))
	shop.Tell(w, oops.Errorf("load: %v", shop.Fault())) // want "database error"
	shop.Tell(w, oops.Errorf("load: %T", shop.Fault()))
	shop.Tell(w, oops.Wrapf(shop.Fault(), "load %d", 1)) // want "database error"
	shop.Tell(w, oops.New("no such note"))
}
