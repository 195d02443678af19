// Package text is an account service whose formatting lies in another package.
package text

import (
	"bytes"
	"log/slog"
	"strings"

	"example.test/flow/dep/text"
)

func greet(a *text.Account) {
	slog.Info(text.Line(a.ID, a.Password)) // covers: sprintf // want "password.*is written to the log"
	slog.Info(text.Line(a.ID, a.Plan))     // covers: sprintf innocent
}

func describe(a *text.Account) {
	slog.Info("input", "kind", text.Show(a.Password))     // covers: sprintf-verb // want "password.*is written to the log"
	slog.Info("input", "kind", text.Describe(a.Password)) // covers: sprintf-verb innocent
}

func join(a *text.Account) {
	slog.Info(text.Prefix("opened", a.Password)) // covers: concat // want "password.*is written to the log"
	slog.Info(text.Prefix("opened", a.Plan))     // covers: concat innocent
}

func tidy(a *text.Account) {
	slog.Info("tidy", "line", text.Tidy(a.Password)) // covers: strings-bytes // want "password.*is written to the log"
	slog.Info("tidy", "line", text.Tidy(a.Plan))     // covers: strings-bytes innocent
}

func quote(a *text.Account) {
	slog.Info("quoted", "line", text.Quote(a.Password)) // covers: strconv // want "password.*is written to the log"
	slog.Info("quoted", "line", text.Quote(a.Plan))     // covers: strconv innocent
}

func link(a *text.Account) {
	slog.Info("link", "to", text.Link(a.Password)) // covers: url // want "password.*is written to the log"
	slog.Info("link", "to", text.Link(a.Plan))     // covers: url innocent
}

func encode(a *text.Account) {
	slog.Info("encoded", "line", text.Encode(a.Password)) // covers: base64 // want "password.*is written to the log"
	slog.Info("encoded", "line", text.Encode(a.Plan))     // covers: base64 innocent
}

func toHex(a *text.Account) {
	slog.Info("hex", "line", text.Hex(a.Password)) // covers: hex // want "password.*is written to the log"
	slog.Info("hex", "line", text.Hex(a.Plan))     // covers: hex innocent
}

func build(a *text.Account) {
	var line, plain strings.Builder
	text.Append(&line, a.Password)
	text.Append(&plain, a.Plan)
	slog.Info(line.String())  // covers: builder // want "password.*is written to the log"
	slog.Info(plain.String()) // covers: builder innocent
}

func report(a *text.Account) {
	var line, plain bytes.Buffer
	text.Print(&line, a.ID, a.Password)
	text.Print(&plain, a.ID, a.Plan)
	slog.Info(line.String())  // covers: buffer // want "password.*is written to the log"
	slog.Info(plain.String()) // covers: buffer innocent
}
