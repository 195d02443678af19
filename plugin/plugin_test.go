package plugin_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/golangci/plugin-module-register/register"
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/oversharelint/overshare/internal/config"
	"github.com/oversharelint/overshare/internal/engine"
	"github.com/oversharelint/overshare/internal/finding"
	"github.com/oversharelint/overshare/internal/wanttest"
	"github.com/oversharelint/overshare/plugin"
)

// checks are those that golangci-lint would run with the settings.
func checks(t *testing.T, settings any) ([]*analysis.Analyzer, error) {
	t.Helper()
	t.Cleanup(func() {
		engine.Driver = engine.Host{}
		engine.Configure(&config.Settings{})
	})
	make, err := register.GetPlugin(plugin.Name)
	if err != nil {
		t.Fatal(err)
	}
	p, err := make(settings)
	if err != nil {
		return nil, err
	}
	if p.GetLoadMode() != register.LoadModeTypesInfo {
		t.Errorf("load mode %s, want types", p.GetLoadMode())
	}
	return p.BuildAnalyzers()
}

func TestChecks(t *testing.T) {
	all := finding.Checks()
	for _, c := range []struct {
		settings any
		want     []string
	}{
		{nil, all},
		{map[string]any{}, all},
		{map[string]any{"checks": map[string]any{"disable": []any{"directive", "rawerror"}}},
			slices.DeleteFunc(slices.Clone(all), func(s string) bool { return s == "directive" || s == "rawerror" })},
		{map[string]any{"checks": map[string]any{"enable": "rawerror"}}, []string{"directive", "rawerror"}},
	} {
		list, err := checks(t, c.settings)
		var got []string
		for _, a := range list {
			got = append(got, a.Name)
		}
		if err != nil || !slices.Equal(got, c.want) {
			t.Errorf("%v: %q, %v; want %q", c.settings, got, err, c.want)
		}
	}
}

// Settings that nobody would obey are errors, all at once.
func TestWrongSettings(t *testing.T) {
	const in = "linters.settings.custom.overshare.settings: "
	for want, settings := range map[string]any{
		in + "there is no setting colour; there are checks, paths, tests, analyze, min-confidence, catalog, report": map[string]any{"colour": "red"},
		in + "there is no setting checks.enabel: is enable meant?":                                                  map[string]any{"checks": map[string]any{"enabel": []any{}}},
		in + `checks.disable is "raweror", want one of certtrust, `:                                                 map[string]any{"checks": map[string]any{"disable": []any{"raweror"}}},
		in + `tests is "1", want true or false`:                                                                     map[string]any{"tests": 1},
		in + "report.fail-on is for the command line; here another program decides what fails":                      map[string]any{"report": map[string]any{"fail-on": "major"}},
		"\n" + in + "report.baseline is for the command line; here no file is read":                                 map[string]any{"report": map[string]any{"fail-on": "never", "baseline": "b.json"}},
		in + "the settings are a list, want a mapping such as `checks:`":                                            []any{"rawerror"},
	} {
		if _, err := checks(t, settings); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v: %v\nwant %s", settings, err, want)
		}
	}
}

// TestMessages runs the checks of the plugin by a driver that only knows go/analysis, as golangci-lint
// does, and calls it with what comes of all packages at once.
func TestMessages(t *testing.T) {
	list, err := checks(t, nil)
	if err != nil {
		t.Fatal(err)
	}
	graph, got := analyze(t, list, wanttest.Files(t, service))
	if len(got) != 1 || got[0] != leak {
		t.Errorf("found %q\nwant %q", got, leak)
	}
	for act := range graph.All() {
		if act.Analyzer == engine.Analyzer && len(act.AllPackageFacts()) > 3 {
			t.Errorf("%s: facts on %d packages, want none on those of libraries", act.Package, len(act.AllPackageFacts()))
		}
	}
}

// analyze runs checks over a module's packages, with their test files, and lists what they say.
func analyze(t *testing.T, list []*analysis.Analyzer, dir string) (*checker.Graph, []string) {
	t.Helper()
	pkgs, err := packages.Load(&packages.Config{Mode: packages.LoadAllSyntax | packages.NeedModule, Dir: dir, Tests: true, Env: append(os.Environ(), "GOWORK=off", "GOFLAGS=")}, "./...")
	if err != nil {
		t.Fatal(err)
	}
	pkgs = slices.DeleteFunc(pkgs, func(p *packages.Package) bool { return strings.HasSuffix(p.PkgPath, ".test") })
	graph, err := checker.Analyze(list, pkgs, &checker.Options{SanityCheck: true})
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, act := range graph.Roots {
		if act.Err != nil {
			t.Error(act.Err)
		}
		for _, d := range act.Diagnostics {
			if len(d.Related) > 0 {
				t.Errorf("%q has related information", d.Message)
			}
			out = append(out, act.Analyzer.Name+": "+d.Message)
		}
	}
	slices.Sort(out)
	return graph, slices.Compact(out) // of a package and of its test variant
}

// A driver hands over test files without being asked to. What they hold is no part of the package then:
// neither their leaks, nor what they import, nor their package variables.
func TestTestFiles(t *testing.T) {
	const tested = service + `
-- api/a_test.go --
package api

import (
	"log/slog"
	"testing"
)

var made, also = makeUser()

func makeUser() (string, error) { slog.Info("made"); return "x", nil }

func TestHandle(t *testing.T) { slog.Info(made) }
-- api/b_test.go --
package api

import (
	"log/slog"
	"testing"
)

func TestMore(t *testing.T) {}

func show(password string) { slog.Info(password) }
-- api/c_test.go --
package api_test

import (
	"log/slog"
	"testing"
)

func TestOutside(t *testing.T) {}

func show(password string) { slog.Warn(password) }
`
	dir := wanttest.Files(t, tested)
	for settings, findings := range map[string]int{"false": 1, "true": 3} {
		list, err := checks(t, map[string]any{"tests": settings == "true"})
		if err != nil {
			t.Fatal(err)
		}
		if _, got := analyze(t, list, dir); len(got) != findings || got[len(got)-1] != leak && got[0] != leak {
			t.Errorf("tests: %s: found %q, want %d", settings, got, findings)
		}
	}
}

// TestExample makes sure that the example names what there is.
func TestExample(t *testing.T) {
	example, err := os.ReadFile("../examples/golangci/.custom-gcl.yml")
	if err != nil {
		t.Fatal(err)
	}
	mod, err := os.ReadFile("testdata/golangci/go.mod")
	if err != nil {
		t.Fatal(err)
	}
	_, version, _ := strings.Cut(string(example), "\nversion: ")
	version, _, _ = strings.Cut(version, "\n")
	if !strings.Contains(string(mod), "github.com/golangci/golangci-lint/v2 "+version+"\n") {
		t.Errorf("the example builds golangci-lint %q, the tests another one", version)
	}
}
