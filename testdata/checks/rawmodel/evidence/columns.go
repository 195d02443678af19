package evidence

import (
	"encoding/json"
	"net/http"

	"github.com/jmoiron/sqlx"
)

// Login is what a key opens.
type Login struct {
	Name     string `json:"name"`
	Password string `json:"password"`
}

// A Key keeps what it holds encrypted in one column; the fields are there for those who fill it.
type Key struct {
	ID         int    `db:"id" json:"id"`
	Sealed     []byte `db:"sealed" json:"-"`
	Login      Login  `db:"-" json:"login"`
	Passphrase string `db:"passphrase" json:"passphrase"`
}

// Keys is where they are, whatever is behind it.
type Keys interface{ Key(id int) (Key, error) }

func storedKey(w http.ResponseWriter, keys Keys) {
	k, err := keys.Key(1)
	if err != nil {
		w.WriteHeader(http.StatusNotFound)
		return
	}
	k.Passphrase = ""
	json.NewEncoder(w).Encode(k)
}

func openedKey(w http.ResponseWriter, keys Keys) {
	k, err := keys.Key(1)
	if err != nil {
		w.WriteHeader(http.StatusNotFound)
		return
	}
	k.Passphrase = ""
	k.Login.Password = string(k.Sealed)
	json.NewEncoder(w).Encode(k) // want "password.*Login.Password of evidence.Key"
}

func loadedKey(w http.ResponseWriter, db *sqlx.DB) {
	var k Key
	if err := db.Get(&k, "SELECT * FROM keys"); err != nil {
		w.WriteHeader(http.StatusNotFound)
		return
	}
	json.NewEncoder(w).Encode(k) // want "passphrase \\(field Passphrase of evidence.Key.*is sent to the client"
}
