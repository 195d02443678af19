package flow

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/oversharelint/overshare/internal/symbol"
)

// Whose is it? A query by a client's key is covered if somebody made sure that the record is the
// client's:
//
//   - it is narrowed to an owner who is not what the client says;
//   - what it loaded, or anything that was loaded by that, is compared with something that is no
//     constant, or handed to a function that decides about access;
//   - its key is compared with who the client is, handed to such a function, or vouched for by another
//     query that is covered.
//
// A comparison or decision counts only if something depends on it: one of its outcomes leads to where
// the other does not. For what a query changes it has to come before. What is asked of parameters here
// becomes part of the summary, so that each level of a service is asked in its turn and a check of the
// handler, the service or the repository is as good as one beside the query.

// settleQueries judges the queries that this function runs.
func (f *frame) settleQueries() {
	if len(f.queries) == 0 {
		f.exportChecks(nil)
		return
	}
	c := newCover(f)
	c.writtenBack()
	pending := make([]bool, len(f.queries))
	for i := range f.queries {
		st := &f.queries[i]
		if st.Into != "" {
			continue
		}
		st.safe, pending[i] = f.narrowedTo(st)
		st.safe = st.safe || st.openQuery.Safe
		if !st.safe && !st.Vouch {
			st.tested = c.row(st) || c.key(st)
			st.safe = st.tested
		}
	}
	c.vouched()
	c.shared(pending)
	c.references()
	c.calledBefore()
	seen := make(map[string]bool)
	for i := range f.queries {
		st := &f.queries[i]
		if !st.Vouch && st.Into == "" && st.Ask == nil {
			f.u.siblings[st.Record] = append(f.u.siblings[st.Record], sibling{f.fn, st.safe, st.Op == OpRead})
		}
		if st.safe {
			f.vouches(st)
		} else if !st.Vouch && f.ofRow(st.key) {
			continue // a record's own key: whose it is was to be asked where that was loaded
		}
		f.passOn(st, pending[i] && !st.safe, seen)
		if st.Ask != nil {
			f.reportAsk(st)
			continue
		}
		if !st.safe && !st.Vouch && !pending[i] && (st.Into == "" || st.beside != "") {
			f.reportQuery(st) // else who calls narrows it by somebody else than the client
		}
	}
	f.exportChecks(c)
}

// vouches notes which of the keys that this function read from a request a covered query was asked by.
func (f *frame) vouches(st *querySite) {
	for _, x := range st.key {
		if l := f.u.labels.at(x.id); f.asked(l) && f.reads(l.At) {
			f.u.vouchedAt[st.Record+"|"+l.At] = f.fn
			f.u.checkedBy[f.fn] = append(f.u.checkedBy[f.fn], l.Name)
		}
	}
}

// reads reports whether an instruction of this function stands at a place: a helper that reads the id for
// every handler makes sure of nothing.
func (f *frame) reads(at string) bool {
	for _, b := range f.fn.Blocks {
		for _, in := range b.Instrs {
			if in.Pos().IsValid() && f.u.posn(in.Pos()) == at {
				return true
			}
		}
	}
	return false
}

// narrowedTo reports whether a query is narrowed to an owner whom the client did not name, and whether
// only callers know.
func (f *frame) narrowedTo(st *querySite) (safe, open bool) {
	for _, sc := range st.scopes {
		if f.addressed(sc) {
			return true, false
		}
		asked, known, callers := f.origins(sc)
		switch {
		case known || !asked && !callers:
			return true, false
		case callers:
			open = true
		}
	}
	return false, open
}

// addressed reports whether an owner stands in the path: who may go there is decided where the route is
// registered, and nowhere near a query. What was cut out of the whole target, as a query string is, says
// so itself and is no part of the path.
func (f *frame) addressed(s set) bool {
	path := false
	for _, x := range s {
		if l := f.u.labels.at(x.id); f.asked(l) {
			if !f.u.model.Addressed(l.Class) {
				return false
			}
			path = true
		}
	}
	return path
}

