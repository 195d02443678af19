package cli

import (
	"fmt"
	"io"
	"slices"
	"time"

	"github.com/oversharelint/overshare/internal/baseline"
	"github.com/oversharelint/overshare/internal/finding"
	"github.com/oversharelint/overshare/internal/report"
)

// A limit is a severity from which on something is done; as a flag it understands GitHub's words for
// severities, too. The value 0 is that of no findings at all.
type limit struct {
	finding.Severity
	never bool // word for 0, if it is allowed
}

// words are what GitHub calls the severities: the alerts that it makes of our SARIF have them.
var words = [...]struct {
	word     string
	severity finding.Severity
}{{"high", finding.Major}, {"medium", finding.Minor}, {"low", finding.Info}}

// Set makes limit a flag's value.
func (l *limit) Set(s string) error {
	if l.never && s == "never" {
		l.Severity = 0
		return nil
	}
	for _, w := range words {
		if w.word == s {
			l.Severity = w.severity
			return nil
		}
	}
	level, err := finding.ParseSeverity(s)
	if err != nil {
		more := ""
		if l.never {
			more = ", never"
		}
		return fmt.Errorf("%w%s (or high for major, medium for minor, low for info)", err, more)
	}
	l.Severity = level
	return nil
}

// fails reports whether a finding makes the run fail.
func (o *options) fails(f *finding.Result) bool {
	if o.failOn.Severity == 0 {
		return false
	}
	level, err := finding.ParseSeverity(f.Severity)
	return err != nil || level >= o.failOn.Severity // what we do not know is no reason to pass
}

// compared tells the findings that the baseline and the revision know from new ones.
func compared(rep *report.Report, base *repository, o *options, stderr io.Writer) error {
	matches, err := o.matchAll(rep)
	if err != nil {
		return err
	}
	for _, m := range matches {
		tellGone(stderr, m)
	}
	if base == nil {
		return nil
	}
	return newSince(rep, base, o, stderr)
}

// match compares with a baseline, and moves what it knows to the suppressed findings.
func (o *options) match(rep *report.Report, name string) (*baseline.Match, error) {
	b, err := baseline.Read(o.path(name))
	if err != nil {
		return nil, badBaseline(err)
	}
	m := b.Match(rep.Findings, rep.Hidden, time.Now(), o.looked(rep))
	rep.Findings = m.New
	rep.Suppressed = append(rep.Suppressed, m.Known...)
	rep.Sort()
	return m, nil
}

// looked tells whether a run would have found what an entry stands for: its check ran, and its package
// was analyzed, or all packages were and there is none of that name any more. A run that is incomplete
// proves nothing about what it did not find.
func (o *options) looked(rep *report.Report) func(*baseline.Entry) bool {
	analyzed := make(map[string]bool)
	for _, p := range rep.Packages {
		analyzed[p] = true
	}
	all := len(rep.Errors) == 0 && (len(o.patterns) == 0 || slices.Contains(o.patterns, everything))
	return func(e *baseline.Entry) bool {
		row, _ := finding.Lookup(e.Category)
		of := o.of(e.Package)
		ran := (len(of.checks) == 0 || slices.Contains(of.checks, row.Check())) && !slices.Contains(of.disabled, row.Check())
		return ran && len(rep.Errors) == 0 && (all || analyzed[e.Package])
	}
}

// maxTold is how many entries are named.
const maxTold = 10

// tellGone says which entries of the baseline stand for nothing any more.
func tellGone(stderr io.Writer, m *baseline.Match) {
	if len(m.Gone) > 0 {
		fmt.Fprintf(stderr, "overshare: findings are gone for which the baseline has %s; overshare baseline prune drops them:\n", counted(len(m.Gone), "entry", "entries"))
		tellEntries(stderr, m.Gone)
	}
	if len(m.Over) > 0 {
		fmt.Fprintf(stderr, "overshare: the day has passed up to which the baseline holds in %s:\n", counted(len(m.Over), "entry", "entries"))
		tellEntries(stderr, m.Over)
	}
}

func tellEntries(w io.Writer, list []baseline.Entry) {
	for i, e := range list {
		if i == maxTold {
			fmt.Fprintf(w, "\tand %d more\n", len(list)-i)
			return
		}
		fmt.Fprintf(w, "\t%s %s: %s [%s]", e.Fingerprint, e.File, e.Message, e.Category)
		if e.Count > 1 {
			fmt.Fprintf(w, " (%d times)", e.Count)
		}
		if e.Expires != "" {
			fmt.Fprintf(w, " (until %s)", e.Expires)
		}
		fmt.Fprintln(w)
	}
}

func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
