package cleared

import (
	"encoding/json"
	"net/http"
)

// secret never shows itself.
type secret string

func (secret) MarshalJSON() ([]byte, error) { return []byte(`"***"`), nil }

// marked shows itself, after a prefix.
type marked string

func (m marked) MarshalJSON() ([]byte, error) { return json.Marshal("key: " + string(m)) }

type vault struct {
	ID    int    `db:"id"`
	Token secret `db:"token"`
}

type accessVault struct {
	ID    int    `db:"id"`
	Token marked `db:"token"`
}

// member leaves its hash out itself.
type member struct {
	ID           int    `db:"id"`
	PasswordHash string `db:"password_hash"`
}

// MarshalJSON shows the id only.
func (m member) MarshalJSON() ([]byte, error) {
	m.PasswordHash = ""
	type plain member
	return json.Marshal(plain(m))
}

// guest has a method that clears nothing.
type guest struct {
	ID           int    `db:"id"`
	PasswordHash string `db:"password_hash"`
}

// MarshalJSON shows everything.
func (g guest) MarshalJSON() ([]byte, error) {
	type plain guest
	return json.Marshal(plain(g))
}

func (s server) redacted(w http.ResponseWriter) {
	var v vault
	s.x.Get(&v, "SELECT * FROM vault")
	send(w, v)
	var o accessVault
	s.x.Get(&o, "SELECT * FROM open")
	send(w, o) // want `token`
	var m member
	s.x.Get(&m, "SELECT * FROM members")
	send(w, m)
	var g guest
	s.x.Get(&g, "SELECT * FROM guests")
	send(w, g) // want `password hash`
}
