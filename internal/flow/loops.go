package flow

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// A loop is a range over a slice or array: a header that leaves to exit when the index is past
// the end. What every iteration does to the element at the index is done to all elements when
// the loop is left: clearing a field in such a loop clears it everywhere. The weak update that a
// store to an element of unknown index is on its own would never see that.
type loop struct {
	head, exit *ssa.BasicBlock
	index      ssa.Value
	latches    []*ssa.BasicBlock
	stores     []*ssa.Store
	calls      []*ssa.Call
	turned     bool // an iteration was analyzed
}

// findLoops lists the function's index loops by header.
func findLoops(fn *ssa.Function) map[*ssa.BasicBlock]*loop {
	out := make(map[*ssa.BasicBlock]*loop)
	for _, b := range fn.Blocks {
		l := indexLoop(b)
		if l == nil {
			continue
		}
		for _, p := range b.Preds {
			if b.Dominates(p) {
				l.latches = append(l.latches, p)
			}
		}
		if len(l.latches) == 0 {
			continue
		}
		everyIteration(fn, l)
		if len(l.stores)+len(l.calls) > 0 {
			out[b] = l
		}
	}
	return out
}

// indexLoop matches the header of a loop over an index:
//
//	t1 = phi [entry: -1, body: t2]      (range)   or   t1 = phi [entry: 0, body: t1+1]  (for)
//	t2 = t1 + 1
//	if t2 < len goto body else exit
func indexLoop(b *ssa.BasicBlock) *loop {
	if len(b.Instrs) == 0 || len(b.Succs) != 2 {
		return nil
	}
	c, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
	if !ok {
		return nil
	}
	cmp, ok := c.Cond.(*ssa.BinOp)
	if !ok || cmp.Op.String() != "<" {
		return nil
	}
	for _, in := range b.Instrs {
		phi, ok := in.(*ssa.Phi)
		if !ok {
			break
		}
		if cmp.X == ssa.Value(phi) {
			return &loop{head: b, exit: b.Succs[1], index: phi}
		}
		if add, ok := cmp.X.(*ssa.BinOp); ok && add.Op.String() == "+" && add.X == ssa.Value(phi) {
			return &loop{head: b, exit: b.Succs[1], index: add}
		}
	}
	return nil
}

// everyIteration lists the stores through an element at the loop's index that no iteration can
// miss, and the calls that are given its address.
func everyIteration(fn *ssa.Function, l *loop) {
	for _, b := range fn.Blocks {
		if !l.head.Dominates(b) || b == l.head {
			continue
		}
		always := true
		for _, latch := range l.latches {
			always = always && b.Dominates(latch)
		}
		if !always {
			continue
		}
		for _, in := range b.Instrs {
			switch in := in.(type) {
			case *ssa.Store:
				if throughIndex(in.Addr, l.index, 6) {
					l.stores = append(l.stores, in)
				}
			case *ssa.Call:
				if in.Call.StaticCallee() != nil && slices.ContainsFunc(in.Call.Args, l.through) {
					l.calls = append(l.calls, in)
				}
			}
		}
	}
}

// through reports whether an argument of a call leads through an element at the loop's index.
func (l *loop) through(arg ssa.Value) bool {
	return isReference(arg.Type()) && throughIndex(arg, l.index, 6)
}

// throughIndex reports whether an address leads through an element at the given index.
func throughIndex(v, index ssa.Value, depth int) bool {
	if depth == 0 {
		return false
	}
	switch v := v.(type) {
	case *ssa.IndexAddr:
		return v.Index == index || throughIndex(v.X, index, depth-1)
	case *ssa.FieldAddr:
		return throughIndex(v.X, index, depth-1)
	case *ssa.UnOp:
		return throughIndex(v.X, index, depth-1)
	}
	return false
}

// applyClears does, when the loop is left, to all elements what each iteration did to its own.
func (f *frame) applyClears(l *loop, m memory) {
	for _, s := range l.stores {
		for _, r := range f.targets(f.anew(m, s.Addr, 6)) {
			old := f.content(m, r.loc)
			m[r.loc] = f.u.labels.with(old, r.path.steps(), f.val(s.Val), true)
		}
	}
	for _, c := range l.calls {
		s := f.site(m, c)
		for i, a := range s.args {
			if l.through(a) {
				s.vals[i] = f.anew(m, a, 6)
			}
		}
		ts := s.targets()
		if len(ts) != 1 || ts[0].sum == nil || ts[0].sum.Cut {
			continue
		}
		e := &env{s: s, m: m, t: ts[0], every: true}
		for _, ef := range ts[0].sum.Effects {
			if ef.Label.Kind == Param && ef.Label.Index < len(s.args) && l.through(s.args[ef.Label.Index]) {
				e.effect(ef)
			}
		}
	}
}

// anew is an address as what it is made of stands now: when the loop is left, the body has not seen yet
// what has grown before it.
func (f *frame) anew(m memory, v ssa.Value, depth int) *Value {
	if depth == 0 {
		return f.val(v)
	}
	switch v := v.(type) {
	case *ssa.FieldAddr:
		return f.address(f.anew(m, v.X, depth-1), step(v.Field))
	case *ssa.IndexAddr:
		return f.address(f.anew(m, v.X, depth-1), indexStep(v))
	case *ssa.UnOp:
		if v.Op == token.MUL {
			return f.load(m, f.anew(m, v.X, depth-1))
		}
	}
	return f.val(v)
}
