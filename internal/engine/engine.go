// Package engine is the analyzer that every check requires: it runs the flow engine with the
// model of package roles over a package, once for all checks.
package engine

import (
	"fmt"
	"go/token"
	"go/types"
	"reflect"
	"slices"
	"sort"
	"sync"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/oversharelint/overshare/internal/catalog"
	"github.com/oversharelint/overshare/internal/config"
	"github.com/oversharelint/overshare/internal/finding"
	"github.com/oversharelint/overshare/internal/flow"
	"github.com/oversharelint/overshare/internal/query"
	"github.com/oversharelint/overshare/internal/roles"
	"github.com/oversharelint/overshare/internal/suppress"
)

// Analyzer computes the flows of a package and, for importers, its summaries.
var Analyzer = &analysis.Analyzer{
	Name:       "overshareflow",
	Doc:        "compute which sources reach which sinks (no findings of its own)",
	Run:        run,
	ResultType: reflect.TypeFor[*flow.Analysis](),
	FactTypes:  []analysis.Fact{(*flow.Fact)(nil)},
}

// threshold is the confidence from which on findings are reported. It is no part of the analysis:
// facts do not depend on it.
var threshold = finding.Medium

// tests is whether findings in test files are reported. A driver may hand over test files without
// being asked to, so the files that it gives are no answer.
var tests bool

func init() {
	Analyzer.Flags.Var(&threshold, "min-confidence", "report findings of this `confidence` and up: low, medium or high")
	Analyzer.Flags.BoolVar(&tests, "tests", false, "report on test files too")
	Analyzer.Flags.BoolVar(&Driver.NoRelated, "way", false, "say in the message how the value goes from source to sink")
	Analyzer.Flags.Func("settings", "what could stand in "+config.FileName+", in one `text`; for drivers that read no files", func(text string) error {
		s, err := config.Inline("settings", []byte(text))
		if err == nil {
			Configure(s)
		}
		return err
	})
}

// Describe makes known what the settings say of the user's own functions, for the whole process.
func Describe(s *config.Settings) {
	catalog.Use(s.Catalog())
	query.Own(s.OwnerColumns)
}

// described holds the user's descriptions against the packages that they are about, as far as this one
// imports them.
func described(pass *analysis.Pass) error {
	for _, pkg := range slices.Concat(pass.Pkg.Imports(), []*types.Package{pass.Pkg}) {
		for _, r := range catalog.Own(pkg.Path()) {
			if err := catalog.Resolve(pkg, r); err != nil {
				return fmt.Errorf("%s: %s of package %s: %w", r.At(), r.Symbol, pkg.Path(), err)
			}
		}
	}
	return nil
}

func run(pass *analysis.Pass) (any, error) {
	files := sources(pass)
	if len(files) == 0 || foreign(pass) {
		return &flow.Analysis{}, nil
	}
	if err := described(pass); err != nil {
		return nil, err
	}
	return flow.Run(withoutTests(pass, files), roles.New(firstParty(pass), meant(pass))), nil
}

// queries is the check whose findings may be made in another package than the one that they lie in, which is
// asked for its directives beforehand.
const queries = "unscopedquery"

// meant tells where a directive silences what is found of queries.
func meant(pass *analysis.Pass) func(token.Pos) bool {
	quiet := sync.OnceValue(func() *suppress.Set { return suppress.For(pass, queries) })
	return func(pos token.Pos) bool { return quiet().Silence(pos) != nil }
}

// firstParty tells the packages that are analyzed themselves from libraries: they have a fact.
func firstParty(pass *analysis.Pass) func(string) bool {
	known := make(map[string]bool)
	for _, f := range pass.AllPackageFacts() {
		known[f.Package.Path()] = true
	}
	return func(path string) bool { return path == pass.Pkg.Path() || known[path] }
}

// Reported lists the findings that a check makes of the events that concern it, in source order,
// and reports them, except those that a directive silences. A check says which events matter, and what
// to call them.
func Reported(pass *analysis.Pass, name string, judge func(*flow.Event) (Verdict, bool)) finding.List {
	return Report(pass, name, Events(pass, judge))
}

// A Found is a finding as a check makes it.
type Found struct {
	Verdict
	Pos, End token.Pos
	Fn       *ssa.Function // nil at package level, and where the function is another package's
	Func     string        // that function, with its package
	Key      string        // names source and sink
	Handler  string        // the handler whose routes matter, empty if none do
	Input    string        // what names the record
	Trace    []finding.Step
}

