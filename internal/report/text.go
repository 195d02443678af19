package report

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/oversharelint/overshare/internal/finding"
)

// Text writes a report for people: the findings in source order, a blank line between files, below
// each finding the way from source to sink, at the end the sums.
//
// A helper that logs what it is given makes a finding of each call that gives it a secret, hundreds in a large
// service, and often the helper is the place to mend. So many findings that end in one place stand below it,
// in a line each with both of its ends; the other formats have their ways.
type Text struct {
	Color      bool // with the escape sequences of a terminal
	Suppressed bool // list what is suppressed, too
}

// Write implements [Writer]. Errors are not written: they belong on standard error, while the run
// goes on.
func (t Text) Write(w io.Writer, r *Report) error {
	var b bytes.Buffer
	ends := endsOf(r.Findings)
	folded := make(map[*finding.Result]bool)
	for _, e := range ends {
		if len(e.findings) >= fold {
			for _, f := range e.findings {
				folded[f] = true
			}
		}
	}
	file := ""
	for i := range r.Findings {
		f := &r.Findings[i]
		if folded[f] {
			continue
		}
		if b.Len() > 0 && file != f.File {
			b.WriteByte('\n')
		}
		file = f.File
		t.finding(&b, f)
	}
	if b.Len() > 0 {
		b.WriteByte('\n')
	}
	t.ends(&b, ends)
	t.suppressed(&b, r)
	t.sums(&b, r)
	_, err := w.Write(b.Bytes())
	return err
}

// finding writes one finding: a line that editors can jump to, and its steps.
func (t Text) finding(b *bytes.Buffer, f *finding.Result) {
	fmt.Fprintf(b, "%s: %s %s\n", t.paint(bold, place(f.File, f.Line, f.Column)),
		line(f.Message), t.paint(severityColor(f.Severity), "["+f.Category+"]"))
	for _, s := range f.Trace {
		at := ""
		if s.Line > 0 {
			at = place(s.File, s.Line, 0) + ": "
		}
		fmt.Fprintf(b, "    %s\n", t.paint(dim, fmt.Sprintf("%-6s  %s%s", s.Kind, at, line(s.Message))))
	}
}

// suppressed lists what is not reported, and why.
func (t Text) suppressed(b *bytes.Buffer, r *Report) {
	if !t.Suppressed || len(r.Suppressed) == 0 {
		return
	}
	for i := range r.Suppressed {
		f := &r.Suppressed[i]
		fmt.Fprintf(b, "%s: %s %s\n", place(f.File, f.Line, f.Column), line(f.Message), t.paint(dim, "["+f.Category+"]"))
		fmt.Fprintf(b, "    %s\n", t.paint(dim, because(&f.Suppression)))
	}
	b.WriteByte('\n')
}

// because says why a finding is suppressed.
func because(s *finding.ResultSuppression) string {
	why := ""
	switch s.Kind {
	case finding.ByPath:
		why = "suppressed by the settings, which exclude the file"
	case finding.ByBaseline:
		why = "suppressed by the baseline"
	case finding.ByRevision:
		why = "suppressed, since it was there before"
	default:
		why = fmt.Sprintf("suppressed by the comment in line %d", s.Line)
	}
	if s.Reason == "" {
		return why
	}
	return why + ": " + line(s.Reason)
}

// fold is the number of findings with one end from which on they are listed below it.
const fold = 5

// An end is a place in which several findings end.
type end struct {
	place    string
	sink     string // what happens there
	findings []*finding.Result
}

// endsOf lists the places in which two findings or more end, those of most findings first.
func endsOf(findings []finding.Result) []*end {
	all := make(map[string]*end)
	var out []*end
	for i := range findings {
		s, ok := findings[i].Sink()
		if !ok {
			continue
		}
		at := place(s.File, s.Line, s.Column)
		e := all[at]
		if e == nil {
			e = &end{place: at, sink: s.Message}
			all[at] = e
		}
		if e.findings = append(e.findings, &findings[i]); len(e.findings) == 2 {
			out = append(out, e)
		}
	}
	slices.SortStableFunc(out, func(a, b *end) int { return cmp.Compare(len(b.findings), len(a.findings)) })
	return out
}

