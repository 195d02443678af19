package flow

import "slices"

// maxExport bounds how many parts an exported value has: memory is a graph, and a summary that
// unrolled all of it would be larger than the program.
const maxExport = 300

// An exporter writes a value without references to a function's memory: pointers become
// dereference steps, unknown results lose the place of the call.
type exporter struct {
	f    *frame
	m    memory
	left int
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
		if x.f.locs.all[r.loc].sym == 0 {
			out = x.pointee(out, r, len(v.dyn) > 0, depth)
		}
	}
	for _, id := range x.changed(v) {
		out = x.pointee(out, ref{loc: id}, len(v.dyn) > 0, depth)
	}
	return out
}

// changed lists the objects that unknown calls returned, that v refers to, and of which parts were
// written here: they are no longer what their label says.
func (x *exporter) changed(v *Value) []locID {
	var out []locID
	for _, i := range v.set {
		if x.f.u.labels.at(i.id).Kind != Opaque {
			continue
		}
		id, ok := x.f.locs.ids[location{sym: i.id}]
		if c := x.m[id]; ok && c != nil && len(c.kids) > 0 {
			out = append(out, id)
		}
	}
	return out
}

// labels are the labels of v, and those of the objects from outside that it refers to.
func (x *exporter) labels(v *Value) set {
	t := x.f.u.labels
	out := make(set, 0, len(v.set)+len(v.refs))
	add := func(l Label, tr *Trace) {
		if l.Kind == Opaque {
			if l.Path.named() {
				l.Group, l.Class, l.Name, l.Word = 0, 0, "", "" // a field of a row is none
			}
			l.Index, l.Res, l.Path = 0, 0, ""
		}
		out = append(out, item{id: t.id(l), tr: tr})
	}
	changed := x.changed(v)
	for _, i := range v.set {
		if id, ok := x.f.locs.ids[location{sym: i.id}]; ok && slices.Contains(changed, id) {
			continue // the object is written in full
		}
		add(*t.at(i.id), i.tr)
	}
	for _, r := range v.refs {
		if l := x.f.locs.all[r.loc]; l.sym != 0 {
			lab := *t.at(l.sym)
			for _, s := range r.path.steps() {
				lab.Path = lab.Path.extend(s)
			}
			add(lab, nil)
		}
	}
	return sortSet(out)
}

// pointee adds what a reference to an object of this function leads to.
func (x *exporter) pointee(out *Value, r ref, typed bool, depth int) *Value {
	t := x.f.u.labels
	c := t.sub(x.f.content(x.m, r.loc), r.path)
	if depth <= 0 || x.left <= 0 {
		out.set = out.set.union(c.labels().filter(func(i item) bool { return t.at(i.id).Kind != Opaque }))
		return out
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
