package flow

import (
	"cmp"
	"go/ast"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/oversharelint/overshare/internal/symbol"
)

// A Summary is what callers need to know of a function: values of results in terms of
// parameters, free variables and sources; what it leaves in the objects that parameters point
// to; the sinks that parameters reach; the calls it makes to function parameters; and what its
// boolean results prove of an error parameter.
type Summary struct {
	Results []*Value
	Effects []effectOn
	Sinks   []paramSink
	Calls   []paramCall
	Matches []match
	// Done is, of a hook, what it leaves where it succeeds: where it fails nothing is stored.
	Done    []effectOn
	Queries []openQuery // that are run with keys that callers know
	Checks  []Label     // parameters on which it decides about access
	// NoReturn: no way through the function leads to a return.
	NoReturn bool
	Never    results // which results are nil whatever happens
	Variants []variant
	As       []asCall // what the function passes on to errors.As
	Cut      bool     // the analysis ran out of budget: the function is also treated as unknown
}

// effectOn is the content of a symbolic object after the call, in terms of its first content.
type effectOn struct {
	Label Label
	Val   *Value
}

// paramCall is a call of a function that a parameter holds.
type paramCall struct {
	Label Label
	Args  []*Value
}

// returning, as the Result of a match, means that the function returns at all.
const returning = -1

// match: result Result being When means that the error in parameter Param is nil or an expected
// one.
type match struct {
	Result int
	When   bool
	Param  int
}

// summarize turns the end of a frame into its summary.
func (f *frame) summarize() {
	n := f.fn.Signature.Results().Len()
	f.sum.Results = make([]*Value, n)
	for _, r := range f.returns {
		for j, v := range r.vals {
			f.sum.Results[j] = f.u.labels.join(f.sum.Results[j], f.export(r.mem, v, 4))
		}
	}
	f.sum.Effects = f.effects(f.end())
	if o := symbol.Object(f.fn); o != nil && f.u.model.Hook(o) {
		f.sum.Done = f.effects(f.succeeded())
	}
	f.sum.Matches = f.guards.exported(f)
	f.sum.NoReturn = len(f.returns) == 0 && !f.cut
	f.sum.Never = f.neverSet()
	f.sum.As = f.asCalls()
	f.sum.Cut = f.cut
}

// end joins the memories at the function's returns. A return with an error that left an object as it was
// does not count for that object: the caller of
//
//	func hash(u *User) error {
//		h, err := bcrypt.GenerateFromPassword(...)
//		if err != nil {
//			return err
//		}
//		u.Password = string(h)
//		return nil
//	}
//
// goes on with a user whose password is a hash, or not at all.
func (f *frame) end() memory {
	end := f.succeeded()
	for i := range f.returns {
		r := &f.returns[i]
		switch {
		case end == nil:
			end = r.mem.clone()
		case r.failed():
			for _, id := range r.mem.sorted(func(id locID) bool { return f.locs.all[id].sym != 0 }) {
				if v := r.mem[id]; !same(v, f.content(nil, id)) {
					end[id] = f.u.labels.trim(f.u.labels.join(f.content(end, id), v), maxDepth)
				}
			}
		}
	}
	return end
}

// failed reports whether a return hands out an error, for all that is known.
func (r *returned) failed() bool {
	n := len(r.ret.Results)
	if n == 0 || !isError(r.ret.Results[n-1].Type()) {
		return false
	}
	c, ok := r.ret.Results[n-1].(*ssa.Const)
	return !ok || !c.IsNil()
}

// effects are what a function that ends with this memory leaves in objects from outside.
func (f *frame) effects(end memory) []effectOn {
	var out []effectOn
	for id := range f.locs.all {
		l := f.locs.all[id]
		v, ok := end[locID(id)]
		if !ok || l.sym == 0 {
			continue
		}
		lab := *f.u.labels.at(l.sym)
		if lab.Kind == Opaque || len(out) >= 24 {
			continue
		}
		if lab.Kind == Global {
			continue // kept for the whole package
		}
		out = append(out, effectOn{lab, f.export(end, v, 3)})
	}
	return out
}

// succeeded joins the memories of the returns that return no error.
func (f *frame) succeeded() memory {
	var end memory
	for i := range f.returns {
		r := &f.returns[i]
		if r.failed() {
			continue
		}
		if end == nil {
			end = r.mem.clone()
		} else {
			end, _ = f.meet(end, r.mem)
		}
	}
	return end
}

