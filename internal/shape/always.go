package shape

import "go/types"

// Always reports whether encoding/json can write every value of a static type, so that the error of
// the encoder is nil: texts, whole numbers and booleans, and what is made of them. A float may be
// no number, an interface may hold a channel, and a method of the type's own may say no.
func Always(t types.Type) bool { return always(t, make(map[types.Type]bool)) }

func always(t types.Type, seen map[types.Type]bool) bool {
	t = types.Unalias(t)
	if seen[t] {
		return true
	}
	seen[t] = true
	if n, ok := t.(*types.Named); ok {
		if n.Obj().Pkg() != nil && n.Obj().Pkg().Path() == "time" {
			return true // a year past 9999 is no case in life
		}
		ms := types.NewMethodSet(types.NewPointer(n))
		if ms.Lookup(nil, "MarshalJSON") != nil || ms.Lookup(nil, "MarshalText") != nil {
			return false
		}
	}
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return u.Info()&(types.IsString|types.IsInteger|types.IsBoolean) != 0
	case *types.Pointer:
		return always(u.Elem(), seen)
	case *types.Slice:
		return always(u.Elem(), seen)
	case *types.Array:
		return always(u.Elem(), seen)
	case *types.Map:
		b, ok := u.Key().Underlying().(*types.Basic)
		return ok && b.Info()&(types.IsString|types.IsInteger) != 0 && always(u.Elem(), seen)
	case *types.Struct:
		for _, f := range jsonFields(place{typ: t}) {
			if !always(f.v.Type(), seen) {
				return false
			}
		}
		return true
	}
	return false
}
