package chirender

import (
	"net/http"

	"github.com/go-chi/render"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func requests(w http.ResponseWriter, r *http.Request) {
	var u shop.User
	err := render.DecodeJSON(r.Body, &u)
	shop.Save(&u) // want "IsAdmin"
	shop.Save(&shop.User{Name: u.Name})
	render.PlainText(w, r, err.Error())
}

func responses(w http.ResponseWriter, r *http.Request) {
	render.JSON(w, r, shop.Loaded()) // want "password hash"
	render.JSON(w, r, shop.Shown())
}
