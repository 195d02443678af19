// Package created hands out secrets when it makes them, which is what such answers are for, and some again
// later, which is not.
package created

import (
	"crypto/rand"
	"database/sql"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"io"
	"math/big"
	mrand "math/rand/v2"
	"net/http"
	"os"
	"strings"

	"github.com/golang-jwt/jwt/v5"
	"golang.org/x/crypto/bcrypt"
	"gorm.io/gorm"
)

type apiKey struct {
	ID     int64  `json:"id"`
	UserID int64  `json:"user_id"`
	Token  string `json:"token"`
}

type account struct {
	ID           int64  `json:"id"`
	Name         string `json:"name"`
	PasswordHash string `json:"password_hash"`
}

func send(w http.ResponseWriter, v any) { json.NewEncoder(w).Encode(v) }

func randomHex(n int) string {
	b := make([]byte, n)
	rand.Read(b)
	return hex.EncodeToString(b)
}

type store struct {
	db   *sql.DB
	gorm *gorm.DB
}

// What an INSERT returns is what it was given.
func (s *store) insert(userID int64) (*apiKey, error) {
	var k apiKey
	err := s.db.QueryRow(`
		INSERT INTO api_keys (user_id, token) VALUES ($1, $2)
		RETURNING id, user_id, token`, userID, randomHex(32)).Scan(&k.ID, &k.UserID, &k.Token)
	return &k, err
}

// An UPDATE returns what was there before.
func (s *store) touch(id int64) (*apiKey, error) {
	var k apiKey
	err := s.db.QueryRow(`UPDATE api_keys SET used_at = now() WHERE id = $1 RETURNING id, user_id, token`, id).Scan(&k.ID, &k.UserID, &k.Token)
	return &k, err
}

// And so does an INSERT that gives way to what is there.
func (s *store) insertOnce(userID int64) (*apiKey, error) {
	var k apiKey
	err := s.db.QueryRow(`
		INSERT INTO api_keys (user_id, token) VALUES ($1, $2)
		ON CONFLICT (user_id) DO UPDATE SET used_at = now()
		RETURNING id, user_id, token`, userID, randomHex(32)).Scan(&k.ID, &k.UserID, &k.Token)
	return &k, err
}

func (s *store) find(id int64) (*apiKey, error) {
	var k apiKey
	err := s.db.QueryRow(`SELECT id, user_id, token FROM api_keys WHERE id = $1`, id).Scan(&k.ID, &k.UserID, &k.Token)
	return &k, err
}

func (s *store) register(name, password string) (*account, error) {
	var a account
	hash, err := bcrypt.GenerateFromPassword([]byte(password), bcrypt.DefaultCost)
	if err != nil {
		return nil, err
	}
	err = s.db.QueryRow(`INSERT INTO accounts (name, password_hash) VALUES ($1, $2) RETURNING id, name, password_hash`,
		name, string(hash)).Scan(&a.ID, &a.Name, &a.PasswordHash)
	return &a, err
}

func (s *store) returning(w http.ResponseWriter, r *http.Request) {
	k, err := s.insert(1)
	if err != nil {
		return
	}
	send(w, k) // made for whoever asked for it
	if k, err = s.touch(k.ID); err == nil {
		send(w, k) // want `token \(field Token of created.apiKey`
	}
	if k, err = s.insertOnce(1); err == nil {
		send(w, k) // want `token \(field Token of created.apiKey`
	}
	if k, err = s.find(1); err == nil {
		send(w, k) // want `token \(field Token of created.apiKey`
	}
	if a, err := s.register("", r.FormValue("password")); err == nil {
		send(w, a) // want `password hash \(field PasswordHash of created.account`
	}
}

// client is a record by its tags.
type client struct {
	ID    uint   `gorm:"primaryKey" json:"id"`
	Token string `json:"token"`
}

const alphabet = "abcdefghijklmnopqrstuvwxyz0123456789"

// picked takes characters by random numbers.
func picked(n int) string {
	out := make([]byte, n)
	for i := range out {
		k, err := rand.Int(rand.Reader, big.NewInt(int64(len(alphabet))))
		if err != nil {
			panic(err)
		}
		out[i] = alphabet[k.Int64()]
	}
	return string(out)
}

