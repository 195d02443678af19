// Package peer finds what functions do with the certificate of the client that they serve: where they
// take it from a connection without asking whether there is one, what they compare of it, where they
// believe a proxy's word for it, and what they pass on.
//
// It reads SSA of one package, with the guards of package guard: what controls an instruction is a
// condition that the instruction cannot be reached without. A condition counts as a check if it is
// about the certificates themselves (their number, nil) or is the outcome of a call that got the
// request, the connection's state or the context: a helper or a policy. Middleware of other packages
// is not seen; what such code guards is reported all the same, which is why a missing guard is of
// medium confidence at best.
package peer

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/oversharelint/overshare/internal/guard"
)

// A Kind is what a function does.
type Kind uint8

// The kinds of uses.
const (
	Unguarded Kind = iota + 1 // takes the first certificate, and there may be none
	Presence                  // lets in whoever presents any certificate
	Loose                     // compares a subject by a part of it
	Header                    // believes a header for who the client is
	Forwarded                 // passes the whole certificate on
	NoTLS                     // reads the certificates of a connection that may have no TLS
	Swallowed                 // goes on without the authorities that it failed to load
	Verified                  // verifies a certificate itself, or looks it up by its hash
	Taken                     // takes the first certificate, having asked whether there is one
	Sibling                   // a route that asks for no certificate, though others of its resource do
)

// A Use is one place.
type Use struct {
	Kind Kind
	Fn   *ssa.Function
	Pos  token.Pos
	What string // "r.TLS.PeerCertificates", a header's name, "strings.Contains"
	// Server: the connection is surely one to a client.
	Server bool
	Chains bool   // VerifiedChains, which nobody can make up
	Other  string // of a sibling: the path that asks for a certificate
}

// A Package is the functions of a package with their guards.
type Package struct {
	Functions []*ssa.Function
	Guards    func(*ssa.Function) *guard.Function
	guards    map[*ssa.Function]*guard.Function
	callers   map[*ssa.Function][]*ssa.Call

	tlsKnown, tlsAsked bool // whether functions ask for a request's TLS
}

// Uses lists what the functions do, in order.
func (p *Package) Uses() []Use {
	p.guards = make(map[*ssa.Function]*guard.Function)
	var out []Use
	for _, fn := range p.Functions {
		f := &function{p: p, fn: fn}
		for _, b := range fn.Blocks {
			for _, in := range b.Instrs {
				f.instruction(in)
			}
		}
		f.presence()
		out = append(out, f.uses...)
		out = append(out, p.siblings(fn)...)
	}
	return out
}

// callersOf lists the calls of fn in this package.
func (p *Package) callersOf(fn *ssa.Function) []*ssa.Call {
	if p.callers == nil {
		p.callers = make(map[*ssa.Function][]*ssa.Call)
		for _, f := range p.Functions {
			for _, b := range f.Blocks {
				for _, in := range b.Instrs {
					if c, ok := in.(*ssa.Call); ok && c.Call.StaticCallee() != nil {
						callee := c.Call.StaticCallee()
						p.callers[callee] = append(p.callers[callee], c)
					}
				}
			}
		}
	}
	return p.callers[fn]
}

func (p *Package) at(fn *ssa.Function) *guard.Function {
	g := p.guards[fn]
	if g == nil {
		g = p.Guards(fn)
		p.guards[fn] = g
	}
	return g
}

// A function is one function under examination.
type function struct {
	p    *Package
	fn   *ssa.Function
	uses []Use
}

func (f *function) add(kind Kind, pos token.Pos, what string) *Use {
	f.uses = append(f.uses, Use{Kind: kind, Fn: f.fn, Pos: pos, What: what})
	return &f.uses[len(f.uses)-1]
}

func (f *function) instruction(in ssa.Instruction) {
	switch in := in.(type) {
	case *ssa.IndexAddr:
		f.first(in)
	case *ssa.Call:
		f.verifies(in)
		f.loose(in)
		f.header(in)
		f.forwards(in)
	case *ssa.UnOp:
		f.withoutTLS(in)
	case *ssa.MapUpdate:
		f.keeps(in)
	case *ssa.Return:
		f.swallows(in)
	}
}

// first looks at cs.PeerCertificates[0] and cs.VerifiedChains[0].
func (f *function) first(in *ssa.IndexAddr) {
	if n, ok := constInt(in.Index); !ok || n != 0 {
		return
	}
	field, state := certificates(in.X)
	if field == "" {
		return
	}
	server, known := f.origin(state)
	kind := Unguarded
	if f.guarded(in, state) {
		kind = Taken
	}
	if !known {
		return
	}
	u := f.add(kind, in.Pos(), field)
	u.Server, u.Chains = server, field == "VerifiedChains"
}

