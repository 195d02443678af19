package xerrors

import (
	"net/http"

	"golang.org/x/xerrors"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func tells(w http.ResponseWriter) {
	shop.Tell(w, xerrors.Errorf("load: %w", shop.Fault())) // want "database error"
	shop.Tell(w, xerrors.Errorf("load: %T", shop.Fault()))
	shop.Tell(w, xerrors.Unwrap(shop.Fault())) // want "database error"
	shop.Tell(w, xerrors.New("no such note"))
}
