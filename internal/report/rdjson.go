package report

import (
	"io"
)

// RDJSON writes the diagnostics of reviewdog (its Reviewdog Diagnostic Format, in JSON), which comments
// on the lines of a pull request. Columns count bytes there as they do here. The way from source to sink
// is related locations.
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
		Related  []rdRelated `json:"relatedLocations,omitempty"`
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
		for _, s := range f.Trace {
			if s.Line > 0 {
				d.Related = append(d.Related, rdRelated{s.Message, rdLocation{r.Place.inRoot(s.File), &rdRange{Start: rdPosition{s.Line, s.Column}}}})
			}
		}
		out.Diagnostics = append(out.Diagnostics, d)
	}
	return encode(w, out)
}
