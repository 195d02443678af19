package multierror

import (
	"net/http"

	"github.com/hashicorp/go-multierror"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func tells(w http.ResponseWriter) {
	shop.Tell(w, multierror.Append(shop.Refusal(), shop.Fault())) // want "database error"
	shop.Tell(w, multierror.Append(shop.Refusal(), shop.Refusal()))
}
