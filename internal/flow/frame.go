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

// A frame is the analysis of one function: a forward fixpoint over its blocks with a value per
// register and a memory per block.
type frame struct {
	u        *unit
	fn       *ssa.Function
	locs     locations
	symTrace map[labelID]*Trace
	lacking  map[labelID]*Value // the first content of objects that were loaded without the other records that they have places for
	regs     map[ssa.Value]*Value
	ins      []memory // per block: the memory at its entry
	reached  []bool
	ended    []bool               // per block: a call in it never returns
	names    map[ssa.Value]string // what the source calls a register
	steps    int
	begun    int // the unit's count of joins when this function's analysis began
	joins    int // how many it may make
	cut      bool
	final    bool // the fixpoint stands: sinks are recorded now
	mode     *mode
	silent   bool // a summary is wanted, and no findings

	recording recording // what expose makes of the parts of records,
	recorded  set       // and those that it found;
	saving    bool      // whether what is shown is saved,
	chosen    string    // with which columns,
	exempt    string    // and which fields a callee looks at before it saves, between commas

	returns []returned
	sum     *Summary
	loops   map[*ssa.BasicBlock]*loop
	guards  *guards
	escaped []escapee
	outs    []memory    // per block: the memory at its end, in the last walk of a function that watches objects
	queries []querySite // that are run here or below
	asks    int         // of these, how many are calls of methods of which nothing is in sight
	writes  []querySite // that are run by the key of what was loaded
}

// returned is what one return statement hands out.
type returned struct {
	ret   *ssa.Return
	vals  []*Value
	nodes []ast.Node
	mem   memory
}

// escapee is a closure that was made here, with the memory then.
type escapee struct {
	mc  *ssa.MakeClosure
	mem memory
}

// maxVisits bounds the work on one function, in visits of instructions and of the parts of summaries
// that are replayed at its calls.
const maxVisits = 200_000

// maxJoins bounds the parts of values that are joined in one function: visits of instructions do not
// tell how large the values are. A function of a group that has used up its own budget gets minJoins.
const (
	maxJoins = 400_000
	minJoins = 4_000
)

// exhausted reports whether the function's budget is used up. The last walk, which records what was
// found, has half as much again.
func (f *frame) exhausted() bool {
	visits, joins := maxVisits, f.joins
	if f.final {
		visits, joins = visits+visits/2, joins+joins/2
	}
	return f.steps > visits || f.u.labels.work-f.begun > joins
}

func newFrame(u *unit, fn *ssa.Function) *frame {
	f := &frame{
		u: u, fn: fn,
		locs:     locations{ids: make(map[location]locID)},
		symTrace: make(map[labelID]*Trace),
		lacking:  make(map[labelID]*Value),
		regs:     make(map[ssa.Value]*Value),
		ins:      make([]memory, len(fn.Blocks)),
		reached:  make([]bool, len(fn.Blocks)),
		ended:    make([]bool, len(fn.Blocks)),
		sum:      &Summary{},
		begun:    u.labels.work,
		joins:    u.budget(),
	}
	f.locs.id(location{}) // 0 is no location
	f.nameRegisters()
	f.loops = findLoops(fn)
	f.guards = newGuards(f)
	return f
}

// nameRegisters finds what the source calls each register. SSA has lost the names of locals;
// the debug references keep them.
func (f *frame) nameRegisters() {
	f.names = make(map[ssa.Value]string)
	for _, b := range f.fn.Blocks {
		for _, in := range b.Instrs {
			switch in := in.(type) {
			case *ssa.DebugRef:
				v, ok := in.Object().(*types.Var)
				if !ok || in.IsAddr || v.IsField() {
					continue
				}
				if _, taken := f.names[in.X]; !taken {
					f.names[in.X] = v.Name()
				}
			case *ssa.Phi:
				if _, taken := f.names[in]; !taken && token.IsIdentifier(in.Comment) {
					f.names[in] = in.Comment
				}
			}
		}
	}
}

