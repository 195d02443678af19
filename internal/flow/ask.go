package flow

import (
	"go/token"
	"go/types"
	"iter"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/oversharelint/overshare/internal/symbol"
)

// Where a program is put together by its main package, a handler calls an interface of which no
// implementation is in sight: the handler's package imports the interface's, and so does the
// implementation's. Whether the call runs a query, and by which of its arguments, nobody knows there; but
// what the caller makes sure of, before or after, nobody knows anywhere else. So such a call is an open
// query that asks: of each argument by which a record may be looked up, whether what stands behind the
// method looks one up by it. A query that asks is treated like others: it is covered by the same checks and
// is passed on to callers, who say what they pass. One whose key the client sent becomes part of the fact,
// and the main package, to which all types are in sight, answers it.
//
// Tempting, but wrong: to keep what is passed to an interface's method and judge it where a value becomes
// the interface, as settle.go does with secrets. A secret that leaves has left; a key that leaves may be
// looked after by its caller.

// An ask is a call of an interface's method of which nothing is known yet.
type ask struct {
	Iface  string    // the methods of the interface with their signatures, in order
	Method string    // the one that is called
	Arg    Label     // which argument the key is, or which part of it, as a parameter of the method
	Passed []askArg  // all that may be a key or an owner
	Before []*ask    // calls by the same key that have run when this one changes something
	Called *askEvent // where it is called, once the key is known to be a client's
}

// An askArg is an argument of such a call, or a part of one.
type askArg struct {
	At     Label   // as a parameter of the method
	Labels []Label // of what is passed, those that callers know or that a client sent
	Known  bool    // what is passed is no more than the service knows
}

// An askEvent is what the finding at such a call needs to know of the function that it stands in.
type askEvent struct {
	Posn      string
	Source    Label
	Trace     *Trace
	Func      string   // with its package, as findings name it
	Handler   string   // the declared function, as routes name it
	Names     []string // of the functions that it stands in, and of the types that these are methods of
	Pkg       string   // the name of the package
	Short     string   // the declared function, for messages
	Principal bool     // who the client is is asked there
	Near      bool     // or somewhere in the package
	Known     bool     // the key may also be one that the service knows
	Safe      bool     // it is made sure that the record is the client's: a sibling of others

	fn *ssa.Function
}

// What bounds the asking: of a function, and of what an answer asks in its turn.
const (
	maxAsks     = 24
	maxAskDepth = 4
	maxBefore   = 4
)

// ask notes what a call of an interface's method may be asked by, where nothing in sight stands behind it.
func (s *site) ask() {
	f := s.f
	if !f.final || s.common == nil || !s.common.IsInvoke() || f.asks >= maxAsks {
		return
	}
	n, ok := types.Unalias(s.common.Value.Type()).(*types.Named)
	if !ok || n.Obj().Pkg() == nil || n.TypeArgs().Len() > 0 || !f.u.model.FirstParty(n.Obj().Pkg().Path()) {
		return
	}
	var passed []askArg
	var keys []set
	add := func(at Label, labels set) {
		if len(labels) == 0 {
			return
		}
		a := askArg{At: at}
		f.judgeArg(&a, labels)
		passed = append(passed, a)
		keys = append(keys, labels)
	}
	for i, v := range s.vals {
		t := s.args[i].Type()
		if i < s.recv || v == nil || isContext(t) || f.u.model.IsRequest(t) {
			continue
		}
		s.askable(Label{Kind: Param, Index: i}, piece{val: v, typ: t, arg: s.args[i]}, add)
	}
	for i := range passed {
		a := &ask{Iface: ifaceText(n), Method: s.obj.Name(), Arg: passed[i].At, Passed: passed}
		if len(passed[i].Labels) == 0 || f.asks >= maxAsks {
			continue
		}
		for _, op := range [...]Op{OpRead, opWrite} {
			f.asks++
			f.queries = append(f.queries, querySite{
				openQuery: openQuery{Op: op, Ask: a, Call: shortName(s.obj), At: s.in, Posn: f.u.posn(s.in.Pos())},
				in:        s.in, key: keys[i], node: f.u.argument(s.in, passed[i].At.Index-s.recv),
			})
		}
	}
}

