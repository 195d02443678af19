package web

import (
	"go/constant"
	"go/types"
	"iter"

	"golang.org/x/tools/go/ssa"
)

// Calls lists the calls that functions make, in order, also those that go and defer statements make.
func Calls(fns ...*ssa.Function) iter.Seq[ssa.CallInstruction] {
	return func(yield func(ssa.CallInstruction) bool) {
		for _, fn := range fns {
			for _, b := range fn.Blocks {
				for _, in := range b.Instrs {
					if c, ok := in.(ssa.CallInstruction); ok && !yield(c) {
						return
					}
				}
			}
		}
	}
}

// listed are the values of an argument list that is written down at a call, as the variadic argument holds
// it; one that nothing is put into is nil. There is no list where a slice was made elsewhere.
func listed(v ssa.Value) ([]ssa.Value, bool) {
	sl, ok := v.(*ssa.Slice)
	if !ok {
		return nil, false
	}
	arr, ok := sl.X.(*ssa.Alloc)
	if !ok {
		return nil, false
	}
	at, ok := arr.Type().Underlying().(*types.Pointer).Elem().Underlying().(*types.Array)
	if !ok {
		return nil, false
	}
	out := make([]ssa.Value, at.Len())
	for _, r := range *arr.Referrers() {
		ia, ok := r.(*ssa.IndexAddr)
		if !ok {
			continue
		}
		c, ok := ia.Index.(*ssa.Const)
		if !ok || c.Value == nil || c.Value.Kind() != constant.Int || c.Int64() < 0 || c.Int64() >= at.Len() {
			continue
		}
		for _, q := range *ia.Referrers() {
			if st, ok := q.(*ssa.Store); ok {
				out[c.Int64()] = st.Val
			}
		}
	}
	return out, true
}
