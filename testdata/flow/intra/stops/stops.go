// Package stops is a membership service: what makes a secret harmless, and what only looks so.
package stops

import (
	"crypto/cipher"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"errors"
	"log/slog"
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

func refresh(m *Member) {
	slog.Info("before", "member", m) // covers: strong-update // want "password.*is written to the log"
	m.Password = ""
	slog.Info("after", "member", m) // covers: strong-update innocent
}

func replace(m Member) {
	slog.Info("before", "member", m) // covers: whole-overwrite // want "password.*is written to the log"
	m = Member{ID: m.ID, Tier: m.Tier}
	slog.Info("after", "member", m) // covers: whole-overwrite innocent
}

func clearCopies(members []Member) {
	for _, m := range members {
		m.Password = ""
	}
	slog.Info("members", "all", members) // covers: loop-clear // want "password.*is written to the log"
}

func clearAll(members []Member) {
	for i := range members {
		members[i].Password = ""
	}
	slog.Info("members", "all", members) // covers: loop-clear innocent
}

func clearOne(members []Member, n int) {
	members[n].Password = ""
	slog.Info("members", "all", members) // covers: element-update // want "password.*is written to the log"
	one := members[0]
	one.Password = ""
	slog.Info("members", "first", one) // covers: element-update innocent
}

func clearSometimes(m, n *Member, strict bool) {
	if strict {
		m.Password, n.Password = "", ""
	} else {
		n.Password = "unset"
	}
	slog.Info("member", "member", m) // covers: cleared-on-one-branch // want "password.*is written to the log"
	slog.Info("member", "member", n) // covers: cleared-on-one-branch innocent
}

func fingerprint(m *Member) {
	sum := sha256.Sum256([]byte(m.Password))
	slog.Info("print", "value", hex.EncodeToString([]byte(m.Password))) // covers: hash // want "password.*is written to the log"
	slog.Info("print", "value", hex.EncodeToString(sum[:]))             // covers: hash innocent
}

func seal(aead cipher.AEAD, m *Member) error {
	nonce := make([]byte, aead.NonceSize())
	if _, err := rand.Read(nonce); err != nil {
		return err
	}
	sealed := aead.Seal(nil, nonce, []byte(m.Password), nil)
	slog.Info("sealed", "value", base64.StdEncoding.EncodeToString([]byte(m.Password))) // covers: cipher // want "password.*is written to the log"
	slog.Info("sealed", "value", base64.StdEncoding.EncodeToString(sealed))             // covers: cipher innocent
	return nil
}

func stars(s string) string { return strings.Repeat("*", len(s)) }

func trimmed(s string) string { return strings.Trim(s, "*") }

func hide(m *Member) {
	slog.Info("hidden", "value", trimmed(m.Password)) // covers: mask // want "password.*is written to the log"
	slog.Info("hidden", "value", stars(m.Password))   // covers: mask innocent
}

func maskValue(s string) string {
	if os.Getenv("SHOP_ENV") == "production" {
		return "***"
	}
	return s
}

func pretend(m *Member) {
	slog.Info("masked", "value", maskValue(m.Password)) // covers: mask-that-returns-its-argument // want "password.*is written to the log"
	slog.Info("masked", "value", maskValue(m.Tier))     // covers: mask-that-returns-its-argument innocent
}

func measure(m *Member) {
	slog.Info("typed", "value", m.Password)      // covers: length // want "password.*is written to the log"
	slog.Info("typed", "value", len(m.Password)) // covers: length innocent
}

func compare(m *Member, r *http.Request) {
	typed := r.FormValue("password")
	slog.Info("compared", "value", typed)               // covers: comparison // want "password.*is written to the log"
	slog.Info("compared", "value", typed == m.Password) // covers: comparison innocent
}

func judge(m *Member) {
	slog.Info("judged", "value", strings.TrimLeft(m.Password, "0123456789"))    // covers: number-bool // want "password.*is written to the log"
	slog.Info("judged", "value", strings.ContainsAny(m.Password, "0123456789")) // covers: number-bool innocent
}

func draft(r *http.Request) {
	full := Member{ID: 1, Tier: "basic", Password: r.FormValue("password")}
	empty := Member{ID: 1, Tier: "basic"}
	slog.Info("draft", "member", full)  // covers: never-set // want "password.*is written to the log"
	slog.Info("draft", "member", empty) // covers: never-set innocent
}

func fixed(r *http.Request) {
	password := r.FormValue("password")
	slog.Info("fixed", "value", password) // covers: constant // want "password.*is written to the log"
	password = "(not shown)"
	slog.Info("fixed", "value", password) // covers: constant innocent
}

func file(key, text string) error {
	if key != "" && text != "" && json.Valid([]byte(text)) {
		_, err := os.Stat(key)
		return err
	}
	return errors.New("no entry: " + key + " : " + text)
}

func archive(m *Member) {
	text, err := json.Marshal(m)
	if err != nil {
		return
	}
	if err := file("member", string(text)); err != nil {
		slog.Error("archive", "error", err) // covers: refused-argument innocent
	}
	if err := file("password", m.Password); err != nil {
		slog.Error("archive", "error", err) // covers: refused-argument // want "password.*is written to the log"
	}
}
