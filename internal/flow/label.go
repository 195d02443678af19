package flow

import (
	"cmp"
	"go/token"
	"slices"
	"strings"
)

// A LabelKind says what sort of origin a label is.
type LabelKind uint8

// The kinds of origins. Param, Free, Global and Opaque stand for objects that exist outside the
// function under analysis: a part of such an object has the same label with a longer path, and
// what a pointer with such a label points to is a memory location of its own.
const (
	Param    LabelKind = iota + 1 // parameter Index of this function (the receiver is parameter 0)
	Free                          // free variable Index of this closure
	Global                        // the package variable Name
	Opaque                        // the result of a call that nothing is known of, made at At
	CallOf                        // result Res of calling the function that Param or Free Index holds
	IfaceOf                       // result Res of an interface method whose implementers are unknown
	Constant                      // written in the program text
	Clean                         // hashed, encrypted, masked, counted: nothing readable is left
	Source                        // what the model calls a source
	Dest                          // a destination, no origin: what is written to such a value goes to channel Class
	Filter                        // no origin: what is logged by such a value passes a function of the user's first
	Stored                        // no origin: the object came out of the store whose function Name is
	Columns                       // no origin: what is loaded through such a value has the columns that Name lists
)

// Group separates the kinds of sources that checks ask for.
type Group uint8

// The groups of sources.
const (
	Secret    Group = iota + 1 // credentials, personal data, certificates; Class says which
	Failure                    // an error's text; Class is its provenance
	Input                      // from outside: a client's, a setting's, a row's
	Generated                  // random
	Row                        // an object that a store of records filled: the group of [Opaque] labels, whose Name is the store's function
	Bound                      // an object that was filled from what a client sent: the group of Opaque labels, whose Name is the binder
	Privilege                  // a part that a client should not choose, saved as the client chose it
	Record                     // a part that a record should keep, leaving with the record as a whole
	Fixed                      // a constant, which is named by its value
)

// A Label is an origin. Labels are compared by value and interned per unit; how a value came
// from its origin is a [Trace], which is no part of the label's identity.
type Label struct {
	Kind  LabelKind
	Index int    // parameter or free variable
	Path  Path   // which part of it
	Res   int    // for CallOf and IfaceOf: which result
	Name  string // Global: symbol; IfaceOf: method symbol; Source: what is read, for the message; Opaque: of Row and Bound the function, else openResult
	At    string // Source, Opaque: file:line:column of the origin

	Group  Group  // Source; Opaque: Row, Bound
	Class  uint8  // Source: the model's class within the group; Clean: digest, or 0
	Form   Form   // Param, Free, CallOf: an encoder showed it in this form; what that shows, the callers know
	Word   string // Source: what to call it: "password"; Row: which columns were asked for, if only some were
	Weak   bool   // Source: named by a weak word or through an opaque call
	Faint  bool   // Source: came out of an object that an unknown call made of nothing else
	Passed bool   // Source: the name of a parameter; its callers know better what they pass

	Refused bool // Param: told by an error that refused it

	// Part is, of a Record, the field as "pkg/path.T.Field", and after the sign below the methods of interfaces
	// that all in it comes out of, if that is so: what they return, only those know who see the implementations.
	Part string
}

// result is the label of the i-th result of calling the function that l stands for.
func (l *Label) result(i int) Label {
	n := *l
	n.Kind, n.Res, n.Name = CallOf, i, paramName
	if l.Kind == Free {
		n.Name = freeName
	}
	return n
}

// callee is the label of the function whose result a CallOf label is.
func (l *Label) callee() Label {
	n := *l
	n.Kind, n.Res, n.Name, n.Form = Param, 0, "", 0
	if l.Name == freeName {
		n.Kind = Free
	}
	return n
}

// What a CallOf label's Name says of the function called.
const (
	paramName = "parameter"
	freeName  = "free variable"
)

// symbolic reports whether parts of the origin are told apart by path.
func (l *Label) symbolic() bool { return l.Kind >= Param && l.Kind <= Opaque }

// within reports whether the label is that of a part of what o stands for, or of all of it.
func (l *Label) within(o *Label) bool {
	whole := *l
	whole.Path = o.Path
	return whole.compare(o) == 0 && strings.HasPrefix(string(l.Path), string(o.Path))
}