// certificates reports whether v is a connection's certificates, which of them, and the state that
// they are a field of: its address, or the state itself.
func certificates(v ssa.Value) (field string, state ssa.Value) {
	switch v := v.(type) {
	case *ssa.UnOp:
		if fa, ok := v.X.(*ssa.FieldAddr); ok && v.Op == token.MUL {
			return certificateField(fa.X, fa.Field)
		}
	case *ssa.Field:
		return certificateField(v.X, v.Field)
	}
	return "", nil
}

func certificateField(x ssa.Value, i int) (string, ssa.Value) {
	if !Named(x.Type(), "crypto/tls", "ConnectionState") {
		return "", nil
	}
	switch name := fieldName(x.Type(), i); name {
	case "PeerCertificates", "VerifiedChains":
		return name, x
	}
	return "", nil
}

// origin says whether a connection's state is one of a server's, and whether that is known. Of a
// client's connection it is: a server always has a certificate.
func (f *function) origin(state ssa.Value) (server, known bool) {
	switch x := state.(type) {
	case *ssa.UnOp:
		fa, ok := x.X.(*ssa.FieldAddr)
		if ok && Named(fa.X.Type(), "net/http", "Request") {
			return true, true
		}
	case *ssa.FieldAddr: // TLSInfo.State
		return f.rpcServer(), Named(x.X.Type(), "google.golang.org/grpc/credentials", "TLSInfo") && f.rpcServer()
	case *ssa.Parameter:
		return f.passedUnguarded(x)
	}
	return false, false
}

// rpcServer reports whether the function asks who its peer is.
func (f *function) rpcServer() bool {
	return f.calls(func(c *ssa.CallCommon) bool { return callee(c) == "google.golang.org/grpc/peer.FromContext" })
}

// passedUnguarded reports whether a caller in this package hands over the state of a request without
// having looked at it.
func (f *function) passedUnguarded(p *ssa.Parameter) (server, known bool) {
	i := slices.Index(f.fn.Params, p)
	for _, c := range f.p.callersOf(f.fn) {
		g := &function{p: f.p, fn: c.Parent()}
		a := c.Call.Args[i]
		if u, ok := a.(*ssa.UnOp); ok {
			if fa, ok := u.X.(*ssa.FieldAddr); ok && Named(fa.X.Type(), "net/http", "Request") && !g.guarded(c, a) {
				return true, true
			}
		}
	}
	return false, false
}

// guarded reports whether in runs only after a condition on the certificates, or on what a call made of
// the state, the request or the context.
func (f *function) guarded(in ssa.Instruction, state ssa.Value) bool {
	for _, ft := range f.p.at(f.fn).Before(in) {
		if ft.Kind == guard.True && f.about(ft.X, 6) {
			return true
		}
	}
	return false
}

// about reports whether a condition is about a peer's certificates: their number, or what a call says
// that got the state, the request, the certificates or the context.
func (f *function) about(v ssa.Value, depth int) bool {
	if depth == 0 || v == nil {
		return false
	}
	switch v := v.(type) {
	case *ssa.BinOp:
		return f.about(v.X, depth-1) || f.about(v.Y, depth-1)
	case *ssa.UnOp:
		return v.Op != token.MUL && f.about(v.X, depth-1)
	case *ssa.Extract:
		return f.about(v.Tuple, depth-1)
	case *ssa.Phi:
		return slices.ContainsFunc(v.Edges, func(e ssa.Value) bool { return f.about(e, depth-1) })
	case *ssa.Call:
		if b, ok := v.Call.Value.(*ssa.Builtin); ok && b.Name() == "len" {
			field, _ := certificates(v.Call.Args[0])
			return field != "" || certificateSlice(v.Call.Args[0].Type())
		}
		if v.Call.StaticCallee() == nil || !f.own(v.Call.StaticCallee()) {
			return false
		}
		return slices.ContainsFunc(v.Call.Args, func(a ssa.Value) bool { return connection(a.Type()) })
	}
	return false
}

// own reports whether a function belongs to this project: what a library's call says is about something
// else.
func (f *function) own(fn *ssa.Function) bool {
	return fn.Pkg != nil && f.fn.Pkg != nil && samePrefix(fn.Pkg.Pkg.Path(), f.fn.Pkg.Pkg.Path())
}

func certificateSlice(t types.Type) bool {
	for range 2 {
		s, ok := t.Underlying().(*types.Slice)
		if !ok {
			return false
		}
		t = s.Elem()
		if Named(t, "crypto/x509", "Certificate") {
			return true
		}
	}
	return false
}

// connection reports whether a value of type t is, or holds, what is known of a connection.
func connection(t types.Type) bool {
	return Named(t, "net/http", "Request") || Named(t, "crypto/tls", "ConnectionState") || Named(t, "context", "Context") ||
		Named(t, "google.golang.org/grpc/credentials", "TLSInfo") || Named(t, "google.golang.org/grpc/peer", "Peer") ||
		Named(t, "crypto/x509", "Certificate") || certificateSlice(t)
}

