package flow_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/oversharelint/overshare/internal/engine"
	"github.com/oversharelint/overshare/internal/flow"
)

// analyze runs the engine over the fixtures of the constructs as a driver in one process does, and
// returns the facts by package and what was analyzed.
func analyze(t *testing.T) (facts map[string][]byte, stats flow.Stats) {
	t.Helper()
	g, err := checker.Analyze([]*analysis.Analyzer{within("example.test/flow/")}, load(t), &checker.Options{SanityCheck: true})
	if err != nil {
		t.Fatal(err)
	}
	facts = make(map[string][]byte)
	for _, act := range g.Roots {
		if act.Err != nil {
			t.Fatalf("%s: %v", act.Package.PkgPath, act.Err)
		}
		f := new(flow.Fact)
		if act.PackageFact(act.Package.Types, f) {
			facts[act.Package.PkgPath] = f.Data
		}
		s := act.Result.(*flow.Analysis).Stats
		stats.Functions += s.Functions
		stats.Cut += s.Cut
		stats.Visits += s.Visits
		stats.Flattened += s.Flattened
	}
	if len(facts) < 10 || stats.Functions < 300 {
		t.Fatalf("%d packages with facts, %d functions: these are not the fixtures", len(facts), stats.Functions)
	}
	return facts, stats
}

// load loads the fixtures of the constructs.
func load(tb testing.TB) []*packages.Package {
	tb.Helper()
	dir, err := filepath.Abs(filepath.FromSlash("../../testdata/flow"))
	if err != nil {
		tb.Fatal(err)
	}
	pkgs, err := packages.Load(&packages.Config{
		Mode: packages.LoadSyntax | packages.NeedModule | packages.NeedImports, Dir: dir,
		Env: append(os.Environ(), "GOWORK=off", "GOFLAGS=-mod=vendor"),
	}, "./...")
	if err != nil {
		tb.Fatal(err)
	}
	if packages.PrintErrors(pkgs) > 0 {
		tb.Fatal("the fixtures do not load")
	}
	return pkgs
}

// within is the engine on packages with the prefix only: what is no part of a project is not
// analyzed, whichever driver runs.
func within(prefix string) *analysis.Analyzer {
	a := *engine.Analyzer
	a.Run = func(pass *analysis.Pass) (any, error) {
		if !strings.HasPrefix(pass.Pkg.Path(), prefix) {
			return new(flow.Analysis), nil
		}
		return engine.Analyzer.Run(pass)
	}
	return &a
}

// Bounds on what the engine makes of the fixtures, in all packages together: a change that makes it
// work or write more must say so here. They count work and bytes, never time.
const (
	maxVisitsPerFunction    = 75  // visits of instructions
	maxBytesPerFunction     = 120 // of facts
	maxFlattenedPerFunction = 6   // values, with their parts
)

func TestFacts(t *testing.T) {
	facts, stats := analyze(t)
	again, _ := analyze(t)
	total := 0
	for path, data := range facts {
		total += len(data)
		if !bytes.Equal(data, again[path]) {
			t.Errorf("%s: two runs make two facts", path)
		}
		back, symbols, kept, err := flow.Reencode(data)
		if err != nil {
			t.Errorf("%s: %v", path, err)
		}
		if !bytes.Equal(data, back) {
			t.Errorf("%s: %d symbols and %d kept values, %d bytes, come out as %d other bytes", path, symbols, kept, len(data), len(back))
		}
	}
	if n := total / stats.Functions; n > maxBytesPerFunction {
		t.Errorf("%d bytes of facts a function, want at most %d", n, maxBytesPerFunction)
	}
	if n := stats.Visits / stats.Functions; n > maxVisitsPerFunction {
		t.Errorf("%d visits a function, want at most %d", n, maxVisitsPerFunction)
	}
	if stats.Cut > 0 {
		t.Errorf("a budget cuts %d of the fixtures' functions", stats.Cut)
	}
	if n := stats.Flattened / stats.Functions; n > maxFlattenedPerFunction {
		t.Errorf("%d values flattened a function, want at most %d", n, maxFlattenedPerFunction)
	}
	fmt.Printf("facts: %d bytes, %d visits and %d values flattened a function, over %d functions\n", total/stats.Functions,
		stats.Visits/stats.Functions, stats.Flattened/stats.Functions, stats.Functions)
}

// TestDamagedFacts cuts facts short and flips their bytes: reading them must end, in an error or in
// another fact, and never in a panic.
func TestDamagedFacts(t *testing.T) {
	facts, _ := analyze(t)
	data := facts["example.test/flow/dep/memory"]
	if data == nil {
		t.Fatal("example.test/flow/dep/memory has no fact")
	}
	errors := 0
	for cut := 0; cut < len(data); cut += 1 + len(data)/200 {
		if flow.Damaged(data[:cut]) {
			errors++
		}
	}
	if errors == 0 {
		t.Error("no fact that is cut short is found damaged")
	}
	for at := 0; at < len(data); at += 1 + len(data)/400 {
		bad := bytes.Clone(data)
		bad[at] ^= 0x55
		flow.Damaged(bad)
	}
}
