package flow

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/oversharelint/overshare/internal/symbol"
)

// An Event is a source that reaches a sink. It stands where its last missing end became known:
// at the sink's argument if both meet in one function, else at the argument of the call that
// carries the value on.
type Event struct {
	Pos, End token.Pos
	Fn       *ssa.Function
	Channel  Channel
	Form     Form
	Sink     string // "slog.Info"
	Status   int    // constant status of the response, of HTTP or gRPC, if any
	Through  string // the function that was called with the value, when the sink lies in it
	// With are the constants that may decide what the sink means (a file's mode), WithKnown whether they
	// are all that does; none and known: it was never set.
	With      []string
	WithKnown bool
	In        ssa.Instruction // the call or store
	Weak      bool            // the sink is one by its shape only
	Source    Label
	Trace     *Trace
	Others    int // further sources of the same group that reach the same argument
	call      ssa.Instruction
	// More are the further sources of a Record, the strongest first, each part once.
	More []Label
	// Query is what the event is about if a query is what the source reaches, else nil.
	Query *Query
	// Elsewhere is where it lies if that is another package, which has neither Pos nor Fn here.
	Elsewhere *Elsewhere
}

// A paramSink is a sink that a parameter or free variable of a function reaches: its callers
// know what that is.
type paramSink struct {
	Label   Label // Param, Free or CallOf, or a Source-less IfaceOf
	Writer  *Label
	Fmt     int // parameter that holds the format string, -1 for none
	Channel Channel
	Form    Form
	Typed   bool // the shape was known and judged where the sink stands
	Benign  bool // only under a guard that says: this error is an expected one
	Weak    bool
	Exempt  string // the fields of what is saved that are looked at before, between commas
	Told    bool   // a secret was reported where the sink stands: what callers pass is that one
	Name    string
	Posn    string
	Pos     token.Pos
	Here    token.Pos // where the function itself passes the value on, in this unit
	Through []string  // functions between, innermost first
	With    *Value    // what decides what the sink means, in terms of the parameters
	Row     *Value    // the row that is stored, with what the function changed in it
	RowType string    // its type's symbol, and the type where it is known
	typ     types.Type
	Known   *item // the secret that the column is, if what the callers pass is new
}

const maxParamSinks = 48

// sink records what reaches one sink of a modelled call.
func (s *site) sink(sp *SinkSpec, name string) {
	f := s.f
	if !f.final {
		return
	}
	if sp.Name != "" {
		name = sp.Name
	}
	ch := []destination{{channel: sp.Channel}}
	if sp.Writer != None {
		ch = s.writers(sp.Writer)
	}
	if len(ch) == 0 {
		return
	}
	var ps []piece
	switch sp.Form {
	case FormFormat:
		ps = s.formatted(sp.Value, sp.Fmt)
		if i, ok := s.index(sp.Fmt); ok {
			ps = append(ps, f.piece(s.args[i], FormText, i-s.recv))
		}
	case FormPairs:
		ps = s.pairs(sp)
	default:
		ps = s.pieces(sp.Value, sp.Rest, sp.Form)
		if sp.Value == Receiver && sp.Writer == None {
			ps = append(ps, s.begunWith(sp.Form)...)
		}
		if i, ok := s.index(sp.Key); ok && s.vals[i] != nil && s.vals[i].text != nil {
			for j := range ps {
				ps[j].key = *s.vals[i].text
			}
		}
	}
	if sp.SQL != None {
		ps = s.written(ps, sp.SQL)
	}
	for _, p := range ps {
		if sp.Part != "" {
			p = s.partOf(p, sp.Part)
		}
		for _, d := range ch {
			switch sp.Form {
			case FormRow:
				s.storeRow(p, sp, d, name)
			case FormConst:
				s.constant(p, sp, d, name)
			default:
				s.show(p, sp, d, name)
			}
		}
	}
}

// begunWith are the structs that the chain of calls begins with which makes the receiver: what a builder was
// handed first, and only the last of its calls stores.
func (s *site) begunWith(form Form) []piece {
	if s.recv == 0 {
		return nil
	}
	for v := s.args[0]; ; {
		c, ok := v.(*ssa.Call)
		if !ok {
			return nil
		}
		args := passed(&c.Call)
		if len(args) == 0 || symbol.Called(&c.Call) == nil || c.Call.Signature().Recv() == nil && !c.Call.IsInvoke() {
			return nil
		}
		if types.Identical(args[0].Type(), v.Type()) {
			v = args[0]
			continue
		}
		var out []piece
		for _, a := range args[1:] {
			elems, ok := spread(a)
			if !ok {
				elems = []ssa.Value{a}
			}
			for _, e := range elems {
				if holdsStructs(unboxed(e).Type()) {
					out = append(out, s.f.piece(e, form, -1))
				}
			}
		}
		return out
	}
}

