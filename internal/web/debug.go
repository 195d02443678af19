package web

import (
	"go/constant"
	"go/token"
	"go/types"
	"net"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/oversharelint/overshare/internal/catalog"
)

// A Debug is a place where a program shows its inside on purpose: a profiler, a debug mode, a folder.
type Debug struct {
	Kind DebugKind
	Fn   *ssa.Function
	At   ssa.Instruction
	What string // "/debug/pprof on the router", "gin.SetMode"
	// Guarded: only under a condition, or behind something that is called after authentication.
	Guarded bool
	// OnDemand: the function, or the router, is called after what it shows: who calls it wants it.
	OnDemand bool
}

// A DebugKind is what is shown.
type DebugKind uint8

// The kinds.
const (
	Profiler   DebugKind = iota + 1 // pprof, expvar and their like on a router that serves other things too
	DebugMode                       // a framework's debug mode
	Folder                          // a file server over more than it should serve
	Reflection                      // gRPC reflection
	Playground                      // a GraphQL playground
	Memory                          // a handler that writes profiles
)

// A DebugFinder looks for them in one package.
type DebugFinder struct {
	Functions []*ssa.Function

	routes  map[string][]Route // by router
	callers map[*ssa.Function][]*ssa.Call
}

// Find lists them in order.
func (d *DebugFinder) Find() []Debug {
	d.routes = make(map[string][]Route)
	d.callers = make(map[*ssa.Function][]*ssa.Call)
	for _, fn := range d.Functions {
		for _, r := range Routes(fn) {
			d.routes[r.Router] = append(d.routes[r.Router], r)
		}
		for _, b := range fn.Blocks {
			for _, in := range b.Instrs {
				if c, ok := in.(*ssa.Call); ok && c.Call.StaticCallee() != nil {
					d.callers[c.Call.StaticCallee()] = append(d.callers[c.Call.StaticCallee()], c)
				}
			}
		}
	}
	var out []Debug
	for _, fn := range d.Functions {
		if len(fn.Blocks) == 0 {
			continue
		}
		for _, r := range Routes(fn) {
			if x, ok := d.mounted(&r); ok {
				out = append(out, x)
			}
		}
		for _, b := range fn.Blocks {
			for _, in := range b.Instrs {
				if x, ok := d.shown(in); ok {
					x.Fn, x.At = fn, in
					x.Guarded = x.Guarded || d.Conditional(in)
					x.OnDemand = x.OnDemand || forDebugging(fn.Name())
					out = append(out, x)
				}
			}
		}
	}
	return out
}

// mounted judges one registration.
func (d *DebugFinder) mounted(r *Route) (Debug, bool) {
	what, kind := debugRoute(r)
	if kind == 0 || r.Default && kind == Profiler {
		return Debug{}, false // what is on the default mux is judged where that is served
	}
	x := Debug{Kind: kind, Fn: r.Fn, At: r.Call, What: what}
	if kind == Profiler && !d.public(r.Router, r.Root) {
		return Debug{}, false
	}
	x.OnDemand = forDebugging(r.Fn.Name()) || forDebugging(nameOf(r.Root))
	x.Guarded = d.Conditional(r.Call) || d.authenticated(r)
	return x, true
}

// public reports whether a router serves something else than what operators ask for, or may do so because
// others got it or made it.
func (d *DebugFinder) public(router string, root ssa.Value) bool {
	for _, o := range d.routes[router] {
		if _, debug := debugRoute(&o); debug == 0 && !operators(o.Path) && registeredBy(&o) != "Use" && registeredBy(&o) != "Group" {
			return true
		}
	}
	switch x := root.(type) {
	case *ssa.Call:
		return len(d.routes[router]) == 0 || escapes(x)
	case *ssa.Alloc:
		return false
	}
	return !forDebugging(nameOf(root))
}

// escapes reports whether a router that a function made is handed to others that may register on it.
func escapes(v *ssa.Call) bool {
	for _, r := range *v.Referrers() {
		c, ok := r.(ssa.CallInstruction)
		if !ok {
			continue
		}
		name, recv, _ := method(c.Common())
		fn := c.Common().StaticCallee()
		if recv != v && fn != nil && len(fn.Blocks) > 0 && !forDebugging(name) {
			return true
		}
	}
	return false
}

