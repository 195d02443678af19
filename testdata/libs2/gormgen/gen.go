package gormgen

import (
	"net/http"

	"gorm.io/gen"

	"github.com/oversharelint/overshare/testdata/libs2/shop"
)

func failures(w http.ResponseWriter, d *gen.DO) {
	_, err := d.First()
	shop.Tell(w, err) // want "database error"
	_, err = d.Find()
	shop.Tell(w, err) // want "database error"
	_, err = d.Delete()
	shop.Tell(w, err) // want "database error"
	shop.Tell(w, shop.Refusal())
}

func loads(w http.ResponseWriter, d *gen.DO) {
	v, _ := d.First()
	a := v.(*shop.Row)
	shop.Send(w, a) // want "privilege"
	shop.Send(w, a.Name)
}

func stored(r *http.Request, d *gen.DO) {
	l := shop.SignIn(r)
	d.Create(&l) // want "password"
	d.Create(&shop.Login{Name: l.Name})
	d.Save(shop.Bound(r)) // want "IsAdmin"
	d.Save(shop.Chosen(r))
	d.Updates(shop.Bound(r)) // want "IsAdmin"
	d.Updates(shop.Chosen(r))
}
