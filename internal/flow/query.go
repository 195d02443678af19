package flow

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// A query is built by one call after the other and run by the last. What the calls add is kept in parts
// of the chain's value, one for each column: so a chain that is begun by a helper, kept in a variable,
// narrowed on one way only or by a function that it is handed to needs nothing of its own. Where ways
// join, the parts do too: a predicate that was added on one way counts, since what exempts somebody
// from it is a condition that the author wrote.
//
// Tempting, but wrong: predicates as labels. A predicate has a value, and whose that is decides whether
// it narrows anything: an owner's id that the client sent does not.
//
// A query that is run with a key that only the callers know is open. It is part of the summary, with
// what it is narrowed by as far as callers know that alone, and each caller closes it.

// An Op is what a query does; the numbers are the model's. Two are the engine's business: of a query
// that only reads, what is known afterwards counts as well.
type Op uint8

// OpRead is a query that changes nothing.
const OpRead Op = 1

// A Predicate is a column that a query compares with a value.
type Predicate struct {
	Column string
	Arg    int // the number of the placeholder, or negative: see Named
	Name   string
	Owner  bool // says whose the row is; else which
	Maybe  bool // which it is only where the column is called after the record
}

// Named is the Arg of a placeholder that has a name, Unknown of what is compared with no argument.
const (
	Unknown = -1
	Named   = -2
)

// A Statement is what a text of a query says.
type Statement struct {
	Op    Op
	Table string
	Owner string // a column by which it reads or writes whose the rows are, if it names one
	Part  string // a column that holds the key of what the rows are part of
	Preds []Predicate
}

// A QuerySpec is what a call adds to a chain, or the query that it runs.
type QuerySpec struct {
	Op     Op    // 0: the call only adds to the query
	Model  Place // the record: what it is filled into, or made of
	Table  Place // the table's name
	Cond   Place // a condition: a text, a struct or map of columns, the key itself
	SQL    bool  // Cond is a whole statement
	Joins  bool  // Cond is a join
	Values Place // the first of the variadic tail of values
	Key    Place // the key itself
	Column Place // the name of a column, which is one of Values
	Bean   Place // a struct whose fields that are set are predicates
	Keys   bool  // of Bean, the keys only
	Scopes Place // the first of a variadic tail of functions that add to the chain
	Stored Place // a record that is stored, with what it refers to
	With   Place // the name of other records that are loaded into the record
	Within Place // the first of a variadic tail of functions that add to how those are loaded
}

// How the parts of a chain are called.
const (
	keyPart   = "\x01k"
	ownerPart = "\x01o"
	modelPart = "\x01m"
	rootPart  = "\x01r"
	condPart  = "\x01c"
	refPart   = "\x01f"
	withPart  = "\x01w" // with the name of other records behind it
	openPart  = "\x01?" // nobody knows which others
	fieldSep  = "\x02"
)

// An openQuery is a query that is run with a key that the callers know.
type openQuery struct {
	Key    Label     // Param or Free
	Op     Op        //
	Record string    // what it is about: "models.Order"
	Owner  string    // the column that says whose a record is
	Column string    // the key's column
	Scopes [][]Label // of each predicate on an owner, where its value comes from
	Roots  []Label   // the chains that it was begun with: what those say, callers know
	Safe   bool      // it was made sure that the record is the client's: the key is vouched for
	Vouch  bool      // no more than that: the query is about an owner, as that of a membership is
	Into   string    // the record that is stored with the key, which then is a reference
	Call   string    // "(*gorm.DB).First"
	Posn   string
	At     ssa.Instruction // nil if it lies in another package

	Through []string // functions between, innermost first

	Self  bool // the record is a person: whose it is, its key says
	Named bool // the key is whose the rows are, and nothing else selects them

	Ask *ask // it is a call of a method that may or may not run a query
}

// maxOpen bounds how many open queries a summary has.
const maxOpen = 24

