package flow

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// apply does what the model says a call does.
func (s *site) apply(e *Effect) []*Value {
	results := make([]*Value, s.sig.Results().Len())
	for i := range results {
		t := s.sig.Results().At(i).Type()
		if isError(t) && !e.makes(Result(i)) {
			results[i] = s.defaultError(e, i)
			continue
		}
		results[i] = s.result(i)
	}
	s.chained(e, results) // before what is loaded fills what the query was asked by
	for _, fl := range e.Flows {
		s.flow(fl, results)
	}
	s.sealed(e, results)
	for _, src := range e.Sources {
		s.source(src, results)
	}
	if e.As != None {
		if err, ok := s.index(e.Matches); ok {
			if target, ok := s.index(e.As); ok {
				s.writeAs(err, target)
			}
		}
	}
	if e.Matches != None {
		s.recognised(results)
	}
	s.keyed(e, results)
	s.filter(e.Filter, results)
	s.choose(e.Columns, results)
	s.output(e, results)
	for i := range e.Sinks {
		s.sink(&e.Sinks[i], e.Name)
	}
	for i := range e.Saves {
		s.sink(&e.Saves[i], e.Name)
	}
	s.callbacks(results)
	for _, h := range e.Handles {
		if i, ok := s.index(h.Func); ok {
			s.f.handled(s.m, h, s.vals[i], s.args[i].Type(), s.in, s.f.u.argument(s.in, i-s.recv))
		}
	}
	return results
}

// sealed forgets the random text that stands with a ciphertext: it is a nonce, and opens nothing.
func (s *site) sealed(e *Effect, results []*Value) {
	for _, fl := range e.Flows {
		i := int(fl.Out - result0)
		if fl.Via != ViaClean && fl.Via != ViaHash || i < 0 || i >= len(results) || results[i] == nil {
			continue
		}
		out := *results[i]
		out.set = out.set.filter(func(x item) bool { return s.f.u.labels.at(x.id).Group != Generated })
		results[i] = &out
	}
}

// output says where what is written to the result goes, where the receiver does not say so better.
func (s *site) output(e *Effect, results []*Value) {
	c := e.Output
	if c == 0 || len(results) == 0 || len(s.destinations(results[0].labels())) > 0 {
		return
	}
	l := Label{Kind: Dest, Class: uint8(c)}
	if l.Name = e.OutputMode; l.Name != "" {
		l.Name = modePrefix + l.Name
	}
	if i, ok := s.index(e.OutputWith); ok {
		l.Name = modePrefix
		if modes := s.f.u.constants(s.vals[i]); len(modes) == 1 && !s.f.unknownOrigin(s.vals[i]) {
			l.Name += modes[0]
		}
	}
	id := s.f.u.labels.id(l)
	results[0] = s.f.u.labels.join(results[0], &Value{set: set{{id: id}}})
}

// makes reports whether a record says anything about a place.
func (e *Effect) makes(p Place) bool {
	for _, f := range e.Flows {
		if f.Out == p {
			return true
		}
	}
	for _, s := range e.Sources {
		if s.Value == p {
			return true
		}
	}
	return false
}

// defaultError is the error of a modelled call whose record does not speak of it.
func (s *site) defaultError(e *Effect, i int) *Value {
	if s.obj == nil || len(e.Sinks) > 0 {
		return s.f.clean()
	}
	return s.unknownError(i)
}

// value is the value at a place, the rest of a variadic call joined.
func (s *site) value(p Place, rest bool) *Value {
	i, ok := s.index(p)
	if !ok {
		return nil
	}
	if rest {
		return s.f.load(s.m, s.f.address(s.vals[i], elem))
	}
	return s.vals[i]
}

// index is the index in args of an argument place.
func (s *site) index(p Place) (int, bool) {
	switch {
	case p == Receiver:
		return 0, s.recv == 1 && len(s.args) > 0
	case p >= 0 && p < result0:
		i := int(p) + s.recv
		return i, i < len(s.args)
	}
	return 0, false
}

