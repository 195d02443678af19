package sensitive

import "go/types"

// Cannot reports whether a value of type t can hold no secret text, whatever it is called:
// booleans, numbers, times, functions, channels, locks, and structs, arrays, slices and maps of
// these. A number type with a String or Error method can say anything and is not among them, but
// for those of the standard library. Bytes and runes hold nothing alone and text in sequence.
func Cannot(t types.Type) bool { return cannot(t, 0) }

func cannot(t types.Type, depth int) bool {
	if depth > 4 {
		return false
	}
	t = types.Unalias(t)
	switch t := t.(type) {
	case *types.Named:
		if p := t.Obj().Pkg(); p != nil {
			if known, ok := ofStd(p.Path(), t.Obj().Name()); ok {
				return known
			}
		}
		if b, ok := t.Underlying().(*types.Basic); ok {
			return !textual(b) && !speaks(t)
		}
		if speaks(t) {
			return false
		}
		return cannot(t.Underlying(), depth+1)
	case *types.Basic:
		return !textual(t)
	case *types.Pointer:
		return cannot(t.Elem(), depth+1)
	case *types.Slice:
		return !character(t.Elem()) && cannot(t.Elem(), depth+1)
	case *types.Array:
		return !character(t.Elem()) && cannot(t.Elem(), depth+1)
	case *types.Map:
		return cannot(t.Key(), depth+1) && cannot(t.Elem(), depth+1)
	case *types.Chan, *types.Signature:
		return true
	case *types.Struct:
		for f := range t.Fields() {
			if !cannot(f.Type(), depth+1) {
				return false
			}
		}
		return true
	case *types.Tuple:
		for v := range t.Variables() {
			if !cannot(v.Type(), depth+1) {
				return false
			}
		}
		return true
	}
	return false // interfaces, type parameters
}

func textual(b *types.Basic) bool { return b.Info()&types.IsString != 0 || b.Kind() == types.Invalid }

// character reports whether a sequence of t is text. A plain int32 is a number, a rune is not,
// though they are one type.
func character(t types.Type) bool {
	b, ok := types.Unalias(t).(*types.Basic)
	if !ok {
		b, ok = t.Underlying().(*types.Basic)
		return ok && b.Kind() == types.Uint8
	}
	return b.Kind() == types.Uint8 || b.Name() == "rune"
}

func speaks(t *types.Named) bool {
	for _, name := range [...]string{"String", "Error"} {
		if obj, _, _ := types.LookupFieldOrMethod(t, true, t.Obj().Pkg(), name); obj != nil {
			if _, ok := obj.(*types.Func); ok {
				return true
			}
		}
	}
	return false
}

// ofStd are the types of the standard library that hold no text, although they have methods or
// fields that suggest it.
func ofStd(path, name string) (known, ok bool) {
	switch path {
	case "time":
		switch name {
		case "Time", "Duration", "Month", "Weekday", "Location", "Timer", "Ticker":
			return true, true
		}
	case "sync", "log/slog", "sync/atomic":
		switch name {
		case "Mutex", "RWMutex", "WaitGroup", "Once", "Cond", "Level", "LevelVar",
			"Bool", "Int32", "Int64", "Uint32", "Uint64", "Uintptr":
			return true, true
		}
	case "reflect":
		switch name {
		case "Kind", "Type", "ChanDir":
			return true, true
		}
	case "io/fs":
		return true, name == "FileMode"
	case "math/big":
		return true, name == "Float" || name == "Rat" // an Int may be a key
	}
	return false, false
}
