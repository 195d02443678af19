// Package opaque pays for orders through a library that nothing is known of.
package opaque

import (
	"errors"
	"log/slog"
	"net/http"

	"example.test/gateway"
)

// Payer is who pays.
type Payer struct {
	ID       int
	Plan     string
	Password string
}

func normalize(p *Payer) {
	slog.Info("payer", "value", gateway.Normalize(p.Password)) // covers: opaque-call // want "password.*is written to the log"
	slog.Info("payer", "value", gateway.Weight(p.Password))    // covers: opaque-call innocent
}

func fill(p *Payer) {
	slip := gateway.NewSlip(p.Password)
	slog.Info("slip", "value", slip.Text()) // covers: getter // want "password.*is written to the log"
	slog.Info("slip", "value", slip.Size()) // covers: getter innocent
}

func mark(out *string, s string) { *out = "marked " + s }

func stamp(p *Payer) {
	var marked, stamped string
	mark(&marked, p.Password)
	gateway.Stamp(&stamped, p.Password)
	slog.Info("stamp", "value", marked)  // covers: opaque-pointer // want "password.*is written to the log"
	slog.Info("stamp", "value", stamped) // covers: opaque-pointer innocent
}

var errDeclined = errors.New("payment declined")

// Pay charges an order.
func Pay(w http.ResponseWriter, r *http.Request) {
	if err := gateway.Charge(r.Context(), 1); err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway) // covers: error-foreign // want "error.*is sent to the client"
		err = errDeclined
		http.Error(w, err.Error(), http.StatusPaymentRequired) // covers: error-foreign innocent
	}
}
