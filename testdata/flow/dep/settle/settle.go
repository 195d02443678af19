// Package settle holds an account service's plumbing.
package settle

import (
	"encoding/json"
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

// Tell logs one text and sends the other.
func Tell(w http.ResponseWriter, kept, sent string) {
	slog.Info("told", "text", kept)
	fmt.Fprintln(w, sent)
}

// Storage is where the accounts lie.
func Storage() string { return "postgres://app:" + os.Getenv("DB_PASSWORD") + "@db/accounts" }

// Region is where the service runs.
func Region() string { return "region " + os.Getenv("DB_REGION") }

// Twice logs a value.
func Twice(v string) { once(v + " and again") }

func once(v string) { slog.Info("once", "value", v) }

// Outbox is the application's: this package knows none.
type Outbox interface {
	Deliver(text string)
}

// Service signs accounts up.
type Service struct{ out Outbox }

// NewService is a service that delivers to out.
func NewService(out Outbox) *Service { return &Service{out: out} }

// SignUp delivers what was typed.
func (s *Service) SignUp(a *Account) { s.out.Deliver(a.Password) }

// Register keeps accounts.
type Register interface {
	Entry(a *Account) string
	Tier(a *Account) string
}

type fileRegister struct{}

// Entry implements Register.
func (fileRegister) Entry(a *Account) string { return a.Password }

// Tier implements Register.
func (fileRegister) Tier(a *Account) string { return a.Plan }

// NewRegister hides which register it is.
func NewRegister() Register { return fileRegister{} }

// Vault keeps secrets under keys.
type Vault[K comparable] interface {
	Name(key K, secret string) string
	Seal(key K, secret string) string
}

type fileVault[K comparable] struct{ keys map[K]string }

// NewVault hides which vault it is.
func NewVault[K comparable]() Vault[K] { return &fileVault[K]{keys: make(map[K]string)} }

// Name implements Vault.
func (v *fileVault[K]) Name(key K, secret string) string { return v.keys[key] + secret }

// Seal implements Vault.
func (v *fileVault[K]) Seal(key K, secret string) string {
	v.keys[key] = secret
	return "sealed"
}

// Handle answers with the error of h.
func Handle(h func(http.ResponseWriter, *http.Request) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if err := h(w, r); err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
		}
	}
}

// Answer answers with what h returns, in JSON.
func Answer[T any](h func(*http.Request) (T, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		v, err := h(r)
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		json.NewEncoder(w).Encode(v)
	}
}