// A querySite is a query that is run by an instruction of this function, or below it.
type querySite struct {
	openQuery
	in     ssa.Instruction
	key    set
	scopes []set
	node   ast.Node
	list   bool // it asks for all there are
	roots  set
	safe   bool
	tested bool            // it is safe by a check of what it loaded or of its key, which has its time
	loads  ssa.Instruction // that loaded what this one writes back, nil if it is in
	exempt string          // what exempts from the comparison that would have made it so
	beside string          // what makes sure of another key of the same input
}

// chained passes on what a chain was told before, and adds what a call says. It runs the query if the
// call does.
func (s *site) chained(e *Effect, results []*Value) {
	q := e.Query
	if q == nil {
		if s.continues() {
			s.pass(results, s.begun(s.vals[0]))
		}
		return
	}
	b := s.begun(nil)
	if s.recv == 1 {
		b = s.begun(s.vals[0])
	}
	op := q.Op
	if st := s.says(q, b); st.Op != 0 && q.Op != 0 {
		op = st.Op
	}
	scopes, all := s.scoped(q)
	for _, k := range scopes {
		b = s.f.u.labels.join(b, k)
	}
	if !all {
		s.add(b, openPart, nil)
	}
	s.pass(results, b)
	if q.Op == 0 || !s.f.final {
		return
	}
	s.f.ran(s, op, b, e.Name)
}

// continues reports whether a call of a library returns the chain that it is called on.
func (s *site) continues() bool {
	return s.recv == 1 && s.sig.Results().Len() > 0 && s.obj != nil && s.obj.Signature().Recv() != nil &&
		types.Identical(s.sig.Results().At(0).Type(), s.obj.Signature().Recv().Type())
}

// begun is what a value says of the query that it builds, and nothing else.
func (s *site) begun(v *Value) *Value {
	out := &Value{}
	if v == nil {
		return out
	}
	for _, k := range v.kids {
		name, ok := s.f.queryPart(k.step)
		if !ok {
			continue
		}
		if name == rootPart && len(kidsOf(k.val)) > 0 {
			// The chain was begun with one that is known now: what it says counts too.
			out = s.f.u.labels.join(out, s.begun(k.val))
			continue
		}
		out = s.f.u.labels.with(out, []step{k.step}, s.f.u.labels.join(kidOf(out, k.step), k.val), true)
	}
	root := v.set.filter(func(x item) bool {
		k := s.f.u.labels.at(x.id).Kind
		return k == Param || k == Free || k == CallOf
	})
	if len(root) > 0 {
		s.add(out, rootPart, &Value{set: root})
	}
	if slices.ContainsFunc(v.set, func(x item) bool { return s.f.u.labels.at(x.id).Kind == IfaceOf }) {
		s.add(out, openPart, nil)
	}
	return out
}

// queryPart is the name of a part that belongs to a query.
func (f *frame) queryPart(st step) (string, bool) {
	if st > key0 {
		return "", false
	}
	text := f.u.labels.keyText(st)
	return text, strings.HasPrefix(text, "\x01")
}

func (s *site) pass(results []*Value, b *Value) {
	if len(results) == 0 || len(b.kids) == 0 {
		return
	}
	out := &Value{}
	if results[0] != nil {
		*out = *results[0]
	}
	for _, k := range b.kids {
		out = s.f.u.labels.with(out, []step{k.step}, k.val, true)
	}
	results[0] = out
}

// add puts a value under the name of a part.
func (s *site) add(b *Value, name string, v *Value) {
	t := s.f.u.labels
	st := t.keyStep(name)
	old, _ := b.kid(st)
	if v == nil {
		v = s.f.clean()
	}
	*b = *t.with(b, []step{st}, t.join(old, &Value{set: v.set, text: v.text}), true)
}