// origins says whether a value is what a client sent, whether it may come from elsewhere, and whether
// callers know.
func (f *frame) origins(s set) (asked, known, callers bool) {
	at := make(map[string]bool)
	for _, x := range s {
		if l := f.u.labels.at(x.id); f.asked(l) {
			asked, at[l.At] = true, true
		}
	}
	for _, x := range s {
		switch l := f.u.labels.at(x.id); l.Kind {
		case Param, Free, CallOf:
			callers = callers || !asked || !f.ofRequest(l)
		case Opaque:
			known = known || l.Group != Bound && !at[f.u.posn(token.Pos(l.Index))]
		case Source:
			known = known || !f.asked(l) && l.Group == Input
		}
	}
	return asked, known, callers
}

// asked reports whether a label is what a client sent.
func (f *frame) asked(l *Label) bool {
	return l.Kind == Source && l.Group == Input && f.u.model.Asked(l.Class)
}

// passOn makes a query whose key only callers know part of the summary.
func (f *frame) passOn(st *querySite, pending bool, seen map[string]bool) {
	if st.Into != "" && st.safe {
		return // which vouches for nothing else
	}
	for _, x := range st.key {
		l := f.u.labels.at(x.id)
		if l.Kind != Param && l.Kind != Free || len(f.sum.Queries) >= maxOpen {
			continue
		}
		q := st.openQuery
		q.Key, q.Safe, q.Scopes, q.Roots = *l, st.safe, nil, nil
		q.Key.Form = 0
		if pending {
			for _, sc := range st.scopes {
				var list []Label
				for _, y := range sc {
					if o := *f.u.labels.at(y.id); o.Kind == Param || o.Kind == Free || f.asked(&o) {
						o.Form = 0
						list = append(list, o)
					}
				}
				slices.SortFunc(list, func(a, b Label) int { return a.compare(&b) })
				if len(list) > 0 {
					q.Scopes = append(q.Scopes, list)
				}
			}
		}
		for _, y := range st.roots {
			if o := *f.u.labels.at(y.id); !st.safe && (o.Kind == Param || o.Kind == Free || o.Kind == CallOf) {
				q.Roots = append(q.Roots, o)
			}
		}
		slices.SortFunc(q.Roots, func(a, b Label) int { return a.compare(&b) })
		id := q.identity()
		if seen[id] {
			continue
		}
		seen[id] = true
		f.sum.Queries = append(f.sum.Queries, q)
	}
}

// identity is what makes two open queries the same to callers.
func (q *openQuery) identity() string {
	safe := "open"
	ask := q.Ask.identity()
	if q.Safe && ask == "" {
		return "safe" + string(rune(q.Key.Kind)) + string(rune(q.Key.Index)) + string(q.Key.Path)
	}
	if q.Vouch {
		safe = "vouch"
	}
	return strings.Join([]string{safe, string(rune(q.Key.Kind)), string(rune(q.Key.Index)), string(q.Key.Path), q.Record, q.Column, q.Into, q.Posn, string(rune(q.Op)), ask}, "|")
}

// nobodys reports whether a query for a person, or by whose the records are, is nobody's concern: who may look
// whom up, no column says, and what may also be who asks (id = me) is somebody's whom the service knows.
func (f *frame) nobodys(st *querySite) bool {
	if !st.Self && !st.Named {
		return false
	}
	_, known, _ := f.origins(st.key)
	return known || st.Self && st.Op == OpRead
}

// clientKey is the strongest of what a client sent, nil if a value holds nothing of the kind.
func (f *frame) clientKey(key set) *item {
	var best *item
	for i, x := range key {
		l := f.u.labels.at(x.id)
		if !f.asked(l) {
			continue
		}
		if best != nil {
			old := f.u.labels.at(best.id)
			if a, b := f.u.model.Addressed(l.Class), f.u.model.Addressed(old.Class); a && !b || a == b && !f.u.stronger(l, x.tr, old, best.tr) {
				continue // the query string, before the target that it was cut out of
			}
		}
		best = &key[i]
	}
	return best
}

