package report

import (
	"encoding/json"
	"io"

	"github.com/oversharelint/overshare/internal/finding"
)

// CodeClimate writes the list of issues that GitLab shows as Code Quality, in the format of Code Climate
// as far as GitLab reads it. Its severities have our names. A fingerprint is unique in a report, as GitLab
// wants it.
type CodeClimate struct{}

type (
	climateIssue struct {
		Type        string          `json:"type"`
		Check       string          `json:"check_name"`
		Description string          `json:"description"`
		Content     climateContent  `json:"content"`
		Categories  []string        `json:"categories"`
		Severity    string          `json:"severity"`
		Fingerprint string          `json:"fingerprint"`
		Location    climateLocation `json:"location"`
	}
	climateContent struct {
		Body string `json:"body"`
	}
	climateLocation struct {
		Path  string       `json:"path"`
		Lines climateLines `json:"lines"`
	}
	climateLines struct {
		Begin int `json:"begin"`
		End   int `json:"end"`
	}
)

// Write implements [Writer].
func (CodeClimate) Write(w io.Writer, r *Report) error {
	out := []climateIssue{}
	for i := range r.Findings {
		f := &r.Findings[i]
		c, _ := finding.Lookup(f.Category)
		out = append(out, climateIssue{
			Type: "issue", Check: f.Category, Description: f.Message, Content: climateContent{c.Help}, Categories: []string{"Security"},
			Severity: f.Severity, Fingerprint: f.Fingerprint,
			Location: climateLocation{r.Place.inRoot(f.File), climateLines{max(f.Line, 1), max(f.Line, f.EndLine, 1)}},
		})
	}
	return encode(w, out)
}

// encode writes a value as JSON for people and programs.
func encode(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}
