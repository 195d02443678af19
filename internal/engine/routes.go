package engine

import (
	"reflect"

	"golang.org/x/tools/go/analysis"

	"github.com/oversharelint/overshare/internal/finding"
	"github.com/oversharelint/overshare/internal/flow"
	"github.com/oversharelint/overshare/internal/roles"
	"github.com/oversharelint/overshare/internal/symbol"
)

// Routes lists the handlers that a package registers, with what is made sure of before they run. It is an
// analyzer of its own since only checks of what is whose ask for it.
var Routes = &analysis.Analyzer{
	Name:       "overshareroutes",
	Doc:        "list which handlers run behind what (no findings of its own)",
	Run:        routes,
	Requires:   []*analysis.Analyzer{Analyzer},
	ResultType: reflect.TypeFor[finding.Routes](),
}

func routes(pass *analysis.Pass) (any, error) {
	var out finding.Routes
	a := pass.ResultOf[Analyzer].(*flow.Analysis)
	for _, c := range roles.Chains(a) {
		out = append(out, finding.Route{
			Handler: c.Handler, Who: c.Guard.Who, Role: c.Guard.Role, Admin: c.Guard.Admin, Covered: c.Guard.Admin || c.Guard.Owner, Inputs: c.Guard.Inputs, Open: c.Open != "",
		})
	}
	return out, nil
}

// HandlerOf is the function that an event stands in, as routes name it.
func HandlerOf(e *flow.Event) string {
	switch {
	case e.Elsewhere != nil:
		return e.Elsewhere.Handler
	case e.Fn == nil:
		return ""
	}
	return symbol.Declared(e.Fn)
}