var letters = []rune("abcdefghijklmnopqrstuvwxyz")

func weak(n int) string {
	out := make([]rune, n)
	for i := range out {
		out[i] = letters[mrand.IntN(len(letters))]
	}
	return string(out)
}

func read() string {
	b := make([]byte, 32)
	if _, err := io.ReadFull(rand.Reader, b); err != nil {
		return ""
	}
	return base64.URLEncoding.EncodeToString(b)
}

// A pair is made of a seed.
type pair struct{ seed []byte }

func newPair() *pair {
	var seed [32]byte
	if _, err := rand.Read(seed[:]); err != nil {
		panic("no randomness")
	}
	return &pair{seed: seed[:]}
}

func (p *pair) String() string {
	var b strings.Builder
	b.WriteString("key")
	b.WriteByte('.')
	b.WriteString(base64.RawURLEncoding.EncodeToString(p.seed))
	return b.String()
}

func generatePair() (public, private string) {
	p := newPair()
	return "", p.String()
}

var generate = generatePair

func (s *store) make(w http.ResponseWriter, how string) {
	c := client{}
	switch how {
	case "picked":
		c.Token = picked(22)
		s.gorm.Create(&c)
		send(w, c)
	case "weak":
		c.Token = weak(22)
		s.gorm.Create(&c)
		send(w, c)
	case "read":
		c.Token = read()
		s.gorm.Create(&c)
		send(w, c)
	case "pair":
		public, private := generate()
		c.Token = public
		s.gorm.Create(&c)
		c.Token = private
		send(w, c)
	default:
		s.gorm.First(&c)
		send(w, c) // want `token \(field Token of created.client, gorm tags\)`
	}
}

// member is given a token when he signs in, which no column holds, and has an API key, which one does.
type member struct {
	ID     uint   `gorm:"primaryKey" json:"id"`
	Name   string `json:"name"`
	Token  string `gorm:"-" json:"token,omitempty"`
	APIKey string `json:"api_key"`
}

// signer makes tokens; how, is seen elsewhere.
type signer interface{ Sign(m member) string }

func (s *store) signIn(w http.ResponseWriter, r *http.Request, tokens signer) {
	var m member
	s.gorm.Omit("APIKey").First(&m, "name = ?", r.FormValue("name"))
	m.Token = tokens.Sign(m)
	send(w, m) // the token is what the client came for
	var n member
	s.gorm.First(&n, "name = ?", r.FormValue("name"))
	n.Token = tokens.Sign(n)
	send(w, n) // want `API key \(field APIKey of created.member, gorm tags\) is sent`
	n.APIKey = tokens.Sign(n)
	s.gorm.Save(&n)
	send(w, n)
	var o member
	n.APIKey, n.Token = m.APIKey, ""
	s.gorm.First(&o, "name = ?", r.FormValue("of"))
	n.APIKey = strings.TrimSpace(o.APIKey)
	send(w, n) // want `API key \(field APIKey of created.member, gorm tags\) is sent`
}

// session is kept while somebody is signed in.
type session struct {
	ID     uint   `gorm:"primaryKey" json:"id"`
	UserID uint   `json:"user_id"`
	Token  string `json:"token"`
}

func (s *store) begin(w http.ResponseWriter, r *http.Request) {
	var m member
	s.gorm.Omit("APIKey").First(&m, "name = ?", r.FormValue("name"))
	claims := jwt.RegisteredClaims{Subject: m.Name}
	signed, err := jwt.NewWithClaims(jwt.SigningMethodHS256, claims).SignedString([]byte(os.Getenv("JWT_KEY")))
	if err != nil {
		return
	}
	var begun session
	begun.UserID, begun.Token = m.ID, signed
	s.gorm.Create(&begun)
	send(w, begun)
	var other session
	s.gorm.First(&other, "user_id = ?", m.ID)
	send(w, other) // want `token \(field Token of created.session, gorm tags\) is sent`
}
