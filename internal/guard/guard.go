// Package guard says what is known to hold at a point of a function because of the conditions
// that control it.
//
// It is a must analysis: a fact holds in a block if on every way into the block the condition
// that establishes it came out that way. A condition whose result is discarded, or after which
// both ways meet again, establishes nothing; that needs no special case, since a block after the
// merge is not controlled by the condition. Facts are about SSA values, which never change, so
// dominance alone decides: the edge (b, s) establishes what b's condition says there if s has no
// other predecessor, and everything that s dominates inherits it.
//
// Short-circuit operators need no treatment on their own: `a && b` is two conditions in SSA, and
// the block behind both is dominated by both edges. `a || b` joins two edges in one block, so that
// block gets what both sides agree on: facts are intersected over the predecessors of a block
// whose immediate dominator is not its only predecessor. This is where plain dominance would be
// too weak, and why At is computed forward.
package guard

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// A Kind is what a guard compares.
type Kind uint8

// The kinds of facts.
const (
	ErrorMatches Kind = iota + 1 // the error X is one that the author named (errors.Is, errors.As, ==, a type test)
	IsNil                        // X is nil
	Equal                        // X equals Y
	HasType                      // X has the dynamic type Type
	True                         // the boolean X is true
)

// A Fact is something that a condition establishes. Holds false is its contrary.
type Fact struct {
	Kind  Kind
	X, Y  ssa.Value
	Type  types.Type
	Holds bool
}

// Function holds the facts of one function.
type Function struct {
	fn     *ssa.Function
	proves func(*ssa.Call) []Fact
	in     [][]Fact
	done   []bool
}

// Analyze prepares a function. proves says what a call's boolean result being true establishes,
// beyond what this package knows of comparisons.
func Analyze(fn *ssa.Function, proves func(*ssa.Call) []Fact) *Function {
	return &Function{fn: fn, proves: proves}
}

// At lists the facts that hold in block b, in the order of their conditions.
func (f *Function) At(b *ssa.BasicBlock) []Fact {
	if f.in == nil {
		f.solve()
	}
	return f.in[b.Index]
}

// solve computes the facts at each block's entry: the meet over its predecessors of what holds
// at their end and on the edge.
func (f *Function) solve() {
	n := len(f.fn.Blocks)
	f.in, f.done = make([][]Fact, n), make([]bool, n)
	if n == 0 {
		return
	}
	f.done[0] = true
	for again := true; again; {
		again = false
		for _, b := range f.fn.Blocks[1:] {
			facts, ok := f.meet(b)
			if ok && (!f.done[b.Index] || len(facts) != len(f.in[b.Index])) {
				f.in[b.Index], f.done[b.Index] = facts, true
				again = true
			}
		}
	}
}

// meet intersects what comes in over the edges of b from blocks that were visited.
func (f *Function) meet(b *ssa.BasicBlock) ([]Fact, bool) {
	var out []Fact
	first := true
	for _, p := range b.Preds {
		if !f.done[p.Index] {
			continue
		}
		facts := append(f.in[p.Index][:len(f.in[p.Index]):len(f.in[p.Index])], f.edge(p, b)...)
		if first {
			out, first = facts, false
			continue
		}
		var both []Fact
		for _, x := range out {
			for _, y := range facts {
				if agree(x, y) {
					both = append(both, x)
					break
				}
			}
		}
		out = both
	}
	if f.done[b.Index] && len(out) > len(f.in[b.Index]) {
		out = f.in[b.Index] // facts only fall
	}
	return out, !first
}

// agree reports whether x may stand for y: an error that matches one of two sentinels is an
// expected one either way.
func agree(x, y Fact) bool {
	if x.Kind != y.Kind || x.Holds != y.Holds || !Same(x.X, y.X) {
		return false
	}
	return x.Kind == ErrorMatches || x.Y == y.Y && (x.Type == nil) == (y.Type == nil) &&
		(x.Type == nil || types.Identical(x.Type, y.Type))
}

// edge is what the way from p to b establishes.
func (f *Function) edge(p, b *ssa.BasicBlock) []Fact {
	if len(p.Instrs) == 0 {
		return nil
	}
	c, ok := p.Instrs[len(p.Instrs)-1].(*ssa.If)
	if !ok || p.Succs[0] == p.Succs[1] {
		return nil
	}
	return f.Condition(c.Cond, p.Succs[0] == b)
}

