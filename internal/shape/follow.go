package shape

import "go/types"

// An outcome is what becomes of a value.
type outcome uint8

const (
	absent outcome = iota // the encoder writes nothing of it, or an address
	leaf                  // text, a number, bytes, an interface
	inner                 // a struct, written field by field
	spoken                // a method of its type writes it
)

// maxNesting bounds how many pointers, slices and maps stand around one value; types like
// type T []T have no end.
const maxNesting = 16

// follow goes through pointers, elements and methods to what is written of the value at p. The
// place returned is that of the struct, if it is one.
func follow(p place) (place, outcome, *types.Func) {
	keyed := false // a map with text for keys was on the way: they leave even if its values do not
	for range maxNesting {
		if types.IsInterface(p.typ) { // type parameters too
			return p, leaf, nil
		}
		if m := speaker(p); m != nil {
			switch {
			case isMessage(p.typ):
				p.enc = message
			case tells(p.typ):
				return p, leaf, nil
			default:
				return p, spoken, m
			}
		}
		if m, ok := p.typ.Underlying().(*types.Map); ok && p.enc != XML {
			keyed = keyed || isText(m.Key())
		}
		next, out, through := p.next()
		if !through {
			if out == absent && keyed {
				out = leaf
			}
			return next, out, nil
		}
		p = next
	}
	return p, leaf, nil
}

// next takes one step through a pointer or a container. through is false at the end of the way.
func (p place) next() (next place, out outcome, through bool) {
	switch u := p.typ.Underlying().(type) {
	case *types.Struct:
		return p, inner, false
	case *types.Basic:
		if u.Kind() == types.UnsafePointer || p.enc.wire() && u.Info()&types.IsComplex != 0 {
			return p, absent, false
		}
		return p, leaf, false
	case *types.Pointer:
		return p.pointee(u.Elem())
	case *types.Slice:
		if isByte(u.Elem()) {
			return p, leaf, false
		}
		return p.elem(u.Elem(), true), 0, true
	case *types.Array:
		if isByte(u.Elem()) {
			return p, leaf, false
		}
		return p.elem(u.Elem(), p.addr), 0, true
	case *types.Map:
		if p.enc == XML {
			return p, absent, false
		}
		return p.elem(u.Elem(), false), 0, true
	}
	return p, absent, false // functions and channels: an error or an address
}

// pointee goes through a pointer. fmt follows a pointer only where it is the argument itself, and
// only to a struct or a container; else it prints the address.
func (p place) pointee(t types.Type) (place, outcome, bool) {
	if p.enc.prints() {
		if !p.root || p.top {
			return p, absent, false
		}
		switch t.Underlying().(type) {
		case *types.Struct, *types.Slice, *types.Array, *types.Map:
		default:
			return p, absent, false
		}
	}
	p.typ, p.addr, p.top = t, true, true
	return p, 0, true
}

func (p place) elem(t types.Type, addr bool) place {
	p.path = append(p.path[:len(p.path):len(p.path)], Elem)
	p.typ, p.addr, p.top = t, addr, true
	p.enc = nested(p.enc)
	if p.ro != open {
		p.ro = sealed
	}
	return p
}

// wire reports whether enc writes for other programs: such encoders refuse what has no form there.
func (e Encoding) wire() bool { return e == JSON || e == XML || e == YAML || e == LogJSON }

// prints reports whether enc follows the rules of fmt.
func (e Encoding) prints() bool {
	return e == Print || e == PrintPlus || e == GoSyntax || e == LogText
}

func isByte(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Kind() == types.Uint8
}

func isText(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsString != 0
}
