// Package text is an account service: secrets that are turned into other texts on their way.
package text

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"log/slog"
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

func greet(a *Account) {
	line := fmt.Sprintf("account %d: %s", a.ID, a.Password)
	plain := fmt.Sprintf("account %d: %s", a.ID, a.Plan)
	slog.Info(line)  // covers: sprintf // want "password.*is written to the log"
	slog.Info(plain) // covers: sprintf innocent
}

func describe(a *Account) {
	slog.Info("input", "kind", fmt.Sprintf("%q", a.Password)) // covers: sprintf-verb // want "password.*is written to the log"
	slog.Info("input", "kind", fmt.Sprintf("%T", a.Password)) // covers: sprintf-verb innocent
}

func join(a *Account) {
	slog.Info("opened " + a.Password) // covers: concat // want "password.*is written to the log"
	slog.Info("opened " + a.Plan)     // covers: concat innocent
}

func tidy(a *Account) {
	line := bytes.ToUpper([]byte(strings.TrimSpace(a.Password)))
	plain := bytes.ToUpper([]byte(strings.TrimSpace(a.Plan)))
	slog.Info("tidy", "line", string(line))  // covers: strings-bytes // want "password.*is written to the log"
	slog.Info("tidy", "line", string(plain)) // covers: strings-bytes innocent
}

func quote(a *Account) {
	slog.Info("quoted", "line", strconv.Quote(a.Password)) // covers: strconv // want "password.*is written to the log"
	slog.Info("quoted", "line", strconv.Itoa(a.ID))        // covers: strconv innocent
}

func link(a *Account) {
	form := url.Values{}
	form.Set("q", a.Password)
	page := url.Values{}
	page.Set("q", a.Plan)
	slog.Info("link", "query", form.Encode()) // covers: url // want "password.*is written to the log"
	slog.Info("link", "query", page.Encode()) // covers: url innocent
}

func encode(a *Account) {
	line := base64.StdEncoding.EncodeToString([]byte(a.Password))
	plain := base64.StdEncoding.EncodeToString([]byte(a.Plan))
	slog.Info("encoded", "line", line)  // covers: base64 // want "password.*is written to the log"
	slog.Info("encoded", "line", plain) // covers: base64 innocent
}

func toHex(a *Account) {
	slog.Info("hex", "line", hex.EncodeToString([]byte(a.Password))) // covers: hex // want "password.*is written to the log"
	slog.Info("hex", "line", hex.EncodeToString([]byte(a.Plan)))     // covers: hex innocent
}

func build(a *Account) {
	var line, plain strings.Builder
	line.WriteString("account ")
	line.WriteString(a.Password)
	plain.WriteString("account ")
	plain.WriteString(a.Plan)
	slog.Info(line.String())  // covers: builder // want "password.*is written to the log"
	slog.Info(plain.String()) // covers: builder innocent
}

func report(a *Account) {
	var line, plain bytes.Buffer
	fmt.Fprintf(&line, "account %d %s", a.ID, a.Password)
	fmt.Fprintf(&plain, "account %d %s", a.ID, a.Plan)
	slog.Info(line.String())  // covers: buffer // want "password.*is written to the log"
	slog.Info(plain.String()) // covers: buffer innocent
}
