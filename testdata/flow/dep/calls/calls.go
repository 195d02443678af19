// Package calls is the shop's plumbing: what the checkout calls.
package calls

import (
	"fmt"
	"log/slog"
	"net/http"
)

// Customer is who orders.
type Customer struct {
	ID       int
	Tier     string
	Password string
}

// Show writes a value to the log.
func Show(v string) { slog.Info("shop", "value", v) }

// Count writes the size of a value to the log.
func Count(v string) { slog.Info("shop", "size", len(v)) }

// Shower returns a function that logs its argument.
func Shower(msg string) func(string) {
	return func(v string) { slog.Info(msg, "value", v) }
}

// Counter returns a function that logs the size of its argument.
func Counter(msg string) func(string) {
	return func(v string) { slog.Info(msg, "size", len(v)) }
}

// Reader returns a function that returns v.
func Reader(v string) func() string {
	return func() string { return v }
}

// Trail is a named log.
type Trail struct{ Prefix string }

// Put logs v.
func (t Trail) Put(v string) { slog.Info(t.Prefix, "value", v) }

// Drop logs that v was dropped.
func (t Trail) Drop(v string) { slog.Info(t.Prefix, "dropped", len(v)) }

// Hooks are called as a cart changes.
type Hooks struct {
	OnOpen  func(string)
	OnClose func(string)
}

// DefaultHooks log that a cart was opened, and how much was dropped at its end.
func DefaultHooks() Hooks {
	return Hooks{OnOpen: Show, OnClose: Count}
}

// ByEvent are the hooks by name.
func ByEvent() map[string]func(string) {
	return map[string]func(string){"opened": Show, "closed": Count}
}

// Audit and Silent can be replaced by the application.
var (
	Audit  = func(v string) { slog.Info("audit", "value", v) }
	Silent = func(v string) { slog.Info("silent", "size", len(v)) }
)

// Fail answers that the request failed, with the reason.
func Fail(w http.ResponseWriter, reason any) {
	http.Error(w, fmt.Sprint("failed: ", reason), http.StatusInternalServerError)
}

// ShowAll logs each value.
func ShowAll(msg string, values ...any) {
	for _, v := range values {
		slog.Info(msg, "value", v)
	}
}

// First returns the first of its arguments.
func First[T any](values ...T) T {
	var zero T
	for _, v := range values {
		return v
	}
	return zero
}

// Writer is what takes values.
type Writer interface{ Put(v string) }

// Meter counts values.
type Meter struct{}

// Put logs how long v is.
func (Meter) Put(v string) { slog.Info("meter", "size", len(v)) }

// ShowText logs texts and nothing else.
func ShowText(v any) {
	if x, ok := v.(string); ok {
		slog.Info("shop", "text", x)
	}
}

// ShowNumber logs numbers and nothing else.
func ShowNumber(v any) {
	switch x := v.(type) {
	case int:
		slog.Info("shop", "number", x)
	case string:
		slog.Info("shop", "size", len(x))
	}
}

// Each visits the values in order.
func Each(values []string, visit func(string)) {
	for _, v := range values {
		visit(v)
	}
}

// Walk logs v at the end of a path that is depth steps long.
func Walk(depth int, v string) {
	if depth == 0 {
		slog.Info("walked", "value", v)
		return
	}
	back(depth-1, v)
}

func back(depth int, v string) { Walk(depth, v) }

// RenderCustomer is a customer as text.
func RenderCustomer(kind string, c *Customer) string {
	text := c.Tier
	switch kind {
	case "short":
	case "full":
		text += c.Password
	default:
		text = kind
	}
	return text
}

// Say logs a text, if that is wanted.
func Say(verbose bool, text string) {
	if verbose && text != "" {
		slog.Info("cart", "said", text)
	}
}
