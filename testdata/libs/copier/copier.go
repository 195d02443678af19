package copier

import (
	"net/http"

	"github.com/jinzhu/copier"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func copies(w http.ResponseWriter, r *http.Request) {
	var to, other shop.Entry
	copier.Copy(&to, &shop.Entry{Name: r.FormValue("id")})
	shop.Find(to.Name) // want "from the form"
	copier.Copy(&other, &shop.Entry{Name: "first"})
	shop.Find(other.Name)
}
