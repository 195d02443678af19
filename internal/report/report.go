// Package report prints what a run found. Each format is a [Writer]; a report is complete before
// it is written, since findings are sorted over all packages and some withdraw others.
package report

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/oversharelint/overshare/internal/finding"
	"github.com/oversharelint/overshare/internal/spell"
)

// Version is the version of the JSON form. It rises when a field is removed or changes its
// meaning; new fields do not raise it.
const Version = 1

// A Report is what a run found. Its JSON form is an interface (docs/json.md).
type Report struct {
	Version    int                        `json:"version"`
	Findings   []finding.Result           `json:"findings"`   // in the order of [finding.Compare]
	Suppressed []finding.SuppressedResult `json:"suppressed"` // what is not reported, in the same order
	Stats      Stats                      `json:"stats"`
	Errors     []Error                    `json:"errors"` // what makes the analysis incomplete

	Place    Place            `json:"-"`
	Packages []string         `json:"-"` // paths of those that were analyzed, sorted
	Hidden   []finding.Result `json:"-"` // what the thresholds hide
}

// Stats counts what a run looked at.
type Stats struct {
	Packages  int `json:"packages"`  // analyzed
	Functions int `json:"functions"` // analyzed
	Cut       int `json:"cut"`       // functions cut short of the budget
	Hidden    int `json:"hidden"`    // findings below the asked confidence, not among the findings
	Lesser    int `json:"lesser"`    // findings below the asked severity, not among the findings
	Withdrawn int `json:"withdrawn"` // findings that another package's registrations settled
}

// An Error is one reason why the analysis is incomplete.
type Error struct {
	Package string `json:"package"` // empty if the error concerns no single package
	Message string `json:"message"` // may have several lines
}

// A Writer prints reports in one format.
type Writer interface {
	Write(w io.Writer, r *Report) error
}

// Options are what the writers may be told.
type Options struct {
	Color      bool   // text has the escape sequences of a terminal
	Suppressed bool   // text and SARIF list what is suppressed, and why
	Version    string // of this program, empty if it is not known
}

// formats lists the writers by their names. Those for people come first.
func formats(o Options) []namedWriter {
	return []namedWriter{
		{"text", Text{Color: o.Color, Suppressed: o.Suppressed}},
		{"html", HTML{Version: o.Version}},
		{"json", JSON{}},
		{"sarif", SARIF{Suppressed: o.Suppressed, Version: o.Version}},
		{"github", GitHub{}},
		{"codeclimate", CodeClimate{}},
		{"checkstyle", Checkstyle{}},
		{"junit", JUnit{}},
		{"rdjson", RDJSON{}},
	}
}

type namedWriter struct {
	name string
	Writer
}

// Formats lists the names that [New] knows.
func Formats() []string {
	var out []string
	for _, f := range formats(Options{}) {
		out = append(out, f.name)
	}
	return out
}

// New is the writer of a format.
func New(format string, o Options) (Writer, error) {
	for _, f := range formats(o) {
		if f.name == format {
			return f.Writer, nil
		}
	}
	near := spell.Nearest(format, Formats())
	if near != "" {
		near = "; is " + near + " meant?"
	}
	return nil, fmt.Errorf("format %q is none of %s%s", format, strings.Join(Formats(), ", "), near)
}

// Sort brings the report into the order in which it is shown.
func (r *Report) Sort() {
	slices.SortFunc(r.Findings, func(a, b finding.Result) int { return finding.Compare(&a, &b) })
	slices.SortFunc(r.Suppressed, func(a, b finding.SuppressedResult) int { return finding.Compare(&a.Result, &b.Result) })
	slices.SortFunc(r.Errors, func(a, b Error) int {
		if c := strings.Compare(a.Package, b.Package); c != 0 {
			return c
		}
		return strings.Compare(a.Message, b.Message)
	})
}
