package errorx

import (
	"net/http"

	"github.com/joomcode/errorx"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func tells(w http.ResponseWriter) {
	shop.Tell(w, errorx.Decorate(shop.Fault(), "loading")) // want "database error"
	shop.Tell(w, errorx.Decorate(shop.Refusal(), "loading"))
	shop.Tell(w, errorx.IllegalState.Wrap(shop.Fault(), "loading")) // want "database error"
	shop.Tell(w, errorx.IllegalState.Wrap(shop.Refusal(), "loading"))
	shop.Tell(w, errorx.IllegalState.New("loading: %v", shop.Fault())) // want "database error"
	shop.Tell(w, errorx.IllegalState.New("loading: %v", shop.Refusal()))
}
