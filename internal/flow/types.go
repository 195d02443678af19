package flow

import (
	"go/types"
	"strconv"
)

// deref1 is the element type of a pointer, else the type itself.
func deref1(t types.Type) types.Type {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		return p.Elem()
	}
	return t
}

// partType is the type of the part s of a value of type t, or of what t points to, nil if there is no
// such part. A dereference costs no step.
func partType(t types.Type, s step) types.Type {
	if s == deref {
		return t
	}
	switch u := deref1(t).Underlying().(type) {
	case *types.Struct:
		if s >= 0 && int(s) < u.NumFields() {
			return u.Field(int(s)).Type()
		}
	case *types.Slice:
		return u.Elem()
	case *types.Array:
		return u.Elem()
	case *types.Map:
		return u.Elem()
	}
	return nil
}

func structOf(t types.Type) (*types.Named, *types.Struct) {
	t = types.Unalias(t)
	n, _ := t.(*types.Named)
	st, _ := t.Underlying().(*types.Struct)
	return n, st
}

func fieldName(n *types.Named, f *types.Var) string {
	if n == nil {
		return f.Name()
	}
	return f.Name() + " of " + typeName(n)
}

// typeName is the type as its users write it: package name, type name.
func typeName(t types.Type) string {
	return types.TypeString(t, func(p *types.Package) string { return p.Name() })
}

func fieldKey(n *types.Named, f *types.Var) string {
	p := ""
	if n.Obj().Pkg() != nil {
		p = n.Obj().Pkg().Path()
	}
	return "f:" + p + "." + n.Obj().Name() + "." + f.Name()
}

func isString(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsString != 0
}

func isBool(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Kind() == types.Bool
}

func isBytes(t types.Type) bool {
	s, ok := t.Underlying().(*types.Slice)
	if !ok {
		return false
	}
	b, ok := s.Elem().Underlying().(*types.Basic)
	return ok && (b.Kind() == types.Byte || b.Kind() == types.Rune)
}

// isReference reports whether values of t refer to an object that others may write to.
func isReference(t types.Type) bool {
	switch t.Underlying().(type) {
	case *types.Pointer, *types.Slice, *types.Map, *types.Chan:
		return !isBytes(t)
	}
	return false
}

var errorType = types.Universe.Lookup("error").Type().Underlying().(*types.Interface)

func isError(t types.Type) bool {
	if n, ok := types.Unalias(t).(*types.Named); ok && n.Obj().Pkg() == nil && n.Obj().Name() == "error" {
		return true
	}
	return types.IsInterface(t) && types.Implements(t, errorType)
}

// carries reports whether the result of an unknown call, of type t, may repeat what its arguments
// say: text, bytes, readers and containers of them may; numbers, booleans and objects with a
// behaviour of their own do not.
func carries(t types.Type) bool {
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return u.Info()&types.IsString != 0
	case *types.Slice:
		return carries(u.Elem()) || isBytes(u)
	case *types.Array:
		return carries(u.Elem())
	case *types.Map:
		return carries(u.Elem())
	case *types.Interface:
		return !isError(t) && (u.Empty() || hasMethod(u, "Read"))
	}
	return false
}

// isObject reports whether t is a struct or an interface, or refers to a struct.
func isObject(t types.Type) bool {
	switch deref1(t).Underlying().(type) {
	case *types.Struct, *types.Interface:
		return true
	}
	return false
}

func hasMethod(i *types.Interface, name string) bool {
	for m := range i.Methods() {
		if m.Name() == name {
			return true
		}
	}
	return false
}

func quote(s string) string { return strconv.Quote(s) }
