package chi

import (
	"net/http"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func requests(w http.ResponseWriter, r *http.Request) {
	shop.Find(chi.URLParam(r, "id")) // want "from the path"
	shop.Find(middleware.GetReqID(r.Context()))
}
