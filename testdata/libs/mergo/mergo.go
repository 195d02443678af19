package mergo

import (
	"net/http"

	"dario.cat/mergo"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func copies(w http.ResponseWriter, r *http.Request) {
	var to, other shop.Entry
	mergo.Merge(&to, shop.Entry{Name: r.FormValue("id")})
	shop.Find(to.Name) // want "from the form"
	mergo.Merge(&other, shop.Entry{Name: "first"})
	shop.Find(other.Name)
}
