package web

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// A Chain is a registration of a handler with what runs before it: of its groups and routers, outermost
// first, then its own.
type Chain struct {
	At      ssa.CallInstruction
	Fn      *ssa.Function // that registers it
	Handler ssa.Value
	Before  []ssa.Value // with the paths that lead there
	// Open is the parameter of Fn that holds the router, nil if it was made here: callers in other
	// packages know what they put before it.
	Open *ssa.Parameter
}

// A Chains tells what runs before the handlers that the functions of a package register.
type Chains struct {
	fns     []*ssa.Function
	uses    []use
	callers map[*ssa.Function][]ssa.CallInstruction
}

// NewChains reads the functions of a package.
func NewChains(fns []*ssa.Function) *Chains {
	c := &Chains{fns: fns, callers: make(map[*ssa.Function][]ssa.CallInstruction)}
	for call := range Calls(fns...) {
		if callee := call.Common().StaticCallee(); callee != nil {
			c.callers[callee] = append(c.callers[callee], call)
		}
		if name, recv, _ := method(call.Common()); name == "Use" && recv != nil {
			c.uses = append(c.uses, use{router(recv), call})
		}
	}
	return c
}

// All lists the handlers that are registered, in order.
func (c *Chains) All() []Chain {
	var out []Chain
	for _, fn := range c.fns {
		for _, r := range Routes(fn) {
			if ch, ok := c.of(&r); ok {
				out = append(out, ch)
			}
		}
	}
	return out
}

// Behind is what stands before the router that a call hands on, and the parameter that it came in by.
func (c *Chains) Behind(call ssa.CallInstruction, arg ssa.Value) ([]ssa.Value, *ssa.Parameter) {
	return c.before(arg, call, maxGroups)
}

// maxGroups bounds how many groups and calls a router is followed through.
const maxGroups = 12

type use struct {
	on   ssa.Value
	call ssa.CallInstruction
}

// of is the chain of one registration.
func (c *Chains) of(r *Route) (Chain, bool) {
	name, recv, args := method(r.Call.Common())
	if name == "Use" || name == "Group" || name == "Route" || name == "Static" || name == "StaticFS" {
		return Chain{}, false
	}
	handler, own := split(args)
	if handler == nil {
		return Chain{}, false
	}
	ch := Chain{At: r.Call, Fn: r.Fn, Handler: handler}
	if recv != nil {
		ch.Before, ch.Open = c.before(recv, r.Call, maxGroups)
	}
	ch.Before = append(append(ch.Before, paths(args)...), own...)
	return ch, true
}

// split tells the handler of a registration from what runs before it. Where all stand in one list, the last
// one is the handler; a list of another type than the handler's is what wraps it.
func split(args []ssa.Value) (handler ssa.Value, own []ssa.Value) {
	var fixed, tail []ssa.Value
	for _, a := range args {
		if _, ok := a.(*ssa.Slice); ok {
			tail = append(tail, handlersIn(a)...)
		} else {
			fixed = append(fixed, handlersIn(a)...)
		}
	}
	switch {
	case len(fixed) == 0 && len(tail) == 0:
		return nil, nil
	case len(fixed) == 0:
		return tail[len(tail)-1], tail[:len(tail)-1]
	case len(tail) > 0 && types.Identical(fixed[len(fixed)-1].Type(), tail[0].Type()):
		all := append(fixed, tail...)
		return all[len(all)-1], all[:len(all)-1]
	}
	return fixed[len(fixed)-1], append(fixed[:len(fixed)-1:len(fixed)-1], tail...)
}

// before lists what runs before the handlers that are registered with a router at a place.
func (c *Chains) before(v ssa.Value, at ssa.CallInstruction, depth int) ([]ssa.Value, *ssa.Parameter) {
	if depth == 0 {
		return nil, nil
	}
	v = router(v)
	var out []ssa.Value
	var open *ssa.Parameter
	switch x := v.(type) {
	case *ssa.Call:
		name, recv, args := method(&x.Call)
		if recv != nil && (subRouter(name) || name == "Use") {
			out, open = c.before(recv, x, depth-1)
			out = append(out, paths(args)...)
			for _, a := range args {
				out = append(out, middlewares(a)...)
			}
			break
		}
		// What a function of the user's makes of a router is one, behind what the function is called after.
		for _, a := range x.Call.Args {
			if registersOn(a.Type()) {
				out, open = c.before(a, x, depth-1)
				out = append(out, x)
			}
		}
	case *ssa.Parameter:
		out, open = c.handed(x, depth-1)
	}
	for _, u := range c.uses {
		if !sameRouter(u.on, v) || !earlier(u.call, at) {
			continue
		}
		_, _, args := method(u.call.Common())
		for _, a := range args {
			out = append(out, middlewares(a)...)
		}
	}
	return append(out, c.enclosingGroup(at, v, depth-1)...), open
}