// says reads what a call says of the query.
func (s *site) says(q *QuerySpec, b *Value) Statement {
	var st Statement
	if i, ok := s.index(q.Model); ok {
		t := unboxed(s.args[i]).Type()
		if elems, ok := spread(s.args[i]); ok && len(elems) > 0 && s.sig.Variadic() {
			t = unboxed(elems[0]).Type()
		}
		s.record(b, t)
	}
	if i, ok := s.index(q.Table); ok && s.vals[i] != nil && s.vals[i].text != nil {
		s.add(b, modelPart+*s.vals[i].text+fieldSep+s.f.u.ownerOf(*s.vals[i].text), nil)
	}
	if i, ok := s.index(q.Bean); ok {
		s.bean(b, i, q.Keys)
	}
	if i, ok := s.index(q.Key); ok {
		s.add(b, keyPart+"id", &Value{set: s.f.flatten(s.m, s.vals[i])})
	}
	if i, ok := s.index(q.Column); ok && s.vals[i] != nil && s.vals[i].text != nil {
		for _, p := range s.f.u.model.Condition(*s.vals[i].text, OpRead) {
			s.predicate(b, p, s.values(q.Values))
		}
	}
	if q.Cond != None {
		st = s.condition(q, b)
	}
	if i, ok := s.index(q.Stored); ok {
		s.references(b, i)
	}
	s.others(q, b)
	return st
}

// A Reference is a field of a record that holds the key of another one, or keys.
type Reference struct {
	Field  int
	Column string
	Record string // the other: "models.Address"
	Owner  string // the column that says whose that is
}

// references notes the keys of others' records that a record is stored with.
func (s *site) references(b *Value, i int) {
	f := s.f
	for _, x := range s.pieces(Place(i-s.recv), s.sig.Variadic() && i == len(s.args)-1, FormText) {
		if x.typ == nil || x.val == nil {
			continue
		}
		into, _, _ := f.u.model.Belongs(deref1(x.typ))
		for _, r := range f.u.model.Refers(deref1(x.typ)) {
			labels := f.flatten(s.m, f.fieldOf(s.m, x, r.Field))
			if len(labels) > 0 && !slices.ContainsFunc(labels, func(y item) bool { return f.u.labels.at(y.id).Group == Row }) {
				s.add(b, strings.Join([]string{refPart + r.Column, r.Record, r.Owner, into}, fieldSep), &Value{set: labels})
			}
		}
	}
}

// condition reads a condition: a text with values, a struct or map, the key itself.
func (s *site) condition(q *QuerySpec, b *Value) Statement {
	f := s.f
	ps := s.pieces(q.Cond, false, FormText)
	values := s.values(q.Values)
	if i, ok := s.index(q.Cond); ok && s.sig.Variadic() && i == len(s.args)-1 {
		if ps = s.pieces(q.Cond, true, FormText); len(ps) > 0 {
			values = ps[1:]
		}
	}
	if len(ps) == 0 || ps[0].val == nil {
		return Statement{}
	}
	s.add(b, condPart, nil)
	p := ps[0]
	switch {
	case p.typ != nil && (isString(p.typ) || isBytes(p.typ)):
		text := p.val.text
		if text == nil {
			text = f.assembled(p.arg)
		}
		if text == nil {
			if len(values) == 0 && !q.SQL {
				s.add(b, keyPart+"id", &Value{set: f.flatten(s.m, p.val)}) // gorm: a text alone is the key
			}
			return Statement{}
		}
		var st Statement
		preds := []Predicate(nil)
		switch {
		case q.SQL:
			st, _ = f.u.model.Statement(*text)
			preds = st.Preds
			if st.Table != "" {
				owner := st.Owner
				if owner == "" {
					owner = f.u.ownerOf(st.Table)
				}
				s.add(b, modelPart+st.Table+fieldSep+owner, nil)
			}
		case q.Joins:
			preds = f.u.model.Condition("\x00"+*text, q.Op)
		default:
			preds = f.u.model.Condition(*text, q.Op)
		}
		for _, pr := range preds {
			s.predicate(b, pr, values)
		}
		return st
	case p.typ != nil && isNumber(p.typ):
		s.add(b, keyPart+"id", &Value{set: f.flatten(s.m, p.val)})
	default:
		s.fields(b, p, false)
	}
	return Statement{}
}

