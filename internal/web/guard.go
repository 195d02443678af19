package web

import (
	"cmp"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/oversharelint/overshare/internal/query"
	"github.com/oversharelint/overshare/internal/symbol"
)

// A Guard is what is made sure of before a handler runs. The zero value is nothing at all.
type Guard struct {
	Who    bool     // that somebody asks whom the service knows
	Role   bool     // that they have a role or permission: what they may do, not what they own
	Admin  bool     // that they administer everything
	Owner  bool     // that the record is theirs, for all that its name says
	Inputs []string // the inputs by which it loads a record and makes sure of it
	Place  bool     // the route's path, or what registers it, is called after administrators: it is theirs if somebody asks who they are
}

// And is what two middlewares make sure of, one after the other.
func (g Guard) And(o Guard) Guard {
	who, place := g.Who || o.Who, g.Place || o.Place
	return Guard{
		Who: who, Role: g.Role || o.Role, Admin: g.Admin || o.Admin || who && place, Owner: g.Owner || o.Owner, Place: place,
		Inputs: append(g.Inputs[:len(g.Inputs):len(g.Inputs)], o.Inputs...),
	}
}

// String is the guard for a fact: a word for each thing, then the inputs.
func (g Guard) String() string {
	var out []string
	for _, w := range []struct {
		is   bool
		word string
	}{{g.Who, "who"}, {g.Role, "role"}, {g.Admin, "admin"}, {g.Owner, "owner"}, {g.Place, "place"}} {
		if w.is {
			out = append(out, w.word)
		}
	}
	return strings.Join(append(out, g.Inputs...), "\t")
}

// ParseGuard reads what [Guard.String] wrote.
func ParseGuard(s string) Guard {
	var g Guard
	for w := range strings.SplitSeq(s, "\t") {
		switch w {
		case "":
		case "who":
			g.Who = true
		case "role":
			g.Role = true
		case "admin":
			g.Admin = true
		case "owner":
			g.Owner = true
		case "place":
			g.Place = true
		default:
			g.Inputs = append(g.Inputs, w)
		}
	}
	return g
}

// Guards tells what middlewares make sure of: by what they are called, and by what is known of their bodies,
// under their symbols.
type Guards map[string]Guard

// Of is what a chain makes sure of.
func (gs Guards) Of(chain []ssa.Value) Guard {
	var out Guard
	for _, v := range chain {
		out = out.And(gs.one(v, 4))
	}
	return out
}

// Registered is what a chain makes sure of: what runs before its handler, what that is wrapped in, and where
// it is.
func (gs Guards) Registered(c *Chain) Guard {
	g := gs.Of(c.Before).And(gs.Wrapped(c.Handler))
	for fn := c.Fn; fn != nil; fn = fn.Parent() {
		name := fn.Name()
		if recv := fn.Signature.Recv(); recv != nil {
			name = recvName(recv.Type()) + "_" + name
		}
		g = g.And(Guard{Place: query.Administers(name)})
	}
	return g
}

// Wrapped is what the functions make sure of that a handler is wrapped in: requireLogin(admins(h)).
func (gs Guards) Wrapped(handler ssa.Value) Guard {
	call, ok := unbox(handler).(*ssa.Call)
	if !ok {
		return Guard{}
	}
	var inner []ssa.Value
	for _, a := range call.Call.Args {
		inner = append(inner, handlersIn(a)...)
	}
	if len(inner) == 0 {
		return Guard{} // it makes the handler
	}
	g := gs.one(call, 4)
	for _, h := range inner {
		g = g.And(gs.Wrapped(h))
	}
	return g
}

