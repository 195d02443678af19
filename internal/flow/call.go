package flow

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/oversharelint/overshare/internal/symbol"
)

// A site is one call under evaluation. args hold the receiver first where there is one, in
// static and in interface calls alike.
type site struct {
	f      *frame
	m      memory
	in     ssa.Instruction
	common *ssa.CallCommon // nil when a summary is replayed without a call
	obj    *types.Func     // the called function or method, nil for a call of a function value
	sig    *types.Signature
	args   []ssa.Value
	vals   []*Value
	recv   int       // 1 if args[0] is a receiver
	key    ssa.Value // names the objects that the call makes; nil for go and defer
	nest   int       // how deep callbacks call callbacks
	stands ast.Node  // where findings stand, if not at an argument
}

// call evaluates a call that has a value.
func (f *frame) call(m memory, in *ssa.Call) *Value { return f.invoke(m, in) }

// invoke evaluates any call instruction: what it does to memory, which sinks it reaches, what it
// returns (a tuple's parts are its results).
func (f *frame) invoke(m memory, in ssa.CallInstruction) *Value {
	s := f.site(m, in)
	if b, ok := s.common.Value.(*ssa.Builtin); ok {
		return s.builtin(b)
	}
	var results []*Value
	switch targets := s.targets(); {
	case s.effect() != nil:
		results = s.apply(s.effect())
	case len(targets) > 0:
		results = s.bodies(targets)
	default:
		results = s.opaque()
		s.ask()
	}
	s.keepOpen()
	results = s.evidence(results)
	if s.sig.Results().Len() == 1 {
		return results[0]
	}
	return f.tuple(results...)
}

func (f *frame) site(m memory, in ssa.CallInstruction) *site {
	c := in.Common()
	s := &site{f: f, m: m, in: in, common: c, sig: c.Signature()}
	if v := in.Value(); v != nil {
		s.key = v
	}
	s.args = passed(c)
	switch {
	case c.IsInvoke():
		s.obj = c.Method
		s.recv = 1
	default:
		if fn := c.StaticCallee(); fn != nil {
			if fn.Signature.Recv() != nil {
				s.recv = 1
			}
			s.obj = symbol.Object(fn)
			if s.obj != nil && s.obj.Signature().Recv() != nil && fn.Signature.Recv() == nil {
				s.obj = nil
			}
		}
	}
	for _, a := range s.args {
		f.addressTaken(m, a)
		s.vals = append(s.vals, f.val(a))
	}
	return s
}

// addressTaken puts the evidence in a field's name into memory before the field's address is
// handed on: whoever reads through the address sees no name.
func (f *frame) addressTaken(m memory, a ssa.Value) {
	fa, ok := a.(*ssa.FieldAddr)
	if !ok || isObject(deref1(fa.Type())) {
		return
	}
	addr := f.val(fa)
	old := f.load(m, addr)
	if v := f.fieldRead(old, deref1(fa.X.Type()), fa.Field, fa.Pos(), deref1(fa.Type())); v != old {
		f.store(m, addr, v, false)
	}
}

// effect is what the model knows of the call.
func (s *site) effect() *Effect {
	if s.obj != nil {
		if e := s.f.u.effect(s.obj); e != nil {
			return e
		}
		if e, ok := s.f.u.model.Logger(s.obj); ok && !s.reachesSink() {
			return e
		}
		if s.common.IsInvoke() && len(s.targets()) == 0 {
			if e, ok := s.f.u.model.Responder(s.obj); ok {
				return e
			}
		}
		return nil
	}
	if u, ok := s.common.Value.(*ssa.UnOp); ok && u.Op == token.MUL {
		if g, ok := u.X.(*ssa.Global); ok {
			if o, ok := g.Object().(*types.Var); ok {
				if e := s.f.u.model.Global(o); e != nil && len(e.Sinks)+len(e.Flows)+len(e.Sources) > 0 {
					return e
				}
			}
		}
	}
	return nil
}

// reachesSink reports whether a body that the call may run is known to pass something on to a
// sink: then the body decides, not the looks of its signature.
func (s *site) reachesSink() bool {
	for _, t := range s.targets() {
		if t.sum != nil && len(t.sum.Sinks) > 0 {
			return true
		}
	}
	return false
}

