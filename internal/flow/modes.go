package flow

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// A parameter may say what a function is to do:
//
//	func render(kind Kind, text string) []byte { switch kind { case Markdown: ...; case Org: ... } }
//
// A call with a constant runs one of its ways, and what happens on the others is none of its doing. So
// a function that compares a parameter with constants has a summary for each of them besides.

// A mode is a parameter with the constant that it is taken to be; no value stands for any other
// constant than those that the function knows.
type mode struct {
	Param int
	Value string // as constant.Value.ExactString writes it, "" for any other
}

// A variant is the summary of a function in one mode.
type variant struct {
	mode
	sum *Summary
}

// maxModes bounds the summaries of a function besides its own.
const maxModes = 6

// modes lists what a function's parameters may say, to it or to a function that it passes them on to.
func (u *unit) modes(fn *ssa.Function) []mode {
	var out []mode
	for i, p := range fn.Params {
		b, ok := p.Type().Underlying().(*types.Basic)
		if !ok || p.Referrers() == nil {
			continue
		}
		if b.Kind() == types.Bool {
			if decides(p) || len(u.passedOn(p)) > 0 {
				out = append(out, mode{i, "true"}, mode{i, "false"})
			}
			continue
		}
		known := comparedWith(p)
		for _, k := range u.passedOn(p) {
			if !slices.Contains(known, k) {
				known = append(known, k)
			}
		}
		for _, k := range known {
			out = append(out, mode{i, k})
		}
		if len(known) > 0 {
			out = append(out, mode{i, ""})
		}
	}
	if len(out) > maxModes {
		return nil
	}
	return out
}

// passedOn lists the constants that the functions know to which a parameter is passed on.
func (u *unit) passedOn(p *ssa.Parameter) []string {
	var out []string
	for _, r := range *p.Referrers() {
		c, ok := r.(*ssa.Call)
		if !ok || c.Call.StaticCallee() == nil {
			continue
		}
		t, ok := u.target(c.Call.StaticCallee())
		if !ok || t.sum == nil {
			continue
		}
		for _, v := range t.sum.Variants {
			if v.Param < len(c.Call.Args) && c.Call.Args[v.Param] == ssa.Value(p) && v.Value != "" {
				out = append(out, v.Value)
			}
		}
	}
	return out
}

// decides reports whether a boolean is a condition by itself.
func decides(v ssa.Value) bool {
	for _, r := range *v.Referrers() {
		switch r := r.(type) {
		case *ssa.If:
			return true
		case *ssa.UnOp:
			if r.Op == token.NOT && decides(r) {
				return true
			}
		}
	}
	return false
}

// comparedWith lists the constants that a parameter is compared with, in the order of the program.
func comparedWith(p *ssa.Parameter) []string {
	var out []string
	seen := make(map[string]bool)
	for _, r := range *p.Referrers() {
		c, ok := r.(*ssa.BinOp)
		if !ok || c.Op != token.EQL && c.Op != token.NEQ || c.Referrers() == nil || !decides(c) {
			continue
		}
		k, ok := c.Y.(*ssa.Const)
		if c.X != ssa.Value(p) {
			k, ok = c.X.(*ssa.Const)
		}
		// An empty text is a missing one, and no mode.
		if !ok || k.Value == nil || k.Value.ExactString() == `""` || seen[k.Value.ExactString()] {
			continue
		}
		seen[k.Value.ExactString()] = true
		out = append(out, k.Value.ExactString())
	}
	return out
}

// outcome is what a condition comes out as in the frame's mode.
func (f *frame) outcome(v ssa.Value) (result, known bool) {
	switch v := v.(type) {
	case *ssa.Parameter:
		if f.is(v) && isBool(v.Type()) {
			return f.mode.Value == "true", true
		}
	case *ssa.UnOp:
		if v.Op == token.NOT {
			r, ok := f.outcome(v.X)
			return !r, ok
		}
	case *ssa.BinOp:
		if v.Op != token.EQL && v.Op != token.NEQ {
			return false, false
		}
		p, k := v.X, v.Y
		if _, ok := p.(*ssa.Const); ok {
			p, k = k, p
		}
		c, ok := k.(*ssa.Const)
		if !ok || c.Value == nil || !f.is(p) || c.Value.Kind() == constant.String && constant.StringVal(c.Value) == "" {
			return false, false
		}
		return (c.Value.ExactString() == f.mode.Value) == (v.Op == token.EQL), true
	}
	return false, false
}

// is reports whether a register is the parameter of the frame's mode.
func (f *frame) is(v ssa.Value) bool {
	p, ok := v.(*ssa.Parameter)
	return ok && f.mode != nil && f.fn.Params[f.mode.Param] == p
}

// variants summarises a function in each of its modes, parameter by parameter. Where no mode of a
// parameter makes a difference, the summary that holds for all is enough.
func (u *unit) variants(fn *ssa.Function, sum *Summary) []variant {
	if sum.Cut || !sum.tells() {
		return nil
	}
	var out []variant
	less := make(map[int]bool)
	for _, m := range u.modes(fn) {
		f := newFrame(u, fn)
		f.mode, f.silent = &m, true
		f.run()
		u.stats.Visits += f.steps
		v := variant{m, nil}
		if !f.cut && f.sum.less(sum) {
			v.sum, less[m.Param] = f.sum, true
		}
		out = append(out, v)
	}
	return slices.DeleteFunc(out, func(v variant) bool { return !less[v.Param] })
}

// tells reports whether there is anything in a summary that a mode could spare its callers.
func (s *Summary) tells() bool {
	return len(s.Sinks) > 0 || slices.ContainsFunc(s.Results, func(v *Value) bool { return len(v.all()) > 0 })
}

// less reports whether a summary has fewer sinks or origins than another.
func (s *Summary) less(o *Summary) bool {
	if len(s.Sinks) < len(o.Sinks) || s.Never != o.Never {
		return true
	}
	for i, v := range s.Results {
		if len(v.all()) < len(o.Results[i].all()) {
			return true
		}
	}
	return false
}

// in is the summary that holds for the constants among a call's arguments, in the caller's mode.
func (s *Summary) in(args []ssa.Value, m *mode) *Summary {
	if s == nil {
		return nil
	}
	for i := 0; i < len(s.Variants); {
		param, found := s.Variants[i].Param, (*Summary)(nil)
		text := constantText(args, param, m)
		// The variant of any other constant is the parameter's last.
		for matched := false; i < len(s.Variants) && s.Variants[i].Param == param; i++ {
			if v := s.Variants[i]; text != "" && !matched && (v.Value == text || v.Value == "") {
				found, matched = v.sum, true
			}
		}
		if found != nil {
			return found
		}
	}
	return s
}

// constantText is the constant that a call passes for a parameter, empty if it passes none.
func constantText(args []ssa.Value, i int, m *mode) string {
	if i >= len(args) {
		return ""
	}
	switch a := args[i].(type) {
	case *ssa.Const:
		if a.Value != nil {
			return a.Value.ExactString()
		}
	case *ssa.Parameter:
		if m != nil && m.Param < len(a.Parent().Params) && a.Parent().Params[m.Param] == a {
			return m.Value
		}
	}
	return ""
}
