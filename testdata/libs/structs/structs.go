package structs

import (
	"net/http"

	"github.com/fatih/structs"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func encodes(w http.ResponseWriter) {
	shop.Send(w, structs.Map(shop.Loaded())) // want "password hash"
	shop.Send(w, structs.Map(shop.Shown()))
}
