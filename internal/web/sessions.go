package web

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// A SessionStore says where what is put into sessions ends up.
type SessionStore uint8

// The stores.
const (
	SignedCookies SessionStore = iota + 1 // in the browser, which can read it: signed, and not encrypted
	OtherStore                            // encrypted, or on the server
)

// SessionStores lists the stores of sessions that functions make, each kind once, in order.
func SessionStores(fns []*ssa.Function) []SessionStore {
	if len(fns) == 0 || !keepsSessions(fns[0].Pkg) {
		return nil
	}
	var made [OtherStore + 1]bool
	for c := range Calls(fns...) {
		made[sessionStore(c.Common())] = true
	}
	var out []SessionStore
	for s := SignedCookies; s <= OtherStore; s++ {
		if made[s] {
			out = append(out, s)
		}
	}
	return out
}

// keepsSessions reports whether a package imports something that may make stores of sessions, by its path.
func keepsSessions(pkg *ssa.Package) bool {
	return pkg != nil && slices.ContainsFunc(pkg.Pkg.Imports(), func(p *types.Package) bool {
		return strings.Contains(p.Path(), "session") || strings.Contains(p.Path(), "store")
	})
}

// sessionStore is the store that a call makes, 0 if it makes none. The keys of stores that keep cookies
// come in pairs: the first of a pair signs, the second encrypts, and may be left out.
func sessionStore(c *ssa.CallCommon) SessionStore {
	fn := c.StaticCallee()
	if fn == nil || fn.Pkg == nil || fn.Signature.Recv() != nil {
		return 0
	}
	switch path := fn.Pkg.Pkg.Path(); {
	case path == "github.com/gorilla/sessions" && fn.Name() == "NewCookieStore", path == "github.com/gin-contrib/sessions/cookie" && fn.Name() == "NewStore":
		if len(c.Args) == 1 {
			if keys, ok := listed(c.Args[0]); ok && len(keys) == 1 {
				return SignedCookies
			}
		}
		return OtherStore
	case makesStore(fn):
		return OtherStore
	}
	return 0
}

// makesStore reports whether a function's first result keeps gorilla's or gin's sessions.
func makesStore(fn *ssa.Function) bool {
	if fn.Signature.Results().Len() == 0 || !strings.HasPrefix(fn.Name(), "New") {
		return false
	}
	t := fn.Signature.Results().At(0).Type()
	if named(t, "github.com/gin-contrib/sessions", "Store") {
		return true
	}
	for _, name := range [...]string{"Get", "New", "Save"} {
		o, _, _ := types.LookupFieldOrMethod(t, true, nil, name)
		m, ok := o.(*types.Func)
		if !ok || !mentions(m.Signature(), "github.com/gorilla/sessions", "Session") {
			return false
		}
	}
	return true
}

// mentions reports whether a parameter or result of a signature is of the named type, or points to it.
func mentions(sig *types.Signature, path, name string) bool {
	for _, tuple := range [...]*types.Tuple{sig.Params(), sig.Results()} {
		for v := range tuple.Variables() {
			if named(v.Type(), path, name) {
				return true
			}
		}
	}
	return false
}
