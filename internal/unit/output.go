package unit

import (
	"cmp"
	"encoding/json"
	"fmt"
	"go/token"
	"io"
	"os"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/oversharelint/overshare/internal/engine"
	"github.com/oversharelint/overshare/internal/finding"
	"github.com/oversharelint/overshare/internal/flow"
)

// The JSON form is go vet's: by package, by analyzer, a list of diagnostics. Since Go 1.26 the go
// command reads it and prints the diagnostics as text, unless the user wants JSON; then it passes
// the bytes through. What it does not know it does not read, so each diagnostic has one more
// field.
type (
	jsonDiagnostic struct {
		Category string         `json:"category,omitempty"`
		Posn     string         `json:"posn"`
		End      string         `json:"end"`
		Message  string         `json:"message"`
		Fixes    []jsonFix      `json:"suggested_fixes,omitempty"`
		Related  []jsonRelated  `json:"related,omitempty"`
		Extra    *finding.Extra `json:"overshare,omitempty"`
	}
	jsonFix struct {
		Message string     `json:"message"`
		Edits   []jsonEdit `json:"edits"`
	}
	jsonEdit struct {
		Filename string `json:"filename"`
		Start    int    `json:"start"`
		End      int    `json:"end"`
		New      string `json:"new"`
		Posn     string `json:"posn"`    // line:column of Start; like End's it is ours, for who cannot read the file
		EndPosn  string `json:"endPosn"` // line:column of End
	}
	jsonRelated struct {
		Posn    string `json:"posn"`
		End     string `json:"end"`
		Message string `json:"message"`
	}
)

// A report is what there is to say of a unit.
type report struct {
	fset    *token.FileSet
	checks  []checked
	stats   *flow.Stats // nil if the engine did not run
	routes  finding.Routes
	answers finding.Answers
}

// A checked is what one check says.
type checked struct {
	name        string
	diagnostics []analysis.Diagnostic
	extras      []*finding.Extra // of the diagnostic of the same index; nil if there is none
	silenced    finding.List     // what directives suppress
}

// report collects what the checks say, in source order.
func (r *runner) report(checks []*analysis.Analyzer) *report {
	rep := &report{fset: r.p.fset}
	for _, a := range checks {
		out := r.done[a]
		c := checked{name: a.Name, diagnostics: out.diagnostics}
		slices.SortStableFunc(c.diagnostics, func(a, b analysis.Diagnostic) int { return cmp.Compare(a.Pos, b.Pos) })
		if list, ok := out.result.(finding.List); ok {
			c.extras = extras(c.diagnostics, list)
			c.silenced = silenced(list)
		}
		rep.checks = append(rep.checks, c)
	}
	if out := r.done[engine.Analyzer]; out != nil {
		rep.stats = &out.result.(*flow.Analysis).Stats
	}
	if out := r.done[engine.Routes]; out != nil {
		rep.routes, _ = out.result.(finding.Routes)
	}
	if out := r.done[engine.Answers]; out != nil {
		rep.answers, _ = out.result.(finding.Answers)
	}
	return rep
}

// extras finds the finding of each diagnostic. A diagnostic that is no finding (of a suppression
// that is not used, say) has none.
func extras(diagnostics []analysis.Diagnostic, list finding.List) []*finding.Extra {
	type place struct {
		pos     token.Pos
		message string
	}
	at := make(map[place][]*finding.Finding)
	for i := range list {
		f := &list[i]
		at[place{f.Pos, f.Message}] = append(at[place{f.Pos, f.Message}], f)
	}
	out := make([]*finding.Extra, len(diagnostics))
	for i, d := range diagnostics {
		key := place{d.Pos, d.Message}
		if fs := at[key]; len(fs) > 0 {
			out[i] = finding.ExtraOf(fs[0])
			at[key] = fs[1:]
		}
	}
	return out
}

// silenced are the findings of a list that directives suppress.
func silenced(list finding.List) finding.List {
	return slices.DeleteFunc(slices.Clone(list), func(f finding.Finding) bool { return f.Suppression == nil })
}