// RoutedEvents lists what a check makes of the events that concern it where the routes of their handlers
// matter.
func RoutedEvents(pass *analysis.Pass, judge func(*flow.Event) (Verdict, bool)) []Found {
	var of []*flow.Event
	out := Events(pass, func(e *flow.Event) (Verdict, bool) {
		v, ok := judge(e)
		if ok {
			of = append(of, e)
		}
		return v, ok
	})
	for i, e := range of {
		out[i].Handler, out[i].Input = HandlerOf(e), e.Source.Name
	}
	return out
}

// ManagedEvents lists what a check makes of the events that concern it where it matters if only administrators get
// to their handlers: what they manage is theirs to see and to choose. What this package registers so is left out.
func ManagedEvents(pass *analysis.Pass, judge func(*flow.Event) (Verdict, bool)) []Found {
	routes := pass.ResultOf[Routes].(finding.Routes)
	var handlers []string
	out := Events(pass, func(e *flow.Event) (Verdict, bool) {
		v, ok := judge(e)
		handler := ""
		if ok && v.Managed {
			handler = HandlerOf(e)
			ok = !routes.Administered(handler)
		}
		if ok {
			handlers = append(handlers, handler)
		}
		return v, ok
	})
	for i, h := range handlers {
		out[i].Handler = h
	}
	return out
}

// Events lists what a check makes of the events that concern it.
func Events(pass *analysis.Pass, judge func(*flow.Event) (Verdict, bool)) []Found {
	a := pass.ResultOf[Analyzer].(*flow.Analysis)
	var out []Found
	elsewhere := make(places)
	for i := range a.Events {
		e := &a.Events[i]
		if v, ok := judge(e); ok {
			x := Found{Verdict: v, Pos: e.Pos, End: e.End, Fn: e.Fn, Key: e.Source.Name + "|" + e.Sink, Trace: trace(pass, e)}
			if e.Elsewhere != nil {
				x.Pos, x.Func = elsewhere.pos(pass.Fset, flow.ParsePosn(e.Elsewhere.Posn)), e.Elsewhere.Func
			}
			out = append(out, x)
		}
	}
	return out
}

// Report reports what a check found, in source order, unless it is doubted more than the user wants to
// see, or lies in tests or generated files.
func Report(pass *analysis.Pass, name string, found []Found) finding.List {
	if disabled(name) || foreign(pass) || !tests && forTests(pass) {
		return nil
	}
	a := pass.ResultOf[Analyzer].(*flow.Analysis)
	quiet := suppress.For(pass, name)
	if Driver.Nolint {
		quiet.LeaveNolint()
	}
	if name == queries {
		for _, pos := range a.Asking() {
			quiet.Silence(pos) // the directive is of use: what is found here, another package would report
		}
	}
	var out finding.List
	for _, x := range found {
		// Asked of what is not shown too: a directive is not unused because of a threshold.
		why := suppressed(pass, quiet, x.Pos)
		if x.Confidence < threshold || tooMinor(name+"/"+x.Kind) || generated(pass, x.Pos) || !tests && rehearses(pass, x.Pos, x.Fn) {
			continue
		}
		out = append(out, finding.Finding{
			Check: name, Category: name + "/" + x.Kind, Pos: x.Pos, End: max(x.Pos, x.End), Message: x.Message,
			Function: x.function(pass), Confidence: x.Confidence, Trace: x.Trace, Key: x.Kind + "|" + x.Key, Handler: x.Handler, Input: x.Input, Unasked: x.Unasked, Managed: x.Managed, Leaves: x.Leaves, Fixes: x.Fixes, Suppression: why,
		})
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Pos < out[j].Pos })
	out = oncePerLine(pass.Fset, out)
	// Where the analysis was cut short, what a directive is about may not have been found.
	out = append(out, complaints(pass, quiet.Complaints(a.Stats.Cut == 0))...)
	elsewhere := make(places)
	for i := range out {
		if out[i].Suppression == nil {
			pass.Report(diagnostic(pass, elsewhere, &out[i]))
		}
	}
	return out
}

// diagnostic is a finding as the driver is told of it.
func diagnostic(pass *analysis.Pass, elsewhere places, f *finding.Finding) analysis.Diagnostic {
	d := analysis.Diagnostic{Pos: f.Pos, End: f.End, Category: f.Category, Message: f.Message, SuggestedFixes: f.Fixes}
	if Driver.NoRelated {
		p := pass.Fset.Position(f.Pos)
		d.Message = told(f, p.Filename, p.Line)
	} else {
		d.Related = related(pass.Fset, elsewhere, f)
	}
	return d
}

