// Package analyzers is the registry of all checks.
package analyzers

import (
	"golang.org/x/tools/go/analysis"

	"github.com/oversharelint/overshare/analyzers/certtrust"
	"github.com/oversharelint/overshare/analyzers/debugendpoint"
	"github.com/oversharelint/overshare/analyzers/directive"
	"github.com/oversharelint/overshare/analyzers/massassign"
	"github.com/oversharelint/overshare/analyzers/plainstore"
	"github.com/oversharelint/overshare/analyzers/rawerror"
	"github.com/oversharelint/overshare/analyzers/rawmodel"
	"github.com/oversharelint/overshare/analyzers/sensitivelog"
	"github.com/oversharelint/overshare/analyzers/unscopedquery"
)

// All lists the checks, sorted by name.
func All() []*analysis.Analyzer {
	return []*analysis.Analyzer{
		certtrust.Analyzer,
		debugendpoint.Analyzer,
		directive.Analyzer,
		massassign.Analyzer,
		plainstore.Analyzer,
		rawerror.Analyzer,
		rawmodel.Analyzer,
		sensitivelog.Analyzer,
		unscopedquery.Analyzer,
	}
}
