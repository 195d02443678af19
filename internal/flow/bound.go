package flow

import (
	"go/types"
	"iter"
	"maps"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// An object that was filled from what a client sent has in each field what the client wanted there,
// until something else is assigned. Such an object has a label of its own, as a loaded row has: Opaque,
// with the group Bound. A field that still has the label that the whole gave it is the client's; one
// that was copied from another object, field by field, has that one's label, or none.
//
// What a store of records is handed of such an object, and the client should not choose, is a source
// of the group Privilege. As with records, of what a parameter holds the callers judge.

// bindResult numbers the objects that a call fills from a request.
const bindResult = 450

// bind labels what the argument at place p points to: the call fills it from a request.
func (s *site) bind(p Place) {
	i, ok := s.index(p)
	if !ok {
		return
	}
	from := ""
	if s.obj != nil {
		from = shortName(s.obj)
	}
	id := s.f.u.labels.id(Label{Kind: Opaque, Index: int(s.in.Pos()), Res: bindResult + i, Group: Bound, Name: from})
	s.f.store(s.m, s.vals[i], &Value{set: set{{id: id}}}, false)
}

// clients reports whether a value comes from a client.
func (f *frame) clients(v *Value) bool {
	return slices.ContainsFunc(v.labels(), func(x item) bool {
		l := f.u.labels.at(x.id)
		return l.Kind == Source && l.Group == Input && f.u.model.Clients(l.Class)
	})
}

// privilegePart lists one part of what is saved, where v is the whole of type t, if the client chose it.
func (f *frame) privilegePart(m memory, v, pv *Value, t types.Type, p *Part, at ssa.Instruction) {
	ev := p.Privilege
	if !f.saving || ev.Group == 0 || pv == nil {
		return
	}
	by := f.boundBy(m, v, pv, p.Path)
	if by == nil || f.chosen != "" && !f.u.model.Loaded(p, f.chosen) || f.guarded(p.Field.Name(), at) {
		return
	}
	from := "field " + partName(t, *p)
	if p.Stored != "" {
		from += ", " + p.Stored
	} else {
		ev.Faint = true
	}
	f.recorded = append(f.recorded, f.declared(p, ev, from+", bound by "+by.Name, ""))
}

// privilegeMap lists a map that is saved as the client sent it: it names the columns too.
func (f *frame) privilegeMap(v *Value, t types.Type) {
	if m, ok := t.Underlying().(*types.Map); !f.saving || !ok || !isString(m.Key()) {
		return
	}
	if f.chosen != "" {
		return
	}
	for _, x := range v.labels() {
		if l := f.u.labels.at(x.id); l.Kind == Opaque && l.Group == Bound && l.Path == "" {
			id := f.u.labels.id(Label{Kind: Source, Group: Privilege, Word: "any column", Name: "a map, bound by " + l.Name})
			f.recorded = append(f.recorded, item{id: id, tr: x.tr})
		}
	}
}

// boundBy is the label by which the part at a path is what a client wanted it to be, nil if it is not:
// it is as the binder left it.
func (f *frame) boundBy(m memory, v, pv *Value, path []int32) *Label {
	for whole, part := range f.inherited(m, v, path) {
		if l := f.u.labels.at(whole); l.Kind == Opaque && l.Group == Bound && pv.labels().has(part) {
			return l
		}
	}
	return nil
}

// inherited lists the labels that the part at a path of v has from the whole and from what lies between,
// each with the label that it comes from.
func (f *frame) inherited(m memory, v *Value, path []int32) iter.Seq2[labelID, labelID] {
	return func(yield func(whole, part labelID) bool) {
		for i := range path {
			for _, x := range f.navigate(m, v, nil, path[:i]).labels() {
				id := x.id
				if l := f.u.labels.at(id); l.symbolic() || l.Kind == Opaque {
					for _, s := range path[i:] {
						id = f.u.labels.partOf(id, step(s))
					}
				}
				if !yield(x.id, id) {
					return
				}
			}
		}
	}
}

// asLeft reports whether a part holds nothing but what the whole has in it from where it comes: nobody
// in sight assigned it. bound asks that a binder filled the whole from a request.
func (f *frame) asLeft(m memory, v, pv *Value, path []int32, bound bool) bool {
	if len(pv.refs) > 0 {
		return false
	}
	from := make(map[labelID]labelID)
	for whole, part := range f.inherited(m, v, path) {
		from[part] = whole
	}
	some := false
	for _, x := range pv.set {
		l := f.u.labels.at(x.id)
		if l.Kind == Source || l.Kind == Stored || !l.substantive() && l.Kind != Clean {
			continue
		}
		whole, ok := from[x.id]
		if w := f.u.labels.at(whole); !ok || bound && (w.Kind != Opaque || w.Group != Bound) {
			return false
		}
		some = true
	}
	return some
}

// guarded reports whether a field is looked at before a place, and what it holds may keep the program
// from getting there: an if on the way of which one branch can end elsewhere than the other. A default
// that is filled in refuses nothing:
//
//	if u.Role == "" { u.Role = "user" }
func (f *frame) guarded(field string, at ssa.Instruction) bool {
	if strings.Contains(f.exempt, ","+field+",") {
		return true
	}
	return f.gated(at, func(v ssa.Value) bool {
		switch v.(type) {
		case *ssa.FieldAddr, *ssa.Field:
			return selectedName(v) == field
		}
		return false
	})
}

// gated reports whether a condition that depends on what ask says yes of may keep the program from getting
// to a place of this function.
func (f *frame) gated(at ssa.Instruction, ask func(ssa.Value) bool) bool {
	if at.Block() == nil || at.Parent() != f.fn {
		return false
	}
	for _, b := range f.fn.Blocks {
		if len(b.Instrs) == 0 || !b.Dominates(at.Block()) {
			continue
		}
		c, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
		if !ok || b == at.Block() || !dependsOn(c.Cond, ask, 6) {
			continue
		}
		x, xLeads := endsAvoiding(b.Succs[0], at.Block())
		y, yLeads := endsAvoiding(b.Succs[1], at.Block())
		if xLeads != yLeads || !maps.Equal(x, y) {
			return true
		}
	}
	return false
}

// dependsOn reports whether a condition depends on a value of which ask says yes.
func dependsOn(v ssa.Value, ask func(ssa.Value) bool, depth int) bool {
	if depth == 0 {
		return false
	}
	if ask(v) {
		return true
	}
	switch v := v.(type) {
	case *ssa.UnOp:
		return dependsOn(v.X, ask, depth-1)
	case *ssa.Extract:
		return dependsOn(v.Tuple, ask, depth-1)
	case *ssa.BinOp:
		return dependsOn(v.X, ask, depth-1) || dependsOn(v.Y, ask, depth-1)
	case *ssa.Phi:
		return slices.ContainsFunc(v.Edges, func(e ssa.Value) bool { return dependsOn(e, ask, depth-1) })
	case *ssa.Call:
		return slices.ContainsFunc(v.Call.Args, func(a ssa.Value) bool { return dependsOn(a, ask, depth-1) })
	}
	return false
}

// endsAvoiding are the blocks in which the function can end on a way from one block that does not pass
// another, and whether there is a way to that other one.
func endsAvoiding(from, avoid *ssa.BasicBlock) (ends map[*ssa.BasicBlock]bool, leads bool) {
	seen := make(map[*ssa.BasicBlock]bool)
	ends = make(map[*ssa.BasicBlock]bool)
	var walk func(*ssa.BasicBlock)
	walk = func(b *ssa.BasicBlock) {
		leads = leads || b == avoid
		if b == avoid || seen[b] {
			return
		}
		seen[b] = true
		if len(b.Succs) == 0 {
			ends[b] = true
		}
		for _, s := range b.Succs {
			walk(s)
		}
	}
	walk(from)
	return ends, leads
}

// guardedFields lists, between commas, the fields of what is saved at a place that are looked at before,
// beside those that are known already.
func (f *frame) guardedFields(known string, t types.Type, form Form, at ssa.Instruction) string {
	out := known
	if out == "" {
		out = ","
	}
	f.u.model.Parts(t, form, true, func(p Part) bool {
		if p.Privilege.Group != 0 && !strings.Contains(out, ","+p.Field.Name()+",") && f.guarded(p.Field.Name(), at) {
			out += p.Field.Name() + ","
		}
		return true
	})
	if out == "," {
		return ""
	}
	return out
}