// flow carries a value through a modelled call.
func (s *site) flow(fl FlowSpec, results []*Value) {
	f := s.f
	if fl.Via == ViaClean || fl.Via == ViaHash {
		if fl.Out >= result0 && int(fl.Out-result0) < len(results) {
			results[fl.Out-result0] = f.cleaned(fl.Via)
		}
		return
	}
	v := s.carried(fl)
	if v == nil {
		return
	}
	if fl.Out >= result0 {
		i := int(fl.Out - result0)
		if i < len(results) {
			base := results[i]
			if base != nil && len(base.kids)+len(base.refs) == 0 && f.onlyOpaque(base) {
				base = nil
			}
			t := s.sig.Results().At(i).Type()
			if j, ok := s.index(fl.In); ok && len(v.kids) > 0 && len(v.refs) == 0 && !fl.Rest && !types.IsInterface(t) && !types.Identical(t, unboxed(s.args[j]).Type()) {
				v = &Value{set: f.flatten(s.m, v)} // the parts of another type say nothing of those of this one
			}
			results[i] = f.u.labels.join(base, s.fit(v, t, 50+i))
		}
		return
	}
	i, ok := s.index(fl.Out)
	if !ok {
		return
	}
	filled := &Value{set: f.u.labels.anew(f.flatten(s.m, v))}
	if j, ok := s.index(fl.In); ok && fl.Via == ViaCopy && s.object(i) && s.object(j) {
		filled.set = s.copied(filled.set)
	}
	if fl.Via == ViaParse && f.clients(filled) {
		defer s.bind(fl.Out)
	}
	if fl.OutRest {
		f.store(s.m, f.load(s.m, f.address(s.vals[i], elem)), filled, false)
		return
	}
	f.store(s.m, s.vals[i], filled, false)
}

// onlyOpaque reports whether nothing but the call itself is known of v.
func (f *frame) onlyOpaque(v *Value) bool {
	for _, x := range v.set {
		if f.u.labels.at(x.id).Kind != Opaque {
			return false
		}
	}
	return true
}

// fit gives a flowing value the form that a result of type t has: text is flat; an object that was passed
// through stays itself; an error that was made of text is asked for that text, so it is flat too; any other
// object is a new one that holds what flowed.
func (s *site) fit(v *Value, t types.Type, part int) *Value {
	f := s.f
	switch {
	case isString(t) || isBytes(t):
		return &Value{set: f.flatten(s.m, v)}
	case len(v.refs) > 0 || len(v.kids) > 0 || len(v.fns) > 0 || len(v.dyn) > 0:
		return v
	case types.Implements(t, errorType):
		return &Value{set: f.flatten(s.m, v)}
	case isReference(t) && s.key != nil:
		return f.fresh(s.m, s.key, part, "", v)
	}
	return v
}

// carried is what arrives of the value at In.
func (s *site) carried(fl FlowSpec) *Value {
	f := s.f
	switch fl.Via {
	case ViaSplit:
		return s.split(s.value(fl.In, false), fl.Out)
	case ViaParse:
		if v := s.value(fl.In, fl.Rest); v != nil {
			out := *v
			out.set = f.u.labels.anew(v.set)
			return &out
		}
		return nil
	case ViaCopy:
		if fl.Rest {
			return s.value(fl.In, true)
		}
		if i, ok := s.index(fl.In); ok && fl.Part != "" {
			return s.partOf(f.piece(s.args[i], FormText, i-s.recv), fl.Part).val
		}
		return s.value(fl.In, false)
	case ViaFormat:
		out := set(nil)
		if i, ok := s.index(fl.Fmt); ok {
			out = f.flatten(s.m, s.vals[i])
		}
		for _, p := range s.formatted(fl.In, fl.Fmt) {
			out = out.union(f.expose(s.m, p.val, p.typ, p.form, s.in)).union(f.sealedText(s.m, p))
		}
		return &Value{set: out}
	}
	form := fl.Form
	if fl.Via == ViaPrint {
		form = FormPrint
	}
	out, records := set(nil), recordNone
	if fl.Via == ViaEncode {
		records = recordNow
	}
	for _, p := range s.pieces(fl.In, fl.Rest, form) {
		out = out.union(f.exposing(records, s.m, p.val, p.typ, p.form, s.in))
	}
	if fl.Via == ViaEncode {
		out = f.encoded(out, form)
	}
	return &Value{set: out}
}

// sealedText says that a text is a hash or a ciphertext and nothing else: it tells nothing, but what is random
// beside it in a text is its salt or its nonce.
func (f *frame) sealedText(m memory, p piece) set {
	if !carries(p.typ) {
		return nil
	}
	held := f.flatten(m, p.val)
	if slices.ContainsFunc(held, func(x item) bool { return f.u.labels.at(x.id).substantive() }) {
		return nil
	}
	return held.filter(func(x item) bool { return f.u.labels.at(x.id).Kind == Clean })
}

