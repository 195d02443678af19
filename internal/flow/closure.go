package flow

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// makeClosure makes a function value. The closure may be called by whoever gets it, so its sinks
// are judged where it is made as well, with arguments that nobody knows.
func (f *frame) makeClosure(m memory, in *ssa.MakeClosure) *Value {
	fn := in.Fn.(*ssa.Function)
	c := &closure{fn: fn}
	for _, b := range in.Bindings {
		c.free = append(c.free, f.val(b))
	}
	if bound := boundMethod(fn); bound != nil && len(in.Bindings) == 1 {
		c = &closure{fn: bound, recv: c.free[0]}
		if c.recv == nil {
			c.recv = &Value{}
		}
	} else if f.final && !calledHere(in) {
		f.escaped = append(f.escaped, escapee{mc: in, mem: m.clone()})
	}
	return &Value{fns: []*closure{c}}
}

// calledHere reports whether a function literal is called where it stands, as that of a go or defer statement
// is, and nobody else gets it.
func calledHere(in *ssa.MakeClosure) bool {
	called := false
	for _, r := range *in.Referrers() {
		switch r := r.(type) {
		case *ssa.DebugRef:
		case ssa.CallInstruction:
			if c := r.Common(); c.Value != in || slices.Contains(c.Args, ssa.Value(in)) {
				return false
			}
			called = true
		default:
			return false
		}
	}
	return called
}

// boundMethod is the method behind the wrapper that a method value makes.
func boundMethod(fn *ssa.Function) *ssa.Function {
	o, ok := fn.Object().(*types.Func)
	if !ok || fn.Synthetic == "" || len(fn.FreeVars) != 1 {
		return nil
	}
	return fn.Prog.FuncValue(o)
}

// runEscaped judges the closures that were made here: with the memory at the end of the
// function, since a captured variable may be set after the closure was made.
func (f *frame) runEscaped() {
	for _, e := range f.escaped {
		mems := []memory{e.mem}
		if len(f.returns) > 0 {
			mems = append(mems, f.returns[len(f.returns)-1].mem)
		}
		for _, m := range mems {
			f.replay(e.mc, e.mc.Fn.(*ssa.Function), e.mc.Bindings, m.clone())
		}
	}
}

// replay instantiates a function's summary without a call.
func (f *frame) replay(in ssa.Instruction, fn *ssa.Function, bindings []ssa.Value, m memory) {
	t, ok := f.u.target(fn)
	if !ok || t.sum == nil || t.sum.Cut {
		return
	}
	s := &site{f: f, m: m, in: in, sig: fn.Signature}
	for _, b := range bindings {
		t.bindings = append(t.bindings, f.val(b))
	}
	s.instantiate(t, m, make([]*Value, fn.Signature.Results().Len()))
}

// convertedFunc judges a function that is converted to a named function type: the type's methods
// may send on what the function returns (type handler func(w, r) error, with ServeHTTP).
func (f *frame) convertedFunc(m memory, in *ssa.ChangeType) {
	v := f.val(in.X)
	if !f.final || v == nil || len(v.fns) == 0 {
		return
	}
	named, ok := types.Unalias(in.Type()).(*types.Named)
	if !ok {
		return
	}
	for i := range named.NumMethods() {
		t, ok := f.u.method(named, named.Method(i))
		if !ok || t.sum == nil {
			continue
		}
		t.args = []*Value{v}
		s := &site{f: f, m: m, in: in, sig: named.Method(i).Signature()}
		e := &env{s: s, m: m, t: t}
		for j := range t.sum.Sinks {
			e.sink(&t.sum.Sinks[j])
		}
	}
}
