package guard

import (
	"testing"

	"golang.org/x/tools/go/ssa"
)

// Each body calls use(err) once; there, err is known to be an expected error or it is not.
func TestHolds(t *testing.T) {
	for _, c := range []struct {
		name, body string
		want       bool
	}{
		{"number that only an expected error sets", `
			code := 500
			if is(err, errA) { code = n }
			if code < 500 { use(err) }`, true},
		{"equal to what only an expected error sets", `
			code := 500
			if is(err, errA) { code = 404 }
			if code == 404 { use(err) }`, true},
		{"not what is set otherwise", `
			code := 500
			if is(err, errA) { code = n }
			if code != 500 { use(err) }`, true},
		{"the other way", `
			code := 500
			if is(err, errA) { code = n }
			if code < 500 { log() } else { use(err) }`, false},
		{"constant that passes as well", `
			code := 400
			if is(err, errA) { code = n }
			if code < 500 { use(err) }`, false},
		{"one of two ways proves nothing", `
			code := 500
			if is(err, errA) { code = n } else if ok { code = n + 1 }
			if code < 500 { use(err) }`, false},
		{"of another error", `
			code := 500
			if is(err2, errA) { code = n }
			if code < 500 { use(err) }`, false},
		{"boolean", `
			shown := false
			if is(err, errA) { shown = true }
			if shown { use(err) }`, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			fn := build(t, "(err, err2 error, ok bool, n int)", c.body)
			facts, found := Analyze(fn, stub{}), false
			for _, b := range fn.Blocks {
				for _, in := range b.Instrs {
					if call, ok := in.(*ssa.Call); ok && callee(call) == "use" {
						found = true
						if got := facts.Holds(b, public(fn)); got != c.want {
							t.Errorf("known there: %t, want %t", got, c.want)
						}
					}
				}
			}
			if !found {
				t.Fatal("nothing uses the error")
			}
		})
	}
}
