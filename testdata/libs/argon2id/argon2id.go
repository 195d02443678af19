package argon2id

import (
	"net/http"

	"github.com/alexedwards/argon2id"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func hashes(w http.ResponseWriter, l shop.Login) {
	hash, err := argon2id.CreateHash(l.Password, argon2id.DefaultParams)
	shop.Log(hash)
	shop.Log(l.Password) // want "password"
	shop.Tell(w, err)
}
