package flow

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"go/types"
	"slices"
	"sort"
	"strings"
)

// The fact of a package is one sequence of bytes, the same for the same package on every run:
//
//	strings   count, then each with its length
//	symbols   count, then per symbol in order: string, offset into bodies
//	kept      count, then per key in order: string, offset into bodies
//	types     count, then per type in order: string, methods (string name, string signature)
//	bodies    summaries and values, read one at a time
//
// It is no gob: gob walks maps in random order, and a fact whose bytes change for no reason makes
// the go command analyze every importer again.

// An encoder writes the bodies and collects the strings.
type encoder struct {
	buf     []byte
	strings map[string]int
	list    []string
	labels  *labels
	posn    func(*Trace) string
}

func (e *encoder) num(n int)   { e.buf = binary.AppendVarint(e.buf, int64(n)) }
func (e *encoder) flag(b bool) { e.buf = append(e.buf, bit(b)) }

func bit(b bool) byte {
	if b {
		return 1
	}
	return 0
}

func (e *encoder) str(s string) {
	i, ok := e.strings[s]
	if !ok {
		i = len(e.list)
		e.strings[s] = i
		e.list = append(e.list, s)
	}
	e.num(i)
}

func (e *encoder) label(l *Label) {
	e.buf = append(e.buf, byte(l.Kind), byte(l.Group), l.Class, bit(l.Weak)|bit(l.Passed)<<1|bit(l.Faint)<<2)
	e.num(l.Index)
	e.num(l.Res)
	e.path(l.Path)
	e.str(l.Name)
	e.str(l.At)
	e.str(l.Word)
}

func (e *encoder) trace(t *Trace) {
	steps := t.Steps()
	e.num(len(steps))
	for _, s := range steps {
		e.buf = append(e.buf, byte(s.Kind))
		e.str(e.posn(s))
		e.str(s.Text)
	}
}

func (e *encoder) value(v *Value) {
	if v == nil {
		e.num(-1)
		return
	}
	e.num(len(v.set))
	for _, x := range e.ordered(v.set) {
		e.label(e.labels.at(x.id))
		e.trace(x.tr)
	}
	e.flag(v.text != nil)
	if v.text != nil {
		e.str(*v.text)
	}
	e.num(len(v.fns))
	for _, c := range v.fns {
		e.str(c.symbol())
		e.flag(c.recv != nil)
		if c.recv != nil {
			e.value(c.recv)
		}
		e.num(len(c.free))
		for _, b := range c.free {
			e.value(b)
		}
	}
	e.dyn(v.dyn)
	e.num(len(v.kids))
	for _, k := range e.orderedKids(v.kids) {
		e.step(k.step)
		e.value(k.val)
	}
}

// step writes a step: a constant key by its text, since its number is this unit's own.
func (e *encoder) step(s step) {
	if s > key0 {
		e.num(int(s))
		return
	}
	e.num(int(key0))
	e.str(e.labels.keyText(s))
}

func (e *encoder) path(p Path) {
	steps := p.steps()
	e.num(len(steps))
	for _, s := range steps {
		e.step(s)
	}
}

// orderedKids are parts in an order that no number of a key decides.
func (e *encoder) orderedKids(kids []kid) []kid {
	return slices.SortedFunc(slices.Values(kids), func(a, b kid) int {
		if a.step <= key0 && b.step <= key0 {
			return strings.Compare(e.labels.keyText(a.step), e.labels.keyText(b.step))
		}
		return cmp.Compare(a.step, b.step)
	})
}

// ordered is a set in the order of what its labels say. In memory the order is that in which they
// were first met, which an edit elsewhere changes.
func (e *encoder) ordered(s set) set {
	return slices.SortedFunc(slices.Values(s), func(a, b item) int { return e.labels.at(a.id).compare(e.labels.at(b.id)) })
}

// dyn writes the concrete types in an interface: all, or none if one of them has no name, since
// none means that they are unknown.
func (e *encoder) dyn(ts []types.Type) {
	if slices.ContainsFunc(ts, func(t types.Type) bool { return typeSymbol(t) == "" }) {
		ts = nil
	}
	e.num(len(ts))
	for _, t := range ts {
		e.str(typeSymbol(t))
	}
}

func (e *encoder) summary(s *Summary) {
	e.flag(s.Cut)
	e.flag(s.NoReturn)
	e.num(len(s.Results))
	for _, v := range s.Results {
		e.value(v)
	}
	e.num(len(s.Effects))
	for i := range s.Effects {
		e.label(&s.Effects[i].Label)
		e.value(s.Effects[i].Val)
	}
	e.num(len(s.Sinks))
	for i := range s.Sinks {
		e.sink(&s.Sinks[i])
	}
	e.num(len(s.Calls))
	for _, c := range s.Calls {
		e.label(&c.Label)
		e.num(len(c.Args))
		for _, a := range c.Args {
			e.value(a)
		}
	}
	e.num(len(s.Matches))
	for _, m := range s.Matches {
		e.num(m.Result)
		e.flag(m.When)
		e.num(m.Param)
	}
}

