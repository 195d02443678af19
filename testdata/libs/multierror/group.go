package multierror

import (
	"net/http"

	"github.com/hashicorp/go-multierror"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func all(w http.ResponseWriter, errs *multierror.Error) {
	var several *multierror.Error
	several = multierror.Append(several, shop.Fault())
	shop.Tell(w, several.ErrorOrNil()) // want "database error"
	var none *multierror.Error
	none = multierror.Append(none, shop.Refusal())
	shop.Tell(w, none.ErrorOrNil())
}