// A target is a function that the call may run, with what it is bound to.
type target struct {
	fn       *ssa.Function // may be nil when only its summary is known
	sum      *Summary
	name     string
	symbol   string // "pkg/path.T.M", of what an interface was resolved to
	args     []*Value
	bindings []*Value
}

// targets lists the functions with summaries that the call may run.
func (s *site) targets() []target {
	f := s.f
	if fn := s.common.StaticCallee(); fn != nil && boundMethod(fn) == nil {
		if t, ok := f.u.target(fn); ok {
			t.args = s.vals
			if mc, ok := s.common.Value.(*ssa.MakeClosure); ok {
				for _, b := range mc.Bindings {
					t.bindings = append(t.bindings, f.val(b))
				}
			}
			return []target{t}
		}
		return nil
	}
	if s.common.IsInvoke() {
		return s.implementations()
	}
	return f.callables(f.val(s.common.Value), s.vals)
}

// callables lists the functions that a value may hold.
func (f *frame) callables(v *Value, args []*Value) []target {
	if v == nil {
		return nil
	}
	var out []target
	for _, c := range v.fns {
		t, ok := target{sum: c.sum, name: c.sym}, true
		if c.fn != nil {
			t, ok = f.u.target(c.fn)
		}
		if !ok {
			continue
		}
		t.args = args
		if c.recv != nil {
			t.args = append([]*Value{c.recv}, args...)
		}
		t.bindings = c.free
		out = append(out, t)
	}
	return out
}

// implementations lists the methods behind an interface call: those of the concrete types that
// are known to be in the interface, else those of all types in sight that implement it.
func (s *site) implementations() []target {
	var out []target
	recv := s.vals[0]
	if recv == nil {
		return nil
	}
	for _, t := range recv.dyn {
		if tg, ok := s.f.u.method(t, s.common.Method); ok && !types.IsInterface(t) {
			tg.args = slices.Clone(s.vals)
			tg.args[0] = s.f.narrowed(recv, t)
			out = append(out, tg)
		}
	}
	if len(recv.dyn) > 0 {
		return out
	}
	out = s.f.u.implementers(s.common.Value.Type(), s.common.Method)
	for i := range out {
		out[i].args = s.vals
	}
	return out
}

// bodies joins what the call's possible targets do.
func (s *site) bodies(ts []target) []*Value {
	results := make([]*Value, s.sig.Results().Len())
	if len(ts) == 1 {
		return s.texts(s.m, s.instantiate(ts[0], s.m, results))
	}
	base := s.m.clone()
	for i, t := range ts {
		m := base.clone()
		rs := s.texts(m, s.instantiate(t, m, make([]*Value, len(results))))
		for j := range results {
			results[j] = s.f.u.labels.join(results[j], rs[j])
		}
		if i == 0 {
			clear(s.m)
			for id, v := range m {
				s.m[id] = v
			}
			continue
		}
		s.f.meet(s.m, m)
	}
	return results
}

// texts are the results of a body with the texts among them flat: one that the callee made of what it was
// passed by reference holds what that refers to.
func (s *site) texts(m memory, results []*Value) []*Value {
	for i, v := range results {
		if v != nil && len(v.refs) > 0 && isString(s.sig.Results().At(i).Type()) {
			results[i] = &Value{set: s.f.flatten(m, v), text: v.text}
		}
	}
	return results
}

// evidence adds what the function's name says of its results.
func (s *site) evidence(results []*Value) []*Value {
	if s.obj == nil {
		return results
	}
	stored := s.f.u.model.Loads(s.obj)
	for i, v := range results {
		t := s.sig.Results().At(i).Type()
		if v == nil || isError(t) {
			continue
		}
		if stored && holdsStructs(t) {
			id := s.f.u.labels.id(Label{Kind: Stored, Name: shortName(s.obj)})
			results[i] = s.f.u.labels.join(v, &Value{set: set{{id: id}}})
		}
		if ev, ok := s.f.u.model.Generates(s.obj, t); ok {
			results[i] = s.f.u.labels.join(results[i], &Value{set: s.f.source(nil, ev, shortName(s.obj), s.in.Pos(), false)})
		}
		if ev, ok := s.f.u.model.Result(s.obj, t); ok {
			results[i] = s.f.evident(results[i], ev, "result of "+shortName(s.obj), s.in.Pos(), false)
		}
	}
	return results
}