func (e *encoder) sink(q *paramSink) {
	e.label(&q.Label)
	e.flag(q.Writer != nil)
	if q.Writer != nil {
		e.label(q.Writer)
	}
	e.buf = append(e.buf, byte(q.Channel), byte(q.Form), bit(q.Typed)|bit(q.Benign)<<1|bit(q.Weak)<<2|bit(q.Told)<<3)
	e.num(q.Fmt)
	e.str(q.Name)
	e.str(e.posn(&Trace{Pos: q.Pos, Posn: q.Posn}))
	e.num(len(q.Through))
	for _, t := range q.Through {
		e.str(t)
	}
}

// A decoder reads one body.
type decoder struct {
	fact *decoded
	at   int
	u    *unit
	bad  bool
}

func (d *decoder) num() int {
	n, w := binary.Varint(d.fact.bodies[min(d.at, len(d.fact.bodies)):])
	if w <= 0 {
		d.bad = true
		return 0
	}
	d.at += w
	return int(n)
}

// count is a length that the bytes that are left can hold.
func (d *decoder) count() int {
	n := d.num()
	if n < 0 || n > len(d.fact.bodies)-d.at {
		d.bad = d.bad || n != -1
		return 0
	}
	return n
}

func (d *decoder) byte() byte {
	if d.at >= len(d.fact.bodies) {
		d.bad = true
		return 0
	}
	d.at++
	return d.fact.bodies[d.at-1]
}

func (d *decoder) flag() bool { return d.byte() == 1 }

func (d *decoder) str() string {
	i := d.num()
	if i < 0 || i >= len(d.fact.strings) {
		d.bad = true
		return ""
	}
	return d.fact.strings[i]
}

func (d *decoder) label() Label {
	l := Label{Kind: LabelKind(d.byte()), Group: Group(d.byte()), Class: d.byte()}
	f := d.byte()
	l.Weak, l.Passed, l.Faint = f&1 != 0, f&2 != 0, f&4 != 0
	l.Index, l.Res = d.num(), d.num()
	l.Path = d.path()
	l.Name, l.At, l.Word = d.str(), d.str(), d.str()
	return l
}

func (d *decoder) trace() *Trace {
	var t *Trace
	for range d.count() {
		k := StepKind(d.byte())
		posn, text := d.str(), d.str()
		t = t.step(k, 0, posn, text)
	}
	return t
}

func (d *decoder) value() *Value {
	at := d.at
	if d.num() == -1 || d.bad {
		return nil
	}
	d.at = at
	v := &Value{}
	for range d.count() {
		l := d.label()
		v.set = append(v.set, item{id: d.u.labels.id(l), tr: d.trace()})
		if d.bad {
			return nil
		}
	}
	v.set = sortSet(v.set)
	if d.flag() {
		s := d.str()
		v.text = &s
	}
	for range d.count() {
		if c := d.closure(); c.sum != nil {
			v.fns = append(v.fns, c)
		}
	}
	v.dyn = d.dyn()
	for range d.count() {
		s := d.step()
		if d.bad {
			return nil
		}
		v.kids = append(v.kids, kid{s, d.value()})
	}
	slices.SortStableFunc(v.kids, func(a, b kid) int { return int(a.step) - int(b.step) })
	return v
}

func (d *decoder) step() step {
	s := step(d.num())
	if s <= key0 {
		s = d.u.labels.keyStep(d.str())
	}
	return s
}

func (d *decoder) path() Path {
	var p Path
	for range d.count() {
		p = p.extend(d.step())
	}
	return p
}

func (d *decoder) closure() *closure {
	c := &closure{sym: d.str()}
	c.sum = d.u.imports.symbol(c.sym)
	if d.flag() {
		if c.recv = d.value(); c.recv == nil {
			c.recv = &Value{}
		}
	}
	for range d.count() {
		c.free = append(c.free, d.value())
	}
	return c
}

// dyn reads concrete types: all of them, or none if one is not in sight.
func (d *decoder) dyn() []types.Type {
	var out []types.Type
	n := d.count()
	for range n {
		if t := d.u.imports.typeOf(d.str()); t != nil {
			out = append(out, t)
		}
	}
	if len(out) < n {
		return nil
	}
	return out
}

