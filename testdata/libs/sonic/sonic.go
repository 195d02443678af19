package sonic

import (
	"net/http"

	"github.com/bytedance/sonic"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func encodes(w http.ResponseWriter, api sonic.API) {
	b, _ := sonic.Marshal(shop.Loaded())
	w.Write(b) // want "password hash"
	b, _ = sonic.Marshal(shop.Shown())
	w.Write(b)

	api.NewEncoder(w).Encode(shop.Loaded()) // want "password hash"
	api.NewEncoder(w).Encode(shop.Shown())
}

func decodes(w http.ResponseWriter, r *http.Request, api sonic.API) {
	var u shop.User
	err := api.NewDecoder(r.Body).Decode(&u)
	shop.Save(&u) // want "IsAdmin"
	shop.Tell(w, err)

	var e shop.Entry
	err = sonic.Unmarshal([]byte(r.FormValue("entry")), &e)
	shop.Save(&shop.User{Name: e.Name})
	shop.Tell(w, err)
}