// instantiate replays a summary at a call: its effects on memory, its sinks, its results.
func (s *site) instantiate(t target, m memory, results []*Value) []*Value {
	if t.sum == nil || t.sum.Cut {
		return s.opaque()
	}
	if len(t.args) == len(s.args) && s.nest == 0 {
		t.sum = t.sum.in(s.args, s.f.mode)
	}
	e := &env{s: s, m: m, t: t}
	for i := range results {
		if i < len(t.sum.Results) {
			results[i] = e.value(t.sum.Results[i], returnStep)
		}
	}
	for _, ef := range t.sum.Effects {
		if s.f.exhausted() {
			break
		}
		e.effect(ef)
	}
	if s.nest == 0 && len(t.args) == len(s.args) {
		for _, a := range t.sum.As {
			s.writeAs(a.Err, a.Target)
		}
	}
	for _, c := range t.sum.Calls {
		e.paramCall(c)
	}
	for i := range t.sum.Sinks {
		e.sink(&t.sum.Sinks[i])
	}
	for i := range t.sum.Queries {
		e.query(&t.sum.Queries[i])
	}
	return results
}

// An env is one replay of a summary: it says what the callee's parameters are here.
type env struct {
	s *site
	m memory
	t target
	n int // numbers the objects that the callee made
	// every: the call is made for every element that its arguments lead through.
	every bool
	// calls is how many calls of functions in parameters led here: a function may be handed itself.
	calls int
	// made is what encoders in the callee made of what this call passes, by the label that stands for
	// it, until something is written.
	made map[labelID]set
}

// maxCalls bounds how deep functions in parameters call functions in parameters.
const maxCalls = 4

type stepText uint8

const (
	returnStep stepText = iota + 1
	passStep
)

// resolve is what a symbolic label of the callee stands for at this call.
func (e *env) resolve(l *Label) *Value {
	var v *Value
	switch l.Kind {
	case Param:
		if l.Index < len(e.t.args) {
			v = e.t.args[l.Index]
		}
	case Free:
		if l.Index < len(e.t.bindings) {
			v = e.t.bindings[l.Index]
		}
	default:
		return nil
	}
	return e.follow(v, l.Path)
}

// follow walks a path from a value, through references where there are any.
func (e *env) follow(v *Value, p Path) *Value {
	f := e.s.f
	for _, st := range p.steps() {
		switch {
		case v == nil:
			return nil
		case st == deref:
			v = f.load(e.m, v)
			continue
		case st == head:
			v = &Value{set: f.u.labels.heads(f.flatten(e.m, v))}
			continue
		case len(v.refs) > 0:
			v = f.load(e.m, v)
		}
		v = f.u.labels.part(v, st)
	}
	return v
}

// value translates a value of the callee's summary.
func (e *env) value(v *Value, how stepText) *Value {
	if v == nil {
		return nil
	}
	f := e.s.f
	f.steps++
	out := &Value{text: v.text, dyn: v.dyn}
	for _, c := range v.fns {
		out.fns = append(out.fns, c.bind(func(b *Value) *Value { return e.value(b, how) }))
	}
	for _, x := range v.set {
		l := f.u.labels.at(x.id)
		switch l.Kind {
		case Param, Free:
			if l.Refused && e.passesEncoded(l) {
				continue
			}
			if l.Form != 0 {
				shown, ok := e.made[x.id]
				if !ok {
					if e.made == nil {
						e.made = make(map[labelID]set)
					}
					shown = e.encoded(l)
					e.made[x.id] = shown
				}
				out = f.u.labels.join(out, &Value{set: shown})
				continue
			}
			r := e.resolve(l)
			if l.Refused {
				r = f.refused(r)
			}
			if r != nil && len(v.kids) > 0 && (len(r.refs) > 0 || f.unknownOrigin(r)) {
				if _, d := v.kid(deref); !d {
					r = f.load(e.m, r)
				}
			}
			out = f.u.labels.join(out, r)
		case CallOf:
			out = f.u.labels.join(out, e.callOf(l))
		case Opaque:
			o := Label{Kind: Opaque, Index: int(e.s.in.Pos()), Res: 200, Group: l.Group, Class: l.Class, Name: l.Name, Word: l.Word}
			id := f.u.labels.id(o)
			out = f.u.labels.join(out, &Value{set: set{{id: id}}})
		case Source:
			out = f.u.labels.join(out, &Value{set: set{e.returned(x, how)}})
		default:
			out = f.u.labels.join(out, &Value{set: set{x}})
		}
	}
	for _, k := range v.kids {
		if f.exhausted() {
			break
		}
		kv := e.value(k.val, how)
		if typ, ok := f.u.labels.dereferenced(k.step); ok {
			e.n++
			if e.s.key == nil {
				continue
			}
			r := f.fresh(e.m, e.s.key, 1000+e.n, typ, kv)
			r.dyn = v.dyn
			out = f.u.labels.join(out, r)
			continue
		}
		out = f.u.labels.with(out, []step{k.step}, kv, true)
	}
	return out
}

