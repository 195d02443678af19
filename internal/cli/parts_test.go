package cli

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/oversharelint/overshare/internal/finding"
	"github.com/oversharelint/overshare/internal/report"
)

func testCollector() *collector {
	return newCollector(filepath.FromSlash("/src"), &options{confidence: finding.Low}, []string{"p", "q", "r"})
}

func TestParsePosn(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("uses absolute names of Unix")
	}
	for in, want := range map[string]posn{
		"":                     {},
		"-":                    {},
		"/src/a/b.go:3:14":     {"a/b.go", 3, 14},
		"/src/a/b.go:3":        {"a/b.go", 3, 0},
		"/src/a/b.go":          {"a/b.go", 0, 0},
		"/src/a:1/b.go:3:14":   {"a:1/b.go", 3, 14},
		"/src/1:2:3:4":         {"1:2", 3, 4},
		"a/./b.go:3:14":        {"a/b.go", 3, 14},
		"/usr/lib/go/x.go:9:1": {"/usr/lib/go/x.go", 9, 1},
		"/other/x.go:9:1":      {"/other/x.go", 9, 1},
	} {
		if got := parsePosn(in, "/src"); got != want {
			t.Errorf("parsePosn(%q) = %+v, want %+v", in, got, want)
		}
	}
	if got, want := relative("/repository/service/api", "/repository/service/log/log.go"), "../log/log.go"; got != want {
		t.Errorf("a file beside the directory is named %q, want %q", got, want)
	}
}

// A driver other than ours gives no extra field.
func TestDiagnosticWithoutExtra(t *testing.T) {
	d := &diagnostic{
		Category: "rawerror/database", Posn: "/src/a.go:3:2", End: "/src/a.go:3:9", Message: "m",
		Related: []relatedPlace{{Posn: "/src/b.go:1:1", Message: "r"}},
	}
	r := d.result("p", "rawerror", "/src")
	if r.Severity != "major" || r.Confidence != "high" || r.Check != "rawerror" || r.EndColumn != 9 || r.Fingerprint == "" ||
		len(r.Trace) != 1 || r.Trace[0].Message != "r" || r.Trace[0].Line != 1 {
		t.Errorf("result %+v", r)
	}
	d = &diagnostic{Posn: "/src/a.go:3:2", Message: "m"}
	if r := d.result("p", "other", "/src"); r.Category != "other" || r.EndLine != 3 || r.EndColumn != 2 {
		t.Errorf("result %+v", r)
	}
}

// Before Go 1.26 the tool's objects stand among the errors.
func TestTranscript(t *testing.T) {
	const said = `go: downloading example.test/x v1.0.0
# p
vet: p/p.go:1:1: expected 'package'
# s2
# [s2]
s2/a.go:1:1: two lines head this
# q [q.test]
{
	"q [q.test]": {
		"rawerror": {
			"error": "no fuel"
		}
	}
}
{"r": {"overshare.stats functions=0 cut=0": []}}
{ no object
# s
{
	"s": broken
}
`
	var term bytes.Buffer
	c := testCollector()
	p := newProgress(&term, false, 2)
	tr := &transcript{sink: &vetSink{collector: c, progress: p}, progress: p}
	tr.readAll(strings.NewReader(said))
	c.outcome(tr.blocks, errors.New("exit status 1"))
	var got []string
	for _, e := range c.errors {
		got = append(got, e.Package+": "+e.Message)
	}
	want := []string{
		"q: rawerror: no fuel",
		"p: vet: p/p.go:1:1: expected 'package'",
		"s2: s2/a.go:1:1: two lines head this",
		"q: { no object",
		"s: {\n\t\"s\": broken\n}",
		": go vet failed: exit status 1",
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("errors:\n%q\nwant:\n%q", got, want)
	}
	if p.done != 2 {
		t.Errorf("%d packages are done, want 2", p.done)
	}
	if got, want := term.String(), "go: downloading example.test/x v1.0.0\n"; got != want {
		t.Errorf("printed %q, want %q", got, want)
	}
}

// A package of which nothing is heard is no clean package.
func TestSilence(t *testing.T) {
	c := testCollector()
	c.add(unitJSON{"p [p.test]": {finding.Work{}.Key(): []byte("[]")}, "r_test [r.test]": {finding.Work{}.Key(): []byte("[]")}})
	c.outcome(nil, nil)
	if again := c.unheard(); !reflect.DeepEqual(again, []string{"q"}) {
		t.Errorf("asked for again: %q", again)
	}
	c.missing("nothing came back")
	if r := c.report(); len(r.Errors) != 1 || r.Errors[0].Package != "q" || r.Stats.Packages != 2 {
		t.Errorf("report %+v, want an error for q alone", r)
	}
}

