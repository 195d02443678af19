package flow

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// A piece is one argument that is shown: the register or element, its static type, and how.
type piece struct {
	val  *Value
	typ  types.Type
	form Form
	arg  ssa.Value // the SSA operand, for the position
	nth  int       // index in the source call's arguments, -1 if unknown
	key  string    // the constant key it stands under
}

// Forms of fmt's verbs, for Model.Parts.
const (
	FormPlus   Form = 100 // %+v
	FormSyntax Form = 101 // %#v
)

// pieces lists what is shown at a place: one value, or each element of a variadic tail.
func (s *site) pieces(p Place, rest bool, form Form) []piece {
	i, ok := s.index(p)
	if !ok {
		return nil
	}
	if !rest {
		return []piece{s.f.piece(s.args[i], form, i-s.recv)}
	}
	elems, ok := spread(s.args[i])
	if !ok {
		return []piece{s.f.piece(s.args[i], form, i-s.recv)}
	}
	var out []piece
	for n, e := range elems {
		out = append(out, s.f.piece(e, form, i-s.recv+n))
	}
	return out
}

// piece looks through the boxing of an argument, where the concrete type is known.
func (f *frame) piece(a ssa.Value, form Form, nth int) piece {
	t := unboxed(a).Type()
	if c, ok := a.(*ssa.ChangeInterface); ok {
		if _, ok := f.u.model.Type(c.X.Type()); ok {
			t = c.X.Type() // a key that signs is one as any value too
		}
	}
	return piece{val: f.val(a), typ: t, form: form, arg: a, nth: nth}
}

// spread lists the elements of an argument list that was written at the call. It fails for a
// slice that was passed on as a whole (args...).
func spread(a ssa.Value) ([]ssa.Value, bool) {
	switch a := a.(type) {
	case *ssa.Const:
		return nil, true
	case *ssa.Slice:
		arr, ok := a.X.(*ssa.Alloc)
		if !ok || arr.Comment != "varargs" {
			return nil, false
		}
		n := deref1(arr.Type()).Underlying().(*types.Array).Len()
		out := make([]ssa.Value, n)
		for _, r := range *arr.Referrers() {
			ia, ok := r.(*ssa.IndexAddr)
			if !ok {
				continue
			}
			for _, q := range *ia.Referrers() {
				if st, ok := q.(*ssa.Store); ok {
					if k := indexStep(ia); k >= 0 && int64(k) < n {
						out[k] = st.Val
					}
				}
			}
		}
		for _, v := range out {
			if v == nil {
				return nil, false
			}
		}
		return out, true
	}
	return nil, false
}

// formatted lists the arguments of a printf-like call with the form that each verb gives them.
// %T and %p show nothing of the value; neither does an argument without a verb.
func (s *site) formatted(rest, format Place) []piece {
	ps := s.pieces(rest, true, FormPrint)
	i, ok := s.index(format)
	if !ok || s.vals[i] == nil || s.vals[i].text == nil {
		return ps
	}
	if _, whole := spread(s.args[mustIndex(s.index(rest))]); !whole {
		return ps
	}
	verbs := parseVerbs(*s.vals[i].text)
	if verbs == nil {
		return ps
	}
	var out []piece
	for n := range ps {
		forms := verbs[n]
		for _, fm := range forms {
			p := ps[n]
			p.form = fm
			out = append(out, p)
		}
	}
	return out
}

func mustIndex(i int, _ bool) int { return i }

// parseVerbs says in which forms each argument of a format is shown, nil if the format cannot be
// read.
func parseVerbs(format string) map[int][]Form {
	out := make(map[int][]Form)
	arg := 0
	for i := 0; i < len(format); i++ {
		if format[i] != '%' {
			continue
		}
		plus, sharp := false, false
		for i++; i < len(format); i++ {
			c := format[i]
			switch {
			case c == '+':
				plus = true
				continue
			case c == '#':
				sharp = true
				continue
			case c == '*':
				arg++
				continue
			case c == '[':
				j := strings.IndexByte(format[i:], ']')
				if j < 0 {
					return nil
				}
				n := 0
				for _, d := range format[i+1 : i+j] {
					n = n*10 + int(d-'0')
				}
				arg = n - 1
				i += j
				continue
			case strings.IndexByte("-0 .123456789", c) >= 0:
				continue
			}
			break
		}
		if i == len(format) || format[i] == '%' {
			continue
		}
		switch c := format[i]; {
		case c == 'T' || c == 'p' || c == 't' || c == 'c' || c == 'U':
		case c == 'v' && sharp:
			out[arg] = append(out[arg], FormSyntax)
		case c == 'v' && plus:
			out[arg] = append(out[arg], FormPlus)
		default:
			out[arg] = append(out[arg], FormPrint)
		}
		arg++
	}
	return out
}