// reportQuery records the finding of a query whose key the client sent.
func (f *frame) reportQuery(st *querySite) {
	best := f.clientKey(st.key)
	if best == nil && st.list {
		best = &item{id: f.u.labels.id(Label{Kind: Source, Group: Input, Name: "every request"})}
	}
	if f.nobodys(st) {
		return
	}
	if best == nil || st.node == nil || strings.HasPrefix(st.Record, "$") {
		return
	}
	l := f.u.labels.at(best.id)
	e := Event{
		Pos: st.node.Pos(), End: st.node.End(), Fn: f.fn, Sink: st.Call, Source: *l, Trace: best.tr,
		Query: &Query{Op: st.Op, Record: st.Record, Owner: st.Owner, Column: st.Column, Forged: len(st.scopes) > 0, All: st.list, Exempt: st.exempt, Into: st.Into, Self: st.Self, Named: st.Named},
	}
	if st.Into != "" {
		e.Query.Beside = st.beside
	}
	if n := len(st.Through); n > 0 {
		e.Through = st.Through[n-1]
	}
	ps := paramSink{Name: st.Call, Posn: st.Posn, Through: st.Through}
	if st.At != nil {
		ps.Pos, ps.Posn = st.At.Pos(), ""
	}
	e.Trace = f.u.sinkTrace(&e, ps, st.in)
	f.u.queryEvent(e)
}

// queryEvent records the finding of a query, of one function and key the worst: what loads a record to
// change it is one with what changes it, and one check covers both.
func (u *unit) queryEvent(e Event) {
	k := eventKey{pos: symbol.Outermost(e.Fn).Pos(), group: Input, sink: e.Query.Record + "|" + e.Source.At}
	if e.Query.All {
		k.pos = e.Pos
	}
	i, ok := u.seen[k]
	if !ok {
		u.seen[k] = len(u.events)
		u.events = append(u.events, e)
		return
	}
	if old := u.events[i].Query; e.Query.Op > old.Op || e.Query.Op == old.Op && u.stronger(&e.Source, e.Trace, &u.events[i].Source, u.events[i].Trace) {
		u.events[i] = e
	}
}

// A Query is what an event of a query is about.
type Query struct {
	Op     Op
	Record string // "models.Order", or the name of a table
	Owner  string // the column that would say whose it is
	Column string // the key
	All    bool   // there is no key: it asks for all there are
	Forged bool   // it is narrowed to an owner, whom the client names
	Into   string // the record that is stored with the key
	Self   bool   // the record is a person, whom the key names
	Named  bool   // the key is whose the records are
	Exempt string // a method that exempts from the check: who administers another thing passes

	Principal bool   // the function, or one that it stands in, asks who the client is
	Near      bool   // another function of the package does
	Covered   int    // queries of the same record in this package that are covered
	Open      int    // and those that are not
	Beside    string // a function that covers it
	Private   bool   // one of those that are covered reads
}

// A sibling is a query of a record.
type sibling struct {
	fn   *ssa.Function
	safe bool
	read bool
}

// weighQueries says of each query's event what the rest of the package knows.
func (u *unit) weighQueries() {
	near := false
	asks := make(map[*ssa.Function]bool)
	for _, e := range u.events {
		if e.Query != nil {
			for _, fn := range u.funcs {
				asks[fn] = u.asksWho(fn)
				near = near || asks[fn]
			}
			break
		}
	}
	u.events = slices.DeleteFunc(u.events, func(e Event) bool {
		if e.Query == nil || e.Query.Into != "" {
			return false
		}
		// A helper that read the key made sure of it, and returned the record.
		by := u.vouchedAt[e.Query.Record+"|"+e.Source.At]
		return by != nil && by != e.Fn && e.Source.At != ""
	})
	for i := range u.events {
		e := &u.events[i]
		if e.Query == nil {
			continue
		}
		e.Query.Near = near
		if e.Query.Into != "" {
			continue
		}
		for fn := e.Fn; fn != nil; fn = fn.Parent() {
			e.Query.Principal = e.Query.Principal || asks[fn]
		}
		for _, s := range u.siblings[e.Query.Record] {
			switch {
			case !s.safe:
				e.Query.Open++
			case s.fn != e.Fn:
				e.Query.Private = e.Query.Private || s.read && !u.changes(s.fn, e.Query.Record)
				if e.Query.Covered++; e.Query.Beside == "" {
					e.Query.Beside = u.functionName(symbol.Outermost(s.fn))
				}
			}
		}
	}
}

