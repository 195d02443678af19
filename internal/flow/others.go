package flow

import (
	"go/types"
	"maps"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// What a library loads into a record's places for other records, the chain says: those it names are
// loaded with it, the others stay empty. What stays empty is a part of the loaded value that holds
// nothing, just as if it had been cleared: so whoever fills it afterwards, by hand or by a query of its
// own, needs nothing of its own here.
//
// Which others a chain names are parts of its value, as its predicates are. Where nobody here knows what
// a chain was told before, its rows may hold everything.

// others adds to a chain what a call names of other records to load.
func (s *site) others(q *QuerySpec, b *Value) {
	i, ok := s.index(q.With)
	if !ok {
		return
	}
	if s.vals[i] == nil || s.vals[i].text == nil {
		s.add(b, openPart, nil)
		return
	}
	name := *s.vals[i].text
	if slices.ContainsFunc(s.pieces(q.Within, true, FormText), func(p piece) bool { return mayCall(p.typ) }) {
		name += "." // the function may name more
	}
	s.add(b, withPart+name, nil)
}

// mayCall reports whether a value of type t is or may hold a function.
func mayCall(t types.Type) bool {
	if t == nil {
		return true
	}
	switch u := t.Underlying().(type) {
	case *types.Signature, *types.Interface:
		return true
	case *types.Slice:
		return mayCall(u.Elem())
	}
	return false
}

// named lists which other records the chain that a call is made on names. It reports false if it may have
// been told more than is known here.
func (s *site) named() (others []string, all bool) {
	if s.recv != 1 {
		return nil, false
	}
	for _, k := range s.begun(s.vals[0]).kids {
		switch name, _ := s.f.queryPart(k.step); {
		case name == openPart:
			return nil, false
		case name == rootPart && slices.ContainsFunc(k.val.labels(), s.f.handedOn):
			return nil, false
		case strings.HasPrefix(name, withPart):
			others = append(others, name[len(withPart):])
		}
	}
	return others, true
}

// handedOn reports whether a label is that of a chain that somebody else began. In a field there is mostly
// the database itself; it is a chain if this package ever puts one there.
func (f *frame) handedOn(x item) bool {
	l := f.u.labels.at(x.id)
	switch l.Kind {
	case CallOf:
		return true
	case Param, Free:
	default:
		return false
	}
	if !l.Path.named() {
		return true
	}
	var t types.Type
	if l.Kind == Param && l.Index < len(f.fn.Params) {
		t = f.fn.Params[l.Index].Type()
	} else if l.Kind == Free && l.Index < len(f.fn.FreeVars) {
		t = deref1(f.fn.FreeVars[l.Index].Type())
	}
	for _, st := range l.Path.steps() {
		if t == nil {
			return true
		}
		if _, s := structOf(deref1(t)); s != nil && st >= 0 && int(st) < s.NumFields() && f.u.chainIn(s.Field(int(st))) {
			return true
		}
		t = partType(t, st)
	}
	return false
}

// chainIn reports whether a function of this package stores in a field what a call of a chain returned.
func (u *unit) chainIn(field *types.Var) bool {
	if u.chains == nil {
		u.chains = make(map[*types.Var]bool)
		for _, fn := range u.funcs {
			for _, b := range fn.Blocks {
				for _, in := range b.Instrs {
					if st, ok := in.(*ssa.Store); ok {
						u.noteChain(st)
					}
				}
			}
		}
	}
	return u.chains[field.Origin()]
}

func (u *unit) noteChain(st *ssa.Store) {
	fa, ok := st.Addr.(*ssa.FieldAddr)
	if !ok {
		return
	}
	c, ok := st.Val.(*ssa.Call)
	if !ok {
		return
	}
	if e := u.calledEffect(c); e == nil || e.Query == nil || e.Query.With == None && e.Query.Scopes == None {
		return
	}
	if _, s := structOf(deref1(fa.X.Type())); s != nil {
		u.chains[s.Field(fa.Field).Origin()] = true
	}
}

// mayLoad says of the i-th result of an unknown call that is told a chain and returns one that it may have
// been told more.
func (s *site) mayLoad(results []*Value, i int) {
	t := s.sig.Results().At(i).Type()
	for n, a := range s.args {
		if !types.Identical(a.Type(), t) || len(s.begun(s.vals[n]).kids) == 0 {
			continue
		}
		b := &Value{}
		s.add(b, openPart, nil)
		s.pass(results[i:], b)
		return
	}
}

// unaccompanied is v, the label of what a call loads into what an argument of type t points to, without the
// other records that its chain does not name.
func (s *site) unaccompanied(v *Value, t types.Type) *Value {
	if t == nil {
		return v
	}
	f, whole := s.f, v
	maps.DeleteFunc(f.lacking, func(id labelID, _ *Value) bool { // less may have been known before
		return slices.ContainsFunc(v.set, func(x item) bool { return f.u.labels.at(id).within(f.u.labels.at(x.id)) })
	})
	others, all := s.named()
	if !all {
		return v
	}
	var objects []labelID
	for _, path := range f.u.model.Unloaded(t, others) {
		steps := make([]step, len(path))
		for i, p := range path {
			steps[i] = step(p)
		}
		// What a pointer or a slice on the way refers to is an object of its own.
		last, at := -1, whole
		var object item
		for i, in := 0, deref1(t); i < len(steps) && in != nil; i++ {
			if isReference(in) {
				last, object = i, at.set[0]
			}
			at, in = f.u.labels.part(at, steps[i]), partType(in, steps[i])
		}
		switch {
		case last < 0:
			v = f.u.labels.with(v, steps, &Value{}, true)
		case strings.Count(string(f.u.labels.at(object.id).Path), ".") < maxPath: // told apart from what lies deeper
			first := f.lacking[object.id]
			if first == nil {
				first = &Value{set: set{object}}
				objects = append(objects, object.id)
			}
			f.lacking[object.id] = f.u.labels.with(first, steps[last:], &Value{}, true)
		}
	}
	for _, id := range objects {
		f.write(s.m, []ref{{loc: f.locs.id(location{sym: id})}}, f.lacking[id], true)
	}
	return v
}