// A destination is where a writer's bytes go: a channel, or what a parameter turns out to be.
type destination struct {
	channel Channel
	param   *Label
	with    *Value
}

// writers says where what is written to the value at p goes.
func (s *site) writers(p Place) []destination {
	f := s.f
	i, ok := s.index(p)
	if !ok {
		return nil
	}
	return f.destinationsOf(s.m, s.vals[i], unboxed(s.args[i]).Type())
}

func (f *frame) destinationsOf(m memory, v *Value, t types.Type) []destination {
	if c := f.u.writer(t); c != 0 {
		return []destination{{channel: c}}
	}
	var out []destination
	all := f.flatten(m, v)
	for _, x := range all {
		if l := f.u.labels.at(x.id); l.Kind == Dest {
			out = append(out, destination{channel: Channel(l.Class), with: f.u.fileMode(l)})
		}
	}
	if len(out) > 0 {
		return out
	}
	for _, x := range all {
		if l := f.u.labels.at(x.id); l.Kind == Param || l.Kind == Free {
			out = append(out, destination{param: l})
		}
	}
	return capped(out, 2)
}

// pairs reads an alternating list of keys and values. Elements that are attributes of their own
// were sinks where they were made.
func (s *site) pairs(sp *SinkSpec) []piece {
	ps := s.pieces(sp.Value, sp.Rest, sp.Of)
	var out []piece
	for i := 0; i < len(ps); i++ {
		p := ps[i]
		if !isString(p.typ) {
			out = append(out, p)
			continue
		}
		if i+1 < len(ps) {
			v := ps[i+1]
			if p.val != nil && p.val.text != nil {
				v.key = *p.val.text
			} else {
				out = append(out, p)
			}
			out = append(out, v)
			i++
			continue
		}
		out = append(out, p)
	}
	return out
}

// show records what leaves of one piece through one destination.
func (s *site) show(p piece, sp *SinkSpec, d destination, name string) {
	f := s.f
	if p.key != "" && s.filtered() {
		return
	}
	defer f.saves(d, s.columns(None), "")()
	m := s.m
	if f.saving {
		m = f.hooked(m, p.val, p.typ, s.in)
	}
	labels := f.exposing(f.recordsIn(d), m, p.val, p.typ, p.form, s.in)
	if p.key != "" && f.substantive(p.val) && f.u.model.Holds(p.typ) && !f.u.model.Hides(f.called(p.arg)) {
		if ev, ok := f.u.model.Key(LogKey, p.key, p.typ); ok && d.channel != 0 {
			labels = f.evident(&Value{set: labels}, ev, "key "+quote(p.key), s.in.Pos(), false).labels()
		}
	}
	if len(labels) == 0 {
		return
	}
	node := f.u.argument(s.in, p.nth)
	ps := paramSink{
		Writer: d.param, Fmt: -1, Channel: d.channel, Form: p.form,
		Typed: !types.IsInterface(p.typ) && !isContainerOfAny(p.typ),
		Name:  name, Pos: node.Pos(), Posn: "", Weak: sp.Weak,
	}
	if f.saving && ps.Typed {
		ps.Exempt = f.guardedFields("", p.typ, p.form, s.in)
	}
	if d.param != nil {
		ps.Channel = 0
	}
	if ps.With = d.with; sp.With != None {
		ps.With = s.with(sp)
	}
	f.leak(labels, ps, node, s.in, s.status(sp))
}

// recordsIn says whether records matter in a destination.
func (f *frame) recordsIn(d destination) recording {
	if d.param != nil || f.u.wants(d.channel, &Label{Group: Record}) {
		return recordOwn
	}
	return recordNone
}

// called is what the source calls a value: by the variable, the field, or the function that it is
// the result of.
func (f *frame) called(v ssa.Value) string {
	v = unboxed(v)
	if name, ok := f.names[v]; ok {
		return name
	}
	switch v := v.(type) {
	case *ssa.Parameter:
		return v.Name()
	case *ssa.Extract:
		return f.called(v.Tuple)
	case *ssa.Call:
		if fn := v.Call.StaticCallee(); fn != nil {
			return fn.Name()
		}
		if v.Call.IsInvoke() {
			return v.Call.Method.Name()
		}
	case *ssa.Field:
		return selectedName(v)
	case *ssa.UnOp:
		if fa, ok := v.X.(*ssa.FieldAddr); ok {
			return selectedName(fa)
		}
	}
	return ""
}

