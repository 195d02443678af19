// Package text formats accounts.
package text

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"io"
	"net/url"
	"strconv"
	"strings"
)

// Account is one customer's access.
type Account struct {
	ID       int
	Plan     string
	Password string
}

// Line formats a detail of an account.
func Line(id int, detail string) string {
	return fmt.Sprintf("account %d: %s", id, detail)
}

// Show quotes a value.
func Show(v any) string { return fmt.Sprintf("%q", v) }

// Describe names a value's type.
func Describe(v any) string { return fmt.Sprintf("%T", v) }

// Prefix puts a word before a text.
func Prefix(word, s string) string { return word + " " + s }

// Tidy trims and lowers.
func Tidy(s string) string {
	return string(bytes.ToLower(bytes.TrimSpace([]byte(strings.ReplaceAll(s, "\t", " ")))))
}

// Quote makes a text fit for one line.
func Quote(s string) string { return strconv.Quote(s) }

// Link is a link that asks for q.
func Link(q string) string {
	u := url.URL{Scheme: "https", Host: "shop.example.test", Path: "/find"}
	u.RawQuery = "q=" + url.QueryEscape(q)
	return u.String()
}

// Encode makes a text safe for transport.
func Encode(s string) string { return base64.RawURLEncoding.EncodeToString([]byte(s)) }

// Hex writes a text as digits.
func Hex(s string) string {
	dst := make([]byte, hex.EncodedLen(len(s)))
	hex.Encode(dst, []byte(s))
	return string(dst)
}

// Append adds a line to b.
func Append(b *strings.Builder, s string) {
	b.WriteString(s)
	b.WriteByte('\n')
}

// Print writes a line about an account to w.
func Print(w io.Writer, id int, detail string) {
	fmt.Fprintf(w, "%d %s\n", id, detail)
}
