// Package stops holds a membership service's models, and what makes them harmless.
package stops

import (
	"crypto/cipher"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"errors"
	"net/http"
	"os"
	"strings"
)

// Member is one member of the club.
type Member struct {
	ID       int
	Tier     string
	Password string
}

// Forget clears what must not be shown.
func (m *Member) Forget() { m.Password = "" }

// Touch changes nothing that must not be shown.
func (m *Member) Touch() { m.Tier = strings.ToLower(m.Tier) }

// Reset makes m an empty member with the same number.
func Reset(m *Member) { *m = Member{ID: m.ID} }

// Promote makes m a member of another tier.
func Promote(m *Member) { *m = Member{ID: m.ID, Tier: "gold", Password: m.Password} }

// ForgetAll clears every member.
func ForgetAll(members []*Member) {
	for _, m := range members {
		m.Password = ""
	}
}

// ForgetCopies clears copies only.
func ForgetCopies(members []Member) {
	for _, m := range members {
		m.Password = ""
	}
}

// ForgetOne clears one of the members.
func ForgetOne(members []Member, n int) { members[n].Password = "" }

// ForgetIf clears m if the rules are strict.
func ForgetIf(m *Member, strict bool) {
	if strict {
		m.Password = ""
	}
}

// ForgetEither clears m in one way or the other.
func ForgetEither(m *Member, strict bool) {
	if strict {
		m.Password = ""
	} else {
		m.Password = "unset"
	}
}

// Print is a keyed digest of s.
func Print(pepper []byte, s string) string {
	mac := hmac.New(sha256.New, pepper)
	mac.Write([]byte(s))
	return hex.EncodeToString(mac.Sum(nil))
}

// Digits only writes s in another way.
func Digits(s string) string { return hex.EncodeToString([]byte(s)) }

// Seal encrypts s.
func Seal(aead cipher.AEAD, s string) (string, error) {
	nonce := make([]byte, aead.NonceSize())
	if _, err := rand.Read(nonce); err != nil {
		return "", err
	}
	return base64.StdEncoding.EncodeToString(aead.Seal(nil, nonce, []byte(s), nil)), nil
}

// Wrap only writes s in another way.
func Wrap(s string) (string, error) {
	return base64.StdEncoding.EncodeToString([]byte(s)), nil
}

// Stars shows how long s is, and nothing else.
func Stars(s string) string { return strings.Repeat("*", len(s)) }

// Trimmed is s without stars.
func Trimmed(s string) string { return strings.Trim(s, "*") }

// Mask was switched off to look into a problem and never switched on again.
func Mask(s string) string {
	if s == "" {
		return "***"
	}
	return s
}

// Len is how long s is.
func Len(s string) int { return len(s) }

// Echo is s.
func Echo(s string) string { return s }

// Same compares what was typed.
func Same(m *Member, r *http.Request) bool { return m.Password == r.FormValue("password") }

// Typed is what was typed.
func Typed(r *http.Request) string { return r.FormValue("password") }

// HasDigit judges s.
func HasDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }

// WithoutDigits shortens s.
func WithoutDigits(s string) string { return strings.TrimLeft(s, "0123456789") }

// Draft is a member who has not signed up yet.
func Draft(id int) Member { return Member{ID: id, Tier: "basic"} }

// Signed is a member who has just signed up.
func Signed(id int, r *http.Request) Member {
	return Member{ID: id, Tier: "basic", Password: r.FormValue("password")}
}

// Shown stands for what is not shown.
const Shown = "(not shown)"

// File keeps a text under a key.
func File(key, text string) error {
	if key != "" && text != "" && json.Valid([]byte(text)) {
		_, err := os.Stat(key)
		return err
	}
	return errors.New("no entry: " + key + " : " + text)
}
