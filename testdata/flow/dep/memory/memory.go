// Package memory is the clinic's staff register, used by the service beside it.
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

// Round is what a round leaves behind.
type Round struct {
	Note  string
	Shift string
}

// Entry is what the member typed.
func (s *Staff) Entry() string {
	entry := s.Password
	return entry
}

// Rota is when the member works.
func (s *Staff) Rota() string {
	rota := s.Shift
	return rota
}

// Line is shown at the handover.
func Line(s *Staff, night bool) string {
	line := s.Shift
	if night {
		line = s.Password
	}
	return line
}

// PlainLine is shown on the corridor's screen.
func PlainLine(s *Staff, night bool) string {
	line := s.Shift
	if night {
		line = "night"
	}
	return line
}

// Begin starts the round in rec.
func (rec *Round) Begin(s *Staff) {
	rec.Note = s.Password
	rec.Shift = s.Shift
}

// NewRound is a round of one member.
func NewRound(s *Staff) *Round {
	return &Round{Note: s.Password, Shift: s.Shift}
}

// Board has a cell for each side.
func Board(s *Staff) map[string]string {
	cells := make(map[string]string, 2)
	cells["left"] = s.Password
	cells["right"] = s.Shift
	return cells
}

// Waiting is the queue at the desk.
func Waiting(s *Staff) []string { return []string{"start", s.Password} }

// Shifts is the queue of shifts.
func Shifts(s *Staff) []string { return []string{"start", s.Shift} }

// AddEntry appends what the member typed.
func AddEntry(lines []string, s *Staff) []string { return append(lines, s.Password) }

// AddShift appends when the member works.
func AddShift(lines []string, s *Staff) []string { return append(lines, s.Shift) }

// Send hands the member's entry and shift over.
func Send(s *Staff, entries, shifts chan<- string) {
	entries <- s.Password
	shifts <- s.Shift
}

// Show writes a line on the wall screen, whose text is the log.
func Show(text *string) {
	slog.Info("screen", "text", *text)
}

// Visit nests deeper than the engine tells fields apart.
type Visit struct {
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

// Admit opens a visit.
func Admit(s *Staff) *Visit {
	v := &Visit{Shift: s.Shift}
	v.Chart.Desk.Form.Page.Line.Cell.Text = s.Password
	return v
}

// Fill answers a call.
func Fill(s *Staff, reply *Round) error {
	reply.Note = s.Password
	reply.Shift = s.Shift
	return nil
}

// Desk keeps who came last.
type Desk struct {
	last  string
	shift string
}

// Take notes who came.
func (d *Desk) Take(s *Staff) {
	d.last = s.Password
	d.shift = s.Shift
}

// LastEntry is what the last one typed.
func (d *Desk) LastEntry() string { return d.last }

// LastShift is when the last one works.
func (d *Desk) LastShift() string { return d.shift }

type (
	entryKey struct{}
	shiftKey struct{}
	formKey  struct{}
	pageKey  struct{}
)

// With keeps the member's entry and shift in the context.
func With(ctx context.Context, s *Staff) context.Context {
	ctx = context.WithValue(ctx, entryKey{}, s.Password)
	return context.WithValue(ctx, shiftKey{}, s.Shift)
}

// EntryFrom is what With kept.
func EntryFrom(ctx context.Context) string {
	v, _ := ctx.Value(entryKey{}).(string)
	return v
}

// ShiftFrom is what With kept.
func ShiftFrom(ctx context.Context) string {
	v, _ := ctx.Value(shiftKey{}).(string)
	return v
}

// WithForm keeps what the client sent for the handlers behind it.
func WithForm(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := context.WithValue(r.Context(), formKey{}, r.FormValue("password"))
		ctx = context.WithValue(ctx, pageKey{}, r.FormValue("page"))
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

// FormFrom is what WithForm kept.
func FormFrom(ctx context.Context) string {
	v, _ := ctx.Value(formKey{}).(string)
	return v
}

// PageFrom is what WithForm kept.
func PageFrom(ctx context.Context) string {
	v, _ := ctx.Value(pageKey{}).(string)
	return v
}

// Badge is what the printer gets.
type Badge struct {
	Number int
	Label  string
	Shift  string
}

// ToBadge copies field by field.
func ToBadge(s *Staff) Badge {
	return Badge{Number: s.ID, Label: s.Password, Shift: s.Shift}
}

// ReadLine reads what was typed at the terminal.
func ReadLine(r *http.Request) string {
	line, err := bufio.NewReader(r.Body).ReadString('\n')
	if err != nil {
		return ""
	}
	return line
}