// printJSON writes the unit's JSON: to the file that the go command names, or to standard output.
func printJSON(cfg *config, stdout io.Writer, rep *report) error {
	tree, err := rep.tree()
	var data []byte
	if err == nil {
		data, err = json.MarshalIndent(map[string]map[string][]jsonDiagnostic{cfg.ID: tree}, "", "\t")
	}
	if err != nil {
		return fmt.Errorf("write the findings of %s: %w", cfg.ID, err)
	}
	data = append(data, '\n')
	if cfg.Stdout != "" {
		err = os.WriteFile(cfg.Stdout, data, 0o666)
	} else {
		_, err = stdout.Write(data)
	}
	if err != nil {
		return fmt.Errorf("write the findings of %s: %w", cfg.ID, err)
	}
	return nil
}

func (rep *report) tree() (map[string][]jsonDiagnostic, error) {
	out := make(map[string][]jsonDiagnostic)
	for _, c := range rep.checks {
		for i, d := range c.diagnostics {
			j := rep.diagnostic(d)
			if c.extras != nil {
				j.Extra = c.extras[i]
			}
			out[c.name] = append(out[c.name], j)
		}
		for i := range c.silenced {
			f := &c.silenced[i]
			key, err := finding.Silenced{
				Category: f.Category, Posn: rep.posn(f.Pos), End: rep.posn(cmp.Or(f.End, f.Pos)), Message: f.Message, Extra: finding.ExtraOf(f),
			}.Key()
			if err != nil {
				return nil, err
			}
			out[key] = []jsonDiagnostic{}
		}
	}
	if len(rep.routes) > 0 {
		key, err := rep.routes.Key()
		if err != nil {
			return nil, err
		}
		out[key] = []jsonDiagnostic{}
	}
	if len(rep.answers) > 0 {
		key, err := rep.answers.Key()
		if err != nil {
			return nil, err
		}
		out[key] = []jsonDiagnostic{}
	}
	if rep.stats != nil {
		out[finding.Work{Functions: rep.stats.Functions, Cut: rep.stats.Cut}.Key()] = []jsonDiagnostic{}
	}
	return out, nil
}

func (rep *report) diagnostic(d analysis.Diagnostic) jsonDiagnostic {
	j := jsonDiagnostic{Category: d.Category, Posn: rep.posn(d.Pos), End: rep.posn(cmp.Or(d.End, d.Pos)), Message: d.Message}
	for _, fix := range d.SuggestedFixes {
		if f, ok := rep.fix(fix); ok {
			j.Fixes = append(j.Fixes, f)
		}
	}
	for _, rel := range d.Related {
		j.Related = append(j.Related, jsonRelated{rep.posn(rel.Pos), rep.posn(cmp.Or(rel.End, rel.Pos)), rel.Message})
	}
	return j
}

// fix is a fix by offsets. There is none where a line directive names another file, as in what cgo makes of
// a source: the offsets are those of a file that the user does not have.
func (rep *report) fix(fix analysis.SuggestedFix) (jsonFix, bool) {
	f := jsonFix{Message: fix.Message}
	for _, e := range fix.TextEdits {
		start, end := rep.fset.PositionFor(e.Pos, false), rep.fset.PositionFor(cmp.Or(e.End, e.Pos), false)
		if rep.fset.Position(e.Pos).Filename != start.Filename {
			return jsonFix{}, false
		}
		f.Edits = append(f.Edits, jsonEdit{start.Filename, start.Offset, end.Offset, string(e.NewText), lineColumn(start), lineColumn(end)})
	}
	return f, true
}

// lineColumn is a place within a file.
func lineColumn(p token.Position) string { return fmt.Sprintf("%d:%d", p.Line, p.Column) }

func (rep *report) posn(p token.Pos) string { return rep.fset.Position(p).String() }

// printText writes findings as text, for go commands before 1.26, which pass it on to the user. It
// returns the exit status.
func printText(w io.Writer, rep *report) int {
	status := 0
	for _, c := range rep.checks {
		for _, d := range c.diagnostics {
			status = 1
			fmt.Fprintf(w, "%s: %s\n", rep.posn(d.Pos), d.Message)
			for _, rel := range d.Related {
				fmt.Fprintf(w, "%s: \t%s\n", rep.posn(rel.Pos), rel.Message)
			}
		}
	}
	return status
}
