package config

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/oversharelint/overshare/internal/finding"
)

func TestInline(t *testing.T) {
	for _, text := range []string{
		"checks: {disable: [rawerror]}\nmin-confidence: high\nreport: {min-severity: major}\n",
		`{"checks": {"disable": ["rawerror"]}, "min-confidence": "high", "report": {"min-severity": "major"}}`,
	} {
		s, err := Inline("here", []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		if s.Runs("rawerror") || !s.Runs("rawmodel") || s.MinConfidence != finding.High || s.LeastSeverity() != finding.Major {
			t.Errorf("%s: %+v", text, s)
		}
	}
	// Lines of a text that a program made would mean nothing to anybody.
	for text, want := range map[string]string{
		"{\n\"tests\": 1}":         `here: tests is "1", want true or false`,
		"report: {fail-on: never}": "here: report.fail-on is for the command line",
		"{":                        "here: this is no YAML",
		"colour: red\nreport: {baseline: b.json}\n": "here: there is no setting colour",
	} {
		if s, err := Inline("here", []byte(text)); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: %+v, %v; want %s", text, s, err, want)
		}
	}
}

func TestRuns(t *testing.T) {
	for _, c := range []struct {
		settings Settings
		check    string
		want     bool
	}{
		{Settings{}, "rawerror", true},
		{Settings{Enable: []string{"rawmodel"}}, "rawerror", false},
		{Settings{Enable: []string{"rawmodel"}}, "rawmodel", true},
		{Settings{Enable: []string{"rawmodel"}}, "directive", true},
		{Settings{Disable: []string{"directive"}}, "directive", false},
		{Settings{Disable: []string{"directive"}}, "rawerror", true},
	} {
		if got := c.settings.Runs(c.check); got != c.want {
			t.Errorf("%+v: %s runs %t, want %t", c.settings, c.check, got, c.want)
		}
	}
}

// Patterns of settings that stand in no file of ours are seen from the root of the module that a file
// lies in, or of the project where the driver names files so.
func TestInlineExcludes(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"go.mod", "sub/go.mod"} {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte("module m.test\n"), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	s := &Settings{Exclude: []string{"gen/**"}}
	for name, want := range map[string]bool{
		filepath.Join(dir, "gen", "a.go"):               true,
		filepath.Join(dir, "sub", "gen", "a.go"):        true,
		filepath.Join(dir, "sub", "api", "gen", "a.go"): false,
		filepath.Join(dir, "a.go"):                      false,
		"gen/a.go":                                      true,
		"api/gen/a.go":                                  false,
	} {
		if got := s.Excludes(name) != ""; got != want {
			t.Errorf("%s is excluded: %t, want %t", name, got, want)
		}
	}
}
