package rawmodel

import (
	"bytes"
	"cmp"
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/tools/go/analysis"

	"github.com/oversharelint/overshare/internal/catalog"
	"github.com/oversharelint/overshare/internal/finding"
	"github.com/oversharelint/overshare/internal/flow"
)

// response is the fix where the model is declared in another package, whose files are not ours to edit here: a
// struct of this package with what clients may see, and a function that makes it of the model. Its JSON has
// the same keys in the same order, without those that leak.
//
// There is none where the edit might not compile or might answer something else: if what is encoded is not the
// model itself in an argument or an element of type any, has no address, hides in a field of a field, or has
// fields whose types have no name here. It is the same text for each response of the model that hides the same
// fields, so that they can be made together.
func response(pass *analysis.Pass, e *flow.Event) []analysis.SuggestedFix {
	hidden, ok := leaking(e)
	if !ok || catalog.Form(e.Form) != catalog.JSON {
		return nil
	}
	value, model := carrier(pass, e.Pos)
	if model == nil || encodesItself(model) {
		return nil
	}
	home := homeOf(pass, model.Obj().Pkg())
	if home == nil {
		return nil
	}
	w := &writer{pass: pass, home: home}
	parts, ok := w.visible(model.Underlying().(*types.Struct), hidden)
	name := lower(model.Obj().Name()) + "Response"
	maker := "new" + strings.ToUpper(name[:1]) + name[1:]
	if !ok || len(parts) == 0 || pass.Pkg.Scope().Lookup(name) != nil || pass.Pkg.Scope().Lookup(maker) != nil {
		return nil
	}
	text := w.declaration(name, maker, w.name(model), parts)
	imports, ok := w.imports()
	if !ok {
		return nil
	}
	before := maker + "("
	if _, ok := types.Unalias(pass.TypesInfo.TypeOf(value)).(*types.Pointer); !ok {
		before += "&"
	}
	return []analysis.SuggestedFix{{
		Message: "Send a struct that has what clients may see",
		TextEdits: append(imports,
			analysis.TextEdit{Pos: value.Pos(), End: value.Pos(), NewText: []byte(before)},
			analysis.TextEdit{Pos: value.End(), End: value.End(), NewText: []byte(")")},
			analysis.TextEdit{Pos: home.FileEnd, End: home.FileEnd, NewText: text}),
	}}
}

// encodesItself reports whether a type says by a method what its JSON is.
func encodesItself(t *types.Named) bool {
	set := types.NewMethodSet(types.NewPointer(t))
	return slices.ContainsFunc([]string{"MarshalJSON", "MarshalText"}, func(name string) bool { return set.Lookup(nil, name) != nil })
}

// leaking are the names of the fields that leave, if all of them are the model's own.
func leaking(e *flow.Event) (map[string]bool, bool) {
	out := make(map[string]bool)
	for _, l := range append([]flow.Label{e.Source}, e.More...) {
		if confidence(&l) == finding.Low {
			continue
		}
		field, ok := strings.CutPrefix(l.Name, "field ")
		field, _, _ = strings.Cut(field, " ")
		if !ok || strings.Contains(field, ".") {
			return nil, false
		}
		out[field] = true
	}
	return out, len(out) > 0
}

// carrier is the expression that holds the model in what the call at pos encodes, and the model's type; nil if
// it stands where not every type may, if it has no address, or if there are several.
func carrier(pass *analysis.Pass, pos token.Pos) (ast.Expr, *types.Named) {
	i := slices.IndexFunc(pass.Files, func(f *ast.File) bool { return f.FileStart <= pos && pos < f.FileEnd })
	if i < 0 {
		return nil, nil
	}
	var found []ast.Expr
	ast.Inspect(pass.Files[i], func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return n == nil || n.Pos() <= pos && pos < n.End()
		}
		sig, ok := types.Unalias(pass.TypesInfo.TypeOf(call.Fun)).(*types.Signature)
		for i, arg := range call.Args {
			if arg.Pos() == pos && ok {
				found = append(found, models(pass, arg, parameter(sig, i))...)
			}
		}
		return true
	})
	if len(found) != 1 {
		return nil, nil
	}
	t := types.Unalias(pass.TypesInfo.TypeOf(found[0]))
	if p, ok := t.(*types.Pointer); ok {
		t = types.Unalias(p.Elem())
	} else if !pass.TypesInfo.Types[found[0]].Addressable() {
		return nil, nil
	}
	return found[0], t.(*types.Named)
}

