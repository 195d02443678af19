package yaml

import (
	"net/http"

	"gopkg.in/yaml.v3"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func encodes(w http.ResponseWriter) {
	b, _ := yaml.Marshal(shop.Loaded())
	w.Write(b) // want "password hash"
	b, _ = yaml.Marshal(shop.Shown())
	w.Write(b)

	yaml.NewEncoder(w).Encode(shop.Loaded()) // want "password hash"
	yaml.NewEncoder(w).Encode(shop.Shown())
}

func decodes(w http.ResponseWriter, r *http.Request) {
	var u shop.User
	err := yaml.NewDecoder(r.Body).Decode(&u)
	shop.Save(&u) // want "IsAdmin.*NewDecoder|IsAdmin.*Decode"
	shop.Tell(w, err)

	var e shop.Entry
	err = yaml.Unmarshal([]byte(r.FormValue("entry")), &e)
	shop.Save(&shop.User{Name: e.Name})
	shop.Tell(w, err)

	var all shop.User
	err = yaml.Unmarshal([]byte(r.FormValue("user")), &all)
	shop.Save(&all) // want "IsAdmin.*Unmarshal"
	shop.Tell(w, err)
}
