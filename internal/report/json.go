package report

import (
	"io"

	"github.com/oversharelint/overshare/internal/finding"
)

// JSON writes a report as one JSON object, indented, with a newline at its end.
type JSON struct{}

// Write implements [Writer]. Lists are never null.
func (JSON) Write(w io.Writer, r *Report) error {
	out := *r
	out.Version = Version
	out.Errors = append([]Error{}, r.Errors...)
	out.Findings = append([]finding.Result{}, r.Findings...)
	out.Suppressed = append([]finding.SuppressedResult{}, r.Suppressed...)
	for i := range out.Findings {
		fill(&out.Findings[i])
	}
	for i := range out.Suppressed {
		fill(&out.Suppressed[i].Result)
	}
	return encode(w, &out)
}

// fill makes empty lists of missing ones.
func fill(f *finding.Result) {
	if f.CWEs == nil {
		f.CWEs = []int{}
	}
	if f.Trace == nil {
		f.Trace = []finding.ResultStep{}
	}
	if f.Fixes == nil {
		f.Fixes = []finding.Fix{}
	}
}
