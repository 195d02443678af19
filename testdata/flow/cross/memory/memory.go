// Package memory is a clinic's sign-in desk whose register lies in another package.
package memory

import (
	"context"
	"log/slog"
	"net/http"

	"example.test/flow/dep/memory"
)

func signIn(s *memory.Staff) {
	slog.Info("sign-in", "entry", s.Entry()) // covers: local // want "password.*is written to the log"
	slog.Info("sign-in", "entry", s.Rota())  // covers: local innocent
}

func handover(s *memory.Staff, night bool) {
	slog.Info("handover", "line", memory.Line(s, night))      // covers: phi // want "password.*is written to the log"
	slog.Info("handover", "line", memory.PlainLine(s, night)) // covers: phi innocent
}

func startRound(s *memory.Staff) {
	var rec memory.Round
	rec.Begin(s)
	slog.Info("round", "note", rec.Note)  // covers: field // want "password.*is written to the log"
	slog.Info("round", "note", rec.Shift) // covers: field innocent
}

func openRound(s *memory.Staff) {
	rec := memory.NewRound(s)
	slog.Info("round", "note", rec.Note)  // covers: composite-literal // want "password.*is written to the log"
	slog.Info("round", "note", rec.Shift) // covers: composite-literal innocent
}

func board(s *memory.Staff) {
	cells := memory.Board(s)
	slog.Info("board", "cell", cells["left"])  // covers: map // want "password.*is written to the log"
	slog.Info("board", "cell", cells["right"]) // covers: map innocent
}

func queue(s *memory.Staff) {
	for _, w := range memory.Waiting(s) {
		slog.Info("queue", "entry", w) // covers: slice // want "password.*is written to the log"
	}
	for _, w := range memory.Shifts(s) {
		slog.Info("queue", "entry", w) // covers: slice innocent
	}
}

func collect(staff []*memory.Staff) {
	var lines, shifts []string
	for _, s := range staff {
		lines = memory.AddEntry(lines, s)
		shifts = memory.AddShift(shifts, s)
	}
	slog.Info("collected", "lines", lines)  // covers: append // want "password.*is written to the log"
	slog.Info("collected", "lines", shifts) // covers: append innocent
}

func relay(s *memory.Staff) {
	entries := make(chan string, 1)
	shifts := make(chan string, 1)
	memory.Send(s, entries, shifts)
	slog.Info("relay", "entry", <-entries) // covers: channel // want "password.*is written to the log"
	slog.Info("relay", "entry", <-shifts)  // covers: channel innocent
}

func inspect(s *memory.Staff) {
	memory.Show(&s.Password) // covers: pointer // want "password.*is written to the log"
	memory.Show(&s.Shift)    // covers: pointer innocent
}

func admit(s *memory.Staff) {
	v := memory.Admit(s)
	slog.Info("admit", "text", v.Chart.Desk.Form.Page.Line.Cell.Text) // covers: deep-path // want "password.*is written to the log"
	slog.Info("admit", "text", v.Shift)                               // covers: deep-path innocent
}

func answer(s *memory.Staff) {
	var reply memory.Round
	if err := memory.Fill(s, &reply); err != nil {
		return
	}
	slog.Info("answer", "note", reply.Note)  // covers: out-parameter // want "password.*is written to the log"
	slog.Info("answer", "note", reply.Shift) // covers: out-parameter innocent
}

func frontDesk(s *memory.Staff) {
	d := &memory.Desk{}
	d.Take(s)
	slog.Info("desk", "last", d.LastEntry()) // covers: struct-kept-between-methods // want "password.*is written to the log"
	slog.Info("desk", "last", d.LastShift()) // covers: struct-kept-between-methods innocent
}

func remember(ctx context.Context, s *memory.Staff) {
	ctx = memory.With(ctx, s)
	slog.Info("remember", "entry", memory.EntryFrom(ctx)) // covers: context-value // want "password.*is written to the log"
	slog.Info("remember", "entry", memory.ShiftFrom(ctx)) // covers: context-value innocent
}

// Routes is the clinic's public face.
func Routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /welcome", welcome)
	return memory.WithForm(mux)
}

func welcome(w http.ResponseWriter, r *http.Request) {
	slog.Info("welcome", "form", memory.FormFrom(r.Context())) // covers: context-key-middleware // want "password.*is written to the log"
	slog.Info("welcome", "form", memory.PageFrom(r.Context())) // covers: context-key-middleware innocent
	w.WriteHeader(http.StatusNoContent)
}

func printBadge(s *memory.Staff) {
	b := memory.ToBadge(s)
	slog.Info("badge", "text", b.Label) // covers: field-copier // want "password.*is written to the log"
	slog.Info("badge", "text", b.Shift) // covers: field-copier innocent
}

func terminal(r *http.Request) {
	password := memory.ReadLine(r)
	reason := memory.ReadLine(r)
	slog.Info("terminal", "line", password) // covers: named-local // want "password.*is written to the log"
	slog.Info("terminal", "line", reason)   // covers: named-local innocent
}
