package flow

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// A record is an object that a store of records filled: a row, a document, a model. What it should
// keep leaves when an encoder is given the whole of it. That is a source of its own, made where the
// record is shown: a secret that is copied by name into a struct made for a response is there
// because somebody put it there.
//
// That an object is a record is known by its type (Part.Stored), or because it came out of something
// that is called a store (a Stored label), or by where it was filled: then its label is Opaque with the
// group Row. Such a label has parts like that of any object, so that a field
// that is cleared afterwards is clean. Tempting, but wrong: making rows a source beside the object. It
// would come back into each part that was cleared.

// digest is the class of what a hash function made.
const digest uint8 = 1

// inserted is the class of a row that the statement which returns it has made: INSERT ... RETURNING.
const inserted uint8 = 1

// cached is the class of what was read from a cache.
const cached uint8 = 2

// cached is the class of what a call returns.
func (s *site) cached() uint8 {
	if s.obj != nil && s.f.u.model.Caches(s.obj) {
		return cached
	}
	return 0
}

// row labels what a call loads.
func (s *site) row(src *SourceSpec, from string, results []*Value) {
	f := s.f
	l := Label{Kind: Opaque, Index: int(s.in.Pos()), Res: rowResult + int(src.Value&^result0), Group: Row, Name: from, Word: s.columns(src.Text), Class: s.cached()}
	if f.u.model.Inserts(s.statement(l.Word)) {
		l.Class = inserted
	}
	if src.Value >= result0 {
		if i := int(src.Value - result0); i < len(results) {
			results[i] = &Value{set: set{{id: f.u.labels.id(l)}}}
		}
		return
	}
	for i, p := range s.pieces(src.Value, src.Rest, FormText) {
		part := l
		part.Res += i
		if owner := fieldOwner(p.arg); owner != "" {
			part.Word = owner
		}
		v := &Value{set: set{{id: f.u.labels.id(part)}}}
		if src.Alone {
			v = s.unaccompanied(v, p.typ)
		}
		f.store(s.m, p.val, v, false)
	}
}

// fieldOwner is the symbol of the struct type of which an argument is the address of a field: a struct
// that is scanned field by field is a record as well.
func fieldOwner(a ssa.Value) string {
	fa, ok := unboxed(a).(*ssa.FieldAddr)
	if !ok {
		return ""
	}
	return typeSymbol(deref1(fa.X.Type()))
}

// rowResult numbers the rows that a call loads, apart from its results and what it fills.
const rowResult = 400

// statement is the text of the statement that made the rows which a call reads: own, if that is one, or
// that of the call which its receiver comes from, empty if it is not known.
func (s *site) statement(own string) string {
	if own != "" || s.recv == 0 {
		return own
	}
	v := s.args[0]
	if x, ok := v.(*ssa.Extract); ok {
		v = x.Tuple
	}
	c, ok := v.(*ssa.Call)
	if !ok {
		return ""
	}
	e := s.f.u.calledEffect(c)
	if e == nil || e.Query == nil || !e.Query.SQL {
		return ""
	}
	if a, ok := argument(c, e.Query.Cond); ok {
		if text := s.f.val(a); text != nil && text.text != nil {
			return *text.text
		}
	}
	return ""
}

// columns is the text by which a call says which columns it wants: that of an argument, or what the
// chain that it is called on was told.
func (s *site) columns(text Place) string {
	if i, ok := s.index(text); ok && s.vals[i] != nil && s.vals[i].text != nil && len(*s.vals[i].text) <= maxColumns {
		return *s.vals[i].text
	}
	if s.recv == 1 {
		for _, x := range s.vals[0].labels() {
			if l := s.f.u.labels.at(x.id); l.Kind == Columns {
				return l.Name
			}
		}
	}
	return ""
}

// maxColumns bounds the texts that are kept for the columns in them.
const maxColumns = 1000

// choose labels the chain that a call returns with the columns that it was told to load or to leave
// out; other calls of a chain pass on what it was told before.
func (s *site) choose(sp *ColumnsSpec, results []*Value) {
	if s.recv == 0 || len(results) == 0 {
		return
	}
	f := s.f
	if sp == nil {
		passed := s.vals[0].labels().filter(func(x item) bool { return f.u.labels.at(x.id).Kind == Columns })
		if len(passed) > 0 {
			results[0] = f.u.labels.join(results[0], &Value{set: passed})
		}
		return
	}
	var names []string
	for _, p := range append(s.pieces(sp.In, false, FormText), s.pieces(sp.More, true, FormText)...) {
		if p.val == nil || p.val.text == nil {
			return // it is not known which
		}
		names = append(names, *p.val.text)
	}
	id := f.u.labels.id(Label{Kind: Columns, Name: sp.Prefix + strings.Join(names, ",")})
	results[0] = f.u.labels.join(results[0], &Value{set: set{{id: id}}})
}

