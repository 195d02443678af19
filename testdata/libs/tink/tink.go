package tink

import (
	"net/http"

	"github.com/tink-crypto/tink-go/v2/tink"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func seals(w http.ResponseWriter, a tink.AEAD, m tink.MAC) {
	sealed, err := a.Encrypt(shop.Bytes(), nil)
	shop.Log(sealed)
	shop.Log(shop.Bytes()) // want "DB_PASSWORD"
	shop.Tell(w, err)
	code, err := m.ComputeMAC(shop.Bytes())
	shop.Log(code)
	shop.Tell(w, err) // want "key or token error"
	open, _ := a.Decrypt(shop.Bytes(), nil)
	shop.Log(open) // want "DB_PASSWORD"
}
