package flow

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// handled judges a function that is given to somebody who calls it with errors: the application's
// error handler, which answers for all handlers. What it sends of its error stands where it is
// registered, since only there it is known that it gets any.
func (f *frame) handled(m memory, h HandleSpec, v *Value, t types.Type, in ssa.Instruction, node ast.Node) {
	sig, ok := t.Underlying().(*types.Signature)
	if !f.final || !ok || h.Param >= sig.Params().Len() {
		return
	}
	args := make([]*Value, sig.Params().Len())
	for i := range args {
		if i == h.Param {
			args[i] = &Value{set: f.source(nil, h.Ev, h.Ev.From, in.Pos(), false)}
			continue
		}
		id := f.u.labels.id(Label{Kind: Opaque, Index: int(in.Pos()), Res: handledResult + i})
		args[i] = f.typed(&Value{set: set{{id: id}}}, sig.Params().At(i).Type())
	}
	for _, tg := range f.callables(v, args) {
		s := &site{f: f, m: m.clone(), in: in, sig: sig, stands: node}
		s.instantiate(tg, s.m, make([]*Value, sig.Results().Len()))
	}
}

// handledResult numbers what such a function is called with, apart from what calls return.
const handledResult = 500
