package rawmodel

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
	Name:       "rawmodel",
	Doc:        "report database models that are sent to a client with what they should keep",
	Run:        run,
	Requires:   []*analysis.Analyzer{engine.Analyzer, engine.Answers, engine.Routes},
	ResultType: reflect.TypeFor[finding.List](),
}

func run(pass *analysis.Pass) (any, error) {
	return engine.Report(pass, "rawmodel", engine.ManagedEvents(pass, func(e *flow.Event) (engine.Verdict, bool) {
		v, ok := judge(e)
		if ok {
			v.Fixes = fixes(pass, e)
		}
		return v, ok
	})), nil
}

// judge takes the events that carry a record: of what is in it, the worst part speaks for all.
func judge(e *flow.Event) (engine.Verdict, bool) {
	if e.Source.Group != flow.Record {
		return engine.Verdict{}, false
	}
	return engine.Verdict{
		Kind:       sensitive.Class(e.Source.Class).String(),
		Message:    message(e),
		Confidence: inDoubt(confidence(&e.Source), e.Weak),
		Managed:    managed(e),
		Leaves:     engine.Leaves(parts(e)),
	}, true
}

// managed reports whether nothing that leaves is a credential: what people are and have is shown to those who
// manage it, their passwords and tokens are not.
func managed(e *flow.Event) bool {
	return !slices.ContainsFunc(parts(e), func(l flow.Label) bool { return credential(&l) })
}

// parts are the fields that speak for an event: the worst one, and those beside it that are not doubted more.
func parts(e *flow.Event) []flow.Label {
	out := []flow.Label{e.Source}
	for _, l := range e.More {
		if confidence(&l) > finding.Low {
			out = append(out, l)
		}
	}
	return out
}

// inDoubt is one less where it is not sure that the sink answers a client.
func inDoubt(c finding.Confidence, weak bool) finding.Confidence {
	if weak && c > finding.Low {
		c--
	}
	return c
}

func message(e *flow.Event) string {
	return fmt.Sprintf("%s (%s)%s by %s: tag what clients must not see json:\"-\", or send a struct made for the response",
		e.Source.Word, e.Source.Name, others(e), engine.Sink(e))
}

// others names the parts that leave beside the worst one, and what they all do.
func others(e *flow.Event) string {
	const named = 3
	var names []string
	for _, l := range parts(e)[1:] {
		name, _, _ := strings.Cut(strings.TrimPrefix(l.Name, "field "), " ")
		names = append(names, name)
	}
	switch n := len(names); {
	case n == 0:
		return " is sent to the client"
	case n == 1:
		return " and 1 more field (" + names[0] + ") are sent to the client"
	case n <= named:
		return fmt.Sprintf(" and %d more fields (%s) are sent to the client", n, strings.Join(names, ", "))
	default:
		return fmt.Sprintf(" and %d more fields (%s, ...) are sent to the client", n, strings.Join(names[:named], ", "))
	}
}

// confidence is high for credentials of what is surely a record. Names and addresses of people are what
// most services are there to show: alone they are doubtful.
func confidence(l *flow.Label) finding.Confidence {
	class, credential := sensitive.Class(l.Class), credential(l)
	switch {
	case l.Weak, class == sensitive.Personal, class == sensitive.Internal, l.Faint && !credential:
		return finding.Low
	case l.Faint || !credential:
		return finding.Medium
	}
	return finding.High
}

// credential reports whether a part opens something.
func credential(l *flow.Label) bool { return sensitive.Class(l.Class) <= sensitive.Session }
