// Package settle is an account service: where a leak is reported whose ends lie apart.
package settle

import (
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"os"
)

// Account is one customer's access.
type Account struct {
	ID       int
	Plan     string
	Password string
}

// tell logs one text and sends the other.
func tell(w http.ResponseWriter, kept, sent string) {
	slog.Info("told", "text", kept)
	fmt.Fprintln(w, sent)
}

// Rename renames an account.
func Rename(w http.ResponseWriter, r *http.Request) {
	tell(w, r.FormValue("password"), r.FormValue("plan")) // covers: helper-sink // want "password.*is written to the log"
	tell(w, r.FormValue("plan"), r.FormValue("password")) // covers: helper-sink innocent
}

func storage() string { return "postgres://app:" + os.Getenv("DB_PASSWORD") + "@db/accounts" }

func region() string { return "region " + os.Getenv("DB_REGION") }

func start() {
	slog.Info("start", "value", storage()) // covers: source-in-callee // want "password.*is written to the log"
	slog.Info("start", "value", region())  // covers: source-in-callee innocent
}

func twice(v string) { once(v + " and again") }

func once(v string) { slog.Info("once", "value", v) }

func chain(a *Account) {
	twice(a.Password) // covers: sink-two-calls-away // want "password.*is written to the log"
	twice(a.Plan)     // covers: sink-two-calls-away innocent
}

type outbox interface{ deliver(text string) }

type inbox interface{ accept(text string) }

type shown struct{}

func (shown) deliver(text string) { slog.Info("delivered", "text", text) }

type counted struct{ n int }

func (c *counted) accept(text string) { c.n += len(text) }

type service struct {
	out outbox
	in  inbox
}

func newService() *service { return &service{out: shown{}, in: &counted{}} }

func (s *service) signUp(a *Account) {
	s.out.deliver(a.Password) // covers: implementer-interface // want "password.*is written to the log"
	s.in.accept(a.Password)   // covers: implementer-interface innocent
}

type register interface {
	entry(a *Account) string
	tier(a *Account) string
}

type fileRegister struct{}

func (fileRegister) entry(a *Account) string { return a.Password }

func (fileRegister) tier(a *Account) string { return a.Plan }

func newRegister() register { return fileRegister{} }

func look(a *Account) {
	reg := newRegister()
	slog.Info("look", "value", reg.entry(a)) // covers: hidden-implementer // want "password.*is written to the log"
	slog.Info("look", "value", reg.tier(a))  // covers: hidden-implementer innocent
}

type vault[K comparable] interface {
	name(key K, secret string) string
	seal(key K, secret string) string
}

type fileVault[K comparable] struct{ keys map[K]string }

func (v *fileVault[K]) name(key K, secret string) string { return v.keys[key] + secret }

func (v *fileVault[K]) seal(key K, secret string) string {
	v.keys[key] = secret
	return "sealed"
}

func keepSafe(v vault[int], a *Account) {
	slog.Info("safe", "value", v.name(a.ID, a.Password)) // covers: generic-implementer // want "password.*is written to the log"
	slog.Info("safe", "value", v.seal(a.ID, a.Password)) // covers: generic-implementer innocent
}

var errNoAccount = errors.New("no such account")

// handle answers with the error of h.
func handle(h func(http.ResponseWriter, *http.Request) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if err := h(w, r); err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
		}
	}
}

// answer answers with what h returns, in JSON.
func answer[T any](h func(*http.Request) (T, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		v, err := h(r)
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		json.NewEncoder(w).Encode(v)
	}
}

// Routes registers what the service serves.
func Routes(mux *http.ServeMux, db *sql.DB) {
	mux.HandleFunc("/ping", handle(func(w http.ResponseWriter, r *http.Request) error { return db.PingContext(r.Context()) })) // covers: higher-order-handler // want "error.*is sent to the client"
	mux.HandleFunc("/none", handle(func(w http.ResponseWriter, r *http.Request) error { return errNoAccount }))                // covers: higher-order-handler innocent
	mux.HandleFunc("/size", answer(func(r *http.Request) (int, error) { return 0, db.PingContext(r.Context()) }))              // covers: generic-handler // want "error.*is sent to the client"
	mux.HandleFunc("/zero", answer(func(r *http.Request) (int, error) { return 0, errNoAccount }))                             // covers: generic-handler innocent
}
