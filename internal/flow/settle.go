package flow

import (
	"go/ast"
	"go/types"
	"strconv"

	"golang.org/x/tools/go/ssa"
)

// An interface that a package declares for its importers to implement leaves its calls open: what
// is passed to them is kept under the method's name, and judged where a concrete type is stored
// into the interface, which is often in main.

// openKey is the key of argument i of a method of a named interface.
func openKey(iface types.Type, method string, i int) string {
	return "i:" + methodPlace(iface, method, i)
}

// methodPlace names argument or result i of a method of a named interface: "pkg/path.T.Method#0".
func methodPlace(iface types.Type, method string, i int) string {
	return typeSymbol(iface) + "." + method + "#" + strconv.Itoa(i)
}

// openInterface reports whether t is an interface of a first-party package that has methods.
func (u *unit) openInterface(t types.Type) bool {
	n, ok := types.Unalias(t).(*types.Named)
	if !ok || n.Obj().Pkg() == nil || n.TypeArgs().Len() > 0 || !u.model.FirstParty(n.Obj().Pkg().Path()) {
		return false
	}
	i, ok := n.Underlying().(*types.Interface)
	return ok && i.NumMethods() > 0 && n.Obj().Exported()
}

// keepOpen keeps what a call passes to an interface's method.
func (s *site) keepOpen() {
	f := s.f
	if !f.final || s.common == nil || !s.common.IsInvoke() || !f.u.openInterface(s.common.Value.Type()) {
		return
	}
	for i, v := range s.vals[s.recv:] {
		f.u.keepAt(openKey(s.common.Value.Type(), s.obj.Name(), i), f.keepable(s.m, v, s.args[s.recv+i].Type()))
	}
}

// settleInterface judges the calls that imported packages left open on the interface that a
// concrete value is stored into here. Of types that those packages saw, they judged the calls
// themselves.
func (f *frame) settleInterface(m memory, in *ssa.MakeInterface, v *Value) {
	t := in.Type()
	if !f.final || !f.u.openInterface(t) || types.Unalias(t).(*types.Named).Obj().Pkg() == f.u.pass.Pkg {
		return
	}
	f.putInto(in)
	for method := range t.Underlying().(*types.Interface).Methods() {
		sig := method.Signature()
		args := []*Value{v}
		open := false
		for i := range sig.Params().Len() {
			a := f.u.imports.kept(openKey(t, method.Name(), i))
			open = open || a != nil
			args = append(args, a)
		}
		if !open {
			continue
		}
		if tg, ok := f.u.method(in.X.Type(), method); ok && f.u.unseenBy(in.X.Type(), t) {
			tg.args = args
			s := &site{f: f, m: m.clone(), in: in, sig: sig, stands: f.storeNode(in)}
			s.instantiate(tg, s.m, make([]*Value, sig.Results().Len()))
		}
	}
}

// unseenBy reports whether the package of interface i cannot have known the type t: t's package
// imports it.
func (u *unit) unseenBy(t, i types.Type) bool {
	n, ok := types.Unalias(deref1(t)).(*types.Named)
	if !ok || n.Obj().Pkg() == nil {
		return false
	}
	home := types.Unalias(i).(*types.Named).Obj().Pkg()
	if n.Obj().Pkg() == u.pass.Pkg {
		return true
	}
	for _, p := range n.Obj().Pkg().Imports() {
		if p.Path() == home.Path() {
			return true
		}
	}
	return false
}

// storeNode is the syntax of the argument that becomes an interface, where it is one.
func (f *frame) storeNode(in *ssa.MakeInterface) ast.Node {
	if in.Pos().IsValid() {
		return span{in.Pos(), in.Pos()}
	}
	for _, r := range *in.Referrers() {
		c, ok := r.(ssa.CallInstruction)
		if !ok {
			if r.Pos().IsValid() {
				return span{r.Pos(), r.Pos()}
			}
			continue
		}
		for i, a := range c.Common().Args {
			if a == ssa.Value(in) {
				if fn := c.Common().StaticCallee(); fn != nil && fn.Signature.Recv() != nil {
					i--
				}
				return f.u.argument(c, i)
			}
		}
	}
	return span{f.fn.Pos(), f.fn.Pos()}
}