// copied are the labels of an object that a copier filled from another: it is one of its own, which
// does not inherit the secrets in that one.
func (s *site) copied(from set) set {
	f := s.f
	out := from.filter(func(x item) bool {
		l := f.u.labels.at(x.id)
		return !l.symbolic() && (l.Kind != Source || l.Group != Secret)
	})
	return out.union(set{{id: f.u.labels.id(Label{Kind: Opaque, Index: int(s.in.Pos()), Res: fillResult})}})
}

// object reports whether an argument is a pointer to, or holds, structs.
func (s *site) object(i int) bool {
	return holdsStructs(unboxed(s.args[i]).Type())
}

// holdsStructs reports whether a value of type t is a struct, or points to or lists structs, that writes
// do not pass through.
func holdsStructs(t types.Type) bool {
	for range 4 {
		switch u := t.Underlying().(type) {
		case *types.Pointer:
			t = u.Elem()
			continue
		case *types.Slice:
			t = u.Elem()
			continue
		case *types.Map:
			t = u.Elem()
			continue
		case *types.Struct:
			return !wrapsWriter(t)
		}
		break
	}
	return false
}

// encoded are the labels of what an encoder made of a value. What a parameter of any type holds, and
// what is shown of it in this form, its callers know.
func (f *frame) encoded(s set, form Form) set {
	out := make(set, 0, len(s))
	for _, x := range s {
		l := *f.u.labels.at(x.id)
		if t := f.originType(&l); l.Form == 0 && t != nil && (types.IsInterface(t) || isContainerOfAny(t)) {
			l.Form = form
			x.id = f.u.labels.id(l)
		}
		out = append(out, x)
	}
	return sortSet(out)
}

// anew are the labels of an object that was made of a text or another object, field by field: its
// own fields say what of it leaves.
func (t *labels) anew(s set) set {
	out := make(set, 0, len(s))
	for _, x := range s {
		l := t.at(x.id)
		if l.Kind == Source && l.Group == Record || l.Kind == Stored {
			continue
		}
		if l.Kind == Source && l.Group == Privilege {
			continue
		}
		if l.Kind == Opaque && (l.Group == Row || l.Group == Bound) {
			n := *l
			n.Group, n.Name, n.Word = 0, "", ""
			if n.Class != cached {
				n.Class = 0
			}
			x.id = t.id(n)
		}
		out = append(out, x)
	}
	return sortSet(out)
}

// splitPart tells the pieces of a text from the other objects that a call makes.
const splitPart = 90

// split is a text cut into pieces. The scheme before a token and the user before a password are
// what is asked for most, and are none of the secret.
func (s *site) split(v *Value, out Place) *Value {
	f := s.f
	all := f.flatten(s.m, v)
	first := &Value{set: f.u.labels.heads(all)}
	if i := int(out - result0); isString(s.sig.Results().At(i).Type()) || isBytes(s.sig.Results().At(i).Type()) {
		return first
	}
	pieces := &Value{kids: []kid{{elem, &Value{set: all}}, {0, first}}}
	if s.key == nil {
		return &Value{set: all}
	}
	return f.fresh(s.m, s.key, splitPart, "", pieces)
}

// heads are the labels of the first pieces of texts that are labelled so: no secrets, and of what
// the callers know the better, its head.
func (t *labels) heads(s set) set {
	out := make(set, 0, len(s))
	for _, x := range s {
		if l := t.at(x.id); l.Kind == Source && l.Group == Secret {
			continue
		}
		x.id = t.partOf(x.id, head)
		out = append(out, x)
	}
	return sortSet(out)
}

// source labels what a modelled call makes.
func (s *site) source(src SourceSpec, results []*Value) {
	f := s.f
	ev, from := src.Ev, ""
	if s.obj != nil {
		from = shortName(s.obj)
	}
	if ev.Group == Row {
		s.row(&src, from, results)
		return
	}
	if i, ok := s.index(src.Key); ok && s.vals[i] != nil && s.vals[i].text != nil {
		from += "(" + quote(*s.vals[i].text) + ")"
		if e, ok := f.u.model.Key(src.Kind, *s.vals[i].text, types.Typ[types.String]); ok {
			if n := int(src.Value - result0); n >= 0 && n < len(results) && ev.Group != 0 && !ev.Own && ev.Group != e.Group {
				results[n] = f.u.labels.join(results[n], &Value{set: f.source(nil, ev, from, s.in.Pos(), false)}) // where it comes from counts as well
			}
			ev = e
		}
	}
	if ev.Group == 0 && !ev.Own {
		return
	}
	if src.Value >= result0 {
		i := int(src.Value - result0)
		if i >= len(results) {
			return
		}
		if ev.Own || s.askedFor(src.About) {
			results[i] = f.harmless(results[i])
			return
		}
		results[i] = f.u.labels.join(results[i], &Value{set: f.source(nil, ev, from, s.in.Pos(), false)})
		return
	}
	if ev.Group == Input && f.u.model.Clients(ev.Class) {
		defer s.bind(src.Value)
	}
	if i, ok := s.index(src.Value); ok && !ev.Own {
		f.store(s.m, s.vals[i], &Value{set: f.source(nil, ev, from, s.in.Pos(), false)}, false)
	}
}