func isNumber(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsNumeric != 0
}

// values are the values of placeholders.
func (s *site) values(p Place) []piece {
	if p == None {
		return nil
	}
	return s.pieces(p, true, FormText)
}

// predicate adds one predicate with its value.
func (s *site) predicate(b *Value, p Predicate, values []piece) {
	f := s.f
	var v *Value
	switch {
	case p.Arg == Named:
		for _, x := range values {
			if w := s.called(x, p.Name); w != nil {
				v = f.u.labels.join(v, w)
			}
		}
	case p.Arg >= 0 && p.Arg < len(values):
		v = values[p.Arg].val
	case p.Arg >= 0 && len(values) == 1 && values[0].typ != nil && !isString(values[0].typ):
		v = values[0].val // all of a list
	case p.Arg < Unknown:
		return // another column
	}
	if !p.Owner && v == nil {
		return
	}
	name := keyPart
	if p.Owner {
		name = ownerPart
	}
	s.add(b, name+p.Column, &Value{set: f.flatten(s.m, v)})
}

// called is what a map or struct of values holds under the name of a placeholder.
func (s *site) called(x piece, name string) *Value {
	f := s.f
	if x.typ == nil {
		return nil
	}
	switch u := deref1(x.typ).Underlying().(type) {
	case *types.Map:
		return f.load(s.m, f.address(x.val, f.u.labels.keyStep(name)))
	case *types.Struct:
		for i := range u.NumFields() {
			if f.u.model.ColumnOf(u.Field(i), u.Tag(i)) == strings.ToLower(name) {
				return f.fieldOf(s.m, x, i)
			}
		}
	}
	return nil
}

// fieldOf is a field of a struct that an argument is or points to.
func (f *frame) fieldOf(m memory, x piece, i int) *Value {
	if _, ptr := x.typ.Underlying().(*types.Pointer); ptr || x.val != nil && len(x.val.refs) > 0 {
		return f.load(m, f.address(x.val, step(i)))
	}
	return f.u.labels.part(x.val, step(i))
}

// bean adds what is set in a struct.
func (s *site) bean(b *Value, i int, keys bool) {
	ps := s.pieces(Place(i-s.recv), s.sig.Variadic() && i == len(s.args)-1, FormText)
	for _, p := range ps {
		s.fields(b, p, keys)
	}
}

// fields adds the columns that are set in a struct or map: a field that holds nothing is no predicate,
// and one that was loaded is no client's.
func (s *site) fields(b *Value, x piece, keysOnly bool) {
	f := s.f
	if x.typ == nil || x.val == nil {
		return
	}
	add := func(column string, v *Value) {
		p, ok := f.u.model.Column(column)
		if !ok || v == nil || (p.Owner || p.Maybe) && keysOnly {
			return
		}
		labels := f.flatten(s.m, v)
		if len(labels) == 0 || slices.ContainsFunc(labels, func(y item) bool { return f.u.labels.at(y.id).Group == Row }) {
			return
		}
		name := keyPart
		if p.Owner {
			name = ownerPart
		}
		s.add(b, name+p.Column, &Value{set: labels})
	}
	switch u := deref1(x.typ).Underlying().(type) {
	case *types.Slice:
		for _, p := range pairs(x.arg) {
			add(p.name, f.val(p.val))
		}
	case *types.Map:
		content := f.load(s.m, x.val)
		if content == nil {
			return
		}
		for _, k := range content.kids {
			if k.step <= key0 {
				add(f.u.labels.keyText(k.step), k.val)
			}
		}
	case *types.Struct:
		if preds, ok := clause(u, x); ok {
			for _, p := range preds {
				add(p.name, f.val(p.val))
			}
			return
		}
		for i := range u.NumFields() {
			if u.Field(i).Embedded() {
				inner := x
				inner.typ = u.Field(i).Type()
				if _, ptr := inner.typ.Underlying().(*types.Pointer); !ptr {
					if _, isStruct := inner.typ.Underlying().(*types.Struct); isStruct {
						s.embedded(b, x, i, keysOnly)
						continue
					}
				}
			}
			add(f.u.model.ColumnOf(u.Field(i), u.Tag(i)), f.fieldOf(s.m, x, i))
		}
	}
}

