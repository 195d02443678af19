package flow

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// What is made of what a query loaded, or of its key: by the instructions alone, in any order.

// loaded reports whether a value was loaded by a query that is asked about: that a record has the key it
// was asked for by says nothing of whose it is.
func (c *cover) loaded(v ssa.Value) bool {
	return slices.ContainsFunc(c.f.queries, func(st querySite) bool { return st.Into == "" && c.derived(st.in)[v] })
}

// madeOf are the values that were made of a key.
func (c *cover) madeOf(key set) map[ssa.Value]bool {
	d := make(map[ssa.Value]bool)
	for _, b := range c.f.fn.Blocks {
		for _, in := range b.Instrs {
			if v, ok := in.(ssa.Value); ok && c.same(v, key) {
				d[v] = true
			}
		}
	}
	for _, p := range c.f.fn.Params {
		if c.same(p, key) {
			d[p] = true
		}
	}
	c.spread(d)
	return d
}

// same reports whether a value is, or comes from, what a key is.
func (c *cover) same(v ssa.Value, key set) bool {
	val := c.f.val(v)
	if val == nil {
		return false
	}
	return c.f.sameOrigin(c.f.flatten(c.f.ins[0], val), key)
}

// sameOrigin reports whether two values come from one thing that a client sent, or from one parameter.
func (f *frame) sameOrigin(a, b set) bool {
	for _, x := range a {
		l := f.u.labels.at(x.id)
		if l.Kind != Param && l.Kind != Free && !f.asked(l) {
			continue
		}
		for _, y := range b {
			o := f.u.labels.at(y.id)
			if x.id == y.id && (l.Kind != Param || !f.broad(l)) || f.asked(l) && f.asked(o) && l.Name == o.Name && l.Class == o.Class {
				return true
			}
		}
	}
	return false
}

// broad reports whether a parameter is more than a key: the same request is in everything.
func (f *frame) broad(l *Label) bool {
	if l.Path != "" || l.Index >= len(f.fn.Params) {
		return false
	}
	t := f.fn.Params[l.Index].Type()
	return isContext(t) || f.ofRequest(l) || types.IsInterface(t)
}

// derived are the values that were made of what a query loaded: its results but for the error, what it
// filled, and whatever is loaded or computed by those.
func (c *cover) derived(in ssa.Instruction) map[ssa.Value]bool {
	if d, ok := c.rows[in]; ok {
		return d
	}
	d := make(map[ssa.Value]bool)
	c.rows[in] = d
	if v, ok := in.(ssa.Value); ok && !isError(v.Type()) {
		d[v] = true
	}
	if ci, ok := in.(ssa.CallInstruction); ok {
		for _, a := range ci.Common().Args {
			c.filled(d, a, false)
		}
	}
	c.spread(d)
	return d
}

// spread adds what is made of values, until there is nothing new.
func (c *cover) spread(d map[ssa.Value]bool) {
	for again := true; again; {
		again = false
		for _, b := range c.f.fn.Blocks {
			for _, x := range b.Instrs {
				again = c.derive(d, x) || again
			}
		}
	}
}

// filled adds the variable that a pointer leads to, which is stored to or handed to a call. What holds the
// request is no row because a call gets to see it.
func (c *cover) filled(d map[ssa.Value]bool, a ssa.Value, stored bool) bool {
	for {
		switch x := a.(type) {
		case *ssa.MakeInterface:
			a = x.X
		case *ssa.FieldAddr:
			a = x.X
		case *ssa.IndexAddr:
			a = x.X
		case *ssa.Slice:
			elems, _ := spread(x)
			any := false
			for _, e := range elems {
				any = c.filled(d, e, stored) || any
			}
			return any
		case *ssa.Alloc:
			if d[x] || !stored && c.f.fromRequest(x) {
				return false
			}
			d[x] = true
			return true
		default:
			return false
		}
	}
}

// fromRequest reports whether a variable holds what a client sent, and nothing else.
func (f *frame) fromRequest(a *ssa.Alloc) bool {
	for _, r := range *a.Referrers() {
		if c, ok := r.(ssa.Value); ok {
			for _, x := range f.val(c).labels() {
				if f.asked(f.u.labels.at(x.id)) {
					return true
				}
			}
		}
	}
	return false
}

// derive adds what an instruction makes of derived values, and reports whether it was new.
func (c *cover) derive(d map[ssa.Value]bool, in ssa.Instruction) bool {
	uses := func(vs ...ssa.Value) bool {
		return slices.ContainsFunc(vs, func(v ssa.Value) bool { return d[v] })
	}
	switch x := in.(type) {
	case *ssa.Store:
		return uses(x.Val) && c.filled(d, x.Addr, true)
	case *ssa.Call:
		args := passed(&x.Call)
		elems := args
		for _, a := range args {
			if es, ok := spread(a); ok {
				elems = append(elems[:len(elems):len(elems)], es...)
			}
		}
		if !uses(elems...) {
			return false
		}
		any := false
		if !c.logs(x) {
			for _, a := range args {
				any = c.filled(d, a, false) || any
			}
		}
		if !d[x] && !isError(x.Type()) {
			d[x] = true
			any = true
		}
		return any
	case *ssa.Extract:
		if !isError(x.Type()) && !d[x] && d[x.Tuple] {
			d[x] = true
			return true
		}
		return false
	case ssa.Value:
		if d[x] {
			return false
		}
		if _, bin := x.(*ssa.BinOp); bin {
			return false
		}
		var buf [8]*ssa.Value
		for _, o := range in.Operands(buf[:0]) {
			if o != nil && *o != nil && d[*o] {
				d[x] = true
				return true
			}
		}
	}
	return false
}