// changes reports whether a function also changes a record: then it is for that that it asks whose it is.
func (u *unit) changes(fn *ssa.Function, record string) bool {
	return slices.ContainsFunc(u.siblings[record], func(s sibling) bool { return s.fn == fn && !s.read })
}

// asksWho reports whether a function asks who the client is: by the name of what it calls, of a field
// that it reads, or of a key that it looks up.
func (u *unit) asksWho(fn *ssa.Function) bool {
	for _, b := range fn.Blocks {
		for _, in := range b.Instrs {
			switch in := in.(type) {
			case *ssa.Call:
				o := symbol.Called(&in.Call)
				if o != nil && u.model.Principal(o.Name()) {
					return true
				}
				if o != nil {
					if e := u.effect(o); e != nil && (e.Get != nil || e.Who) {
						return true // what a middleware keeps for handlers is mostly who asks
					}
				}
				for _, a := range in.Call.Args {
					if text, ok := constText(unboxed(a)); ok && u.model.Principal(text) && in.Call.Signature().Results().Len() > 0 {
						return true
					}
				}
			case *ssa.FieldAddr:
				if u.model.Principal(selectedName(in)) {
					return true
				}
			}
		}
	}
	return false
}

// cover answers for one function what makes sure of what.
type cover struct {
	f      *frame
	rows   map[ssa.Instruction]map[ssa.Value]bool
	checks []check
	reach  map[*ssa.BasicBlock][2][]bool
}

func newCover(f *frame) *cover {
	c := &cover{f: f, rows: make(map[ssa.Instruction]map[ssa.Value]bool), reach: make(map[*ssa.BasicBlock][2][]bool)}
	for _, b := range f.fn.Blocks {
		if !f.reached[b.Index] {
			continue
		}
		for _, in := range b.Instrs {
			if k, ok := c.check(in); ok {
				c.checks = append(c.checks, k)
			}
		}
	}
	return c
}

// writtenBack adds, for each query by the key of a record that another one loaded, the change of that record
// by the key it was loaded by: what is checked between the two comes in time, and what comes after does not,
// also where all of it happens in a function that is called.
func (c *cover) writtenBack() {
	f := c.f
	writes := f.writes
	for _, st := range f.queries {
		if st.Op > OpRead && !st.Vouch && st.Into == "" && f.ofRow(st.key) {
			writes = append(writes, st)
		}
	}
	for _, w := range writes {
		ci, ok := w.in.(ssa.CallInstruction)
		if !ok {
			continue
		}
		for _, o := range f.queries {
			if o.in == w.in || o.Op != OpRead || o.Record != w.Record || o.Vouch || o.Into != "" || o.list || o.loads != nil || f.ofRow(o.key) {
				continue
			}
			derived := c.derived(o.in)
			if slices.ContainsFunc(ci.Common().Args, func(a ssa.Value) bool { return c.holdsAny(a, derived) }) {
				o.Op, o.in, o.loads, o.At, o.Posn, o.Call = w.Op, w.in, o.in, w.At, w.Posn, w.Call
				f.queries = append(f.queries, o)
			}
		}
	}
}

