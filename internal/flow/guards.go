package flow

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/oversharelint/overshare/internal/guard"
)

// guards reads the function's guards for one question: which errors are, in a block, known to be
// ones that the author expects and may show.
type guards struct {
	facts *guard.Function
	cache map[*ssa.BasicBlock]set
}

func newGuards(f *frame) *guards {
	return &guards{
		facts: guard.Analyze(f.fn, func(c *ssa.Call) []guard.Fact { return f.u.proves(c) }),
		cache: make(map[*ssa.BasicBlock]set),
	}
}

// matched is the labels of the errors that are expected ones in block b.
func (g *guards) matched(f *frame, b *ssa.BasicBlock) benign {
	if s, ok := g.cache[b]; ok && f.final {
		return benign(s)
	}
	var out set
	for _, ft := range g.facts.At(b) {
		if ft.Kind != guard.ErrorMatches || !ft.Holds {
			continue
		}
		v := f.val(ft.X)
		out = out.union(v.labels())
		if v != nil && len(v.refs) > 0 {
			out = out.union(f.flatten(f.ins[b.Index], v))
		}
	}
	if f.final {
		g.cache[b] = out
	}
	return benign(out)
}

// benign is a set of labels of expected errors.
type benign set

func (b benign) covers(id labelID) bool { return set(b).has(id) }

// exported is what the function's boolean results prove of its error parameters: it returns true
// only where a guard on the parameter holds.
func (g *guards) exported(f *frame) []match {
	var out []match
	for j := range f.sum.Results {
		if b, ok := f.fn.Signature.Results().At(j).Type().Underlying().(*types.Basic); !ok || b.Kind() != types.Bool {
			continue
		}
		for i, p := range f.fn.Params {
			if isError(p.Type()) && len(f.returns) > 0 && g.provesAll(f, j, p) {
				out = append(out, match{Result: j, When: true, Param: i})
			}
		}
	}
	return out
}

// provesAll reports whether each return that may be true proves that p is an expected error.
func (g *guards) provesAll(f *frame, j int, p *ssa.Parameter) bool {
	for _, r := range f.returns {
		if !g.facts.Implies(r.ret.Results[j], r.ret.Block(), func(ft guard.Fact) bool {
			return ft.Kind == guard.ErrorMatches && ft.Holds && guard.Same(ft.X, p)
		}) {
			return false
		}
	}
	return true
}

// proves says what a call's true result proves, from the model and from summaries.
func (u *unit) proves(c *ssa.Call) []guard.Fact {
	fn := c.Call.StaticCallee()
	if fn == nil {
		return nil
	}
	if o := funcObject(fn); o != nil {
		if e := u.effect(o); e != nil && e.Matches != None {
			i := int(e.Matches)
			if fn.Signature.Recv() != nil {
				i++
			}
			if i >= 0 && i < len(c.Call.Args) {
				return []guard.Fact{{Kind: guard.ErrorMatches, X: c.Call.Args[i], Holds: true}}
			}
		}
	}
	t, ok := u.target(fn)
	if !ok || t.sum == nil {
		return nil
	}
	var out []guard.Fact
	for _, m := range t.sum.Matches {
		if m.Param < len(c.Call.Args) && m.When && len(t.sum.Results) == 1 {
			out = append(out, guard.Fact{Kind: guard.ErrorMatches, X: c.Call.Args[m.Param], Holds: true})
		}
	}
	return out
}
