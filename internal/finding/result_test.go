package finding_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/oversharelint/overshare/internal/finding"
)

// ordered lists results as they must be shown, no two of them the same.
func ordered() []finding.Result {
	at := func(file string, line, column int, category, message string) finding.Result {
		return finding.Result{File: file, Line: line, Column: column, Category: category, Message: message}
	}
	return []finding.Result{
		at("main.go", 9, 1, "a/b", "m"),
		at("a/a.go", 2, 9, "a/b", "m"),
		at("a/a.go", 10, 1, "a/b", "m"),
		at("a/a.go", 10, 2, "a/b", "m"),
		at("a/a.go", 10, 2, "a/c", "k"),
		at("a/a.go", 10, 2, "a/c", "l"),
		at("a/c.go", 1, 1, "a/b", "m"),
		at("a/b/x.go", 1, 1, "a/b", "m"),
	}
}

func TestCompare(t *testing.T) {
	want := ordered()
	got := slices.Clone(want)
	r := rand.New(rand.NewPCG(1, 2))
	for range 20 {
		r.Shuffle(len(got), func(i, j int) { got[i], got[j] = got[j], got[i] })
		slices.SortFunc(got, func(a, b finding.Result) int { return finding.Compare(&a, &b) })
		for i := range want {
			if !finding.Same(&got[i], &want[i]) {
				t.Fatalf("place %d holds %+v, want %+v", i, got[i], want[i])
			}
		}
	}
}

// The laws of a strict weak order, on all triples.
func TestCompareIsAnOrder(t *testing.T) {
	all := ordered()
	for i := range all {
		for j := range all {
			ab := finding.Compare(&all[i], &all[j])
			if ab != -finding.Compare(&all[j], &all[i]) || (ab == 0) != (i == j) {
				t.Errorf("Compare(%d, %d) = %d is not antisymmetric", i, j, ab)
			}
			for k := range all {
				if ab <= 0 && finding.Compare(&all[j], &all[k]) <= 0 && finding.Compare(&all[i], &all[k]) > 0 {
					t.Errorf("Compare is not transitive on %d, %d, %d", i, j, k)
				}
			}
		}
	}
}

func TestSink(t *testing.T) {
	flow := finding.ResultStep{Kind: finding.StepFlow, File: "a.go", Line: 1}
	sink := finding.ResultStep{Kind: finding.StepSink, File: "a.go", Line: 2}
	for _, c := range []struct {
		trace []finding.ResultStep
		ok    bool
	}{
		{nil, false},
		{[]finding.ResultStep{sink, flow}, false},
		{[]finding.ResultStep{{Kind: finding.StepSink}}, false},
		{[]finding.ResultStep{flow, sink}, true},
	} {
		r := finding.Result{Trace: c.trace}
		if got, ok := r.Sink(); ok != c.ok || ok && got != sink {
			t.Errorf("Sink of %v = %v, %t", c.trace, got, ok)
		}
	}
}
