package peer

import (
	"golang.org/x/tools/go/ssa"

	"github.com/oversharelint/overshare/internal/catalog"
)

// forwards looks at what hands a certificate on, whole or what it says of a person, where an identifier
// would do.
func (f *function) forwards(c *ssa.Call) {
	name, i := callee(&c.Call), carried(&c.Call)
	if (name == "(net/http.Header).Set" || name == "(net/http.Header).Add") && ofRequest(c.Call.Args[0]) {
		i = 2
	}
	if i >= 0 && i < len(c.Call.Args) && forwarded(c.Call.Args[i], maxBack) {
		f.add(Forwarded, c.Pos(), name)
	}
}

// carried is the argument of a call that whoever comes later finds under a key, in a context or session: its
// number among those of the call, or -1.
func carried(c *ssa.CallCommon) int {
	o := called(c)
	if o == nil {
		return -1
	}
	r := catalog.Of(o)
	if r == nil || r.Set == nil {
		return -1
	}
	i, ok := r.Set.Value.IsArg()
	if !ok {
		if i, ok = r.Set.Value.IsRest(); !ok {
			return -1
		}
	}
	if !c.IsInvoke() && o.Signature().Recv() != nil {
		i++ // the receiver is the first
	}
	return i
}

// keeps looks at what is put into a session of gorilla's.
func (f *function) keeps(in *ssa.MapUpdate) {
	load, ok := in.Map.(*ssa.UnOp)
	if !ok {
		return
	}
	if name, of := field(load.X); name == "Values" && Named(of, "github.com/gorilla/sessions", "Session") && forwarded(in.Value, maxBack) {
		f.add(Forwarded, in.Pos(), "a session")
	}
}

// ofRequest reports whether a header is a request's, on its way to the server behind.
func ofRequest(v ssa.Value) bool {
	load, ok := v.(*ssa.UnOp)
	if !ok {
		return false
	}
	name, of := field(load.X)
	return name == "Header" && Named(of, "net/http", "Request")
}

// forwarded reports whether v is a certificate, is made of all of one, or is what it says of a person.
func forwarded(v ssa.Value, depth int) bool {
	if v == nil || depth == 0 {
		return false
	}
	if Named(v.Type(), "crypto/x509", "Certificate") || certificateSlice(v.Type()) || personal(v) {
		return true
	}
	switch v := v.(type) {
	case *ssa.MakeInterface:
		return forwarded(v.X, depth-1)
	case *ssa.ChangeType:
		return forwarded(v.X, depth-1)
	case *ssa.Convert:
		return forwarded(v.X, depth-1)
	case *ssa.Slice:
		return forwarded(v.X, depth-1)
	case *ssa.Alloc: // what is stored in it, or in one of its fields or elements: a PEM block, variadic arguments
		return stored(v, func(x ssa.Value) bool { return forwarded(x, depth-1) })
	case *ssa.Call:
		if !textual(v.Type()) {
			return false
		}
		for _, a := range v.Call.Args {
			if !Named(a.Type(), "crypto/x509", "Certificate") && forwarded(a, depth-1) {
				return true // what a call makes of a certificate may be an identifier
			}
		}
	}
	return false
}

// personal reports whether v reads all of a certificate, its whole subject or its addresses. A name or
// number out of it is an identifier.
func personal(v ssa.Value) bool {
	if u, ok := v.(*ssa.UnOp); ok {
		v = u.X
	}
	name, of := field(v)
	if of == nil || !Named(of, "crypto/x509", "Certificate") {
		return false
	}
	return name == "Raw" || name == "Subject" || name == "RawSubject" || name == "EmailAddresses"
}

// stored reports whether something that want accepts is stored in what a variable holds.
func stored(v ssa.Value, want func(ssa.Value) bool) bool {
	for _, r := range *v.Referrers() {
		switch r := r.(type) {
		case *ssa.Store:
			if r.Addr == v && want(r.Val) {
				return true
			}
		case *ssa.FieldAddr:
			if stored(r, want) {
				return true
			}
		case *ssa.IndexAddr:
			if stored(r, want) {
				return true
			}
		}
	}
	return false
}

// withoutTLS looks at a request's TLS that is read before anybody asked whether there is any: it is nil on
// a connection without.
func (f *function) withoutTLS(v *ssa.UnOp) {
	field, state := certificates(v)
	load, ok := state.(*ssa.UnOp)
	if field == "" || !ok || !requestTLS(load) || f.p.asksForTLS() || f.guarded(v, state) {
		return
	}
	for _, r := range *v.Referrers() {
		if _, ok := r.(*ssa.IndexAddr); ok {
			return // judged as an access
		}
	}
	f.add(NoTLS, v.Pos(), "r.TLS."+field)
}

// requestTLS reports whether v loads the state of a request's connection.
func requestTLS(v *ssa.UnOp) bool {
	name, of := field(v.X)
	return name == "TLS" && Named(of, "net/http", "Request")
}

// asksForTLS reports whether a function of the package compares a request's TLS with nil: who knows that it
// may be nil has said what happens then.
func (p *Package) asksForTLS() bool {
	if p.tlsKnown {
		return p.tlsAsked
	}
	p.tlsKnown = true
	for _, fn := range p.Functions {
		for _, b := range fn.Blocks {
			for _, in := range b.Instrs {
				c, ok := in.(*ssa.BinOp)
				if !ok {
					continue
				}
				for _, x := range [...]ssa.Value{c.X, c.Y} {
					if u, ok := x.(*ssa.UnOp); ok && requestTLS(u) {
						p.tlsAsked = true
						return true
					}
				}
			}
		}
	}
	return false
}