// holdsAny reports whether an argument is one of the values, or points to one, or lists one.
func (c *cover) holdsAny(a ssa.Value, set map[ssa.Value]bool) bool {
	if set[a] {
		return true
	}
	if mi, ok := a.(*ssa.MakeInterface); ok {
		return c.holdsAny(mi.X, set)
	}
	elems, ok := spread(a)
	return ok && slices.ContainsFunc(elems, func(e ssa.Value) bool { return c.holdsAny(e, set) })
}

// ofRow reports whether a key is that of a record that was loaded.
func (f *frame) ofRow(key set) bool {
	return slices.ContainsFunc(key, func(x item) bool { return f.u.labels.at(x.id).Group == Row })
}

// loaded is the call that loaded what a query is about.
func (st *querySite) loaded() ssa.Instruction {
	if st.loads != nil {
		return st.loads
	}
	return st.in
}

// row reports whether what a query loaded is checked, or an administrator is asked for before it runs.
func (c *cover) row(st *querySite) bool {
	derived := c.derived(st.loaded())
	for k := range c.timely(st) {
		if k.admin && c.gates(k, st) {
			return true
		}
		for side := range k.sides {
			other := k.sides[1-side]
			if len(k.sides[side]) == 0 || !derived[k.sides[side][0]] || derived[other[0]] || c.same(other[0], st.key) || !k.named && !c.stranger(other[0]) {
				continue
			}
			if who := c.exempts(k, derived); who != nil {
				st.exempt = c.f.u.functionName(who.Call.StaticCallee())
				continue
			}
			return true
		}
		for j, a := range k.args {
			if !derived[a] {
				continue
			}
			if k.told || checks(k.sum, j) || c.toldWho(k, j, derived) {
				return true
			}
		}
	}
	return false
}

// exempts is the call that exempts from a comparison whoever administers a thing that the record need not
// be of: the repository in the path, while the record is found by its id alone. Such a role says something
// of the records of that thing only, so it takes more than the comparison to make sure of this one. A
// method with arguments may well look the record up.
func (c *cover) exempts(k *check, derived map[ssa.Value]bool) *ssa.Call {
	b, ok := k.in.(*ssa.BinOp)
	if !ok {
		return nil
	}
	for _, r := range *b.Referrers() {
		cond, ok := r.(*ssa.If)
		if !ok {
			continue
		}
		match, other := cond.Block().Succs[0], cond.Block().Succs[1]
		if b.Op == token.NEQ {
			match, other = other, match
		}
		for _, x := range append(slices.Clone(cond.Block().Preds), other) {
			call := c.scopedRole(x)
			if call == nil || derived[call.Call.Args[0]] {
				continue
			}
			if yes := x.Succs[0]; yes == match && (x == other || x.Succs[1] == cond.Block()) {
				return call
			}
		}
	}
	return nil
}

// scopedRole is the call by which a block asks whether somebody administers what people share.
func (c *cover) scopedRole(b *ssa.BasicBlock) *ssa.Call {
	cond, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
	if !ok {
		return nil
	}
	call, ok := cond.Cond.(*ssa.Call)
	if !ok || call.Call.StaticCallee() == nil || call.Call.Signature().Recv() == nil || len(call.Call.Args) != 1 {
		return nil
	}
	n, ok := types.Unalias(deref1(call.Call.Args[0].Type())).(*types.Named)
	if !ok || !c.f.u.model.Shared(n.Obj().Name()) || !c.f.u.model.Administers(call.Call.StaticCallee().Name()) {
		return nil
	}
	return call
}

// toldWho reports whether a call that asks something of one argument is told something else besides.
func (c *cover) toldWho(k *check, i int, derived map[ssa.Value]bool) bool {
	for j, a := range k.args {
		if j != i && !isConst(a) && !derived[a] && !isContext(a.Type()) && !c.isStore(a.Type()) {
			if asked, _, _ := c.f.origins(c.f.val(a).labels()); !asked {
				return true
			}
		}
	}
	return false
}

