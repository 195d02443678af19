package form

import (
	"net/http"

	"github.com/go-playground/form/v4"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func decodes(w http.ResponseWriter, r *http.Request, d *form.Decoder) {
	var u shop.User
	err := d.Decode(&u, r.PostForm)
	shop.Save(&u) // want "IsAdmin"
	shop.Tell(w, err)

	var e shop.Entry
	err = d.Decode(&e, r.PostForm)
	shop.Save(&shop.User{Name: e.Name})
	shop.Tell(w, err)
}