// filtered reports whether what the receiver logs under a key passes a function of the user's
// first. It is believed: who writes one wants to keep secrets out, and which ones it keeps out
// depends on the keys that it compares.
func (s *site) filtered() bool {
	if s.recv == 0 {
		return false
	}
	for _, x := range s.f.flatten(s.m, s.vals[0]) {
		if s.f.u.labels.at(x.id).Kind == Filter {
			return true
		}
	}
	return false
}

// isContainerOfAny reports whether what a container holds is known only where it is filled.
func isContainerOfAny(t types.Type) bool {
	switch u := t.Underlying().(type) {
	case *types.Slice:
		return types.IsInterface(u.Elem())
	case *types.Map:
		return types.IsInterface(u.Elem())
	}
	return false
}

// status is the constant status of a response.
func (s *site) status(sp *SinkSpec) int {
	if i, ok := s.index(sp.Status); ok {
		if c, ok := s.args[i].(*ssa.Const); ok && c.Value != nil {
			if n, ok := constant.Int64Val(constant.ToInt(c.Value)); ok {
				return int(n)
			}
		}
	}
	return sp.Code
}

// leak splits what reaches a sink: sources are events here, parameters are sinks of this
// function's callers.
func (f *frame) leak(labels set, ps paramSink, node ast.Node, in ssa.Instruction, status int) {
	if !f.final {
		return
	}
	f.leakFrom(labels, ps, node, f.fn, in, status, f.guards.matched(f, in))
}

// leakAt reports what a function of this unit returns into a sink of another.
func (f *frame) leakAt(labels set, ps paramSink, node ast.Node, fn *ssa.Function, in ssa.Instruction) {
	f.leakFrom(labels, ps, node, fn, in, 0, nil)
}

func (f *frame) leakFrom(labels set, ps paramSink, node ast.Node, fn *ssa.Function, in ssa.Instruction, status int, benign benign) {
	groups := make(map[Group]*Event)
	var order []Group
	stale := false
	if ps.Form == FormRow {
		stale = !f.isNew(labels)
		ps.Known = f.secretOf(labels)
	}
	sources := labels
	if ps.Form == FormConst {
		sources = f.fixedSources(labels)
	}
	for _, x := range sources {
		l := f.u.labels.at(x.id)
		if l.Kind != Source || ps.Channel == 0 || stale {
			continue
		}
		if l.Group == Failure && (ps.Benign || benign.covers(x.id)) {
			continue
		}
		if !f.u.wants(ps.Channel, l) || l.Group == Secret && ps.Told {
			continue
		}
		e, ok := groups[l.Group]
		if !ok {
			e = &Event{
				Pos: node.Pos(), End: node.End(), Fn: fn, Channel: ps.Channel, Form: ps.Form, Sink: ps.Name,
				Status: status, Source: *l, Trace: x.tr, Weak: ps.Weak, In: in, call: in,
			}
			if ps.With != nil {
				e.With, e.WithKnown = f.u.constants(ps.With), !f.unknownOrigin(ps.With)
			}
			groups[l.Group] = e
			order = append(order, l.Group)
			continue
		}
		e.Others++
		if f.isRecord(x) {
			f.u.more(e, l, x.tr)
			continue
		}
		if f.u.stronger(l, x.tr, &e.Source, e.Trace) {
			e.Source, e.Trace = *l, x.tr
		}
	}
	slices.Sort(order)
	for _, g := range order {
		e := groups[g]
		e.Trace = f.u.sinkTrace(e, ps, in)
		if n := len(ps.Through); n > 0 {
			e.Through = ps.Through[n-1]
		}
		if !f.silent {
			f.u.event(*e)
		}
		ps.Told = ps.Told || g == Secret && e.Source.doubt() == 0
	}
	for _, x := range labels {
		l := f.u.labels.at(x.id)
		if l.Kind != Param && l.Kind != Free && l.Kind != CallOf {
			continue
		}
		q := ps
		q.Label, q.Here = *l, node.Pos()
		if q.With != nil {
			q.With = f.export(f.ins[0], q.With, 1)
		}
		if ps.Form == FormRow || ps.Form == FormConst {
			q.Label.Form = 0
			f.sum.addSink(q)
			continue
		}
		if l.Form != 0 {
			q.Form, q.Label.Form = l.Form, 0
		}
		if t := f.originType(l); t != nil && (types.IsInterface(t) || isContainerOfAny(t)) {
			q.Typed = false // as text it came from something whose shape the callers know
			if q.Form == FormText && l.Form == 0 {
				q.Form = FormPrint
			}
		}
		q.Benign = q.Benign || benign.covers(x.id)
		f.sum.addSink(q)
	}
}

