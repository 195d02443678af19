package guard

import (
	"slices"
	"testing"

	"golang.org/x/tools/go/ssa"
)

// Each body states at its own points what holds there: all of it, and nothing else.
var factCases = []struct{ name, body string }{
	{"nil branch", `
		if err == nil {
			at("nil(err)")
		} else {
			at("not nil(err)")
		}
		at("")`},
	{"early return", `
		if err != nil {
			at("not nil(err)")
			return
		}
		at("nil(err)")`},
	{"nil on the left", `
		if nil != err {
			return
		}
		at("nil(err)")`},
	{"negation", `
		if !(err == nil) {
			at("not nil(err)")
			return
		}
		if !ok {
			at("nil(err); not ok")
		}
		at("nil(err)")`},

	{"call that matches", `
		if is(err, errA) {
			at("matches(err, errA)")
			return
		}
		at("")`},
	{"call that matches when false", `
		if other(err) {
			at("")
			return
		}
		at("matches(err, _)")`},
	{"second result", `
		if _, yes := known(err); yes {
			at("matches(err, _)")
			return
		}
		at("")`},
	{"first result of two proves nothing", `
		if s, _ := known(err); s == "x" {
			at("equal(known, \"x\")")
		}`},
	{"sentinel compared", `
		if err == errA {
			at("equal(err, errA); matches(err, errA)")
			return
		}
		at("not equal(err, errA); not matches(err, errA)")`},
	{"a local is no sentinel", `
		last := next()
		if err == last {
			at("equal(err, next)")
		}`},
	{"what a pointer leads to is no sentinel", `
		last := new(error)
		*last = next()
		defer func() { *last = nil }()
		if err == *last {
			at("equal(err, last)")
		}`},

	{"and", `
		if err == nil && ok {
			at("nil(err); ok")
		} else {
			at("")
		}`},
	{"or: nothing in common", `
		if err == nil || ok {
			at("")
		} else {
			at("not nil(err); not ok")
		}`},
	{"or: one of two sentinels is an expected error", `
		if is(err, errA) || is(err, errB) {
			at("matches(err, errA)")
			return
		}
		at("")`},
	{"or: sentinels of two errors", `
		if is(err, errA) || is(err2, errA) {
			at("")
		}`},
	{"or: common part of two conjunctions", `
		if ok && err == nil || ok && err2 == nil {
			at("ok")
		}`},

	{"switch on conditions", `
		switch {
		case err == nil:
			at("nil(err)")
		case is(err, errA), is(err, errB):
			at("matches(err, errA); not nil(err)")
		default:
			at("not nil(err)")
		}
		at("")`},
	{"switch on the error", `
		switch err {
		case errA, errB:
			at("matches(err, errA)")
		case nil:
			at("nil(err); not equal(err, errA); not equal(err, errB); not matches(err, errA); not matches(err, errB)")
		}`},
	{"switch that leaves", `
		switch {
		case is(err, errA):
		case is(err, errB):
		default:
			return
		}
		at("matches(err, errA)")`},

	{"discarded comparison", `
		_ = err == nil
		_ = is(err, errA)
		at("")`},
	{"discarded call", `
		is(err, errA)
		at("")`},
	{"mismatch that is only logged", `
		if !is(err, errA) {
			log()
		}
		at("")`},
	{"both ways meet", `
		if is(err, errA) {
			log()
		} else {
			log()
		}
		at("")`},
	{"the same on both ways", `
		if ok {
			if err != nil {
				return
			}
		} else if err != nil {
			return
		}
		at("nil(err)")`},
	{"empty branch", `
		if err == nil {
		}
		at("")`},

	{"call that never returns", `
		if err != nil {
			at("not nil(err)")
			fatal()
		}
		at("nil(err)")`},
	{"panic", `
		if err != nil {
			panic(err)
		}
		at("nil(err)")`},
	{"call that returns only without an error", `
		at("")
		must(err)
		at("nil(err)")
		if ok {
			at("nil(err); ok")
		}
		at("nil(err)")`},
	{"such a call on one way", `
		if ok {
			must(err)
			at("nil(err); ok")
		}
		at("")`},
	{"such a call on one way, the test on the other", `
		if ok {
			must(err)
		} else if err != nil {
			return
		}
		at("nil(err)")`},

	{"before a loop", `
		if err != nil {
			return
		}
		for i := 0; i < n; i++ {
			at("nil(err)")
		}
		at("nil(err)")`},
	{"condition of a loop", `
		for err == nil {
			at("nil(err)")
			n++
		}
		at("not nil(err)")`},
	{"inside a loop", `
		for i := 0; i < n; i++ {
			at("")
			if err != nil {
				continue
			}
			at("nil(err)")
		}
		at("")`},
	{"loop left by a break", `
		for {
			e := next()
			if e != nil {
				at("not nil(next)")
				break
			}
			at("nil(next)")
		}
		at("not nil(next)")`},
	{"loop left in two ways", `
		for i := 0; i < n; i++ {
			if err == nil {
				break
			}
		}
		at("")`},
	{"what a loop changes is a new value", `
		for err == nil {
			at("nil(err)")
			err = next()
			at("nil(err)")
		}
		at("not nil(err)")`},

	{"type assertion", `
		if _, yes := err.(*own); yes {
			at("type(err, *own)")
			return
		}
		at("not type(err, *own)")`},
	{"type switch", `
		switch err.(type) {
		case *own:
			at("type(err, *own)")
		case sentinel:
			at("not type(err, *own); type(err, sentinel)")
		default:
			at("not type(err, *own); not type(err, sentinel)")
		}`},
	{"type switch with two types", `
		switch err.(type) {
		case *own, sentinel:
			at("")
		}`},
	{"the value of a type assertion is no test", `
		if yes, _ := any(err).(bool); yes {
			at("")
		}`},

	{"condition in a variable", `
		fine := err == nil
		log()
		if fine {
			at("nil(err)")
			return
		}
		at("not nil(err)")`},
	{"joined conditions in a variable", `
		fine := ok && err == nil
		if fine {
			at("") // Implies looks through the phi, At does not
		}`},
	{"numbers", `
		if n == 3 {
			at("equal(n, 3)")
		} else if n < 5 {
			at("not equal(n, 3)")
		}`},
	{"assigned again", `
		if err != nil {
			return
		}
		err = next()
		at("nil(err)") // of the parameter, not of what next gave
		if err != nil {
			at("nil(err); not nil(next)")
		}`},
	{"goto around the test", `
		if n == 3 {
			goto done
		}
		if err != nil {
			return
		}
		at("nil(err); not equal(n, 3)")
	done:
		at("")`},
}