func (d *decoder) summary() *Summary {
	s := &Summary{Cut: d.flag(), NoReturn: d.flag()}
	for range d.count() {
		s.Results = append(s.Results, d.value())
	}
	for range d.count() {
		l := d.label()
		s.Effects = append(s.Effects, effectOn{l, d.value()})
	}
	for range d.count() {
		s.Sinks = append(s.Sinks, d.sink())
	}
	for range d.count() {
		c := paramCall{Label: d.label()}
		for range d.count() {
			c.Args = append(c.Args, d.value())
		}
		s.Calls = append(s.Calls, c)
	}
	for range d.count() {
		s.Matches = append(s.Matches, match{Result: d.num(), When: d.flag(), Param: d.num()})
	}
	if d.bad {
		return nil
	}
	return s
}

func (d *decoder) sink() paramSink {
	q := paramSink{Label: d.label()}
	if d.flag() {
		w := d.label()
		q.Writer = &w
	}
	q.Channel, q.Form = Channel(d.byte()), Form(d.byte())
	f := d.byte()
	q.Typed, q.Benign, q.Weak, q.Told = f&1 != 0, f&2 != 0, f&4 != 0, f&8 != 0
	q.Fmt = d.num()
	q.Name, q.Posn = d.str(), d.str()
	for range d.count() {
		q.Through = append(q.Through, d.str())
	}
	return q
}

// decoded is a fact whose index was read, and whose bodies were not.
type decoded struct {
	strings []string
	symbols index
	kept    index
	types   []typeEntry
	bodies  []byte
}

// An index finds bodies by name.
type index struct {
	names   []string
	offsets []int
}

func (x index) find(name string) (int, bool) {
	i := sort.SearchStrings(x.names, name)
	if i < len(x.names) && x.names[i] == name {
		return x.offsets[i], true
	}
	return 0, false
}

// A typeEntry is a concrete type with the methods by which it implements interfaces. Export data
// knows nothing of an unexported type behind an interface result; this does.
type typeEntry struct {
	name    string
	methods []methodEntry // by name
}

type methodEntry struct{ name, signature string }

// implements reports whether the type has all methods of an interface.
func (t *typeEntry) implements(ms []methodEntry) bool {
	i := 0
	for _, m := range ms {
		for i < len(t.methods) && t.methods[i].name < m.name {
			i++
		}
		if i == len(t.methods) || t.methods[i] != m {
			return false
		}
	}
	return true
}

// decode reads the index of a fact.
func decode(data []byte) (*decoded, error) {
	r := &reader{data: data}
	f := &decoded{}
	f.strings = make([]string, r.count())
	for i := range f.strings {
		f.strings[i] = r.text()
	}
	f.symbols, f.kept = r.index(f), r.index(f)
	f.types = make([]typeEntry, r.count())
	for i := range f.types {
		f.types[i].name = r.ref(f)
		f.types[i].methods = make([]methodEntry, r.count())
		for j := range f.types[i].methods {
			f.types[i].methods[j] = methodEntry{r.ref(f), r.ref(f)}
		}
	}
	if r.bad {
		return nil, fmt.Errorf("fact is damaged")
	}
	f.bodies = data[r.at:]
	return f, nil
}

// A reader reads the index.
type reader struct {
	data []byte
	at   int
	bad  bool
}

func (r *reader) num() int {
	n, w := binary.Varint(r.data[min(r.at, len(r.data)):])
	if w <= 0 {
		r.bad = true
		return 0
	}
	r.at += w
	return int(n)
}

func (r *reader) count() int {
	n := r.num()
	if n < 0 || n > len(r.data)-r.at {
		r.bad = true
		return 0
	}
	return n
}

func (r *reader) text() string {
	n := r.count()
	s := string(r.data[r.at : r.at+n])
	r.at += n
	return s
}

func (r *reader) ref(f *decoded) string {
	i := r.num()
	if i < 0 || i >= len(f.strings) {
		r.bad = true
		return ""
	}
	return f.strings[i]
}

func (r *reader) index(f *decoded) index {
	n := r.count()
	x := index{names: make([]string, n), offsets: make([]int, n)}
	for i := range n {
		x.names[i], x.offsets[i] = r.ref(f), r.num()
		r.bad = r.bad || x.offsets[i] < 0
	}
	return x
}

// typeSymbol names a type across packages: "*path.Name"; empty if it has no such name.
func typeSymbol(t types.Type) string {
	star := ""
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		star, t = "*", p.Elem()
	}
	n, ok := types.Unalias(t).(*types.Named)
	if !ok || n.Obj().Pkg() == nil || n.TypeArgs().Len() > 0 {
		return ""
	}
	return star + n.Obj().Pkg().Path() + "." + n.Obj().Name()
}
