package flow

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/oversharelint/overshare/internal/symbol"
)

// A unit is the analysis of one package: its functions in callee-first order, the table of what
// is kept in fields and package variables between functions, and the events that were found.
type unit struct {
	pass    *analysis.Pass
	model   Model
	labels  *labels
	constID labelID
	cleanID labelID

	funcs     []*ssa.Function // in the order of analysis
	sums      map[*ssa.Function]*Summary
	returnsAt map[*ssa.Function][]returnAt
	imports   *importer
	panicked  map[*ssa.Function]*Value

	keeps   map[string]*Value // by "f:pkg.T.field", "g:pkg.var.path", "k:key"
	mixed   map[string]bool   // fields, by key, that also hold texts which nobody calls a secret
	asked   map[string]bool   // keys that were read when the table did not hold what it holds now
	grew    bool
	setups  map[*ssa.Function][]Setup
	later   map[string]bool // fields of watched structs that are set where the struct is kept: "holder>field"
	watch   map[types.Type]*types.Named
	marked  map[types.Type]bool // types whose constants are told apart
	effects map[*types.Func]*Effect
	writers map[types.Type]Channel
	types   []types.Type // the package's own concrete types
	ifaces  map[types.Type][]types.Type
	calls   map[token.Pos]*ast.CallExpr
	rets    map[token.Pos]*ast.ReturnStmt

	events     []Event
	seen       map[eventKey]int
	asking     []openQuery                // what is asked of types that are not in sight
	askedAt    []token.Pos                // and where
	siblings   map[string][]sibling       // queries by record
	vouchedAt  map[string]*ssa.Function   // by record and where a client's key was read: who made sure of it
	checkedBy  map[*ssa.Function][]string // the inputs by which a function loads a record and makes sure of it
	tables     map[string]string          // tables by name: the column that says whose a row is
	partOf     map[string]string          // tables by name: the column that holds the key of what a row is part of
	stats      Stats
	panicClass uint8
	callers    map[*ssa.Function][]*ssa.Call // nil until it is asked for
	invoked    map[string]bool               // methods that are called through interfaces
	groupBegun int                           // the count of joins when the analysis of the current group began

	bySymbol map[string]*Summary    // what is exported
	keptFns  map[*ssa.Function]bool // closures that are kept

	calledHere map[*ssa.Function]bool // functions that others of this unit call by name
	chains     map[*types.Var]bool    // fields in which a chain is kept, nil until it is asked for

	put map[string]putting // what is put into interfaces that other packages call, by the names of both types
}

// Stats counts the engine's work on a unit.
type Stats struct {
	Functions int // analyzed
	Cut       int // of which a budget cut the analysis short
	Visits    int // of instructions
	Flattened int // values, of which all labels were asked for at once, and their parts
}

// returnAt is one return statement of a function of this unit, as its callers may judge it.
type returnAt struct {
	nodes []ast.Node
	vals  []*Value
}

type eventKey struct {
	pos     token.Pos
	channel Channel
	group   Group
	sink    string
}

func newUnit(pass *analysis.Pass, model Model) *unit {
	u := &unit{
		pass: pass, model: model, labels: newLabels(),
		keeps:   make(map[string]*Value),
		mixed:   make(map[string]bool),
		effects: make(map[*types.Func]*Effect), writers: make(map[types.Type]Channel),
		ifaces: make(map[types.Type][]types.Type),
		watch:  make(map[types.Type]*types.Named), marked: make(map[types.Type]bool),
	}
	u.constID = u.labels.id(Label{Kind: Constant})
	u.cleanID = u.labels.id(Label{Kind: Clean})
	u.panicClass = model.PanicClass()
	return u
}

// maxRounds bounds how often a recursive group is gone over, maxGroupJoins how much is joined in it
// before its summaries are taken as they are: functions that all call each other can hand ever larger
// values around.
const (
	maxRounds     = 4
	maxGroupJoins = 4 * maxJoins
)

// maxUnitJoins bounds how much is joined in a package before it is gone over no more.
const maxUnitJoins = 16 * maxJoins

