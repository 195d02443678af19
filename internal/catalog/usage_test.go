package catalog

import (
	"fmt"
	"go/ast"
	"go/types"
)

// usedIn notes the symbols of other packages that a package names.
func usedIn(info *types.Info, files []*ast.File, used map[string]bool) {
	for _, o := range info.Uses {
		if symbol := symbolOf(o); symbol != "" {
			used[symbol] = true
		}
	}
	for _, sel := range info.Selections {
		if sel.Kind() == types.FieldVal {
			used[fieldSymbol(declaring(sel), sel.Obj())] = true
		}
	}
	for _, f := range files {
		ast.Inspect(f, func(n ast.Node) bool {
			if lit, ok := n.(*ast.CompositeLit); ok {
				literalFields(info, lit, used)
			}
			return true
		})
	}
}

// symbolOf is the whole symbol of a function, a variable, a constant or a type of a package; a field's owner is
// not in its object.
func symbolOf(o types.Object) string {
	if o.Pkg() == nil {
		return ""
	}
	switch o := o.(type) {
	case *types.Func:
		return Symbol(o)
	case *types.TypeName:
		return Complete(o.Pkg().Path(), "type:"+o.Name())
	case *types.Const:
		if o.Parent() == o.Pkg().Scope() {
			return Complete(o.Pkg().Path(), "const:"+o.Name())
		}
	case *types.Var:
		if !o.IsField() && o.Parent() == o.Pkg().Scope() {
			return Complete(o.Pkg().Path(), "var:"+o.Name())
		}
	}
	return ""
}

// declaring is the struct that declares a selected field, which may be embedded in the one selected from.
func declaring(sel *types.Selection) types.Type {
	t := sel.Recv()
	for _, i := range sel.Index()[:len(sel.Index())-1] {
		if p, ok := t.Underlying().(*types.Pointer); ok {
			t = p.Elem()
		}
		t = t.Underlying().(*types.Struct).Field(i).Type()
	}
	return t
}

func fieldSymbol(owner types.Type, field types.Object) string {
	if p, ok := types.Unalias(owner).(*types.Pointer); ok {
		owner = p.Elem()
	}
	n, ok := types.Unalias(owner).(*types.Named)
	if !ok || n.Obj().Pkg() == nil {
		return ""
	}
	return Complete(n.Obj().Pkg().Path(), "field:"+n.Obj().Name()+"."+field.Name())
}

// literalFields notes the fields that a composite literal sets.
func literalFields(info *types.Info, lit *ast.CompositeLit, used map[string]bool) {
	for _, e := range lit.Elts {
		kv, ok := e.(*ast.KeyValueExpr)
		if !ok {
			continue
		}
		if id, ok := kv.Key.(*ast.Ident); ok {
			if v, ok := info.Uses[id].(*types.Var); ok && v.IsField() {
				used[fieldSymbol(info.TypeOf(lit), v)] = true
			}
		}
	}
}

// roles are the words of a record's parts: what the engine does with them depends on each.
func roles(r *Record) []string {
	var out []string
	add := func(is bool, format string, args ...any) {
		if is {
			out = append(out, fmt.Sprintf(format, args...))
		}
	}
	for _, s := range r.Sinks {
		add(true, "a sink of channel %d", s.Channel)
		add(true, "a sink of form %d", s.Form)
		add(s.Writer != None, "a sink that depends on its writer")
		add(s.Key != None, "a sink with a key")
		add(s.Status != None, "a sink with a status")
		add(s.Code != 0, "a sink of one status")
		add(s.Under != "", "a sink under a key of a map")
		add(s.Part != "", "a sink of a field")
		add(s.With != None, "a sink that depends on another value")
		add(s.SQL != None, "a sink behind a statement")
		add(s.Weak, "a sink of a cache")
	}
	for _, s := range r.Sources {
		add(true, "a source of input %d", s.Input)
		add(s.Key != None, "a source with a key")
		add(s.Query != None, "a source with a statement")
	}
	for _, f := range r.Flows {
		add(true, "a flow of via %d", f.Via)
		add(f.Part != "", "a flow of a field")
	}
	for _, e := range r.Errors {
		add(true, "an error of provenance %d", e.From)
		add(e.About != None, "an error about an argument")
	}
	add(r.Matches != None, "recognised errors")
	add(r.As != None, "errors that are written")
	add(r.Get != nil, "a value got by key")
	add(r.Set != nil, "a value set by key")
	add(len(r.Handles) > 0, "an error handler")
	add(r.Logs != 0, "a middleware that logs")
	add(r.Output != 0, "a writer that ends in channel %d", r.Output)
	add(r.OutputWith != None, "a file's mode")
	add(r.OutputMode != "", "a file of one mode")
	add(r.Filter != nil, "a filter")
	add(r.Columns != nil, "columns")
	if q := r.Query; q != nil {
		add(true, "a query that does %d", q.Op)
		add(q.SQL, "a statement")
		add(q.Joins, "a join")
		add(q.Key != None, "a query by its key")
		add(q.Bean != None, "a query by a struct")
		add(q.Column != None, "a query by a named column")
		add(q.Scopes != None, "a query with scopes")
	}
	add(r.Decides != None, "a decision")
	add(r.Compares, "a comparison")
	add(r.Shows != 0, "the inside %d", r.Shows)
	add(r.NoReturn, "no return")
	add(r.Watched, "a watched configuration")
	add(r.Distinct, "distinct constants")
	add(r.Never != None, "an error that is never")
	add(r.Encodes != None, "an encoder that cannot fail")
	return out
}