// debugRoute is what a registration shows of the inside, by its handler or its path.
func debugRoute(r *Route) (string, DebugKind) {
	for _, h := range r.Handlers {
		if what := debugHandler(h, 6); what != "" {
			if what == "playground" {
				return "a GraphQL playground", Playground
			}
			return what, Profiler
		}
		if defaultMux(h) && (strings.Contains(r.Path, "debug") || strings.Contains(r.Path, "pprof")) {
			return "http.DefaultServeMux under " + r.Path, Profiler
		}
	}
	for _, p := range [...]string{"/debug/pprof", "/debug/vars", "/debug/statsviz", "/debug/fgprof", "/pprof/"} {
		if strings.Contains(r.Path+"/", p) {
			return r.Path, Profiler
		}
	}
	return "", 0
}

// debugHandler names the profiler that a handler is.
func debugHandler(v ssa.Value, depth int) string {
	if depth == 0 || v == nil {
		return ""
	}
	if fn := functionOf(v); fn != nil {
		if inside(fn) == catalog.ProfileHandler {
			return functionName(fn)
		}
		return ""
	}
	switch x := v.(type) {
	case *ssa.MakeInterface:
		return debugHandler(x.X, depth-1)
	case *ssa.ChangeType:
		return debugHandler(x.X, depth-1)
	case *ssa.Call:
		if fn := x.Call.StaticCallee(); fn != nil && fn.Pkg != nil {
			switch inside(fn) {
			case catalog.ProfileHandler:
				return functionName(fn)
			case catalog.Playground:
				return "playground"
			}
		}
		for _, a := range x.Call.Args {
			if what := debugHandler(a, depth-1); what != "" {
				return what
			}
		}
	}
	return ""
}

// operators reports whether a path is one that operators ask for.
func operators(path string) bool {
	for _, p := range [...]string{"/debug", "/metrics", "/health", "/ready", "/live", "/version", "/status", "/ping", "/pprof"} {
		if strings.HasPrefix(path, p) {
			return true
		}
	}
	return path == "/" || path == ""
}

func registeredBy(r *Route) string {
	name, _, _ := method(r.Call.Common())
	return name
}

// shown judges one instruction that is no registration.
func (d *DebugFinder) shown(in ssa.Instruction) (Debug, bool) {
	switch in := in.(type) {
	case *ssa.Store:
		return debugField(in)
	case ssa.CallInstruction:
		c := in.Common()
		fn := c.StaticCallee()
		if fn == nil || fn.Pkg == nil {
			return Debug{}, false
		}
		path, name := fn.Pkg.Pkg.Path(), fn.Name()
		switch {
		case path == "github.com/gin-gonic/gin" && name == "SetMode":
			if mode, ok := constant1(c.Args[0]); ok && mode == "debug" {
				return Debug{Kind: DebugMode, What: "gin.SetMode(gin.DebugMode)"}, true
			}
		case inside(fn) == catalog.Services:
			return Debug{Kind: Reflection, What: functionName(fn)}, true
		case inside(fn) == catalog.ProfileRoutes:
			root, _ := root(c.Args[0], 12)
			return Debug{
				Kind: Profiler, What: functionName(fn),
				OnDemand: forDebugging(nameOf(root)) || !d.public(routerName(root), root),
				Guarded:  d.useAuthenticates(routerName(root)) || groupAuthenticates(c.Args[0]),
			}, true
		case path == "runtime/pprof" && name == "WriteTo" && len(c.Args) > 1 && writesToClient(c.Args[1]):
			return Debug{Kind: Memory, What: "pprof.Profile"}, true
		}
		return folder(c)
	}
	return Debug{}, false
}

// inside is what a function shows of the program, by the catalogue.
func inside(fn *ssa.Function) catalog.Inside {
	o, ok := fn.Object().(*types.Func)
	if !ok {
		return 0
	}
	if r := catalog.Of(o); r != nil {
		return r.Shows
	}
	return 0
}

