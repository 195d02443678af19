// Package calls is a shop's checkout whose plumbing lies in another package.
package calls

import (
	"fmt"
	"log/slog"
	"net/http"
	"strings"

	"example.test/flow/dep/calls"
)

func viaClosure(c *calls.Customer) {
	show, count := calls.Shower("cart"), calls.Counter("cart")
	show(c.Password)  // covers: closure // want "password.*is written to the log"
	count(c.Password) // covers: closure innocent
}

func viaCapture(c *calls.Customer) {
	slog.Info("cart", "value", calls.Reader(c.Password)()) // covers: free-variable // want "password.*is written to the log"
	slog.Info("cart", "value", calls.Reader(c.Tier)())     // covers: free-variable innocent
}

func viaMethodValue(c *calls.Customer) {
	t := calls.Trail{Prefix: "cart"}
	put, drop := t.Put, t.Drop
	put(c.Password)  // covers: method-value // want "password.*is written to the log"
	drop(c.Password) // covers: method-value innocent
}

func viaFuncField(c *calls.Customer) {
	h := calls.DefaultHooks()
	h.OnOpen(c.Password)  // covers: func-field // want "password.*is written to the log"
	h.OnClose(c.Password) // covers: func-field innocent
}

func viaHookMap(c *calls.Customer) {
	hooks := calls.ByEvent()
	hooks["opened"](c.Password) // covers: hook-map // want "password.*is written to the log"
	hooks["closed"](c.Password) // covers: hook-map innocent
}

func viaPackageVar(c *calls.Customer) {
	calls.Audit(c.Password)  // covers: package-func-var // want "password.*is written to the log"
	calls.Silent(c.Password) // covers: package-func-var innocent
}

func viaDefer(c *calls.Customer) {
	defer calls.Show(c.Password)  // covers: defer // want "password.*is written to the log"
	defer calls.Count(c.Password) // covers: defer innocent
}

// Checkout answers with the total of the cart.
func Checkout(w http.ResponseWriter, r *http.Request) {
	defer func() {
		if p := recover(); p != nil {
			calls.Fail(w, p) // covers: recover // want "(panic|recover|error|stack).*is sent to the client"
		}
	}()
	fmt.Fprintln(w, total(r.FormValue("cart")))
}

// Refund answers with the total of the cart, negated.
func Refund(w http.ResponseWriter, r *http.Request) {
	defer func() {
		if p := recover(); p != nil {
			calls.Fail(w, "no cart") // covers: recover innocent
		}
	}()
	fmt.Fprintln(w, -total(r.FormValue("cart")))
}

func total(cart string) int {
	_, items, _ := strings.Cut(cart, ":")
	return int(items[0]) * len(items)
}

func viaGoroutine(c *calls.Customer) {
	go calls.Show(c.Password)  // covers: goroutine // want "password.*is written to the log"
	go calls.Count(c.Password) // covers: goroutine innocent
}

func viaVariadic(c *calls.Customer) {
	calls.ShowAll("cart", c.ID, c.Password) // covers: variadic // want "password.*is written to the log"
	calls.ShowAll("cart", c.ID, c.Tier)     // covers: variadic innocent
}

func viaGeneric(c *calls.Customer) {
	slog.Info("cart", "value", calls.First(c.Password)) // covers: generic // want "password.*is written to the log"
	slog.Info("cart", "value", calls.First(c.Tier))     // covers: generic innocent
}

func viaInterface(c *calls.Customer) {
	var loud, quiet calls.Writer = calls.Trail{Prefix: "cart"}, calls.Meter{}
	loud.Put(c.Password)  // covers: interface-call // want "password.*is written to the log"
	quiet.Put(c.Password) // covers: interface-call innocent
}

type session struct {
	*calls.Trail
	ID int
}

func viaEmbedding(c *calls.Customer) {
	s := session{Trail: &calls.Trail{Prefix: "session"}, ID: c.ID}
	s.Put(c.Password)  // covers: embedded-promotion // want "password.*is written to the log"
	s.Drop(c.Password) // covers: embedded-promotion innocent
}

func viaTypeSwitch(c *calls.Customer) {
	calls.ShowText(c.Password)   // covers: type-switch // want "password.*is written to the log"
	calls.ShowNumber(c.Password) // covers: type-switch innocent
}

func viaCallback(c *calls.Customer) {
	calls.Each([]string{c.Password}, func(v string) { slog.Info("cart", "value", v) })     // covers: callback // want "password.*is written to the log"
	calls.Each([]string{c.Password}, func(v string) { slog.Info("cart", "size", len(v)) }) // covers: callback innocent
}

func viaRecursion(c *calls.Customer) {
	calls.Walk(c.ID, c.Password) // covers: recursion // want "password.*is written to the log"
	calls.Walk(c.ID, c.Tier)     // covers: recursion innocent
}

func shown(c *calls.Customer, kind string) {
	slog.Info("cart", "value", calls.RenderCustomer("full", c))  // covers: mode // want "password.*is written to the log"
	slog.Info("cart", "value", calls.RenderCustomer("short", c)) // covers: mode innocent
	slog.Info("cart", "value", calls.RenderCustomer("other", c))
	slog.Info("cart", "value", calls.RenderCustomer(kind, c)) // want "password.*is written to the log"
	calls.Say(true, c.Password)                               // covers: mode-flag // want "password.*is written to the log"
	calls.Say(false, c.Password)                              // covers: mode-flag innocent
}
