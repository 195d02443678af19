package engine

import (
	"go/token"
	"testing"

	"github.com/oversharelint/overshare/internal/finding"
)

func TestTold(t *testing.T) {
	at := func(kind finding.StepKind, file string, line int, message string) finding.Step {
		return finding.Step{Kind: kind, Posn: token.Position{Filename: file, Line: line}, Message: message}
	}
	const here = "/src/shop/api/a.go"
	for want, trace := range map[string][]finding.Step{
		"it leaks [x/y]":                        nil,
		"it leaks [x/y], way: a.go:3 -> a.go:4": {at(finding.StepSource, here, 3, "s"), at(finding.StepSink, here, 4, "t")},
		"it leaks [x/y], way: a.go:2 -> a.go:4: passed to f -> store/s.go:7":        {at(finding.StepSource, here, 2, "s"), at(finding.StepCall, here, 4, "passed to f"), at(finding.StepSink, "/src/shop/store/s.go", 7, "t")},
		"it leaks [x/y], way: store/s.go:7 -> a.go:4: returned by f -> b.go:4":      {at(finding.StepSource, "/src/shop/store/s.go", 7, "s"), at(finding.StepCall, here, 4, "returned by f"), at(finding.StepSink, "/src/shop/api/b.go", 4, "t")},
		"it leaks [x/y], way: a.go:9 -> a.go:4: passed to f -> a.go:4: passed to g": {at(finding.StepSource, here, 9, "s"), at(finding.StepCall, here, 4, "passed to f"), at(finding.StepCall, here, 4, "passed to g")},
	} {
		f := finding.Finding{Message: "it leaks", Category: "x/y", Trace: trace}
		if got := told(&f, here, 4); got != want {
			t.Errorf("%s\nwant %s", got, want)
		}
	}
	// All of it on the finding's line, or at one end only: there is no way to tell.
	for _, trace := range [][]finding.Step{
		{at(finding.StepSource, here, 4, "s"), at(finding.StepSink, here, 4, "t")},
		{at(finding.StepSink, here, 8, "t")},
		{{Kind: finding.StepSource, Message: "s"}, at(finding.StepSink, here, 4, "t")},
	} {
		f := finding.Finding{Message: "it leaks", Category: "x/y", Trace: trace}
		if got := told(&f, here, 4); got != "it leaks [x/y]" {
			t.Errorf("%v: %s", trace, got)
		}
	}
}