// functionName is a function as its users write it: pprof.Index.
func functionName(fn *ssa.Function) string {
	path := fn.Pkg.Pkg.Path()
	return path[strings.LastIndexByte(path, '/')+1:] + "." + fn.Name()
}

func writesToClient(v ssa.Value) bool {
	if mi, ok := v.(*ssa.MakeInterface); ok {
		v = mi.X
	}
	if ci, ok := v.(*ssa.ChangeInterface); ok {
		v = ci.X
	}
	return ResponseWriter(v.Type())
}

// debugField judges a store to a setting of a framework: echo's Debug, beego's RunMode.
func debugField(in *ssa.Store) (Debug, bool) {
	fa, ok := in.Addr.(*ssa.FieldAddr)
	c, isConst := in.Val.(*ssa.Const)
	if !ok || !isConst || c.Value == nil {
		return Debug{}, false
	}
	f := fieldOf(fa)
	t := fa.X.Type()
	switch {
	case f == nil || f.Pkg() == nil:
	case f.Name() == "Debug" && (named(t, "github.com/labstack/echo/v4", "Echo") || named(t, "github.com/labstack/echo/v5", "Echo")) && isTrue(c):
		return Debug{Kind: DebugMode, What: "echo's Debug"}, true
	case f.Name() == "RunMode" && strings.Contains(f.Pkg().Path(), "beego") && c.Value.Kind() == constant.String && constant.StringVal(c.Value) == "dev":
		return Debug{Kind: DebugMode, What: "beego's RunMode"}, true
	case f.Name() == "EnableAdmin" && strings.Contains(f.Pkg().Path(), "beego") && isTrue(c):
		return Debug{Kind: DebugMode, What: "beego's EnableAdmin"}, true
	}
	return Debug{}, false
}

func isTrue(c *ssa.Const) bool { return c.Value.Kind() == constant.Bool && constant.BoolVal(c.Value) }

// folder judges what a file server serves.
func folder(c *ssa.CallCommon) (Debug, bool) {
	name, recv, args := method(c)
	var dirs []string
	if strings.HasPrefix(name, "FileServer") || strings.HasPrefix(name, "Static") {
		for _, a := range c.Args {
			if dir, ok := folderName(a, 3); ok {
				dirs = append(dirs, dir)
			}
		}
	}
	if recv != nil && name == "Static" && len(args) >= 2 && isText(args[1].Type()) {
		if dir, ok := constant1(args[1]); ok {
			dirs = append(dirs, dir)
		}
	}
	for _, dir := range dirs {
		if private(dir) {
			return Debug{Kind: Folder, What: quoted(dir)}, true
		}
	}
	return Debug{}, false
}

// folderName is the constant folder that a file system is: http.Dir(dir), os.DirFS(dir), http.FS of it.
func folderName(v ssa.Value, depth int) (string, bool) {
	switch v := v.(type) {
	case *ssa.MakeInterface:
		if named(v.X.Type(), "net/http", "Dir") {
			return constant1(v.X)
		}
	case *ssa.Call:
		fn := v.Call.StaticCallee()
		if fn == nil || fn.Pkg == nil || len(v.Call.Args) != 1 || depth == 0 {
			return "", false
		}
		switch fn.Pkg.Pkg.Path() + "." + fn.Name() {
		case "os.DirFS":
			return constant1(v.Call.Args[0])
		case "net/http.FS":
			return folderName(v.Call.Args[0], depth-1)
		}
	}
	return "", false
}

func quoted(s string) string { return "\"" + s + "\"" }

// private reports whether a folder holds more than what is there to be served: the root, the working
// directory, a home, or one that is called after keys or databases.
func private(dir string) bool {
	switch d := strings.TrimSuffix(dir, "/"); d {
	case "", ".", "..", "/etc", "/root", "/home", "/var", "/var/lib", "/proc", "/usr", "/opt":
		return true
	}
	for _, w := range strings.FieldsFunc(strings.ToLower(dir), func(r rune) bool { return r == '/' || r == '.' || r == '-' || r == '_' }) {
		switch w {
		case "key", "keys", "ssl", "tls", "cert", "certs", "secret", "secrets", "private", "db", "database", "databases", "backup", "backups", "ssh", "conf", "config", "git":
			return true
		}
	}
	return false
}

