package web

import (
	"fmt"
	"go/constant"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// A Route is one registration of a handler. It is known by its looks, not by its library: a method that
// is called as routers call theirs gets a path and something that handles requests. Routers differ in
// little else, and there are more of them than anybody would list.
type Route struct {
	Call ssa.CallInstruction
	Fn   *ssa.Function
	// Router names the router within the package: groups and sub-routers stand for the router that
	// they were made of.
	Router string
	// Root is the router itself, as far back as this function tells.
	Root     ssa.Value
	Default  bool   // http.DefaultServeMux
	Path     string // with the constant prefixes of its groups
	Known    bool   // the path is a constant
	Handlers []ssa.Value
}

// Routes lists the registrations in a function, in order.
func Routes(fn *ssa.Function) []Route {
	var out []Route
	for c := range Calls(fn) {
		if r, ok := route(fn, c); ok {
			out = append(out, r)
		}
	}
	return out
}

// route reads one registration.
func route(fn *ssa.Function, c ssa.CallInstruction) (Route, bool) {
	common := c.Common()
	name, recv, args := method(common)
	if !registers(name) {
		return Route{}, false
	}
	r := Route{Call: c, Fn: fn}
	path, known := "", false
	for _, a := range args {
		switch {
		case known || len(r.Handlers) > 0:
		case isText(a.Type()):
			if path, known = constant1(a); !known {
				path = "?"
			} else if verb(path) {
				path, known = "", false // r.Method("GET", "/x", h)
			}
		}
		r.Handlers = append(r.Handlers, handlersIn(a)...)
	}
	if len(r.Handlers) == 0 {
		return Route{}, false
	}
	switch {
	case recv == nil && fromHTTP(common):
		r.Default, r.Router = true, "default"
	case recv == nil && fromBeego(common):
		r.Router = "beego" // its only application
	case recv == nil:
		return Route{}, false
	default:
		prefix := ""
		r.Root, prefix = root(recv, 12)
		r.Router = routerName(r.Root)
		r.Default = defaultMux(r.Root)
		if r.Default {
			r.Router = "default"
		}
		if path == "" && prefix == "" && name != "Use" {
			return Route{}, false
		}
		known = known || path == "" && prefix != ""
		path = prefix + path
	}
	if i := strings.IndexByte(path, ' '); i > 0 {
		path = path[i+1:] // "GET /x"
	}
	r.Path, r.Known = path, known
	return r, path != "" || name == "Use"
}

// verb reports whether a text is the name of a method of HTTP.
func verb(s string) bool {
	switch s {
	case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "CONNECT", "TRACE":
		return true
	}
	return false
}

// registers reports whether a method's name is one by which routers register handlers.
func registers(name string) bool {
	switch name {
	case "Handle", "HandleFunc", "Handler", "HandlerFunc", "Mount", "Any", "ANY", "All", "Method", "MethodFunc", "Match", "Add",
		"Get", "Post", "Put", "Patch", "Delete", "Head", "Options", "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS",
		"Static", "StaticFS", "Use", "Group":
		return true
	}
	return false
}

// method is the name of the method or function that is called, with its receiver and its arguments.
func method(c *ssa.CallCommon) (name string, recv ssa.Value, args []ssa.Value) {
	if c.IsInvoke() {
		return c.Method.Name(), c.Value, c.Args
	}
	fn := c.StaticCallee()
	if fn == nil {
		return "", nil, nil
	}
	if fn.Signature.Recv() != nil && len(c.Args) > 0 {
		return fn.Name(), c.Args[0], c.Args[1:]
	}
	return fn.Name(), nil, c.Args
}

func fromHTTP(c *ssa.CallCommon) bool {
	fn := c.StaticCallee()
	return fn != nil && fn.Pkg != nil && fn.Pkg.Pkg.Path() == "net/http"
}

func fromBeego(c *ssa.CallCommon) bool {
	fn := c.StaticCallee()
	if fn == nil || fn.Pkg == nil {
		return false
	}
	switch fn.Pkg.Pkg.Path() {
	case "github.com/beego/beego/v2/server/web", "github.com/beego/beego", "github.com/astaxie/beego":
		return true
	}
	return false
}

// handlersIn lists the handlers in an argument: one, or those of a variadic list.
func handlersIn(a ssa.Value) []ssa.Value {
	if handles(a.Type()) || boxesHandler(a) {
		return []ssa.Value{a}
	}
	values, _ := listed(a)
	var out []ssa.Value
	for _, v := range values {
		if v != nil && (handles(v.Type()) || boxesHandler(v)) {
			out = append(out, v)
		}
	}
	return out
}

func boxesHandler(v ssa.Value) bool {
	mi, ok := v.(*ssa.MakeInterface)
	return ok && handles(mi.X.Type())
}

// handles reports whether a value of type t handles requests: a function, or an object with ServeHTTP.
func handles(t types.Type) bool {
	if _, ok := t.Underlying().(*types.Signature); ok {
		return true
	}
	o, _, _ := types.LookupFieldOrMethod(t, true, nil, "ServeHTTP")
	_, ok := o.(*types.Func)
	return ok
}

func isText(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsString != 0
}

func constant1(v ssa.Value) (string, bool) {
	switch v := v.(type) {
	case *ssa.Const:
		if v.Value != nil && v.Value.Kind() == constant.String {
			return constant.StringVal(v.Value), true
		}
	case *ssa.BinOp: // prefix + "/debug"
		if y, ok := constant1(v.Y); ok && v.Op == token.ADD {
			return y, true
		}
	}
	return "", false
}

// root looks through what makes a group, a sub-router or a route of a router.
func root(v ssa.Value, depth int) (ssa.Value, string) {
	if depth == 0 {
		return v, ""
	}
	switch x := v.(type) {
	case *ssa.MakeInterface:
		return root(x.X, depth-1)
	case *ssa.ChangeInterface:
		return root(x.X, depth-1)
	case *ssa.ChangeType:
		return root(x.X, depth-1)
	case *ssa.TypeAssert:
		return root(x.X, depth-1)
	case *ssa.FieldAddr: // &engine.RouterGroup
		if n := fieldOf(x); n != nil && n.Embedded() {
			return root(x.X, depth-1)
		}
	case *ssa.Call:
		name, recv, args := method(&x.Call)
		if recv == nil || !subRouter(name) {
			return v, ""
		}
		prefix := ""
		for _, a := range args {
			if s, ok := constant1(a); ok && isText(a.Type()) {
				prefix = s
				break
			}
		}
		if name == "Methods" || name == "Name" || name == "Host" || name == "Schemes" {
			prefix = ""
		}
		r, before := root(recv, depth-1)
		return r, before + strings.TrimSuffix(prefix, "/")
	case *ssa.Parameter:
		if r, prefix, ok := enclosing(x, depth-1); ok {
			return r, prefix
		}
	case *ssa.FreeVar:
		if b := binding(x); b != nil {
			return root(b, depth-1)
		}
	case *ssa.UnOp:
		if a, ok := x.X.(*ssa.Alloc); ok && x.Op == token.MUL {
			if st := onlyStore(a); st != nil {
				return root(st.Val, depth-1)
			}
		}
		if fv, ok := x.X.(*ssa.FreeVar); ok && x.Op == token.MUL {
			if a, ok := binding(fv).(*ssa.Alloc); ok {
				if st := onlyStore(a); st != nil {
					return root(st.Val, depth-1)
				}
			}
		}
	}
	return v, ""
}

func subRouter(name string) bool {
	switch name {
	case "Group", "Subrouter", "With", "Path", "PathPrefix", "NewRoute", "Methods", "Name", "Host", "Schemes", "Headers", "Queries", "Party", "Route":
		return true
	}
	return false
}

// enclosing is the router behind the parameter of a function that is handed to one:
//
//	r.Route("/admin", func(r chi.Router) { ... })
func enclosing(p *ssa.Parameter, depth int) (ssa.Value, string, bool) {
	call, recv := groupOf(p.Parent())
	if call == nil {
		return nil, "", false
	}
	prefix := ""
	_, _, args := method(call.Common())
	for _, a := range args {
		if s, ok := constant1(a); ok {
			prefix = s
		}
	}
	r, before := root(recv, depth)
	return r, before + strings.TrimSuffix(prefix, "/"), true
}

func functionOf(v ssa.Value) *ssa.Function {
	switch v := v.(type) {
	case *ssa.Function:
		return v
	case *ssa.MakeClosure:
		return v.Fn.(*ssa.Function)
	case *ssa.ChangeType:
		return functionOf(v.X)
	case *ssa.MakeInterface:
		return functionOf(v.X)
	}
	return nil
}

// binding is what a free variable is bound to where its closure is made.
func binding(fv *ssa.FreeVar) ssa.Value {
	fn := fv.Parent()
	if fn.Parent() == nil {
		return nil
	}
	for _, b := range fn.Parent().Blocks {
		for _, in := range b.Instrs {
			mc, ok := in.(*ssa.MakeClosure)
			if !ok || mc.Fn != fn {
				continue
			}
			for i, v := range fn.FreeVars {
				if v == fv {
					return mc.Bindings[i]
				}
			}
		}
	}
	return nil
}

func onlyStore(a *ssa.Alloc) *ssa.Store {
	var out *ssa.Store
	for _, r := range *a.Referrers() {
		if st, ok := r.(*ssa.Store); ok && st.Addr == a {
			if out != nil {
				return nil
			}
			out = st
		}
	}
	return out
}

func fieldOf(fa *ssa.FieldAddr) *types.Var {
	t := fa.X.Type()
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	st, ok := t.Underlying().(*types.Struct)
	if !ok {
		return nil
	}
	return st.Field(fa.Field)
}

// routerName tells routers of one package apart: by the field or package variable that holds them, else
// by the value.
func routerName(v ssa.Value) string {
	if u, ok := v.(*ssa.UnOp); ok && u.Op == token.MUL {
		switch x := u.X.(type) {
		case *ssa.FieldAddr:
			return x.X.Type().String() + "." + fieldOf(x).Name()
		case *ssa.Global:
			return x.String()
		case *ssa.Alloc:
			v = x
		}
	}
	return fmt.Sprintf("%s in %s", v.Name(), v.Parent())
}

// defaultMux reports whether v is http.DefaultServeMux.
func defaultMux(v ssa.Value) bool {
	if mi, ok := v.(*ssa.MakeInterface); ok {
		v = mi.X
	}
	u, ok := v.(*ssa.UnOp)
	if !ok || u.Op != token.MUL {
		return false
	}
	g, ok := u.X.(*ssa.Global)
	return ok && g.Pkg != nil && g.Pkg.Pkg.Path() == "net/http" && g.Name() == "DefaultServeMux"
}

// Resource is what a path is about: its constant parts before the first parameter, without the last
// element if there is none, so that /patients and /patients/{id} are one resource.
func Resource(path string) string {
	var out []string
	for _, p := range strings.Split(strings.Trim(path, "/"), "/") {
		if strings.ContainsAny(p, "{:*") {
			break
		}
		out = append(out, p)
	}
	return strings.Join(out, "/")
}

// Handler is the function that an argument of a registration is, looking through conversions; wrappers
// lists the functions that it was wrapped in, outermost first.
func Handler(v ssa.Value) (fn *ssa.Function, wrappers []*ssa.Function) {
	for range 8 {
		if f := functionOf(v); f != nil {
			return f, wrappers
		}
		switch x := v.(type) {
		case *ssa.MakeInterface:
			v = x.X
		case *ssa.ChangeType:
			v = x.X
		case *ssa.Call:
			if callee := x.Call.StaticCallee(); callee != nil {
				wrappers = append(wrappers, callee)
			}
			v = nil
			for _, a := range x.Call.Args {
				if hs := handlersIn(a); len(hs) > 0 {
					v = hs[0]
				}
			}
			if v == nil {
				return nil, wrappers
			}
		default:
			return nil, wrappers
		}
	}
	return nil, wrappers
}