// parameter is the type of the i-th argument, nil if that is not told by the signature alone.
func parameter(sig *types.Signature, i int) types.Type {
	n := sig.Params().Len()
	if sig.Variadic() && i >= n-1 {
		return sig.Params().At(n - 1).Type().(*types.Slice).Elem()
	}
	if i >= n {
		return nil
	}
	return sig.Params().At(i).Type()
}

// models are the expressions of the type of a struct of another package in an expression that is assigned to a
// place of type to: itself, or the elements of a literal.
func models(pass *analysis.Pass, expr ast.Expr, to types.Type) []ast.Expr {
	lit, ok := expr.(*ast.CompositeLit)
	if ok {
		var out []ast.Expr
		for i, elt := range lit.Elts {
			out = append(out, models(pass, elementValue(elt), elementType(pass, lit, elt, i))...)
		}
		return out
	}
	if to == nil || !types.IsInterface(to) || types.Unalias(to).Underlying().(*types.Interface).NumMethods() > 0 {
		return nil
	}
	if _, ok := types.Unalias(to).(*types.TypeParam); ok {
		return nil
	}
	t := types.Unalias(pass.TypesInfo.TypeOf(expr))
	if p, ok := t.(*types.Pointer); ok {
		t = types.Unalias(p.Elem())
	}
	named, ok := t.(*types.Named)
	if !ok || named.Obj().Pkg() == nil || named.Obj().Pkg() == pass.Pkg || !named.Obj().Exported() || named.TypeArgs().Len() > 0 {
		return nil
	}
	if _, ok := named.Underlying().(*types.Struct); !ok {
		return nil
	}
	return []ast.Expr{expr}
}

func elementValue(elt ast.Expr) ast.Expr {
	if kv, ok := elt.(*ast.KeyValueExpr); ok {
		return kv.Value
	}
	return elt
}

// elementType is the type of the place that an element of a literal goes to.
func elementType(pass *analysis.Pass, lit *ast.CompositeLit, elt ast.Expr, i int) types.Type {
	switch t := types.Unalias(pass.TypesInfo.TypeOf(lit)).Underlying().(type) {
	case *types.Map:
		return t.Elem()
	case *types.Slice:
		return t.Elem()
	case *types.Array:
		return t.Elem()
	case *types.Struct:
		if kv, ok := elt.(*ast.KeyValueExpr); ok {
			if key, ok := kv.Key.(*ast.Ident); ok {
				return pass.TypesInfo.TypeOf(key)
			}
			return nil
		}
		return t.Field(i).Type()
	}
	return nil
}

// homeOf is the file that gets the declarations: the first, by name, that knows the model's package.
func homeOf(pass *analysis.Pass, of *types.Package) *ast.File {
	var out *ast.File
	name := func(f *ast.File) string { return filepath.Base(pass.Fset.Position(f.Package).Filename) }
	for _, f := range pass.Files {
		if strings.HasSuffix(name(f), "_test.go") || ast.IsGenerated(f) || imported(pass, f, of) == "" {
			continue
		}
		if out == nil || cmp.Less(name(f), name(out)) {
			out = f
		}
	}
	return out
}

// imported is what a file calls a package, empty if it does not import it, or not by a name.
func imported(pass *analysis.Pass, f *ast.File, pkg *types.Package) string {
	for _, spec := range f.Imports {
		if p := pass.TypesInfo.PkgNameOf(spec); p != nil && p.Imported() == pkg && p.Name() != "_" && p.Name() != "." {
			return p.Name()
		}
	}
	return ""
}

// A writer writes declarations into a file, and remembers what the file has to import for them.
type writer struct {
	pass    *analysis.Pass
	home    *ast.File
	missing []*types.Package
}

// A part is a field of the response.
type part struct{ name, key, typ, tag string }

// visible are the fields that the encoder shows of a struct, but for the hidden ones. It is false if one has a
// type without a name here, or if two would be called the same.
func (w *writer) visible(s *types.Struct, hidden map[string]bool) ([]part, bool) {
	var out []part
	for i := range s.NumFields() {
		f, tag := s.Field(i), reflect.StructTag(s.Tag(i)).Get("json")
		key, _, _ := strings.Cut(tag, ",")
		inner, isStruct := types.Unalias(f.Type()).Underlying().(*types.Struct)
		switch {
		case tag == "-" || hidden[f.Name()]:
			continue
		case f.Anonymous() && key == "" && isStruct:
			more, ok := w.visible(inner, hidden)
			if !ok {
				return nil, false
			}
			out = append(out, more...)
		case f.Anonymous() && key == "":
			return nil, false // a pointer to be followed if it is not nil, or a type that is no struct
		case !f.Exported():
			continue
		case !w.nameable(f.Type()):
			return nil, false
		default:
			p := part{name: f.Name(), key: cmp.Or(key, f.Name()), typ: w.name(f.Type())}
			if tag != "" {
				p.tag = " `json:" + strconv.Quote(tag) + "`"
			}
			out = append(out, p)
		}
	}
	seen := make(map[string]bool)
	for _, p := range out {
		// Of fields with one key an encoder shows the outer one, and of two that stand side by side none.
		if seen[p.name] || seen["json "+p.key] {
			return nil, false
		}
		seen[p.name], seen["json "+p.key] = true, true
	}
	return out, true
}