// run computes the fixpoint, then walks once more to record sinks, returns and effects.
func (f *frame) run() {
	if len(f.fn.Blocks) == 0 {
		return
	}
	f.ins[0] = make(memory)
	f.reached[0] = true
	f.enter()
	order := rpo(f.fn)
	dirty := make([]bool, len(f.fn.Blocks))
	dirty[0] = true
	for f.settle(order, dirty); f.leaveLoops(dirty); {
		f.settle(order, dirty)
	}
	f.final = true
	f.outs = make([]memory, len(f.fn.Blocks))
	for _, b := range order {
		if f.reached[b.Index] {
			f.outs[b.Index], _ = f.block(b)
		}
	}
	if f.fn.Recover != nil && !f.reached[f.fn.Recover.Index] {
		f.ins[f.fn.Recover.Index] = make(memory)
		f.reached[f.fn.Recover.Index] = true
		f.block(f.fn.Recover)
	}
	f.runEscaped()
	f.configured()
	f.settleQueries()
	f.summarize()
}

// settle goes over the dirty blocks until none is left.
func (f *frame) settle(order []*ssa.BasicBlock, dirty []bool) {
	for again := true; again && !f.cut; {
		again = false
		for _, b := range order {
			if !dirty[b.Index] || f.cut {
				continue
			}
			dirty[b.Index] = false
			out, changed := f.block(b)
			for _, s := range f.successors(b) {
				if f.flowInto(b, s, out) || changed && f.reached[s.Index] {
					dirty[s.Index] = true
					again = true
				}
			}
			if changed {
				for _, d := range f.usersOf(b) {
					dirty[d] = true
					again = true
				}
			}
		}
	}
}

// leaveLoops lets the loops be left of which no iteration ever ends, and reports whether there
// was one.
func (f *frame) leaveLoops(dirty []bool) bool {
	any := false
	for _, b := range f.fn.Blocks {
		if l := f.loops[b]; l != nil && !l.turned && f.reached[b.Index] && !f.cut {
			l.turned, dirty[b.Index], any = true, true, true
		}
	}
	return any
}

// usersOf lists the blocks that read registers of b from elsewhere: phis look back over edges.
func (f *frame) usersOf(b *ssa.BasicBlock) []int {
	var out []int
	for _, in := range b.Instrs {
		v, ok := in.(ssa.Value)
		if !ok || v.Referrers() == nil {
			continue
		}
		for _, r := range *v.Referrers() {
			if rb := r.Block(); rb != nil && rb != b && f.reached[rb.Index] {
				out = append(out, rb.Index)
			}
		}
	}
	return out
}

// successors are the blocks that b goes on to.
func (f *frame) successors(b *ssa.BasicBlock) []*ssa.BasicBlock {
	if f.ended[b.Index] {
		return nil
	}
	if s := f.dead(b); s != nil {
		return slices.DeleteFunc(slices.Clone(b.Succs), func(x *ssa.BasicBlock) bool { return x == s })
	}
	return b.Succs
}

// flowInto carries the memory at the end of b into its successor s, and reports whether s must be
// gone over again.
func (f *frame) flowInto(b *ssa.BasicBlock, s *ssa.BasicBlock, out memory) (again bool) {
	if l := f.loops[b]; l != nil && l.exit == s {
		if !l.turned {
			return false // what an iteration does is not known yet
		}
		out = out.clone()
		f.applyClears(l, out)
	}
	if addr := emptyOn(b, s); addr != nil {
		out = out.clone()
		f.store(out, f.val(addr), nil, true)
	}
	if l := f.loops[s]; l != nil && !l.turned && slices.Contains(l.latches, b) {
		l.turned = true
		defer func() { again = true }()
	}
	if !f.reached[s.Index] {
		f.reached[s.Index] = true
		f.ins[s.Index] = out.clone()
		return true
	}
	m, changed := f.meet(f.ins[s.Index], out)
	f.ins[s.Index] = m
	return changed
}

