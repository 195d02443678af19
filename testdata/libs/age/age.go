package age

import (
	"io"
	"net/http"

	"filippo.io/age"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func keys(w http.ResponseWriter, out io.Writer, id *age.X25519Identity) {
	_, err := age.Encrypt(out, id.Recipient())
	shop.Tell(w, err) // want "key or token error"
	shop.Tell(w, shop.Refusal())
}
