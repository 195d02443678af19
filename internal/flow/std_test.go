package flow_test

import (
	"crypto/sha256"
	"flag"
	"fmt"
	"maps"
	"testing"
	"time"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/oversharelint/overshare/internal/engine"
	"github.com/oversharelint/overshare/internal/flow"
)

var everything = flag.String("everything", "", "run the engine over these packages and all that they import, as if they were one project: std")

// everyFact holds the digest of each package's fact as the run before made it.
var everyFact map[string][sha256.Size]byte

// TestEverything runs the engine over code of a kind that no service has: runtimes, compilers,
// tables, the depths of frameworks. It must come to an end, within its budgets and without a panic,
// and, run more than once, with the same facts byte for byte. It takes minutes, so it runs only if it
// is asked for:
//
//	go test ./internal/flow -run TestEverything -everything std -count 2 -v -timeout 40m
func TestEverything(t *testing.T) {
	if *everything == "" {
		t.Skip("run it with -everything std")
	}
	was := engine.Driver.Selects
	engine.Driver.Selects = true // all that is loaded is the project
	defer func() { engine.Driver.Selects = was }()
	pkgs, err := packages.Load(&packages.Config{Mode: packages.LoadAllSyntax | packages.NeedModule}, *everything)
	if err != nil {
		t.Fatal(err)
	}
	var slowest time.Duration
	var where string
	var sum flow.Stats
	n := 0
	a := *engine.Analyzer
	a.Run = func(pass *analysis.Pass) (any, error) {
		start := time.Now()
		out, err := engine.Analyzer.Run(pass)
		if err == nil {
			s := out.(*flow.Analysis).Stats
			sum.Functions, sum.Cut, n = sum.Functions+s.Functions, sum.Cut+s.Cut, n+1
		}
		if d := time.Since(start); d > slowest {
			slowest, where = d, pass.Pkg.Path()
		}
		if d := time.Since(start); d > 5*time.Second {
			fmt.Printf("%s: %v\n", pass.Pkg.Path(), d)
		}
		return out, err
	}
	g, err := checker.Analyze([]*analysis.Analyzer{&a}, pkgs, &checker.Options{Sequential: true})
	if err != nil {
		t.Fatal(err)
	}
	facts := make(map[string][sha256.Size]byte)
	for act := range g.All() {
		if act.Err != nil {
			t.Errorf("%s: %v", act.Package.PkgPath, act.Err)
			continue
		}
		var f flow.Fact
		if act.PackageFact(act.Package.Types, &f) {
			facts[act.Package.PkgPath] = sha256.Sum256(f.Data)
		}
	}
	if len(facts) < n/2 {
		t.Errorf("%d of %d packages have facts", len(facts), n)
	}
	if everyFact != nil && !maps.Equal(facts, everyFact) {
		for path, digest := range facts {
			if everyFact[path] != digest {
				t.Errorf("%s: two runs make different facts", path)
			}
		}
		t.Errorf("two runs make different facts, of %d and %d packages", len(everyFact), len(facts))
	}
	everyFact = facts
	if sum.Functions < 10*n {
		t.Errorf("%d functions in %d packages: most were not analyzed", sum.Functions, n)
	}
	fmt.Printf("%d packages, %d functions, %d cut, %d facts; the slowest package is %s with %v\n", n, sum.Functions, sum.Cut, len(facts), where, slowest.Round(time.Millisecond))
}
