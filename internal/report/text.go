package report

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/oversharelint/overshare/internal/finding"
)

// Text writes a report for people: the findings in source order, a blank line between files, below
// each finding the way from source to sink, at the end the sums.
type Text struct {
	Color      bool // with the escape sequences of a terminal
	Suppressed bool // list what is suppressed, too
}

// Write implements [Writer]. Errors are not written: they belong on standard error, while the run
// goes on.
func (t Text) Write(w io.Writer, r *Report) error {
	var b bytes.Buffer
	for i := range r.Findings {
		f := &r.Findings[i]
		if i > 0 && r.Findings[i-1].File != f.File {
			b.WriteByte('\n')
		}
		t.finding(&b, f)
	}
	if len(r.Findings) > 0 {
		b.WriteByte('\n')
	}
	t.shared(&b, r)
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

// shared lists the sinks at which several findings end. A helper that logs what it is given makes
// a finding of each call that gives it a secret; often the helper is the place to mend.
func (t Text) shared(b *bytes.Buffer, r *Report) {
	counts := make(map[string]int)
	var order []string
	for i := range r.Findings {
		s, ok := r.Findings[i].Sink()
		if !ok {
			continue
		}
		at := place(s.File, s.Line, s.Column)
		if counts[at]++; counts[at] == 2 {
			order = append(order, at)
		}
	}
	slices.SortStableFunc(order, func(x, y string) int { return counts[y] - counts[x] })
	for _, at := range order {
		fmt.Fprintf(b, "%s: %d findings end here\n", t.paint(bold, at), counts[at])
	}
	if len(order) > 0 {
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
