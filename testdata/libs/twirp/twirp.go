package twirp

import (
	"context"
	"net/http"

	"github.com/twitchtv/twirp"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func note(ctx context.Context) error {
	twirp.SetHTTPResponseHeader(ctx, "X-Reason", shop.Fault().Error()) // want "database error"
	twirp.SetHTTPResponseHeader(ctx, "X-Reason", shop.Refusal().Error())
	h, _ := twirp.HTTPRequestHeaders(ctx)
	shop.Log(h.Get("Authorization")) // want "authorization header"
	shop.Log(h.Get("Accept"))
	switch shop.Shown().Name {
	case "a":
		return twirp.InternalErrorWith(shop.Fault()) // want "database error"
	case "b":
		return twirp.NewError(twirp.Internal, shop.Fault().Error()) // want "database error"
	case "c":
		return twirp.WrapError(twirp.NewError(twirp.NotFound, "none"), shop.Fault())
	}
	return twirp.NotFoundError(shop.Refusal().Error())
}

func refuse(w http.ResponseWriter) {
	twirp.WriteError(w, shop.Fault()) // want "database error"
	twirp.WriteError(w, shop.Refusal())
}
