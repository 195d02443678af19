// Package guards is a pharmacy's order desk whose guards lie in another package.
package guards

import (
	"errors"
	"net/http"

	"example.test/flow/dep/guards"
)

// Desk serves orders.
type Desk struct{ store *guards.Store }

// Show answers with an order's status.
func (d *Desk) Show(w http.ResponseWriter, r *http.Request) {
	_, err := d.store.Load(r.Context(), r.PathValue("id"))
	if errors.Is(err, guards.ErrNotFound) {
		guards.Fail(w, err, http.StatusNotFound) // covers: errors-is-arm innocent
		return
	}
	if err != nil {
		guards.Fail(w, err, http.StatusInternalServerError) // covers: errors-is-arm // want "error.*is sent to the client"
	}
}

// Check answers whether an order is valid.
func (d *Desk) Check(w http.ResponseWriter, r *http.Request) {
	_, err := d.store.Load(r.Context(), r.PathValue("id"))
	var invalid *guards.InvalidError
	if errors.As(err, &invalid) {
		guards.Fail(w, invalid, http.StatusBadRequest) // covers: errors-as-arm innocent
	} else if err != nil {
		guards.Fail(w, err, http.StatusInternalServerError) // covers: errors-as-arm // want "error.*is sent to the client"
	}
}

// Close closes an order.
func (d *Desk) Close(w http.ResponseWriter, r *http.Request) {
	_, err := d.store.Load(r.Context(), r.PathValue("id"))
	if err == guards.ErrNotFound {
		guards.Fail(w, err, http.StatusNotFound) // covers: sentinel-compare innocent
		return
	}
	if err != nil && err != guards.ErrClosed {
		guards.Fail(w, err, http.StatusInternalServerError) // covers: sentinel-compare // want "error.*is sent to the client"
	}
}

// Status answers in one line.
func (d *Desk) Status(w http.ResponseWriter, r *http.Request) {
	status, err := d.store.Load(r.Context(), r.PathValue("id"))
	if err != nil {
		guards.Print(w, status, err) // covers: nil-check // want "error.*is sent to the client"
		return
	}
	guards.Print(w, status, err) // covers: nil-check innocent
}

// Renew renews an order.
func (d *Desk) Renew(w http.ResponseWriter, r *http.Request) {
	_, err := d.store.Load(r.Context(), r.PathValue("id"))
	if invalid, ok := err.(*guards.InvalidError); ok {
		guards.Fail(w, invalid, http.StatusBadRequest) // covers: type-assert-ok innocent
	} else if err != nil {
		guards.Fail(w, err, http.StatusInternalServerError) // covers: type-assert-ok // want "error.*is sent to the client"
	}
}

// Ship ships an order.
func (d *Desk) Ship(w http.ResponseWriter, r *http.Request) {
	_, err := d.store.Load(r.Context(), r.PathValue("id"))
	if err != nil {
		guards.IsNotFound(err)
		http.Error(w, err.Error(), http.StatusNotFound) // covers: guard-discarded // want "error.*is sent to the client"
	}
}

// Unship takes an order back.
func (d *Desk) Unship(w http.ResponseWriter, r *http.Request) {
	_, err := d.store.Load(r.Context(), r.PathValue("id"))
	if known := guards.IsNotFound(err); known {
		http.Error(w, err.Error(), http.StatusNotFound) // covers: guard-discarded innocent
	}
}

// Pay takes the payment for an order.
func (d *Desk) Pay(w http.ResponseWriter, r *http.Request) {
	_, err := d.store.Load(r.Context(), r.PathValue("id"))
	if err == nil {
		return
	}
	guards.Note(err)
	http.Error(w, err.Error(), http.StatusNotFound) // covers: guard-only-logged // want "error.*is sent to the client"
}

// Repay gives the payment back.
func (d *Desk) Repay(w http.ResponseWriter, r *http.Request) {
	_, err := d.store.Load(r.Context(), r.PathValue("id"))
	if err == nil || guards.Handled(w, err) {
		return
	}
	http.Error(w, err.Error(), http.StatusNotFound) // covers: guard-only-logged innocent
}

// Track answers where an order is.
func (d *Desk) Track(w http.ResponseWriter, r *http.Request) {
	_, err := d.store.Load(r.Context(), r.PathValue("id"))
	if err == nil {
		return
	}
	if guards.IsPublic(err) {
		http.Error(w, err.Error(), http.StatusConflict) // covers: guard-in-helper innocent
		return
	}
	http.Error(w, err.Error(), http.StatusInternalServerError) // covers: guard-in-helper // want "error.*is sent to the client"
}

// Split splits an order in two.
func (d *Desk) Split(w http.ResponseWriter, r *http.Request) {
	_, err := d.store.Load(r.Context(), r.PathValue("id"))
	switch {
	case err == nil:
		w.WriteHeader(http.StatusNoContent)
	case guards.IsNotFound(err), errors.Is(err, guards.ErrClosed):
		guards.Fail(w, err, http.StatusNotFound) // covers: switch-true-arm innocent
	default:
		guards.Fail(w, err, http.StatusInternalServerError) // covers: switch-true-arm // want "error.*is sent to the client"
	}
}

// Merge merges two orders.
func (d *Desk) Merge(w http.ResponseWriter, r *http.Request) {
	_, first := d.store.Load(r.Context(), r.PathValue("first"))
	_, second := d.store.Load(r.Context(), r.PathValue("second"))
	if guards.IsPublic(first) && second != nil {
		guards.Fail(w, second, http.StatusNotFound) // covers: guard-of-another-error // want "error.*is sent to the client"
		guards.Fail(w, first, http.StatusNotFound)  // covers: guard-of-another-error innocent
	}
}

// Audit answers with what is wrong with an order.
func (d *Desk) Audit(w http.ResponseWriter, r *http.Request) {
	_, err := d.store.Load(r.Context(), r.PathValue("id"))
	if err == nil {
		return
	}
	guards.Note(err)
	guards.Fail(w, err, http.StatusConflict) // covers: guard-does-not-return // want "error.*is sent to the client"
	guards.MustBePublic(err)
	guards.Fail(w, err, http.StatusConflict) // covers: guard-does-not-return innocent
}
