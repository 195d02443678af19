package httprouter

import (
	"net/http"

	"github.com/julienschmidt/httprouter"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func requests(w http.ResponseWriter, r *http.Request, ps httprouter.Params) {
	shop.Find(ps.ByName("id")) // want "from the path"
	shop.Find(len(ps))
}