// ends lists the findings that are folded, and how many of those that are not end in one place.
func (t Text) ends(b *bytes.Buffer, ends []*end) {
	for _, e := range ends {
		fmt.Fprintf(b, "%s: %d findings end here", t.paint(bold, e.place), len(e.findings))
		if len(e.findings) < fold {
			b.WriteByte('\n')
			continue
		}
		fmt.Fprintf(b, ": %s\n", line(e.sink))
		for _, f := range e.findings {
			fmt.Fprintf(b, "    %s: %s %s", t.paint(bold, place(f.File, f.Line, f.Column)), line(f.Message),
				t.paint(severityColor(f.Severity), "["+f.Category+"]"))
			if s := f.Trace[0]; s.Kind == finding.StepSource && s.Line > 0 && (s.File != f.File || s.Line != f.Line) {
				b.WriteString(t.paint(dim, ", from "+place(s.File, s.Line, 0)))
			}
			b.WriteByte('\n')
		}
		b.WriteByte('\n')
	}
	if n := len(ends); n > 0 && len(ends[n-1].findings) < fold {
		b.WriteByte('\n')
	}
}

// Sums is what a report comes to, in one line.
func Sums(r *Report) string {
	var b bytes.Buffer
	Text{}.sums(&b, r)
	return strings.TrimSpace(b.String())
}

// sums writes the last line, and what the reader should know before they trust it.
func (t Text) sums(b *bytes.Buffer, r *Report) {
	fmt.Fprintf(b, "%s in %s", t.total(r.Findings), count(r.Stats.Packages, "package", "packages"))
	if n := len(r.Suppressed); n > 0 {
		fmt.Fprintf(b, "; %s suppressed", count(n, "finding", "findings"))
	}
	if n := r.Stats.Hidden; n > 0 {
		fmt.Fprintf(b, "; %s of lower confidence not shown", count(n, "finding", "findings"))
	}
	if n := r.Stats.Lesser; n > 0 {
		fmt.Fprintf(b, "; %s of lower severity not shown", count(n, "finding", "findings"))
	}
	if n := r.Stats.Cut; n > 0 {
		fmt.Fprintf(b, "; %s of %d cut short of the budget", count(n, "function", "functions"), r.Stats.Functions)
	}
	if n := len(r.Errors); n > 0 {
		fmt.Fprintf(b, "; %s", t.paint(red, "incomplete: "+count(n, "error", "errors")))
	}
	b.WriteByte('\n')
}

// total is "3 findings (1 critical, 2 major)".
func (t Text) total(findings []finding.Result) string {
	if len(findings) == 0 {
		return "no findings"
	}
	var parts []string
	for s := finding.Critical; s >= finding.Info; s-- {
		n := 0
		for i := range findings {
			if findings[i].Severity == s.String() {
				n++
			}
		}
		if n > 0 {
			parts = append(parts, t.paint(severityColor(s.String()), fmt.Sprintf("%d %s", n, s)))
		}
	}
	out := count(len(findings), "finding", "findings")
	if len(parts) == 0 {
		return out
	}
	return out + " (" + strings.Join(parts, ", ") + ")"
}

func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// place is file:line:column without the parts that are not known.
func place(file string, number, column int) string {
	file = line(file)
	switch {
	case number <= 0:
		return file
	case column <= 0:
		return fmt.Sprintf("%s:%d", file, number)
	}
	return fmt.Sprintf("%s:%d:%d", file, number, column)
}

// line keeps what comes from the analyzed code to one line, and from steering the terminal.
func line(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return ' '
		case r < ' ' || r == 0x7f || r >= 0x80 && r < 0xa0:
			return '?'
		}
		return r
	}, s)
}

// Colours of a terminal.
const (
	bold   = "1"
	dim    = "2"
	red    = "31"
	yellow = "33"
	cyan   = "36"
)

func severityColor(severity string) string {
	switch severity {
	case finding.Critical.String():
		return red
	case finding.Major.String():
		return yellow
	}
	return cyan
}

func (t Text) paint(color, s string) string {
	if !t.Color {
		return s
	}
	return "\x1b[" + color + "m" + s + "\x1b[0m"
}
