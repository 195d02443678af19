package roles

import (
	"go/types"
	"reflect"
	"slices"
	"strings"
)

// everyOther is gorm's clause.Associations: all that a record has a place for, but not what those have.
const everyOther = "~~~as~~~"

// Unloaded implements flow.Model as gorm does it (https://gorm.io/docs/preload.html): a field that is a
// struct, or lists structs, is no column but a place for other records, unless a tag or a method of its type
// makes it one, and a struct that is embedded has its fields in the same row. A type that fills its own places when
// it was loaded has none that are surely empty.
func (m *Model) Unloaded(t types.Type, others []string) [][]int32 {
	var out [][]int32
	unloaded(t, others, nil, &out)
	return out
}

func unloaded(t types.Type, others []string, path []int32, out *[][]int32) {
	for range 4 {
		switch u := t.Underlying().(type) {
		case *types.Pointer:
			t = u.Elem()
		case *types.Slice:
			t, path = u.Elem(), append(slices.Clip(path), -1)
		case *types.Array:
			t, path = u.Elem(), append(slices.Clip(path), -1)
		case *types.Struct:
			if methodOf(t, "AfterFind") == nil {
				unloadedIn(u, others, path, out)
			}
			return
		}
	}
}

func unloadedIn(st *types.Struct, others []string, path []int32, out *[][]int32) {
	for i := range st.NumFields() {
		f, at := st.Field(i), append(slices.Clip(path), int32(i))
		tag, ok := gormOptions(st.Tag(i))
		if !ok || !f.Exported() && !f.Embedded() {
			continue // no field to gorm
		}
		if !placeForRecords(f.Type()) || slices.ContainsFunc(tag, isColumnOption) {
			continue
		}
		if f.Embedded() || slices.Contains(tag, "embedded") {
			if s, ok := structIn(f.Type()).Underlying().(*types.Struct); ok {
				below, _, _ := below(others, f.Name())
				unloadedIn(s, append(below, others...), at, out)
			}
			continue
		}
		switch more, named, all := below(others, f.Name()); {
		case !named:
			*out = append(*out, at)
		case !all:
			unloaded(f.Type(), more, at, out)
		}
	}
}

// below are the names of what is loaded into the records of a field, if that is named; all says that it may be
// anything.
func below(others []string, field string) (more []string, named, all bool) {
	for _, o := range others {
		first, rest, deep := strings.Cut(o, ".")
		if first != field && first != everyOther {
			continue
		}
		if named = true; !deep {
			continue
		}
		if rest == "" {
			all = true
		}
		more = append(more, rest)
	}
	return more, named, all
}

// gormOptions are the names of the options in a field's tag. It fails for a field that gorm leaves out.
func gormOptions(tag string) (names []string, ok bool) {
	for option := range strings.SplitSeq(reflect.StructTag(tag).Get("gorm"), ";") {
		name, value, _ := strings.Cut(option, ":")
		name = strings.ToLower(strings.TrimSpace(name))
		if name == "-" && strings.TrimSpace(value) != "migration" {
			return nil, false
		}
		names = append(names, name)
	}
	return names, true
}

// isColumnOption reports whether an option says that a field is a column.
func isColumnOption(name string) bool {
	return name == "serializer" || name == "type" || name == "column"
}

// placeForRecords reports whether gorm would load other records into a field of type t.
func placeForRecords(t types.Type) bool {
	for range 4 {
		if ownColumn(t) {
			return false
		}
		switch u := t.Underlying().(type) {
		case *types.Pointer:
			t = u.Elem()
		case *types.Slice:
			t = u.Elem()
		case *types.Array:
			t = u.Elem()
		case *types.Struct:
			n, ok := types.Unalias(t).(*types.Named)
			return ok && n.Obj().Pkg() != nil && n.Obj().Pkg().Path() != "time"
		default:
			return false
		}
	}
	return false
}

// ownColumn reports whether a type says itself how it is kept in a column: it is a driver.Valuer, an
// sql.Scanner, or a serializer of gorm's.
func ownColumn(t types.Type) bool {
	value, scan := methodOf(t, "Value"), methodOf(t, "Scan")
	return value != nil && value.Signature().Results().Len() == 2 || scan != nil && scan.Signature().Results().Len() == 1 ||
		methodOf(t, "GormDataType") != nil
}

// methodOf is the method of that name of t or of a pointer to it, nil if there is none.
func methodOf(t types.Type, name string) *types.Func {
	o, _, _ := types.LookupFieldOrMethod(t, true, nil, name)
	fn, _ := o.(*types.Func)
	return fn
}
