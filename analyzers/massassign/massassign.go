package massassign

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/oversharelint/overshare/internal/engine"
	"github.com/oversharelint/overshare/internal/finding"
	"github.com/oversharelint/overshare/internal/flow"
	"github.com/oversharelint/overshare/internal/sensitive"
)

// Analyzer is the check.
var Analyzer = &analysis.Analyzer{
	Name:       "massassign",
	Doc:        "report records that are saved with what a client chose in fields that are not the client's",
	Run:        run,
	Requires:   []*analysis.Analyzer{engine.Analyzer, engine.Routes},
	ResultType: reflect.TypeFor[finding.List](),
}

func run(pass *analysis.Pass) (any, error) {
	return engine.Report(pass, "massassign", engine.ManagedEvents(pass, judge)), nil
}

// judge takes the events that carry a privilege: the worst one speaks for all.
func judge(e *flow.Event) (engine.Verdict, bool) {
	if e.Source.Group != flow.Privilege {
		return engine.Verdict{}, false
	}
	return engine.Verdict{
		Kind: sensitive.Power(e.Source.Class).String(),
		Message: fmt.Sprintf("%s (%s)%s saved as the client sent it by %s: bind a struct for the input, or assign the field afterwards",
			e.Source.Word, e.Source.Name, others(e), engine.Sink(e)),
		Confidence: confidence(&e.Source),
		Managed:    managed(e),
	}, true
}

// managed reports whether all that the client may choose is for administrators to choose: whose something is,
// what somebody may do and has. The hash of a password is nobody's, and a map names what it likes.
func managed(e *flow.Event) bool {
	return !slices.ContainsFunc(append([]flow.Label{e.Source}, e.More...), func(l flow.Label) bool {
		power := sensitive.Power(l.Class)
		return power == sensitive.AnyColumn || power == sensitive.Login
	})
}

// others names the fields that the client may choose beside the worst one.
func others(e *flow.Event) string {
	var names []string
	for _, l := range e.More {
		if confidence(&l) > finding.Low {
			name, _, _ := strings.Cut(strings.TrimPrefix(l.Name, "field "), " ")
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return " is"
	}
	return " and " + strings.Join(names, ", ") + " are"
}

// confidence is high where the field gives rights, trust or money in what is surely a record.
func confidence(l *flow.Label) finding.Confidence {
	switch power := sensitive.Power(l.Class); {
	case power >= sensitive.Price:
		return finding.Low
	case power == sensitive.Ownership && l.Faint:
		return finding.Low
	case power == sensitive.Ownership || l.Faint:
		return finding.Medium
	}
	return finding.High
}
