// Package calls is a shop's checkout: secrets that pass through every way of calling.
package calls

import (
	"fmt"
	"log/slog"
	"net/http"
	"os"
	"strings"
)

// Customer is who orders.
type Customer struct {
	ID       int
	Tier     string
	Password string
}

func viaClosure(c *Customer) {
	show := func(v string) { slog.Info("cart", "value", v) }
	count := func(v string) { slog.Info("cart", "size", len(v)) }
	show(c.Password)  // covers: closure // want "password.*is written to the log"
	count(c.Password) // covers: closure innocent
}

func viaCapture(c *Customer) {
	note, tier := c.Password, c.Tier
	read := func() string { return note }
	readTier := func() string { return tier }
	slog.Info("cart", "value", read())     // covers: free-variable // want "password.*is written to the log"
	slog.Info("cart", "value", readTier()) // covers: free-variable innocent
}

type trail struct{ prefix string }

func (t trail) put(v string) { slog.Info(t.prefix, "value", v) }

func (t trail) drop(v string) { slog.Info(t.prefix, "dropped", len(v)) }

func viaMethodValue(c *Customer) {
	t := trail{prefix: "cart"}
	put, drop := t.put, t.drop
	put(c.Password)  // covers: method-value // want "password.*is written to the log"
	drop(c.Password) // covers: method-value innocent
}

type checkout struct {
	onOpen  func(string)
	onClose func(string)
}

func viaFuncField(c *Customer) {
	h := checkout{
		onOpen:  func(v string) { slog.Info("open", "value", v) },
		onClose: func(v string) { slog.Info("close", "size", len(v)) },
	}
	h.onOpen(c.Password)  // covers: func-field // want "password.*is written to the log"
	h.onClose(c.Password) // covers: func-field innocent
}

func logOpened(v string) { slog.Info("opened", "value", v) }

func countClosed(v string) { slog.Info("closed", "size", len(v)) }

func viaHookMap(c *Customer) {
	hooks := map[string]func(string){"opened": logOpened, "closed": countClosed}
	hooks["opened"](c.Password) // covers: hook-map // want "password.*is written to the log"
	hooks["closed"](c.Password) // covers: hook-map innocent
}

var (
	audit  = func(v string) { slog.Info("audit", "value", v) }
	silent = func(v string) { slog.Info("silent", "size", len(v)) }
)

func viaPackageVar(c *Customer) {
	audit(c.Password)  // covers: package-func-var // want "password.*is written to the log"
	silent(c.Password) // covers: package-func-var innocent
}

func viaDefer(c *Customer) {
	defer logOpened(c.Password)   // covers: defer // want "password.*is written to the log"
	defer countClosed(c.Password) // covers: defer innocent
	fmt.Fprintln(os.Stderr, "customer", c.ID)
}

// Checkout answers with the total of the cart.
func Checkout(w http.ResponseWriter, r *http.Request) {
	defer func() {
		if p := recover(); p != nil {
			http.Error(w, fmt.Sprint(p), http.StatusInternalServerError) // covers: recover // want "(panic|recover|error|stack).*is sent to the client"
		}
	}()
	fmt.Fprintln(w, total(r.FormValue("cart")))
}

// Refund answers with the total of the cart, negated.
func Refund(w http.ResponseWriter, r *http.Request) {
	defer func() {
		if p := recover(); p != nil {
			http.Error(w, "refund failed", http.StatusInternalServerError) // covers: recover innocent
		}
	}()
	fmt.Fprintln(w, -total(r.FormValue("cart")))
}

func total(cart string) int {
	_, items, _ := strings.Cut(cart, ":")
	return int(items[0]) * len(items)
}

func viaGoroutine(c *Customer) {
	go logOpened(c.Password)   // covers: goroutine // want "password.*is written to the log"
	go countClosed(c.Password) // covers: goroutine innocent
}

func logAll(msg string, values ...any) {
	for _, v := range values {
		slog.Info(msg, "value", v)
	}
}

func viaVariadic(c *Customer) {
	logAll("cart", c.ID, c.Password) // covers: variadic // want "password.*is written to the log"
	logAll("cart", c.ID, c.Tier)     // covers: variadic innocent
}

func first[T any](values ...T) T {
	var zero T
	for _, v := range values {
		return v
	}
	return zero
}

func viaGeneric(c *Customer) {
	slog.Info("cart", "value", first(c.Password)) // covers: generic // want "password.*is written to the log"
	slog.Info("cart", "value", first(c.Tier))     // covers: generic innocent
}

type writer interface{ put(v string) }

type counter struct{}

func (counter) put(v string) { slog.Info("counter", "size", len(v)) }

func viaInterface(c *Customer) {
	var loud, quiet writer = trail{prefix: "cart"}, counter{}
	loud.put(c.Password)  // covers: interface-call // want "password.*is written to the log"
	quiet.put(c.Password) // covers: interface-call innocent
}

type session struct {
	*trail
	ID int
}

func viaEmbedding(c *Customer) {
	s := session{trail: &trail{prefix: "session"}, ID: c.ID}
	s.put(c.Password)  // covers: embedded-promotion // want "password.*is written to the log"
	s.drop(c.Password) // covers: embedded-promotion innocent
}

func viaTypeSwitch(c *Customer) {
	for _, v := range []any{c.Password, c.ID, c.Tier == "gold"} {
		switch x := v.(type) {
		case string:
			slog.Info("cart", "text", x) // covers: type-switch // want "password.*is written to the log"
		case int:
			slog.Info("cart", "number", x) // covers: type-switch innocent
		}
	}
}

func each(values []string, visit func(string)) {
	for _, v := range values {
		visit(v)
	}
}

func viaCallback(c *Customer) {
	each([]string{c.Password}, func(v string) { slog.Info("cart", "value", v) })     // covers: callback // want "password.*is written to the log"
	each([]string{c.Password}, func(v string) { slog.Info("cart", "size", len(v)) }) // covers: callback innocent
}

func walk(depth int, v string) {
	if depth == 0 {
		slog.Info("walked", "value", v)
		return
	}
	back(depth-1, v)
}

func back(depth int, v string) { walk(depth, v) }

func viaRecursion(c *Customer) {
	walk(c.ID, c.Password) // covers: recursion // want "password.*is written to the log"
	walk(c.ID, c.Tier)     // covers: recursion innocent
}

func renderCustomer(kind string, c *Customer) string {
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

func say(verbose bool, text string) {
	if verbose && text != "" {
		slog.Info("cart", "said", text)
	}
}

func shown(c *Customer, kind string) {
	slog.Info("cart", "value", renderCustomer("full", c))  // covers: mode // want "password.*is written to the log"
	slog.Info("cart", "value", renderCustomer("short", c)) // covers: mode innocent
	slog.Info("cart", "value", renderCustomer("other", c))
	slog.Info("cart", "value", renderCustomer(kind, c)) // want "password.*is written to the log"
	say(true, c.Password)                               // covers: mode-flag // want "password.*is written to the log"
	say(false, c.Password)                              // covers: mode-flag innocent
}

func sayOn(verbose bool, text string) { say(verbose, text) }