// Conditional reports whether an instruction runs only under a condition of the program's own: a setting,
// a flag, a variable of the environment. That nothing failed before is none. It asks the callers in the
// package, too, all of them, if the function is there for that alone.
func (d *DebugFinder) Conditional(in ssa.Instruction) bool { return d.conditional(in, 3) }

func (d *DebugFinder) conditional(in ssa.Instruction, depth int) bool {
	fn := in.Parent()
	if fn == nil || len(fn.Blocks) == 0 {
		return false
	}
	for b := in.Block().Idom(); b != nil; b = b.Idom() {
		c, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
		if ok && chosen(c.Cond, 4) && avoids(b, in.Block()) {
			return true
		}
	}
	if depth == 0 {
		return false
	}
	if mc := maker(fn); mc != nil && d.conditional(mc, depth-1) {
		return true
	}
	calls := d.callers[fn]
	if len(calls) == 0 || !dedicated(fn) {
		return false
	}
	for _, c := range calls {
		if c.Parent() == fn || !d.conditional(c, depth-1) {
			return false
		}
	}
	return true
}

// avoids reports whether the function can return without an error by a way from block b that does not lead through block
// to. Facts of must-guards would not do: those of a || b are none.
func avoids(b, to *ssa.BasicBlock) bool {
	seen := map[*ssa.BasicBlock]bool{to: true}
	for queue := slices.Clone(b.Succs); len(queue) > 0; queue = queue[1:] {
		x := queue[0]
		if seen[x] {
			continue
		}
		seen[x] = true
		if r, ok := x.Instrs[len(x.Instrs)-1].(*ssa.Return); ok && succeeds(r) {
			return true
		}
		queue = append(queue, x.Succs...)
	}
	return false
}

// succeeds reports whether a return hands out no error.
func succeeds(r *ssa.Return) bool {
	n := len(r.Results)
	if n == 0 || !isError(r.Results[n-1].Type()) {
		return true
	}
	c, ok := r.Results[n-1].(*ssa.Const)
	return ok && c.IsNil()
}

// dedicated reports whether a function does nothing else than showing the inside, as far as its routes
// tell: a condition on a whole server is none on its profiler.
func dedicated(fn *ssa.Function) bool {
	for _, r := range Routes(fn) {
		if _, debug := debugRoute(&r); debug == 0 && !operators(r.Path) {
			return false
		}
	}
	return true
}

// maker is the instruction that makes a closure, or mentions a function that stands in another.
func maker(fn *ssa.Function) ssa.Instruction {
	if fn.Parent() == nil {
		return nil
	}
	var ops [8]*ssa.Value
	for _, b := range fn.Parent().Blocks {
		for _, in := range b.Instrs {
			for _, op := range in.Operands(ops[:0]) {
				if *op == fn {
					return in
				}
			}
		}
	}
	return nil
}

// chosen reports whether a condition is somebody's choice: it is not about errors, nor about the turn of a
// loop.
func chosen(v ssa.Value, depth int) bool {
	switch x := v.(type) {
	case *ssa.BinOp:
		for _, op := range [...]ssa.Value{x.X, x.Y} {
			if isError(op.Type()) {
				return false
			}
			if p, ok := op.(*ssa.Phi); ok && strings.HasPrefix(p.Comment, "range") {
				return false
			}
			if b, ok := op.(*ssa.BinOp); ok && depth > 0 && b.Op == token.ADD {
				return false // the index of a loop
			}
		}
		return true
	case *ssa.Extract:
		_, next := x.Tuple.(*ssa.Next)
		return !next
	case *ssa.UnOp:
		return x.Op != token.NOT || chosen(x.X, depth-1)
	}
	return true
}