// verifies notes that the function verifies a certificate itself, or hashes it.
func (f *function) verifies(c *ssa.Call) {
	switch callee(&c.Call) {
	case "(*crypto/x509.Certificate).Verify", "(*crypto/x509.Certificate).CheckSignatureFrom", "(*crypto/x509.Certificate).Equal":
		f.add(Verified, c.Pos(), "")
	case "crypto/sha256.Sum256", "crypto/sha1.Sum", "crypto/sha512.Sum512", "bytes.Equal", "crypto/subtle.ConstantTimeCompare", "encoding/hex.EncodeToString":
		for _, a := range c.Call.Args {
			if derives(a, func(v ssa.Value) bool {
				name, of := field(v)
				return of != nil && Named(of, "crypto/x509", "Certificate") && (name == "Raw" || name == "RawSubjectPublicKeyInfo" || name == "PublicKey")
			}) {
				f.add(Verified, c.Pos(), "")
			}
		}
	}
}

// presence looks for a middleware that goes on if the client presented any certificate, and asks for
// nothing else of it.
func (f *function) presence() {
	var counted token.Pos
	for _, b := range f.fn.Blocks {
		for _, in := range b.Instrs {
			v, ok := in.(ssa.Value)
			if !ok {
				continue
			}
			name, state := certificates(v)
			if name == "" {
				continue
			}
			if server, known := f.origin(state); !known || !server || name != "PeerCertificates" {
				return
			}
			for _, r := range *v.Referrers() {
				switch c := r.(type) {
				case *ssa.DebugRef:
				case *ssa.Call:
					if b, ok := c.Call.Value.(*ssa.Builtin); !ok || b.Name() != "len" {
						return
					}
					counted = c.Pos()
				default:
					return // somebody looks at the certificate
				}
			}
		}
	}
	if counted.IsValid() && f.goesOn() {
		f.add(Presence, counted, "PeerCertificates")
	}
}

// goesOn reports whether a condition on the certificates decides whether the function calls the next
// handler.
func (f *function) goesOn() bool {
	for _, b := range f.fn.Blocks {
		for _, in := range b.Instrs {
			c, ok := in.(*ssa.Call)
			if ok && nextHandler(&c.Call) && f.guarded(c, nil) {
				return true
			}
		}
	}
	return false
}

// nextHandler reports whether a call hands the request to the next handler.
func nextHandler(c *ssa.CallCommon) bool {
	switch callee(c) {
	case "(net/http.Handler).ServeHTTP", "(net/http.HandlerFunc).ServeHTTP", "(*github.com/gin-gonic/gin.Context).Next",
		"(*github.com/gofiber/fiber/v2.Ctx).Next", "(github.com/gofiber/fiber/v3.Ctx).Next":
		return true
	}
	if c.IsInvoke() || c.StaticCallee() != nil {
		return false
	}
	for _, a := range c.Args {
		if Named(a.Type(), "net/http", "Request") || Named(a.Type(), "github.com/labstack/echo/v4", "Context") || Named(a.Type(), "github.com/labstack/echo/v5", "Context") {
			return true
		}
	}
	return false
}

// swallows looks for
//
//	pool, err := loadCAs(path)
//	if err != nil {
//		return nil
//	}
//
// in a function that sets up how clients are authenticated: it reports success, and the authorities that
// it was told to trust are not there.
func (f *function) swallows(in *ssa.Return) {
	n := len(in.Results)
	if n == 0 || !isError(in.Results[n-1].Type()) || !aboutAuthorities(f.fn) {
		return
	}
	if c, ok := in.Results[n-1].(*ssa.Const); !ok || !c.IsNil() {
		return
	}
	name := ""
	for _, ft := range f.p.at(f.fn).Before(in) {
		if ft.Kind == guard.ErrorMatches && ft.Holds {
			return // an error that is expected
		}
		if ft.Kind != guard.IsNil || ft.Holds || !isError(ft.X.Type()) || name != "" {
			continue
		}
		name = failed(ft.X)
	}
	if name != "" {
		f.add(Swallowed, in.Pos(), name)
	}
}

// failed names the call whose error v is.
func failed(v ssa.Value) string {
	if x, ok := v.(*ssa.Extract); ok {
		v = x.Tuple
	}
	c, ok := v.(*ssa.Call)
	if !ok {
		return ""
	}
	if c.Call.IsInvoke() {
		return c.Call.Method.Name()
	}
	if fn := c.Call.StaticCallee(); fn != nil {
		return fn.Name()
	}
	return ""
}

func constInt(v ssa.Value) (int64, bool) {
	c, ok := v.(*ssa.Const)
	if !ok || c.Value == nil || c.Value.Kind() != constant.Int {
		return 0, false
	}
	return constant.Int64Val(c.Value)
}
