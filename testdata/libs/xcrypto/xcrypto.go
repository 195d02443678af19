package xcrypto

import (
	"net/http"

	"golang.org/x/crypto/bcrypt"
	"golang.org/x/crypto/nacl/secretbox"
	"golang.org/x/crypto/scrypt"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func hashes(w http.ResponseWriter, l shop.Login) {
	hash, err := bcrypt.GenerateFromPassword([]byte(l.Password), 12)
	shop.Log(string(hash))
	shop.Log(l.Password) // want "password"
	shop.Tell(w, err)
	key, _ := scrypt.Key([]byte(l.Password), nil, 1, 1, 1, 32)
	shop.Log(key[:2])
}

func seals(key *[32]byte, nonce *[24]byte) {
	box := secretbox.Seal(nil, shop.Bytes(), nonce, key)
	shop.Log(box)
	open, _ := secretbox.Open(nil, shop.Bytes(), nonce, key)
	shop.Log(open) // want "DB_PASSWORD"
}