// one is what a middleware makes sure of. It is a function, what a function made, or what a variable or
// field holds.
func (gs Guards) one(v ssa.Value, depth int) Guard {
	var g Guard
	if depth == 0 {
		return g
	}
	if fn := functionOf(v); fn != nil {
		g = named1(shortName(fn), nil).And(gs[symbol.Declared(fn)])
		if fn.Parent() != nil {
			g = g.And(bodyGuard(fn))
		}
		return g
	}
	switch x := v.(type) {
	case *ssa.Const:
		if path, ok := constant1(x); ok {
			g.Place = slices.ContainsFunc(strings.Split(path, "/"), query.Administers)
		}
	case *ssa.MakeInterface:
		return gs.one(x.X, depth-1)
	case *ssa.ChangeType:
		return gs.one(x.X, depth-1)
	case *ssa.Call:
		name := ""
		if x.Call.IsInvoke() {
			name = recvName(x.Call.Value.Type()) + "." + x.Call.Method.Name()
		} else if fn := x.Call.StaticCallee(); fn != nil {
			name, g = shortName(fn), gs[symbol.Declared(fn)]
		} else {
			g = gs.one(x.Call.Value, depth-1) // a middleware that wraps: mw(next)
			if made, ok := x.Call.Value.(*ssa.Call); ok {
				for _, a := range made.Call.Args { // chain(first, second)(next)
					for _, h := range handlersIn(a) {
						g = g.And(gs.one(h, depth-1))
					}
				}
			}
			return g
		}
		g = g.And(named1(name, texts(x.Call.Args)))
	case *ssa.UnOp:
		switch a := x.X.(type) {
		case *ssa.FieldAddr:
			if f := fieldOf(a); f != nil {
				g = named1(recvName(f.Type())+"."+f.Name(), nil)
			}
		case *ssa.Global:
			g = named1(a.Name(), nil)
		case *ssa.Alloc:
			if st := onlyStore(a); st != nil {
				return gs.one(st.Val, depth-1)
			}
		case *ssa.FreeVar:
			if al, ok := binding(a).(*ssa.Alloc); ok {
				if st := onlyStore(al); st != nil {
					return gs.one(st.Val, depth-1)
				}
			}
		}
	case *ssa.FreeVar:
		if b := binding(x); b != nil {
			return gs.one(b, depth-1)
		}
	case *ssa.Parameter:
		g = named1(recvName(x.Type())+"."+x.Name(), nil)
	}
	return g
}

// named1 is what a middleware makes sure of by its name and the texts that it is told: RequireRole("admin").
// A name that says nothing, such as New, leaves it to the type or package that it stands in.
func named1(name string, told []string) Guard {
	within, own := "", name
	if i := strings.LastIndexByte(name, '.'); i >= 0 {
		within, own = name[:i], name[i+1:]
	}
	who, role, owner, admin := query.Guards(own)
	if !who && !role && !owner && !admin {
		who = query.Authenticates(within)
	}
	if len(told) > 0 && (role || who) {
		if admins := !slices.ContainsFunc(told, func(s string) bool { return !query.Administers(s) }); admins {
			admin = true
		}
	}
	return Guard{Who: who || role || owner || admin, Role: role, Owner: owner, Admin: admin}
}

// texts are the constant texts among arguments and in lists that are written down there.
func texts(args []ssa.Value) []string {
	var out []string
	for _, a := range args {
		if s, ok := constant1(a); ok && isText(a.Type()) {
			out = append(out, s)
		}
		values, _ := listed(a)
		for _, v := range values {
			if s, ok := constant1(unbox(v)); ok {
				out = append(out, s)
			}
		}
	}
	return out
}

func unbox(v ssa.Value) ssa.Value {
	if mi, ok := v.(*ssa.MakeInterface); ok {
		v = mi.X
	}
	if ct, ok := v.(*ssa.ChangeType); ok {
		v = ct.X
	}
	return v
}

// shortName is the function with the type or package that it belongs to: auth.Require, Middleware.Auth.
func shortName(fn *ssa.Function) string {
	name := strings.TrimSuffix(fn.Name(), "$bound")
	if o, ok := fn.Object().(*types.Func); ok {
		if recv := o.Signature().Recv(); recv != nil {
			return recvName(recv.Type()) + "." + o.Name()
		}
		if o.Pkg() != nil {
			return o.Pkg().Name() + "." + o.Name()
		}
	}
	return name
}