// object reports whether the label stands for an object, which can be read and written. What an encoder
// made of one is a text that tells of it: nothing that is written to that text is written to the object.
func (l *Label) object() bool { return l.symbolic() && l.Form == 0 }

// substantive reports whether the origin can hold something worth hiding at all: a constant, a
// hash or nothing cannot, whatever the variable that holds it is called.
func (l *Label) substantive() bool {
	return l.Kind != Constant && l.Kind != Clean && l.Kind != Dest && l.Kind != Filter && l.Kind != Columns && l.Kind != Stored
}

// compare orders labels by what they say: 0 means that they are equal.
func (l *Label) compare(o *Label) int {
	return cmp.Or(
		cmp.Compare(l.Kind, o.Kind), cmp.Compare(l.Group, o.Group), cmp.Compare(l.Class, o.Class),
		cmp.Compare(l.Index, o.Index), cmp.Compare(l.Path, o.Path), cmp.Compare(l.Res, o.Res),
		cmp.Compare(l.Name, o.Name), cmp.Compare(l.At, o.At), cmp.Compare(l.Word, o.Word), cmp.Compare(l.Form, o.Form), cmp.Compare(l.Part, o.Part),
		cmp.Compare(l.bits(), o.bits()),
	)
}

// bits are the label's flags.
func (l *Label) bits() byte {
	return bit(l.Weak) | bit(l.Passed)<<1 | bit(l.Faint)<<2 | bit(l.Refused)<<3
}

// doubt orders sources by how little is known of them: sure, faint, weak.
func (l *Label) doubt() int {
	switch {
	case l.Weak:
		return 2
	case l.Faint:
		return 1
	}
	return 0
}

// A labelID is an index into the unit's table of labels.
type labelID int32

// labels interns labels.
type labels struct {
	byID []Label
	ids  map[Label]labelID
	// Constant map keys are steps of paths, by number.
	keys   []string
	keyIDs map[string]step
	work   int // parts that were joined, counted for the budgets of functions
	parts  map[labelPart]labelID
}

// A labelPart is the part of what a label stands for: looking it up spares the making and hashing of
// the label, which is what most of the work on large values was.
type labelPart struct {
	id   labelID
	step step
}

// partOf is the label of the part s of what a label stands for; parts of a source are that source.
func (t *labels) partOf(id labelID, s step) labelID {
	l := t.at(id)
	if !l.symbolic() {
		return id
	}
	k := labelPart{id, s}
	p, ok := t.parts[k]
	if !ok {
		n := *l
		n.Path = n.Path.extend(s)
		p = t.id(n)
		t.parts[k] = p
	}
	return p
}

func newLabels() *labels {
	return &labels{byID: make([]Label, 1), ids: make(map[Label]labelID), keyIDs: make(map[string]step), parts: make(map[labelPart]labelID)}
}

// keyStep is the step into a map under a constant key.
func (t *labels) keyStep(key string) step {
	s, ok := t.keyIDs[key]
	if !ok {
		s = key0 - step(len(t.keys))
		t.keyIDs[key] = s
		t.keys = append(t.keys, key)
	}
	return s
}

func (t *labels) keyText(s step) string { return t.keys[int(key0-s)] }

func (t *labels) id(l Label) labelID {
	if id, ok := t.ids[l]; ok {
		return id
	}
	id := labelID(len(t.byID))
	t.byID = append(t.byID, l)
	t.ids[l] = id
	return id
}

func (t *labels) at(id labelID) *Label { return &t.byID[id] }

// A Trace is how a value came from its origin, newest step first. It is immutable and shared.
type Trace struct {
	Prev *Trace
	Kind StepKind
	Pos  token.Pos // valid only if the place lies in the unit
	Posn string    // file:line:column, when it does not
	Text string
	n    int
}

// StepKind is the kind of a step of a trace.
type StepKind uint8

// The kinds of steps.
const (
	StepSource StepKind = iota + 1
	StepFlow
	StepCall
	StepSink
)

const maxTrace = 12

func (t *Trace) len() int {
	if t == nil {
		return 0
	}
	return t.n
}

