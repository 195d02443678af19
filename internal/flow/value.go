package flow

import (
	"cmp"
	"go/types"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// A step leads from a value to one of its parts: a field by index, any element, the entry of one
// constant key. A dereference is a step only in summaries, which have no memory to refer to.
type step int32

const (
	elem  step = -1 // an element of unknown index or key
	deref step = -2 // what the pointer points to (summaries only)
	head  step = -3 // the first piece of a text that was split (summaries only)
	// Steps from key0 down are constant map keys, by the number of the interned string, and
	// dereferences of interfaces: one for each type of object that the interface may refer to.
	key0 step = -16
)

// derefPrefix tells the text of a typed dereference from that of a map key.
const derefPrefix = "\x00"

// typedDeref is the step from an interface to the object of the named type that it refers to.
func (t *labels) typedDeref(typ string) step {
	if typ == "" {
		return deref
	}
	return t.keyStep(derefPrefix + typ)
}

// dereferenced reports whether s is a dereference, and of which type if it is a typed one.
func (t *labels) dereferenced(s step) (typ string, ok bool) {
	if s == deref {
		return "", true
	}
	if s > key0 {
		return "", false
	}
	return strings.CutPrefix(t.keyText(s), derefPrefix)
}

// A Path is a sequence of steps in text form (".2.e.k5"), so that it can be part of a map key.
type Path string

// maxPath is how many steps are told apart; what lies deeper is the part itself.
const maxPath = 5

func (p Path) extend(s step) Path {
	if strings.Count(string(p), ".") >= maxPath {
		return p
	}
	return p + "." + Path(strconv.Itoa(int(s)))
}

func (p Path) steps() []step {
	var out []step
	for _, f := range strings.Split(string(p), ".")[min(1, len(p)):] {
		if n, err := strconv.Atoi(f); err == nil {
			out = append(out, step(n))
		}
	}
	return out
}

// hasElem reports whether the path leads through an element of unknown index: then it names
// many objects, and a store to it replaces nothing.
func (p Path) hasElem() bool {
	return slices.Contains(p.steps(), elem)
}

// A ref is a place in memory: a location and the part of it.
type ref struct {
	loc  locID
	path Path
}

// A closure is a function that a value may hold, with what its free variables are bound to.
type closure struct {
	fn   *ssa.Function // nil for a function of another package, of which only
	sym  string        // the symbol
	sum  *Summary      // and the summary are known
	free []*Value      // what its free variables are bound to: addresses
	recv *Value        // the receiver of a method value
}

// bind returns c with what it is bound to translated.
func (c *closure) bind(translate func(*Value) *Value) *closure {
	if len(c.free) == 0 && c.recv == nil {
		return c
	}
	n := *c
	n.free = nil
	for _, b := range c.free {
		n.free = append(n.free, translate(b))
	}
	if c.recv != nil {
		if n.recv = translate(c.recv); n.recv == nil {
			n.recv = &Value{}
		}
	}
	return &n
}

func (c *closure) same(d *closure) bool {
	return c == d || c.fn == d.fn && c.sym == d.sym && slices.EqualFunc(c.free, d.free, same) && same(c.recv, d.recv)
}

// A Value is what is known of a value at one point: the origins that may reach it as a whole,
// where it may point, which functions and concrete types it may hold, and, for parts about which
// more is known, their own values. A part that is present overrides what the whole says: a field
// that was cleared is a kid with no labels. Values are immutable and shared; nil is the zero
// value of any type, of which nothing can leak.
//
// Law: part(join(a, b), s) = join(part(a, s), part(b, s)) in labels, so that a part that was cleared
// on one branch only is as dirty as the other branch left it.
type Value struct {
	set  set
	refs []ref
	fns  []*closure
	dyn  []types.Type // concrete types inside an interface; empty: unknown
	text *string      // the value, if it is one constant string
	kids []kid        // sorted by step
}

type kid struct {
	step step
	val  *Value
}

func (v *Value) labels() set {
	if v == nil {
		return nil
	}
	return v.set
}

// kid returns the part's own value, if it has one.
func (v *Value) kid(s step) (*Value, bool) {
	if v == nil {
		return nil, false
	}
	i, ok := slices.BinarySearchFunc(v.kids, s, func(k kid, s step) int { return cmp.Compare(k.step, s) })
	if !ok {
		return nil, false
	}
	return v.kids[i].val, true
}

// part returns the part s of v. A constant key that was never stored reads what was stored under
// unknown keys; an unknown key reads everything.
func (t *labels) part(v *Value, s step) *Value {
	if v == nil {
		return nil
	}
	k, ok := v.kid(s)
	if ok && s != elem {
		return k
	}
	var out *Value
	if ok {
		out = k
	} else if len(v.set) > 0 {
		out = &Value{set: t.extend(v.set, s)}
	}
	switch {
	case s == elem:
		for _, x := range v.kids {
			if x.step <= key0 || x.step >= 0 && !ok {
				out = t.join(out, x.val)
			}
		}
	case s <= key0:
		if e, ok := v.kid(elem); ok {
			out = e
		}
	}
	if same(out, nil) {
		return nil
	}
	return out
}

// sub follows a path.
func (t *labels) sub(v *Value, p Path) *Value {
	for _, s := range p.steps() {
		v = t.part(v, s)
	}
	return v
}

// extend returns the labels of the part s of something labelled a.
func (t *labels) extend(a set, s step) set {
	if len(a) == 0 {
		return nil
	}
	out := make(set, len(a))
	for i, x := range a {
		x.id = t.partOf(x.id, s)
		out[i] = x
	}
	return sortSet(out)
}

// with returns v with the part at path replaced (strong) or joined (weak).
func (t *labels) with(v *Value, p []step, part *Value, strong bool) *Value {
	if len(p) == 0 {
		if strong {
			return part
		}
		return t.join(v, part)
	}
	s := p[0]
	old := t.part(v, s)
	if s == elem {
		old, _ = v.kid(elem)
		if _, ok := v.kid(elem); !ok && v != nil {
			old = &Value{set: t.extend(v.set, elem)}
		}
	}
	val := t.with(old, p[1:], part, strong)
	out := &Value{}
	if v != nil {
		*out = *v
		out.text = nil
	}
	i, ok := slices.BinarySearchFunc(out.kids, s, func(k kid, s step) int { return cmp.Compare(k.step, s) })
	kids := make([]kid, 0, len(out.kids)+1)
	kids = append(kids, out.kids[:i]...)
	kids = append(kids, kid{s, val})
	if ok {
		i++
	}
	out.kids = append(kids, out.kids[i:]...)
	return out
}

// join returns the least value that covers both.
func (t *labels) join(a, b *Value) *Value {
	if a == b || b == nil && a.flat() {
		return a
	}
	if a == nil && b.flat() {
		return b
	}
	t.work++
	out := &Value{set: a.labels().union(b.labels())}
	if a != nil && b != nil && a.text != nil && b.text != nil && *a.text == *b.text {
		out.text = a.text
	}
	out.refs = mergeRefs(a, b)
	out.fns = mergeFns(a, b)
	out.dyn = mergeDyn(a, b)
	i, j := 0, 0
	var ak, bk []kid
	if a != nil {
		ak = a.kids
	}
	if b != nil {
		bk = b.kids
	}
	for i < len(ak) || j < len(bk) {
		switch {
		case j == len(bk) || i < len(ak) && ak[i].step < bk[j].step:
			out.kids = append(out.kids, kid{ak[i].step, t.join(ak[i].val, t.inherited(b, ak[i].step))})
			i++
		case i == len(ak) || bk[j].step < ak[i].step:
			out.kids = append(out.kids, kid{bk[j].step, t.join(t.inherited(a, bk[j].step), bk[j].val)})
			j++
		default:
			out.kids = append(out.kids, kid{ak[i].step, t.join(ak[i].val, bk[j].val)})
			i++
			j++
		}
	}
	return out
}

// inherited is the part s of a value that has no kid s. What a pointer is labelled with holds for
// whatever it points to, and is no label of the object: another pointer's object would inherit it.
func (t *labels) inherited(v *Value, s step) *Value {
	if v == nil || len(v.set) == 0 {
		return nil
	}
	if _, ok := t.dereferenced(s); ok {
		return nil
	}
	return &Value{set: t.extend(v.set, s)}
}

// flat reports whether v has no parts of its own, so that joining it with nil changes nothing.
func (v *Value) flat() bool { return v == nil || len(v.kids) == 0 }

func mergeRefs(a, b *Value) []ref {
	if a == nil || len(a.refs) == 0 {
		if b == nil {
			return nil
		}
		return b.refs
	}
	if b == nil || len(b.refs) == 0 {
		return a.refs
	}
	if slices.Equal(a.refs, b.refs) {
		return a.refs
	}
	x, y := inOrder(a.refs), inOrder(b.refs)
	out := make([]ref, 0, min(len(x)+len(y), maxRefs))
	for len(out) < maxRefs && len(x)+len(y) > 0 {
		switch {
		case len(y) == 0 || len(x) > 0 && x[0].compare(y[0]) < 0:
			out, x = append(out, x[0]), x[1:]
		case len(x) > 0 && x[0] == y[0]:
			x = x[1:]
		default:
			out, y = append(out, y[0]), y[1:]
		}
	}
	return out
}

// maxRefs bounds how many places a value may refer to.
const maxRefs = 16

func (r ref) compare(o ref) int {
	return cmp.Or(cmp.Compare(r.loc, o.loc), cmp.Compare(r.path, o.path))
}

// inOrder is the list sorted, without what stands in it twice. Lists that were joined before are.
func inOrder(refs []ref) []ref {
	sorted := true
	for i := 1; i < len(refs) && sorted; i++ {
		sorted = refs[i-1].compare(refs[i]) < 0
	}
	if sorted {
		return refs
	}
	return slices.Compact(slices.SortedFunc(slices.Values(refs), ref.compare))
}

func mergeFns(a, b *Value) []*closure {
	var out []*closure
	for _, v := range []*Value{a, b} {
		if v == nil {
			continue
		}
		for _, c := range v.fns {
			if !slices.ContainsFunc(out, c.same) {
				out = append(out, c)
			}
		}
	}
	return capped(out, 16)
}

func mergeDyn(a, b *Value) []types.Type {
	if a == nil || b == nil || len(a.dyn) == 0 || len(b.dyn) == 0 {
		if a.opaqueFree() && b != nil {
			return b.dyn
		}
		if b.opaqueFree() && a != nil {
			return a.dyn
		}
		return nil // unknown on one side is unknown
	}
	out := slices.Clone(a.dyn)
	for _, d := range b.dyn {
		if !slices.ContainsFunc(out, func(e types.Type) bool { return types.Identical(d, e) }) {
			out = append(out, d)
		}
	}
	if len(out) > 8 {
		return nil
	}
	return out
}

// opaqueFree reports whether v is nil in effect: a nil interface adds no unknown type.
func (v *Value) opaqueFree() bool {
	return v == nil || len(v.set) == 0 && len(v.kids) == 0 && len(v.dyn) == 0
}

func capped[T any](s []T, n int) []T {
	if len(s) > n {
		return s[:n:n]
	}
	return s
}

// same reports whether two values are equal in everything but traces.
func same(a, b *Value) bool {
	if a == b {
		return true
	}
	if a == nil || b == nil {
		if a == nil {
			a = b
		}
		return len(a.set) == 0 && len(a.refs) == 0 && len(a.fns) == 0 && len(a.dyn) == 0 && a.text == nil && len(a.kids) == 0
	}
	return a.set.equal(b.set) && slices.Equal(a.refs, b.refs) &&
		slices.EqualFunc(a.fns, b.fns, (*closure).same) &&
		slices.EqualFunc(a.dyn, b.dyn, types.Identical) &&
		(a.text == nil) == (b.text == nil) && (a.text == nil || *a.text == *b.text) &&
		slices.EqualFunc(a.kids, b.kids, func(x, y kid) bool { return x.step == y.step && same(x.val, y.val) })
}

// all collects the labels of v and of everything in it.
func (v *Value) all() set {
	if v == nil {
		return nil
	}
	out := v.set
	for _, k := range v.kids {
		out = out.union(k.val.all())
	}
	return out
}

// maxDepth bounds how deep parts nest, maxParts how many a value has in all.
const (
	maxDepth = 6
	maxParts = 400
)

// trim forgets the parts of v below depth, and more of them until no more than maxParts are left:
// a struct that is wrapped into itself in a loop must not grow for ever. They are forgotten and
// not merged into their parent: a password six levels down would make a secret of all that lies
// beside it, and a field's name tells again when it is read.
func (t *labels) trim(v *Value, depth int) *Value {
	if v == nil || len(v.kids) == 0 {
		return v
	}
	for size, deep := v.size(); deep > depth || size > maxParts && depth > 0; size, deep = v.size() {
		if size > maxParts {
			depth = min(depth, deep) - 1
		}
		v = cut(v, depth)
	}
	return v
}

// cut forgets the parts of v below depth.
func cut(v *Value, depth int) *Value {
	if v == nil || len(v.kids) == 0 {
		return v
	}
	out := *v
	out.kids = nil
	if depth <= 0 {
		return &out
	}
	for _, k := range v.kids {
		out.kids = append(out.kids, kid{k.step, cut(k.val, depth-1)})
	}
	return &out
}

// size is how many parts v has, and how deep they nest.
func (v *Value) size() (parts, depth int) {
	if v == nil {
		return 0, 0
	}
	for _, k := range v.kids {
		n, d := k.val.size()
		parts += n + 1
		depth = max(depth, d+1)
	}
	return parts, depth
}
