package massassign

import (
	"fmt"
	"reflect"
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
	Requires:   []*analysis.Analyzer{engine.Analyzer},
	ResultType: reflect.TypeFor[finding.List](),
}

func run(pass *analysis.Pass) (any, error) {
	return engine.Reported(pass, "massassign", judge), nil
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
	}, true
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
