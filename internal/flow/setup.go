package flow

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/oversharelint/overshare/internal/symbol"
)

// A Setup is a library's struct as it is configured: which fields hold which constants and functions,
// which were never set. It is what is left of an object when the function that made it, or got it
// from a builder, is done with it: the order of the steps has no part in it, and neither has where
// the object goes. What a builder returns is judged by its callers, who may go on configuring it.
//
// It is a may-analysis like the rest: of a field that is set on one way only, all that it may hold is
// listed, and that it may be empty is not. A field that is not listed was surely never set, unless
// the setup is Open.
type Setup struct {
	Type   *types.Named
	Fn     *ssa.Function
	Pos    token.Pos // where the object was made, or came from its builder
	At     ssa.Instruction
	Fields []Setting // by index of the field
	// Open: the object, or a copy of it, came from where nobody sees, so fields that are not listed
	// may be set.
	Open bool

	holders []string // fields and package variables in which it is kept
}

// A Setting is what a field may hold.
type Setting struct {
	Name   string
	Consts []Const
	Funcs  []Func
	Other  bool // may hold something else, too
	// Vars are the package variables that it may be: "net/http.DefaultServeMux".
	Vars []string
}

// A Const is a constant in its exact text form, with the place where it was set, if that is known:
// in this unit by position, else as text.
type Const struct {
	Value string
	Pos   token.Pos
	Posn  string
}

// A Func is a function that a field may hold.
type Func struct {
	Fn *ssa.Function // nil if it lies in another package
	// Nil: it is known to return nil always.
	Nil bool
}

// Field is the setting of a field, and whether it may be set at all.
func (s *Setup) Field(name string) (*Setting, bool) {
	for i := range s.Fields {
		if s.Fields[i].Name == name {
			return &s.Fields[i], true
		}
	}
	return nil, s.Open
}

// May reports the constant, if the setting may be it.
func (s *Setting) May(value string) (Const, bool) {
	if s != nil {
		for _, c := range s.Consts {
			if c.Value == value {
				return c, true
			}
		}
	}
	return Const{}, false
}

// watched is the struct type of a library whose setups are of concern, nil if t is none, nor a pointer
// to one.
func (u *unit) watched(t types.Type) *types.Named {
	n, ok := u.watch[t]
	if !ok {
		n, _ = types.Unalias(deref1(t)).(*types.Named)
		if n != nil && !u.model.Watched(n) {
			n = nil
		}
		u.watch[t] = n
	}
	return n
}

// An object is a place in memory that holds a setup.
type object struct {
	ref
	typ *types.Named
	reg ssa.Value
}

// objects lists the watched objects that the function refers to, the first register of each. Objects
// from outside are somebody else's to judge.
func (f *frame) objects() []object {
	var out []object
	seen := make(map[ref]bool)
	for _, b := range f.fn.Blocks {
		for _, in := range b.Instrs {
			v, ok := in.(ssa.Value)
			if !ok || !f.u.pointsToWatched(v.Type()) {
				continue
			}
			val := f.regs[v]
			if val == nil {
				continue
			}
			for _, r := range val.refs {
				if f.locs.all[r.loc].sym == 0 && !seen[r] {
					seen[r] = true
					out = append(out, object{r, f.u.watched(v.Type()), v})
				}
			}
		}
	}
	return out
}

func (u *unit) pointsToWatched(t types.Type) bool {
	_, ok := t.(*types.Pointer)
	return ok && u.watched(t) != nil
}

// configured judges what is left of the watched objects of a function.
func (f *frame) configured() {
	if f.silent {
		return // judged without the mode
	}
	objects := f.objects()
	if len(objects) == 0 {
		return
	}
	end := f.lastMemory()
	returned := f.returnedObjects()
	for _, o := range objects {
		if returned[o.ref] && f.u.completed(f.fn) {
			continue
		}
		v := f.u.labels.sub(f.content(end, o.loc), o.path)
		f.u.setups[f.fn] = append(f.u.setups[f.fn], f.setup(end, o, v))
	}
}

// lastMemory joins the memories at which the function ends; of one that never ends, those of all its
// blocks.
func (f *frame) lastMemory() memory {
	var end memory
	join := func(m memory) {
		if end == nil {
			end = m.clone()
		} else {
			end, _ = f.meet(end, m)
		}
	}
	for _, r := range f.returns {
		join(r.mem)
	}
	if len(f.returns) > 0 {
		return end
	}
	for _, b := range f.fn.Blocks {
		if m := f.outs[b.Index]; m != nil {
			join(m)
		}
	}
	return end
}

// returnedObjects are the objects that the function's results are or point to.
func (f *frame) returnedObjects() map[ref]bool {
	out := make(map[ref]bool)
	for _, r := range f.returns {
		for _, v := range r.ret.Results {
			if val := f.val(v); val != nil && f.u.watched(v.Type()) != nil {
				for _, at := range val.refs {
					out[at] = true
				}
			}
			// A struct that is returned by value was loaded from the object.
			if u, ok := v.(*ssa.UnOp); ok && u.Op == token.MUL && f.u.watched(v.Type()) != nil && f.val(u.X) != nil {
				for _, at := range f.val(u.X).refs {
					out[at] = true
				}
			}
		}
	}
	return out
}

// completed reports whether callers judge what fn returns: there is one in this unit, or importers may
// call it.
func (u *unit) completed(fn *ssa.Function) bool {
	if u.calledHere == nil {
		u.calledHere = calledFunctions(u.funcs)
	}
	if u.calledHere[fn] {
		return true
	}
	o := symbol.Object(fn)
	return o != nil && o.Exported() && u.pass.Pkg.Name() != "main"
}

