package report

import (
	"cmp"
	"io"
	"slices"

	"github.com/oversharelint/overshare/internal/finding"
)

// RDJSON writes the diagnostics of reviewdog (its Reviewdog Diagnostic Format, in JSON), which comments
// on the lines of a pull request. Columns count bytes there as they do here. The way from source to sink
// is related locations.
//
// A suggestion there is one text for one range of the finding's file. A fix whose edits lie in that file and
// near each other becomes one, with what stands between them; others are left out, since half of a fix may
// not compile.
type RDJSON struct{}

type (
	rdResult struct {
		Source      rdSource       `json:"source"`
		Severity    string         `json:"severity"` // of the whole
		Diagnostics []rdDiagnostic `json:"diagnostics"`
	}
	rdSource struct {
		Name string `json:"name"`
		URL  string `json:"url"`
	}
	rdDiagnostic struct {
		Message  string      `json:"message"`
		Location rdLocation  `json:"location"`
		Severity string      `json:"severity"`
		Code     rdCode      `json:"code"`
		Suggest  []rdSuggest `json:"suggestions,omitempty"`
		Related  []rdRelated `json:"relatedLocations,omitempty"`
	}
	rdSuggest struct {
		Range rdRange `json:"range"`
		Text  string  `json:"text"`
	}
	rdLocation struct {
		Path  string   `json:"path"`
		Range *rdRange `json:"range,omitempty"`
	}
	rdRange struct {
		Start rdPosition  `json:"start"`
		End   *rdPosition `json:"end,omitempty"`
	}
	rdPosition struct {
		Line   int `json:"line"`
		Column int `json:"column,omitempty"`
	}
	rdCode struct {
		Value string `json:"value"`
		URL   string `json:"url"`
	}
	rdRelated struct {
		Message  string     `json:"message"`
		Location rdLocation `json:"location"`
	}
)

// Write implements [Writer].
func (RDJSON) Write(w io.Writer, r *Report) error {
	out := rdResult{Source: rdSource{"overshare", home}, Severity: "INFO", Diagnostics: []rdDiagnostic{}}
	for i, f := range worst(r.Findings) {
		if i == 0 {
			out.Severity = bySeverity(f.Severity, "ERROR", "WARNING", "INFO")
		}
	}
	src := r.Place.sources()
	for i := range r.Findings {
		f := &r.Findings[i]
		d := rdDiagnostic{
			Message: f.Message, Location: rdLocation{Path: r.Place.inRoot(f.File)},
			Severity: bySeverity(f.Severity, "ERROR", "WARNING", "INFO"), Code: rdCode{f.Category, DocURL(f.Check)},
		}
		if f.Line > 0 {
			d.Location.Range = &rdRange{Start: rdPosition{f.Line, f.Column}}
			if f.EndLine > 0 {
				d.Location.Range.End = &rdPosition{f.EndLine, f.EndColumn}
			}
		}
		for j := range f.Fixes {
			if e, ok := src.merged(&f.Fixes[j]); ok && e.File == f.File {
				d.Suggest = append(d.Suggest, rdSuggest{rdRange{rdPosition{e.Line, e.Column}, &rdPosition{e.EndLine, e.EndColumn}}, e.New})
			}
		}
		for _, s := range f.Trace {
			if s.Line > 0 {
				d.Related = append(d.Related, rdRelated{s.Message, rdLocation{r.Place.inRoot(s.File), &rdRange{Start: rdPosition{s.Line, s.Column}}}})
			}
		}
		out.Diagnostics = append(out.Diagnostics, d)
	}
	return encode(w, out)
}

// maxSuggested is the number of lines that a suggestion may replace: it is shown whole, below a comment.
const maxSuggested = 40

// merged makes one edit of a fix. There is none if the edits lie in several files or far apart, or if
// where they lie, or what stands between them, is not known.
func (s *sources) merged(fix *finding.Fix) (finding.Edit, bool) {
	edits := slices.SortedFunc(slices.Values(fix.Edits), func(a, b finding.Edit) int { return cmp.Compare(a.Start, b.Start) })
	if len(edits) == 0 || edits[0].Line == 0 {
		return finding.Edit{}, false
	}
	out := edits[0]
	for _, e := range edits[1:] {
		text := s.text(e.File)
		if e.File != out.File || e.EndLine-out.Line >= maxSuggested || e.Start < out.End || e.Start > len(text) {
			return finding.Edit{}, false
		}
		out.New += text[out.End:e.Start] + e.New
		out.End, out.EndLine, out.EndColumn = e.End, e.EndLine, e.EndColumn
	}
	return out, true
}