// analyze runs over all functions, again as long as what functions keep for each other grows.
func (u *unit) analyze(fns []*ssa.Function) {
	u.funcs = fns
	groups := calleesFirst(fns)
	for round := 0; round < 3; round++ {
		u.sums = make(map[*ssa.Function]*Summary)
		u.returnsAt = make(map[*ssa.Function][]returnAt)
		u.panicked = make(map[*ssa.Function]*Value)
		u.events, u.seen = nil, make(map[eventKey]int)
		u.setups, u.later = make(map[*ssa.Function][]Setup), make(map[string]bool)
		u.asked, u.grew = make(map[string]bool), false
		u.stats = Stats{}
		u.vouchedAt, u.checkedBy = make(map[string]*ssa.Function), make(map[*ssa.Function][]string)
		u.siblings, u.asking, u.askedAt = make(map[string][]sibling), nil, nil
		for _, g := range groups {
			u.group(g)
		}
		if !u.grew || u.labels.work > maxUnitJoins {
			break
		}
	}
	u.weighQueries()
	u.weighAsks()
	u.answerAll()
}

// budget is how many joins the next function may make.
func (u *unit) budget() int {
	if u.labels.work-u.groupBegun > maxGroupJoins {
		return minJoins
	}
	return maxJoins
}

// group analyzes one recursive group until its summaries stand.
func (u *unit) group(g []*ssa.Function) {
	recursive := len(g) > 1 || callsItself(g[0])
	begun := u.labels.work
	u.groupBegun = begun
	for round := 0; round < maxRounds; round++ {
		changed := false
		for _, fn := range g {
			changed = u.function(fn, round == 0) || changed
		}
		if !recursive {
			u.sums[g[0]].Variants = u.variants(g[0], u.sums[g[0]])
			return
		}
		if !changed || u.labels.work-begun > maxGroupJoins {
			return
		}
	}
}

// function analyzes one function and reports whether its summary changed.
func (u *unit) function(fn *ssa.Function, count bool) bool {
	f := newFrame(u, fn)
	u.setups[fn] = nil
	f.run()
	old := u.sums[fn]
	u.sums[fn] = f.sum
	u.returnsAt[fn] = nil
	for _, r := range f.returns {
		ra := returnAt{nodes: r.nodes}
		for i, v := range r.vals {
			ra.vals = append(ra.vals, f.export(r.mem, v, exportDepth(fn.Signature.Results().At(i).Type())))
		}
		u.returnsAt[fn] = append(u.returnsAt[fn], ra)
	}
	u.stats.Visits += f.steps
	if count {
		u.stats.Functions++
		if f.cut {
			u.stats.Cut++
		}
	}
	return old == nil || !old.same(f.sum)
}

// exportDepth is how far what a function returns is followed where it is sent on. Records are listed to
// their depths. Of an error what it was made of lies at hand; what lies deeper, in the arguments that a
// type of the project's own keeps for its text, its handler knows by that type.
func exportDepth(t types.Type) int {
	if isError(t) {
		return 2
	}
	return 4
}

// same compares summaries for the fixpoint of a recursive group.
func (s *Summary) same(o *Summary) bool {
	return slices.EqualFunc(s.Results, o.Results, same) && len(s.Sinks) == len(o.Sinks) && len(s.Queries) == len(o.Queries) && slices.Equal(s.Checks, o.Checks) &&
		len(s.Effects) == len(o.Effects) && len(s.Calls) == len(o.Calls) &&
		slices.EqualFunc(s.Effects, o.Effects, func(a, b effectOn) bool { return a.Label == b.Label && same(a.Val, b.Val) })
}

// target is what a call of fn runs: a function of this unit, or an imported one with a summary.
func (u *unit) target(fn *ssa.Function) (target, bool) {
	if o := fn.Origin(); o != nil {
		fn = o
	}
	if s, ok := u.sums[fn]; ok {
		return target{fn: fn, sum: s, name: u.functionName(fn)}, true
	}
	if fn.Blocks != nil && fn.Pkg != nil && fn.Pkg.Pkg == u.pass.Pkg {
		// A function of a recursive group that was not reached yet: it returns nothing so far.
		return target{fn: fn, sum: &Summary{}, name: u.functionName(fn)}, true
	}
	if o := symbol.Object(fn); o != nil {
		if s := u.summaryOf(o); s != nil {
			return target{fn: fn, sum: s, name: shortName(o)}, true
		}
	}
	if fn.Blocks != nil && strings.HasPrefix(fn.Synthetic, "wrapper") {
		return u.wrapped(fn)
	}
	return target{}, false
}