// opWrite stands for whatever changes something.
const opWrite Op = OpRead + 1

// askable visits what of an argument may identify a record or whose it is: itself, or fields of it.
func (s *site) askable(at Label, x piece, visit func(Label, set)) {
	f := s.f
	t := types.Unalias(x.typ)
	switch u := deref1(t).Underlying().(type) {
	case *types.Basic:
		if u.Info()&types.IsBoolean == 0 {
			visit(at, f.flatten(s.m, x.val))
		}
	case *types.Slice:
		if _, basic := u.Elem().Underlying().(*types.Basic); basic && !isBytes(t) {
			visit(at, f.flatten(s.m, x.val))
		}
	case *types.Array:
		visit(at, f.flatten(s.m, x.val))
	case *types.Struct:
		for i := range u.NumFields() {
			fld := u.Field(i)
			column := f.u.model.ColumnOf(fld, u.Tag(i))
			if _, key := f.u.model.Column(column); !key && !f.u.model.OwnerName(fld.Name()) && !strings.HasSuffix(column, "id") {
				continue
			}
			if _, inner := fld.Type().Underlying().(*types.Struct); inner {
				continue
			}
			part := at
			part.Path = part.Path.extend(step(i))
			visit(part, f.flatten(s.m, f.fieldOf(s.m, x, i)))
		}
	}
}

// judgeArg says what is known of what is passed.
func (f *frame) judgeArg(a *askArg, labels set) {
	asked, known, callers := f.origins(labels)
	a.Known = f.addressed(labels) || known || !asked && !callers
	a.Labels = nil
	for _, x := range labels {
		if l := *f.u.labels.at(x.id); l.Kind == Param || l.Kind == Free || f.asked(&l) {
			l.Form = 0
			a.Labels = append(a.Labels, l)
		}
	}
	slices.SortFunc(a.Labels, func(x, y Label) int { return x.compare(&y) })
}

// ifaceText names an interface by what it takes to implement it.
func ifaceText(t types.Type) string {
	var out []string
	for _, m := range methodTable(t) {
		out = append(out, m.name+" "+m.signature)
	}
	return strings.Join(out, "\n")
}

func methodsIn(text string) []methodEntry {
	var out []methodEntry
	for line := range strings.SplitSeq(text, "\n") {
		name, sig, _ := strings.Cut(line, " ")
		out = append(out, methodEntry{name, sig})
	}
	return out
}

// asked is an ask of a callee as the caller of that knows it.
func (e *env) asked(a *ask) *ask {
	n := *a
	n.Passed = make([]askArg, len(a.Passed))
	for i, p := range a.Passed {
		n.Passed[i] = p
		if len(p.Labels) == 0 || p.Known {
			continue
		}
		var labels set
		for j := range p.Labels {
			if l := p.Labels[j]; l.Kind == Source {
				labels = labels.union(set{{id: e.s.f.u.labels.id(l)}})
			} else {
				labels = labels.union(e.s.f.flatten(e.m, e.resolve(&l)))
			}
		}
		e.s.f.judgeArg(&n.Passed[i], labels)
	}
	n.Before = nil
	for _, b := range a.Before {
		n.Before = append(n.Before, e.asked(b))
	}
	return &n
}

// calledBefore notes, of each query that asks, those by the same key that have run when it does: if one of them
// turns out to be covered, it vouches for the key.
func (c *cover) calledBefore() {
	f := c.f
	for i := range f.queries {
		st := &f.queries[i]
		if st.Ask == nil || st.safe {
			continue
		}
		var before []*ask
		for j := range f.queries {
			o := &f.queries[j]
			if o.Ask == nil || o.in == st.in || o.Op != OpRead || len(before) >= maxBefore || !c.comesFirst(o, st) || !f.sameOrigin(o.key, st.key) {
				continue
			}
			first := *o.Ask
			first.Before = nil
			before = append(before, &first)
		}
		if len(before) > 0 {
			n := *st.Ask
			n.Before = slices.Concat(n.Before, before)
			st.Ask = &n
		}
	}
}

