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

// The codes of gRPC that blame the client, by their numbers in google.golang.org/grpc/codes.
const (
	invalidArgument    = 3
	notFound           = 5
	alreadyExists      = 6
	failedPrecondition = 9
	outOfRange         = 11
	unauthenticated    = 16
)

// blamesClient reports whether a status says that the request was at fault. An error of unknown
// make that is sent with it is most likely about what the client sent.
func blamesClient(status int) bool {
	switch status {
	case invalidArgument, notFound, alreadyExists, failedPrecondition, outOfRange, unauthenticated:
		return true
	}
	return status >= 400 && status < 500
}

// unreadable reports whether a gRPC server tells a client that it cannot read the key or certificate
// that it was given as an argument. With other codes such errors are about checking one, and say why.
func unreadable(e *flow.Event) bool {
	return catalog.Provenance(e.Source.Class) == catalog.FromCrypto && e.Status == invalidArgument
}

// confidence is high where the maker of the error is known, lower where only its looks are, or
// where the application may have told the framework to hide it.
func confidence(e *flow.Event) finding.Confidence {
	unknown := e.Source.Weak || e.Source.Class >= roles.Foreign
	switch {
	case e.Source.Weak && e.Weak, unknown && blamesClient(e.Status), unreadable(e):
		return finding.Low
	case unknown || e.Weak:
		return finding.Medium
	}
	return finding.High
}
