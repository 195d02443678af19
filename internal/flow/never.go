package flow

import (
	"go/token"

	"golang.org/x/tools/go/ssa"
)

// What is done about an error that cannot happen never runs: strings.Builder writes, encoding/json on
// a struct of texts, a function of this module that returns nil on every way. Such branches are not
// entered, so that nothing is found in them.

// results is a set of result indices below 32.
type results uint32

func (r results) has(i int) bool { return i < 32 && r&(1<<i) != 0 }

// dead is the successor of b that is never taken, nil if both are.
func (f *frame) dead(b *ssa.BasicBlock) *ssa.BasicBlock {
	if len(b.Instrs) == 0 {
		return nil
	}
	c, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
	if !ok || b.Succs[0] == b.Succs[1] {
		return nil
	}
	if f.mode != nil {
		if out, known := f.outcome(c.Cond); known {
			if out {
				return b.Succs[1]
			}
			return b.Succs[0]
		}
	}
	cmp, ok := c.Cond.(*ssa.BinOp)
	if !ok || cmp.Op != token.EQL && cmp.Op != token.NEQ {
		return nil
	}
	x := cmp.X
	if isNil(x) {
		x = cmp.Y
	} else if !isNil(cmp.Y) {
		return nil
	}
	if isNil(x) || !f.u.never(x, 4) {
		return nil
	}
	if cmp.Op == token.EQL {
		return b.Succs[1]
	}
	return b.Succs[0]
}

func isNil(v ssa.Value) bool {
	c, ok := v.(*ssa.Const)
	return ok && c.IsNil()
}

// never reports whether a register holds nil whatever happens: a must, so that only what is written
// there is believed, and nothing that a memory or a parameter holds.
func (u *unit) never(v ssa.Value, depth int) bool {
	switch v := v.(type) {
	case *ssa.Const:
		return v.IsNil()
	case *ssa.Call:
		return u.neverReturns(v, 0)
	case *ssa.Extract:
		c, ok := v.Tuple.(*ssa.Call)
		return ok && u.neverReturns(c, v.Index)
	case *ssa.Phi:
		if depth == 0 {
			return false
		}
		for _, e := range v.Edges {
			if !u.never(e, depth-1) {
				return false
			}
		}
		return true
	}
	return false
}

// neverReturns reports whether the i-th result of a call is always nil.
func (u *unit) neverReturns(c *ssa.Call, i int) bool {
	if e := u.calledEffect(c); e != nil {
		if e.Never != Result(i) {
			return false
		}
		a, ok := argument(c, e.Encodes)
		if mi, boxed := a.(*ssa.MakeInterface); boxed {
			a = mi.X
		}
		return !ok || u.model.Encodes(a.Type())
	}
	s := u.calledSummary(c)
	return s != nil && s.Never.has(i)
}

// neverSet is which error results are nil at every return.
func (f *frame) neverSet() results {
	if len(f.returns) == 0 || f.cut {
		return 0
	}
	var out results
	for i := range min(f.fn.Signature.Results().Len(), 32) {
		if !isError(f.fn.Signature.Results().At(i).Type()) {
			continue
		}
		if f.guards.always(f, func(r *returned) bool { return f.u.never(r.ret.Results[i], 4) }) {
			out |= 1 << i
		}
	}
	return out
}
