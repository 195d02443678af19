package flow

import (
	"go/types"
	"maps"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// A locID names an abstract location of a function: an allocation site, or what a symbolic label
// points to (the pointee of a parameter, of a free variable, a package variable, the object that
// an unknown call returned).
type locID int32

// A location is one abstract object.
type location struct {
	site ssa.Value // the allocation, nil for symbolic ones
	sym  labelID   // the label of the object's first content
	part int       // tells apart several objects of one site (results of a call)
	typ  string    // symbol of the object's type, when only a callee knows it
}

// holds reports whether the object may be of the named type with this symbol.
func (l *location) holds(typ string) bool {
	own := l.symbol()
	return own == "" || own == typ
}

// symbol is the symbol of the object's type, empty if it is not known or has no name.
func (l *location) symbol() string {
	if a, ok := l.site.(*ssa.Alloc); ok && l.part == 0 {
		return typeSymbol(deref1(a.Type()))
	}
	return l.typ
}

// narrowed is what an interface holds if it holds a value of type t: of the objects that it may
// refer to, those of t.
func (f *frame) narrowed(v *Value, t types.Type) *Value {
	sym := typeSymbol(deref1(t))
	if v == nil || sym == "" || len(v.refs) < 2 {
		return v
	}
	out := *v
	out.refs = nil
	for _, r := range v.refs {
		if r.path != "" || f.locs.all[r.loc].holds(sym) {
			out.refs = append(out.refs, r)
		}
	}
	return &out
}

// locations are the abstract objects of one function.
type locations struct {
	all []location
	ids map[location]locID
}

func (l *locations) id(x location) locID {
	if id, ok := l.ids[x]; ok {
		return id
	}
	id := locID(len(l.all))
	l.all = append(l.all, x)
	l.ids[x] = id
	return id
}

// A memory maps locations to their contents at one program point. A symbolic location that is
// absent still has its first content; an allocation that is absent is zero. Memories are mutable;
// frames copy them at block boundaries.
type memory map[locID]*Value

func (m memory) clone() memory { return maps.Clone(m) }

// sorted lists the locations of m that are wanted, in their order. Joining values makes labels, and what
// is full keeps those that were made first: in an order of chance, two runs would make two facts.
func (m memory) sorted(wanted func(locID) bool) []locID {
	var out []locID
	for id := range m {
		if wanted(id) {
			out = append(out, id)
		}
	}
	slices.Sort(out)
	return out
}

// content returns what a location holds.
func (f *frame) content(m memory, id locID) *Value {
	if v, ok := m[id]; ok {
		return v
	}
	if l := f.locs.all[id]; l.sym != 0 {
		if v := f.lacking[l.sym]; v != nil {
			return v
		}
		if lab := f.u.labels.at(l.sym); lab.Kind == Free && lab.Path == "" {
			// A free variable is the address of the captured variable: what it holds is one
			// step away, and what that points to is another object.
			n := *lab
			n.Path = n.Path.extend(deref)
			return &Value{set: set{{id: f.u.labels.id(n)}}}
		}
		return &Value{set: set{{id: l.sym, tr: f.symTrace[l.sym]}}}
	}
	return nil
}

// meet joins two memories at a merge of paths. A location that one path never reached keeps what
// it would have held there: its first content.
func (f *frame) meet(a, b memory) (memory, bool) {
	changed := false
	for _, id := range b.sorted(func(id locID) bool { av, ok := a[id]; return !ok || av != b[id] }) {
		av := f.content(a, id)
		v := f.u.labels.trim(f.u.labels.join(av, b[id]), maxDepth)
		if _, ok := a[id]; !ok || !same(v, av) {
			a[id] = v
			changed = changed || !same(v, av)
		}
	}
	for _, id := range a.sorted(func(id locID) bool { _, ok := b[id]; return !ok }) {
		av := a[id]
		v := f.u.labels.join(av, f.content(b, id))
		if !same(v, av) {
			a[id] = v
			changed = true
		}
	}
	return a, changed
}

// targets lists where a reference may point: the places it is known to, and the objects that its
// symbolic labels stand for.
func (f *frame) targets(v *Value) []ref {
	if v == nil {
		return nil
	}
	out := v.refs
	for _, x := range v.set {
		if l := f.u.labels.at(x.id); l.object() {
			if x.tr != nil {
				f.symTrace[x.id] = x.tr
			}
			out = append(out[:len(out):len(out)], ref{loc: f.locs.id(location{sym: x.id})})
		}
	}
	return capped(out, 24)
}

// load reads what a reference points to. Labels that a reference carries itself and that stand
// for no object (a secret that a call returned by pointer) hold for what it points to.
func (f *frame) load(m memory, p *Value) *Value {
	var out *Value
	for i, r := range f.targets(p) {
		v := f.u.labels.sub(f.content(m, r.loc), r.path)
		if i == 0 {
			out = v
		} else {
			out = f.u.labels.join(out, v)
		}
	}
	if own := f.own(p.labels()); len(own) > 0 {
		out = f.u.labels.join(out, &Value{set: own})
	}
	return out
}

// own are the labels that name no object.
func (f *frame) own(s set) set {
	return s.filter(func(x item) bool { return !f.u.labels.at(x.id).object() })
}

// store writes through a reference. It replaces what was there only if the reference names one
// place of one object.
func (f *frame) store(m memory, p *Value, v *Value, strong bool) {
	ts := f.targets(p)
	f.write(m, ts, v, strong && f.onePlace(ts))
}

// onePlace reports whether references lead to one place, whichever of them it is: there is one, or they are
// what one call may have returned as its only result with anything in it. Of these only one exists.
func (f *frame) onePlace(ts []ref) bool {
	if len(ts) == 0 || ts[0].path.hasElem() {
		return false
	}
	if len(ts) == 1 {
		return true
	}
	var call *ssa.Call
	for _, t := range ts {
		if c, ok := f.locs.all[t.loc].site.(*ssa.Call); ok {
			call = c
		}
	}
	if call == nil || referring(call.Call.Signature().Results()) != 1 {
		return false
	}
	for _, t := range ts {
		loc := &f.locs.all[t.loc]
		l := f.u.labels.at(loc.sym)
		returned := loc.site == ssa.Value(call) || loc.site == nil && l.Kind == Opaque && l.Index == int(call.Pos()) && l.Res < fillResult && l.Path == ""
		if !returned || t.path != ts[0].path {
			return false
		}
	}
	return true
}

// referring counts the results that are no errors and can refer to something.
func referring(res *types.Tuple) int {
	n := 0
	for v := range res.Variables() {
		if _, basic := v.Type().Underlying().(*types.Basic); !basic && !isError(v.Type()) {
			n++
		}
	}
	return n
}

func (f *frame) write(m memory, ts []ref, v *Value, strong bool) {
	for _, r := range ts {
		old := f.content(m, r.loc)
		m[r.loc] = f.u.labels.trim(f.u.labels.with(old, r.path.steps(), v, strong), maxDepth)
	}
}

// fresh makes an object at a site that holds v and returns the reference to it. typ is its type's
// symbol, empty for the type of the site.
func (f *frame) fresh(m memory, site ssa.Value, part int, typ string, v *Value) *Value {
	id := f.locs.id(location{site: site, part: part, typ: typ})
	m[id] = v
	return &Value{refs: []ref{{loc: id}}}
}

// flatten collects every label that v holds, in itself, its parts and what it points to.
func (f *frame) flatten(m memory, v *Value) set {
	seen := make(map[ref]bool)
	var walk func(v *Value, depth int) set
	walk = func(v *Value, depth int) set {
		if v == nil {
			return nil
		}
		f.u.stats.Flattened++
		out := v.set
		for _, r := range v.refs {
			if !seen[r] && depth > 0 {
				seen[r] = true
				out = out.union(walk(f.u.labels.sub(f.content(m, r.loc), r.path), depth-1))
			}
		}
		for _, x := range v.set {
			if l := f.u.labels.at(x.id); l.symbolic() {
				if id, ok := f.locs.ids[location{sym: x.id}]; ok && !seen[ref{loc: id}] && depth > 0 {
					if c, ok := m[id]; ok {
						seen[ref{loc: id}] = true
						out = out.union(walk(c, depth-1))
					}
				}
			}
		}
		for _, k := range v.kids {
			out = out.union(walk(k.val, depth))
		}
		return out
	}
	return walk(v, 4)
}