// calledFunctions are the functions that others of the list call by name.
func calledFunctions(fns []*ssa.Function) map[*ssa.Function]bool {
	out := make(map[*ssa.Function]bool)
	for _, fn := range fns {
		for _, b := range fn.Blocks {
			for _, in := range b.Instrs {
				if c, ok := in.(ssa.CallInstruction); ok {
					if callee := c.Common().StaticCallee(); callee != nil && callee != fn {
						out[callee] = true
					}
				}
			}
		}
	}
	return out
}

// setup reads the fields of an object.
func (f *frame) setup(m memory, o object, v *Value) Setup {
	s := Setup{Type: o.typ, Fn: f.fn, Pos: o.reg.Pos(), Open: f.unknownOrigin(v), holders: holders(o.reg)}
	if !s.Pos.IsValid() {
		s.Pos = f.fn.Pos()
	}
	s.At, _ = o.reg.(ssa.Instruction)
	_, st := structOf(o.typ)
	if st == nil || v == nil {
		return s
	}
	for i := range st.NumFields() {
		k, ok := v.kid(step(i))
		if ok && f.holdsAnything(k) {
			s.Fields = append(s.Fields, f.setting(st.Field(i).Name(), k))
		}
	}
	return s
}

// holdsAnything reports whether a field was set to something but its zero value.
func (f *frame) holdsAnything(v *Value) bool {
	return v != nil && (len(v.set) > 0 || len(v.refs) > 0 || len(v.fns) > 0 || len(v.kids) > 0)
}

func (f *frame) setting(name string, v *Value) Setting {
	s := Setting{Name: name, Other: len(v.refs) > 0 || len(v.kids) > 0}
	for _, x := range v.set {
		l := f.u.labels.at(x.id)
		switch {
		case l.Kind == Constant && l.Name != "":
			c := Const{Value: l.Name}
			if steps := x.tr.Steps(); len(steps) > 0 {
				c.Pos, c.Posn = steps[0].Pos, steps[0].Posn
			}
			s.Consts = append(s.Consts, c)
		case l.Kind == Constant && v.text != nil:
			s.Consts = append(s.Consts, Const{Value: *v.text})
		case l.Kind == Global && l.Path == "":
			s.Vars = append(s.Vars, l.Name)
		default:
			s.Other = true
		}
	}
	for _, c := range v.fns {
		sum := c.sum
		if c.fn != nil {
			sum = f.u.sums[c.fn]
		}
		s.Funcs = append(s.Funcs, Func{Fn: c.fn, Nil: sum.alwaysNil()})
	}
	return s
}

// alwaysNil reports whether the only result is known to be nil on all ways.
func (s *Summary) alwaysNil() bool {
	return s != nil && !s.Cut && !s.NoReturn && len(s.Results) == 1 && same(s.Results[0], nil)
}

// setTo tells a constant that is stored to a field of a watched struct apart from others, with the
// place where that is done.
func (f *frame) setTo(in *ssa.Store) *Value {
	v := f.val(in.Val)
	fa, ok := in.Addr.(*ssa.FieldAddr)
	if !ok || f.u.watched(fa.X.Type()) == nil {
		return v
	}
	c, ok := in.Val.(*ssa.Const)
	if !ok || c.Value == nil || isString(c.Type()) {
		return v
	}
	return &Value{set: set{{id: f.u.labels.id(Label{Kind: Constant, Name: c.Value.ExactString()}), tr: setAt(in.Pos())}}}
}

func setAt(pos token.Pos) *Trace {
	var tr *Trace
	return tr.step(StepSource, pos, "", "set here")
}

// noteLater notes the fields of watched structs that are set where the struct is kept in a field or a
// package variable: the function that made it does not see that.
func (f *frame) noteLater(in *ssa.Store) {
	fa, ok := in.Addr.(*ssa.FieldAddr)
	if !ok {
		return
	}
	n := f.u.watched(fa.X.Type())
	if n == nil {
		return
	}
	if h := holder(fa.X); h != "" {
		_, st := structOf(n)
		f.u.later[h+">"+st.Field(fa.Field).Name()] = true
	}
}

// holder names the field or package variable that a pointer was loaded from, or points to.
func holder(v ssa.Value) string {
	if u, ok := v.(*ssa.UnOp); ok && u.Op == token.MUL {
		v = u.X
	}
	switch v := v.(type) {
	case *ssa.FieldAddr:
		if n, st := structOf(deref1(v.X.Type())); n != nil && st != nil {
			return fieldKey(n, st.Field(v.Field))
		}
	case *ssa.Global:
		return globalSymbol(v)
	}
	return ""
}

// holders lists where an object is kept.
func holders(reg ssa.Value) []string {
	var out []string
	add := func(h string) {
		if h != "" {
			out = append(out, h)
		}
	}
	add(holder(reg))
	for _, r := range *reg.Referrers() {
		if st, ok := r.(*ssa.Store); ok && st.Val == reg {
			add(holder(st.Addr))
		}
	}
	return out
}

// allSetups lists the unit's setups in source order of the functions, with what other functions set
// later.
func (u *unit) allSetups() []Setup {
	var out []Setup
	for _, fn := range u.funcs {
		for _, s := range u.setups[fn] {
			out = append(out, u.completedLater(s))
		}
	}
	return out
}

func (u *unit) completedLater(s Setup) Setup {
	_, st := structOf(s.Type)
	s.Fields = slices.Clone(s.Fields)
	for i := range st.NumFields() {
		f := st.Field(i)
		if !slices.ContainsFunc(s.holders, func(h string) bool { return u.later[h+">"+f.Name()] }) {
			continue
		}
		if old, _ := s.Field(f.Name()); old != nil {
			old.Other = true
		} else {
			s.Fields = append(s.Fields, Setting{Name: f.Name(), Other: true})
		}
	}
	return s
}