// Condition is what the condition v establishes when it comes out as outcome.
func (f *Function) Condition(v ssa.Value, outcome bool) []Fact {
	out := []Fact{{Kind: True, X: v, Holds: outcome}}
	switch v := v.(type) {
	case *ssa.UnOp:
		if v.Op == token.NOT {
			return append(out, f.Condition(v.X, !outcome)...)
		}
	case *ssa.BinOp:
		out = append(out, comparison(v, outcome)...)
	case *ssa.Call:
		if outcome && f.proves != nil {
			out = append(out, f.proves(v)...)
		}
	case *ssa.Extract:
		if ta, ok := v.Tuple.(*ssa.TypeAssert); ok && v.Index == 1 {
			out = append(out, Fact{Kind: HasType, X: ta.X, Type: ta.AssertedType, Holds: outcome})
		}
	}
	return out
}

// comparison is what x == y or x != y establishes.
func comparison(v *ssa.BinOp, outcome bool) []Fact {
	if v.Op != token.EQL && v.Op != token.NEQ {
		return nil
	}
	holds := outcome == (v.Op == token.EQL)
	for _, side := range [][2]ssa.Value{{v.X, v.Y}, {v.Y, v.X}} {
		if c, ok := side[1].(*ssa.Const); ok && c.IsNil() {
			return []Fact{{Kind: IsNil, X: side[0], Holds: holds}}
		}
	}
	out := []Fact{{Kind: Equal, X: v.X, Y: v.Y, Holds: holds}}
	for _, side := range [][2]ssa.Value{{v.X, v.Y}, {v.Y, v.X}} {
		if isSentinel(side[1]) {
			out = append(out, Fact{Kind: ErrorMatches, X: side[0], Y: side[1], Holds: holds})
		}
	}
	return out
}

// isSentinel reports whether v is the value of a package variable of type error.
func isSentinel(v ssa.Value) bool {
	u, ok := v.(*ssa.UnOp)
	if !ok || u.Op != token.MUL || !types.Identical(v.Type(), types.Universe.Lookup("error").Type()) {
		return false
	}
	_, ok = u.X.(*ssa.Global)
	return ok
}

// Implies reports whether the value v, returned from block b, can be true only where a fact that
// want accepts holds: v is false, or a condition that establishes it, or a phi of such, or b is
// controlled by it.
func (f *Function) Implies(v ssa.Value, b *ssa.BasicBlock, want func(Fact) bool) bool {
	return f.implies(v, b, want, 8)
}

func (f *Function) implies(v ssa.Value, b *ssa.BasicBlock, want func(Fact) bool, depth int) bool {
	if c, ok := v.(*ssa.Const); ok && c.Value != nil && c.Value.String() == "false" {
		return true
	}
	for _, ft := range f.At(b) {
		if want(ft) {
			return true
		}
	}
	for _, ft := range f.Condition(v, true) {
		if want(ft) {
			return true
		}
	}
	phi, ok := v.(*ssa.Phi)
	if !ok || depth == 0 {
		return false
	}
	for i, e := range phi.Edges {
		p := phi.Block().Preds[i]
		held := false
		for _, ft := range f.edge(p, phi.Block()) {
			held = held || want(ft)
		}
		if !held && !f.implies(e, p, want, depth-1) {
			return false
		}
	}
	return true
}

// Same reports whether two registers surely hold the same value: they are one register, or loads
// of one address of which the function never stores a second value.
func Same(x, y ssa.Value) bool {
	x, y = strip(x), strip(y)
	if x == y {
		return true
	}
	a, ok1 := x.(*ssa.UnOp)
	b, ok2 := y.(*ssa.UnOp)
	return ok1 && ok2 && a.Op == token.MUL && b.Op == token.MUL && a.X == b.X && onceStored(a.X)
}

// strip looks through conversions that keep the value.
func strip(v ssa.Value) ssa.Value {
	for {
		switch c := v.(type) {
		case *ssa.ChangeInterface:
			v = c.X
		case *ssa.ChangeType:
			v = c.X
		case *ssa.MakeInterface:
			v = c.X
		default:
			return v
		}
	}
}

func onceStored(addr ssa.Value) bool {
	refs := addr.Referrers()
	if refs == nil {
		return false
	}
	n := 0
	for _, r := range *refs {
		if s, ok := r.(*ssa.Store); ok && s.Addr == addr {
			n++
		}
	}
	return n <= 1
}