// passesEncoded reports whether what this call passes is a text that an encoder made.
func (e *env) passesEncoded(l *Label) bool {
	a := e.s.args
	return l.Path == "" && l.Index < len(a) && len(a) == len(e.t.args) && e.s.nest == 0 && e.s.f.u.encoded(a[l.Index])
}

// encoded is what an encoder in the callee made of what this call passes to it.
func (e *env) encoded(l *Label) set {
	f := e.s.f
	passed := *l
	passed.Form = 0
	v := e.resolve(&passed)
	if v == nil {
		return nil
	}
	t := e.typeOf(l)
	if t == nil {
		return f.encoded(f.flatten(e.m, v), l.Form)
	}
	return f.encoded(f.exposing(recordNow, e.m, v, t, l.Form, e.s.in), l.Form)
}

// typeOf is the type of what this call passes for a label of the callee: the argument's, which says
// more than the parameter's where that may hold anything; nil if it is not known.
func (e *env) typeOf(l *Label) types.Type {
	if l.Kind != Param {
		return nil
	}
	var t types.Type
	switch args := e.s.args; {
	case l.Index < len(args) && e.s.nest == 0 && len(e.t.args) == len(args):
		t = unboxed(args[l.Index]).Type()
	case e.t.fn != nil && l.Index < len(e.t.fn.Params):
		t = e.t.fn.Params[l.Index].Type()
	}
	return typeAt(t, l.Path)
}

// returned is a source that the callee returns. An error is one of its own at each call: what a
// guard says of the error of one call, it does not say of another's.
func (e *env) returned(x item, how stepText) item {
	if how != returnStep {
		return x
	}
	f := e.s.f
	pos := e.s.in.Pos()
	x.tr = x.tr.step(StepCall, pos, "", "returned by "+e.t.name)
	if l := *f.u.labels.at(x.id); l.Group == Failure && pos.IsValid() {
		l.At = f.u.posn(pos)
		x.id = f.u.labels.id(l)
	}
	return x
}

// callOf is what calling the function in the callee's parameter returns, now that the function
// is known.
func (e *env) callOf(l *Label) *Value {
	f := e.s.f
	root := l.callee()
	fv := e.resolve(&root)
	if fv == nil || e.calls >= maxCalls {
		return nil
	}
	var out *Value
	for _, t := range f.callables(fv, nil) {
		if t.sum == nil {
			continue
		}
		if l.Res >= len(t.sum.Results) {
			continue
		}
		inner := &env{s: e.s, m: e.m, t: t, calls: e.calls + 1}
		out = f.u.labels.join(out, inner.value(t.sum.Results[l.Res], returnStep))
	}
	for _, x := range fv.set {
		if o := f.u.labels.at(x.id); o.Kind == Param || o.Kind == Free {
			out = f.u.labels.join(out, &Value{set: f.calledResults(set{x}, l.Res)})
		}
	}
	return out
}

// effect writes what the callee left in an object that this call passed to it.
func (e *env) effect(ef effectOn) {
	f := e.s.f
	p := e.resolve(&ef.Label)
	ts := f.targets(p)
	if len(ts) == 0 {
		return
	}
	v := e.value(ef.Val, 0)
	if v != nil && len(v.refs) > 0 && len(v.kids) == 0 {
		v = f.load(e.m, v)
	}
	f.write(e.m, ts, v, len(ts) == 1 && (e.every || !ts[0].path.hasElem()))
	clear(e.made)
}