// records are what a record should keep of what leaves of v as a whole.
func (f *frame) records(how recording, m memory, v *Value, t types.Type, form Form, at ssa.Instruction) set {
	if v == nil || t == nil {
		return nil
	}
	return f.exposing(how, m, v, t, form, at).filter(f.isRecord)
}

// saves makes expose list what of a value a client chose and should not, until the function that it
// returns is called.
func (f *frame) saves(d destination, selected, exempt string) (end func()) {
	was, columns, fields := f.saving, f.chosen, f.exempt
	f.saving, f.chosen, f.exempt = d.channel != 0 && f.u.wants(d.channel, &Label{Group: Privilege}), selected, exempt
	return func() { f.saving, f.chosen, f.exempt = was, columns, fields }
}

func (f *frame) isRecord(x item) bool {
	l := f.u.labels.at(x.id)
	return l.Kind == Source && (l.Group == Record || l.Group == Privilege)
}

// exposing is expose, with the parts that records should keep. They stand before all other labels, of
// which a large struct has more than a set may hold.
func (f *frame) exposing(how recording, m memory, v *Value, t types.Type, form Form, at ssa.Instruction) set {
	was, before := f.recording, f.recorded
	f.recording, f.recorded = how, nil
	out := f.expose(m, v, t, form, at)
	f.privilegeMap(v, t)
	found := set(capped(sortSet(f.recorded), maxRecorded))
	f.recording, f.recorded = was, before
	if len(found) == 0 {
		return out
	}
	return set(capped(out, maxLabels-len(found))).union(found)
}

// maxRecorded bounds how many parts of one record are listed.
const maxRecorded = 32

// What expose makes of the parts that records should keep. What a parameter holds is the callers' to
// judge, who know what they cleared of it; but an encoder makes a text of it, in which nobody can find
// them again.
type recording uint8

const (
	recordNone recording = iota
	recordOwn            // lists them, but for those of what callers pass
	recordNow            // lists them all
)

// recordPart lists one part of a record, where v is the whole of type t.
func (f *frame) recordPart(m memory, v, pv *Value, t types.Type, p *Part) {
	ev := p.Record
	if f.recording == recordNone || ev.Group == 0 || !f.keeps(pv, p) {
		return
	}
	if p.Unstored && f.asLeft(m, v, pv, p.Path, false) {
		return // no column is loaded into it, and nothing else was put there
	}
	stored := p.Stored
	row := f.rowAbove(m, v, p.Path)
	if row == nil {
		row = f.rowField(pv, p)
	} else if row.Word != "" && !f.u.model.Loaded(p, row.Word) {
		return
	}
	if stored == "" && row != nil {
		stored = "loaded by " + row.Name
		ev.Faint = row.Kind == Stored
	}
	from := "field " + partName(t, *p)
	switch {
	case stored != "":
		from += ", " + stored
	case ev.Alone:
		ev.Weak = true
	default:
		return
	}
	if row == nil && p.Stored != "" && f.supposed(pv, p.Depth) {
		ev.Weak = true
	}
	if f.fromCache(pv) {
		return // whoever put it there is judged by what he loaded
	}
	if !ev.Alone && f.assigned(m, v, pv, p.Path, ev.Class) || row == nil && f.made(pv) || row != nil && row.Class == inserted && !ev.Alone || f.echoed(pv) {
		ev.Weak = true // who makes a token for a client hands it out, and what the client sent it knows
	}
	f.recorded = append(f.recorded, f.declared(p, ev, from, f.part(pv, row, p)))
}

// declared is a source that stands where a field is declared: that is what has to change, wherever the
// record is sent.
func (f *frame) declared(p *Part, ev Evidence, from, part string) item {
	at := f.u.posn(p.Field.Pos())
	id := f.u.labels.id(Label{
		Kind: Source, Group: ev.Group, Class: ev.Class, Word: ev.Word, Weak: ev.Weak, Faint: ev.Faint, Name: from, At: at, Part: part,
	})
	var tr *Trace
	return item{id: id, tr: tr.step(StepSource, token.NoPos, at, f.u.sourceText(ev, from))}
}

// keeps reports whether a part holds something that is worth keeping, and that is known here.
func (f *frame) keeps(pv *Value, p *Part) bool {
	if pv == nil {
		return false
	}
	if len(pv.refs) > 0 {
		return true
	}
	passed := false
	for _, x := range pv.set {
		switch l := f.u.labels.at(x.id); {
		case l.Kind == Clean && l.Class == digest && p.Record.Alone:
			return true
		case !l.substantive(), l.Kind == Source:
			// Sources say what a value is. One that holds nothing else has them from a reference to what it
			// was part of.
		case f.recording == recordOwn && (l.Kind == Param || l.Kind == Free || l.Kind == CallOf):
			passed = true
		default:
			return true
		}
	}
	return !passed && slices.ContainsFunc(pv.kids, func(k kid) bool { return f.substantive(k.val) })
}