// authenticated reports whether a registration, its group or its router asks who the client is: by the name
// of what stands before the handler.
func (d *DebugFinder) authenticated(r *Route) bool {
	for _, h := range r.Handlers {
		fn, wrappers := Handler(h)
		if fn != nil && authenticates(fn.Name()) && len(r.Handlers) > 1 {
			return true
		}
		for _, w := range wrappers {
			if authenticates(w.Name()) {
				return true
			}
		}
		if c, ok := h.(*ssa.Call); ok && c.Call.StaticCallee() != nil && (authenticates(c.Call.StaticCallee().Name()) || authenticates(packageName(c.Call.StaticCallee()))) {
			return true
		}
	}
	_, recv, _ := method(r.Call.Common())
	return d.useAuthenticates(r.Router) || recv != nil && groupAuthenticates(recv)
}

func packageName(fn *ssa.Function) string {
	if fn.Pkg == nil {
		return ""
	}
	return fn.Pkg.Pkg.Name()
}

// useAuthenticates reports whether a router uses a middleware that authenticates.
func (d *DebugFinder) useAuthenticates(router string) bool {
	for _, o := range d.routes[router] {
		if registeredBy(&o) != "Use" {
			continue
		}
		for _, h := range o.Handlers {
			if asksWho(h) {
				return true
			}
		}
	}
	return false
}

// groupAuthenticates reports whether one of the groups that a router was made by authenticates.
func groupAuthenticates(v ssa.Value) bool {
	for range 8 {
		switch x := v.(type) {
		case *ssa.Call:
			name, recv, args := method(&x.Call)
			if recv == nil || !subRouter(name) {
				return false
			}
			for _, a := range args {
				for _, h := range handlersIn(a) {
					if asksWho(h) {
						return true
					}
				}
			}
			v = recv
		case *ssa.MakeInterface:
			v = x.X
		case *ssa.FieldAddr:
			v = x.X
		default:
			return false
		}
	}
	return false
}

func asksWho(h ssa.Value) bool {
	if c, ok := h.(*ssa.Call); ok && c.Call.StaticCallee() != nil {
		fn := c.Call.StaticCallee()
		return authenticates(fn.Name()) || authenticates(packageName(fn))
	}
	fn, wrappers := Handler(h)
	if fn != nil && authenticates(fn.Name()) {
		return true
	}
	for _, w := range wrappers {
		if authenticates(w.Name()) {
			return true
		}
	}
	return false
}

// authenticates reports whether a function is called after asking who the client is.
func authenticates(name string) bool {
	n := strings.ToLower(name)
	for _, w := range [...]string{"auth", "login", "admin", "jwt", "signedin", "session", "protect", "require", "allowip", "whitelist", "allowlist", "localonly", "loopback", "internalonly", "guard", "permission"} {
		if strings.Contains(n, w) {
			return true
		}
	}
	return false
}

// forDebugging reports whether a function or a router is called after what operators want of it.
func forDebugging(name string) bool {
	n := strings.ToLower(name)
	for _, w := range [...]string{"debug", "pprof", "profil", "admin", "metric", "internal", "private", "diag", "ops", "monitor", "dev"} {
		if strings.Contains(n, w) {
			return true
		}
	}
	return false
}

// nameOf is what the source calls a value, as far as SSA still knows.
func nameOf(v ssa.Value) string {
	switch x := v.(type) {
	case nil:
		return ""
	case *ssa.Parameter, *ssa.FreeVar:
		return x.Name()
	case *ssa.UnOp:
		switch y := x.X.(type) {
		case *ssa.FieldAddr:
			return fieldOf(y).Name()
		case *ssa.Global:
			return y.Name()
		case *ssa.Alloc:
			return y.Comment
		case *ssa.FreeVar:
			return y.Name()
		}
	}
	if v.Referrers() != nil {
		for _, r := range *v.Referrers() {
			if d, ok := r.(*ssa.DebugRef); ok && d.Object() != nil {
				return d.Object().Name()
			}
		}
	}
	return ""
}

// A Reach says who may reach an address.
type Reach uint8

// The reaches.
const (
	Unknown  Reach = iota // not known here
	Loopback              // this machine only
	Anybody               // all interfaces, or one that is no loopback
)