// originType is the static type of what a label of a parameter or free variable stands for, nil if it
// is not known.
func (f *frame) originType(l *Label) types.Type {
	var t types.Type
	switch {
	case l.Kind == Param && l.Index < len(f.fn.Params):
		t = f.fn.Params[l.Index].Type()
	case l.Kind == Free && l.Index < len(f.fn.FreeVars):
		t = deref1(f.fn.FreeVars[l.Index].Type())
	case l.Kind == CallOf:
		callee := l.callee()
		callee.Path = ""
		return returnedAt(f.originType(&callee), l.Path, l.Res)
	}
	return typeAt(t, l.Path)
}

// returnedAt is the type at a path that leads to a function, and on from its result of that number.
func returnedAt(t types.Type, p Path, res int) types.Type {
	called := false
	for steps := p.steps(); t != nil; steps = steps[1:] {
		if sig, ok := t.Underlying().(*types.Signature); ok && !called {
			if called = true; res >= sig.Results().Len() {
				return nil
			}
			t = sig.Results().At(res).Type()
		}
		if len(steps) == 0 {
			break
		}
		t = partType(t, steps[0])
	}
	if !called {
		return nil
	}
	return t
}

// typeAt is the type of the part of a value of type t at a path, nil if it is not known.
func typeAt(t types.Type, p Path) types.Type {
	for _, s := range p.steps() {
		if t == nil {
			return nil
		}
		t = partType(t, s)
	}
	return t
}

func (s *Summary) addSink(q paramSink) {
	for i := range s.Sinks {
		o := &s.Sinks[i]
		if o.Label == q.Label && o.Channel == q.Channel && o.Name == q.Name && o.Pos == q.Pos && o.Posn == q.Posn && o.Form == q.Form && (o.Row == nil) == (q.Row == nil) {
			o.Benign, o.Told = o.Benign && q.Benign, o.Told && q.Told
			return
		}
	}
	if len(s.Sinks) < maxParamSinks {
		s.Sinks = append(s.Sinks, q)
	}
}

// fieldMapSink records a store under a key into a map that a field holds and that leaves with it.
func (f *frame) fieldMapSink(m memory, in *ssa.MapUpdate) {
	load, ok := in.Map.(*ssa.UnOp)
	if !ok {
		return
	}
	fa, ok := load.X.(*ssa.FieldAddr)
	if !ok {
		return
	}
	n, st := structOf(deref1(fa.X.Type()))
	if n == nil || st == nil || !f.final {
		return
	}
	e := f.u.model.FieldSink(n, st.Field(fa.Field))
	if e == nil {
		return
	}
	key := f.val(in.Key)
	for _, sp := range e.Sinks {
		if sp.Under != AnyKey && (key == nil || key.text == nil || sp.Under != *key.text) {
			continue
		}
		p := f.piece(in.Value, sp.Form, -1)
		f.storedAway(m, p, paramSink{Fmt: -1, Channel: sp.Channel, Form: p.form, Typed: !types.IsInterface(p.typ), Name: e.Name}, in, sp.Code)
	}
}

// mapSink records a store into a map that is itself a destination: response headers.
func (f *frame) mapSink(m memory, in *ssa.MapUpdate) {
	if f.keyKind(in.Map) != HeaderKey {
		return
	}
	for _, d := range f.destinationsOf(m, f.val(in.Map), in.Map.Type()) {
		p := f.piece(in.Value, FormPrint, -1)
		f.storedAway(m, p, paramSink{Writer: d.param, Fmt: -1, Channel: d.channel, Form: p.form, Typed: true, Name: "a header"}, in, 0)
	}
}

// fieldSink records a store to a field that leaves with its struct.
func (f *frame) fieldSink(m memory, in *ssa.Store) {
	fa, ok := in.Addr.(*ssa.FieldAddr)
	if !ok || !f.final {
		return
	}
	n, st := structOf(deref1(fa.X.Type()))
	if n == nil || st == nil {
		return
	}
	e := f.u.model.FieldSink(n, st.Field(fa.Field))
	if e == nil {
		return
	}
	for _, h := range e.Handles {
		f.handled(m, h, f.val(in.Val), in.Val.Type(), in, span{in.Pos(), in.Pos()})
	}
	for _, sp := range e.Sinks {
		if sp.Under != "" {
			continue
		}
		p := f.piece(in.Val, sp.Form, -1)
		f.storedAway(m, p, paramSink{Fmt: -1, Channel: sp.Channel, Form: p.form, Typed: !types.IsInterface(p.typ), Name: e.Name}, in, sp.Code)
	}
}

