package unscopedquery

import (
	"fmt"
	"go/token"
	"path/filepath"
	"reflect"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/oversharelint/overshare/internal/catalog"
	"github.com/oversharelint/overshare/internal/engine"
	"github.com/oversharelint/overshare/internal/finding"
	"github.com/oversharelint/overshare/internal/flow"
	"github.com/oversharelint/overshare/internal/query"
)

// Analyzer is the check.
var Analyzer = &analysis.Analyzer{
	Name:       "unscopedquery",
	Doc:        "report records that are read or changed by a client's id with no check of whose they are",
	Run:        run,
	Requires:   []*analysis.Analyzer{engine.Analyzer, engine.Routes},
	ResultType: reflect.TypeFor[finding.List](),
}

func run(pass *analysis.Pass) (any, error) {
	routes := pass.ResultOf[engine.Routes].(finding.Routes)
	return engine.Report(pass, "unscopedquery", engine.RoutedEvents(pass, func(e *flow.Event) (engine.Verdict, bool) {
		if e.Query == nil {
			return engine.Verdict{}, false
		}
		none, known, public := routes.Judge(engine.HandlerOf(e), e.Source.Name)
		if none {
			return engine.Verdict{}, false
		}
		v := engine.Verdict{Kind: kind(e.Query), Message: message(e), Confidence: confidence(pass.Fset, pass.Pkg.Name(), e)}
		if v.Confidence == finding.Low && !e.Query.Principal {
			asked, q := *e, *e.Query
			q.Principal, asked.Query = true, &q
			v.Unasked = confidence(pass.Fset, pass.Pkg.Name(), &asked) > finding.Low
		}
		if (e.Query.Self || e.Query.Named) && v.Confidence > finding.Low && catalog.Input(e.Source.Class) == catalog.InPath {
			v.Confidence, v.Unasked = finding.Low, true // who may go there is decided where the route is registered
		}
		v.Confidence = finding.Routed(v.Confidence, known && v.Unasked, public)
		return v, true
	})), nil
}

func kind(q *flow.Query) string {
	if query.Op(q.Op) == query.Read {
		return "read"
	}
	return "write"
}

func message(e *flow.Event) string {
	q := e.Query
	if q.All {
		return fmt.Sprintf("every %s is fetched for whoever asks, with no predicate on %s: any caller can read others'%s", q.Record, q.Owner, beside(q))
	}
	does := "read"
	switch query.Op(q.Op) {
	case query.Update:
		does = "change"
	case query.Delete:
		does = "delete"
	}
	if q.Into != "" {
		return fmt.Sprintf("%s is stored with the %s from the %s, and nobody makes sure whose %s that is, as %s does of another part of it: any caller can use another's",
			q.Into, q.Column, place(e.Source.Class), q.Record, q.Beside)
	}
	if q.Self {
		return fmt.Sprintf("%s is %s by the %s from the %s, which nobody compares with who asks: any caller can %s another's%s",
			q.Record, query.Op(q.Op), q.Column, place(e.Source.Class), does, beside(q))
	}
	if q.Named {
		return fmt.Sprintf("%s is %s by the %s from the %s, which nobody compares with who asks: any caller can name somebody else and %s theirs%s",
			q.Record, query.Op(q.Op), q.Column, place(e.Source.Class), does, beside(q))
	}
	missing := "with no predicate on " + q.Owner
	switch {
	case q.Exempt != "":
		missing = fmt.Sprintf("and who passes %s need not administer what it belongs to", q.Exempt)
	case q.Forged:
		missing = "and by an owner that the client sends too"
	}
	return fmt.Sprintf("%s is %s by the %s from the %s %s: any caller can %s another's%s",
		q.Record, query.Op(q.Op), q.Column, place(e.Source.Class), missing, does, beside(q))
}

// place is where a client's value stands.
func place(class uint8) string {
	switch catalog.Input(class) {
	case catalog.InPath:
		return "path"
	case catalog.InQuery:
		return "query string"
	case catalog.InForm:
		return "form"
	}
	return "body"
}

// beside names a function that does better.
func beside(q *flow.Query) string {
	if q.Beside == "" {
		return ""
	}
	return " (" + q.Beside + " makes sure of it)"
}

// confidence is high where the package itself makes sure of the same records elsewhere. It is low where
// neither it does nor the function asks who calls: a column alone does not make a record private, and
// consoles of administrators, which are guarded where their routes are registered, look just so.
func confidence(fset *token.FileSet, pkg string, e *flow.Event) finding.Confidence {
	q := e.Query
	switch {
	case q.Into != "":
		if administers(fset, pkg, e) || query.Audits(q.Owner) {
			return finding.Low
		}
		return finding.Medium
	case query.Op(q.Op) == query.Read && !q.Private && query.Published(q.Record), (q.Self || q.Named) && (!q.Principal || administers(fset, pkg, e)):
		return finding.Low
	case q.Self || q.Named:
		return finding.Medium
	case query.Audits(q.Owner) && q.Covered <= q.Open:
		return finding.Low
	case q.All && (q.Covered == 0 || q.Covered < q.Open): // it may be everybody's
		return finding.Low
	case !q.Principal && !q.Near, administers(fset, pkg, e), !q.Principal && q.Covered == 0:
		return finding.Low
	case q.Covered >= q.Open && q.Covered > 0 && q.Principal && !q.All:
		return finding.High
	}
	return finding.Medium
}

// administers reports whether a function is there for those who may see everything, by what it, its
// file or its package is called.
func administers(fset *token.FileSet, pkg string, e *flow.Event) bool {
	file := fset.Position(e.Pos).Filename
	if x := e.Elsewhere; x != nil {
		file, pkg = flow.ParsePosn(x.Posn).Filename, x.Pkg
		if slices.ContainsFunc(x.Names, query.Administers) {
			return true
		}
	}
	for fn := e.Fn; fn != nil; fn = fn.Parent() {
		if query.Administers(fn.Name()) || receives(fn, query.Administers) {
			return true
		}
	}
	return query.Administers(pkg) || strings.HasPrefix(pkg, "admin") ||
		query.Administers(strings.TrimSuffix(filepath.Base(file), ".go")) || query.Administers(filepath.Base(filepath.Dir(file)))
}

func receives(fn *ssa.Function, is func(string) bool) bool {
	recv := fn.Signature.Recv()
	if recv == nil {
		return false
	}
	name := recv.Type().String()
	return is(name[strings.LastIndexByte(name, '.')+1:])
}