// A pair is a column and its value.
type pair struct {
	name string
	val  ssa.Value
}

// pairs reads a list that is written down of structs with a Key and a Value, as mongo's documents are.
func pairs(v ssa.Value) []pair {
	v = unboxed(v)
	for named, ok := v.(*ssa.ChangeType); ok; named, ok = v.(*ssa.ChangeType) {
		v = named.X
	}
	sl, ok := v.(*ssa.Slice)
	if !ok {
		return nil
	}
	list, ok := sl.X.(*ssa.Alloc)
	if !ok {
		return nil
	}
	var out []pair
	for _, r := range *list.Referrers() {
		elem, ok := r.(*ssa.IndexAddr)
		if !ok {
			continue
		}
		p := pairIn(elem)
		for _, r := range *elem.Referrers() {
			if st, ok := r.(*ssa.Store); ok && p.val == nil {
				if whole, ok := st.Val.(*ssa.UnOp); ok {
					p = pairIn(whole.X) // written into a variable first
				}
			}
		}
		if p.name != "" && p.val != nil {
			out = append(out, p)
		}
	}
	return out
}

// pairIn reads what is stored in the fields of a variable.
func pairIn(addr ssa.Value) pair {
	var p pair
	if addr.Referrers() == nil {
		return p
	}
	for _, r := range *addr.Referrers() {
		field, ok := r.(*ssa.FieldAddr)
		if !ok {
			continue
		}
		for _, r := range *field.Referrers() {
			st, ok := r.(*ssa.Store)
			switch {
			case !ok || st.Addr != ssa.Value(field):
			case selectedName(field) == "Key", selectedName(field) == "Column":
				p.name, _ = constText(unboxed(st.Val))
			case selectedName(field) == "Value", selectedName(field) == "Values":
				p.val = st.Val
			}
		}
	}
	return p
}

// clause reads a struct that is a condition by itself, as gorm's clauses are: a column and what it equals, or
// a list of conditions that all hold. Of others that have a column, such as one that it does not equal,
// nothing is known. It fails for structs whose fields are columns.
func clause(t *types.Struct, x piece) (preds []pair, ok bool) {
	var column, value, list bool
	for v := range t.Fields() {
		switch v.Name() {
		case "Column":
			column = true
		case "Value", "Values":
			value = true
		case "Exprs":
			list = true
		}
	}
	if !list && (!column || !value) {
		return nil, false
	}
	n, named := types.Unalias(deref1(x.typ)).(*types.Named)
	if !named {
		return nil, true
	}
	addr := unboxed(x.arg)
	if whole, ok := addr.(*ssa.UnOp); ok {
		addr = whole.X
	}
	switch name := n.Obj().Name(); {
	case name == "Eq" || name == "IN":
		if p := pairIn(addr); p.name != "" && p.val != nil {
			preds = append(preds, p)
		}
	case list && (name == "Where" || strings.HasPrefix(name, "And")):
		for _, e := range listed(addr, "Exprs") {
			if st, ok := unboxed(e).Type().Underlying().(*types.Struct); ok {
				more, _ := clause(st, piece{typ: unboxed(e).Type(), arg: e})
				preds = append(preds, more...)
			}
		}
	}
	return preds, true
}