// handed is what stands before a router that came in by a parameter: that of a function which a group is
// set up by, or the argument of the only caller here.
func (c *Chains) handed(p *ssa.Parameter, depth int) ([]ssa.Value, *ssa.Parameter) {
	fn := p.Parent()
	if call, recv := groupOf(fn); call != nil {
		before, open := c.before(recv, call, depth)
		_, _, args := method(call.Common())
		before = append(before, paths(args)...)
		for _, a := range args {
			before = append(before, middlewares(a)...)
		}
		return before, open
	}
	callers := c.callers[fn]
	if len(callers) != 1 {
		return nil, p // each puts something else before it
	}
	i := slices.Index(fn.Params, p)
	args := callers[0].Common().Args
	if i < 0 || i >= len(args) {
		return nil, p
	}
	return c.before(args[i], callers[0], depth)
}

// enclosingGroup is what a group puts before the routes that a function without a router of its own
// registers: m.Group("/x", func() { m.Get("/", h) }, mw).
func (c *Chains) enclosingGroup(at ssa.CallInstruction, v ssa.Value, depth int) []ssa.Value {
	fn := at.Parent()
	if p, ok := v.(*ssa.Parameter); ok && p.Parent() == fn || fn == nil {
		return nil
	}
	call, recv := groupOf(fn)
	if call == nil || depth <= 0 {
		return nil
	}
	_, _, args := method(call.Common())
	own := paths(args)
	for _, a := range args {
		own = append(own, middlewares(a)...)
	}
	return append(c.enclosingGroup(call, router(recv), depth-1), own...)
}

// paths are the constant texts among the arguments of a registration, which say where it is.
func paths(args []ssa.Value) []ssa.Value {
	return slices.DeleteFunc(slices.Clone(args), func(a ssa.Value) bool {
		_, ok := a.(*ssa.Const)
		return !ok || !isText(a.Type())
	})
}

// groupOf is the call that sets a group up by a function, with the router that it is called on.
func groupOf(fn *ssa.Function) (ssa.CallInstruction, ssa.Value) {
	if fn.Parent() == nil {
		return nil, nil
	}
	for call := range Calls(fn.Parent()) {
		name, recv, args := method(call.Common())
		if recv == nil || name != "Route" && name != "Group" && name != "Combo" {
			continue
		}
		if slices.ContainsFunc(args, func(a ssa.Value) bool { return functionOf(a) == fn }) {
			return call, recv
		}
	}
	return nil, nil
}

// middlewares are the handlers in an argument that run before others: not the function that sets a group up.
func middlewares(a ssa.Value) []ssa.Value {
	return slices.DeleteFunc(slices.Clone(handlersIn(a)), func(h ssa.Value) bool {
		fn := functionOf(h)
		if fn == nil {
			return false
		}
		if fn.Signature.Params().Len() == 0 && fn.Signature.Results().Len() == 0 {
			return true
		}
		return fn.Signature.Params().Len() == 1 && registersOn(fn.Signature.Params().At(0).Type())
	})
}

// registersOn reports whether a type is a router's.
func registersOn(t types.Type) bool {
	o, _, _ := types.LookupFieldOrMethod(t, true, nil, "Use")
	_, ok := o.(*types.Func)
	return ok
}

// router looks through what makes no router of another.
func router(v ssa.Value) ssa.Value {
	for range 12 {
		switch x := v.(type) {
		case *ssa.MakeInterface:
			v = x.X
		case *ssa.ChangeInterface:
			v = x.X
		case *ssa.ChangeType:
			v = x.X
		case *ssa.TypeAssert:
			v = x.X
		case *ssa.FieldAddr:
			n := fieldOf(x)
			if n == nil || !n.Embedded() {
				return v
			}
			v = x.X
		case *ssa.FreeVar:
			b := binding(x)
			if b == nil {
				return v
			}
			v = b
		case *ssa.UnOp:
			a := x.X
			if fv, ok := a.(*ssa.FreeVar); ok {
				if b := binding(fv); b != nil {
					a = b
				}
			}
			al, ok := a.(*ssa.Alloc)
			if !ok {
				return v
			}
			st := onlyStore(al)
			if st == nil {
				return v
			}
			v = st.Val
		default:
			return v
		}
	}
	return v
}

// sameRouter reports whether two values are one router: one value, or one field or package variable.
func sameRouter(a, b ssa.Value) bool {
	if a == b {
		return true
	}
	x, ok := a.(*ssa.UnOp)
	y, ok2 := b.(*ssa.UnOp)
	if !ok || !ok2 {
		return false
	}
	switch f := x.X.(type) {
	case *ssa.FieldAddr:
		g, ok := y.X.(*ssa.FieldAddr)
		return ok && fieldOf(f) != nil && fieldOf(f) == fieldOf(g)
	case *ssa.Global:
		return x.X == y.X
	}
	return false
}

// earlier reports whether a call has run when another does: it stands before it in one function, or in
// another function.
func earlier(a, b ssa.CallInstruction) bool {
	if a.Parent() != b.Parent() {
		return true
	}
	if a.Block() == b.Block() {
		return slices.Index(a.Block().Instrs, a.(ssa.Instruction)) < slices.Index(b.Block().Instrs, b.(ssa.Instruction))
	}
	return a.Block().Dominates(b.Block())
}