// step returns t with one more step; a trace that is full keeps its beginning.
func (t *Trace) step(kind StepKind, pos token.Pos, posn, text string) *Trace {
	if t.len() >= maxTrace-1 && kind != StepSink {
		return t
	}
	if t != nil && t.Pos == pos && t.Posn == posn && t.Text == text {
		return t
	}
	return &Trace{Prev: t, Kind: kind, Pos: pos, Posn: posn, Text: text, n: t.len() + 1}
}

// Steps lists the trace from the origin on.
func (t *Trace) Steps() []*Trace {
	var out []*Trace
	for ; t != nil; t = t.Prev {
		out = append(out, t)
	}
	slices.Reverse(out)
	return out
}

// better orders traces of one label: the shorter, then the earlier position.
func better(a, b *Trace) *Trace {
	if c := cmp.Compare(a.len(), b.len()); c != 0 {
		if c < 0 {
			return a
		}
		return b
	}
	for x, y := a, b; x != nil && y != nil && x != y; x, y = x.Prev, y.Prev {
		if c := cmp.Or(cmp.Compare(x.Pos, y.Pos), cmp.Compare(x.Posn, y.Posn), cmp.Compare(x.Text, y.Text)); c != 0 {
			if c < 0 {
				return a
			}
			return b
		}
	}
	return a
}

// item is a label on a value, with the way it came.
type item struct {
	id labelID
	tr *Trace
}

// A set is a sorted list of labels. It is immutable; nil is empty. Laws: union is commutative,
// associative and idempotent in the labels; at most maxLabels are kept, the lowest ids first, so
// that what is dropped depends on the order of discovery only, which is fixed.
type set []item

const maxLabels = 64

func (a set) has(id labelID) bool {
	_, ok := slices.BinarySearchFunc(a, id, func(i item, id labelID) int { return cmp.Compare(i.id, id) })
	return ok
}

// union returns a ∪ b; where both hold a label the better trace stays.
func (a set) union(b set) set {
	if len(b) == 0 || len(a) > 0 && len(a) == len(b) && &a[0] == &b[0] {
		return a
	}
	if len(a) == 0 {
		return b
	}
	if a.covers(b) {
		return a
	}
	out := make(set, 0, len(a)+len(b))
	for i, j := 0, 0; i < len(a) || j < len(b); {
		switch {
		case j == len(b) || i < len(a) && a[i].id < b[j].id:
			out = append(out, a[i])
			i++
		case i == len(a) || b[j].id < a[i].id:
			out = append(out, b[j])
			j++
		default:
			out = append(out, item{a[i].id, better(a[i].tr, b[j].tr)})
			i++
			j++
		}
	}
	if len(out) > maxLabels {
		out = out[:maxLabels:maxLabels]
	}
	return out
}

// covers reports whether b adds neither a label nor a better trace to a.
func (a set) covers(b set) bool {
	i := 0
	for _, x := range b {
		for i < len(a) && a[i].id < x.id {
			i++
		}
		if i == len(a) || a[i].id != x.id || a[i].tr != x.tr && better(a[i].tr, x.tr) != a[i].tr {
			return false
		}
	}
	return true
}

// equal compares labels only: a better trace is no reason for another round.
func (a set) equal(b set) bool {
	return slices.EqualFunc(a, b, func(x, y item) bool { return x.id == y.id })
}

// filter returns the items that keep accepts.
func (a set) filter(keep func(item) bool) set {
	for i, x := range a {
		if keep(x) {
			continue
		}
		out := slices.Clone(a[:i])
		for _, y := range a[i+1:] {
			if keep(y) {
				out = append(out, y)
			}
		}
		return out
	}
	return a
}

// sortSet restores the order after ids were mapped, merging equal ones.
func sortSet(s set) set {
	slices.SortStableFunc(s, func(a, b item) int { return cmp.Compare(a.id, b.id) })
	out := s[:0]
	for _, x := range s {
		if n := len(out); n > 0 && out[n-1].id == x.id {
			out[n-1].tr = better(out[n-1].tr, x.tr)
			continue
		}
		out = append(out, x)
	}
	if len(out) > maxLabels {
		out = out[:maxLabels:maxLabels]
	}
	return out
}