// paramCall runs the function that this call passed to the callee.
func (e *env) paramCall(c paramCall) {
	f := e.s.f
	fv := e.resolve(&c.Label)
	args := make([]*Value, len(c.Args))
	for i, a := range c.Args {
		args[i] = e.value(a, 0)
	}
	for _, t := range f.callables(fv, args) {
		m := e.m.clone()
		if t.fn == f.fn || e.s.depth() > 3 {
			continue
		}
		e.s.nest++
		e.s.instantiate(t, m, make([]*Value, len(t.sum.results())))
		e.s.nest--
		f.meet(e.m, m)
		clear(e.made)
	}
	if fv == nil {
		return
	}
	for _, x := range fv.set {
		if l := f.u.labels.at(x.id); (l.Kind == Param || l.Kind == Free) && f.final && len(f.sum.Calls) < 8 {
			f.sum.Calls = append(f.sum.Calls, paramCall{*l, e.exported(args)})
		}
	}
}

func (e *env) exported(args []*Value) []*Value {
	out := make([]*Value, len(args))
	for i, a := range args {
		out[i] = e.s.f.export(e.m, a, 2)
	}
	return out
}

func (s *Summary) results() []*Value {
	if s == nil {
		return nil
	}
	return s.Results
}

// sink judges a sink of the callee with what this call passes to it.
func (e *env) sink(q *paramSink) {
	f := e.s.f
	if !f.final {
		return
	}
	if q.Form == FormRow {
		e.storeSink(q)
		return
	}
	var v *Value
	if q.Label.Kind == CallOf {
		if e.judgeReturns(q) {
			return
		}
		v = e.callOf(&q.Label)
	} else {
		v = e.resolve(&q.Label)
	}
	if v == nil {
		return
	}
	ps := *q
	ps.Through = append(append([]string(nil), q.Through...), e.t.name)
	if len(ps.Through) > 6 {
		return
	}
	for _, d := range e.writers(q) {
		ps.Writer, ps.Channel = d.param, d.channel
		if d.with != nil {
			ps.With = d.with
		}
		if q.With != nil {
			ps.With = e.value(q.With, 0)
		}
		for _, p := range e.shown(q, v) {
			labels := e.leaving(q, p, d)
			if t := e.typeOf(&q.Label); t != nil && f.u.wants(d.channel, &Label{Group: Privilege}) {
				ps.Exempt = f.guardedFields(q.Exempt, t, q.Form, e.s.in)
			}
			if p.typ != nil && !types.IsInterface(p.typ) && !isContainerOfAny(p.typ) {
				// The shape is known now, and how it is shown: callers need not guess it.
				ps.Form, ps.Typed = p.form, true
			}
			f.leak(labels, ps, e.node(q, p.nth), e.s.in, 0)
		}
	}
}

// leaving are the labels of what leaves of one piece through the callee's sink. Where the callee knew
// the shape it judged what it did itself; what of a record leaves whole is judged here, where it is
// known what was cleared of it.
func (e *env) leaving(q *paramSink, p piece, d destination) set {
	f := e.s.f
	records := f.recordsIn(d)
	defer f.saves(d, "", q.Exempt)()
	if q.Form == FormConst {
		return f.flatten(e.m, p.val)
	}
	if p.typ != nil && (!q.Typed || types.Implements(p.typ, errorType)) {
		return f.exposing(records, e.m, p.val, p.typ, p.form, e.s.in)
	}
	if e.hidden(q, p) {
		return f.own(p.val.labels())
	}
	out := f.flatten(e.m, p.val)
	if (records != recordNone || f.saving) && q.Form != FormText {
		out = out.union(f.records(records, e.m, p.val, e.typeOf(&q.Label), q.Form, e.s.in))
	}
	return out
}

// hidden reports whether what this call passes is an object behind an interface, of which nobody knows
// what it is. A method of it told the callee something, and not all that is in it.
func (e *env) hidden(q *paramSink, p piece) bool {
	t := e.typeOf(&q.Label)
	if p.typ != nil || p.val == nil || len(p.val.dyn) > 0 || q.Typed || t == nil || isError(t) {
		return false
	}
	i, ok := t.Underlying().(*types.Interface)
	return ok && i.NumMethods() > 0
}