// listed are the elements of a list that is written down in a field of a variable.
func listed(addr ssa.Value, name string) []ssa.Value {
	if addr.Referrers() == nil {
		return nil
	}
	var out []ssa.Value
	for _, r := range *addr.Referrers() {
		field, ok := r.(*ssa.FieldAddr)
		if !ok || selectedName(field) != name {
			continue
		}
		for _, r := range *field.Referrers() {
			st, ok := r.(*ssa.Store)
			if !ok {
				continue
			}
			list, ok := st.Val.(*ssa.Slice)
			if !ok {
				continue
			}
			for _, r := range *list.X.Referrers() {
				elem, ok := r.(*ssa.IndexAddr)
				if !ok {
					continue
				}
				for _, r := range *elem.Referrers() {
					if st, ok := r.(*ssa.Store); ok && st.Addr == ssa.Value(elem) {
						out = append(out, st.Val)
					}
				}
			}
		}
	}
	return out
}

// embedded adds what is set in an embedded struct.
func (s *site) embedded(b *Value, x piece, i int, keysOnly bool) {
	u := deref1(x.typ).Underlying().(*types.Struct)
	v := s.f.fieldOf(s.m, x, i)
	s.fields(b, piece{val: &Value{set: v.labels(), kids: kidsOf(v)}, typ: u.Field(i).Type()}, keysOnly)
}

func kidOf(v *Value, st step) *Value {
	k, _ := v.kid(st)
	return k
}

func kidsOf(v *Value) []kid {
	if v == nil {
		return nil
	}
	return v.kids
}

// record notes what kind of record a query is about.
func (s *site) record(b *Value, t types.Type) {
	t = element(t)
	if tp, ok := types.Unalias(t).(*types.TypeParam); ok {
		s.add(b, modelPart+hole(tp.Index())+fieldSep, nil)
		return
	}
	if name, owner, ok := s.f.u.model.Belongs(t); ok {
		s.add(b, modelPart+name+fieldSep+owner, nil)
	}
}

// hole stands for the type argument by that number, which callers know.
func hole(i int) string { return "$" + string(rune('0'+i)) }

// element is the type of the records that a value of type t is, points to or lists.
func element(t types.Type) types.Type {
	for range 5 {
		switch u := types.Unalias(t).(type) {
		case *types.Pointer:
			t = u.Elem()
			continue
		case *types.Slice:
			t = u.Elem()
			continue
		case *types.Named:
			if s, ok := u.Underlying().(*types.Slice); ok {
				t = s.Elem()
				continue
			}
		}
		break
	}
	return t
}

// scoped are the parts that functions add which a chain is handed to. It reports whether all of these
// functions are known.
func (s *site) scoped(q *QuerySpec) (out []*Value, all bool) {
	if q.Scopes == None || s.recv == 0 {
		return nil, true
	}
	all = true
	for _, p := range s.pieces(q.Scopes, true, FormText) {
		ts := s.f.callables(p.val, []*Value{s.vals[0]})
		all = all && len(ts) > 0
		for _, t := range ts {
			if t.sum == nil || len(t.sum.Results) == 0 {
				all = false
				continue
			}
			e := &env{s: s, m: s.m, t: t}
			out = append(out, s.begun(e.value(t.sum.Results[0], 0)))
		}
	}
	return out, all
}

// assembled is the constant text of a format or concatenation, with a verb or nothing where something
// was put in.
func (f *frame) assembled(v ssa.Value) *string {
	for range 4 {
		switch x := v.(type) {
		case *ssa.MakeInterface:
			v = x.X
			continue
		case *ssa.BinOp:
			l, r := f.assembled(x.X), f.assembled(x.Y)
			if l == nil && r == nil {
				return nil
			}
			text := ""
			if l != nil {
				text = *l
			}
			if text += " "; r != nil {
				text += *r
			}
			return &text
		case *ssa.Call:
			if e := f.u.calledEffect(x); e != nil {
				for _, fl := range e.Flows {
					if fl.Via == ViaFormat {
						if a, ok := argument(x, fl.Fmt); ok {
							v = a
							break
						}
					}
				}
				if v != ssa.Value(x) {
					continue
				}
			}
		}
		break
	}
	if w := f.val(v); w != nil && w.text != nil {
		return w.text
	}
	return nil
}