// expose collects the labels of everything that leaves of v when a value of type t is shown in
// the given form: what flowed into it, and what the names and types of the parts that the form
// shows give away.
func (f *frame) expose(m memory, v *Value, t types.Type, form Form, at ssa.Instruction) set {
	return f.exposeDepth(m, v, t, form, at, 4)
}

func (f *frame) exposeDepth(m memory, v *Value, t types.Type, form Form, at ssa.Instruction, depth int) set {
	if v == nil || t == nil || depth == 0 || !f.tells(v) {
		return nil
	}
	if types.IsInterface(t) {
		return f.exposeInterface(m, v, t, form, at, depth)
	}
	if !f.u.model.Holds(t) && !f.saving { // an owner's number is no text
		return nil
	}
	r := f.u.redactor(t, form)
	if types.Implements(t, errorType) && (form == FormText || r != nil && (r.Name() == "Error" || r.Name() == "Format" && f.u.summaryOf(r) == nil)) {
		return f.errorText(m, v, t, at) // which the formatter of an error shows as well, if nothing else is known of it
	}
	var out set
	if r != nil {
		var known bool
		if out, known = f.spokenBy(m, v, r, at); known && f.u.summaryOf(r) != nil {
			return out
		}
	}
	if ev, ok := f.u.model.Type(t); ok {
		return out.union(v.labels()).union(f.source(v, ev, "value of type "+typeName(t), at.Pos(), false))
	}
	if r != nil {
		return out
	}
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return v.labels()
	case *types.Pointer:
		if form == FormText {
			return f.flatten(m, v)
		}
		return f.own(v.labels()).union(f.exposeStruct(m, f.load(m, v), u.Elem(), t, form, at, depth))
	case *types.Struct:
		return f.exposeStruct(m, v, t, t, form, at, depth)
	case *types.Slice:
		if isBytes(t) {
			return f.flatten(m, v)
		}
		return f.exposeElems(m, v, u.Elem(), form, at, depth)
	case *types.Array:
		return f.exposeElems(m, v, u.Elem(), form, at, depth)
	case *types.Map:
		return f.exposeElems(m, v, u.Elem(), form, at, depth)
	case *types.Signature, *types.Chan:
		return nil
	}
	return f.flatten(m, v)
}

// errorText is what the Error method of a concrete error type tells: what its summary returns of
// its receiver, all that flowed in where it has none.
func (f *frame) errorText(m memory, v *Value, t types.Type, at ssa.Instruction) set {
	o, _, _ := types.LookupFieldOrMethod(t, true, nil, "Error")
	fn, ok := o.(*types.Func)
	if !ok {
		return f.flatten(m, v)
	}
	sum := f.u.summaryOf(fn)
	if sum == nil || sum.Cut || len(sum.Results) != 1 {
		return f.flatten(m, v)
	}
	return f.spoken(m, v, sum, at)
}

// spoken is what a method that speaks for a value says: its first result, with the value as
// receiver.
func (f *frame) spoken(m memory, v *Value, sum *Summary, at ssa.Instruction) set {
	e := &env{s: &site{f: f, m: m, in: at}, m: m, t: target{sum: sum, args: []*Value{v}}}
	return f.flatten(m, e.value(sum.Results[0], passStep))
}

// redactor is the method that speaks for a value of type t in the given form, nil if none does.
func (u *unit) redactor(t types.Type, form Form) *types.Func {
	if _, ok := types.Unalias(deref1(t)).(*types.Named); !ok || isError(t) || form == FormText {
		return nil
	}
	return u.model.Redactor(t, form)
}