// reportAsk keeps a query that asks by a key that the client sent, for the package that can answer.
func (f *frame) reportAsk(st *querySite) {
	key := f.clientKey(st.key)
	if key == nil || st.node == nil {
		return
	}
	_, known, _ := f.origins(st.key)
	f.u.askedAt = append(f.u.askedAt, st.node.Pos())
	if f.u.model.Meant(st.node.Pos()) {
		return
	}
	n := *st.Ask
	n.Called = &askEvent{
		Posn: f.u.posn(st.node.Pos()), Source: *f.u.labels.at(key.id), Trace: key.tr, Func: f.fn.String(), Pkg: f.u.pass.Pkg.Name(),
		Handler: symbol.Declared(f.fn), Short: f.u.functionName(symbol.Outermost(f.fn)), Safe: st.safe, Known: known, fn: f.fn,
	}
	n.Called.Source.Form = 0
	for fn := f.fn; fn != nil; fn = fn.Parent() {
		n.Called.Names = append(n.Called.Names, fn.Name())
		if recv := fn.Signature.Recv(); recv != nil {
			name := recv.Type().String()
			n.Called.Names = append(n.Called.Names, name[strings.LastIndexByte(name, '.')+1:])
		}
	}
	q := st.openQuery
	q.Ask, q.Key, q.Scopes, q.Roots = &n, n.Called.Source, nil, nil
	f.u.asking = append(f.u.asking, q)
}

// Asking lists where calls of interfaces stand that another package may find something in.
func (a *Analysis) Asking() []token.Pos {
	if a.u == nil {
		return nil
	}
	return a.u.askedAt
}

// askKey is the symbol under which a package's fact has what it asks.
func askKey(path string) string { return askPrefix + path }

const askPrefix = "?"

// A handling is what the answers say of the queries of one record in one handler.
type handling struct {
	short                   string // what to call the handler
	covered, reads, changes bool   // of these queries one is covered, one that reads, and one is a change
}

// An answered is a query that a handler runs by a client's key and without making sure of it.
type answered struct {
	ev *askEvent
	q  openQuery
}

// answerAll looks up what the packages that the main package is built of ask, and records what is found.
func (u *unit) answerAll() {
	if u.pass.Pkg.Name() != "main" {
		return
	}
	var open []answered
	at := make(map[string]int) // where in open it stands what a handler reads of a record by one key
	opened := make(map[string]int)
	handlings := make(map[string]map[string]*handling) // by record and handler
	for q := range u.askedOf() {
		ev := q.Ask.Called
		for _, a := range u.answer(q.Ask, q.Op, 0) {
			a.Through = append(a.Through, q.Through...)
			if handlings[a.Record] == nil {
				handlings[a.Record] = make(map[string]*handling)
			}
			h := handlings[a.Record][ev.Handler]
			if h == nil {
				h = &handling{short: ev.Short}
				handlings[a.Record][ev.Handler] = h
			}
			h.changes = h.changes || a.Op > OpRead
			switch k := ev.Handler + "|" + a.Record + "|" + ev.Source.At; {
			case a.Self && a.Op == OpRead || ev.Known && (a.Self || a.Named):
				// as in nobodys
			case a.Safe || ev.Safe:
				h.short, h.covered, h.reads = ev.Short, true, h.reads || a.Op == OpRead
			case at[k] == 0:
				opened[a.Record]++
				open = append(open, answered{ev, a})
				at[k] = len(open)
			default:
				opened[a.Record]++
				if a.Op > open[at[k]-1].q.Op {
					open[at[k]-1] = answered{ev, a}
				}
			}
		}
	}
	for _, x := range open {
		e := x.event()
		e.Query.Open = opened[x.q.Record]
		for handler, h := range handlings[x.q.Record] {
			if !h.covered || handler == x.ev.Handler {
				continue
			}
			e.Query.Covered++
			e.Query.Private = e.Query.Private || h.reads && !h.changes
			if e.Query.Beside == "" || h.short < e.Query.Beside {
				e.Query.Beside = h.short
			}
		}
		u.events = append(u.events, e)
	}
}

