package rawerror

import (
	"fmt"
	"reflect"

	"golang.org/x/tools/go/analysis"

	"github.com/oversharelint/overshare/internal/catalog"
	"github.com/oversharelint/overshare/internal/engine"
	"github.com/oversharelint/overshare/internal/finding"
	"github.com/oversharelint/overshare/internal/flow"
	"github.com/oversharelint/overshare/internal/roles"
)

// Analyzer is the check.
var Analyzer = &analysis.Analyzer{
	Name:       "rawerror",
	Doc:        "report internal errors, panics and stack traces that are sent to a client",
	Run:        run,
	Requires:   []*analysis.Analyzer{engine.Analyzer},
	ResultType: reflect.TypeFor[finding.List](),
}

func run(pass *analysis.Pass) (any, error) {
	return engine.Reported(pass, "rawerror", judge), nil
}

// judge takes the events that carry the text of an error.
func judge(e *flow.Event) (engine.Verdict, bool) {
	if e.Source.Group != flow.Failure {
		return engine.Verdict{}, false
	}
	return engine.Verdict{
		Kind:       kind(e.Source.Class),
		Message:    fmt.Sprintf("%s (from %s) is %s by %s", e.Source.Word, e.Source.Name, engine.ChannelText(e.Channel), engine.Sink(e)),
		Confidence: confidence(e),
	}, true
}

// kind is the category of an error's provenance.
func kind(class uint8) string {
	switch catalog.Provenance(class) {
	case catalog.FromDatabase:
		return "database"
	case catalog.FromFile:
		return "filesystem"
	case catalog.FromNetwork:
		return "network"
	case catalog.FromExec:
		return "exec"
	case catalog.FromTLS:
		return "tls"
	case catalog.FromSDK:
		return "sdk"
	case catalog.FromCrypto:
		return "crypto"
	case catalog.FromStack:
		return "stack"
	}
	if class == roles.Foreign {
		return "foreign"
	}
	return "internal"
}

// confidence is high where the maker of the error is known, lower where only its looks are, or
// where the application may have told the framework to hide it.
func confidence(e *flow.Event) finding.Confidence {
	switch {
	case e.Source.Weak && e.Weak:
		return finding.Low
	case e.Source.Weak || e.Weak || e.Source.Class >= roles.Foreign:
		return finding.Medium
	}
	return finding.High
}