// node is where a finding of the callee's sink stands: at the argument that carries the value
// into the callee; where the callee passes it on if that is a closure, which stands here in full.
func (e *env) node(q *paramSink, nth int) ast.Node {
	if e.s.stands != nil {
		return e.s.stands
	}
	closure := q.Label.Kind == Free || q.Label.Kind == CallOf && q.Label.Name == freeName
	if at := cmp.Or(q.Here, q.Pos); at.IsValid() && (closure || e.s.common == nil) {
		return span{at, at}
	}
	return e.s.f.u.argument(e.s.in, nth)
}

// judgeReturns reports the returns of functions of this unit whose results the callee sends on,
// each at its own return statement. It reports whether it knew all of them.
func (e *env) judgeReturns(q *paramSink) bool {
	f := e.s.f
	root := q.Label.callee()
	fv := e.resolve(&root)
	if fv == nil || len(fv.fns) == 0 || f.unknownOrigin(fv) {
		return false
	}
	for _, c := range fv.fns {
		if _, ok := f.u.returnsAt[c.fn]; !ok || c.fn == nil {
			return false
		}
	}
	for _, c := range fv.fns {
		for _, r := range f.u.returnsAt[c.fn] {
			if q.Label.Res >= len(r.vals) {
				continue
			}
			labels := e.returnedTo(q, c, r.vals[q.Label.Res])
			ps := *q
			ps.Through = append(append([]string(nil), q.Through...), e.t.name)
			f.leakAt(labels, ps, r.nodes[q.Label.Res], c.fn, e.s.in)
		}
	}
	return true
}

// returnedTo are the labels of what leaves of a value that a function of this unit returns to the
// callee, which sends it on.
func (e *env) returnedTo(q *paramSink, c *closure, v *Value) set {
	f := e.s.f
	labels := f.own(v.all())
	if q.Typed || q.Label.Path != "" || !f.u.wants(q.Channel, &Label{Group: Record}) {
		return labels
	}
	inner := &env{s: e.s, m: e.m.clone(), t: target{fn: c.fn}, n: 500}
	t := c.fn.Signature.Results().At(q.Label.Res).Type()
	return labels.union(f.records(recordOwn, inner.m, inner.value(v, 0), t, q.Form, e.s.in))
}

// writers says where the callee's sink writes to at this call.
func (e *env) writers(q *paramSink) []destination {
	if q.Writer == nil {
		return []destination{{channel: q.Channel}}
	}
	w := e.resolve(q.Writer)
	var t types.Type = types.Typ[types.Invalid]
	if q.Writer.Kind == Param && q.Writer.Path == "" && q.Writer.Index < len(e.s.args) {
		t = unboxed(e.s.args[q.Writer.Index]).Type()
	}
	if w == nil {
		return nil
	}
	return e.s.f.destinationsOf(e.m, w, t)
}

// shown lists what this call passes to the callee's sink: one argument, or each element of an
// argument list that is passed on as a whole.
func (e *env) shown(q *paramSink, v *Value) []piece {
	s := e.s
	l := &q.Label
	if l.Kind != Param || l.Index >= len(s.args) || e.t.args == nil || len(e.t.args) != len(s.args) || s.nest > 0 {
		return []piece{{val: v, nth: -1, form: q.Form}}
	}
	nth := l.Index - s.recv
	a := s.args[l.Index]
	variadic := s.sig.Variadic() && l.Index == len(s.args)-1
	if variadic && (l.Path == "" || l.Path == Path("").extend(elem)) {
		if elems, ok := spread(a); ok {
			var out []piece
			for i, x := range elems {
				p := s.f.piece(x, q.Form, nth+i)
				out = append(out, p)
			}
			return s.verbs(q, out)
		}
	}
	p := s.f.piece(a, q.Form, nth)
	if l.Path != "" {
		p.val, p.typ = v, nil
	}
	return []piece{p}
}

// verbs drops what a format string at this call shows nothing of.
func (s *site) verbs(q *paramSink, ps []piece) []piece {
	text := ""
	for i := range s.vals {
		if v := s.vals[i]; v != nil && v.text != nil && strings.Contains(*v.text, "%") && isString(s.args[i].Type()) {
			text = *v.text
		}
	}
	if text == "" || q.Form == FormPairs {
		return ps
	}
	verbs := parseVerbs(text)
	if verbs == nil {
		return ps
	}
	var out []piece
	for i, p := range ps {
		for _, fm := range verbs[i] {
			p.form = fm
			out = append(out, p)
		}
	}
	return out
}

func (s *site) depth() int { return s.nest }
