package jsonpatch

import (
	"net/http"

	jsonpatch "github.com/evanphx/json-patch/v5"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func patches(w http.ResponseWriter, r *http.Request, doc []byte) {
	b, err := jsonpatch.MergePatch(doc, []byte(r.FormValue("patch")))
	shop.Tell(w, err)
	shop.Log(string(b))

	p, err := jsonpatch.DecodePatch(doc)
	shop.Tell(w, err)
	b, err = p.Apply(doc)
	shop.Tell(w, err)
	shop.Log(b, p)

	b, _ = jsonpatch.MergePatch(doc, shop.Bytes())
	shop.Log(string(b)) // want "DB_PASSWORD"
}
