package flow

import (
	"iter"
	"slices"
	"strings"
)

// maxExport bounds how many parts an exported value has: memory is a graph, and a summary that
// unrolled all of it would be larger than the program.
const maxExport = 300

// An exporter writes a value without references to a function's memory: pointers become
// dereference steps, unknown results lose the place of the call.
type exporter struct {
	f    *frame
	m    memory
	left int
	open []labelID // the objects that are being written: in them, their labels stand for what they were
}

// export writes v as summaries hold it, following pointers to the given depth.
func (f *frame) export(m memory, v *Value, depth int) *Value {
	x := exporter{f: f, m: m, left: maxExport}
	return x.value(v, depth)
}

func (x *exporter) value(v *Value, depth int) *Value {
	if v == nil {
		return nil
	}
	x.left--
	out := &Value{text: v.text, dyn: v.dyn, set: x.labels(v)}
	if x.left <= 0 {
		return out
	}
	for _, c := range v.fns {
		out.fns = append(out.fns, c.bind(func(b *Value) *Value { return x.value(b, min(depth-1, 2)) }))
	}
	for _, k := range v.kids {
		if e := x.value(k.val, depth-1); depth > 0 || e != nil {
			out.kids = append(out.kids, kid{k.step, e})
		}
	}
	for _, r := range v.refs {
		if sym := x.f.locs.all[r.loc].sym; sym == 0 || r.path == "" && x.changed(sym) {
			out = x.pointee(out, r, len(v.dyn) > 0, depth)
		}
	}
	for _, i := range v.set {
		if x.changed(i.id) {
			out = x.pointee(out, ref{loc: x.f.locs.id(location{sym: i.id})}, len(v.dyn) > 0, depth)
		}
	}
	return out
}

// changed reports whether a label stands for an object that an unknown call returned and of which
// parts were written here, or of the objects that it leads to: it is no longer what the label says.
func (x *exporter) changed(id labelID) bool {
	if x.f.u.labels.at(id).Kind != Opaque || slices.Contains(x.open, id) {
		return false
	}
	if x.written(id) {
		return true
	}
	for range x.below(id) {
		return true
	}
	return false
}

func (x *exporter) written(sym labelID) bool {
	id, ok := x.f.locs.ids[location{sym: sym}]
	return ok && x.m[id] != nil && len(x.m[id].kids) > 0
}

// below visits the objects that were written here and that the object of a label leads to, with the
// way to each.
func (x *exporter) below(id labelID) iter.Seq2[Path, locID] {
	return func(yield func(Path, locID) bool) {
		root := *x.f.u.labels.at(id)
		for n := range x.f.locs.all {
			sym := x.f.locs.all[n].sym
			if sym == 0 || sym == id || !x.written(sym) {
				continue
			}
			l := *x.f.u.labels.at(sym)
			way, ok := strings.CutPrefix(string(l.Path), string(root.Path))
			if l.Path = root.Path; ok && l == root && !yield(Path(way), locID(n)) {
				return
			}
		}
	}
}

// labels are the labels of v, and those of the objects from outside that it refers to.
func (x *exporter) labels(v *Value) set {
	t := x.f.u.labels
	out := make(set, 0, len(v.set)+len(v.refs))
	add := func(l Label, tr *Trace) { out = append(out, item{id: t.id(l.abroad()), tr: tr}) }
	for _, i := range v.set {
		if !x.changed(i.id) { // else the object is written in full
			add(*t.at(i.id), i.tr)
		}
	}
	for _, r := range v.refs {
		if l := x.f.locs.all[r.loc]; l.sym != 0 && (r.path != "" || !x.changed(l.sym)) {
			lab := *t.at(l.sym)
			for _, s := range r.path.steps() {
				lab.Path = lab.Path.extend(s)
			}
			add(lab, nil)
		}
	}
	return sortSet(out)
}

// abroad is what other functions are told of an origin: not by which call an unknown object was made.
func (l Label) abroad() Label {
	if l.Kind == Opaque {
		if l.Path.named() || l.Group == Bound && l.Path != "" {
			l.Group, l.Class, l.Name, l.Word = 0, 0, "", "" // a field of a row is none
		}
		l.Index, l.Res, l.Path = 0, 0, ""
	}
	return l
}

// pointee adds what a reference to an object of this function leads to.
func (x *exporter) pointee(out *Value, r ref, typed bool, depth int) *Value {
	t := x.f.u.labels
	c := t.sub(x.f.content(x.m, r.loc), r.path)
	if depth <= 0 || x.left <= 0 {
		if sym := x.f.locs.all[r.loc].sym; x.f.lacking[sym] != nil {
			out.set = out.set.union(set{{id: t.id(t.at(sym).abroad())}}) // with what it lacks: too deep to tell
		}
		out.set = out.set.union(c.labels().filter(func(i item) bool { return t.at(i.id).Kind != Opaque }))
		return out
	}
	if l := x.f.locs.all[r.loc]; l.sym != 0 && r.path == "" {
		x.open = append(x.open, l.sym)
		defer func() { x.open = x.open[:len(x.open)-1] }()
		for way, id := range x.below(l.sym) {
			c = t.with(c, way.steps(), &Value{refs: []ref{{loc: id}}}, true)
		}
	}
	d := deref
	if typed {
		d = t.typedDeref(x.f.locs.all[r.loc].symbol())
	}
	e := x.value(c, depth-1)
	if old, had := out.kid(d); had {
		e = t.join(old, e)
	}
	return t.with(out, []step{d}, e, true)
}
