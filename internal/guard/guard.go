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
	"go/constant"
	"go/token"
	"go/types"
	"slices"

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

// Calls says what is known of the functions that a function calls.
type Calls interface {
	// Proves lists what holds where boolean result i of a call came out as outcome.
	Proves(c *ssa.Call, i int, outcome bool) []Fact
	// Leaves lists what holds once a call has returned.
	Leaves(c *ssa.Call) []Fact
	// Ends reports whether a call never returns.
	Ends(c *ssa.Call) bool
}

// Function holds the facts of one function.
type Function struct {
	fn    *ssa.Function
	calls Calls
	in    [][]Fact
	after [][]Fact // per block: what its own calls leave
	ends  []bool   // per block: a call in it never returns
	done  []bool
}

// Analyze prepares a function. calls adds to what this package knows of comparisons.
func Analyze(fn *ssa.Function, calls Calls) *Function {
	return &Function{fn: fn, calls: calls}
}

// Before lists the facts that hold where an instruction runs: those of its block, and what the
// calls before it in the block leave.
func (f *Function) Before(in ssa.Instruction) []Fact {
	b := in.Block()
	out := f.At(b)
	if len(f.after[b.Index]) == 0 {
		return out
	}
	out = out[:len(out):len(out)]
	for _, x := range b.Instrs {
		if x == in {
			break
		}
		if c, ok := x.(*ssa.Call); ok {
			out = append(out, f.calls.Leaves(c)...)
		}
	}
	return out
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
	f.after, f.ends = make([][]Fact, n), make([]bool, n)
	if n == 0 {
		return
	}
	f.readCalls()
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

// readCalls notes what the calls of each block leave, and which of them never return.
func (f *Function) readCalls() {
	for _, b := range f.fn.Blocks {
		for _, in := range b.Instrs {
			if c, ok := in.(*ssa.Call); ok {
				f.after[b.Index] = append(f.after[b.Index], f.calls.Leaves(c)...)
				f.ends[b.Index] = f.ends[b.Index] || f.calls.Ends(c)
			}
		}
	}
}

// meet intersects what comes in over the edges of b from blocks that were visited.
func (f *Function) meet(b *ssa.BasicBlock) ([]Fact, bool) {
	var out []Fact
	first := true
	for _, p := range b.Preds {
		if !f.done[p.Index] || f.ends[p.Index] {
			continue
		}
		facts := slices.Concat(f.in[p.Index], f.after[p.Index], f.edge(p, b))
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
		out = append(out, f.calls.Proves(v, 0, outcome)...)
	case *ssa.Extract:
		switch t := v.Tuple.(type) {
		case *ssa.TypeAssert:
			if v.Index == 1 {
				out = append(out, Fact{Kind: HasType, X: t.X, Type: t.AssertedType, Holds: outcome})
			}
		case *ssa.Call:
			out = append(out, f.calls.Proves(t, v.Index, outcome)...)
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

// Implies reports whether the boolean v, in block b, can be outcome only where a fact that want
// accepts holds: v is the other constant, or a condition that establishes it, or a phi of such,
// or b is controlled by it.
func (f *Function) Implies(v ssa.Value, outcome bool, b *ssa.BasicBlock, want func(Fact) bool) bool {
	return f.implies(v, outcome, b, want, 8)
}

func (f *Function) implies(v ssa.Value, outcome bool, b *ssa.BasicBlock, want func(Fact) bool, depth int) bool {
	if c, ok := v.(*ssa.Const); ok && c.Value != nil && c.Value.Kind() == constant.Bool && constant.BoolVal(c.Value) != outcome {
		return true
	}
	if f.AtEnd(b, want) {
		return true
	}
	for _, ft := range f.Condition(v, outcome) {
		if want(ft) {
			return true
		}
	}
	if not, ok := v.(*ssa.UnOp); ok && not.Op == token.NOT {
		return f.implies(not.X, !outcome, b, want, depth)
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
		if !held && !f.implies(e, outcome, p, want, depth-1) {
			return false
		}
	}
	return true
}

// Over reports whether a fact that want accepts holds on the way from p to its successor b. A boolean
// that was set on several ways stands for what holds on all those ways on which it came out so:
//
//	internal := false
//	switch err.(type) { case *Missing, *Invalid: default: internal = true }
//	if internal { err = errSomething }
func (f *Function) Over(p, b *ssa.BasicBlock, want func(Fact) bool) bool {
	return f.AtEnd(p, want) || f.follows(slices.Concat(f.edge(p, b), f.At(p)), want)
}

// Holds reports whether a fact that want accepts holds in block b, be it by what booleans and numbers
// stand for there.
func (f *Function) Holds(b *ssa.BasicBlock, want func(Fact) bool) bool {
	return f.follows(f.At(b), want)
}

// follows reports whether a fact that want accepts is among some, or follows from one of them.
func (f *Function) follows(facts []Fact, want func(Fact) bool) bool {
	for _, ft := range facts {
		if want(ft) {
			return true
		}
		if ft.Kind != True {
			continue
		}
		switch v := ft.X.(type) {
		case *ssa.Phi:
			if f.Implies(v, ft.Holds, v.Block(), want) {
				return true
			}
		case *ssa.BinOp:
			if f.compared(v, ft.Holds, want) {
				return true
			}
		}
	}
	return false
}

// compared reports whether a comparison of a number with a constant can come out so only on ways on
// which a fact that want accepts holds:
//
//	code := 500
//	if e, ok := err.(*public); ok { code = e.code }
//	if code < 500 { ... }
func (f *Function) compared(cmp *ssa.BinOp, outcome bool, want func(Fact) bool) bool {
	phi, ok := cmp.X.(*ssa.Phi)
	k, ok2 := cmp.Y.(*ssa.Const)
	if !ok || !ok2 || k.Value == nil {
		return false
	}
	for i, e := range phi.Edges {
		if c, ok := e.(*ssa.Const); ok && c.Value != nil && comparable(c, k) && constant.Compare(c.Value, cmp.Op, k.Value) != outcome {
			continue
		}
		p := phi.Block().Preds[i]
		if !f.AtEnd(p, want) && !slices.ContainsFunc(f.edge(p, phi.Block()), want) {
			return false
		}
	}
	return true
}

// comparable reports whether two constants are of a kind that has an order.
func comparable(a, b *ssa.Const) bool {
	return a.Value.Kind() == b.Value.Kind() && (a.Value.Kind() == constant.Int || a.Value.Kind() == constant.String)
}

// AtEnd reports whether a fact that want accepts holds at the end of block b.
func (f *Function) AtEnd(b *ssa.BasicBlock, want func(Fact) bool) bool {
	return slices.ContainsFunc(f.At(b), want) || slices.ContainsFunc(f.after[b.Index], want)
}

// Same reports whether two registers surely hold the same value: they are one register, or loads
// of one address between which the function stores nothing. What closures store to a variable that
// they share is not seen.
func Same(x, y ssa.Value) bool {
	x, y = strip(x), strip(y)
	if x == y {
		return true
	}
	a, ok1 := x.(*ssa.UnOp)
	b, ok2 := y.(*ssa.UnOp)
	return ok1 && ok2 && a.Op == token.MUL && b.Op == token.MUL && a.X == b.X && unchanged(a.X, a, b)
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

// unchanged reports whether two loads of addr see what one store left, or what was there before
// the function: of two stores, the second may come in between. So may a single one, if it runs
// after the first load or between rounds of a loop; one that dominates both loads may not, since
// the way from it to the second load would miss the condition after the first.
func unchanged(addr ssa.Value, loads ...ssa.Instruction) bool {
	refs := addr.Referrers()
	if refs == nil {
		return false
	}
	var store *ssa.Store
	for _, r := range *refs {
		if s, ok := r.(*ssa.Store); ok && s.Addr == addr {
			if store != nil {
				return false
			}
			store = s
		}
	}
	for _, l := range loads {
		if store != nil && !before(store, l) {
			return false
		}
	}
	return true
}

// before reports whether x has run whenever y does.
func before(x, y ssa.Instruction) bool {
	b := x.Block()
	if b != y.Block() {
		return b.Dominates(y.Block())
	}
	return slices.Index(b.Instrs, x) < slices.Index(b.Instrs, y)
}