// askedOf lists the queries that imported packages ask of, each once.
func (u *unit) askedOf() iter.Seq[*openQuery] {
	return func(yield func(*openQuery) bool) {
		seen := make(map[string]bool)
		for _, d := range u.imports.facts {
			for _, sym := range d.symbols.names {
				if !strings.HasPrefix(sym, askPrefix) {
					continue
				}
				s := u.imports.symbol(sym)
				if s == nil {
					continue
				}
				for i := range s.Queries {
					q := &s.Queries[i]
					if q.Ask == nil || q.Ask.Called == nil || seen[q.identity()] {
						continue
					}
					seen[q.identity()] = true
					if !yield(q) {
						return
					}
				}
			}
		}
	}
}

// event is the finding of a query, in the handler that asked.
func (x *answered) event() Event {
	tr := x.ev.Trace
	for i := len(x.q.Through) - 1; i >= 0; i-- {
		tr = tr.step(StepCall, 0, x.ev.Posn, "passed to "+x.q.Through[i])
	}
	return Event{
		Sink: x.q.Call, Source: x.ev.Source, Trace: tr.step(StepSink, 0, x.q.Posn, x.q.Call),
		Elsewhere: &Elsewhere{Posn: x.ev.Posn, Func: x.ev.Func, Handler: x.ev.Handler, Names: x.ev.Names, Pkg: x.ev.Pkg},
		Query: &Query{
			Op: x.q.Op, Record: x.q.Record, Owner: x.q.Owner, Column: x.q.Column, Forged: len(x.q.Scopes) > 0, Self: x.q.Self, Named: x.q.Named,
			Principal: x.ev.Principal, Near: x.ev.Near,
		},
	}
}

// answer lists the queries that what stands behind a method runs by the argument that is asked about. What
// an earlier call vouches for is safe.
func (u *unit) answer(a *ask, op Op, depth int) []openQuery {
	if depth > maxAskDepth {
		return nil
	}
	vouched := slices.ContainsFunc(a.Before, func(b *ask) bool {
		return slices.ContainsFunc(u.answer(b, 0, depth+1), func(q openQuery) bool { return q.Safe })
	})
	var out []openQuery
	for _, t := range u.behind(a) {
		for _, q := range t.sum.Queries {
			if q.Key.Kind != Param || !a.about(&q.Key) {
				continue
			}
			q.Through = append(slices.Clone(q.Through), t.name)
			if q.Ask != nil {
				for _, inner := range u.answer(a.within(q.Ask), q.Op, depth+1) {
					inner.Through = append(inner.Through, q.Through...)
					inner.Safe = inner.Safe || vouched || q.Safe
					if op == 0 || (inner.Op > OpRead) == (op > OpRead) {
						out = append(out, inner)
					}
				}
				continue
			}
			if op != 0 && (q.Op > OpRead) != (op > OpRead) || q.Owner == "" && !q.Vouch || strings.HasPrefix(q.Record, "$") || q.Into != "" {
				continue
			}
			q.Safe = q.Safe || vouched || a.narrows(q.Scopes)
			if q.Safe || !q.Vouch {
				out = append(out, q)
			}
		}
	}
	return out
}

// behind lists the methods of all types in sight that implement the interface, mocks left out.
func (u *unit) behind(a *ask) []target {
	ms := methodsIn(a.Iface)
	var out []target
	seen := make(map[string]bool)
	for _, d := range u.imports.facts {
		for _, e := range d.types {
			if seen[e.name] || !e.implements(ms) {
				continue
			}
			seen[e.name] = true
			if s := u.imports.symbol(e.name + "." + a.Method); s != nil && !s.Cut {
				out = append(out, target{sum: s, name: e.name[strings.LastIndexByte(e.name, '/')+1:] + "." + a.Method})
			}
		}
	}
	for _, c := range u.types {
		e := entryOf(c)
		if seen[e.name] || !e.implements(ms) {
			continue
		}
		if o, _, _ := types.LookupFieldOrMethod(c, true, u.pass.Pkg, a.Method); o != nil {
			if fn, ok := o.(*types.Func); ok {
				if s := u.summaryOf(fn); s != nil && !s.Cut {
					out = append(out, target{sum: s, name: shortName(fn)})
				}
			}
		}
	}
	if out = withoutMocks(out); len(out) > maxImplementers {
		return nil
	}
	return out
}

