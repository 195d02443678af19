package flow

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// What one function leaves for another outside of calls: in struct fields, in package variables,
// under the keys of contexts. Kept values are not flow-sensitive (nobody knows which function
// runs first), hold only sources, functions and concrete types, and are read only where the
// reader knows nothing better: a value that came from outside it. In fields, what is exported is
// data and what is not is state: of an exported field only functions and types are kept.

const maxKept = 16

// keep notes a store to a field or package variable.
func (f *frame) keep(m memory, addr ssa.Value, v *Value) {
	if !f.final || v == nil {
		return
	}
	switch a := addr.(type) {
	case *ssa.FieldAddr:
		if n, st := structOf(deref1(a.X.Type())); n != nil && st != nil && keeps(n) {
			k := f.keepable(m, v, st.Field(a.Field).Type())
			if k != nil && st.Field(a.Field).Exported() {
				k = &Value{fns: k.fns, dyn: k.dyn, kids: k.kids} // data, filled anew for each value
			}
			f.u.keepAt(fieldKey(n, st.Field(a.Field)), k)
			f.mix(n, st.Field(a.Field), v, k)
		}
	case *ssa.Global:
		f.keepText(a, v)
		f.u.keepAt("g:"+globalSymbol(a), f.keepable(m, v, deref1(a.Type())))
	case *ssa.IndexAddr:
		f.keepUnder(m, a.X, elem, v, deref1(a.Type()))
	}
}

// mix notes that a field is given a text that nobody calls a secret, and no constant. A field that holds
// now a secret and now something else, as that of an entry in a table of settings does, is not one for
// whoever reads it: what was stored there may be any of them.
func (f *frame) mix(n *types.Named, fld *types.Var, v, kept *Value) {
	if fld.Exported() || !carries(fld.Type()) || v.text != nil || !f.substantive(v) || f.tellsSecret(kept) {
		return
	}
	k := fieldKey(n, fld)
	if !f.u.mixed[k] && f.u.asked[k] {
		f.u.grew = true
	}
	f.u.mixed[k] = true
}

func (f *frame) tellsSecret(v *Value) bool {
	return slices.ContainsFunc(v.labels(), f.isSecret)
}

func (f *frame) isSecret(x item) bool {
	l := f.u.labels.at(x.id)
	return l.Kind == Source && l.Group == Secret
}

// keptInField is what other functions of the package left in a field.
func (f *frame) keptInField(n *types.Named, fld *types.Var) *Value {
	k := fieldKey(n, fld)
	v := f.u.keptIn(k)
	if v == nil || !f.u.mixed[k] {
		return v
	}
	out := *v
	out.set = v.set.filter(func(x item) bool { return !f.isSecret(x) })
	return &out
}

// keeps reports whether what one function stores in a field of t says anything of what another
// reads there: not so for errors, of which each is made for one failure.
func keeps(t *types.Named) bool {
	return !types.Implements(t, errorType) && !types.Implements(types.NewPointer(t), errorType)
}

// keepMap notes a store into a map that a package variable holds.
func (f *frame) keepMap(m memory, in *ssa.MapUpdate, s step) {
	if f.final {
		f.keepUnder(m, in.Map, s, f.val(in.Value), in.Value.Type())
	}
}

// keepText notes whether a package variable whose name sounds like a secret is given a constant text
// or anything else.
func (f *frame) keepText(g *ssa.Global, v *Value) {
	if _, ok := f.u.model.Name(g.Name(), deref1(g.Type()), ""); !ok {
		return
	}
	key := otherKey
	if v.text != nil {
		key = constKey
	}
	f.u.keepAt(key+globalSymbol(g), f.clean())
}

// Package variables that were given constant texts, and those that were given something else.
const (
	constKey = "c:"
	otherKey = "n:"
)

// fixed reports whether a package variable holds constant texts only.
func (u *unit) fixed(sym string) bool {
	return u.keptIn(constKey+sym) != nil && u.keptIn(otherKey+sym) == nil
}

// keepUnder notes a store to an element of a container of a package variable.
func (f *frame) keepUnder(m memory, container ssa.Value, s step, v *Value, t types.Type) {
	for _, x := range f.val(container).labels() {
		if l := f.u.labels.at(x.id); l.Kind == Global {
			f.u.keepAt("g:"+l.Name+string(f.u.stablePath(l.Path.extend(s))), f.keepable(m, v, t))
		}
	}
}

// keepable is the part of a value of type t that means something outside the function. Of a text or
// an error that is what it tells. An object is more than one secret in it: whoever reads that one
// reads it by its name, and all else in the object must not pass for it.
func (f *frame) keepable(m memory, v *Value, t types.Type) *Value {
	return f.keepableIn(m, v, t, maxKeptClosures)
}

// maxKeptClosures bounds how deep functions hold functions in what is kept: a method value's receiver
// may hold that very method value.
const maxKeptClosures = 3

