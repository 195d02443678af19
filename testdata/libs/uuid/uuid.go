package uuid

import (
	"net/http"

	"github.com/google/uuid"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func ids(w http.ResponseWriter, r *http.Request) {
	id, err := uuid.Parse(r.FormValue("id"))
	shop.Find(id) // want "from the form"
	shop.Tell(w, err)
	other, err := uuid.Parse(r.FormValue("other"))
	shop.FindOf(other, "me")
	shop.Tell(w, err)

	shop.Find(uuid.MustParse(r.FormValue("note")).String()) // want "from the form"
	shop.Find(uuid.New().String())
}