// nameable reports whether a type can be written in this package, as far as types of records go.
func (w *writer) nameable(t types.Type) bool {
	switch t := t.(type) {
	case *types.Basic:
		return true
	case *types.Alias:
		return w.nameable(types.Unalias(t))
	case *types.Named:
		if t.Obj().Pkg() == nil {
			return true
		}
		for i := range t.TypeArgs().Len() {
			if !w.nameable(t.TypeArgs().At(i)) {
				return false
			}
		}
		return t.Obj().Exported() && t.Obj().Parent() == t.Obj().Pkg().Scope()
	case *types.Pointer:
		return w.nameable(t.Elem())
	case *types.Slice:
		return w.nameable(t.Elem())
	case *types.Array:
		return w.nameable(t.Elem())
	case *types.Map:
		return w.nameable(t.Key()) && w.nameable(t.Elem())
	case *types.Interface:
		return t.Empty()
	}
	return false
}

// name is a type as the file writes it.
func (w *writer) name(t types.Type) string {
	return types.TypeString(types.Unalias(t), func(p *types.Package) string {
		if p == w.pass.Pkg {
			return ""
		}
		if name := imported(w.pass, w.home, p); name != "" {
			return name
		}
		if !slices.Contains(w.missing, p) {
			w.missing = append(w.missing, p)
		}
		return p.Name()
	})
}

// imports are the edits that import what is missing, false if a name is taken or there is no list of imports.
func (w *writer) imports() ([]analysis.TextEdit, bool) {
	if len(w.missing) == 0 {
		return nil, true
	}
	i := slices.IndexFunc(w.home.Decls, func(d ast.Decl) bool {
		g, ok := d.(*ast.GenDecl)
		return ok && g.Tok == token.IMPORT && g.Lparen.IsValid()
	})
	if i < 0 {
		return nil, false
	}
	slices.SortFunc(w.missing, func(a, b *types.Package) int { return cmp.Compare(a.Path(), b.Path()) })
	var b bytes.Buffer
	for _, p := range w.missing {
		if w.pass.Pkg.Scope().Lookup(p.Name()) != nil || slices.ContainsFunc(w.home.Imports, func(s *ast.ImportSpec) bool {
			name := w.pass.TypesInfo.PkgNameOf(s)
			return name != nil && name.Name() == p.Name()
		}) || strings.Contains(p.Path(), "internal") { // may be closed to us
			return nil, false
		}
		fmt.Fprintf(&b, "\n\t%q", p.Path())
	}
	at := w.home.Decls[i].(*ast.GenDecl).Lparen + 1
	return []analysis.TextEdit{{Pos: at, End: at, NewText: b.Bytes()}}, true
}

// declaration is the text of the struct and of the function.
func (w *writer) declaration(name, maker, model string, parts []part) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "\n// %s is what clients see of %s.\ntype %[1]s struct {\n", name, model)
	for _, p := range parts {
		fmt.Fprintf(&b, "\t%s %s%s\n", p.name, p.typ, p.tag)
	}
	fmt.Fprintf(&b, "}\n\nfunc %s(m *%s) *%s {\n\tif m == nil {\n\t\treturn nil\n\t}\n\treturn &%[3]s{\n", maker, model, name)
	for _, p := range parts {
		fmt.Fprintf(&b, "\t\t%s: m.%[1]s,\n", p.name)
	}
	b.WriteString("\t}\n}\n")
	return b.Bytes()
}

// lower is a name that is not exported: userAccount, apiKey.
func lower(name string) string {
	runes := []rune(name)
	n := 0
	for n < len(runes) && unicode.IsUpper(runes[n]) {
		n++
	}
	if n > 1 && n < len(runes) {
		n-- // of the next word
	}
	return strings.ToLower(string(runes[:n])) + string(runes[n:])
}
