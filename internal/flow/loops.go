package flow

import (
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
		for _, s := range everyIteration(fn, l) {
			l.stores = append(l.stores, s)
		}
		if len(l.stores) > 0 {
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
// miss.
func everyIteration(fn *ssa.Function, l *loop) []*ssa.Store {
	var out []*ssa.Store
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
			if s, ok := in.(*ssa.Store); ok && throughIndex(s.Addr, l.index, 6) {
				out = append(out, s)
			}
		}
	}
	return out
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
		for _, r := range f.targets(f.val(s.Addr)) {
			old := f.content(m, r.loc)
			m[r.loc] = f.u.labels.with(old, r.path.steps(), f.val(s.Val), true)
		}
	}
}
