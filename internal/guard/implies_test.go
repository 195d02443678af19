package guard

import (
	"testing"

	"golang.org/x/tools/go/ssa"
)

// Each body returns a boolean. true and false say whether that outcome proves, at every return, that
// err is nil or an expected error.
var impliesCases = []struct {
	name, body                string
	whenTrue, whenFalse, ever bool
}{
	{name: "call", body: `return is(err, errA)`, whenTrue: true},
	{name: "negated call", body: `return !is(err, errA)`, whenFalse: true},
	{name: "nil", body: `return err == nil`, whenTrue: true},
	{name: "not nil", body: `return err != nil`, whenFalse: true},
	{name: "sentinel compared", body: `return err == errA`, whenTrue: true},
	{name: "another error", body: `return is(err2, errA)`},
	{name: "unknown", body: `return ok`},
	{name: "second result", body: `_, yes := known(err); return yes`, whenTrue: true},

	{name: "or", body: `return is(err, errA) || err == nil`, whenTrue: true},
	{name: "or unknown", body: `return is(err, errA) || ok`},
	{name: "unknown or", body: `return ok || is(err, errA)`},
	{name: "and", body: `return ok && is(err, errA)`, whenTrue: true},
	{name: "and unknown", body: `return is(err, errA) && ok`, whenTrue: true},
	{name: "neither", body: `return !(is(err, errA) || err == nil)`, whenFalse: true},
	{name: "not nil and no match", body: `return err != nil && !is(err, errA)`, whenFalse: true},
	{name: "nested", body: `return ok && (is(err, errA) || n == 3 && is(err, errB))`, whenTrue: true},

	{name: "variable", body: `
		b := is(err, errA)
		return b`, whenTrue: true},
	{name: "variable set in a branch", body: `
		b := false
		if is(err, errA) {
			b = true
		}
		return b`, whenTrue: true},
	{name: "variable cleared in a branch", body: `
		b := true
		if !is(err, errA) {
			b = false
		}
		return b`, whenTrue: true},
	{name: "variable that began unknown", body: `
		b := ok
		if is(err, errA) {
			b = true
		}
		return b`},
	{name: "variable set to what is unknown", body: `
		b := false
		if is(err, errA) {
			b = ok
		}
		return b`, whenTrue: true},

	{name: "returns of constants", body: `
		if is(err, errA) {
			return true
		}
		return false`, whenTrue: true},
	{name: "returns the other way round", body: `
		if is(err, errA) {
			return false
		}
		return true`, whenFalse: true},
	{name: "switch", body: `
		switch {
		case err == nil:
			return true
		case is(err, errA), is(err, errB):
			return true
		}
		return false`, whenTrue: true},
	{name: "one arm of a switch is open", body: `
		switch {
		case is(err, errA):
			return true
		case n == 3:
			return true
		}
		return false`},
	{name: "last return is open", body: `
		if is(err, errA) {
			return true
		}
		return ok`},
	{name: "constant", body: `return true`, whenFalse: true},

	{name: "all returns behind the test", body: `
		if err != nil {
			panic(err)
		}
		return ok`, whenTrue: true, whenFalse: true, ever: true},
	{name: "call that returns only without an error", body: `
		must(err)
		return ok`, whenTrue: true, whenFalse: true, ever: true},
	{name: "loop", body: `
		for i := 0; i < n; i++ {
			if is(err, errA) {
				return true
			}
		}
		return false`, whenTrue: true},
	// It does prove it. A variable that a loop carries depends on itself, and the search gives up.
	{name: "variable set in a loop", body: `
		b := false
		for i := 0; i < n; i++ {
			if is(err, errA) {
				b = true
			}
		}
		return b`},
	{name: "variable set in a loop to what is unknown", body: `
		b := false
		for i := 0; i < n; i++ {
			b = ok
		}
		return b`},
}

// public accepts what says that err, the first parameter, may be shown.
func public(fn *ssa.Function) func(Fact) bool {
	return func(ft Fact) bool {
		return ft.Holds && (ft.Kind == ErrorMatches || ft.Kind == IsNil) && Same(ft.X, fn.Params[0])
	}
}

func TestImplies(t *testing.T) {
	for _, c := range impliesCases {
		t.Run(c.name, func(t *testing.T) {
			fn := build(t, "(err, err2 error, ok bool, n int) bool", c.body)
			facts, want := Analyze(fn, stub{}), public(fn)
			whenTrue, whenFalse, ever := true, true, true
			for _, b := range fn.Blocks {
				ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
				if !ok {
					continue
				}
				whenTrue = whenTrue && facts.Implies(ret.Results[0], true, b, want)
				whenFalse = whenFalse && facts.Implies(ret.Results[0], false, b, want)
				ever = ever && facts.AtEnd(b, want)
			}
			if whenTrue != c.whenTrue || whenFalse != c.whenFalse || ever != c.ever {
				t.Errorf("proved when true %t, when false %t, always %t; want %t, %t, %t",
					whenTrue, whenFalse, ever, c.whenTrue, c.whenFalse, c.ever)
			}
		})
	}
}

// TestImpliesStops makes a phi of phis: the search is bounded, and an answer that it did not reach
// is no.
func TestImpliesStops(t *testing.T) {
	body := "b := is(err, errA)\n"
	for range 40 {
		body += "if n == 3 { b = b && ok } else if n == 4 { b = b && !ok }\nn++\n"
	}
	fn := build(t, "(err error, ok bool, n int) bool", body+"return b")
	facts := Analyze(fn, stub{})
	last := fn.Blocks[len(fn.Blocks)-1]
	for _, b := range fn.Blocks {
		if ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok {
			if facts.Implies(ret.Results[0], true, last, func(ft Fact) bool { return false }) {
				t.Error("proved what nothing accepts")
			}
		}
	}
}
