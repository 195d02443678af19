package flow

import (
	"go/token"
	"go/types"
	"iter"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/oversharelint/overshare/internal/symbol"
)

// What a function makes sure of: the comparisons and decisions in it on which something depends.

// A check is a condition that something depends on: a comparison of two values, or a decision about
// some.
type check struct {
	in    ssa.Instruction // the comparison or call
	sides [2][]ssa.Value  // of a comparison
	args  []ssa.Value     // of a decision
	told  bool            // the decision is one by its name alone; else one of its arguments must say who asks
	whole bool            // the decision is known to be a policy's: one argument may hold all that is asked
	named bool            // a comparison by what is called an owner
	sum   []Label         // of a decision: what the callee's summary says that it checks
	admin bool
}

// check reads an instruction as a check that something depends on.
func (c *cover) check(in ssa.Instruction) (check, bool) {
	switch in := in.(type) {
	case *ssa.BinOp:
		if in.Op != token.EQL && in.Op != token.NEQ || isConst(in.X) || isConst(in.Y) || isError(in.X.Type()) {
			if a := c.administers(in); a && c.controls(in) {
				return check{in: in, admin: true}, true
			}
			return check{}, false
		}
		if !c.controls(in) {
			return check{}, false
		}
		k := check{in: in, sides: [2][]ssa.Value{{in.X}, {in.Y}}}
		k.named = c.f.u.model.OwnerName(operandName(in.X)) || c.f.u.model.OwnerName(operandName(in.Y))
		return k, true
	case *ssa.Call:
		return c.decision(in)
	case *ssa.UnOp:
		if in.Op == token.MUL && isBool(in.Type()) && c.f.u.model.Administers(operandName(in)) && c.controls(in) {
			return check{in: in, admin: true}, true
		}
	case *ssa.Field:
		if isBool(in.Type()) && c.f.u.model.Administers(operandName(in)) && c.controls(in) {
			return check{in: in, admin: true}, true
		}
	}
	return check{}, false
}

// administers reports whether a comparison asks for a role that may see everything.
func (c *cover) administers(in *ssa.BinOp) bool {
	for _, v := range []ssa.Value{in.X, in.Y} {
		if text, ok := constText(v); ok && c.f.u.model.Administers(text) || c.f.u.model.Administers(operandName(v)) {
			return true
		}
	}
	return false
}

// decision reads a call as one that decides about access: its name says so, or its summary.
func (c *cover) decision(in *ssa.Call) (check, bool) {
	f := c.f
	o := symbol.Called(&in.Call)
	res := in.Call.Signature().Results()
	if o == nil || res.Len() == 0 {
		return check{}, false
	}
	k := check{in: in, args: passed(&in.Call)}
	e := f.u.effect(o)
	equal := e != nil && e.Compares || o.Name() == "Equal" || o.Name() == "Equals"
	decides, asks := f.u.model.Decides(o.Name())
	if e != nil && e.Decides >= result0 {
		decides, k.whole = true, true
	}
	k.admin = f.u.model.Administers(o.Name())
	for i := range in.Call.Args {
		if text, ok := constText(in.Call.Args[i]); ok && (decides || asks) && f.u.model.Administers(text) {
			k.admin = true
		}
	}
	for _, t := range f.checking(in) {
		k.sum = append(k.sum, t...)
	}
	if !decides && !asks && !equal && !k.admin && len(k.sum) == 0 {
		return check{}, false
	}
	if e != nil && !equal && !decides {
		return check{}, false
	}
	k.told = decides
	if !c.answers(in, e) {
		return check{}, false
	}
	if equal && len(k.args) >= 2 {
		k.sides = [2][]ssa.Value{{k.args[0]}, {k.args[1]}}
		k.args = nil
	}
	return k, true
}

// answers reports whether a call's boolean or error decides what follows; where it is known which result is
// the decision, another one, such as the error of having asked in vain, does not do.
func (c *cover) answers(in *ssa.Call, e *Effect) bool {
	decision := func(i int, t types.Type) bool {
		if e != nil && e.Decides >= result0 {
			return e.Decides == Result(i)
		}
		return isBool(t) || isError(t)
	}
	res := in.Call.Signature().Results()
	if res.Len() == 1 {
		return decision(0, res.At(0).Type()) && c.controls(in)
	}
	for _, r := range *in.Referrers() {
		if x, ok := r.(*ssa.Extract); ok && decision(x.Index, x.Type()) && c.controls(x) {
			return true
		}
	}
	return false
}