// Of a package that is missing it is not known that an import is to blame if the go command failed as a whole.
func TestMissing(t *testing.T) {
	for _, c := range []struct {
		blocks []block
		want   string
	}{
		{[]block{{"", []string{"build cache is required"}}}, "not analyzed"},
		{[]block{{"", []string{"go: downloading x"}}, {"p", []string{"p/a.go:1:1: wrong"}}}, "not analyzed, because a package that it imports has errors"},
	} {
		r := testCollector()
		r.outcome(c.blocks, &exec.ExitError{})
		if got := r.report().Errors; !slices.Contains(got, report.Error{Package: "q", Message: c.want}) {
			t.Errorf("%v: %q, want %q of q", c.blocks, got, c.want)
		}
	}
}

// An object that was cut off, as by a tool that was killed, is an error.
func TestTruncatedOutput(t *testing.T) {
	for _, out := range []string{`{"p": {"rawerror": [`, "no JSON", `{"p": 7}`, `{"p": {"rawerror": 7}}`, `{"p": {"overshare.stats x": []}}`} {
		c := testCollector()
		s := &vetSink{collector: c, progress: newProgress(io.Discard, false, 2)}
		s.readAll(strings.NewReader(out))
		if len(c.report().Errors) != 1 {
			t.Errorf("%s: errors %v, want one", out, c.errors)
		}
	}
}

func TestProgress(t *testing.T) {
	var term bytes.Buffer
	p := newProgress(&term, true, 2)
	p.step()
	p.say("go: downloading")
	p.step()
	p.step()
	p.clear()
	p.step()
	got := strings.ReplaceAll(term.String(), eraseLine, "^")
	const want = "^overshare: 0 of 2 packages^overshare: 1 of 2 packages^go: downloading\n^overshare: 1 of 2 packages" +
		"^overshare: 2 of 2 packages^overshare: 2 of 2 packages^"
	if got != want {
		t.Errorf("printed\n%q\nwant\n%q", got, want)
	}
}

// The order in which packages are done changes nothing.
func TestReportDoesNotDependOnTheOrder(t *testing.T) {
	objects := []string{
		`{"p": {"overshare.stats functions=2 cut=1": [], "rawerror": [{"category": "rawerror/sdk", "posn": "/src/a.go:1:1", "message": "a"}]}}`,
		`{"p [p.test]": {"overshare.stats functions=3 cut=1": [], "rawerror": [{"category": "rawerror/sdk", "posn": "/src/a.go:1:1", "message": "a"}]}}`,
		`{"q": {"overshare.stats functions=4 cut=0": [], "rawerror": [{"category": "rawerror/sdk", "posn": "/src/a.go:1:1", "message": "b"}]}}`,
		`{"r": {"rawerror": {"error": "x"}}, "q": {"sensitivelog": {"error": "y"}}}`,
	}
	var first string
	for shift := range objects {
		c := testCollector()
		for i := range objects {
			var unit unitJSON
			if err := json.Unmarshal([]byte(objects[(i+shift)%len(objects)]), &unit); err != nil {
				t.Fatal(err)
			}
			c.add(unit)
		}
		r := c.report()
		if len(r.Findings) != 2 || len(r.Errors) != 2 || r.Stats.Packages != 2 || r.Stats.Functions != 7 || r.Stats.Cut != 1 {
			t.Fatalf("report %+v", r)
		}
		got, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		if first == "" {
			first = string(got)
		} else if first != string(got) {
			t.Errorf("report\n%s\nthen\n%s", first, got)
		}
	}
}

func TestVetFlags(t *testing.T) {
	o, err := parse([]string{"-checks", "rawerror", "-tests", "-analyze", "example.test/,x.test", "-mod=mod", "-race", "-overlay", "o.json", "./a"}, io.Discard, io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{"-mod=mod", "-overlay=o.json", "-race=true"}; !reflect.DeepEqual(o.build, want) {
		t.Errorf("build flags %q, want %q", o.build, want)
	}
	if want := []string{"-min-confidence=low", "-rawerror=true", "-directive=true", "-tests=true", "-config.analyze=example.test/,x.test"}; !reflect.DeepEqual(o.vetFlags(), want) {
		t.Errorf("vet flags %q, want %q", o.vetFlags(), want)
	}
	if o.progress {
		t.Error("progress is shown where there is no terminal")
	}
}

// TestReadme compares the flags with those of the README, in both directions.
func TestReadme(t *testing.T) {
	data, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	fs := flagSet(&options{}, &choices{})
	documented := make(map[string]bool)
	for line := range strings.Lines(string(data)) {
		cell, ok := strings.CutPrefix(line, "| `-")
		if !ok {
			continue
		}
		cell, _, _ = strings.Cut(cell, " |")
		for _, name := range strings.Split(cell, "`, `-") {
			name, _, _ = strings.Cut(strings.Trim(name, "`"), " ")
			documented[name] = true
			if fs.Lookup(name) == nil {
				t.Errorf("the README has a flag -%s that does not exist", name)
			}
		}
	}
	fs.VisitAll(func(f *flag.Flag) {
		if !documented[f.Name] {
			t.Errorf("the README lacks the flag -%s", f.Name)
		}
	})
}
