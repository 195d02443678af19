package catalog

import (
	"cmp"
	"fmt"
	"go/token"
	"go/types"
	"slices"
	"strings"
)

// A Line is a symbol of a package that a record can be about.
type Line struct {
	Symbol string // as [Record.Symbol]
	Is     string // its type
	Known  bool   // there is a record of it
}

// Lines lists the exported functions, variables of function type and methods of a package, the fields of
// its exported structs left out: of those few are of concern. Methods are named by who declares them, so
// one that a type has from another package is not among them.
func Lines(pkg *types.Package) []Line {
	var out []Line
	add := func(symbol string, t types.Type) {
		line := Line{Symbol: symbol, Is: types.TypeString(t, types.RelativeTo(pkg)), Known: Lookup(Complete(pkg.Path(), symbol)) != nil}
		if !slices.ContainsFunc(out, func(l Line) bool { return l.Symbol == symbol }) {
			out = append(out, line)
		}
	}
	for _, name := range pkg.Scope().Names() {
		if !token.IsExported(name) {
			continue
		}
		switch o := pkg.Scope().Lookup(name).(type) {
		case *types.Func:
			add(name, o.Type())
		case *types.Var:
			if _, ok := o.Type().Underlying().(*types.Signature); ok {
				add("var:"+name, o.Type())
			}
		case *types.TypeName:
			for _, fn := range methods(o.Type()) {
				if fn.Pkg() == pkg && fn.Exported() {
					_, symbol, _ := ParseSymbol(Symbol(fn))
					add(symbol, fn.Type())
				}
			}
		}
	}
	slices.SortStableFunc(out, func(a, b Line) int {
		return cmp.Or(cmp.Compare(keyOf(a.Symbol).recv, keyOf(b.Symbol).recv), cmp.Compare(keyOf(a.Symbol).kind, keyOf(b.Symbol).kind))
	})
	return out
}

// methods lists what can be called on a value of a named type, or on a pointer to one.
func methods(t types.Type) []*types.Func {
	if !types.IsInterface(t) {
		t = types.NewPointer(t)
	}
	ms := types.NewMethodSet(t)
	var out []*types.Func
	for i := range ms.Len() {
		if fn, ok := ms.At(i).Obj().(*types.Func); ok {
			out = append(out, fn)
		}
	}
	return out
}

// Skeleton is a library's file with a line for each symbol of its packages that has no record yet.
func Skeleton(name, link string, pkgs []*types.Package) string {
	var b strings.Builder
	title := strings.ToUpper(name[:1]) + name[1:]
	fmt.Fprintf(&b, `package catalog

// lib%s is %s.
func lib%[1]s() Library {
	return Library{
		Name: %[2]q,
		Doc:  %q,
		Packages: []Package{
`, title, name, link)
	for _, pkg := range pkgs {
		fmt.Fprintf(&b, "\t\t\t{%q, []*Record{\n", pkg.Path())
		for _, l := range Lines(pkg) {
			if l.Known {
				continue
			}
			fmt.Fprintf(&b, "\t\t\t\ton(%q), // %s\n", l.Symbol, l.Is)
		}
		b.WriteString("\t\t\t}},\n")
	}
	b.WriteString("\t\t},\n\t}\n}\n")
	return b.String()
}
