// Package guards is a pharmacy's order desk: what is known of an error where it is shown.
package guards

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"log"
	"log/slog"
	"net/http"
)

// What clients may read.
var (
	ErrNotFound = errors.New("no such order")
	ErrClosed   = errors.New("order is closed")
)

// InvalidError tells a client which field was wrong.
type InvalidError struct{ Field string }

// Error implements error.
func (e *InvalidError) Error() string { return "invalid field " + e.Field }

// Desk serves orders.
type Desk struct{ db *sql.DB }

func (d *Desk) load(ctx context.Context, id string) (status string, err error) {
	if id == "" {
		return "", &InvalidError{Field: "id"}
	}
	err = d.db.QueryRowContext(ctx, "SELECT status FROM orders WHERE id = $1", id).Scan(&status)
	if errors.Is(err, sql.ErrNoRows) {
		return "", ErrNotFound
	}
	return status, err
}

// Show answers with an order's status.
func (d *Desk) Show(w http.ResponseWriter, r *http.Request) {
	_, err := d.load(r.Context(), r.PathValue("id"))
	if errors.Is(err, ErrNotFound) {
		http.Error(w, err.Error(), http.StatusNotFound) // covers: errors-is-arm innocent
		return
	}
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError) // covers: errors-is-arm // want "error.*is sent to the client"
	}
}

// Check answers whether an order is valid.
func (d *Desk) Check(w http.ResponseWriter, r *http.Request) {
	_, err := d.load(r.Context(), r.PathValue("id"))
	var invalid *InvalidError
	if errors.As(err, &invalid) {
		http.Error(w, err.Error(), http.StatusBadRequest) // covers: errors-as-arm innocent
	} else if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError) // covers: errors-as-arm // want "error.*is sent to the client"
	}
}

// Close closes an order.
func (d *Desk) Close(w http.ResponseWriter, r *http.Request) {
	_, err := d.load(r.Context(), r.PathValue("id"))
	if err == ErrNotFound {
		http.Error(w, err.Error(), http.StatusNotFound) // covers: sentinel-compare innocent
		return
	}
	if err != nil && err != ErrClosed {
		http.Error(w, err.Error(), http.StatusInternalServerError) // covers: sentinel-compare // want "error.*is sent to the client"
	}
}

// Status answers in one line.
func (d *Desk) Status(w http.ResponseWriter, r *http.Request) {
	status, err := d.load(r.Context(), r.PathValue("id"))
	if err != nil {
		fmt.Fprintf(w, "status %q, error %v\n", status, err) // covers: nil-check // want "error.*is sent to the client"
		return
	}
	fmt.Fprintf(w, "status %q, error %v\n", status, err) // covers: nil-check innocent
}

// Renew renews an order.
func (d *Desk) Renew(w http.ResponseWriter, r *http.Request) {
	_, err := d.load(r.Context(), r.PathValue("id"))
	if invalid, ok := err.(*InvalidError); ok {
		http.Error(w, invalid.Error(), http.StatusBadRequest) // covers: type-assert-ok innocent
	} else if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError) // covers: type-assert-ok // want "error.*is sent to the client"
	}
}

// Ship ships an order.
func (d *Desk) Ship(w http.ResponseWriter, r *http.Request) {
	_, err := d.load(r.Context(), r.PathValue("id"))
	if err != nil {
		_ = errors.Is(err, ErrNotFound)
		http.Error(w, err.Error(), http.StatusNotFound) // covers: guard-discarded // want "error.*is sent to the client"
	}
}

// Unship takes an order back.
func (d *Desk) Unship(w http.ResponseWriter, r *http.Request) {
	_, err := d.load(r.Context(), r.PathValue("id"))
	if known := errors.Is(err, ErrNotFound); known {
		http.Error(w, err.Error(), http.StatusNotFound) // covers: guard-discarded innocent
	}
}

// Pay takes the payment for an order.
func (d *Desk) Pay(w http.ResponseWriter, r *http.Request) {
	_, err := d.load(r.Context(), r.PathValue("id"))
	if err == nil {
		return
	}
	if !errors.Is(err, ErrNotFound) {
		slog.Warn("pay: unexpected", "err", err)
	}
	http.Error(w, err.Error(), http.StatusNotFound) // covers: guard-only-logged // want "error.*is sent to the client"
}

// Repay gives the payment back.
func (d *Desk) Repay(w http.ResponseWriter, r *http.Request) {
	_, err := d.load(r.Context(), r.PathValue("id"))
	if err == nil {
		return
	}
	if !errors.Is(err, ErrNotFound) {
		slog.Warn("repay: unexpected", "err", err)
		w.WriteHeader(http.StatusInternalServerError)
		return
	}
	http.Error(w, err.Error(), http.StatusNotFound) // covers: guard-only-logged innocent
}

func isPublic(err error) bool {
	return errors.Is(err, ErrNotFound) || errors.Is(err, ErrClosed)
}

// Track answers where an order is.
func (d *Desk) Track(w http.ResponseWriter, r *http.Request) {
	_, err := d.load(r.Context(), r.PathValue("id"))
	if err == nil {
		return
	}
	if isPublic(err) {
		http.Error(w, err.Error(), http.StatusConflict) // covers: guard-in-helper innocent
		return
	}
	http.Error(w, err.Error(), http.StatusInternalServerError) // covers: guard-in-helper // want "error.*is sent to the client"
}

// Split splits an order in two.
func (d *Desk) Split(w http.ResponseWriter, r *http.Request) {
	_, err := d.load(r.Context(), r.PathValue("id"))
	switch {
	case err == nil:
		w.WriteHeader(http.StatusNoContent)
	case errors.Is(err, ErrNotFound), errors.Is(err, ErrClosed):
		http.Error(w, err.Error(), http.StatusNotFound) // covers: switch-true-arm innocent
	default:
		http.Error(w, err.Error(), http.StatusInternalServerError) // covers: switch-true-arm // want "error.*is sent to the client"
	}
}

// Merge merges two orders.
func (d *Desk) Merge(w http.ResponseWriter, r *http.Request) {
	_, first := d.load(r.Context(), r.PathValue("first"))
	_, second := d.load(r.Context(), r.PathValue("second"))
	if errors.Is(first, ErrNotFound) && second != nil {
		http.Error(w, second.Error(), http.StatusNotFound) // covers: guard-of-another-error // want "error.*is sent to the client"
		http.Error(w, first.Error(), http.StatusNotFound)  // covers: guard-of-another-error innocent
	}
}

func stop(err error) {
	log.Print(err)
	panic(http.ErrAbortHandler)
}

// Audit answers with what is wrong with an order.
func (d *Desk) Audit(w http.ResponseWriter, r *http.Request) {
	_, err := d.load(r.Context(), r.PathValue("id"))
	if err != nil && !isPublic(err) {
		log.Print(err)
	}
	fmt.Fprintln(w, "audit:", err) // covers: guard-does-not-return // want "error.*is sent to the client"
	if !isPublic(err) {
		stop(err)
	}
	fmt.Fprintln(w, "audit:", err) // covers: guard-does-not-return innocent
}
