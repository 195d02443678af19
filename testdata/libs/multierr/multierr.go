package multierr

import (
	"net/http"

	"go.uber.org/multierr"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func tells(w http.ResponseWriter) {
	shop.Tell(w, multierr.Append(shop.Refusal(), shop.Fault())) // want "database error"
	shop.Tell(w, multierr.Append(shop.Refusal(), shop.Refusal()))
	shop.Tell(w, multierr.Combine(shop.Refusal(), shop.Fault())) // want "database error"
	shop.Tell(w, multierr.Combine(shop.Refusal(), shop.Refusal()))
}
