package roles

import (
	"go/types"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/oversharelint/overshare/internal/flow"
	"github.com/oversharelint/overshare/internal/sensitive"
	"github.com/oversharelint/overshare/internal/symbol"
	"github.com/oversharelint/overshare/internal/web"
)

// What is noted of a package.
const (
	Links   = "links "   // a package that registers handlers on the default mux when it is imported
	Listens = "listens " // who may reach it, and where: serves the default mux
	Guards  = "guard "   // a middleware, with what it makes sure of
	Mounts  = "mount "   // a function that registers with the router which it is handed: which handler, behind what
	Queries = "query "   // reads a credential from the query of a request: under which name, and where
	Hands   = "hands "   // a function that hands the request on, and the one that it hands it to
	Stores  = "stores "  // keeps sessions: "signed" in cookies that browsers can read, "other" elsewhere
)

// Signed is the note of a package that keeps sessions in cookies which are signed and not encrypted.
const Signed = "signed"

// Notes implements flow.Model.
func (m *Model) Notes(pass *analysis.Pass, a *flow.Analysis) []string {
	out := routeNotes(a)
	for _, f := range pass.Files {
		if strings.HasSuffix(pass.Fset.Position(f.Package).Filename, "_test.go") {
			continue
		}
		for _, imp := range f.Imports {
			switch path, _ := strconv.Unquote(imp.Path.Value); path {
			case "net/http/pprof", "expvar":
				out = append(out, Links+path)
			}
		}
	}
	out = append(out, queryNotes(pass, a)...)
	for _, s := range web.SessionStores(a.Functions) {
		if s == web.SignedCookies {
			out = append(out, Stores+Signed)
		} else {
			out = append(out, Stores+"other")
		}
	}
	for _, l := range web.DefaultListeners(a.Functions) {
		d := &web.DebugFinder{Functions: a.Functions}
		if l.Reach == web.Anybody && !d.Conditional(l.At) {
			out = append(out, Listens+pass.Fset.Position(l.At.Pos()).String())
		}
	}
	return out
}

// routeNotes says of middlewares what they make sure of, and of functions that are handed a router which
// handlers they register with it.
func routeNotes(a *flow.Analysis) []string {
	var out []string
	for symbol, g := range ownGuards(a) {
		out = append(out, Guards+symbol+"\n"+g.String())
	}
	for from, list := range handing(a) {
		for _, h := range list {
			out = append(out, Hands+from+"\n"+h)
		}
	}
	for _, c := range Chains(a) {
		if c.Open != "" {
			out = append(out, Mounts+c.Open+"\n"+c.Handler+"\n"+c.Guard.String())
		}
	}
	slices.Sort(out)
	return out
}

// queryNotes names the credentials that a package reads from the query of requests, with one place for each.
func queryNotes(pass *analysis.Pass, a *flow.Analysis) []string {
	var out []string
	seen := make(map[string]bool)
	for _, q := range web.AskedOfQuery(a.Functions) {
		if _, ok := queryCredential(q.Key, q.Fn.Name()); ok && !seen[q.Key] {
			seen[q.Key] = true
			out = append(out, Queries+q.Key+"\n"+q.Fn.Name()+"\n"+pass.Fset.Position(q.At.Pos()).String())
		}
	}
	return out
}

// queryCredential is what a parameter of the query holds that a function reads. What a token is of, the
// function's name may say.
func queryCredential(key, function string) (sensitive.Evidence, bool) {
	ev, ok := sensitive.Key(key)
	if ok && !ev.Sure {
		ev, ok = sensitive.NameIn(key, function)
	}
	return ev, ok && ev.Sure && (ev.Class == sensitive.Credential || ev.Class == sensitive.Session)
}

// A QueryCredential is a credential that handlers read from the query of requests.
type QueryCredential struct {
	Key  string             // the parameter's name
	What sensitive.Evidence // what it holds
	Posn string             // where it is read, as flow.ParsePosn takes it
}

// QueryCredentials lists those that this package and the ones that it is built of read.
func QueryCredentials(a *flow.Analysis) []QueryCredential {
	own, imported := a.Notes(Queries)
	var out []QueryCredential
	for _, text := range slices.Concat(own, imported) {
		if p := strings.SplitN(text, "\n", 3); len(p) == 3 {
			if ev, ok := queryCredential(p[0], p[1]); ok {
				out = append(out, QueryCredential{p[0], ev, p[2]})
			}
		}
	}
	return out
}

// ownGuards tells what the middlewares of a package make sure of: by their bodies, and by the records that they
// load and make sure of.
func ownGuards(a *flow.Analysis) web.Guards {
	out := web.Bodies(a.Functions)
	checked := a.Checked()
	for _, fn := range a.Functions {
		if inputs := checked[fn]; len(inputs) > 0 && web.Wraps(symbol.Outermost(fn)) {
			out[symbol.Declared(fn)] = out[symbol.Declared(fn)].And(web.Guard{Inputs: inputs})
		}
	}
	return out
}

