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

// TestDirectives holds what directives do to the same comments in each driver: ours, that of x/tools
// (which go vet -fix uses), and a plain one, as linters have it that know nothing of us.
func TestDirectives(t *testing.T) {
	const fixture = fixtures + "/directive"
	comments, err := wanttest.Read(fixture)
	if err != nil {
		t.Fatal(err)
	}
	tool := wanttest.Build(t)
	for name, run := range map[string]func() ([]wanttest.Finding, error){
		"own":         func() ([]wanttest.Finding, error) { return wanttest.Vet(tool, fixture, ".") },
		"unitchecker": func() ([]wanttest.Finding, error) { return wanttest.Vet(tool, fixture, "-driver=unitchecker", ".") },
		"plain":       func() ([]wanttest.Finding, error) { return plain(fixture) },
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

// plain runs the checks over a package by a driver that only knows go/analysis.
func plain(dir string) ([]wanttest.Finding, error) {
	root, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	pkgs, err := packages.Load(&packages.Config{Mode: packages.LoadSyntax, Dir: dir, Env: append(os.Environ(), "GOWORK=off", "GOFLAGS=")}, ".")
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
			out = append(out, wanttest.Finding{Place: wanttest.Place{File: filepath.ToSlash(file), Line: p.Line}, Message: d.Message})
		}
	}
	return out, nil
}