// tells reports whether there is anything to show of a value: for records, hashes too.
func (f *frame) tells(v *Value) bool {
	return f.substantive(v) || f.recording != recordNone && f.hashed(v)
}

// hashed reports whether a value is a hash or holds one.
func (f *frame) hashed(v *Value) bool {
	if v == nil {
		return false
	}
	for _, x := range v.set {
		if l := f.u.labels.at(x.id); l.Kind == Clean && l.Class == digest {
			return true
		}
	}
	return slices.ContainsFunc(v.kids, func(k kid) bool { return f.hashed(k.val) })
}

// supposed reports whether a part is only what an unknown object may have in it, by its type: the record
// that it belongs to was put there by nobody in sight, and most such fields are empty. What a response
// was given is known.
func (f *frame) supposed(pv *Value, depth int) bool {
	unknown := false
	for _, x := range pv.set {
		switch l := f.u.labels.at(x.id); {
		case l.Kind == Source:
		case (l.Kind == Opaque || l.Kind == Global) && l.Path.fields() > depth:
			unknown = true
		case l.substantive(), l.Kind == Clean && l.Class == digest:
			return false
		}
	}
	return unknown && len(pv.refs) == 0
}

// fromCache reports whether all in a part was read from a cache.
func (f *frame) fromCache(pv *Value) bool {
	some := false
	for _, x := range pv.set {
		switch l := f.u.labels.at(x.id); {
		case l.Kind == Opaque && l.Class == cached:
			some = true
		case l.Kind != Source && l.substantive(), l.Kind == Clean && l.Class == digest:
			return false
		}
	}
	return some && len(pv.refs) == 0
}

// echoed reports whether a part holds what the client itself sent and nothing else. The request that it was
// read from is the client's as well.
func (f *frame) echoed(pv *Value) bool {
	bound := false
	for _, x := range pv.set {
		switch l := f.u.labels.at(x.id); {
		case l.Kind == Opaque && l.Group == Bound:
			bound = true
		case f.ofRequest(l):
		case l.Kind != Source && l.substantive(), l.Kind == Clean && l.Class == digest:
			return false
		}
	}
	return bound && len(pv.refs) == 0
}

// assigned reports whether a part is what this program put into the record by name, and not out of a field that is
// such a secret, too: a sign-in answers with the user, and the token that it made for him, which may tell his id.
func (f *frame) assigned(m memory, v, pv *Value, path []int32, class uint8) bool {
	if len(pv.refs) > 0 {
		return false
	}
	from := make(map[labelID]bool)
	for _, part := range f.inherited(m, v, path) {
		from[part] = true
	}
	some := false
	for _, x := range pv.set {
		switch l := f.u.labels.at(x.id); {
		case l.Kind == Source && l.Group == Secret && l.Class == class && strings.HasPrefix(l.Name, "field "):
			return false
		case l.Kind == Source:
			some = true
		case !l.substantive():
		case l.Kind != Opaque || l.Class == cached || from[x.id]:
			return false
		default:
			some = true
		}
	}
	return some
}

// made reports whether a part was put into the record here, out of a generator.
func (f *frame) made(pv *Value) bool {
	return slices.ContainsFunc(pv.set, func(x item) bool {
		l := f.u.labels.at(x.id)
		return l.Kind == Source && l.Group == Generated
	})
}

// rowAbove is the label by which a struct on the way to a part is known for a row, nil if none is: one that
// was there before, if it may be one that was not.
func (f *frame) rowAbove(m memory, v *Value, path []int32) (row *Label) {
	for i := range path {
		for _, x := range f.navigate(m, v, nil, path[:i]).labels() {
			if l := f.u.labels.at(x.id); l.Kind == Opaque && l.Group == Row || l.Kind == Stored {
				if row = l; l.Class != inserted {
					return l
				}
			}
		}
	}
	return row
}

// rowField is the label by which a part is known for one that was loaded into its struct by itself. One
// that was copied there from another struct is none.
func (f *frame) rowField(pv *Value, p *Part) (row *Label) {
	if p.Owner == nil {
		return nil
	}
	owner := typeSymbol(p.Owner)
	for _, x := range pv.labels() {
		if l := f.u.labels.at(x.id); l.Kind == Opaque && l.Group == Row && l.Word == owner && owner != "" {
			if row = l; l.Class != inserted {
				return l
			}
		}
	}
	return row
}

// fields counts the fields on the path.
func (p Path) fields() int {
	n := 0
	for _, s := range p.steps() {
		if s >= 0 {
			n++
		}
	}
	return n
}

// named reports whether the path leads to a field.
func (p Path) named() bool {
	return slices.ContainsFunc(p.steps(), func(s step) bool { return s >= 0 })
}
