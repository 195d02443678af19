package flow

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// What is stored is judged column by column. A whole row holds a password and what a client sent, and
// none of that says that the password is what the client sent: a record that was loaded, changed and
// saved again stores no secret that was not stored before. So a secret counts only if the same column
// came in from a client, or was generated. Which of the two is missing in a function that stores what it
// is passed, its callers say; the name of the column is kept for them.

// FormRow is how a database keeps a value.
const FormRow Form = 102

// FormConst is a constant by its value: a mode, an address.
const FormConst Form = 103

// A store is a row on its way to a sink.
type store struct {
	f    *frame
	m    memory
	ps   paramSink
	node ast.Node
	in   ssa.Instruction
}

// storeRow judges what a call stores of one argument.
func (s *site) storeRow(p piece, sp *SinkSpec, d destination, name string) {
	node := s.f.u.argument(s.in, p.nth)
	st := store{
		f: s.f, m: s.m, node: node, in: s.in,
		ps: paramSink{Writer: d.param, Fmt: -1, Channel: d.channel, Form: FormRow, Typed: true, Name: name, Pos: node.Pos(), Weak: sp.Weak},
	}
	var known []Evidence
	if p.key != "" {
		if ev, ok := s.f.u.model.Key(MapKey, p.key, p.typ); ok {
			ev.From = "column " + p.key
			known = append(known, ev)
		}
	}
	if !s.f.u.model.Hides(s.f.called(p.arg)) && !s.f.u.model.Hides(p.key) {
		st.value(p.val, p.typ, known, 4)
	}
}

// written keeps of the parameters of a statement those that it writes, under their columns' names.
func (s *site) written(ps []piece, sql Place) []piece {
	i, ok := s.index(sql)
	if !ok {
		return ps
	}
	if s.vals[i] == nil || s.vals[i].text == nil {
		return nil // put together elsewhere: which parameters it writes is not known
	}
	var out []piece
	for n, p := range ps {
		column, written := s.f.u.model.Written(*s.vals[i].text, n)
		if _, basic := deref1(p.typ).Underlying().(*types.Struct); basic && !written {
			written = s.f.u.model.Writes(*s.vals[i].text) // named parameters
		}
		if written {
			p.key = column
			out = append(out, p)
		}
	}
	return out
}

// value judges a value of type t; known is what is known of it already, by its column.
func (st *store) value(v *Value, t types.Type, known []Evidence, depth int) {
	f := st.f
	if v == nil || t == nil || depth == 0 || !f.substantive(v) {
		return
	}
	if types.IsInterface(t) {
		for _, d := range v.dyn {
			if !types.IsInterface(d) {
				st.value(f.narrowed(v, d), d, known, depth)
			}
		}
		if len(v.dyn) == 0 {
			st.flat(f.flatten(st.m, v), known, v, t)
		}
		return
	}
	if !f.u.model.Holds(t) {
		return
	}
	if r := f.u.redactor(t, FormRow); r != nil {
		if shown, ok := f.spokenBy(st.m, v, r, st.in); ok {
			st.flat(shown, known, nil, t)
		}
		return
	}
	switch u := t.Underlying().(type) {
	case *types.Pointer:
		if _, ok := u.Elem().Underlying().(*types.Struct); ok {
			m := st.m
			st.m = f.hooked(st.m, v, t, st.in)
			st.fields(f.load(st.m, v), u.Elem(), t, depth)
			st.m = m
			return
		}
		st.value(f.load(st.m, v), u.Elem(), known, depth-1)
	case *types.Struct:
		st.fields(v, t, t, depth)
	case *types.Slice, *types.Array, *types.Map:
		if isBytes(t) {
			st.flat(f.flatten(st.m, v), known, v, t)
			return
		}
		st.elems(v, t, depth)
	case *types.Signature, *types.Chan:
	default:
		st.flat(v.labels(), known, v, t)
	}
}