// askedFor reports whether a call goes where the client said: what stands first in an address says
// where it leads, and connecting to what a form's field names is a test of that field.
func (s *site) askedFor(p Place) bool {
	i, ok := s.index(p)
	if !ok {
		return false
	}
	given := s.f.flatten(s.m, s.f.val(s.f.leading(s.args[i])))
	asked := make(map[string]bool) // the calls that gave it
	for _, x := range given {
		switch l := s.f.u.labels.at(x.id); {
		case l.Kind == Source && l.Group == Input && s.f.u.model.Asked(l.Class):
			asked[l.At] = true
		case l.Kind == Opaque && l.Group == Bound:
			asked[""] = true
		}
	}
	for _, x := range given {
		switch l := s.f.u.labels.at(x.id); {
		case l.Kind == Source && asked[l.At], l.Kind == Opaque && l.Group == Bound, l.Kind == Opaque && asked[s.f.u.posn(token.Pos(l.Index))], s.f.ofRequest(l):
		default:
			return false
		}
	}
	return len(asked) > 0
}

// ofRequest reports whether a label is a part of a parameter whose type alone says what it is: the
// request that is being answered.
func (f *frame) ofRequest(l *Label) bool {
	if l.Kind != Param || l.Index >= len(f.fn.Params) {
		return false
	}
	_, ok := f.u.model.Type(f.fn.Params[l.Index].Type())
	return ok
}

// leading is the operand that a text begins with.
func (f *frame) leading(v ssa.Value) ssa.Value {
	for {
		switch x := v.(type) {
		case *ssa.BinOp:
			v = x.X
			continue
		case *ssa.Call:
			if e := f.u.calledEffect(x); e != nil {
				if n := slices.IndexFunc(e.Flows, func(fl FlowSpec) bool { return fl.Out == Result(0) && fl.Via == ViaCopy }); n >= 0 {
					if a, ok := argument(x, e.Flows[n].In); ok {
						v = a
						continue
					}
				}
			}
		}
		return v
	}
}

// harmless is an error that tells no more than what flowed into its text.
func (f *frame) harmless(v *Value) *Value {
	told := v.labels().filter(func(x item) bool { return f.u.labels.at(x.id).Kind != Opaque })
	return f.u.labels.join(f.clean(), &Value{set: told})
}

// recognised judges errors that a call returns as ones of a concrete type by that type.
func (s *site) recognised(results []*Value) {
	for i, v := range results {
		if t := s.sig.Results().At(i).Type(); v != nil && !types.IsInterface(t) && types.Implements(t, errorType) {
			results[i] = s.f.typedError(v, t)
		}
	}
}

// writeAs is what errors.As leaves in its target: an error of the target's type.
func (s *site) writeAs(err, target int) {
	f := s.f
	if target >= len(s.args) || s.vals[target] == nil {
		return
	}
	t := deref1(unboxed(s.args[target]).Type())
	v := s.asUnknown(s.vals[err], t)
	if ev, known := f.u.model.ErrorType(t); known && !ev.Own {
		v = &Value{set: f.source(nil, ev, ev.From, s.in.Pos(), false)}
	} else if known && !types.IsInterface(t) {
		v = f.typedError(s.vals[err], t)
	}
	f.store(s.m, s.vals[target], v, true)
}

// An asCall is a call of errors.As, or of a function that passes its parameters on to it: of which
// parameter it finds an error of the type that which other points to.
type asCall struct{ Err, Target int }

// asCalls lists what a function passes on to errors.As.
func (f *frame) asCalls() []asCall {
	var out []asCall
	for _, b := range f.fn.Blocks {
		for _, in := range b.Instrs {
			c, ok := in.(*ssa.Call)
			if !ok {
				continue
			}
			var calls []asCall
			if e := f.u.calledEffect(c); e != nil {
				if e.As != None && e.Matches != None {
					calls = []asCall{{int(e.Matches), int(e.As)}}
				}
			} else if s := f.u.calledSummary(c); s != nil {
				calls = s.As
			}
			for _, a := range calls {
				err, ok1 := paramIndex(c, a.Err)
				target, ok2 := paramIndex(c, a.Target)
				if ok1 && ok2 {
					out = append(out, asCall{err, target})
				}
			}
		}
	}
	return out
}