// about reports whether a parameter of the method is what is asked about, or a part of it.
func (a *ask) about(l *Label) bool {
	return l.Index == a.Arg.Index && l.Path.direct().within(a.Arg.Path)
}

// within reports whether the path leads to what another one does, or to a part of it.
func (p Path) within(whole Path) bool {
	rest, ok := strings.CutPrefix(string(p), string(whole))
	return ok && (rest == "" || rest[0] == '.')
}

// direct is the path without the steps from pointers to what they point to.
func (p Path) direct() Path {
	var out Path
	for _, s := range p.steps() {
		if s != deref {
			out = out.extend(s)
		}
	}
	return out
}

// passed is what the call passes for a parameter of the method.
func (a *ask) passed(l *Label) *askArg {
	path := l.Path.direct()
	for i := range a.Passed {
		if p := &a.Passed[i]; p.At.Index == l.Index && path.within(p.At.Path) {
			return p
		}
	}
	return nil
}

// narrows reports whether a query of the method's is narrowed by what the service knows. Of what is not
// seen to be passed nobody says that the client sent it.
func (a *ask) narrows(scopes [][]Label) bool {
	return slices.ContainsFunc(scopes, func(sc []Label) bool {
		return !slices.ContainsFunc(sc, func(l Label) bool {
			if l.Kind != Param {
				return l.Kind == Source
			}
			p := a.passed(&l)
			return p != nil && !p.Known
		})
	})
}

// identity is what makes two asks the same to callers: the method, and where it is called.
func (a *ask) identity() string {
	if a == nil {
		return ""
	}
	id := a.Method + string(rune(a.Arg.Index)) + string(a.Arg.Path) + a.Iface
	if a.Called != nil {
		id += a.Called.Posn + a.Called.Handler + a.Called.Source.At
	}
	return id
}

// within is what a method asks in its turn, as the call of the method knows it.
func (a *ask) within(q *ask) *ask {
	n := *q
	n.Passed = make([]askArg, len(q.Passed))
	for i, p := range q.Passed {
		n.Passed[i] = p
		if p.Known {
			continue
		}
		n.Passed[i].Known = !slices.ContainsFunc(p.Labels, func(l Label) bool {
			if l.Kind != Param {
				return l.Kind == Source
			}
			o := a.passed(&l)
			return o != nil && !o.Known
		})
	}
	n.Before = nil
	for _, b := range q.Before {
		n.Before = append(n.Before, a.within(b))
	}
	return &n
}

// Elsewhere is where an event lies that is found in another package than the one that its function is in.
type Elsewhere struct {
	Posn    string   // file:line:column
	Func    string   // the function, with its package
	Handler string   // the declared one that it stands in, as routes name it
	Names   []string // of the functions that it stands in, and of the types that these are methods of
	Pkg     string   // the name of its package
}

// weighAsks says of the function that each query that asks stands in what the package knows of it.
func (u *unit) weighAsks() {
	if len(u.asking) == 0 {
		return
	}
	asks, near := make(map[*ssa.Function]bool), false
	for _, fn := range u.funcs {
		asks[fn] = u.asksWho(fn)
		near = near || asks[fn]
	}
	for i := range u.asking {
		ev := u.asking[i].Ask.Called
		ev.Near = near
		for fn := ev.fn; fn != nil; fn = fn.Parent() {
			ev.Principal = ev.Principal || asks[fn]
		}
	}
	slices.SortStableFunc(u.asking, func(a, b openQuery) int { return strings.Compare(a.identity(), b.identity()) })
	u.asking = slices.CompactFunc(u.asking, func(a, b openQuery) bool { return a.identity() == b.identity() })
}
