package flow

import (
	"go/token"

	"golang.org/x/tools/go/ssa"
)

// A function may refuse its arguments, and tell of them in the error:
//
//	if key == "" || !json.Valid(value) {
//		return fmt.Errorf("invalid entry %s: %s", key, value)
//	}
//
// What a caller has just encoded is not refused: the text of such an error holds what was malformed,
// and never the record that an encoder wrote. So what an error tells of refused arguments is labelled
// so, and each caller says whether it passes what an encoder made.

// refuses reports whether a block is reached through checks of the function's parameters only: that
// one is empty, or what a function of parameters alone says of them.
func (f *frame) refuses(b *ssa.BasicBlock) bool {
	seen := map[*ssa.BasicBlock]bool{b: true}
	checks := 0
	for work := []*ssa.BasicBlock{b}; len(work) > 0; {
		x := work[len(work)-1]
		work = work[:len(work)-1]
		for _, p := range x.Preds {
			if seen[p] {
				continue
			}
			seen[p] = true
			work = append(work, p)
			if !quiet(p) {
				return false
			}
			if c, ok := p.Instrs[len(p.Instrs)-1].(*ssa.If); ok {
				if !checksParams(c.Cond) {
					return false
				}
				checks++
			}
		}
	}
	return checks > 0
}

// quiet reports whether a block does nothing whose outcome could decide: its calls return nothing, or
// are checks themselves.
func quiet(b *ssa.BasicBlock) bool {
	for _, in := range b.Instrs {
		if c, ok := in.(*ssa.Call); ok && c.Call.Signature().Results().Len() > 0 && !checksParams(c) {
			return false
		}
	}
	return true
}

// checksParams reports whether a condition asks for an empty parameter, or a function about parameters.
func checksParams(v ssa.Value) bool {
	switch v := v.(type) {
	case *ssa.UnOp:
		return v.Op == token.NOT && checksParams(v.X)
	case *ssa.BinOp:
		return (v.Op == token.EQL || v.Op == token.NEQ) && (ofParam(v.X) && empty(v.Y) || empty(v.X) && ofParam(v.Y))
	case *ssa.Call:
		if b, ok := v.Call.Value.(*ssa.Builtin); ok {
			return b.Name() == "len" && ofParam(v.Call.Args[0])
		}
		if !isBool(v.Type()) || v.Call.IsInvoke() || len(v.Call.Args) == 0 {
			return false
		}
		for _, a := range v.Call.Args {
			if !ofParam(a) {
				return false
			}
		}
		return true
	}
	return false
}

// ofParam reports whether a register is a parameter, its length, or a conversion of it.
func ofParam(v ssa.Value) bool {
	switch v := v.(type) {
	case *ssa.Parameter:
		return true
	case *ssa.Convert:
		return ofParam(v.X)
	case *ssa.ChangeType:
		return ofParam(v.X)
	case *ssa.Call:
		b, ok := v.Call.Value.(*ssa.Builtin)
		return ok && b.Name() == "len" && ofParam(v.Call.Args[0])
	}
	return false
}

func empty(v ssa.Value) bool {
	c, ok := v.(*ssa.Const)
	if !ok {
		return false
	}
	// Of a struct and a type parameter the zero value is a constant that has none.
	return c.Value == nil || c.Value.ExactString() == `""` || c.Value.ExactString() == "0"
}

// refused labels what an error tells of parameters as told of refused ones.
func (f *frame) refused(v *Value) *Value {
	if v == nil {
		return nil
	}
	out := *v
	out.set = make(set, len(v.set))
	for i, x := range v.set {
		if l := *f.u.labels.at(x.id); l.Kind == Param && !l.Refused {
			l.Refused = true
			x.id = f.u.labels.id(l)
		}
		out.set[i] = x
	}
	out.set = sortSet(out.set)
	return &out
}

// encoded reports whether an argument is the text that an encoder made.
func (u *unit) encoded(v ssa.Value) bool {
	i := 0
	switch x := v.(type) {
	case *ssa.Convert:
		return u.encoded(x.X)
	case *ssa.ChangeType:
		return u.encoded(x.X)
	case *ssa.Extract:
		v, i = x.Tuple, x.Index
	}
	c, ok := v.(*ssa.Call)
	if !ok {
		return false
	}
	e := u.calledEffect(c)
	if e == nil {
		return false
	}
	for _, fl := range e.Flows {
		if fl.Via == ViaEncode && fl.Out == Result(i) {
			return true
		}
	}
	return false
}
