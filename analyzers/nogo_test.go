package analyzers_test

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/oversharelint/overshare/analyzers"
	"github.com/oversharelint/overshare/internal/engine"
	"github.com/oversharelint/overshare/internal/wanttest"
)

// nogo is one with all checks. What it sets is unset after the test.
func nogo(t *testing.T, flags map[string]map[string]string) *wanttest.Nogo {
	t.Helper()
	t.Cleanup(func() {
		for name, value := range map[string]string{"settings": "{}", "way": "false"} {
			if err := engine.Analyzer.Flags.Set(name, value); err != nil {
				t.Error(err)
			}
		}
	})
	return &wanttest.Nogo{Analyzers: analyzers.All(), Flags: flags}
}

// What stands behind a message: category, way and, as nogo has it, the check.
var nogoMessage = regexp.MustCompile(`^(.*) \[[a-z]+/[a-z-]+\](?:, way: .*)? \(([a-z]+)\)$`)

// TestNogo holds the checks to the same comments where they run as Bazel's nogo runs them, with settings
// as flags.
func TestNogo(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles the libraries")
	}
	comments, err := wanttest.Read(fixtures)
	if err != nil {
		t.Fatal(err)
	}
	n := nogo(t, map[string]map[string]string{"overshareflow": {"settings": "min-confidence: medium", "way": "true"}})
	all, err := n.Run(fixtures, "./...")
	if err != nil {
		t.Fatal(err)
	}
	var found []wanttest.Finding
	for _, f := range all {
		m := nogoMessage.FindStringSubmatch(f.Message)
		if m == nil {
			t.Errorf("%s: %q has no category and check", f.Place, f.Message)
		} else if !wanttest.Elsewhere(m[2], f.File) {
			found = append(found, wanttest.Finding{Place: f.Place, Message: m[1]})
		}
	}
	wanttest.Report(t, wanttest.Compare(comments, found))
	for _, path := range n.Facted() {
		if !strings.HasPrefix(path, "example.test/") {
			t.Errorf("%s is a library and has a fact", path)
		}
	}
}

// TestNogoExample runs with the configuration of the example, over a leak that it lets pass and one that
// it does not.
func TestNogoExample(t *testing.T) {
	flags, err := wanttest.NogoFlags("../examples/nogo/nogo.json")
	if err != nil {
		t.Fatal(err)
	}
	dir := wanttest.Files(t, `
-- go.mod --
module m.test
go 1.26
-- a.go --
package m

import (
	"log/slog"
	"net/http"
	"os"
)

func F(w http.ResponseWriter, password, phone string) {
	slog.Info("a", "password", password)
	slog.Info("a", "phone", phone)
	if _, err := os.Open("x"); err != nil {
		http.Error(w, err.Error(), 500)
	}
}
`)
	for name, c := range map[string]struct {
		flags map[string]map[string]string
		want  string
	}{
		"none":     {nil, "a.go:10 a.go:11 a.go:13"},
		"example":  {flags, "a.go:10 a.go:13"},
		"disabled": {map[string]map[string]string{"overshareflow": {"settings": "checks: {disable: [rawerror]}"}}, "a.go:10 a.go:11"},
		"excluded": {map[string]map[string]string{"overshareflow": {"settings": `{"paths": {"exclude": ["*.go"]}}`}}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			found, err := nogo(t, c.flags).Run(dir, "./...")
			var got []string
			for _, f := range found {
				got = append(got, f.Place.String())
			}
			if err != nil || strings.Join(got, " ") != c.want {
				t.Errorf("found %v, %v; want %s", found, err, c.want)
			}
		})
	}
	if _, err := nogo(t, map[string]map[string]string{"overshareflow": {"settings": "colour: red"}}).Run(dir, "./..."); err == nil || !strings.Contains(err.Error(), "settings: there is no setting colour") {
		t.Errorf("a wrong setting: %v", err)
	}
	build, err := os.ReadFile("../examples/nogo/BUILD.bazel")
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range analyzers.All() {
		if !strings.Contains(string(build), "//analyzers/"+a.Name+`"`) {
			t.Errorf("the example leaves out %s", a.Name)
		}
	}
}
