// Package model holds what the fixtures store.
package model

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"crypto/sha256"
	"database/sql/driver"
	"encoding/hex"

	"golang.org/x/crypto/bcrypt"
	"gorm.io/gorm"
)

// A User signs in.
type User struct {
	ID           uint
	Email        string
	Password     string `json:"-"`
	PasswordHash string
	OTPSecret    string
	UpdatedAt    int64
}

// SetPassword keeps a hash.
func (u *User) SetPassword(password string) error {
	hash, err := bcrypt.GenerateFromPassword([]byte(password), bcrypt.DefaultCost)
	if err != nil {
		return err
	}
	u.PasswordHash = string(hash)
	return nil
}

// A Member hashes its password before it is stored.
type Member struct {
	ID       uint
	Password string
}

// BeforeSave is gorm's hook.
func (m *Member) BeforeSave(*gorm.DB) error {
	hash, err := bcrypt.GenerateFromPassword([]byte(m.Password), bcrypt.DefaultCost)
	if err != nil {
		return err
	}
	m.Password = string(hash)
	return nil
}

// A Token opens a session.
type Token struct {
	UserID uint
	Token  string
}

// Hash is what is kept of a token.
func Hash(token string) string {
	sum := sha256.Sum256([]byte(token))
	return hex.EncodeToString(sum[:])
}

// Encrypt hides a text.
func Encrypt(key []byte, text string) ([]byte, error) {
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, err
	}
	aead, err := cipher.NewGCM(block)
	if err != nil {
		return nil, err
	}
	nonce := make([]byte, aead.NonceSize())
	if _, err := rand.Read(nonce); err != nil {
		return nil, err
	}
	return aead.Seal(nonce, nonce, []byte(text), nil), nil
}

// A Sealed text is stored encrypted.
type Sealed string

// Value encrypts.
func (s Sealed) Value() (driver.Value, error) { return Encrypt(make([]byte, 32), string(s)) }

// An Account has a sealed secret.
type Account struct {
	ID           uint
	ClientSecret Sealed
}

// A JwtBlacklist lists tokens that were revoked.
type JwtBlacklist struct {
	ID    uint
	Token string
}

// A Patient has an identity card, and pays by card.
type Patient struct {
	FullName   string
	Diagnosis  string
	SSN        string
	CardNumber string
}
