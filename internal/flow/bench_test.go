package flow_test

import (
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"

	"github.com/oversharelint/overshare/internal/flow"
)

// BenchmarkEngine analyzes the fixtures of the constructs, loaded once. It reports the functions of a
// round, by which the time is to be read.
func BenchmarkEngine(b *testing.B) {
	pkgs := load(b)
	b.ReportAllocs()
	functions := 0
	for b.Loop() {
		g, err := checker.Analyze([]*analysis.Analyzer{within("example.test/flow/")}, pkgs, nil)
		if err != nil {
			b.Fatal(err)
		}
		functions = 0
		for _, act := range g.Roots {
			functions += act.Result.(*flow.Analysis).Stats.Functions
		}
	}
	b.ReportMetric(float64(functions), "functions")
}
