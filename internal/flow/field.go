package flow

import (
	"go/token"
	"go/types"
	"slices"
)

// fieldRead adds the evidence in a field and what is kept in that field by other functions.
func (f *frame) fieldRead(v *Value, owner types.Type, i int, pos token.Pos, t types.Type) *Value {
	named, st := structOf(owner)
	if st == nil || i >= st.NumFields() {
		return v
	}
	fld := st.Field(i)
	if named != nil && f.unknownOrigin(v) {
		v = f.u.labels.join(v, f.keptInField(named, fld))
	}
	if v == nil {
		return nil
	}
	v = f.withoutDoubt(v)
	ev, ok := f.u.model.Field(named, fld, st.Tag(i))
	switch {
	case ok && ev.Own:
		return f.harmless(nil)
	case ok && f.u.model.Holds(t):
		return f.evident(v, ev, "field "+fieldName(named, fld), pos, false)
	}
	return v
}

// withoutDoubt drops what a field is suspected of only because its struct was made of a secret, by a
// call that nobody knows: the host of a parsed connection string says itself that it is a host.
func (f *frame) withoutDoubt(v *Value) *Value {
	doubted := func(x item) bool {
		l := f.u.labels.at(x.id)
		return l.Kind == Source && l.Group == Secret && l.doubt() > 0
	}
	if !slices.ContainsFunc(v.set, doubted) {
		return v
	}
	out := *v
	out.set = v.set.filter(func(x item) bool { return !doubted(x) })
	return &out
}

// optional reports whether t is a struct of a value and whether it is there: sql.NullString.
func optional(t types.Type) bool {
	_, st := structOf(t)
	if st == nil || st.NumFields() != 2 {
		return false
	}
	return st.Field(1).Name() == "Valid" && isBool(st.Field(1).Type()) || st.Field(0).Name() == "Valid" && isBool(st.Field(0).Type())
}
