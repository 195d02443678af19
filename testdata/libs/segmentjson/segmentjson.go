package segmentjson

import (
	"net/http"

	"github.com/segmentio/encoding/json"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func encodes(w http.ResponseWriter) {
	b, _ := json.Marshal(shop.Loaded())
	w.Write(b) // want "password hash"
	b, _ = json.Marshal(shop.Shown())
	w.Write(b)

	json.NewEncoder(w).Encode(shop.Loaded()) // want "password hash"
	json.NewEncoder(w).Encode(shop.Shown())
}

func decodes(w http.ResponseWriter, r *http.Request) {
	var u shop.User
	err := json.NewDecoder(r.Body).Decode(&u)
	shop.Save(&u) // want "IsAdmin.*NewDecoder|IsAdmin.*Decode"
	shop.Tell(w, err)

	var e shop.Entry
	err = json.Unmarshal([]byte(r.FormValue("entry")), &e)
	shop.Save(&shop.User{Name: e.Name})
	shop.Tell(w, err)

	var all shop.User
	err = json.Unmarshal([]byte(r.FormValue("user")), &all)
	shop.Save(&all) // want "IsAdmin.*Unmarshal"
	shop.Tell(w, err)
}