// emptyOn is the address of a text that is empty on the way from a block to a successor, since it was
// compared with the empty text there; nil if there is none.
func emptyOn(b, s *ssa.BasicBlock) ssa.Value {
	if len(b.Instrs) == 0 || len(b.Succs) != 2 || b.Succs[0] == b.Succs[1] {
		return nil
	}
	c, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
	if !ok {
		return nil
	}
	cmp, ok := c.Cond.(*ssa.BinOp)
	if !ok || cmp.Op != token.EQL && cmp.Op != token.NEQ || (cmp.Op == token.EQL) != (b.Succs[0] == s) {
		return nil
	}
	load, ok := cmp.X.(*ssa.UnOp)
	k, isConst := cmp.Y.(*ssa.Const)
	if !ok || !isConst || load.Op != token.MUL || load.Block() != b || k.Value == nil || k.Value.Kind() != constant.String || constant.StringVal(k.Value) != "" {
		return nil
	}
	if _, field := load.X.(*ssa.FieldAddr); !field {
		return nil
	}
	return load.X
}

// block transfers one block and returns the memory at its end; changed says whether a register
// grew.
func (f *frame) block(b *ssa.BasicBlock) (memory, bool) {
	m := f.ins[b.Index].clone()
	if m == nil {
		m = make(memory)
	}
	changed := false
	f.ended[b.Index] = false
	for _, in := range b.Instrs {
		if f.ended[b.Index] {
			break
		}
		if f.steps++; f.exhausted() && !f.final {
			f.cut = true
			return m, changed
		}
		v, ok := in.(ssa.Value)
		if !ok {
			f.exec(m, in)
			continue
		}
		val := f.typed(f.named(v, f.eval(m, in)), v.Type())
		if c, ok := in.(*ssa.Call); ok && f.u.Ends(c) {
			f.ended[b.Index] = true
		}
		old := f.regs[v]
		if f.final {
			f.regs[v] = val
			continue
		}
		val = f.u.labels.trim(f.u.labels.join(old, val), maxDepth)
		if !same(old, val) {
			changed = true
		}
		f.regs[v] = val
	}
	return m, changed
}

// enter binds parameters and free variables.
func (f *frame) enter() {
	for i, p := range f.fn.Params {
		v := f.symbol(Label{Kind: Param, Index: i}, p.Pos(), "")
		if ev, ok := f.u.model.Name(p.Name(), p.Type(), f.symbolName()); ok && p.Name() != "" {
			v = f.evident(v, ev, "parameter "+p.Name(), p.Pos(), true)
		}
		f.regs[p] = f.typed(v, p.Type())
	}
	for _, i := range f.u.model.Inputs(f.fn) {
		p := f.fn.Params[i]
		f.regs[p] = f.u.labels.join(f.regs[p], &Value{set: f.source(nil, f.u.model.Request(), "parameter "+p.Name(), p.Pos(), false)})
	}
	for i, fv := range f.fn.FreeVars {
		f.regs[fv] = f.symbol(Label{Kind: Free, Index: i}, fv.Pos(), "")
	}
}

// symbolName is the function as its users write it; of a closure, the function that it stands in.
func (f *frame) symbolName() string {
	fn := symbol.Outermost(f.fn)
	if o := symbol.Object(fn); o != nil {
		return shortName(o)
	}
	return fn.Name()
}

// symbol is a value of which only the origin is known.
func (f *frame) symbol(l Label, pos token.Pos, text string) *Value {
	id := f.u.labels.id(l)
	var tr *Trace
	if text != "" {
		tr = tr.step(StepFlow, pos, "", text)
	}
	return &Value{set: set{{id: id, tr: tr}}}
}

// named adds the evidence in a register's name, if what it holds can be worth it.
func (f *frame) named(v ssa.Value, val *Value) *Value {
	name, ok := f.names[v]
	if !ok || val == nil || f.splits(v) {
		return val
	}
	ev, ok := f.u.model.Name(name, v.Type(), f.symbolName())
	if !ok {
		return val
	}
	return f.evident(val, ev, "variable "+name, v.Pos(), false)
}

