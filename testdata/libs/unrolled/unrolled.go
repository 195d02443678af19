package unrolled

import (
	"net/http"

	"github.com/unrolled/render"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func responses(w http.ResponseWriter, r *render.Render) {
	r.JSON(w, 200, shop.Loaded()) // want "password hash"
	r.JSON(w, 200, shop.Shown())
	r.Text(w, 500, shop.Fault().Error()) // want "database error"
	r.Text(w, 404, shop.Refusal().Error())
}
