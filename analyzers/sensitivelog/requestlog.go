package sensitivelog

import (
	"fmt"
	"go/token"

	"golang.org/x/tools/go/analysis"

	"github.com/oversharelint/overshare/internal/catalog"
	"github.com/oversharelint/overshare/internal/engine"
	"github.com/oversharelint/overshare/internal/finding"
	"github.com/oversharelint/overshare/internal/flow"
	"github.com/oversharelint/overshare/internal/roles"
	"github.com/oversharelint/overshare/internal/sensitive"
	"github.com/oversharelint/overshare/internal/web"
)

// requestLogs judges the middlewares that log requests before a handler sees them: the target with its query,
// where some handler of the program reads a credential from the query, and headers that authorize.
func requestLogs(pass *analysis.Pass) []engine.Found {
	a := pass.ResultOf[engine.Analyzer].(*flow.Analysis)
	logs := web.RequestLogs(a.Functions)
	if len(logs) == 0 {
		return nil
	}
	asked := roles.QueryCredentials(a)
	var out []engine.Found
	for _, l := range logs {
		switch l.What {
		case catalog.InQuery:
			if len(asked) == 0 {
				continue
			}
			q := asked[0]
			source := fmt.Sprintf("query parameter %q", q.Key)
			f := logged(pass, l, q.What, source, ", which logs the query of each request", finding.Medium)
			f.Trace = append([]finding.Step{engine.Step(pass, finding.StepSource, token.NoPos, q.Posn, source)}, f.Trace...)
			out = append(out, f)
		case catalog.InHeader:
			if ev, ok := sensitive.Header(l.Key); ok {
				out = append(out, logged(pass, l, ev, fmt.Sprintf("header %q", l.Key), "", finding.High))
			}
		}
	}
	return out
}

// logged is the finding that a middleware logs what is in a part of every request.
func logged(pass *analysis.Pass, l web.RequestLog, ev sensitive.Evidence, source, how string, level finding.Confidence) engine.Found {
	return engine.Found{
		Verdict: engine.Verdict{
			Kind:       ev.Class.String(),
			Message:    fmt.Sprintf("%s (%s) is %s by %s%s", ev.Word, source, engine.ChannelText(flow.Channel(catalog.Log)), l.Name, how),
			Confidence: level,
		},
		Pos: l.At.Pos(), Fn: l.Fn, Key: source + "\n" + l.Name,
		Trace: []finding.Step{engine.Step(pass, finding.StepSink, l.At.Pos(), "", l.Name)},
	}
}