// elems judges a container: entries of maps under their keys, documents and lists.
func (st *store) elems(v *Value, t types.Type, depth int) {
	f := st.f
	et := elemType(t)
	contents := []*Value{{set: v.set, kids: v.kids}}
	for _, r := range v.refs {
		contents = append(contents, f.u.labels.sub(f.content(st.m, r.loc), r.path))
	}
	for _, c := range contents {
		if c == nil {
			continue
		}
		if len(c.kids) == 0 && len(c.set) > 0 {
			st.whole(c, t)
			st.value(f.u.labels.part(c, elem), et, nil, depth-1)
		}
		for _, k := range c.kids {
			var known []Evidence
			if k.step <= key0 {
				key := f.u.labels.keyText(k.step)
				if ev, ok := f.u.model.Key(MapKey, key, f.shownType(k.val, et)); ok {
					ev.From = "key " + quote(key)
					known = append(known, ev)
				}
			}
			st.value(k.val, et, known, depth-1)
		}
	}
}

func elemType(t types.Type) types.Type {
	switch u := t.Underlying().(type) {
	case *types.Slice:
		return u.Elem()
	case *types.Array:
		return u.Elem()
	case *types.Map:
		return u.Elem()
	}
	return nil
}

// fields judges a struct column by column. Of what the callers passed they know what the columns hold.
func (st *store) fields(v *Value, t, outer types.Type, depth int) {
	f := st.f
	if v == nil || f.u.model.Hides(ownName(outer)) {
		return
	}
	st.whole(v, outer)
	f.u.model.Parts(outer, FormRow, false, func(p Part) bool {
		pv := f.navigate(st.m, v, t, p.Path)
		if pv == nil || !f.substantive(pv) || !f.u.model.Holds(p.Type) || p.Unsent && f.asLeft(st.m, v, pv, p.Path, true) {
			return true
		}
		known := st.columnEvidence(p, pv, t)
		if p.Redactor != nil {
			if shown, ok := f.spokenBy(st.m, pv, p.Redactor, st.in); ok {
				st.flat(f.own(shown), known, nil, p.Type)
			}
			return true
		}
		if _, ok := deref1(p.Type).Underlying().(*types.Struct); ok {
			return true // its own fields are parts, too
		}
		if len(pv.refs) > 0 || len(pv.dyn) > 0 {
			st.value(pv, p.Type, known, depth-1)
			return true
		}
		st.flat(f.putIn(pv, v), known, nil, p.Type)
		return true
	})
}

// putIn are the labels of a column that are more than the part of the row that it is: what this function, or
// its callers by another parameter, put there. What the row came with, its callers are told by the row.
func (f *frame) putIn(column, row *Value) set {
	return column.set.filter(func(x item) bool {
		l := f.u.labels.at(x.id)
		return !l.symbolic() || !slices.ContainsFunc(row.set, func(y item) bool { return l.within(f.u.labels.at(y.id)) })
	})
}

// ownName is what a struct, or one that is pointed to, is called in its package; empty if it has no name.
func ownName(t types.Type) string {
	if n, _ := structOf(deref1(t)); n != nil {
		return n.Obj().Name()
	}
	return ""
}

// columnEvidence is what a column is by its field: a random text in a field Token opens something,
// whatever else is called so.
func (st *store) columnEvidence(p Part, v *Value, t types.Type) []Evidence {
	f := st.f
	known := f.partEvidence(p)
	if len(known) == 0 && p.Field != nil && slices.ContainsFunc(v.set, func(x item) bool { return f.u.labels.at(x.id).Group == Generated }) {
		if ev, ok := f.u.model.Name(p.Field.Name(), p.Type, ""); ok {
			known = append(known, ev)
		}
	}
	for i := range known {
		known[i].From = "field " + partName(t, p)
	}
	return known
}

// whole leaves to the callers what they passed of an object, with what this function changed in it.
func (st *store) whole(v *Value, t types.Type) {
	f := st.f
	if !f.final {
		return
	}
	for _, x := range v.set {
		l := f.u.labels.at(x.id)
		if l.Kind != Param && l.Kind != Free {
			continue
		}
		q := st.ps
		q.Label, q.Here, q.Row, q.typ, q.RowType = *l, st.node.Pos(), f.export(st.m, v, 3), t, typeSymbol(t)
		f.sum.addSink(q)
	}
}

