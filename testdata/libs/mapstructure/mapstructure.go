package mapstructure

import (
	"encoding/json"
	"net/http"

	"github.com/go-viper/mapstructure/v2"
	old "github.com/mitchellh/mapstructure"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func decodes(w http.ResponseWriter, r *http.Request) {
	var in map[string]any
	json.NewDecoder(r.Body).Decode(&in)

	var s shop.Entry
	err := mapstructure.Decode(map[string]any{"name": shop.Text()}, &s)
	shop.Log(s.Name) // want "DB_PASSWORD"
	shop.Tell(w, err)

	var e shop.Entry
	err = old.Decode(in, &e)
	shop.Save(&shop.User{Name: e.Name})
	shop.Tell(w, err)

	var u, v shop.User
	d, err := mapstructure.NewDecoder(&mapstructure.DecoderConfig{Result: &u})
	shop.Tell(w, err)
	d.Decode(in)
	shop.Save(&u) // want "IsAdmin"
	d, _ = mapstructure.NewDecoder(&mapstructure.DecoderConfig{Result: &v})
	shop.Save(&v)
}
