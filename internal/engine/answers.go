package engine

import (
	"reflect"

	"golang.org/x/tools/go/analysis"

	"github.com/oversharelint/overshare/internal/catalog"
	"github.com/oversharelint/overshare/internal/finding"
	"github.com/oversharelint/overshare/internal/flow"
)

// Answers lists what the methods return of the types that a package puts into interfaces of other packages. It
// is an analyzer of its own since only checks of what records hold ask for it.
var Answers = &analysis.Analyzer{
	Name:       "overshareanswers",
	Doc:        "list what methods behind interfaces return (no findings of its own)",
	Run:        answers,
	Requires:   []*analysis.Analyzer{Analyzer},
	ResultType: reflect.TypeFor[finding.Answers](),
}

func answers(pass *analysis.Pass) (any, error) {
	var out finding.Answers
	for _, a := range pass.ResultOf[Analyzer].(*flow.Analysis).Answers(flow.Form(catalog.JSON)) {
		x := finding.Answer{Method: a.Method, Type: a.Type}
		for _, l := range a.Leaves {
			x.Leaves = append(x.Leaves, finding.Leaf{Part: l.Part, Methods: l.Methods})
		}
		out = append(out, x)
	}
	return out, nil
}

// Leaves are the parts of records that leave by an event and that a check takes for findings, nil if what one
// of them holds is known here.
func Leaves(parts []flow.Label) []finding.Leaf {
	var out []finding.Leaf
	for i := range parts {
		part, methods := parts[i].Open()
		if len(methods) == 0 {
			return nil
		}
		out = append(out, finding.Leaf{Part: part, Methods: methods})
	}
	return out
}
