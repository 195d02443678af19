package web

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// A project's own dispatcher knows its handlers from a registry: a struct that says under which path
// a function answers.
//
//	rc.Add(rc.Call{Path: "job/list", Fn: listJobs})
//
// What such a function returns beside its error is the answer.

// Registered lists the functions of a package that it enters into a registry, with the type of the
// entry.
func Registered(pkg *ssa.Package) map[*ssa.Function]*types.Named {
	out := make(map[*ssa.Function]*types.Named)
	for _, m := range pkg.Members {
		if fn, ok := m.(*ssa.Function); ok {
			registeredIn(fn, out)
		}
	}
	return out
}

func registeredIn(fn *ssa.Function, out map[*ssa.Function]*types.Named) {
	for _, b := range fn.Blocks {
		for _, in := range b.Instrs {
			st, ok := in.(*ssa.Store)
			if !ok {
				continue
			}
			fa, ok := st.Addr.(*ssa.FieldAddr)
			if !ok {
				continue
			}
			if h := storedFunction(st.Val); h != nil && answers(h.Signature) {
				if n := entry(fa.X); n != nil {
					out[h] = n
				}
			}
		}
	}
	for _, c := range fn.AnonFuncs {
		registeredIn(c, out)
	}
}

// storedFunction is the function that is stored, nil if it is not known.
func storedFunction(v ssa.Value) *ssa.Function {
	if c, ok := v.(*ssa.ChangeType); ok {
		v = c.X
	}
	switch v := v.(type) {
	case *ssa.Function:
		return v
	case *ssa.MakeClosure:
		fn, _ := v.Fn.(*ssa.Function)
		return fn
	}
	return nil
}

// answers reports whether a function takes something and returns what could be encoded, and an error.
func answers(sig *types.Signature) bool {
	r := sig.Results()
	if sig.Params().Len() == 0 || r.Len() != 2 || !isError(r.At(1).Type()) {
		return false
	}
	t := r.At(0).Type()
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	switch t.Underlying().(type) {
	case *types.Map, *types.Struct, *types.Interface:
		return true
	}
	return false
}

// entry is the type of a struct that is written here with a constant path beside the function.
func entry(x ssa.Value) *types.Named {
	p, ok := x.Type().Underlying().(*types.Pointer)
	if !ok {
		return nil
	}
	n, _ := types.Unalias(p.Elem()).(*types.Named)
	if n == nil || x.Referrers() == nil {
		return nil
	}
	st, ok := n.Underlying().(*types.Struct)
	if !ok {
		return nil
	}
	for _, r := range *x.Referrers() {
		fa, ok := r.(*ssa.FieldAddr)
		if !ok || !slices.Contains([]string{"Path", "Route", "Pattern", "Endpoint", "URL", "URI"}, st.Field(fa.Field).Name()) {
			continue
		}
		for _, s := range *fa.Referrers() {
			if s, ok := s.(*ssa.Store); ok && s.Addr == ssa.Value(fa) {
				if _, ok := s.Val.(*ssa.Const); ok {
					return n
				}
			}
		}
	}
	return nil
}
