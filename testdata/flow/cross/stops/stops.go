// Package stops is a membership service whose models lie in another package.
package stops

import (
	"crypto/cipher"
	"encoding/json"
	"log/slog"
	"net/http"

	"example.test/flow/dep/stops"
)

func refresh(m, n *stops.Member) {
	m.Touch()
	n.Forget()
	slog.Info("after", "member", m) // covers: strong-update // want "password.*is written to the log"
	slog.Info("after", "member", n) // covers: strong-update innocent
}

func replace(m, n *stops.Member) {
	stops.Promote(m)
	stops.Reset(n)
	slog.Info("after", "member", m) // covers: whole-overwrite // want "password.*is written to the log"
	slog.Info("after", "member", n) // covers: whole-overwrite innocent
}

func clearAll(copies []stops.Member, members []*stops.Member) {
	stops.ForgetCopies(copies)
	stops.ForgetAll(members)
	slog.Info("members", "all", copies)  // covers: loop-clear // want "password.*is written to the log"
	slog.Info("members", "all", members) // covers: loop-clear innocent
}

func clearOne(members []stops.Member, n int) {
	stops.ForgetOne(members, n)
	slog.Info("members", "all", members) // covers: element-update // want "password.*is written to the log"
	one := members[0]
	one.Forget()
	slog.Info("members", "first", one) // covers: element-update innocent
}

func clearSometimes(m, n *stops.Member, strict bool) {
	stops.ForgetIf(m, strict)
	stops.ForgetEither(n, strict)
	slog.Info("member", "member", m) // covers: cleared-on-one-branch // want "password.*is written to the log"
	slog.Info("member", "member", n) // covers: cleared-on-one-branch innocent
}

func fingerprint(pepper []byte, m *stops.Member) {
	slog.Info("print", "value", stops.Digits(m.Password))        // covers: hash // want "password.*is written to the log"
	slog.Info("print", "value", stops.Print(pepper, m.Password)) // covers: hash innocent
}

func seal(aead cipher.AEAD, m *stops.Member) error {
	wrapped, err := stops.Wrap(m.Password)
	if err != nil {
		return err
	}
	sealed, err := stops.Seal(aead, m.Password)
	if err != nil {
		return err
	}
	slog.Info("sealed", "value", wrapped) // covers: cipher // want "password.*is written to the log"
	slog.Info("sealed", "value", sealed)  // covers: cipher innocent
	return nil
}

func hide(m *stops.Member) {
	slog.Info("hidden", "value", stops.Trimmed(m.Password)) // covers: mask // want "password.*is written to the log"
	slog.Info("hidden", "value", stops.Stars(m.Password))   // covers: mask innocent
}

func pretend(m *stops.Member) {
	slog.Info("masked", "value", stops.Mask(m.Password)) // covers: mask-that-returns-its-argument // want "password.*is written to the log"
	slog.Info("masked", "value", stops.Mask(m.Tier))     // covers: mask-that-returns-its-argument innocent
}

func measure(m *stops.Member) {
	slog.Info("typed", "value", stops.Echo(m.Password)) // covers: length // want "password.*is written to the log"
	slog.Info("typed", "value", stops.Len(m.Password))  // covers: length innocent
}

func compare(m *stops.Member, r *http.Request) {
	slog.Info("compared", "value", stops.Typed(r))   // covers: comparison // want "password.*is written to the log"
	slog.Info("compared", "value", stops.Same(m, r)) // covers: comparison innocent
}

func judge(m *stops.Member) {
	slog.Info("judged", "value", stops.WithoutDigits(m.Password)) // covers: number-bool // want "password.*is written to the log"
	slog.Info("judged", "value", stops.HasDigit(m.Password))      // covers: number-bool innocent
}

func draft(r *http.Request) {
	slog.Info("draft", "member", stops.Signed(1, r)) // covers: never-set // want "password.*is written to the log"
	slog.Info("draft", "member", stops.Draft(1))     // covers: never-set innocent
}

func fixed(r *http.Request) {
	password := stops.Typed(r)
	slog.Info("fixed", "value", password) // covers: constant // want "password.*is written to the log"
	password = stops.Shown
	slog.Info("fixed", "value", password) // covers: constant innocent
}

func archive(m *stops.Member) {
	text, err := json.Marshal(m)
	if err != nil {
		return
	}
	if err := stops.File("member", string(text)); err != nil {
		slog.Error("archive", "error", err) // covers: refused-argument innocent
	}
	if err := stops.File("password", m.Password); err != nil {
		slog.Error("archive", "error", err) // covers: refused-argument // want "password.*is written to the log"
	}
}