// exposeInterface shows what an interface holds; where that is unknown, all that flowed in.
func (f *frame) exposeInterface(m memory, v *Value, t types.Type, form Form, at ssa.Instruction, depth int) set {
	if len(v.dyn) == 0 {
		out := f.flatten(m, v)
		if isError(t) && !f.u.model.Tells(form) {
			return f.encodedError(out)
		}
		if ev, ok := f.u.model.Type(t); ok {
			out = out.union(f.source(v, ev, "value of type "+typeName(t), at.Pos(), false))
		}
		return out
	}
	var out set
	for _, d := range v.dyn {
		if !types.IsInterface(d) {
			out = out.union(f.exposeDepth(m, f.narrowed(v, d), d, form, at, depth))
		}
	}
	return out
}

// encodedError is what an encoder shows of an error of unknown type. It does not call Error: what
// errors.New and fmt.Errorf make has no exported fields and comes out empty. Only errors of the
// makers that the model knows have fields to show.
func (f *frame) encodedError(s set) set {
	return s.filter(func(x item) bool {
		l := f.u.labels.at(x.id)
		return l.Kind != Source || l.Group != Failure || !l.Weak
	})
}

// symbolic are the labels that stand for objects from outside.
func (f *frame) symbolic(s set) set {
	return s.filter(func(x item) bool { return f.u.labels.at(x.id).symbolic() })
}

// exposeElems shows a container: each part that is known, and the rest.
func (f *frame) exposeElems(m memory, v *Value, t types.Type, form Form, at ssa.Instruction, depth int) set {
	out := f.own(v.labels())
	contents := []*Value{{set: out, kids: v.kids}}
	for _, r := range f.targets(v) {
		contents = append(contents, f.u.labels.sub(f.content(m, r.loc), r.path))
	}
	stored := v.labels().filter(func(x item) bool { return f.u.labels.at(x.id).Kind == Stored })
	for _, c := range contents {
		if c == nil {
			continue
		}
		if len(stored) > 0 {
			c = f.u.labels.join(c, &Value{set: stored})
		}
		out = out.union(f.own(c.set)).union(f.symbolic(c.set))
		if len(c.kids) == 0 && len(c.set) > 0 && !types.IsInterface(t) {
			out = out.union(f.exposeDepth(m, f.u.labels.part(c, elem), t, form, at, depth-1))
		}
		for _, k := range c.kids {
			part := f.exposeDepth(m, k.val, t, form, at, depth-1)
			if k.step <= key0 && f.substantive(k.val) {
				key := f.u.labels.keyText(k.step)
				if ev, ok := f.u.model.Key(MapKey, key, f.shownType(k.val, t)); ok {
					part = f.evident(&Value{set: part.union(f.symbolic(k.val.set))}, ev, "key "+quote(key), at.Pos(), false).set
				}
			}
			out = out.union(part)
		}
	}
	return out
}

// shownType is the concrete type of a value where it is known.
func (f *frame) shownType(v *Value, t types.Type) types.Type {
	if v != nil && types.IsInterface(t) && len(v.dyn) == 1 {
		return v.dyn[0]
	}
	return t
}

