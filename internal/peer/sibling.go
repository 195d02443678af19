package peer

import (
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/oversharelint/overshare/internal/web"
)

// siblings looks at the routes that a function registers: of those of one router that are about one
// resource, some ask for the client's certificate, and one does not.
func (p *Package) siblings(fn *ssa.Function) []Use {
	routes := web.Routes(fn)
	if len(routes) < 2 {
		return nil
	}
	type resource struct{ router, path string }
	asking, covered := make(map[resource]string), make(map[string]bool)
	for i := range routes {
		r := &routes[i]
		if !p.asks(r) {
			continue
		}
		if name := registered(r); name == "Use" || name == "Group" {
			covered[r.Router] = true // all routes of the router, for all that is known
			continue
		}
		if res := web.Resource(r.Path); res != "" && r.Known {
			asking[resource{r.Router, res}] = r.Path
		}
	}
	var out []Use
	for i := range routes {
		r := &routes[i]
		name := registered(r)
		if covered[r.Router] || !r.Known || p.asks(r) || name == "Use" || name == "Group" {
			continue
		}
		if other, ok := asking[resource{r.Router, web.Resource(r.Path)}]; ok {
			out = append(out, Use{Kind: Sibling, Fn: fn, Pos: r.Call.Pos(), What: r.Path, Other: other})
		}
	}
	return out
}

func registered(r *web.Route) string {
	c := r.Call.Common()
	if c.IsInvoke() {
		return c.Method.Name()
	}
	if fn := c.StaticCallee(); fn != nil {
		return fn.Name()
	}
	return ""
}

// asks reports whether a handler of a route, or what it is wrapped in, looks at the client's certificate.
func (p *Package) asks(r *web.Route) bool {
	for _, h := range r.Handlers {
		fn, wrappers := web.Handler(h)
		if fn != nil && p.looks(fn, 3) {
			return true
		}
		for _, w := range wrappers {
			if p.looks(w, 3) {
				return true
			}
		}
	}
	return false
}

// looks reports whether a function, one in it or one that it calls looks at the certificates of the
// connection. A function of another package is judged by its name.
func (p *Package) looks(fn *ssa.Function, depth int) bool {
	if len(fn.Blocks) == 0 {
		n := strings.ToLower(fn.Name())
		return strings.Contains(n, "clientcert") || strings.Contains(n, "mtls") || strings.Contains(n, "mutualtls") || strings.Contains(n, "requirecert")
	}
	for _, b := range fn.Blocks {
		for _, in := range b.Instrs {
			if v, ok := in.(ssa.Value); ok {
				if name, _ := certificates(v); name != "" {
					return true
				}
			}
			c, ok := in.(ssa.CallInstruction)
			if !ok || depth == 0 {
				continue
			}
			if callee := c.Common().StaticCallee(); callee != nil && callee.Pkg == fn.Pkg && callee != fn && p.looks(callee, depth-1) {
				return true
			}
		}
	}
	for _, anon := range fn.AnonFuncs {
		if p.looks(anon, depth) {
			return true
		}
	}
	return false
}
