package flow

import (
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/oversharelint/overshare/internal/symbol"
)

// A record that is stored with another's key is the way to use what is somebody else's: a task that runs
// on the server that its body names. Whether that matters no column says; anybody may comment on
// another's post. So it takes a witness: the function makes sure of another key of the same input, and
// forgot this one.

// references judges the keys that this function stores in records.
func (c *cover) references() {
	for i := range c.f.queries {
		st := &c.f.queries[i]
		if st.Into == "" {
			continue
		}
		from := c.stored(st)
		st.safe = c.referenced(st, from)
		if !st.safe {
			st.beside = c.forgot(st, from)
		}
	}
}

// A spot is a variable or parameter, or a field of one.
type spot struct {
	root ssa.Value
	path string     // "" or ".Form.ID"
	by   *ssa.Store // that writes it, nil if it is read
}

// within reports whether one spot is the other, or a part of it.
func (p spot) within(q spot) bool {
	return p.root == q.root && (p.path == q.path || strings.HasPrefix(p.path, q.path+"."))
}

// spotOf is where a value is read from.
func spotOf(v ssa.Value) (spot, bool) {
	path := ""
	for range 12 {
		switch x := v.(type) {
		case *ssa.UnOp:
			v = x.X
		case *ssa.MakeInterface:
			v = x.X
		case *ssa.Convert:
			v = x.X
		case *ssa.ChangeType:
			v = x.X
		case *ssa.FieldAddr:
			path, v = "."+selectedName(x)+path, x.X
		case *ssa.Field:
			path, v = "."+selectedName(x)+path, x.X
		case *ssa.Alloc, *ssa.Parameter, *ssa.FreeVar:
			return spot{root: v, path: path}, true
		default:
			return spot{}, false
		}
	}
	return spot{}, false
}

// stored lists where the keys come from that a query stores, and where it stores them.
func (c *cover) stored(st *querySite) []spot {
	var out []spot
	for _, b := range c.f.fn.Blocks {
		for _, in := range b.Instrs {
			s, ok := in.(*ssa.Store)
			if !ok || !c.same(s.Val, st.key) {
				continue
			}
			if fa, ok := s.Addr.(*ssa.FieldAddr); !ok || !c.columnOf(fa, st.Column) {
				continue
			}
			if p, ok := spotOf(s.Val); ok {
				out = append(out, p)
			}
			if p, ok := spotOf(s.Addr); ok {
				p.by = s
				out = append(out, p)
			}
		}
	}
	if len(out) > 0 {
		return out
	}
	// It was bound, or handed to this function, as it is.
	if ci, ok := st.in.(ssa.CallInstruction); ok {
		for _, a := range ci.Common().Args {
			if name := c.fieldFor(a, st.Column); name != "" {
				if p, ok := spotOf(a); ok {
					p.path += "." + name
					out = append(out, p)
				}
			}
		}
	}
	return out
}

// columnOf reports whether a field stands for a column.
func (c *cover) columnOf(fa *ssa.FieldAddr, column string) bool {
	_, t := structOf(deref1(fa.X.Type()))
	return t != nil && c.f.u.model.ColumnOf(t.Field(fa.Field), t.Tag(fa.Field)) == column
}

// fieldFor is the field of an argument that stands for a column.
func (c *cover) fieldFor(a ssa.Value, column string) string {
	_, t := structOf(deref1(unboxed(a).Type()))
	for i := 0; t != nil && i < t.NumFields(); i++ {
		if c.f.u.model.ColumnOf(t.Field(i), t.Tag(i)) == column {
			return t.Field(i).Name()
		}
	}
	return ""
}

// referenced reports whether anything that is made of the key, or that holds it, is checked before it is
// stored.
func (c *cover) referenced(st *querySite, from []spot) bool {
	made := make(map[ssa.Value]bool)
	for _, b := range c.f.fn.Blocks {
		for _, in := range b.Instrs {
			v, ok := in.(ssa.Value)
			if !ok {
				continue
			}
			for _, p := range from {
				if q, ok := spotOf(v); ok && q.within(p) {
					made[v] = true
				}
			}
		}
	}
	c.spread(made)
	for k := range c.timely(st) {
		if k.admin && c.gates(k, st) {
			return true
		}
		for j, a := range k.values() {
			q, ok := spotOf(a)
			if ok && slices.ContainsFunc(from, func(p spot) bool { return k.leaves(j, q, p) }) {
				continue
			}
			early, holds := false, false
			for _, p := range from {
				if ok && p.root == q.root && p.by != nil && c.before(k.in, p.by) {
					early = true // what the record was before says nothing of the key
				}
				holds = holds || ok && p.within(q)
			}
			if !early && (made[a] || holds) {
				return true
			}
		}
	}
	return false
}

// leaves reports whether a check by a function is about other fields of its j-th argument than the one at a
// spot, as the function's summary says.
func (k *check) leaves(j int, arg, p spot) bool {
	if k.told || j >= len(k.args) || !p.within(arg) || p.path == arg.path {
		return false
	}
	_, t := structOf(deref1(unboxed(k.args[j]).Type()))
	if t == nil {
		return false
	}
	name, _, _ := strings.Cut(strings.TrimPrefix(p.path, arg.path+"."), ".")
	checked := false
	for _, l := range k.sum {
		if l.Kind != Param || l.Index != j {
			continue
		}
		steps := l.Path.steps()
		if len(steps) == 0 || int(steps[0]) < 0 || int(steps[0]) >= t.NumFields() || t.Field(int(steps[0])).Name() == name {
			return false
		}
		checked = true
	}
	return checked
}

// before reports whether an instruction has run whenever another does.
func (c *cover) before(x, y ssa.Instruction) bool {
	if x.Block() == y.Block() {
		return slices.Index(x.Block().Instrs, x) < slices.Index(x.Block().Instrs, y)
	}
	return x.Block().Dominates(y.Block())
}

// values are the values that a check is about.
func (k *check) values() []ssa.Value {
	return append(append(k.args[:len(k.args):len(k.args)], k.sides[0]...), k.sides[1]...)
}

// forgot is what makes sure, before, of another part of the input that the key came in.
func (c *cover) forgot(st *querySite, from []spot) string {
	for i := range c.checks {
		k := &c.checks[i]
		call, ok := k.in.(*ssa.Call)
		if !ok || len(k.args) < 2 || !c.inTime(k, st) {
			continue
		}
		for j, a := range k.args {
			if q, ok := spotOf(a); ok && slices.ContainsFunc(from, func(p spot) bool { return k.leaves(j, q, p) }) {
				return shortName(symbol.Called(&call.Call))
			}
		}
		if !k.told {
			continue
		}
		for _, a := range k.args {
			for _, v := range append(madeFrom(a), a) {
				q, ok := spotOf(v)
				for _, p := range from {
					if ok && q.root == p.root && q.path != "" && !p.within(q) && c.asked(v) {
						return shortName(symbol.Called(&call.Call))
					}
				}
			}
		}
	}
	return ""
}

// madeFrom are the arguments of the call that made a value, an iterator over a list.
func madeFrom(v ssa.Value) []ssa.Value {
	if call, ok := v.(*ssa.Call); ok {
		return call.Call.Args
	}
	return nil
}

// asked reports whether a value is what a client sent.
func (c *cover) asked(v ssa.Value) bool {
	for _, x := range c.f.val(v).labels() {
		if l := c.f.u.labels.at(x.id); c.f.asked(l) || l.Kind == Param {
			return true
		}
	}
	return false
}