// paramIndex is the parameter of the calling function that a call passes on as its i-th argument.
func paramIndex(c *ssa.Call, i int) (int, bool) {
	if i >= len(c.Call.Args) {
		return 0, false
	}
	p, ok := c.Call.Args[i].(*ssa.Parameter)
	if !ok {
		return 0, false
	}
	n := slices.Index(c.Parent().Params, p)
	return n, n >= 0
}

// asUnknown is an error as a type of which nothing is known. Asked for its text it tells all that the
// error does; what its author put into its fields is not that text.
func (s *site) asUnknown(err *Value, t types.Type) *Value {
	f := s.f
	v := &Value{set: f.flatten(s.m, err)}
	_, st := structOf(deref1(t))
	if st == nil || types.IsInterface(t) {
		return v
	}
	id := f.u.labels.id(Label{Kind: Opaque, Index: int(s.in.Pos()), Res: asResult})
	for i := range st.NumFields() {
		v.kids = append(v.kids, kid{step(i), &Value{set: set{{id: id}}}})
	}
	if isReference(t) && s.key != nil {
		return f.fresh(s.m, s.key, asResult, "", v)
	}
	return v
}

// asResult numbers what errors.As finds in an error, apart from its results.
const asResult = 600

// keyed serves stores by key: context values, framework locals. The key's text or, for typed
// keys, its type names the slot, for the whole program.
func (s *site) keyed(e *Effect, results []*Value) {
	f := s.f
	if e.Set != nil {
		k, ok1 := s.slot(e.Set.Key)
		i, ok2 := s.index(e.Set.Value)
		if ok1 && ok2 {
			f.u.keepAt("k:"+k, f.keepable(s.m, s.vals[i], s.args[i].Type()))
		}
	}
	if e.Get != nil && e.Get.Value >= result0 {
		k, ok := s.slot(e.Get.Key)
		i := int(e.Get.Value - result0)
		if !ok || i >= len(results) {
			return
		}
		results[i] = f.u.labels.join(results[i], f.notAsked(f.u.keptIn("k:"+k)))
		if j, ok := s.index(e.Get.Key); ok && s.vals[j] != nil && s.vals[j].text != nil {
			if ev, ok := f.u.model.Key(MapKey, *s.vals[j].text, s.sig.Results().At(i).Type()); ok {
				results[i] = f.evident(results[i], ev, "key "+quote(*s.vals[j].text), s.in.Pos(), false)
			}
		}
	}
}

// notAsked is what a middleware keeps for handlers, which it vouches for: of what the client sent it
// is the part that was found to be true.
func (f *frame) notAsked(v *Value) *Value {
	if v == nil || !slices.ContainsFunc(v.set, func(x item) bool { return f.asked(f.u.labels.at(x.id)) }) {
		return v
	}
	out := *v
	out.set = v.set.filter(func(x item) bool { return !f.asked(f.u.labels.at(x.id)) })
	return &out
}

// filter labels what the call makes if its argument holds a function that what is logged passes.
func (s *site) filter(sp *FilterSpec, results []*Value) {
	if sp == nil {
		return
	}
	f := s.f
	i, ok := s.index(sp.In)
	at := int(sp.Out - result0)
	if !ok || at >= len(results) {
		return
	}
	_, st := structOf(deref1(s.args[i].Type()))
	if st == nil {
		return
	}
	for n := range st.NumFields() {
		if st.Field(n).Name() != sp.Field {
			continue
		}
		v := f.load(s.m, f.address(s.vals[i], step(n)))
		if v != nil && (len(v.fns) > 0 || f.substantive(v)) {
			results[at] = f.u.labels.join(results[at], &Value{set: set{{id: f.u.labels.id(Label{Kind: Filter})}}})
		}
	}
}

// slot names the entry that a key opens.
func (s *site) slot(p Place) (string, bool) {
	i, ok := s.index(p)
	if !ok {
		return "", false
	}
	a := unboxed(s.args[i])
	t := types.TypeString(a.Type(), nil)
	switch a := a.(type) {
	case *ssa.Const:
		return t + "=" + a.String(), true
	case *ssa.UnOp:
		if g, ok := a.X.(*ssa.Global); ok {
			return globalSymbol(g), true
		}
	}
	if _, st := structOf(a.Type()); st != nil && st.NumFields() == 0 {
		return t, true
	}
	if v := s.vals[i]; v != nil && v.text != nil {
		return t + "=" + *v.text, true
	}
	return "", false
}
