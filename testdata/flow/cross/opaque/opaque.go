// Package opaque pays for orders through a package that wraps a library nothing is known of.
package opaque

import (
	"log/slog"
	"net/http"

	"example.test/flow/dep/opaque"
)

func normalize(p *opaque.Payer) {
	slog.Info("payer", "value", opaque.Normalize(p.Password)) // covers: opaque-call // want "password.*is written to the log"
	slog.Info("payer", "value", opaque.Weight(p.Password))    // covers: opaque-call innocent
}

func fill(p *opaque.Payer) {
	slip := opaque.Slip(p)
	slog.Info("slip", "value", slip.Text()) // covers: getter // want "password.*is written to the log"
	slog.Info("slip", "value", slip.Size()) // covers: getter innocent
}

func stamp(p *opaque.Payer) {
	var marked, stamped string
	opaque.Mark(&marked, p.Password)
	opaque.Stamp(&stamped, p.Password)
	slog.Info("stamp", "value", marked)  // covers: opaque-pointer // want "password.*is written to the log"
	slog.Info("stamp", "value", stamped) // covers: opaque-pointer innocent
}

// Pay charges an order.
func Pay(w http.ResponseWriter, r *http.Request) {
	if err := opaque.Charge(r.Context(), 1); err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway) // covers: error-foreign // want "error.*is sent to the client"
	}
	if err := opaque.ChargePublic(r.Context(), 1); err != nil {
		http.Error(w, err.Error(), http.StatusPaymentRequired) // covers: error-foreign innocent
	}
}