func (f *frame) keepableIn(m memory, v *Value, t types.Type, depth int) *Value {
	if v == nil || depth == 0 {
		return nil
	}
	if len(v.dyn) == 1 {
		t = v.dyn[0]
	}
	tells := carries(t) || isError(t) || types.Implements(t, errorType)
	out := &Value{dyn: v.dyn}
	out.set = f.flatten(m, v).filter(func(x item) bool {
		l := f.u.labels.at(x.id)
		return tells && l.Kind == Source && (l.Group == Secret || l.Group == Failure) && !l.Passed || l.Kind == Dest || l.Kind == Filter
	})
	if len(out.set) > maxKept {
		out.set = out.set[:maxKept:maxKept]
	}
	for _, c := range v.fns {
		out.fns = append(out.fns, f.keepClosure(m, c, depth-1))
	}
	// A container that is built before it is stored keeps its parts.
	for _, r := range v.refs {
		if c := f.u.labels.sub(f.content(m, r.loc), r.path); c != nil {
			for _, k := range c.kids {
				if k.val != nil && len(k.val.fns) > 0 {
					out = f.u.labels.with(out, []step{k.step}, f.keepableIn(m, &Value{fns: k.val.fns}, t, depth), true)
				}
			}
		}
	}
	return out
}

// keepClosure is a function that may be called later, with what the variables hold that it captured.
func (f *frame) keepClosure(m memory, c *closure, depth int) *closure {
	if c.fn == nil {
		return c.bind(func(b *Value) *Value { return f.keepableIn(m, b, types.Typ[types.String], depth) })
	}
	n := 0
	return c.bind(func(b *Value) *Value {
		t := types.Type(types.Typ[types.String])
		if n < len(c.fn.FreeVars) {
			t = deref1(c.fn.FreeVars[n].Type())
		} else if r := c.fn.Signature.Recv(); r != nil {
			t = r.Type()
		}
		n++
		return f.keepableIn(m, b, t, depth)
	})
}

// keepAt adds to what is kept under a key.
func (u *unit) keepAt(key string, v *Value) {
	if v == nil || len(v.set) == 0 && len(v.fns) == 0 && len(v.dyn) == 0 && len(v.kids) == 0 {
		return
	}
	old := u.keeps[key]
	n := u.labels.join(old, v)
	if len(v.dyn) > 0 && old != nil && len(old.dyn) > 0 {
		n.dyn = mergeDyn(old, v)
	}
	if same(old, n) {
		return
	}
	u.keeps[key] = n
	if u.asked[key] {
		u.grew = true
	}
}

// keptIn reads what is kept under a key, here and in the packages that this one imports.
func (u *unit) keptIn(key string) *Value {
	u.asked[key] = true
	v := u.keeps[key]
	if i := u.imports.kept(key); i != nil {
		v = u.labels.join(v, i)
	}
	return v
}

// kept adds to a value what is kept in the package variables that it came from.
func (u *unit) kept(v *Value) *Value {
	if v == nil {
		return nil
	}
	for _, x := range v.set {
		if l := u.labels.at(x.id); l.Kind == Global {
			k := u.keptIn("g:" + l.Name + string(u.stablePath(l.Path)))
			if k == nil && l.Path != "" {
				k = u.keptElems(l)
			}
			v = u.labels.join(v, k)
		}
	}
	return v
}

// keptElems reads what was kept under constant keys when the key of the read is unknown.
func (u *unit) keptElems(l *Label) *Value {
	steps := l.Path.steps()
	if steps[len(steps)-1] != elem {
		return nil
	}
	base := *l
	base.Path = ""
	for _, s := range steps[:len(steps)-1] {
		base.Path = base.Path.extend(s)
	}
	v := u.keptIn("g:" + base.Name + string(u.stablePath(base.Path)))
	if v == nil {
		return nil
	}
	var out *Value
	for _, k := range v.kids {
		out = u.labels.join(out, k.val)
	}
	return out
}

// stablePath writes key steps by their text: the numbers are this unit's own.
func (u *unit) stablePath(p Path) Path {
	var out Path
	for _, s := range p.steps() {
		if s <= key0 {
			out += Path("." + quote(u.labels.keyText(s)))
		} else {
			out = out.extend(s)
		}
	}
	return out
}

// concreteTypes lists the package's own named types that have methods.
func concreteTypes(pkg *types.Package) []types.Type {
	var out []types.Type
	scope := pkg.Scope()
	for _, name := range scope.Names() {
		tn, ok := scope.Lookup(name).(*types.TypeName)
		if !ok || tn.IsAlias() || types.IsInterface(tn.Type()) {
			continue
		}
		if n, ok := tn.Type().(*types.Named); ok && types.NewMethodSet(types.NewPointer(n)).Len() > 0 {
			out = append(out, n)
		}
	}
	return out
}
