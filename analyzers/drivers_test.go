package analyzers_test

import (
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/oversharelint/overshare/analyzers"
	"github.com/oversharelint/overshare/internal/wanttest"
)

// TestDrivers holds the checks to the same comments in the drivers of x/tools: the one that go vet -fix uses,
// a process for each package, and a plain one that has all packages in one process, as programs have it that
// know nothing of us.
func TestDrivers(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles the libraries")
	}
	comments, err := wanttest.Read(fixtures)
	if err != nil {
		t.Fatal(err)
	}
	for name, run := range map[string]func() ([]wanttest.Finding, error){
		"unitchecker": func() ([]wanttest.Finding, error) {
			return wanttest.Vet(wanttest.Build(t), fixtures, "-driver=unitchecker", "./...")
		},
		"checker": func() ([]wanttest.Finding, error) { return plain(fixtures) },
	} {
		t.Run(name, func(t *testing.T) {
			found, err := run()
			if err != nil {
				t.Fatal(err)
			}
			wanttest.Report(t, wanttest.Compare(comments, found))
		})
	}
}

// plain runs the checks over a module by a driver that only knows go/analysis.
func plain(dir string) ([]wanttest.Finding, error) {
	root, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	pkgs, err := packages.Load(&packages.Config{Mode: packages.LoadSyntax, Dir: dir, Env: append(os.Environ(), "GOWORK=off", "GOFLAGS=")}, "./...")
	if err != nil {
		return nil, err
	}
	graph, err := checker.Analyze(analyzers.All(), pkgs, nil)
	if err != nil {
		return nil, err
	}
	var out []wanttest.Finding
	for _, act := range graph.Roots {
		if act.Err != nil {
			return nil, act.Err
		}
		for _, d := range act.Diagnostics {
			p := act.Package.Fset.Position(d.Pos)
			file, err := filepath.Rel(root, p.Filename)
			if err != nil {
				return nil, err
			}
			if file = filepath.ToSlash(file); !wanttest.Elsewhere(act.Analyzer.Name, file) {
				out = append(out, wanttest.Finding{Place: wanttest.Place{File: file, Line: p.Line}, Message: d.Message})
			}
		}
	}
	return out, nil
}