// wrapped is the method behind a synthetic wrapper (promotion through an embedded field).
func (u *unit) wrapped(fn *ssa.Function) (target, bool) {
	o, ok := fn.Object().(*types.Func)
	if !ok {
		return target{}, false
	}
	s := u.summaryOf(o)
	return target{fn: fn, sum: s, name: shortName(o)}, s != nil
}

// summaryOf is the summary of a declared function, of this unit or imported, nil if there is
// none.
func (u *unit) summaryOf(o *types.Func) *Summary {
	if o == nil || o.Pkg() == nil {
		return nil
	}
	o = o.Origin()
	if o.Pkg() == u.pass.Pkg {
		if fn := u.imports.prog.FuncValue(o); fn != nil {
			return u.sums[fn]
		}
		return nil
	}
	return u.imports.summary(o)
}

// method is the method that a concrete type has for an interface's.
func (u *unit) method(t types.Type, m *types.Func) (target, bool) {
	o, _, _ := types.LookupFieldOrMethod(t, true, m.Pkg(), m.Name())
	fn, ok := o.(*types.Func)
	if !ok || types.IsInterface(fn.Signature().Recv().Type()) {
		return target{}, false
	}
	s := u.summaryOf(fn)
	if s == nil {
		if e := u.effect(fn); e != nil {
			return target{}, false
		}
		return target{}, false
	}
	return target{sum: s, name: shortName(fn), symbol: symbol.Func(fn)}, true
}

// maxImplementers bounds how many types an interface call is resolved to.
const maxImplementers = 16

// implementers lists the methods behind a call of an interface's method when nothing is known of
// what the interface holds: those of all concrete types in sight that implement it, mocks only
// where there is nothing else; none if there are too many to mean anything.
func (u *unit) implementers(t types.Type, m *types.Func) []target {
	iface, ok := t.Underlying().(*types.Interface)
	if !ok || iface.NumMethods() == 0 || isError(t) || u.foreignInterface(t) {
		return nil
	}
	own, ok := u.ifaces[t]
	if !ok {
		for _, c := range u.types {
			x := types.NewPointer(c)
			if generic(c) == nil && types.Implements(x, iface) || generic(c) != nil && u.generically(c, t) {
				own = append(own, x)
			}
		}
		u.ifaces[t] = own
	}
	var out []target
	for _, c := range own {
		if tg, ok := u.method(c, m); ok {
			out = append(out, tg)
		}
	}
	for _, e := range u.imports.implementers(t) {
		if s := u.imports.symbol(e.name + "." + m.Name()); s != nil {
			out = append(out, target{sum: s, name: e.name[strings.LastIndexByte(e.name, '/')+1:] + "." + m.Name(), symbol: strings.TrimPrefix(e.name, "*") + "." + m.Name()})
		}
	}
	out = withoutMocks(out)
	if len(out) > maxImplementers {
		return nil
	}
	return out
}

// generically reports whether a generic type has the methods of an interface, whatever it is an
// instance of.
func (u *unit) generically(c, t types.Type) bool {
	e := typeEntry{methods: methodsOf(c)}
	return slices.ContainsFunc(methodTables(t), e.implements)
}

// foreignInterface reports whether an interface belongs to a library: its implementers here are
// not all there are.
func (u *unit) foreignInterface(t types.Type) bool {
	n, ok := types.Unalias(t).(*types.Named)
	return ok && n.Obj().Pkg() != nil && !u.model.FirstParty(n.Obj().Pkg().Path())
}

func withoutMocks(ts []target) []target {
	var real []target
	for _, t := range ts {
		s := strings.ToLower(t.name)
		if !strings.Contains(s, "mock") && !strings.Contains(s, "fake") && !strings.Contains(s, "stub") {
			real = append(real, t)
		}
	}
	if len(real) > 0 {
		return real
	}
	return ts
}

