package chirender

import (
	"net/http"

	"github.com/go-chi/render"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

// A map is shown whole.
func maps(w http.ResponseWriter, r *http.Request) {
	render.JSON(w, r, render.M{"account": shop.Loaded()}) // want "password hash"
	render.JSON(w, r, render.M{"account": shop.Shown()})
}

type signUp struct{ shop.User }

func (*signUp) Bind(*http.Request) error { return nil }

func binds(w http.ResponseWriter, r *http.Request) {
	var in signUp
	err := render.Bind(r, &in)
	shop.Save(&in.User) // want "IsAdmin"
	shop.Save(&shop.User{Name: in.Name})
	render.PlainText(w, r, err.Error())
	render.XML(w, r, shop.Loaded()) // want "password hash"
	render.XML(w, r, shop.Shown())
	render.Status(r, http.StatusTeapot)
}