// shortName is the function as its users write it: pkg.Func, (*pkg.T).Method.
func shortName(fn *types.Func) string {
	recv := fn.Signature().Recv()
	if recv == nil {
		if fn.Pkg() == nil {
			return fn.Name()
		}
		return fn.Pkg().Name() + "." + fn.Name()
	}
	t := types.TypeString(recv.Type(), func(p *types.Package) string { return p.Name() })
	if i := strings.IndexByte(t, '['); i > 0 {
		t = t[:i]
	}
	if strings.HasPrefix(t, "*") {
		t = "(" + t + ")"
	}
	return t + "." + fn.Name()
}

func (s *site) builtin(b *ssa.Builtin) *Value {
	f := s.f
	switch b.Name() {
	case "append":
		return s.appended()
	case "copy":
		f.store(s.m, s.vals[0], f.load(s.m, s.vals[1]), false)
		if set := s.vals[1].labels(); len(set) > 0 {
			f.store(s.m, s.vals[0], &Value{set: set}, false)
		}
	case "recover":
		return f.recovered(s)
	case "min", "max":
		var out *Value
		for _, v := range s.vals {
			out = f.u.labels.join(out, v)
		}
		return out
	case "clear":
		f.store(s.m, s.vals[0], nil, true)
	case "print", "println":
		if e := f.u.model.Global(nil); e != nil {
			for i := range s.args {
				sp := e.Sinks[0]
				sp.Value = Place(i)
				s.sink(&sp, e.Name)
			}
		}
	}
	return f.clean()
}

// appended is a new slice that holds what both held: where the old array is reused, the old
// slice shares it, but what lies past its length is not seen through it.
func (s *site) appended() *Value {
	f := s.f
	if isBytes(s.sig.Results().At(0).Type()) {
		return &Value{set: f.flatten(s.m, s.vals[0]).union(f.flatten(s.m, s.vals[1]))}
	}
	var old *Value
	for _, v := range s.vals {
		if v == nil {
			continue
		}
		old = f.u.labels.join(old, f.load(s.m, f.address(v, elem)))
	}
	id := f.locs.id(location{site: s.key})
	content := f.u.labels.with(nil, []step{elem}, old, false)
	s.m[id] = f.u.labels.trim(content, maxDepth)
	out := &Value{refs: []ref{{loc: id}}}
	for _, v := range s.vals {
		out.set = out.set.union(f.own(v.labels()))
	}
	return out
}

// recovered is what recover returns: whatever this package panics with, and a panic's own text,
// which tells internals.
func (f *frame) recovered(s *site) *Value {
	v := &Value{set: f.source(nil, Evidence{Group: Failure, Class: f.u.panicClass, Word: "panic"}, "recover", s.in.Pos(), false)}
	return f.u.labels.join(v, f.u.panickedBy(f.fn))
}

// typed adds to a value what its type alone tells the engine: whether it is a destination.
func (f *frame) typed(v *Value, t types.Type) *Value {
	if c := f.u.writer(t); c != 0 {
		id := f.u.labels.id(Label{Kind: Dest, Class: uint8(c)})
		return f.u.labels.join(v, &Value{set: set{{id: id}}})
	}
	return v
}

// destinations are the labels in s that say where writes go.
func (s *site) destinations(in set) set {
	return in.filter(func(x item) bool { return s.f.u.labels.at(x.id).Kind == Dest })
}

// wrapsWriter reports whether a type can pass writes on.
func wrapsWriter(t types.Type) bool {
	for _, name := range []string{"Write", "Encode", "WriteString", "Execute"} {
		if o, _, _ := types.LookupFieldOrMethod(t, true, nil, name); o != nil {
			if _, ok := o.(*types.Func); ok {
				return true
			}
		}
	}
	return false
}
