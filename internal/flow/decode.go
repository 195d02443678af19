package flow

import (
	"encoding/binary"
	"fmt"
	"go/types"
	"slices"
	"sort"
)

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
	l := Label{Kind: LabelKind(d.byte()), Group: Group(d.byte()), Class: d.byte(), Form: Form(d.byte())}
	f := d.byte()
	l.Weak, l.Passed, l.Faint, l.Refused = f&1 != 0, f&2 != 0, f&4 != 0, f&8 != 0
	l.Index, l.Res = d.num(), d.num()
	l.Path = d.path()
	l.Name, l.At, l.Word, l.Part = d.str(), d.str(), d.str(), d.str()
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
	s := &Summary{Cut: d.flag(), NoReturn: d.flag(), Never: results(d.num())}
	for range d.count() {
		s.Results = append(s.Results, d.value())
	}
	for range d.count() {
		l := d.label()
		s.Effects = append(s.Effects, effectOn{l, d.value()})
	}
	for range d.count() {
		l := d.label()
		s.Done = append(s.Done, effectOn{l, d.value()})
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
	for range d.count() {
		v := variant{mode: mode{d.num(), d.str()}}
		if d.flag() {
			v.sum = d.summary()
		}
		s.Variants = append(s.Variants, v)
		if d.bad {
			break
		}
	}
	for range d.count() {
		s.As = append(s.As, asCall{d.num(), d.num()})
	}
	for range d.count() {
		s.Queries = append(s.Queries, d.query())
	}
	for range d.count() {
		s.Checks = append(s.Checks, d.label())
	}
	if d.bad {
		return nil
	}
	return s
}

func (d *decoder) query() openQuery {
	q := openQuery{Key: d.label(), Op: Op(d.byte())}
	f := d.byte()
	q.Safe, q.Vouch, q.Self, q.Named = f&1 != 0, f&2 != 0, f&4 != 0, f&8 != 0
	for _, s := range [...]*string{&q.Record, &q.Owner, &q.Column, &q.Into, &q.Call, &q.Posn} {
		*s = d.str()
	}
	for range d.count() {
		var sc []Label
		for range d.count() {
			sc = append(sc, d.label())
		}
		q.Scopes = append(q.Scopes, sc)
	}
	for range d.count() {
		q.Roots = append(q.Roots, d.label())
	}
	for range d.count() {
		q.Through = append(q.Through, d.str())
	}
	if d.flag() {
		q.Ask = d.ask()
	}
	return q
}

func (d *decoder) ask() *ask {
	a := &ask{Iface: d.str(), Method: d.str(), Arg: d.label()}
	for range d.count() {
		p := askArg{At: d.label(), Known: d.flag()}
		for range d.count() {
			p.Labels = append(p.Labels, d.label())
		}
		a.Passed = append(a.Passed, p)
	}
	for range d.count() {
		a.Before = append(a.Before, d.ask())
		if d.bad {
			return a
		}
	}
	if d.flag() {
		ev := &askEvent{Source: d.label(), Trace: d.trace()}
		f := d.byte()
		ev.Principal, ev.Near, ev.Safe, ev.Known = f&1 != 0, f&2 != 0, f&4 != 0, f&8 != 0
		for _, s := range [...]*string{&ev.Posn, &ev.Func, &ev.Handler, &ev.Pkg, &ev.Short} {
			*s = d.str()
		}
		for range d.count() {
			ev.Names = append(ev.Names, d.str())
		}
		a.Called = ev
	}
	return a
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
	q.Exempt = d.str()
	q.Name, q.Posn = d.str(), d.str()
	for range d.count() {
		q.Through = append(q.Through, d.str())
	}
	if d.flag() {
		q.With = d.value()
	}
	if q.Form != FormRow {
		return q
	}
	q.Row, q.RowType = d.value(), d.str()
	if d.flag() {
		q.Known = &item{id: d.u.labels.id(d.label()), tr: d.trace()}
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
