package flow

import (
	"go/constant"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// eval computes the value of one instruction.
func (f *frame) eval(m memory, in ssa.Instruction) *Value {
	switch in := in.(type) {
	case *ssa.Alloc:
		return f.fresh(m, in, 0, "", nil)
	case *ssa.MakeMap, *ssa.MakeSlice, *ssa.MakeChan:
		return f.fresh(m, in.(ssa.Value), 0, "", nil)
	case *ssa.Phi:
		return f.phi(in)
	case *ssa.UnOp:
		return f.unop(m, in)
	case *ssa.BinOp:
		return f.binop(in)
	case *ssa.Call:
		return f.call(m, in)
	case *ssa.ChangeType:
		f.convertedFunc(m, in)
		return f.val(in.X)
	case *ssa.ChangeInterface:
		return f.val(in.X)
	case *ssa.Convert:
		return f.convert(m, in.X, in.Type(), in)
	case *ssa.MultiConvert:
		return f.convert(m, in.X, in.Type(), in)
	case *ssa.SliceToArrayPointer:
		return f.val(in.X)
	case *ssa.Slice:
		return f.slice(m, in)
	case *ssa.MakeInterface:
		return f.boxed(m, in)
	case *ssa.Extract:
		return f.u.labels.part(f.val(in.Tuple), step(in.Index))
	case *ssa.Field:
		return f.fieldRead(f.u.labels.part(f.val(in.X), step(in.Field)), in.X.Type(), in.Field, in.Pos(), in.Type())
	case *ssa.FieldAddr:
		return f.address(f.val(in.X), step(in.Field))
	case *ssa.IndexAddr:
		return f.address(f.val(in.X), indexStep(in))
	case *ssa.Index:
		if r := f.picked(in.Index, in.Type()); r != nil {
			return r
		}
		return f.u.labels.part(f.val(in.X), elem)
	case *ssa.Lookup:
		return f.lookup(m, in)
	case *ssa.MakeClosure:
		return f.makeClosure(m, in)
	case *ssa.Range:
		return f.val(in.X)
	case *ssa.Next:
		return f.next(m, in)
	case *ssa.Select:
		return f.selected(m, in)
	case *ssa.TypeAssert:
		return f.typeAssert(m, in)
	}
	return nil
}

// exec runs an instruction that has no value.
func (f *frame) exec(m memory, in ssa.Instruction) {
	switch in := in.(type) {
	case *ssa.Store:
		v := f.setTo(in)
		f.store(m, f.val(in.Addr), v, true)
		f.keep(m, in.Addr, v)
		f.noteLater(in)
		f.fieldSink(m, in)
		f.replied(m, in)
	case *ssa.MapUpdate:
		f.mapUpdate(m, in)
	case *ssa.Send:
		f.store(m, f.address(f.val(in.Chan), elem), f.val(in.X), false)
	case *ssa.Go:
		f.invoke(m, in)
	case *ssa.RunDefers:
		for _, d := range f.deferred() {
			f.invoke(m, d)
		}
	case *ssa.Return:
		f.returned(m, in)
	case *ssa.Panic:
		f.u.panicked[f.fn] = f.u.labels.join(f.u.panicked[f.fn], &Value{set: f.own(f.flatten(m, f.val(in.X)))})
	}
}

// deferred lists the function's deferred calls, last first.
func (f *frame) deferred() []ssa.CallInstruction {
	var out []ssa.CallInstruction
	for _, b := range f.fn.Blocks {
		for _, in := range b.Instrs {
			if d, ok := in.(*ssa.Defer); ok && f.reached[b.Index] {
				out = append([]ssa.CallInstruction{d}, out...)
			}
		}
	}
	return out
}

func (f *frame) phi(in *ssa.Phi) *Value {
	var out *Value
	for i, e := range in.Edges {
		p := in.Block().Preds[i]
		if !f.reached[p.Index] || f.dead(p) == in.Block() {
			continue
		}
		v := f.val(e)
		if v != nil && len(v.set) > 0 && isError(in.Type()) && f.guards.publicOver(f, p, in.Block(), e) {
			v = f.clean() // on this way the error is one that its author expects
		}
		if v != nil && len(v.set) > 0 && carries(in.Type()) && len(f.guards.errors(f)) > 0 {
			v = f.without(v, f.guards.matchedOver(f, p, in.Block()))
		}
		out = f.u.labels.join(out, v)
	}
	return out
}

// without is a text without what it tells of public errors.
func (f *frame) without(v *Value, known benign) *Value {
	if len(known) == 0 {
		return v
	}
	out := *v
	out.set = v.set.filter(func(x item) bool { return !known.covers(x.id) })
	return &out
}

func (f *frame) unop(m memory, in *ssa.UnOp) *Value {
	switch in.Op {
	case token.MUL:
		return f.deref(m, in)
	case token.ARROW:
		v := f.load(m, f.address(f.val(in.X), elem))
		if in.CommaOk {
			return f.tuple(v, nil)
		}
		return v
	}
	return f.clean()
}

// deref loads through an address and adds what is known of the place beside the memory of this
// function: the evidence in a field's name, what other methods keep there.
func (f *frame) deref(m memory, in *ssa.UnOp) *Value {
	v := f.load(m, f.val(in.X))
	v = f.u.kept(v)
	switch x := in.X.(type) {
	case *ssa.FieldAddr:
		if outer, ok := x.X.(*ssa.FieldAddr); ok && optional(deref1(x.X.Type())) {
			x = outer // Password.String: the field's name is that of the optional value
		}
		return f.fieldRead(v, deref1(x.X.Type()), x.Field, x.Pos(), in.Type())
	case *ssa.Alloc:
		return f.variable(v, x.Comment, in.Type(), x.Pos())
	case *ssa.FreeVar:
		return f.variable(v, x.Name(), in.Type(), x.Pos())
	case *ssa.Global:
		return f.globalRead(v, x, in.Type())
	case *ssa.IndexAddr:
		if r := f.picked(x.Index, in.Type()); r != nil {
			return r
		}
		if table, ok := x.X.(*ssa.UnOp); ok && isCharacter(in.Type()) {
			if _, global := table.X.(*ssa.Global); global {
				return f.clean() // one of an alphabet, as of a constant text
			}
		}
	}
	return v
}

// picked is a character that was picked by a random number, nil if it was picked otherwise: it is as random
// as the number, whatever alphabet it is from.
func (f *frame) picked(index ssa.Value, t types.Type) *Value {
	if !isCharacter(t) {
		return nil
	}
	return f.random(index)
}

// random is what is random in numbers, nil if nothing is. What else they say of where they came from is
// gone when they are calculated with.
func (f *frame) random(numbers ...ssa.Value) *Value {
	var out set
	for _, n := range numbers {
		out = out.union(f.val(n).labels().filter(func(x item) bool { return isRandom(f.u.labels.at(x.id)) }))
	}
	if len(out) == 0 {
		return nil
	}
	return &Value{set: out}
}

func isRandom(l *Label) bool { return l.Kind == Source && l.Group == Generated }

// isCharacter reports whether t is a byte or a rune.
func isCharacter(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && (b.Kind() == types.Byte || b.Kind() == types.Rune)
}

// variable adds the evidence in the name of a variable that lives in memory.
func (f *frame) variable(v *Value, name string, t types.Type, pos token.Pos) *Value {
	if v == nil || !token.IsIdentifier(name) {
		return v
	}
	if ev, ok := f.u.model.Name(name, t, f.symbolName()); ok {
		return f.evident(v, ev, "variable "+name, pos, false)
	}
	return v
}

// globalRead adds what the model knows of a package variable: a library's sentinel errors are
// constants, and so is an error that the package's own initializer made of constant text.
func (f *frame) globalRead(v *Value, g *ssa.Global, t types.Type) *Value {
	if o, ok := g.Object().(*types.Var); ok {
		if c := f.u.model.Output(o); c != 0 {
			return &Value{set: set{{id: f.u.labels.id(Label{Kind: Dest, Class: uint8(c)})}}}
		}
		if e := f.u.model.Global(o); e != nil {
			for _, s := range e.Sources {
				if s.Ev.Own {
					return f.clean()
				}
				v = f.evident(v, s.Ev, e.Name, g.Pos(), false)
			}
		}
	}
	if f.u.fixed(globalSymbol(g)) {
		return f.clean()
	}
	return f.variable(v, g.Name(), t, g.Pos())
}

// unknownOrigin reports whether something from outside this function may be in v.
func (f *frame) unknownOrigin(v *Value) bool {
	for _, x := range v.labels() {
		if f.u.labels.at(x.id).symbolic() {
			return true
		}
	}
	return false
}

func (f *frame) binop(in *ssa.BinOp) *Value {
	if in.Op != token.ADD || !isString(in.Type()) {
		if isNumber(in.Type()) {
			if r := f.random(in.X, in.Y); r != nil {
				return r
			}
		}
		return f.clean()
	}
	x, y := f.val(in.X), f.val(in.Y)
	out := &Value{set: x.labels().union(y.labels())}
	if x != nil && y != nil && x.text != nil && y.text != nil {
		s := *x.text + *y.text
		out.text = &s
	}
	return out
}

// clean is a value that tells nothing: a hash, a length, the outcome of a comparison.
func (f *frame) clean() *Value { return &Value{set: set{{id: f.u.cleanID}}} }

// cleaned is what is left of a value by a way that hides it.
func (f *frame) cleaned(via Via) *Value {
	if via == ViaHash {
		return &Value{set: set{{id: f.u.labels.id(Label{Kind: Clean, Class: digest})}}}
	}
	return f.clean()
}

func (f *frame) tuple(vs ...*Value) *Value {
	out := &Value{}
	for i, v := range vs {
		if v != nil {
			out.kids = append(out.kids, kid{step(i), v})
		}
	}
	return out
}

func (f *frame) convert(m memory, x ssa.Value, t types.Type, at ssa.Value) *Value {
	v := f.val(x)
	from, to := x.Type().Underlying(), t.Underlying()
	switch {
	case isBytes(from) && isString(to):
		return &Value{set: f.flatten(m, v)}
	case isString(from) && isBytes(to):
		return &Value{set: v.labels()}
	}
	if b, ok := to.(*types.Basic); ok && b.Info()&types.IsNumeric != 0 {
		// A number hides nothing that is worth it, but which record a client asks for it says, and whether
		// it is random.
		if told := v.labels().filter(func(x item) bool { l := f.u.labels.at(x.id); return l.symbolic() || f.asked(l) || isRandom(l) }); len(told) > 0 {
			return &Value{set: told}
		}
		return f.clean()
	}
	return v
}

func (f *frame) slice(m memory, in *ssa.Slice) *Value {
	v := f.val(in.X)
	if isString(in.X.Type()) {
		if telling(in) {
			return f.clean()
		}
		return &Value{set: v.labels()}
	}
	return v
}

// maxTelling is how many characters of a secret tell which one it is and not what it is: the last
// digits of a card, the beginning of a token.
const maxTelling = 8

// telling reports whether a slice of a text holds no more than a few characters: s[:4], s[len(s)-4:].
func telling(in *ssa.Slice) bool {
	if n, ok := constInt(in.High); ok {
		return n <= maxTelling
	}
	if in.High != nil {
		return false
	}
	sub, ok := in.Low.(*ssa.BinOp)
	if !ok || sub.Op != token.SUB {
		return false
	}
	n, ok := constInt(sub.Y)
	call, isCall := sub.X.(*ssa.Call)
	if !ok || !isCall || n > maxTelling {
		return false
	}
	b, ok := call.Call.Value.(*ssa.Builtin)
	return ok && b.Name() == "len" && call.Call.Args[0] == in.X
}

func constInt(v ssa.Value) (int64, bool) {
	c, ok := v.(*ssa.Const)
	if !ok || c.Value == nil {
		return 0, false
	}
	return constant.Int64Val(constant.ToInt(c.Value))
}

// boxed puts a value into an interface, which is where its concrete type is still known.
func (f *frame) boxed(m memory, in *ssa.MakeInterface) *Value {
	t := in.X.Type()
	v := f.val(in.X)
	out := &Value{}
	if v != nil {
		*out = *v
	}
	out.dyn = []types.Type{t}
	f.settleInterface(m, in, out)
	return out
}

func (f *frame) address(v *Value, s step) *Value {
	if v == nil {
		return nil
	}
	out := &Value{set: f.own(v.set)}
	for _, r := range f.targets(v) {
		out.refs = append(out.refs, ref{r.loc, r.path.extend(s)})
	}
	return out
}

// indexStep tells the elements of a literal array apart: argument lists are such. Of what a call
// returns the first element is told from the others.
func indexStep(in *ssa.IndexAddr) step {
	if n, ok := constInt(in.Index); ok && n == 0 {
		if _, call := in.X.(*ssa.Call); call {
			return 0
		}
	}
	a, ok := in.X.(*ssa.Alloc)
	if !ok {
		return elem
	}
	if arr, ok := deref1(a.Type()).Underlying().(*types.Array); !ok || arr.Len() > 64 {
		return elem
	}
	if c, ok := in.Index.(*ssa.Const); ok && c.Value != nil {
		if n, ok := constant.Int64Val(c.Value); ok {
			return step(n)
		}
	}
	return elem
}

func (f *frame) lookup(m memory, in *ssa.Lookup) *Value {
	if isString(in.X.Type()) {
		if r := f.random(in.Index); r != nil {
			return r
		}
		return f.clean()
	}
	s := elem
	key := f.val(in.Index)
	if key != nil && key.text != nil {
		s = f.u.labels.keyStep(*key.text)
	}
	v := f.u.kept(f.load(m, f.address(f.val(in.X), s)))
	if v != nil && key != nil && key.text != nil {
		t := in.Type()
		if tup, ok := t.(*types.Tuple); ok {
			t = tup.At(0).Type()
		}
		if ev, ok := f.u.model.Key(f.keyKind(in.X), *key.text, t); ok {
			v = f.evident(v, ev, "key "+quote(*key.text), in.Pos(), false)
		}
	}
	if in.CommaOk {
		return f.tuple(v, f.clean())
	}
	return v
}

// keyKind tells a header's keys from those of other maps.
func (f *frame) keyKind(x ssa.Value) KeyKind {
	if n, ok := types.Unalias(x.Type()).(*types.Named); ok && n.Obj().Pkg() != nil {
		switch n.Obj().Pkg().Path() + "." + n.Obj().Name() {
		case "net/http.Header":
			return HeaderKey
		case "net/url.Values":
			return FormKey
		}
	}
	return MapKey
}

func (f *frame) next(m memory, in *ssa.Next) *Value {
	if in.IsString {
		return nil
	}
	v := f.load(m, f.address(f.val(in.Iter), elem))
	return f.tuple(nil, nil, f.u.kept(v))
}

func (f *frame) mapUpdate(m memory, in *ssa.MapUpdate) {
	s := elem
	if k := f.val(in.Key); k != nil && k.text != nil {
		s = f.u.labels.keyStep(*k.text)
	}
	f.store(m, f.address(f.val(in.Map), s), f.val(in.Value), s != elem)
	f.keepMap(m, in, s)
	if f.final {
		f.mapSink(m, in)
		f.fieldMapSink(m, in)
	}
}

func (f *frame) selected(m memory, in *ssa.Select) *Value {
	vs := []*Value{nil, nil}
	for _, s := range in.States {
		if s.Dir == types.SendOnly {
			f.store(m, f.address(f.val(s.Chan), elem), f.val(s.Send), false)
			continue
		}
		vs = append(vs, f.load(m, f.address(f.val(s.Chan), elem)))
	}
	return f.tuple(vs...)
}

// typeAssert narrows an interface to a type. An error that turns out to be of a type whose text
// is known is judged by that type.
func (f *frame) typeAssert(m memory, in *ssa.TypeAssert) *Value {
	v := f.val(in.X)
	if v != nil {
		out := *v
		if !types.IsInterface(in.AssertedType) {
			out = *f.narrowed(v, in.AssertedType)
			out.dyn = nil
			if _, ok := in.AssertedType.Underlying().(*types.Pointer); ok {
				out.set = out.set.filter(func(x item) bool { return !f.text(f.u.labels.at(x.id)) })
			}
		}
		v = f.typedError(unnamed(f.u.labels, &out, in.AssertedType), in.AssertedType)
		if !types.IsInterface(in.AssertedType) && !isReference(in.AssertedType) && len(v.refs) > 0 {
			v = f.u.labels.join(&Value{set: v.set}, nil)
		}
	}
	v = f.named(in, v)
	if in.CommaOk {
		return f.tuple(v, f.clean())
	}
	return v
}

// text reports whether a label stands for a parameter that is a text or a number. What an unknown cache
// returns under a key may repeat the key, but an object that comes out of it is not the key: what is
// written to one is not written to the other.
func (f *frame) text(l *Label) bool {
	if l.Kind != Param || l.Path != "" || l.Index >= len(f.fn.Params) {
		return false
	}
	_, ok := f.fn.Params[l.Index].Type().Underlying().(*types.Basic)
	return ok
}

// unnamed drops the evidence in the name of a value of any type that turns out to be an object: what
// a context keeps under "bearerToken" may be the parsed claims, of which each field says what it is.
func unnamed(t *labels, v *Value, as types.Type) *Value {
	if types.IsInterface(as) || !isObject(as) {
		return v
	}
	v.set = v.set.filter(func(x item) bool {
		l := t.at(x.id)
		return l.Kind != Source || l.Group != Secret
	})
	return v
}

// typedError replaces what an error tells by what its type tells.
func (f *frame) typedError(v *Value, t types.Type) *Value {
	ev, known := f.u.model.ErrorType(t)
	if !known {
		return v
	}
	out := &Value{refs: v.refs, kids: v.kids, fns: v.fns, dyn: v.dyn}
	out.set = v.set.filter(func(x item) bool {
		l := f.u.labels.at(x.id)
		return l.Kind != Source && !l.symbolic() || l.Kind == Source && l.Group != Failure
	})
	if ev.Own {
		return f.u.labels.join(out, f.clean())
	}
	return f.u.labels.join(out, &Value{set: f.source(v, ev, ev.From, token.NoPos, false)})
}