func TestFacts(t *testing.T) {
	for _, c := range factCases {
		t.Run(c.name, func(t *testing.T) {
			ps := points(build(t, "(err, err2 error, ok bool, n int)", c.body))
			if len(ps) == 0 {
				t.Fatal("the body asks nothing")
			}
			for i, p := range ps {
				if p.got != p.want {
					t.Errorf("point %d: %q, want %q", i+1, p.got, p.want)
				}
			}
		})
	}
}

// TestSame is about variables that live in memory, since a closure shares them, and about
// conversions: each use is a register of its own.
func TestSame(t *testing.T) {
	const share = "\n\t\tdefer func() { _ = err }()\n"
	for _, c := range []struct {
		name, body string
		same       bool
	}{
		{"set once", `err := next()` + share + `
			if err == nil {
				use(err)
			}`, true},
		{"never set", `var err error` + share + `
			if err == nil {
				use(err)
			}`, true},
		{"set twice", `err := next()` + share + `
			if err == nil {
				err = next()
				use(err)
			}`, false},
		{"set after the test", `var err error` + share + `
			if err == nil {
				err = next()
				use(err)
			}`, false},
		{"set in the loop that tests", `var err error` + share + `
			for err == nil {
				err = next()
				use(err)
			}`, false},
		// It is the same. Only a single store is looked at.
		{"set twice before the test", `err := next()` + share + `
			log()
			err = next()
			if err == nil {
				use(err)
			}`, false},
		{"converted twice", `e := &own{}
			if is(e, errA) {
				use(e)
			}`, true},
		{"another of its type", `e, e2 := &own{}, &own{}
			if is(e, errA) {
				use(e2)
			}`, false},
		{"set in the loop before the test", `
			for {
				err := next()
				func() { _ = err }()
				if err == nil {
					use(err)
				}
			}`, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			fn := build(t, "()", c.body)
			if got := usedAsTested(fn); got != c.same {
				t.Errorf("tested and used are the same: %t, want %t", got, c.same)
			}
		})
	}
}

// usedAsTested reports whether the error that the function uses is, by what holds there, the one
// that it tested.
func usedAsTested(fn *ssa.Function) bool {
	facts := Analyze(fn, stub{})
	for _, b := range fn.Blocks {
		for _, in := range b.Instrs {
			call, ok := in.(*ssa.Call)
			if !ok || callee(call) != "use" {
				continue
			}
			return slices.ContainsFunc(facts.Before(call), func(ft Fact) bool {
				return ft.Holds && (ft.Kind == IsNil || ft.Kind == ErrorMatches) && Same(ft.X, call.Call.Args[0])
			})
		}
	}
	return false
}
