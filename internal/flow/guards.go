package flow

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/oversharelint/overshare/internal/guard"
	"github.com/oversharelint/overshare/internal/symbol"
)

// guards reads the function's guards for one question: which errors are, at a point, known to be
// nil or ones that the author expects and may show.
type guards struct {
	facts  *guard.Function
	tested []ssa.Value // the errors that conditions of the function are about
	read   bool
}

func newGuards(f *frame) *guards {
	return &guards{facts: guard.Analyze(f.fn, f.u)}
}

// public reports whether a fact says that an error tells a client nothing: it is nil, one that the
// author named, or of a type that was made to be shown.
func (u *unit) public(ft guard.Fact) bool {
	if !ft.Holds {
		return false
	}
	switch ft.Kind {
	case guard.ErrorMatches:
		return true
	case guard.IsNil:
		return isError(ft.X.Type())
	case guard.HasType:
		ev, known := u.model.ErrorType(ft.Type)
		return known && ev.Own
	}
	return false
}

// publicOver reports whether an error is a public one on the way from p to b.
func (g *guards) publicOver(f *frame, p, b *ssa.BasicBlock, err ssa.Value) bool {
	return g.facts.Over(p, b, func(ft guard.Fact) bool { return f.u.public(ft) && guard.Same(ft.X, err) })
}

// matched is the labels of the errors that are public where in runs.
func (g *guards) matched(f *frame, in ssa.Instruction) benign {
	var out set
	for _, ft := range g.facts.Before(in) {
		if !f.u.public(ft) {
			continue
		}
		v := f.val(ft.X)
		out = out.union(v.labels())
		if v != nil && len(v.refs) > 0 {
			// The error is an object that was made here: it is public, its cause is not.
			out = out.union(f.load(f.ins[in.Block().Index], v).labels())
		}
	}
	for _, x := range g.errors(f) {
		want := func(ft guard.Fact) bool { return f.u.public(ft) && guard.Same(ft.X, x) }
		if g.facts.Holds(in.Block(), want) {
			out = out.union(f.val(x).labels())
		}
	}
	return benign(out)
}

// errors lists the errors that conditions of the function are about.
func (g *guards) errors(f *frame) []ssa.Value {
	if g.read {
		return g.tested
	}
	g.read = true
	for _, b := range f.fn.Blocks {
		c, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
		if !ok {
			continue
		}
		for _, outcome := range []bool{true, false} {
			for _, ft := range g.facts.Condition(c.Cond, outcome) {
				if ft.Kind != guard.IsNil && f.u.public(ft) && !slices.Contains(g.tested, ft.X) {
					g.tested = append(g.tested, ft.X)
				}
			}
		}
	}
	return g.tested
}

// matchedOver is the labels of the errors that are public on the way from p to b, of which texts were
// made before: they join what was decided on that way.
func (g *guards) matchedOver(f *frame, p, b *ssa.BasicBlock) benign {
	var out set
	for _, v := range g.errors(f) {
		if g.publicOver(f, p, b, v) {
			out = out.union(f.val(v).labels())
		}
	}
	return benign(out)
}

// benign is a set of labels of public errors.
type benign set

func (b benign) covers(id labelID) bool { return set(b).has(id) }

// exported is what the function proves of its error parameters: by the outcome of a boolean
// result, or by returning at all.
func (g *guards) exported(f *frame) []match {
	var out []match
	if len(f.returns) == 0 {
		return nil
	}
	for i, p := range f.fn.Params {
		if !isError(p.Type()) {
			continue
		}
		want := func(ft guard.Fact) bool { return f.u.public(ft) && guard.Same(ft.X, p) }
		if g.always(f, func(r *returned) bool { return g.facts.AtEnd(r.ret.Block(), want) }) {
			out = append(out, match{Result: returning, Param: i})
			continue
		}
		for j := range f.sum.Results {
			if !isBool(f.fn.Signature.Results().At(j).Type()) {
				continue
			}
			for _, when := range []bool{true, false} {
				if g.always(f, func(r *returned) bool {
					return g.facts.Implies(r.ret.Results[j], when, r.ret.Block(), want)
				}) {
					out = append(out, match{Result: j, When: when, Param: i})
				}
			}
		}
	}
	return out
}

// always reports whether ok holds of each return.
func (g *guards) always(f *frame, ok func(*returned) bool) bool {
	for i := range f.returns {
		if !ok(&f.returns[i]) {
			return false
		}
	}
	return true
}

// Proves implements guard.Calls, from the model and from summaries.
func (u *unit) Proves(c *ssa.Call, i int, outcome bool) []guard.Fact {
	if e := u.calledEffect(c); e != nil {
		if p, ok := argument(c, e.Matches); ok && outcome && isBool(c.Call.Signature().Results().At(i).Type()) {
			return []guard.Fact{{Kind: guard.ErrorMatches, X: p, Holds: true}}
		}
		return nil
	}
	return u.matches(c, func(m match) bool { return m.Result == i && m.When == outcome })
}

// Leaves implements guard.Calls.
func (u *unit) Leaves(c *ssa.Call) []guard.Fact {
	return u.matches(c, func(m match) bool { return m.Result == returning })
}

// Ends implements guard.Calls.
func (u *unit) Ends(c *ssa.Call) bool {
	if e := u.calledEffect(c); e != nil {
		return e.NoReturn
	}
	s := u.calledSummary(c)
	return s != nil && s.NoReturn
}

func (u *unit) matches(c *ssa.Call, want func(match) bool) []guard.Fact {
	s := u.calledSummary(c)
	if s == nil {
		return nil
	}
	var out []guard.Fact
	for _, m := range s.Matches {
		if want(m) && m.Param < len(c.Call.Args) {
			out = append(out, guard.Fact{Kind: guard.ErrorMatches, X: c.Call.Args[m.Param], Holds: true})
		}
	}
	return out
}

// calledEffect is what the model says of a call of a declared function or method.
func (u *unit) calledEffect(c *ssa.Call) *Effect {
	if o := symbol.Called(&c.Call); o != nil {
		return u.effect(o)
	}
	return nil
}

// calledSummary is the summary of a statically called function.
func (u *unit) calledSummary(c *ssa.Call) *Summary {
	fn := c.Call.StaticCallee()
	if fn == nil || boundMethod(fn) != nil {
		return nil
	}
	t, _ := u.target(fn)
	return t.sum.in(c.Call.Args, nil)
}

// argument is the SSA operand at an argument place.
func argument(c *ssa.Call, p Place) (ssa.Value, bool) {
	i := int(p)
	if fn := c.Call.StaticCallee(); fn != nil && fn.Signature.Recv() != nil {
		i++
	}
	if p < 0 || p >= result0 || i >= len(c.Call.Args) {
		return nil, false
	}
	return c.Call.Args[i], true
}