// flat judges one column. v is the value itself, where the callers may have passed it whole.
func (st *store) flat(labels set, known []Evidence, v *Value, t types.Type) {
	f := st.f
	if len(labels) == 0 || f.hashedBefore(labels) {
		return
	}
	for _, ev := range known {
		if ev.Group == Secret {
			labels = f.evident(&Value{set: labels}, ev, ev.From, st.in.Pos(), false).labels()
		}
	}
	ps := st.ps
	if v != nil && types.IsInterface(t) {
		ps.typ = nil
	}
	f.leak(labels, ps, st.node, st.in, 0)
}

// hashedBefore reports whether a column holds a hash on one of the ways that lead to its store. On the
// others there is nothing to hash:
//
//	if u.Password != "" {
//		u.Password = hash(u.Password)
//	}
//
// Of one that hashes passwords under a condition that has nothing to do with them this says too little.
func (f *frame) hashedBefore(labels set) bool {
	return slices.ContainsFunc(labels, func(x item) bool {
		l := f.u.labels.at(x.id)
		return l.Kind == Clean && l.Class == digest
	})
}

// isNew reports whether what is stored came in from a client or was generated. What is random beside a
// ciphertext or a hash is its nonce or its salt.
func (f *frame) isNew(labels set) bool {
	sealed := slices.ContainsFunc(labels, func(x item) bool { return f.u.labels.at(x.id).Kind == Clean })
	return slices.ContainsFunc(labels, func(x item) bool {
		l := f.u.labels.at(x.id)
		return l.Kind == Source && f.u.model.Fresh(l.Group, l.Class) && !(sealed && l.Group == Generated)
	})
}

// secretOf is the strongest secret among labels.
func (f *frame) secretOf(labels set) *item {
	var out *item
	for i := range labels {
		l := f.u.labels.at(labels[i].id)
		if l.Kind != Source || l.Group != Secret {
			continue
		}
		if out == nil || f.u.stronger(l, labels[i].tr, f.u.labels.at(out.id), out.tr) {
			out = &labels[i]
		}
	}
	return out
}

// hooked is the memory after the methods that a library calls on a row before it stores it: a hook that
// hashes the password leaves a hash.
func (f *frame) hooked(m memory, v *Value, t types.Type, in ssa.Instruction) memory {
	hooks := f.u.model.Hooks(t)
	if len(hooks) == 0 {
		return m
	}
	m = m.clone()
	for _, h := range hooks {
		sum := f.u.summaryOf(h)
		if sum == nil {
			continue
		}
		e := &env{s: &site{f: f, m: m, in: in}, m: m, t: target{sum: sum, args: []*Value{v}}}
		for _, ef := range sum.Done {
			e.effect(ef)
		}
	}
	return m
}

// storeSink judges a row that the callee stores, with what this call passes to it.
func (e *env) storeSink(q *paramSink) {
	f := e.s.f
	ps := *q
	ps.Through = append(append([]string(nil), q.Through...), e.t.name)
	if len(ps.Through) > 6 {
		return
	}
	ps.Row, ps.Known = nil, nil
	nth := -1
	if q.Label.Kind == Param {
		nth = q.Label.Index - e.s.recv
	}
	st := store{f: f, m: e.m, ps: ps, node: e.node(q, nth), in: e.s.in}
	v := e.resolve(&q.Label)
	if v == nil {
		return
	}
	if q.Row != nil {
		st.passed(e, v, q)
		return
	}
	if t := e.passedType(q); t != nil && q.Label.Path == "" && !isString(t) && !isBytes(t) {
		var known []Evidence
		if q.Known != nil {
			l := f.u.labels.at(q.Known.id)
			known = []Evidence{{Group: l.Group, Class: l.Class, Word: l.Word, From: l.Name, Weak: l.Weak}}
		}
		st.value(v, t, known, 4)
		return
	}
	labels := f.flatten(e.m, v)
	if f.hashedBefore(labels) {
		return
	}
	if q.Known != nil && len(labels) > 0 && f.substantive(v) {
		if own := f.secretOf(labels); own == nil || f.u.labels.at(own.id).doubt() > 0 {
			labels = labels.union(set{*q.Known})
		}
	}
	f.leak(labels, ps, st.node, st.in, 0)
}

