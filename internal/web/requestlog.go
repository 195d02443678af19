package web

import (
	"golang.org/x/tools/go/ssa"

	"github.com/oversharelint/overshare/internal/catalog"
	"github.com/oversharelint/overshare/internal/symbol"
)

// A RequestLog is the place where a middleware is made or named that logs a part of every request. Handlers
// do not see it, and no value flows there.
type RequestLog struct {
	Fn   *ssa.Function
	At   ssa.Instruction
	Name string        // "gin.Default"
	What catalog.Input // InQuery for the target with its query, InHeader for the header Key
	Key  string
}

// RequestLogs lists those of functions.
func RequestLogs(fns []*ssa.Function) []RequestLog {
	var out []RequestLog
	var buf [10]*ssa.Value
	for _, fn := range fns {
		for _, b := range fn.Blocks {
			for i, in := range b.Instrs {
				for _, v := range in.Operands(buf[:0]) {
					if l, ok := requestLog(*v); ok {
						l.Fn, l.At = fn, user(b.Instrs[i:])
						if c, ok := l.At.(ssa.CallInstruction); ok && l.What == catalog.InHeader && len(c.Common().Args) > 0 {
							l.Key, _ = constant1(c.Common().Args[len(c.Common().Args)-1])
						}
						out = append(out, l)
					}
				}
			}
		}
	}
	return out
}

// requestLog is what the catalogue says of a function that is called or named.
func requestLog(v ssa.Value) (l RequestLog, ok bool) {
	fn, ok := v.(*ssa.Function)
	if !ok {
		return l, false
	}
	o := symbol.Object(fn)
	if o == nil {
		return l, false
	}
	r := catalog.Of(o)
	if r == nil || r.Logs == 0 {
		return l, false
	}
	return RequestLog{Name: o.Pkg().Name() + "." + o.Name(), What: r.Logs}, true
}

// user is the call that takes what the first of the instructions makes ready: a list of arguments has no place
// of its own in the source.
func user(rest []ssa.Instruction) ssa.Instruction {
	for _, in := range rest {
		if c, ok := in.(ssa.CallInstruction); ok {
			return c
		}
	}
	return rest[0]
}

// An Asked is a parameter of the query that a function reads by its name.
type Asked struct {
	Fn  *ssa.Function
	At  ssa.CallInstruction
	Key string
}

// AskedOfQuery lists the parameters of requests' queries that functions read by name.
func AskedOfQuery(fns []*ssa.Function) []Asked {
	var out []Asked
	for c := range Calls(fns...) {
		o := symbol.Called(c.Common())
		if o == nil {
			continue
		}
		r := catalog.Of(o)
		if r == nil {
			continue
		}
		_, recv, args := method(c.Common())
		for _, s := range r.Sources {
			n, keyed := s.Key.IsArg()
			if s.Input != catalog.InQuery || !keyed || n >= len(args) || recv != nil && named(recv.Type(), "net/url", "Values") && !ofRequest(recv) {
				continue
			}
			if key, ok := constant1(args[n]); ok {
				out = append(out, Asked{c.Parent(), c, key})
			}
		}
	}
	return out
}

// ofRequest reports whether parameters are those of a request's own URL: r.URL.Query(). Others were parsed of
// a text, or are a form's.
func ofRequest(v ssa.Value) bool {
	c, ok := v.(*ssa.Call)
	if !ok {
		return false
	}
	name, recv, _ := method(&c.Call)
	if name != "Query" || recv == nil {
		return false
	}
	load, ok := recv.(*ssa.UnOp)
	if !ok {
		return false
	}
	at, ok := load.X.(*ssa.FieldAddr)
	return ok && recvName(at.X.Type()) == "Request"
}