func (u *unit) effect(o *types.Func) *Effect {
	e, ok := u.effects[o]
	if !ok {
		e = u.model.Call(o.Origin())
		u.effects[o] = e
	}
	return e
}

func (u *unit) writer(t types.Type) Channel {
	switch t.(type) {
	case *types.Basic, *types.Tuple, *types.Slice, *types.Map, *types.Signature:
		return 0
	}
	c, ok := u.writers[t]
	if !ok {
		c = u.model.Writer(t)
		u.writers[t] = c
	}
	return c
}

// distinct reports whether constants of type t are told apart by value.
func (u *unit) distinct(t types.Type) bool {
	if _, ok := t.(*types.Basic); ok {
		return false
	}
	d, ok := u.marked[t]
	if !ok {
		d = u.model.Distinct(t)
		u.marked[t] = d
	}
	return d
}

func (u *unit) wants(c Channel, l *Label) bool { return u.model.Wants(c, l.Group, l.Class) }

func (u *unit) returnsOf(fn *ssa.Function) []Returned { return u.model.Returns(fn) }

func (u *unit) functionName(fn *ssa.Function) string {
	if o := symbol.Object(fn); o != nil {
		return shortName(o)
	}
	return fn.Name()
}

func (u *unit) posn(pos token.Pos) string {
	if !pos.IsValid() {
		return ""
	}
	return u.pass.Fset.Position(pos).String()
}

func (u *unit) sourceText(ev Evidence, from string) string {
	return fmt.Sprintf("%s: %s", ev.Word, from)
}

// panickedBy is what recover may return in a deferred closure of a function.
func (u *unit) panickedBy(fn *ssa.Function) *Value {
	var out *Value
	for p := fn; p != nil; p = p.Parent() {
		out = u.labels.join(out, u.panicked[p])
	}
	return out
}

// stronger orders sources for the message: the sure before the weak, the lower class (worse
// leak), the shorter way.
func (u *unit) stronger(a *Label, at *Trace, b *Label, bt *Trace) bool {
	return cmp.Or(cmp.Compare(a.doubt(), b.doubt()), cmp.Compare(a.Class, b.Class),
		cmp.Compare(at.len(), bt.len()), cmp.Compare(a.At, b.At), cmp.Compare(a.Name, b.Name)) < 0
}

// more adds a source to a Record's event: each part once.
func (u *unit) more(e *Event, l *Label, tr *Trace) {
	if l.Name == e.Source.Name {
		e.Source.alsoFrom(l)
		return
	}
	for i := range e.More {
		if e.More[i].Name == l.Name {
			e.More[i].alsoFrom(l)
			return
		}
	}
	if u.stronger(l, tr, &e.Source, e.Trace) {
		e.More = append(e.More, e.Source)
		e.Source, e.Trace = *l, tr
	} else {
		e.More = append(e.More, *l)
	}
	slices.SortStableFunc(e.More, func(a, b Label) int {
		return cmp.Or(cmp.Compare(a.doubt(), b.doubt()), cmp.Compare(a.Class, b.Class), cmp.Compare(a.Name, b.Name))
	})
}

// sinkTrace completes a trace with the way into the sink.
func (u *unit) sinkTrace(e *Event, ps paramSink, in ssa.Instruction) *Trace {
	tr := e.Trace
	if len(ps.Through) > 0 {
		for i := len(ps.Through) - 1; i >= 0; i-- {
			tr = tr.step(StepCall, e.Pos, "", "passed to "+ps.Through[i])
		}
		return tr.step(StepSink, ps.Pos, ps.Posn, ps.Name)
	}
	return tr.step(StepSink, e.Pos, "", ps.Name)
}

// event records a finding once per place, sink and group; of several sources the strongest.
func (u *unit) event(e Event) {
	k := eventKey{e.Pos, e.Channel, e.Source.Group, e.Sink}
	if i, ok := u.seen[k]; ok {
		if u.stronger(&e.Source, e.Trace, &u.events[i].Source, u.events[i].Trace) {
			u.events[i] = e
		}
		return
	}
	u.seen[k] = len(u.events)
	u.events = append(u.events, e)
}
