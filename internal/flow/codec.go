package flow

import (
	"cmp"
	"encoding/binary"
	"go/types"
	"slices"
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
	e.buf = append(e.buf, byte(l.Kind), byte(l.Group), l.Class, byte(l.Form), l.bits())
	e.num(l.Index)
	e.num(l.Res)
	e.path(l.Path)
	e.str(l.Name)
	e.str(l.At)
	e.str(l.Word)
	e.str(l.Part)
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
	e.num(int(s.Never))
	e.num(len(s.Results))
	for _, v := range s.Results {
		e.value(v)
	}
	e.num(len(s.Effects))
	for i := range s.Effects {
		e.label(&s.Effects[i].Label)
		e.value(s.Effects[i].Val)
	}
	e.num(len(s.Done))
	for i := range s.Done {
		e.label(&s.Done[i].Label)
		e.value(s.Done[i].Val)
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
	e.variants(s.Variants)
	e.num(len(s.As))
	for _, a := range s.As {
		e.num(a.Err)
		e.num(a.Target)
	}
	e.num(len(s.Queries))
	for i := range s.Queries {
		e.query(&s.Queries[i])
	}
	e.num(len(s.Checks))
	for i := range s.Checks {
		e.label(&s.Checks[i])
	}
}

func (e *encoder) variants(vs []variant) {
	e.num(len(vs))
	for _, v := range vs {
		e.num(v.Param)
		e.str(v.Value)
		e.flag(v.sum != nil)
		if v.sum != nil {
			e.summary(v.sum)
		}
	}
}

func (e *encoder) query(q *openQuery) {
	e.label(&q.Key)
	e.buf = append(e.buf, byte(q.Op), bit(q.Safe)|bit(q.Vouch)<<1|bit(q.Self)<<2|bit(q.Named)<<3)
	for _, s := range [...]string{q.Record, q.Owner, q.Column, q.Into, q.Call, q.Posn} {
		e.str(s)
	}
	e.num(len(q.Scopes))
	for _, sc := range q.Scopes {
		e.num(len(sc))
		for i := range sc {
			e.label(&sc[i])
		}
	}
	e.num(len(q.Roots))
	for i := range q.Roots {
		e.label(&q.Roots[i])
	}
	e.num(len(q.Through))
	for _, t := range q.Through {
		e.str(t)
	}
	e.flag(q.Ask != nil)
	if q.Ask != nil {
		e.ask(q.Ask)
	}
}

func (e *encoder) ask(a *ask) {
	e.str(a.Iface)
	e.str(a.Method)
	e.label(&a.Arg)
	e.num(len(a.Passed))
	for i := range a.Passed {
		p := &a.Passed[i]
		e.label(&p.At)
		e.flag(p.Known)
		e.num(len(p.Labels))
		for j := range p.Labels {
			e.label(&p.Labels[j])
		}
	}
	e.num(len(a.Before))
	for _, b := range a.Before {
		e.ask(b)
	}
	e.flag(a.Called != nil)
	if ev := a.Called; ev != nil {
		e.label(&ev.Source)
		e.trace(ev.Trace)
		e.buf = append(e.buf, bit(ev.Principal)|bit(ev.Near)<<1|bit(ev.Safe)<<2|bit(ev.Known)<<3)
		for _, s := range [...]string{ev.Posn, ev.Func, ev.Handler, ev.Pkg, ev.Short} {
			e.str(s)
		}
		e.num(len(ev.Names))
		for _, s := range ev.Names {
			e.str(s)
		}
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
	e.str(q.Exempt)
	e.str(q.Name)
	e.str(e.posn(&Trace{Pos: q.Pos, Posn: q.Posn}))
	e.num(len(q.Through))
	for _, t := range q.Through {
		e.str(t)
	}
	e.flag(q.With != nil)
	if q.With != nil {
		e.value(q.With)
	}
	if q.Form != FormRow {
		return
	}
	e.value(q.Row)
	e.str(q.RowType)
	e.flag(q.Known != nil)
	if q.Known != nil {
		e.label(e.labels.at(q.Known.id))
		e.trace(q.Known.tr)
	}
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
