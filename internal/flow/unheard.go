package flow

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/oversharelint/overshare/internal/symbol"
)

// Some calls send nothing: they make an error whose text goes to the client if it is returned to
// whoever answers (status.Error, echo.NewHTTPError). If a service's own function returns it to a
// caller that only logs it, nobody is told.

// unheard reports whether an event tells nobody: the error that its call made is let go.
func (u *unit) unheard(e *Event) bool {
	c, ok := e.call.(*ssa.Call)
	if !ok || !u.model.Carried(e.Channel) {
		return false
	}
	h := &hearing{u: u, seen: make(map[ssa.Value]bool)}
	rs := c.Call.Signature().Results()
	switch {
	case rs.Len() == 1 && types.Implements(rs.At(0).Type(), errorType):
		return h.letGo(c)
	case rs.Len() > 1 && c.Referrers() != nil:
		return h.extractsLetGo(c, -1)
	}
	return false
}

// A hearing follows an error through the package, as far as nobody can hear of it.
type hearing struct {
	u    *unit
	seen map[ssa.Value]bool
}

// letGo reports whether no use of a value passes it on to anybody but a log.
func (h *hearing) letGo(v ssa.Value) bool {
	if h.seen[v] {
		return true
	}
	h.seen[v] = true
	if v.Referrers() == nil {
		return false
	}
	for _, r := range *v.Referrers() {
		switch r := r.(type) {
		case *ssa.DebugRef:
		case *ssa.BinOp:
			if !isBool(r.Type()) && !h.letGo(r) {
				return false
			}
		case *ssa.MakeInterface, *ssa.ChangeInterface, *ssa.Phi:
			if !h.letGo(r.(ssa.Value)) {
				return false
			}
		case *ssa.Store:
			if !h.listed(r, v) {
				return false
			}
		case *ssa.Return:
			for i, x := range r.Results {
				if x == v && !h.returned(r.Parent(), i) {
					return false
				}
			}
		case *ssa.Call:
			if !h.logged(r) {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// listed reports whether a store puts the value into a list of arguments that only a log sees.
func (h *hearing) listed(st *ssa.Store, v ssa.Value) bool {
	ia, ok := st.Addr.(*ssa.IndexAddr)
	if !ok || st.Val != v {
		return false
	}
	arr, ok := ia.X.(*ssa.Alloc)
	if !ok || arr.Comment != "varargs" {
		return false
	}
	for _, r := range *arr.Referrers() {
		if s, ok := r.(*ssa.Slice); ok && !h.letGo(s) {
			return false
		}
	}
	return true
}

// logged reports whether a call does no more with an argument than to write it to a log, or asks an
// error for a text that is let go as well.
func (h *hearing) logged(c *ssa.Call) bool {
	if c.Call.IsInvoke() && c.Call.Method.Name() == "Error" && c.Call.Signature().Params().Len() == 0 {
		return h.letGo(c)
	}
	for r := range c.Call.Signature().Results().Variables() {
		if isError(r.Type()) || carries(r.Type()) {
			return false
		}
	}
	u := h.u
	if e := u.calledEffect(c); e != nil {
		return len(e.Sinks) > 0 && !slices.ContainsFunc(e.Sinks, func(sp SinkSpec) bool { return u.model.Wants(sp.Channel, Failure, 0) })
	}
	if s := u.calledSummary(c); s != nil {
		return len(s.Sinks) > 0 && !slices.ContainsFunc(s.Sinks, func(q paramSink) bool { return u.model.Wants(q.Channel, Failure, 0) })
	}
	return false
}

// returned reports whether every caller of a function lets its i-th result go. Only callers in sight
// are known: those of an unexported function that nobody takes for a value.
func (h *hearing) returned(fn *ssa.Function, i int) bool {
	o := symbol.Object(fn)
	if o == nil || o.Exported() {
		return false
	}
	calls := h.u.callersOf(fn)
	for _, c := range calls {
		if fn.Signature.Results().Len() == 1 {
			if !h.letGo(c) {
				return false
			}
		} else if !h.extractsLetGo(c, i) {
			return false
		}
	}
	return len(calls) > 0
}

// extractsLetGo is letGo for the i-th result of a call, for all its errors where i is negative.
func (h *hearing) extractsLetGo(c *ssa.Call, i int) bool {
	for _, r := range *c.Referrers() {
		x, ok := r.(*ssa.Extract)
		if ok && (x.Index == i || i < 0 && types.Implements(x.Type(), errorType)) && !h.letGo(x) {
			return false
		}
	}
	return true
}

// callersOf lists the calls of a function, none if it is used in any other way than by calls that can
// be seen.
func (u *unit) callersOf(fn *ssa.Function) []*ssa.Call {
	if u.callers == nil {
		u.callers = make(map[*ssa.Function][]*ssa.Call)
		u.invoked = make(map[string]bool)
		for _, f := range u.funcs {
			u.noteCalls(f)
		}
	}
	if fn.Signature.Recv() != nil && u.invoked[fn.Name()] || slices.Contains(u.callers[fn], nil) {
		return nil
	}
	return u.callers[fn]
}

// noteCalls enters the calls in a function, and nil for a use that is none.
func (u *unit) noteCalls(f *ssa.Function) {
	var ops [8]*ssa.Value
	for _, b := range f.Blocks {
		for _, in := range b.Instrs {
			c, _ := in.(*ssa.Call)
			if c != nil && c.Call.IsInvoke() {
				u.invoked[c.Call.Method.Name()] = true
			}
			for _, op := range in.Operands(ops[:0]) {
				fn, ok := (*op).(*ssa.Function)
				switch {
				case !ok:
				case c != nil && op == &c.Call.Value:
					u.callers[fn] = append(u.callers[fn], c)
				default:
					u.callers[fn] = append(u.callers[fn], nil)
				}
			}
		}
	}
}
