package goa

import (
	"context"
	"net/http"

	goahttp "goa.design/goa/v3/http"
	goa "goa.design/goa/v3/pkg"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func requests(ctx context.Context, w http.ResponseWriter, r *http.Request, mux goahttp.Muxer) {
	shop.Find(mux.Vars(r)["id"]) // want "from the path"
	shop.Find(len(mux.Vars(r)))

	var u shop.User
	err := goahttp.RequestDecoder(r).Decode(&u)
	shop.Save(&u) // want "IsAdmin"
	shop.Save(&shop.User{Name: u.Name})
	shop.Tell(w, err)
}

func responses(ctx context.Context, w http.ResponseWriter) {
	goahttp.ResponseEncoder(ctx, w).Encode(shop.Loaded()) // want "password hash"
	goahttp.ResponseEncoder(ctx, w).Encode(shop.Shown())
}

func note(ctx context.Context) error {
	if shop.Shown().Name == "" {
		return goa.Fault("not found: %s", shop.Fault()) // want "database error"
	}
	return goa.Fault("not found: %s", shop.Refusal())
}