// hasOutcome reports whether there is a result that a condition can hang on.
func hasOutcome(res *types.Tuple) bool {
	for v := range res.Variables() {
		if isBool(v.Type()) || isError(v.Type()) {
			return true
		}
	}
	return false
}

// checking lists what the bodies behind a call check of their parameters.
func (f *frame) checking(in *ssa.Call) [][]Label {
	var out [][]Label
	if fn := in.Call.StaticCallee(); fn != nil && boundMethod(fn) == nil {
		if t, ok := f.u.target(fn); ok && t.sum != nil {
			return [][]Label{t.sum.Checks}
		}
		return nil
	}
	if in.Call.IsInvoke() {
		for _, t := range f.u.implementers(in.Call.Value.Type(), in.Call.Method) {
			if t.sum != nil {
				out = append(out, t.sum.Checks)
			}
		}
	}
	return out
}

// controls reports whether anything depends on how a condition comes out.
func (c *cover) controls(v ssa.Value) bool { return c.control(v, 12) }

func (c *cover) control(v ssa.Value, depth int) bool {
	if depth == 0 || v.Referrers() == nil {
		return false
	}
	for _, r := range *v.Referrers() {
		switch r := r.(type) {
		case *ssa.If:
			if c.obeyed(r.Block()) {
				return true
			}
		case *ssa.Return, *ssa.MapUpdate, *ssa.Send, *ssa.Panic:
			return true
		case *ssa.Store:
			if !c.listedToLog(r) {
				return true
			}
		case *ssa.Call:
			if o := symbol.Called(&r.Call); o != nil {
				if e := c.f.u.effect(o); e != nil && e.Decides >= result0 { // reads the decision from what was answered
					if c.control(r, depth-1) {
						return true
					}
					continue
				}
			}
			if !c.logs(r) {
				return true
			}
		case *ssa.BinOp, *ssa.UnOp, *ssa.Phi, *ssa.Extract, *ssa.MakeInterface, *ssa.ChangeInterface,
			*ssa.FieldAddr, *ssa.Field, *ssa.IndexAddr, *ssa.TypeAssert:
			if c.control(r.(ssa.Value), depth-1) {
				return true
			}
		}
	}
	return false
}

// listedToLog reports whether a store lists one of the values that a call logs.
func (c *cover) listedToLog(st *ssa.Store) bool {
	at, ok := st.Addr.(*ssa.IndexAddr)
	if !ok {
		return false
	}
	list, ok := at.X.(*ssa.Alloc)
	if !ok {
		return false
	}
	logged := false
	for _, r := range *list.Referrers() {
		switch r := r.(type) {
		case *ssa.IndexAddr:
		case *ssa.Slice:
			for _, user := range *r.Referrers() {
				call, ok := user.(*ssa.Call)
				if !ok || !c.logs(call) {
					return false
				}
				logged = true
			}
		default:
			return false
		}
	}
	return logged
}

// obeyed reports whether the two ways out of a block differ in more than what is logged.
func (c *cover) obeyed(b *ssa.BasicBlock) bool {
	ways := c.ways(b)
	for i, x := range c.f.fn.Blocks {
		if ways[0][i] != ways[1][i] && c.matters(x) {
			return true
		}
	}
	for _, s := range b.Succs {
		for _, in := range s.Instrs {
			if phi, ok := in.(*ssa.Phi); ok && (isBool(phi.Type()) || isError(phi.Type())) {
				return true
			}
		}
	}
	return false
}

// ways are the blocks that each outcome of a block's condition leads to, up to where both meet in the
// next round of a loop: what dominates the block is behind it.
func (c *cover) ways(b *ssa.BasicBlock) [2][]bool {
	if w, ok := c.reach[b]; ok {
		return w
	}
	var w [2][]bool
	for i, s := range b.Succs {
		seen := make([]bool, len(c.f.fn.Blocks))
		var walk func(*ssa.BasicBlock)
		walk = func(x *ssa.BasicBlock) {
			if seen[x.Index] || x.Dominates(b) {
				return
			}
			seen[x.Index] = true
			for _, n := range x.Succs {
				walk(n)
			}
		}
		walk(s)
		w[i] = seen
	}
	c.reach[b] = w
	return w
}