// Reaches says who may reach a constant address.
func Reaches(addr string) Reach {
	host, _, err := net.SplitHostPort(addr)
	if err != nil {
		if strings.HasPrefix(addr, ":") {
			return Anybody
		}
		return Unknown
	}
	if host == "localhost" {
		return Loopback
	}
	if ip := net.ParseIP(host); ip != nil && ip.IsLoopback() {
		return Loopback
	}
	if strings.HasPrefix(host, "%") {
		return Unknown
	}
	return Anybody
}

// reachOf says who may reach an address that is put together here: ":" + port, fmt.Sprintf(":%d", port).
func reachOf(v ssa.Value) Reach {
	switch x := v.(type) {
	case *ssa.Const:
		if x.Value != nil && x.Value.Kind() == constant.String {
			return Reaches(constant.StringVal(x.Value))
		}
	case *ssa.BinOp:
		if x.Op == token.ADD {
			if head := firstText(x); strings.HasPrefix(head, ":") || strings.HasPrefix(head, "0.0.0.0") {
				return Anybody
			} else if strings.HasPrefix(head, "127.") || strings.HasPrefix(head, "localhost") {
				return Loopback
			}
		}
	case *ssa.Call:
		fn := x.Call.StaticCallee()
		if fn == nil || len(x.Call.Args) == 0 {
			return Unknown
		}
		switch head, ok := constant1(x.Call.Args[0]); {
		case !ok:
		case fn.Name() == "Sprintf" && (strings.HasPrefix(head, ":%") || strings.HasPrefix(head, "0.0.0.0")):
			return Anybody
		case fn.Name() == "Sprintf" && (strings.HasPrefix(head, "127.") || strings.HasPrefix(head, "localhost")):
			return Loopback
		case fn.Name() == "JoinHostPort":
			return Reaches(net.JoinHostPort(head, "1"))
		}
	case *ssa.Extract:
		return reachOf(x.Tuple)
	}
	return Unknown
}

// A Listener serves the default mux.
type Listener struct {
	Fn    *ssa.Function
	At    ssa.Instruction
	Reach Reach
	Name  string // http.ListenAndServe
}

// DefaultListeners lists the calls by which functions serve the default mux: http.ListenAndServe(addr, nil)
// and its like. Servers that are set up as structs are the engine's to find.
func DefaultListeners(fns []*ssa.Function) []Listener {
	var out []Listener
	for c := range Calls(fns...) {
		if !fromHTTP(c.Common()) || c.Common().StaticCallee().Signature.Recv() != nil {
			continue
		}
		args := c.Common().Args
		name := "http." + c.Common().StaticCallee().Name()
		switch c.Common().StaticCallee().Name() {
		case "ListenAndServe", "ListenAndServeTLS":
			if isDefault(args[len(args)-1]) {
				out = append(out, Listener{c.Parent(), c, reachOf(args[0]), name})
			}
		case "Serve", "ServeTLS":
			if isDefault(args[1]) {
				out = append(out, Listener{c.Parent(), c, listenerReach(args[0]), name})
			}
		}
	}
	return out
}

// isDefault reports whether a handler is nil, or the default mux.
func isDefault(v ssa.Value) bool {
	c, ok := v.(*ssa.Const)
	return ok && c.IsNil() || defaultMux(v)
}

// listenerReach says who may reach a listener that was made here: net.Listen("tcp", addr).
func listenerReach(v ssa.Value) Reach {
	if x, ok := v.(*ssa.Extract); ok {
		v = x.Tuple
	}
	c, ok := v.(*ssa.Call)
	if !ok || c.Call.StaticCallee() == nil || c.Call.StaticCallee().Name() != "Listen" || len(c.Call.Args) < 2 {
		return Unknown
	}
	if network, ok := constant1(c.Call.Args[0]); ok && strings.HasPrefix(network, "unix") {
		return Loopback
	}
	return reachOf(c.Call.Args[1])
}

// ServesByDefault reports whether functions register handlers of their own on the default mux.
func ServesByDefault(fns []*ssa.Function) bool {
	for _, fn := range fns {
		for _, r := range Routes(fn) {
			if r.Default && !operators(r.Path) || r.Default && r.Path == "/" {
				if _, debug := debugRoute(&r); debug == 0 {
					return true
				}
			}
		}
	}
	return false
}