// splits reports whether a register is the list of pieces of a text: what its name says of all is not
// true of the first.
func (f *frame) splits(v ssa.Value) bool {
	c, ok := v.(*ssa.Call)
	if !ok {
		return false
	}
	e := f.u.calledEffect(c)
	return e != nil && slices.ContainsFunc(e.Flows, func(fl FlowSpec) bool { return fl.Via == ViaSplit })
}

// evident labels v as a source, unless it holds nothing but constants, hashes and counts, or is
// known as one of that class already: the first name a secret had is the one to tell.
func (f *frame) evident(v *Value, ev Evidence, from string, pos token.Pos, passed bool) *Value {
	if !f.substantive(v) {
		return v
	}
	for _, x := range v.labels() {
		l := f.u.labels.at(x.id)
		if l.Kind == Source && l.Group == Generated {
			ev.Weak = false // a token that is random is no page's and no lexer's
		}
		if l.Kind == Source && l.Group == ev.Group && l.Class == ev.Class && (ev.Weak || l.doubt() == 0) {
			return v
		}
	}
	return f.u.labels.join(v, &Value{set: f.source(v, ev, from, pos, passed)})
}

// source makes the label of a source.
func (f *frame) source(v *Value, ev Evidence, from string, pos token.Pos, passed bool) set {
	if ev.From != "" {
		from = ev.From
	}
	id := f.u.labels.id(Label{
		Kind: Source, Group: ev.Group, Class: ev.Class, Word: ev.Word, Weak: ev.Weak,
		Name: from, Passed: passed, At: f.u.posn(pos),
	})
	var tr *Trace
	tr = tr.step(StepSource, pos, "", f.u.sourceText(ev, from))
	return set{{id: id, tr: tr}}
}

// substantive reports whether v can hold something that is not a constant, a hash or nothing.
func (f *frame) substantive(v *Value) bool {
	if v == nil {
		return false
	}
	if len(v.refs) > 0 {
		return true
	}
	for _, x := range v.set {
		if f.u.labels.at(x.id).substantive() {
			return true
		}
	}
	for _, k := range v.kids {
		if f.substantive(k.val) {
			return true
		}
	}
	return false
}

// val is the value of an operand.
func (f *frame) val(v ssa.Value) *Value {
	switch v := v.(type) {
	case *ssa.Const:
		return f.constant(v)
	case *ssa.Global:
		return f.global(v)
	case *ssa.Function:
		return &Value{fns: []*closure{{fn: v}}}
	case *ssa.Builtin:
		return nil
	}
	return f.regs[v]
}

func (f *frame) constant(c *ssa.Const) *Value {
	if c.Value == nil {
		return nil
	}
	if c.Value.Kind() != constant.String {
		if f.u.distinct(c.Type()) {
			return &Value{set: set{{id: f.u.labels.id(Label{Kind: Constant, Name: c.Value.ExactString()})}}}
		}
		return nil
	}
	s := constant.StringVal(c.Value)
	return &Value{set: set{{id: f.u.constID}}, text: &s}
}

// global is the address of a package variable.
func (f *frame) global(g *ssa.Global) *Value {
	id := f.u.labels.id(Label{Kind: Global, Name: globalSymbol(g)})
	return &Value{refs: []ref{{loc: f.locs.id(location{sym: id})}}}
}

func globalSymbol(g *ssa.Global) string {
	if g.Pkg == nil || g.Pkg.Pkg == nil {
		return g.Name()
	}
	return g.Pkg.Pkg.Path() + "." + g.Name()
}

// rpo lists the blocks in reverse postorder.
func rpo(fn *ssa.Function) []*ssa.BasicBlock {
	seen := make([]bool, len(fn.Blocks))
	var out []*ssa.BasicBlock
	var visit func(*ssa.BasicBlock)
	visit = func(b *ssa.BasicBlock) {
		seen[b.Index] = true
		for _, s := range b.Succs {
			if !seen[s.Index] {
				visit(s)
			}
		}
		out = append(out, b)
	}
	visit(fn.Blocks[0])
	for i, j := 0, len(out)-1; i < j; i, j = i+1, j-1 {
		out[i], out[j] = out[j], out[i]
	}
	return out
}
