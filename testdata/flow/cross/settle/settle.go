// Package settle is an account service whose plumbing lies in another package.
package settle

import (
	"database/sql"
	"errors"
	"log/slog"
	"net/http"

	"example.test/flow/dep/settle"
)

// Rename renames an account.
func Rename(w http.ResponseWriter, r *http.Request) {
	settle.Tell(w, r.FormValue("password"), r.FormValue("plan")) // covers: helper-sink // want "password.*is written to the log"
	settle.Tell(w, r.FormValue("plan"), r.FormValue("password")) // covers: helper-sink innocent
}

func start() {
	slog.Info("start", "value", settle.Storage()) // covers: source-in-callee // want "password.*is written to the log"
	slog.Info("start", "value", settle.Region())  // covers: source-in-callee innocent
}

func chain(a *settle.Account) {
	settle.Twice(a.Password) // covers: sink-two-calls-away // want "password.*is written to the log"
	settle.Twice(a.Plan)     // covers: sink-two-calls-away innocent
}

type shown struct{}

// Deliver implements settle.Outbox.
func (shown) Deliver(text string) { slog.Info("delivered", "text", text) }

type counted struct{ n int }

// Deliver implements settle.Outbox.
func (c *counted) Deliver(text string) { c.n += len(text) }

func services() []*settle.Service {
	return []*settle.Service{
		settle.NewService(shown{}),    // covers: implementer-interface // want "password.*is written to the log"
		settle.NewService(&counted{}), // covers: implementer-interface innocent
	}
}

func look(a *settle.Account) {
	reg := settle.NewRegister()
	slog.Info("look", "value", reg.Entry(a)) // covers: hidden-implementer // want "password.*is written to the log"
	slog.Info("look", "value", reg.Tier(a))  // covers: hidden-implementer innocent
}

func keepSafe(v settle.Vault[int], a *settle.Account) {
	slog.Info("safe", "value", v.Name(a.ID, a.Password)) // covers: generic-implementer // want "password.*is written to the log"
	slog.Info("safe", "value", v.Seal(a.ID, a.Password)) // covers: generic-implementer innocent
}

var errNoAccount = errors.New("no such account")

// Routes registers what the service serves.
func Routes(mux *http.ServeMux, db *sql.DB) {
	mux.HandleFunc("/ping", settle.Handle(func(w http.ResponseWriter, r *http.Request) error { return db.PingContext(r.Context()) })) // covers: higher-order-handler // want "error.*is sent to the client"
	mux.HandleFunc("/none", settle.Handle(func(w http.ResponseWriter, r *http.Request) error { return errNoAccount }))                // covers: higher-order-handler innocent
	mux.HandleFunc("/size", settle.Answer(func(r *http.Request) (int, error) { return 0, db.PingContext(r.Context()) }))              // covers: generic-handler // want "error.*is sent to the client"
	mux.HandleFunc("/zero", settle.Answer(func(r *http.Request) (int, error) { return 0, errNoAccount }))                             // covers: generic-handler innocent
}