// A Chain is a registration of a handler, by its symbol, with what is made sure of before it runs.
type Chain struct {
	Handler string
	Guard   web.Guard
	Open    string // "pkg/path.F#0": the parameter that holds the router, if it was not made here
}

// Chains lists the registrations in a package, and those of the functions elsewhere that it hands its
// routers to.
func Chains(a *flow.Analysis) []Chain {
	guards := ownGuards(a)
	_, imported := a.Notes(Guards)
	for _, text := range imported {
		symbol, g, _ := strings.Cut(text, "\n")
		guards[symbol] = web.ParseGuard(g)
	}
	mounts := make(map[string][]Chain)
	_, imported = a.Notes(Mounts)
	for _, text := range imported {
		if p := strings.SplitN(text, "\n", 3); len(p) == 3 {
			mounts[p[0]] = append(mounts[p[0]], Chain{Handler: p[1], Guard: web.ParseGuard(p[2])})
		}
	}
	var out []Chain
	chains := web.NewChains(a.Functions)
	for _, c := range chains.All() {
		g := guards.Registered(&c)
		for _, h := range web.Handlers(c.Handler, a.Implementers) {
			out = append(out, Chain{h, g, openAt(c.Open)})
		}
		if fn, _ := web.Handler(c.Handler); fn != nil && fn.Parent() != nil {
			for _, h := range handedTo(a, fn) {
				out = append(out, Chain{h, g, openAt(c.Open)})
			}
		}
	}
	if len(mounts) > 0 {
		for call := range web.Calls(a.Functions...) {
			out = append(out, mounted(a, chains, guards, mounts, call)...)
		}
	}
	return handedOn(a, out)
}

// handedOn adds the functions that registered ones hand the request to: a function that makes a controller for
// each request and calls it is registered, and what is found is found in the controller.
func handedOn(a *flow.Analysis, chains []Chain) []Chain {
	to := handing(a)
	_, imported := a.Notes(Hands)
	for _, text := range imported {
		if from, h, ok := strings.Cut(text, "\n"); ok && !slices.Contains(to[from], h) {
			to[from] = append(to[from], h)
		}
	}
	for _, c := range chains {
		for _, h := range to[c.Handler] {
			chains = append(chains, Chain{h, c.Guard, c.Open})
		}
	}
	return chains
}

// handing lists, by their symbols, what the functions that a package declares hand their requests to.
func handing(a *flow.Analysis) map[string][]string {
	out := make(map[string][]string)
	for _, fn := range a.Functions {
		if fn.Parent() != nil {
			continue
		}
		if list := handedTo(a, fn); len(list) > 0 {
			out[symbol.Declared(fn)] = list
		}
	}
	return out
}

// handedTo lists the functions that a function hands the request to which it was handed.
func handedTo(a *flow.Analysis, fn *ssa.Function) []string {
	var out []string
	for call := range web.Calls(fn) {
		c := call.Common()
		if !slices.ContainsFunc(c.Args, func(v ssa.Value) bool {
			p, ok := v.(*ssa.Parameter)
			return ok && p.Parent() == fn && isRequest(p.Type())
		}) {
			continue
		}
		switch callee := c.StaticCallee(); {
		case c.IsInvoke():
			out = append(out, a.Implementers(c.Value.Type(), c.Method)...)
		case callee != nil && !isRequest(receiverOf(callee)):
			out = append(out, symbol.Declared(callee))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// receiverOf is the type that a function is a method of, or one that no function is a method of.
func receiverOf(fn *ssa.Function) types.Type {
	if recv := fn.Signature.Recv(); recv != nil {
		return recv.Type()
	}
	return types.Typ[types.Invalid]
}

// mounted lists the registrations that a function elsewhere makes with a router that it is handed here.
func mounted(a *flow.Analysis, chains *web.Chains, guards web.Guards, mounts map[string][]Chain, call ssa.CallInstruction) []Chain {
	c := call.Common()
	var symbols []string
	args := c.Args
	if c.IsInvoke() {
		symbols = a.Implementers(c.Value.Type(), c.Method)
		args = append([]ssa.Value{c.Value}, args...)
	} else if fn := c.StaticCallee(); fn != nil {
		symbols = []string{symbol.Declared(fn)}
	}
	var out []Chain
	for _, s := range symbols {
		for i, arg := range args {
			for _, m := range mounts[s+"#"+strconv.Itoa(i)] {
				before, open := chains.Behind(call, arg)
				out = append(out, Chain{m.Handler, guards.Of(before).And(m.Guard), openAt(open)})
			}
		}
	}
	return out
}

// openAt names the parameter that holds a router. That of a closure nobody can name.
func openAt(p *ssa.Parameter) string {
	if p == nil || p.Parent().Parent() != nil {
		return ""
	}
	return symbol.Declared(p.Parent()) + "#" + strconv.Itoa(slices.Index(p.Parent().Params, p))
}
