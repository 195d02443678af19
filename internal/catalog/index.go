package catalog

import (
	"go/types"
	"sort"
	"strings"
	"sync"
)

// A Table is the records of one import path, ready to be asked.
type Table struct {
	library *Library
	pkg     *Package
	once    sync.Once
	index   map[key]*Record // see records
}

// A key is a symbol without its path. Whether a receiver is a pointer does not matter: a type has
// one method of a name.
type key struct {
	kind       byte // 0 function or method, else the first letter of the prefix
	recv, name string
}

// tables holds a *Table per import path that was asked for. It is filled on demand: two units
// may ask at once, and the same table built twice does no harm.
var tables sync.Map

// For is the table of an import path, nil if the catalogue knows nothing of it.
func For(path string) *Table {
	i := sort.Search(len(registry), func(i int) bool { return registry[i].path >= path })
	if i == len(registry) || registry[i].path != path {
		return forOwn(path)
	}
	if t, ok := tables.Load(path); ok {
		return t.(*Table)
	}
	lib := registry[i].load()
	for i := range lib.Packages {
		tables.LoadOrStore(lib.Packages[i].Path, &Table{library: &lib, pkg: &lib.Packages[i]})
	}
	t, ok := tables.Load(path)
	if !ok {
		return nil
	}
	return t.(*Table)
}

// forOwn is the table of a package that only the user describes.
func forOwn(path string) *Table {
	if own == nil || own[path] == nil {
		return nil
	}
	t, _ := tables.LoadOrStore(path, &Table{library: &userLibrary, pkg: &Package{Path: path}})
	return t.(*Table)
}

// records are those of the table by symbol. A library may have many packages, of which few are asked for.
func (t *Table) records() map[key]*Record {
	t.once.Do(func() {
		t.index = make(map[key]*Record, len(t.pkg.Records))
		for _, r := range t.pkg.Records {
			t.index[keyOf(r.Symbol)] = r
		}
		for _, r := range own[t.pkg.Path] {
			t.index[keyOf(r.Symbol)] = r
		}
	})
	return t.index
}

// Library is the library that the table belongs to.
func (t *Table) Library() *Library { return t.library }

// Func is the record of a function or method of the table's package, nil if there is none.
func (t *Table) Func(fn *types.Func) *Record {
	return t.records()[key{recv: receiver(fn), name: fn.Name()}]
}

// Field is the record of a struct's field.
func (t *Table) Field(owner, field string) *Record {
	return t.records()[key{kind: 'f', recv: owner, name: field}]
}

// Type is the record of a type's values.
func (t *Table) Type(name string) *Record { return t.records()[key{kind: 't', name: name}] }

// Var is the record of a package variable.
func (t *Table) Var(name string) *Record { return t.records()[key{kind: 'v', name: name}] }

// Of is the record of a function or method, nil if there is none. A package without a library
// costs one search in a sorted array.
func Of(fn *types.Func) *Record {
	if fn.Pkg() == nil {
		return nil
	}
	if t := For(fn.Pkg().Path()); t != nil {
		return t.Func(fn)
	}
	return nil
}

// OfVar is the record of a package variable.
func OfVar(v *types.Var) *Record {
	if v.Pkg() == nil {
		return nil
	}
	if t := For(v.Pkg().Path()); t != nil {
		return t.Var(v.Name())
	}
	return nil
}

// OfType is the record of a type's values.
func OfType(n *types.TypeName) *Record {
	if n.Pkg() == nil {
		return nil
	}
	if t := For(n.Pkg().Path()); t != nil {
		return t.Type(n.Name())
	}
	return nil
}

// OfField is the record of a field of a named struct type.
func OfField(owner *types.TypeName, field string) *Record {
	if owner.Pkg() == nil {
		return nil
	}
	if t := For(owner.Pkg().Path()); t != nil {
		return t.Field(owner.Name(), field)
	}
	return nil
}

// Symbol is the name by which records call a function: its full name as declared, type parameters
// stripped.
func Symbol(fn *types.Func) string {
	fn = fn.Origin()
	if fn.Pkg() == nil {
		return fn.FullName()
	}
	path, recv := fn.Pkg().Path(), receiver(fn)
	if recv == "" {
		return path + "." + fn.Name()
	}
	star := ""
	if _, ok := types.Unalias(fn.Signature().Recv().Type()).(*types.Pointer); ok {
		star = "*"
	}
	return "(" + star + path + "." + recv + ")." + fn.Name()
}

// receiver is the name of the type that declares the method, empty for a function.
func receiver(fn *types.Func) string {
	recv := fn.Signature().Recv()
	if recv == nil {
		return ""
	}
	t := types.Unalias(recv.Type())
	if p, ok := t.(*types.Pointer); ok {
		t = types.Unalias(p.Elem())
	}
	if n, ok := t.(*types.Named); ok {
		return n.Obj().Name()
	}
	return ""
}

// Lookup is the record of a symbol with its import path, "(*database/sql.DB).Query", nil if there is none.
func Lookup(symbol string) *Record {
	path, rest := split(symbol)
	t := For(path)
	if t == nil {
		return nil
	}
	return t.records()[keyOf(rest)]
}

// split takes a full symbol apart: its import path, and the symbol as the library's file has it.
// The last element of a path may hold dots (gopkg.in/yaml.v3), so the longest known path wins.
func split(symbol string) (path, rest string) {
	prefix, s := "", symbol
	if i := strings.IndexByte(s, ':'); i >= 0 {
		prefix, s = s[:i+1], s[i+1:]
	} else if method, ok := strings.CutPrefix(s, "(*"); ok {
		prefix, s = "(*", method
	} else if method, ok := strings.CutPrefix(s, "("); ok {
		prefix, s = "(", method
	}
	from := strings.LastIndexByte(s, '/') + 1
	for i := from; i < len(s); i++ {
		if s[i] == '.' && known(s[:i]) {
			path, rest = s[:i], prefix+s[i+1:]
		}
	}
	return path, rest
}

func known(path string) bool {
	i := sort.Search(len(registry), func(i int) bool { return registry[i].path >= path })
	return i < len(registry) && registry[i].path == path
}

// Complete puts the import path into a symbol of a library's file; [ParseSymbol] takes it out.
func Complete(path, symbol string) string {
	switch {
	case strings.HasPrefix(symbol, "(*"):
		return "(*" + path + "." + symbol[2:]
	case strings.HasPrefix(symbol, "("):
		return "(" + path + "." + symbol[1:]
	}
	if i := strings.IndexByte(symbol, ':'); i >= 0 {
		return symbol[:i+1] + path + "." + symbol[i+1:]
	}
	return path + "." + symbol
}

// keyOf reads a symbol of a library's file.
func keyOf(symbol string) key {
	var k key
	if i := strings.IndexByte(symbol, ':'); i >= 0 {
		k.kind, symbol = symbol[0], symbol[i+1:]
	}
	symbol = strings.TrimPrefix(strings.TrimPrefix(symbol, "("), "*")
	if recv, name, ok := strings.Cut(symbol, "."); ok {
		k.recv, k.name = strings.TrimSuffix(recv, ")"), name
		return k
	}
	k.name = symbol
	return k
}
