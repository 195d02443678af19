package report_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/oversharelint/overshare/internal/finding"
	"github.com/oversharelint/overshare/internal/report"
)

// A suggestion of reviewdog's is one text for one range, so what cannot be said in one is not suggested.
func TestSuggestions(t *testing.T) {
	dir := t.TempDir()
	text := "package a\n\nvar x, y = 1, 2\n" + strings.Repeat("// a line\n", 50) + "var z = 3\n"
	if err := os.WriteFile(filepath.Join(dir, "a.go"), []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	edit := func(old, text2 string) finding.Edit {
		start := strings.Index(text, old)
		line := strings.Count(text[:start], "\n") + 1
		column := start - strings.LastIndex(text[:start], "\n")
		return finding.Edit{File: "a.go", Start: start, End: start + len(old), Line: line, Column: column, EndLine: line, EndColumn: column + len(old), New: text2}
	}
	elsewhere, unknown, gone := edit("x", "u"), edit("x", "u"), edit("y", "v")
	elsewhere.File, unknown.Line, gone.Start = "b.go", 0, len(text)+1
	for _, c := range []struct {
		name  string
		edits []finding.Edit
		want  string
	}{
		{"one", []finding.Edit{edit("x", "u")}, "3:5-3:6 u"},
		{"two, the later first", []finding.Edit{edit("y", "v"), edit("x", "u")}, "3:5-3:9 u, v"},
		{"none", nil, ""},
		{"in another file", []finding.Edit{elsewhere}, ""},
		{"in two files", []finding.Edit{elsewhere, edit("y", "v")}, ""},
		{"far apart", []finding.Edit{edit("x", "u"), edit("z", "w")}, ""},
		{"where is not known", []finding.Edit{unknown}, ""},
		{"in a file that has changed", []finding.Edit{edit("x", "u"), gone}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := &report.Report{
				Place:    report.Place{Dir: dir, Root: dir},
				Findings: []finding.Result{{Check: "rawmodel", Category: "rawmodel/credential", File: "a.go", Line: 3, Message: "m", Fixes: []finding.Fix{{Message: "f", Edits: c.edits}}}},
			}
			var out struct {
				Diagnostics []struct {
					Suggestions []struct {
						Range struct{ Start, End struct{ Line, Column int } }
						Text  string
					}
				}
			}
			if err := json.Unmarshal([]byte(write(t, report.RDJSON{}, r)), &out); err != nil {
				t.Fatal(err)
			}
			got := ""
			for _, s := range out.Diagnostics[0].Suggestions {
				got += fmt.Sprintf("%d:%d-%d:%d %s", s.Range.Start.Line, s.Range.Start.Column, s.Range.End.Line, s.Range.End.Column, s.Text)
			}
			if got != c.want {
				t.Errorf("suggested %q, want %q", got, c.want)
			}
		})
	}
}
