package catalog

import (
	"fmt"
	"go/types"
	"strings"
)

// Resolve holds a record against the package that declares its symbol: the symbol exists, and the places
// that the record names exist in its signature. The error says what is wrong.
func Resolve(pkg *types.Package, r *Record) error {
	prefix, name, _ := strings.Cut(r.Symbol, ":")
	switch prefix {
	case "type":
		tn, ok := pkg.Scope().Lookup(name).(*types.TypeName)
		if !ok {
			return fmt.Errorf("no such type")
		}
		if err := declaredHere(pkg, tn); err != nil {
			return err
		}
		return onlySelf(r)
	case "var":
		if _, ok := pkg.Scope().Lookup(name).(*types.Var); !ok {
			return fmt.Errorf("no such variable")
		}
		return variable(pkg.Scope().Lookup(name).Type(), r)
	case "field":
		if err := structField(pkg, name); err != nil {
			return err
		}
		return onlySelf(r)
	}
	fn, err := function(pkg, r.Symbol)
	if err != nil {
		return err
	}
	if got, want := Symbol(fn), Complete(pkg.Path(), r.Symbol); got != want {
		return fmt.Errorf("the declared symbol is %s", got)
	}
	return places(fn.Signature(), r)
}

// variable accepts a variable of function type with places of its signature.
func variable(t types.Type, r *Record) error {
	if sig, ok := t.Underlying().(*types.Signature); ok {
		return places(sig, r)
	}
	return onlySelf(r)
}

// declaredHere refuses an alias of another package's type: values are told by the type that they have.
func declaredHere(pkg *types.Package, tn *types.TypeName) error {
	n, ok := types.Unalias(tn.Type()).(*types.Named)
	if ok && n.Obj().Pkg() != nil && (n.Obj().Pkg() != pkg || n.Obj().Name() != tn.Name()) {
		return fmt.Errorf("the declared type is %s.%s", n.Obj().Pkg().Path(), n.Obj().Name())
	}
	return nil
}

func structField(pkg *types.Package, name string) error {
	owner, field, _ := strings.Cut(name, ".")
	tn, ok := pkg.Scope().Lookup(owner).(*types.TypeName)
	if !ok {
		return fmt.Errorf("no such type")
	}
	if err := declaredHere(pkg, tn); err != nil {
		return err
	}
	st, ok := tn.Type().Underlying().(*types.Struct)
	if !ok {
		return fmt.Errorf("%s is no struct", owner)
	}
	for f := range st.Fields() {
		if f.Name() == field {
			return nil
		}
	}
	return fmt.Errorf("no such field")
}

// function finds a function, a declared method or an interface's own method.
func function(pkg *types.Package, symbol string) (*types.Func, error) {
	k := keyOf(symbol)
	if k.recv == "" {
		if fn, ok := pkg.Scope().Lookup(k.name).(*types.Func); ok {
			return fn, nil
		}
		return nil, fmt.Errorf("no such function")
	}
	tn, ok := pkg.Scope().Lookup(k.recv).(*types.TypeName)
	if !ok {
		return nil, fmt.Errorf("no such receiver type")
	}
	obj, _, _ := types.LookupFieldOrMethod(types.NewPointer(tn.Type()), true, pkg, k.name)
	if types.IsInterface(tn.Type()) {
		obj, _, _ = types.LookupFieldOrMethod(tn.Type(), true, pkg, k.name)
	}
	fn, ok := obj.(*types.Func)
	if !ok {
		return nil, fmt.Errorf("no such method")
	}
	return fn, nil
}

func onlySelf(r *Record) error {
	return eachPlace(r, func(p Place) error {
		if p != Self {
			return fmt.Errorf("%s of what is not called", p)
		}
		return nil
	})
}

// places checks that every place of the record exists in the signature.
func places(sig *types.Signature, r *Record) error {
	params, results := sig.Params().Len(), sig.Results().Len()
	return eachPlace(r, func(p Place) error {
		if n, ok := p.IsArg(); ok && n >= params {
			return fmt.Errorf("%s, but %s", p, sig)
		}
		if n, ok := p.IsArg(); ok && sig.Variadic() && n == params-1 {
			return fmt.Errorf("%s is variadic in %s", p, sig)
		}
		if n, ok := p.IsRest(); ok && (!sig.Variadic() || n != params-1) {
			return fmt.Errorf("%s, but %s", p, sig)
		}
		if n, ok := p.IsResult(); ok && n >= results {
			return fmt.Errorf("%s, but %s", p, sig)
		}
		if p == Receiver && sig.Recv() == nil {
			return fmt.Errorf("Receiver of a function")
		}
		if p == Self {
			return fmt.Errorf("Self of a function")
		}
		return nil
	})
}

// eachPlace visits the places that a record names.
func eachPlace(r *Record, visit func(Place) error) error {
	var ps []Place
	for _, s := range r.Sinks {
		ps = append(ps, s.Value, s.Fmt, s.Key, s.Writer, s.Status, s.With, s.SQL)
	}
	for _, s := range r.Sources {
		ps = append(ps, s.Value, s.Key, s.Query)
	}
	for _, f := range r.Flows {
		ps = append(ps, f.In, f.Out, f.Fmt)
	}
	for _, e := range r.Errors {
		ps = append(ps, e.Value, e.About)
	}
	for _, h := range r.Handles {
		ps = append(ps, h.Func)
	}
	for _, k := range []*Keyed{r.Get, r.Set} {
		if k != nil {
			ps = append(ps, k.Key, k.Value)
		}
	}
	if q := r.Query; q != nil {
		ps = append(ps, q.Model, q.Table, q.Cond, q.Values, q.Key, q.Column, q.Bean, q.Scopes, q.Stored, q.With, q.Within)
	}
	if f := r.Filter; f != nil {
		ps = append(ps, f.In, f.Out)
	}
	if c := r.Columns; c != nil {
		ps = append(ps, c.In, c.More)
	}
	for _, p := range append(ps, r.Matches, r.As, r.Never, r.Encodes, r.Decides, r.OutputWith) {
		if p == None {
			continue
		}
		if err := visit(p); err != nil {
			return err
		}
	}
	return nil
}
