package sensitivelog

import (
	"fmt"
	"reflect"

	"golang.org/x/tools/go/analysis"

	"github.com/oversharelint/overshare/internal/catalog"
	"github.com/oversharelint/overshare/internal/engine"
	"github.com/oversharelint/overshare/internal/finding"
	"github.com/oversharelint/overshare/internal/flow"
	"github.com/oversharelint/overshare/internal/sensitive"
	"github.com/oversharelint/overshare/internal/web"
)

// Analyzer is the check.
var Analyzer = &analysis.Analyzer{
	Name:       "sensitivelog",
	Doc:        "report credentials, personal data, certificates and whole requests in logs",
	Run:        run,
	Requires:   []*analysis.Analyzer{engine.Analyzer},
	ResultType: reflect.TypeFor[finding.List](),
}

func run(pass *analysis.Pass) (any, error) {
	answers := web.CommandLine(pass.Pkg)
	found := engine.Events(pass, func(e *flow.Event) (engine.Verdict, bool) {
		if c := catalog.Channel(e.Channel); answers && (c == catalog.Stdout || c == catalog.Stderr) {
			return engine.Verdict{}, false
		}
		return judge(e)
	})
	return engine.Report(pass, "sensitivelog", append(found, requestLogs(pass)...)), nil
}

// judge takes the events that carry a secret into a log.
func judge(e *flow.Event) (engine.Verdict, bool) {
	switch catalog.Channel(e.Channel) {
	case catalog.Log, catalog.Stdout, catalog.Stderr, catalog.Telemetry:
	default:
		return engine.Verdict{}, false
	}
	if e.Source.Group != flow.Secret {
		return engine.Verdict{}, false
	}
	return engine.Verdict{
		Kind:       sensitive.Class(e.Source.Class).String(),
		Message:    fmt.Sprintf("%s (%s) is %s by %s", e.Source.Word, e.Source.Name, engine.ChannelText(e.Channel), engine.Sink(e)),
		Confidence: confidence(e),
	}, true
}

// confidence is high where a strong name or a type says what the value is, low where both the
// name and the sink are guesses.
func confidence(e *flow.Event) finding.Confidence {
	switch {
	case e.Source.Weak:
		return finding.Low
	case e.Weak || e.Source.Faint || sensitive.Class(e.Source.Class) >= sensitive.Personal:
		return finding.Medium
	}
	return finding.High
}
