package cockroacherrors

import (
	"net/http"

	"github.com/cockroachdb/errors"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func tells(w http.ResponseWriter) {
	shop.Tell(w, errors.Wrap(shop.Fault(), "load")) // want "database error"
	shop.Tell(w, errors.Wrap(shop.Refusal(), "load"))
	shop.Tell(w, errors.Wrapf(shop.Fault(), "load %d", 1)) // want "database error"
	shop.Tell(w, errors.Wrapf(shop.Refusal(), "load %d", 1))
	shop.Tell(w, errors.Errorf("load: %v", shop.Fault())) // want "database error"
	shop.Tell(w, errors.Errorf("load: %T", shop.Fault()))
	shop.Tell(w, errors.Cause(shop.Fault())) // want "database error"
	shop.Tell(w, errors.New("no such note"))
}
