package eris

import (
	"net/http"

	"github.com/rotisserie/eris"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func tells(w http.ResponseWriter) {
	shop.Tell(w, eris.Wrap(shop.Fault(), "load")) // want "database error"
	shop.Tell(w, eris.Wrap(shop.Refusal(), "load"))
	shop.Tell(w, eris.Wrapf(shop.Fault(), "load %d", 1)) // want "database error"
	shop.Tell(w, eris.Wrapf(shop.Refusal(), "load %d", 1))
	shop.Tell(w, eris.Errorf("load: %v", shop.Fault())) // want "database error"
	shop.Tell(w, eris.Errorf("load: %T", shop.Fault()))
	shop.Tell(w, eris.Cause(shop.Fault())) // want "database error"
	shop.Tell(w, eris.New("no such note"))
}