// ran notes that a query is run.
func (f *frame) ran(s *site, op Op, b *Value, call string) {
	q := openQuery{Op: op, Call: call, At: s.in, Posn: f.u.posn(s.in.Pos())}
	var scopes []set
	var roots set
	narrowed, ownerColumn := false, ""
	type key struct {
		column string
		labels set
	}
	var keys []key
	for _, k := range b.kids {
		name, _ := f.queryPart(k.step)
		switch {
		case strings.HasPrefix(name, modelPart):
			record, owner, _ := strings.Cut(name[len(modelPart):], fieldSep)
			if q.Record == "" || q.Owner == "" && owner != "" {
				q.Record, q.Owner = record, owner
			}
		case name == condPart:
			narrowed = true
		case strings.HasPrefix(name, refPart):
			r := strings.Split(name[len(refPart):], fieldSep)
			o := q
			o.Column, o.Record, o.Owner, o.Into = r[0], r[1], r[2], r[3]
			f.queries = append(f.queries, querySite{openQuery: o, in: s.in, key: k.val.labels(), node: f.u.argument(s.in, -1)})
		case name == rootPart:
			roots = k.val.labels()
		case strings.HasPrefix(name, ownerPart):
			scopes = append(scopes, k.val.labels())
			ownerColumn = name[len(ownerPart):]
			if q.Owner == "" {
				q.Owner = ownerColumn
			}
		case strings.HasPrefix(name, keyPart):
			keys = append(keys, key{name[len(keyPart):], k.val.labels()})
		}
	}
	keys = slices.DeleteFunc(keys, func(k key) bool {
		own, part := f.u.model.KeyOf(q.Record, k.column)
		return !own && !part
	})
	if len(keys) > 1 {
		// The key of what the record is part of narrows it, as an owner does.
		keys = slices.DeleteFunc(keys, func(k key) bool {
			_, part := f.u.model.KeyOf(q.Record, k.column)
			if part {
				scopes = append(scopes, k.labels)
			}
			return part
		})
	}
	if len(scopes) > 1 {
		for i, sc := range scopes { // a membership vouches for what is shared, if it is the client's
			v := q
			v.Vouch = true
			f.queries = append(f.queries, querySite{openQuery: v, in: s.in, key: sc, scopes: slices.Delete(slices.Clone(scopes), i, i+1)})
		}
	}
	handed := slices.ContainsFunc(roots, func(x item) bool { return f.u.labels.at(x.id).Path == "" })
	if len(keys)+len(scopes) == 0 && !handed && !narrowed && op == OpRead && q.Owner != "" && f.answers() {
		f.queries = append(f.queries, querySite{openQuery: q, in: s.in, node: f.u.argument(s.in, -1), list: true})
	}
	if len(scopes) == 0 && f.u.model.Person(q.Record, q.Owner) {
		q.Self, q.Owner = true, "id"
		if len(keys) > 0 {
			q.Owner = keys[0].column
		}
	}
	if q.Owner == "" && !strings.HasPrefix(q.Record, "$") {
		return // nobody's, as far as anybody can see
	}
	if len(keys) == 0 && len(scopes) == 1 && f.u.model.OwnerKey(ownerColumn) && !f.u.model.Person(q.Record, ownerColumn) {
		n := q
		n.Named, n.Column, n.Owner = true, ownerColumn, ownerColumn
		f.queries = append(f.queries, querySite{openQuery: n, in: s.in, key: scopes[0], roots: roots, node: f.u.argument(s.in, -1)})
	}
	if len(keys) == 0 && op > OpRead {
		f.writes = append(f.writes, querySite{openQuery: q, in: s.in})
	}
	for _, k := range keys {
		q.Column = k.column
		f.queries = append(f.queries, querySite{openQuery: q, in: s.in, key: k.labels, scopes: scopes, roots: roots, node: f.u.argument(s.in, -1)})
	}
}

// answers reports whether this function, or the one that it stands in, is handed a request.
func (f *frame) answers() bool {
	for fn := f.fn; fn != nil; fn = fn.Parent() {
		for _, p := range fn.Params {
			if _, ok := f.u.model.Type(p.Type()); ok || f.u.model.IsRequest(p.Type()) {
				return true
			}
		}
	}
	return false
}