// isStore reports whether a value is a handle or service: nobody whose the record could be.
func (c *cover) isStore(t types.Type) bool {
	n, ok := types.Unalias(deref1(t)).(*types.Named)
	if !ok {
		return false
	}
	if types.IsInterface(n) {
		return true
	}
	st, ok := n.Underlying().(*types.Struct)
	return ok && !slices.ContainsFunc(fieldsOf(st), func(v *types.Var) bool {
		return c.f.u.model.OwnerName(v.Name()) || strings.EqualFold(v.Name(), "id") || v.Embedded()
	})
}

func fieldsOf(st *types.Struct) []*types.Var {
	out := make([]*types.Var, 0, st.NumFields())
	for v := range st.Fields() {
		out = append(out, v)
	}
	return out
}

func isContext(t types.Type) bool {
	n, ok := types.Unalias(t).(*types.Named)
	return ok && n.Obj().Pkg() != nil && n.Obj().Pkg().Path() == "context"
}

// stranger reports whether a value is no client's input: what a row is compared with is then somebody
// whom the service knows.
func (c *cover) stranger(v ssa.Value) bool {
	asked, known, callers := c.f.origins(c.f.flatten(c.f.ins[0], c.f.val(v)))
	return !asked || known || callers
}

// key reports whether a query's key is checked: compared with who the client is, or handed to what
// decides.
func (c *cover) key(st *querySite) bool {
	var made map[ssa.Value]bool // of the key: a list of it, an iterator over it
	for k := range c.timely(st) {
		for side := range k.sides {
			if len(k.sides[side]) > 0 && c.same(k.sides[side][0], st.key) && !c.same(k.sides[1-side][0], st.key) && !c.loaded(k.sides[1-side][0]) && c.stranger(k.sides[1-side][0]) {
				return true
			}
		}
		for j, a := range k.args {
			if c.same(a, st.key) && (k.whole || k.told && len(k.args) > 1 || checks(k.sum, j)) {
				return true
			}
			if !k.told || len(k.args) < 2 && !k.whole || isConst(a) {
				continue
			}
			if made == nil {
				made = c.madeOf(st.key)
			}
			if made[a] {
				return true
			}
		}
	}
	return false
}

// vouched makes the queries safe whose key, or whose owner, another one vouches for.
func (c *cover) vouched() {
	f := c.f
	for again := true; again; {
		again = false
		for i := range f.queries {
			st := &f.queries[i]
			if st.safe {
				continue
			}
			for j := range f.queries {
				o := &f.queries[j]
				if !o.safe || i == j || o.Into+st.Into != "" || !c.comesFirst(o, st) || o.tested && !c.inTimeFor(o, st) {
					continue
				}
				if f.sameOrigin(o.key, st.key) || slices.ContainsFunc(st.scopes, func(s set) bool { return f.sameOrigin(o.key, s) }) {
					st.safe, again = true, true
					break
				}
			}
		}
	}
}

// inTimeFor reports whether the check that made one query safe comes before what another one changes.
func (c *cover) inTimeFor(o, st *querySite) bool {
	if st.Op == OpRead || st.Op == 0 {
		return true
	}
	then := *o
	then.Op, then.in, then.loads = st.Op, st.in, o.loaded()
	return c.row(&then) || c.key(&then)
}

// shared lets what narrows one query narrow those by the same key that run behind it, where only callers
// know whether it does.
func (c *cover) shared(pending []bool) {
	f := c.f
	for i := range f.queries {
		for j := range f.queries {
			st, o := &f.queries[i], &f.queries[j]
			if i != j && o.Into+st.Into == "" && st.Ask == nil && !st.safe && !pending[i] && pending[j] && len(st.scopes) == 0 && c.comesFirst(o, st) && f.sameOrigin(o.key, st.key) {
				st.scopes, pending[i] = o.scopes, true
			}
		}
	}
}

// comesFirst reports whether one query has run when another changes something.
func (c *cover) comesFirst(o, st *querySite) bool {
	return c.inTime(&check{in: o.in}, st)
}