// exposeStruct shows the parts of a struct that the form shows. outer is the type as it was
// given to the encoder: its method set decides which methods speak for the value.
func (f *frame) exposeStruct(m memory, v *Value, t, outer types.Type, form Form, at ssa.Instruction, depth int) set {
	if v == nil || !f.tells(v) {
		return nil
	}
	if ev, ok := f.u.model.Type(t); ok {
		return v.set.union(f.source(v, ev, "value of type "+typeName(t), at.Pos(), false))
	}
	_, st := structOf(t)
	if st == nil {
		return f.exposeDepth(m, v, t, form, at, depth-1)
	}
	// What comes from the caller leaves as a whole, unless some of it was overwritten here: then it
	// leaves part by part, without those.
	out := f.own(v.set)
	whole := len(v.kids) == 0
	if whole {
		out = v.set
	}
	f.u.model.Parts(outer, form, f.recording != recordNone || f.saving, func(p Part) bool {
		pv := f.navigate(m, v, t, p.Path)
		if p.Redactor == nil {
			f.recordPart(m, v, pv, t, &p)
		}
		f.privilegePart(m, v, pv, t, &p, at)
		if pv == nil || !f.substantive(pv) || p.Unsent && f.asLeft(m, v, pv, p.Path, true) {
			return true
		}
		if p.Redactor != nil {
			shown, known := f.spokenBy(m, pv, p.Redactor, at)
			out = out.union(shown)
			if f.substantive(&Value{set: shown}) {
				f.recordPart(m, v, pv, t, &p)
			}
			if ev, ok := f.u.model.Type(p.Type); ok && !known {
				out = out.union(f.source(pv, ev, "field "+partName(t, p), at.Pos(), false))
			}
			return true
		}
		if !f.u.model.Holds(p.Type) {
			return true
		}
		labels := f.partLabels(m, pv, p.Type, form, at, depth)
		if _, st := structOf(deref1(p.Type)); whole || st != nil {
			labels = f.own(labels)
		}
		out = out.union(labels)
		for _, ev := range f.partEvidence(p) {
			out = out.union(f.source(pv, ev, "field "+partName(t, p), at.Pos(), false))
		}
		return true
	})
	return out
}

// partLabels are the labels of one part, looking into interfaces whose contents are known.
func (f *frame) partLabels(m memory, pv *Value, t types.Type, form Form, at ssa.Instruction, depth int) set {
	if types.IsInterface(t) {
		return f.exposeDepth(m, pv, t, form, at, depth-1)
	}
	if len(pv.refs) > 0 && !isBytes(t) {
		if _, ok := t.Underlying().(*types.Struct); !ok {
			return f.exposeDepth(m, pv, t, form, at, depth-1)
		}
	}
	return pv.set
}

// partEvidence is what the name, the tag and the type of a part say.
func (f *frame) partEvidence(p Part) []Evidence {
	var out []Evidence
	if p.Field != nil {
		if ev, ok := f.u.model.Field(p.Owner, p.Field, p.Tag); ok {
			out = append(out, ev)
		}
	}
	if ev, ok := f.u.model.Type(p.Type); ok {
		out = append(out, ev)
	}
	return out
}

func partName(t types.Type, p Part) string { return p.Name + " of " + typeName(deref1(t)) }

// spokenBy is what a value shows through the method that speaks for it: what the method's summary
// returns of its receiver, or all if the model says that it passes everything on. Of other methods
// nothing is known; they are believed, unless the type alone tells.
func (f *frame) spokenBy(m memory, v *Value, method *types.Func, at ssa.Instruction) (shown set, known bool) {
	if sum := f.u.summaryOf(method); sum != nil && len(sum.Results) > 0 {
		return f.spoken(m, v, sum, at), true
	}
	if e := f.u.effect(method); e != nil && e.passesOn(Receiver) {
		return f.flatten(m, v), true
	}
	return nil, false
}

// passesOn reports whether the first result of a modelled call holds what is at a place.
func (e *Effect) passesOn(p Place) bool {
	for _, fl := range e.Flows {
		if fl.In == p && fl.Out == Result(0) && fl.Via != ViaClean && fl.Via != ViaHash {
			return true
		}
	}
	return false
}

// navigate follows a part's path, through pointers where there are any. t is the type of v, nil if it is not
// known: by it, objects from outside are seen as they were left here, those that a field or an element leads to.
func (f *frame) navigate(m memory, v *Value, t types.Type, path []int32) *Value {
	for _, s := range path {
		if v == nil {
			return nil
		}
		if len(v.refs) > 0 || t != nil && isReference(t) && f.rewritten(m, v) {
			v = f.load(m, v)
		}
		v = f.u.labels.part(v, step(s))
		if t != nil {
			t = partType(t, step(s))
		}
	}
	return v
}

// rewritten reports whether something was written into an object from outside that v stands for.
func (f *frame) rewritten(m memory, v *Value) bool {
	return slices.ContainsFunc(v.set, func(x item) bool {
		id, ok := f.locs.ids[location{sym: x.id}]
		return ok && m[id] != nil && f.u.labels.at(x.id).symbolic()
	})
}