// Step is a step of a trace at a place in this unit, or, if that is not valid, at one in text form.
func Step(pass *analysis.Pass, kind finding.StepKind, pos token.Pos, posn, message string) finding.Step {
	st := finding.Step{Kind: kind, Pos: pos, Message: message}
	if pos.IsValid() {
		st.Posn = pass.Fset.Position(pos)
	} else {
		st.Posn = flow.ParsePosn(posn)
	}
	return st
}

// oncePerLine drops what was said of the line already: of a secret that a call logs as a text and
// as an attribute once is enough, and of an error that is handed to a function which sends it in one
// of several ways, compressed or not.
func oncePerLine(fset *token.FileSet, list finding.List) finding.List {
	type said struct {
		file, what, from, through string
		line                      int
	}
	seen := make(map[said]bool)
	return slices.DeleteFunc(list, func(f finding.Finding) bool {
		p := fset.Position(f.Pos)
		k := said{file: p.Filename, line: p.Line, what: f.Message}
		if len(f.Trace) > 2 && f.Trace[1].Kind == finding.StepCall {
			k.what, k.from, k.through = f.Category, f.Trace[0].Message, f.Trace[1].Message
		}
		dup := seen[k]
		seen[k] = true
		return dup
	})
}

// A Verdict is what a check says of an event.
type Verdict struct {
	Kind       string // the second half of the category
	Message    string
	Confidence finding.Confidence
	Unasked    bool           // it is doubted only because nothing near asks who calls
	Managed    bool           // it is none if only administrators get there
	Leaves     []finding.Leaf // what leaves, if all of it comes out of interfaces
	Fixes      []analysis.SuggestedFix
}

// function is the symbol of the function that holds the finding.
func (x *Found) function(pass *analysis.Pass) string {
	switch {
	case x.Func != "":
		return x.Func
	case x.Fn == nil:
		return pass.Pkg.Path()
	}
	return x.Fn.String()
}

// trace writes the engine's trace in the words of a finding.
func trace(pass *analysis.Pass, e *flow.Event) []finding.Step {
	kinds := map[flow.StepKind]finding.StepKind{
		flow.StepSource: finding.StepSource, flow.StepFlow: finding.StepFlow,
		flow.StepCall: finding.StepCall, flow.StepSink: finding.StepSink,
	}
	var out []finding.Step
	for _, s := range e.Trace.Steps() {
		out = append(out, Step(pass, kinds[s.Kind], s.Pos, s.Posn, s.Text))
	}
	return out
}

// related is the trace as related information: the steps that lie elsewhere than the finding itself.
func related(fset *token.FileSet, elsewhere places, f *finding.Finding) []analysis.RelatedInformation {
	var out []analysis.RelatedInformation
	for _, s := range f.Trace {
		pos := s.Pos
		if !pos.IsValid() {
			pos = elsewhere.pos(fset, s.Posn)
		}
		if pos.IsValid() && pos != f.Pos {
			out = append(out, analysis.RelatedInformation{Pos: pos, Message: s.Message})
		}
	}
	return out
}

// Places are files of other packages, of which facts give lines and columns and nothing else. Related
// information wants positions in the file set, so each such file gets room for long enough lines.
type places map[string]*token.File

// The room for one line, and for all of a file.
const (
	lineRoom = 1 << 8
	fileRoom = 1 << 15 * lineRoom
)

// lineStarts is where the lines of such a file begin, the same in all.
var lineStarts = sync.OnceValue(func() []int {
	starts := make([]int, fileRoom/lineRoom)
	for i := range starts {
		starts[i] = i * lineRoom
	}
	return starts
})

func (p places) pos(fset *token.FileSet, at token.Position) token.Pos {
	if at.Filename == "" || at.Line < 1 || at.Line > fileRoom/lineRoom {
		return token.NoPos
	}
	f := p[at.Filename]
	if f == nil {
		f = fset.AddFile(at.Filename, -1, fileRoom)
		f.SetLines(lineStarts())
		p[at.Filename] = f
	}
	return f.LineStart(at.Line) + token.Pos(min(max(at.Column, 1), lineRoom)-1)
}

// ChannelText is how a message names where a value goes.
func ChannelText(c flow.Channel) string {
	switch catalog.Channel(c) {
	case catalog.Log:
		return "written to the log"
	case catalog.Stdout:
		return "written to standard output"
	case catalog.Stderr:
		return "written to standard error"
	case catalog.Telemetry:
		return "sent to telemetry"
	case catalog.Header:
		return "sent to the client in a header"
	}
	return "sent to the client"
}

// Sink names the sink, and the function through which the value reached it.
func Sink(e *flow.Event) string {
	if e.Through == "" {
		return e.Sink
	}
	return e.Sink + " in " + e.Through
}
