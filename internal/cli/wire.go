package cli

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/oversharelint/overshare/internal/finding"
)

// unitJSON is one object of go vet -json: by package, by analyzer, a list of diagnostics or an
// error.
type unitJSON map[string]map[string]json.RawMessage

// A diagnostic of go vet -json. Extra is our own; without it the diagnostic comes from another
// driver, and the category's row has to do.
type diagnostic struct {
	Category string         `json:"category"`
	Posn     string         `json:"posn"`
	End      string         `json:"end"`
	Message  string         `json:"message"`
	Fixes    []suggested    `json:"suggested_fixes"`
	Related  []relatedPlace `json:"related"`
	Extra    *finding.Extra `json:"overshare"`
}

type relatedPlace struct {
	Posn    string `json:"posn"`
	Message string `json:"message"`
}

// A suggested fix, with the offsets of its edits in bytes.
type suggested struct {
	Message string `json:"message"`
	Edits   []struct {
		Filename   string `json:"filename"`
		Start, End int
		New        string `json:"new"`
		Posn       string `json:"posn"` // line:column of Start; of our own driver only, as is that of End
		EndPosn    string `json:"endPosn"`
	} `json:"edits"`
}

// A failure is what stands in the place of the diagnostics of an analyzer that failed.
type failure struct {
	Error string `json:"error"`
}

// result is the diagnostic of a package as a finding. Files are named relative to dir.
func (d *diagnostic) result(pkg, analyzer, dir string) finding.Result {
	category := d.Category
	if category == "" {
		category = analyzer
	}
	row, _ := finding.Lookup(category)
	x := d.Extra
	if x == nil {
		x = finding.ExtraOf(&finding.Finding{Check: row.Check(), Category: category, Key: d.Message})
		for _, r := range d.Related {
			x.Trace = append(x.Trace, finding.ExtraStep{Kind: finding.StepFlow, Posn: r.Posn, Message: r.Message})
		}
	}
	at, end := parsePosn(d.Posn, dir), parsePosn(d.End, dir)
	if end.line == 0 || end.file != at.file {
		end = at
	}
	out := finding.Result{
		Check: row.Check(), Category: category, Severity: x.Severity, Confidence: x.Confidence, CWEs: x.CWEs,
		File: at.file, Line: at.line, Column: at.column, EndLine: end.line, EndColumn: end.column,
		Package: pkg, Function: x.Function, Message: d.Message, Fingerprint: x.Fingerprint, Base: x.Fingerprint,
	}
	for _, s := range x.Trace {
		p := parsePosn(s.Posn, dir)
		out.Trace = append(out.Trace, finding.ResultStep{Kind: s.Kind, File: p.file, Line: p.line, Column: p.column, Message: s.Message})
	}
	for i := range d.Fixes {
		out.Fixes = append(out.Fixes, d.Fixes[i].fix(dir))
	}
	return out
}

// fix is the suggestion, whose files are named relative to dir.
func (s *suggested) fix(dir string) finding.Fix {
	out := finding.Fix{Message: s.Message}
	for _, e := range s.Edits {
		at, end := parsePosn(":"+e.Posn, dir), parsePosn(":"+e.EndPosn, dir)
		out.Edits = append(out.Edits, finding.Edit{
			File: relative(dir, e.Filename), Start: e.Start, End: e.End, New: e.New,
			Line: at.line, Column: at.column, EndLine: end.line, EndColumn: end.column,
		})
	}
	return out
}

// suppression is why a finding is not reported. Files are named relative to dir.
func suppression(x *finding.ExtraSuppression, dir string) *finding.ResultSuppression {
	at := parsePosn(x.Posn, dir)
	return &finding.ResultSuppression{Kind: x.Kind, Reason: x.Reason, File: at.file, Line: at.line}
}

// A posn is a place in a file.
type posn struct {
	file         string
	line, column int
}

// parsePosn reads file:line:column, file:line or file. The file's name may hold colons.
func parsePosn(s, dir string) posn {
	if s == "" || s == "-" {
		return posn{}
	}
	var p posn
	var numbers []int
	for len(numbers) < 2 {
		i := strings.LastIndexByte(s, ':')
		if i < 0 {
			break
		}
		n, err := strconv.Atoi(s[i+1:])
		if err != nil {
			break
		}
		numbers = append(numbers, n)
		s = s[:i]
	}
	switch len(numbers) {
	case 1:
		p.line = numbers[0]
	case 2:
		p.line, p.column = numbers[1], numbers[0]
	}
	p.file = relative(dir, s)
	return p
}

// relative names a file with slashes, relative to dir where that is shorter: below dir always,
// elsewhere in the repository mostly, in the module cache hardly ever.
func relative(dir, file string) string {
	if filepath.IsAbs(file) {
		if rel, err := filepath.Rel(dir, file); err == nil && len(rel) < len(file) {
			file = rel
		}
	}
	return filepath.ToSlash(filepath.Clean(file))
}

// diagnostics reads what stands under an analyzer.
func diagnostics(raw json.RawMessage) ([]diagnostic, error) {
	if len(raw) > 0 && raw[0] == '{' {
		var f failure
		if err := json.Unmarshal(raw, &f); err != nil {
			return nil, err
		}
		return nil, fmt.Errorf("%s", f.Error)
	}
	var out []diagnostic
	err := json.Unmarshal(raw, &out)
	return out, err
}
