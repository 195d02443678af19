// Package report prints what a run found. Each format is a [Writer]; a report is complete before
// it is written, since findings are sorted over all packages and some withdraw others.
package report

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/oversharelint/overshare/internal/finding"
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
}

// Stats counts what a run looked at.
type Stats struct {
	Packages  int `json:"packages"`  // analyzed
	Functions int `json:"functions"` // analyzed
	Cut       int `json:"cut"`       // functions cut short of the budget
	Hidden    int `json:"hidden"`    // findings below the asked confidence, not among the findings
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

// Formats lists the names that [New] knows.
func Formats() []string { return []string{"text", "json"} }

// New is the writer of a format. Color counts in text only.
func New(format string, color bool) (Writer, error) {
	switch format {
	case "text":
		return Text{Color: color}, nil
	case "json":
		return JSON{}, nil
	}
	return nil, fmt.Errorf("format %q is none of %s", format, strings.Join(Formats(), ", "))
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
