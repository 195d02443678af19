// Package memory is a clinic's sign-in desk: secrets that pass through variables, structs and
// containers of one package.
package memory

import (
	"bufio"
	"context"
	"log/slog"
	"net/http"
)

// Staff is who works in the clinic.
type Staff struct {
	ID       int
	Shift    string
	Password string
}

type round struct {
	note  string
	shift string
}

func signIn(s *Staff) {
	entry := s.Password
	other := s.Shift
	slog.Info("sign-in", "entry", entry) // covers: local // want "password.*is written to the log"
	slog.Info("sign-in", "entry", other) // covers: local innocent
}

func handover(s *Staff, night bool) {
	line, plain := s.Shift, s.Shift
	if night {
		line, plain = s.Password, "night"
	}
	slog.Info("handover", "line", line)  // covers: phi // want "password.*is written to the log"
	slog.Info("handover", "line", plain) // covers: phi innocent
}

func startRound(s *Staff) {
	var rec round
	rec.note = s.Password
	rec.shift = s.Shift
	slog.Info("round", "note", rec.note)  // covers: field // want "password.*is written to the log"
	slog.Info("round", "note", rec.shift) // covers: field innocent
}

func openRound(s *Staff) {
	rec := &round{note: s.Password, shift: s.Shift}
	slog.Info("round", "note", rec.note)  // covers: composite-literal // want "password.*is written to the log"
	slog.Info("round", "note", rec.shift) // covers: composite-literal innocent
}

func board(s *Staff) {
	cells := map[string]string{}
	cells["left"] = s.Password
	cells["right"] = s.Shift
	slog.Info("board", "cell", cells["left"])  // covers: map // want "password.*is written to the log"
	slog.Info("board", "cell", cells["right"]) // covers: map innocent
}

func queue(s *Staff) {
	waiting := []string{"start", s.Password}
	shifts := []string{"start", s.Shift}
	for _, w := range waiting {
		slog.Info("queue", "entry", w) // covers: slice // want "password.*is written to the log"
	}
	for _, w := range shifts {
		slog.Info("queue", "entry", w) // covers: slice innocent
	}
}

func collect(staff []*Staff) {
	var lines, shifts []string
	for _, s := range staff {
		lines = append(lines, s.Password)
		shifts = append(shifts, s.Shift)
	}
	slog.Info("collected", "lines", lines)  // covers: append // want "password.*is written to the log"
	slog.Info("collected", "lines", shifts) // covers: append innocent
}

func relay(s *Staff) {
	entries := make(chan string, 1)
	shifts := make(chan string, 1)
	entries <- s.Password
	shifts <- s.Shift
	slog.Info("relay", "entry", <-entries) // covers: channel // want "password.*is written to the log"
	slog.Info("relay", "entry", <-shifts)  // covers: channel innocent
}

func inspect(s *Staff) {
	entry, shift := &s.Password, &s.Shift
	slog.Info("inspect", "entry", *entry) // covers: pointer // want "password.*is written to the log"
	slog.Info("inspect", "entry", *shift) // covers: pointer innocent
}

// A visit nests deeper than the engine tells fields apart.
type visit struct {
	Shift string
	Chart struct {
		Desk struct {
			Form struct {
				Page struct {
					Line struct {
						Cell struct{ Text string }
					}
				}
			}
		}
	}
}

func admit(s *Staff) {
	var v visit
	v.Shift = s.Shift
	v.Chart.Desk.Form.Page.Line.Cell.Text = s.Password
	slog.Info("admit", "text", v.Chart.Desk.Form.Page.Line.Cell.Text) // covers: deep-path // want "password.*is written to the log"
	slog.Info("admit", "text", v.Shift)                               // covers: deep-path innocent
}

func fill(s *Staff, reply *round) {
	reply.note = s.Password
	reply.shift = s.Shift
}

func answer(s *Staff) {
	var reply round
	fill(s, &reply)
	slog.Info("answer", "note", reply.note)  // covers: out-parameter // want "password.*is written to the log"
	slog.Info("answer", "note", reply.shift) // covers: out-parameter innocent
}

type desk struct {
	last  string
	shift string
}

func (d *desk) take(s *Staff) {
	d.last = s.Password
	d.shift = s.Shift
}

func (d *desk) lastEntry() string { return d.last }

func (d *desk) lastShift() string { return d.shift }

func frontDesk(s *Staff) {
	d := &desk{}
	d.take(s)
	slog.Info("desk", "last", d.lastEntry()) // covers: struct-kept-between-methods // want "password.*is written to the log"
	slog.Info("desk", "last", d.lastShift()) // covers: struct-kept-between-methods innocent
}

type (
	entryKey struct{}
	shiftKey struct{}
	formKey  struct{}
	pageKey  struct{}
)

func remember(ctx context.Context, s *Staff) {
	ctx = context.WithValue(ctx, entryKey{}, s.Password)
	ctx = context.WithValue(ctx, shiftKey{}, s.Shift)
	entry, _ := ctx.Value(entryKey{}).(string)
	shift, _ := ctx.Value(shiftKey{}).(string)
	slog.Info("remember", "entry", entry) // covers: context-value // want "password.*is written to the log"
	slog.Info("remember", "entry", shift) // covers: context-value innocent
}

// WithForm keeps what the client sent for the handlers behind it.
func WithForm(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := context.WithValue(r.Context(), formKey{}, r.FormValue("password"))
		ctx = context.WithValue(ctx, pageKey{}, r.FormValue("page"))
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

// Welcome is served behind [WithForm].
func Welcome(w http.ResponseWriter, r *http.Request) {
	form, _ := r.Context().Value(formKey{}).(string)
	page, _ := r.Context().Value(pageKey{}).(string)
	slog.Info("welcome", "form", form) // covers: context-key-middleware // want "password.*is written to the log"
	slog.Info("welcome", "form", page) // covers: context-key-middleware innocent
	w.WriteHeader(http.StatusNoContent)
}

type badge struct {
	Number int
	Label  string
	Shift  string
}

func toBadge(s *Staff) badge {
	return badge{Number: s.ID, Label: s.Password, Shift: s.Shift}
}

func printBadge(s *Staff) {
	b := toBadge(s)
	slog.Info("badge", "text", b.Label) // covers: field-copier // want "password.*is written to the log"
	slog.Info("badge", "text", b.Shift) // covers: field-copier innocent
}

func readLine(r *http.Request) string {
	line, err := bufio.NewReader(r.Body).ReadString('\n')
	if err != nil {
		return ""
	}
	return line
}

func terminal(r *http.Request) {
	password := readLine(r)
	reason := readLine(r)
	slog.Info("terminal", "line", password) // covers: named-local // want "password.*is written to the log"
	slog.Info("terminal", "line", reason)   // covers: named-local innocent
}