// passed judges a row that was passed to the callee, with what the callee changed in it.
func (st *store) passed(e *env, v *Value, q *paramSink) {
	t := e.passedType(q)
	if t == nil {
		return
	}
	if _, ok := deref1(t).Underlying().(*types.Struct); !ok || len(q.Row.kids) == 0 {
		st.value(v, t, nil, 4)
		return
	}
	if _, ok := t.Underlying().(*types.Pointer); ok {
		v = st.f.load(st.m, v)
	}
	for _, k := range q.Row.kids {
		if _, ok := st.f.u.labels.dereferenced(k.step); !ok {
			v = st.f.u.labels.with(v, []step{k.step}, e.value(k.val, passStep), true)
		}
	}
	st.fields(v, deref1(t), t, 4)
}

// passedType is the type of what this call passes to the callee's sink: that of the argument, where the
// callee takes anything, else the one that the callee saw.
func (e *env) passedType(q *paramSink) types.Type {
	if l := &q.Label; l.Kind == Param && l.Path == "" && l.Index < len(e.s.args) && len(e.t.args) == len(e.s.args) && e.s.nest == 0 {
		return unboxed(e.s.args[l.Index]).Type()
	}
	if q.typ != nil {
		return q.typ
	}
	return e.s.f.u.imports.typeOf(q.RowType)
}

// with is the value that decides what a sink means: a file's mode, whether scripts may read a cookie.
func (s *site) with(sp *SinkSpec) *Value {
	i, ok := s.index(sp.With)
	if !ok {
		return nil
	}
	v := s.vals[i]
	if sp.WithOf != "" {
		n := fieldIndex(s.args[i].Type(), sp.WithOf)
		if n < 0 {
			return nil
		}
		v = s.f.load(s.m, s.f.address(v, step(n)))
		if v == nil {
			return &Value{} // surely never set
		}
		return v
	}
	if c, ok := s.args[i].(*ssa.Const); ok && c.Value != nil {
		return s.f.u.named(c.Value.ExactString())
	}
	return v
}

// named is a constant that is told apart by its value.
func (u *unit) named(value string) *Value {
	return &Value{set: set{{id: u.labels.id(Label{Kind: Constant, Name: value})}}}
}

func fieldIndex(t types.Type, name string) int {
	_, st := structOf(deref1(t))
	if st == nil {
		return -1
	}
	for i := range st.NumFields() {
		if st.Field(i).Name() == name {
			return i
		}
	}
	return -1
}

// partOf is the piece that is the named field of p.
func (s *site) partOf(p piece, name string) piece {
	n := fieldIndex(p.typ, name)
	if n < 0 {
		return p
	}
	_, st := structOf(deref1(p.typ))
	p.val, p.typ = s.f.load(s.m, s.f.address(p.val, step(n))), st.Field(n).Type()
	return p
}

// constants are those that a value may be.
func (u *unit) constants(v *Value) []string {
	var out []string
	for _, x := range v.labels() {
		if l := u.labels.at(x.id); l.Kind == Constant && l.Name != "" {
			out = append(out, l.Name)
		}
	}
	return out
}

// constant judges a constant that reaches a sink as what it is.
func (s *site) constant(p piece, sp *SinkSpec, d destination, name string) {
	f := s.f
	labels := p.val.labels()
	if p.val != nil && p.val.text != nil {
		labels = f.u.named(*p.val.text).set
	}
	node := f.u.argument(s.in, p.nth)
	f.leak(labels, paramSink{Writer: d.param, Fmt: -1, Channel: d.channel, Form: FormConst, Typed: true, Name: name, Pos: node.Pos()}, node, s.in, 0)
}

// fixedSources makes of the constants among labels the sources that a check may ask for.
func (f *frame) fixedSources(labels set) set {
	var out set
	for _, x := range labels {
		l := *f.u.labels.at(x.id)
		if l.Kind == Constant && l.Name != "" {
			l = Label{Kind: Source, Group: Fixed, Name: l.Name, Word: "constant", At: l.At}
			x.id = f.u.labels.id(l)
		}
		out = append(out, x)
	}
	return sortSet(out)
}

// fileMode is the mode of the file that a destination stands for, nil if it is none or not known.
func (u *unit) fileMode(l *Label) *Value {
	mode, ok := strings.CutPrefix(l.Name, modePrefix)
	if !ok || mode == "" {
		return nil
	}
	return u.named(mode)
}

const modePrefix = "mode "