func recvName(t types.Type) string {
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		t = p.Elem()
	}
	if n, ok := types.Unalias(t).(*types.Named); ok {
		return n.Obj().Name()
	}
	return ""
}

// Bodies lists what the middlewares that a package declares make sure of, by their symbols.
func Bodies(fns []*ssa.Function) Guards {
	out := make(Guards)
	for _, fn := range fns {
		if fn.Parent() == nil && Wraps(fn) {
			if g := bodyGuard(fn); g.String() != "" {
				out[symbol.Declared(fn)] = g
			}
		}
	}
	return out
}

// Wraps reports whether a function has the form of a middleware: it makes one, takes what comes next, or
// goes on by the context that it takes.
func Wraps(fn *ssa.Function) bool {
	sig := fn.Signature
	for v := range sig.Results().Variables() {
		if handles(v.Type()) {
			return true
		}
	}
	for v := range sig.Params().Variables() {
		if handles(v.Type()) {
			return true
		}
	}
	for c := range Calls(fn) {
		if name, recv, args := method(c.Common()); name == "Next" && recv != nil && len(args) == 0 {
			return true
		}
	}
	return false
}

// bodyGuard reads what a function and those in it make sure of: it keeps who asks for those behind it, or
// it compares their role with an administrator's.
func bodyGuard(fn *ssa.Function) Guard {
	var g Guard
	for _, b := range fn.Blocks {
		for _, in := range b.Instrs {
			switch x := in.(type) {
			case *ssa.Call:
				g = g.And(callGuard(x))
			case *ssa.BinOp:
				for _, v := range []ssa.Value{x.X, x.Y} {
					if s, ok := constant1(v); ok && query.Administers(s) && branches(x) {
						g.Admin, g.Who = true, true
					}
				}
			}
		}
	}
	for _, anon := range fn.AnonFuncs {
		g = g.And(bodyGuard(anon))
	}
	return g
}

// callGuard is what a call in a middleware says: Set("user_id", id), WithValue(ctx, userKey, u).
func callGuard(c *ssa.Call) Guard {
	name, _, args := method(&c.Call)
	switch name {
	case "Set", "Locals", "WithValue", "Put", "SetUserValue":
		for _, a := range args {
			s, ok := constant1(unbox(a))
			if n, isNamed := types.Unalias(unbox(a).Type()).(*types.Named); isNamed {
				s, ok = cmp.Or(s, n.Obj().Name()), true
			}
			if ok && (query.Principal(s) || query.User(s)) {
				return Guard{Who: true}
			}
		}
	}
	res := c.Call.Signature().Results()
	admin := query.Administers(name) && res.Len() == 1 && types.Identical(res.At(0).Type(), types.Typ[types.Bool]) && branches(c)
	return Guard{Admin: admin, Who: admin}
}

// branches reports whether what runs next depends on a condition. What is only kept for later refuses nobody.
func branches(v ssa.Value) bool {
	return slices.ContainsFunc(*v.Referrers(), func(in ssa.Instruction) bool {
		switch in := in.(type) {
		case *ssa.If:
			return true
		case *ssa.UnOp:
			return branches(in)
		case *ssa.Phi:
			return slices.ContainsFunc(*in.Referrers(), func(r ssa.Instruction) bool { _, ok := r.(*ssa.If); return ok })
		}
		return false
	})
}

// Handlers lists the symbols of the functions that a registered value is: a function, a method of what an
// interface holds, or what a function makes.
func Handlers(v ssa.Value, implementers func(types.Type, *types.Func) []string) []string {
	fn, wrappers := Handler(v)
	if fn == nil {
		if len(wrappers) == 0 {
			return nil
		}
		fn = wrappers[len(wrappers)-1]
	}
	if o, ok := fn.Object().(*types.Func); ok && o.Signature().Recv() != nil && types.IsInterface(o.Signature().Recv().Type()) {
		return implementers(o.Signature().Recv().Type(), o)
	}
	return []string{symbol.Declared(fn)}
}