// replied records a store into the reply of a method that answers by what it leaves in a parameter,
// here or in a closure of it.
func (f *frame) replied(m memory, in *ssa.Store) {
	if !f.final {
		return
	}
	method := f.fn
	for method.Parent() != nil {
		method = method.Parent()
	}
	for _, rt := range f.u.returnsOf(method) {
		if rt.Param == "" || rootName(in.Addr) != rt.Param {
			continue
		}
		p := f.piece(in.Val, rt.Form, -1)
		f.storedAway(m, p, paramSink{Fmt: -1, Channel: rt.Channel, Form: p.form, Typed: !types.IsInterface(p.typ), Name: rt.Name, Weak: rt.Weak}, in, 0)
	}
}

// rootName is the name of the parameter or captured variable that an address leads from, empty if it is
// the variable itself that is written.
func rootName(addr ssa.Value) string {
	through := false
	for range 8 {
		switch a := addr.(type) {
		case *ssa.FieldAddr:
			addr, through = a.X, true
		case *ssa.UnOp:
			addr, through = a.X, true
		case *ssa.Parameter:
			return a.Name()
		case *ssa.FreeVar:
			if through {
				return a.Name()
			}
			return ""
		case *ssa.Alloc:
			if through {
				return a.Comment
			}
			return ""
		default:
			return ""
		}
	}
	return ""
}

// storedAway judges what a store makes leave. It stands where the value's expression does, or the
// store.
func (f *frame) storedAway(m memory, p piece, ps paramSink, in ssa.Instruction, status int) {
	labels := f.exposing(f.recordsIn(destination{channel: ps.Channel}), m, p.val, p.typ, p.form, in)
	if len(labels) == 0 {
		return
	}
	at := in.Pos()
	if !at.IsValid() {
		at = p.arg.Pos()
	}
	ps.Pos = at
	f.leak(labels, ps, span{at, at}, in, status)
}

// returnedValue is a value that a return statement hands out. The compiler reads a variable after the
// calls beside it, SSA before them:
//
//	return users, db.Find(&users).Error
func (f *frame) returnedValue(m memory, v ssa.Value, in *ssa.Return) *Value {
	load, ok := v.(*ssa.UnOp)
	if !ok || load.Op != token.MUL || load.Block() != in.Block() {
		return f.val(v)
	}
	if _, ok := load.X.(*ssa.Alloc); !ok {
		return f.val(v)
	}
	return f.typed(f.named(v, f.deref(m, load)), v.Type())
}

// returned records what a return statement hands out, and judges it where the kind of function
// sends a result to the client.
func (f *frame) returned(m memory, in *ssa.Return) {
	r := returned{ret: in, mem: m}
	if !f.final {
		return
	}
	benign := f.guards.matched(f, in)
	refuses := f.refuses(in.Block())
	for i, v := range in.Results {
		val := f.returnedValue(m, v, in)
		if refuses && isError(v.Type()) {
			val = f.refused(val)
		}
		if isError(v.Type()) && len(benign) > 0 && val != nil {
			val = &Value{set: val.set.filter(func(x item) bool { return !benign.covers(x.id) }), refs: val.refs, dyn: val.dyn, kids: val.kids}
		}
		r.vals = append(r.vals, val)
		r.nodes = append(r.nodes, f.u.returnNode(f.fn, in, i))
	}
	f.returns = append(f.returns, r)
	for _, rt := range f.u.returnsOf(f.fn) {
		if rt.Result < 0 || rt.Result >= len(in.Results) {
			continue
		}
		a := in.Results[rt.Result]
		p := f.piece(a, rt.Form, -1)
		p.val = r.vals[rt.Result]
		labels := f.exposing(f.recordsIn(destination{channel: rt.Channel}), m, p.val, p.typ, rt.Form, in)
		node := f.u.returnNode(f.fn, in, rt.Result)
		f.leak(labels, paramSink{Fmt: -1, Channel: rt.Channel, Form: rt.Form, Typed: true, Name: rt.Name, Pos: node.Pos(), Weak: rt.Weak}, node, in, 0)
	}
}