// query closes an open query of a callee at this call, or passes it on.
func (e *env) query(q *openQuery) {
	f := e.s.f
	if !f.final || len(q.Through) > 5 {
		return
	}
	v := e.resolve(&q.Key)
	if v == nil {
		return
	}
	n := *q
	n.Through = append(append([]string(nil), q.Through...), e.t.name)
	n.Scopes, n.Roots = nil, nil
	e.fillHole(&n)
	if q.Ask != nil {
		n.Ask = e.asked(q.Ask)
	} else if n.Owner == "" && !n.Vouch && !strings.HasPrefix(n.Record, "$") {
		return
	}
	st := querySite{openQuery: n, in: e.s.in, key: f.flatten(e.m, v), safe: q.Safe, node: e.carrier(&q.Key, q.At)}
	for _, sc := range q.Scopes {
		var labels set
		for i := range sc {
			if sc[i].Kind == Param || sc[i].Kind == Free {
				labels = labels.union(f.flatten(e.m, e.resolve(&sc[i])))
			} else {
				labels = labels.union(set{{id: f.u.labels.id(sc[i])}})
			}
		}
		st.scopes = append(st.scopes, labels)
	}
	for i := range q.Roots {
		e.root(&st, &q.Roots[i])
	}
	f.queries = append(f.queries, st)
}

// root adds what is said here of the chain that a query in the callee was begun with.
func (e *env) root(st *querySite, l *Label) {
	v := e.resolve(l)
	if l.Kind == CallOf {
		v = e.callOf(l)
	}
	if v == nil {
		return
	}
	for _, k := range e.s.begun(v).kids {
		switch name, _ := e.s.f.queryPart(k.step); {
		case name == rootPart:
			st.roots = st.roots.union(k.val.labels())
		case strings.HasPrefix(name, ownerPart):
			st.scopes = append(st.scopes, k.val.labels())
		}
	}
}

// carrier is the argument that carries the key into the callee.
func (e *env) carrier(l *Label, at ssa.Instruction) ast.Node {
	s := e.s
	if s.stands != nil {
		return s.stands
	}
	if l.Kind == Free && at != nil {
		return s.f.u.argument(at, -1)
	}
	if l.Kind != Param || s.nest > 0 || len(e.t.args) != len(s.args) {
		return s.f.u.argument(s.in, -1)
	}
	return s.f.u.argument(s.in, l.Index-s.recv)
}

// fillHole says what a generic callee's record is here.
func (e *env) fillHole(q *openQuery) {
	if !strings.HasPrefix(q.Record, "$") {
		return
	}
	i := int(q.Record[1] - '0')
	var args []types.Type
	if e.s.common != nil {
		args = typeArgs(e.s.common)
	}
	if i >= len(args) {
		q.Record = ""
		return
	}
	t := element(args[i])
	if tp, ok := types.Unalias(t).(*types.TypeParam); ok {
		q.Record = hole(tp.Index())
		return
	}
	q.Record, q.Owner, _ = e.s.f.u.model.Belongs(t)
}

// typeArgs are the type arguments of the function, or of the receiver's type, that a call names.
func typeArgs(c *ssa.CallCommon) []types.Type {
	var list *types.TypeList
	if c.IsInvoke() {
		if n, ok := types.Unalias(c.Value.Type()).(*types.Named); ok {
			list = n.TypeArgs()
		}
	} else if fn := c.StaticCallee(); fn != nil {
		if len(fn.TypeArgs()) > 0 {
			return fn.TypeArgs()
		}
		if recv := fn.Signature.Recv(); recv != nil {
			if n, ok := types.Unalias(deref1(recv.Type())).(*types.Named); ok {
				list = n.TypeArgs()
			}
		}
	}
	var out []types.Type
	for t := range list.Types() {
		out = append(out, t)
	}
	return out
}
