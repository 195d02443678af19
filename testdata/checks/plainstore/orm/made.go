package orm

import (
	crand "crypto/rand"
	"fmt"
	"math/big"
	"math/rand"
	rand2 "math/rand/v2"
	"strings"

	"github.com/gin-gonic/gin"
	"golang.org/x/crypto/argon2"
	"gorm.io/gorm"

	"example.test/checks/plainstore/model"
)

// A Key is made when it is stored for the first time.
type Key struct {
	ID     uint
	APIKey string
}

// BeforeCreate is gorm's hook.
func (k *Key) BeforeCreate(*gorm.DB) error {
	if k.APIKey != "" {
		return nil
	}
	key, err := picked(32)
	if err != nil {
		return err
	}
	k.APIKey = key
	return nil
}

const letters = "abcdefghijkmnpqrstuvwxyz23456789"

var alphabet = []rune(letters)

// picked picks letters by random numbers, as the next three do.
func picked(n int) (string, error) {
	out := make([]byte, n)
	for i := range out {
		k, err := crand.Int(crand.Reader, big.NewInt(int64(len(letters))))
		if err != nil {
			return "", err
		}
		out[i] = letters[k.Int64()]
	}
	return string(out), nil
}

func guessed(n int) string {
	out := make([]rune, n)
	for i := range out {
		out[i] = alphabet[rand.Intn(len(alphabet))]
	}
	return string(out)
}

func built(n int) string {
	var b strings.Builder
	for range n {
		b.WriteByte(letters[rand2.IntN(len(letters))])
	}
	return b.String()
}

func masked(n int) string {
	out := make([]byte, n)
	for i, bits := 0, rand.Int63(); i < n; i, bits = i+1, bits>>5 {
		out[i] = letters[bits&31]
	}
	return string(out)
}

// shown picks letters by a count: which number it is can be read from it.
func shown(n int) string {
	out := make([]byte, 0, 8)
	for ; n > 0; n /= len(letters) {
		out = append(out, letters[n%len(letters)])
	}
	return string(out)
}

func made(db *gorm.DB) error {
	t, err := picked(32)
	if err != nil {
		return err
	}
	db.Create(&model.Token{Token: t})           // want "token .* is stored in clear"
	db.Create(&model.Token{Token: guessed(32)}) // want "token .* is stored in clear"
	db.Create(&model.Token{Token: built(32)})   // want "token .* is stored in clear"
	db.Create(&model.Token{Token: masked(32)})  // want "token .* is stored in clear"
	db.Create(&model.Token{Token: shown(7)})
	db.Create(&model.Token{Token: model.Hash(guessed(32))})
	db.Create(&Key{}) // want "API key .* is stored in clear"
	return nil
}

// told keeps salt and hash in one text.
func told(db *gorm.DB, c *gin.Context) {
	salt, password := []byte(crand.Text()), c.PostForm("password")
	key := argon2.IDKey([]byte(password), salt, 1, 64, 1, 32)
	db.Create(&model.User{Password: fmt.Sprintf("$argon2id$v=%d$%x$%x", argon2.Version, salt, key)})
	db.Create(&model.User{Password: fmt.Sprintf("$plain$%x$%s", salt, password)}) // want "password .* is stored in clear"
}

// spawned stores from a function that is called where it stands: what it stores it stores once.
func spawned(db *gorm.DB, c *gin.Context) {
	password := c.PostForm("password")
	go func() {
		u := model.User{}
		u.Password = password
		enroll(db, u) // want "password .* is stored in clear"
	}()
}

func enroll(db *gorm.DB, u model.User) { db.Create(&u) }