// matters reports whether a block does more than log.
func (c *cover) matters(b *ssa.BasicBlock) bool {
	for _, in := range b.Instrs {
		switch in := in.(type) {
		case *ssa.Return, *ssa.Panic, *ssa.MapUpdate, *ssa.Send, *ssa.Go:
			return true
		case *ssa.Store:
			if _, local := in.Addr.(*ssa.IndexAddr); !local {
				return true
			}
		case *ssa.Call:
			if _, builtin := in.Call.Value.(*ssa.Builtin); !c.logs(in) && (!builtin || in.Call.Value.Name() == "append") {
				return true
			}
		}
	}
	return false
}

// logs reports whether a call does no more than log, or make what is logged.
func (c *cover) logs(in *ssa.Call) bool {
	f := c.f
	o := symbol.Called(&in.Call)
	if o == nil {
		return false
	}
	if e := f.u.effect(o); e != nil {
		for _, s := range e.Sinks {
			if !f.u.wants(s.Channel, &Label{Group: Secret}) {
				return false
			}
		}
		return len(e.Sinks) > 0 || e.Query == nil && len(e.Flows) > 0
	}
	if _, ok := f.u.model.Logger(o); ok {
		return true
	}
	s := f.u.calledSummary(in)
	if s == nil || len(s.Sinks) == 0 {
		return false
	}
	for i := range s.Sinks {
		if !f.u.wants(s.Sinks[i].Channel, &Label{Group: Secret}) {
			return false
		}
	}
	return true
}

// checks reports whether a summary checks a parameter.
func checks(sum []Label, i int) bool {
	return slices.ContainsFunc(sum, func(l Label) bool { return l.Kind == Param && l.Index == i })
}

// timely are the checks that come in time for a query, but for itself.
func (c *cover) timely(st *querySite) iter.Seq[*check] {
	return func(yield func(*check) bool) {
		for i := range c.checks {
			if k := &c.checks[i]; k.in != st.in && k.in != st.loads && c.inTime(k, st) && !yield(k) {
				return
			}
		}
	}
}

// inTime reports whether a check comes before what the query changes. What is only read may be checked
// before it is shown.
func (c *cover) inTime(k *check, st *querySite) bool {
	b := k.in.Block()
	if b == nil || st.in.Block() == nil || k.in.Parent() != st.in.Parent() {
		return true
	}
	if st.Op == OpRead || st.Op == 0 {
		return true
	}
	if b == st.in.Block() {
		return slices.Index(b.Instrs, k.in) < slices.Index(b.Instrs, st.in)
	}
	return !st.in.Block().Dominates(b)
}

// gates reports whether the query runs on one outcome of a check only.
func (c *cover) gates(k *check, st *querySite) bool {
	b := k.in.Block()
	return b != nil && k.in.Parent() == st.in.Parent() && b != st.in.Block() && b.Dominates(st.in.Block())
}

// exportChecks says what this function checks of its parameters, for the callers of functions that
// decide.
func (f *frame) exportChecks(c *cover) {
	if len(f.fn.Params) == 0 || !hasOutcome(f.fn.Signature.Results()) {
		return // no condition of a caller's can hang on it
	}
	if c == nil {
		c = newCover(f)
	}
	seen := make(map[Label]bool)
	add := func(v ssa.Value, at ssa.Instruction) {
		for _, x := range f.flatten(f.outs[at.Block().Index], f.val(v)) {
			o := f.u.labels.at(x.id)
			l := Label{Kind: Param, Index: o.Index}
			if o.Kind != Param || f.broad(&l) {
				continue
			}
			// Which part it is matters where the whole is stored.
			if l.Path = o.Path.direct(); !seen[l] && len(f.sum.Checks) < 8 {
				seen[l] = true
				f.sum.Checks = append(f.sum.Checks, l)
			}
		}
	}
	for i := range c.checks {
		k := &c.checks[i]
		if k.named {
			add(k.sides[0][0], k.in)
			add(k.sides[1][0], k.in)
		}
		for j, a := range k.args {
			if k.told || checks(k.sum, j) {
				add(a, k.in)
			}
		}
	}
	slices.SortFunc(f.sum.Checks, func(a, b Label) int { return a.compare(&b) })
}
