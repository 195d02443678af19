package debugendpoint

import (
	"go/ast"
	"go/build/constraint"
	"go/token"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/oversharelint/overshare/internal/catalog"
	"github.com/oversharelint/overshare/internal/engine"
	"github.com/oversharelint/overshare/internal/finding"
	"github.com/oversharelint/overshare/internal/flow"
	"github.com/oversharelint/overshare/internal/roles"
	"github.com/oversharelint/overshare/internal/web"
)

// Analyzer is the check.
var Analyzer = &analysis.Analyzer{
	Name:       "debugendpoint",
	Doc:        "report profilers, debug modes and dumps that anybody can reach",
	Run:        run,
	Requires:   []*analysis.Analyzer{engine.Analyzer},
	ResultType: reflect.TypeFor[finding.List](),
}

func run(pass *analysis.Pass) (any, error) {
	a := pass.ResultOf[engine.Analyzer].(*flow.Analysis)
	c := &check{pass: pass, a: a, finder: &web.DebugFinder{Functions: a.Functions}}
	for _, d := range c.finder.Find() {
		c.shown(&d)
	}
	c.listeners()
	found := append(c.found, engine.Events(pass, dumped)...)
	return engine.Report(pass, "debugendpoint", slices.DeleteFunc(found, func(f engine.Found) bool { return tagged(pass, f.Pos) })), nil
}

// A check is one run.
type check struct {
	pass   *analysis.Pass
	a      *flow.Analysis
	finder *web.DebugFinder
	found  []engine.Found
}

func (c *check) at(kind, message string, level finding.Confidence, fn *ssa.Function, pos token.Pos, what string) {
	c.found = append(c.found, engine.Found{
		Verdict: engine.Verdict{Kind: kind, Message: message, Confidence: level}, Pos: pos, Fn: fn, Key: what,
		Trace: []finding.Step{engine.Step(c.pass, finding.StepSink, pos, "", what)},
	})
}

// shown judges what a function shows. Who calls a function after it wants it.
func (c *check) shown(d *web.Debug) {
	if d.Guarded {
		return
	}
	level := finding.Medium
	if d.OnDemand {
		level = finding.Low
	}
	pos := d.At.Pos()
	switch d.Kind {
	case web.Profiler:
		c.at("profiler", d.What+" is on a router that serves the public", level, d.Fn, pos, d.What)
	case web.Memory:
		c.at("dump", "a handler answers with "+d.What+", which tells stacks and memory", level, d.Fn, pos, d.What)
	case web.DebugMode:
		c.at("mode", d.What+" is on, whatever the configuration says", finding.Medium, d.Fn, pos, d.What)
	case web.Folder:
		c.at("folder", "a file server serves "+d.What+", which holds more than what is there to be served", finding.Medium, d.Fn, pos, d.What)
	case web.Reflection:
		c.at("reflection", d.What+" tells every client which services and messages there are", finding.Low, d.Fn, pos, d.What)
	case web.Playground:
		c.at("playground", d.What+" is always there", finding.Low, d.Fn, pos, d.What)
	}
}

// listeners judges where the default mux is served.
func (c *check) listeners() {
	own, imported := c.a.Notes(roles.Links)
	linked := slices.Concat(own, imported)
	if len(linked) == 0 {
		return
	}
	public := web.ServesByDefault(c.a.Functions)
	for _, l := range web.DefaultListeners(c.a.Functions) {
		c.listens(l.Fn, l.At, l.At.Pos(), l.Name, l.Reach, public, linked[0])
	}
	for i := range c.a.Setups {
		if s := &c.a.Setups[i]; s.Type.Obj().Name() == "Server" && s.Type.Obj().Pkg().Path() == "net/http" {
			c.server(s, public, linked[0])
		}
	}
	if _, elsewhere := c.a.Notes(roles.Listens); len(own) > 0 && len(elsewhere) > 0 && len(imported) == 0 {
		c.imported(own[0], elsewhere[0])
	}
}

// server judges an http.Server that is set up without a handler.
func (c *check) server(s *flow.Setup, public bool, linked string) {
	h, open := s.Field("Handler")
	if open && h == nil || h != nil && !slices.Contains(h.Vars, "net/http.DefaultServeMux") {
		return
	}
	reach := web.Unknown
	if addr, _ := s.Field("Addr"); addr != nil && len(addr.Consts) == 1 && !addr.Other {
		reach = web.Reaches(addr.Consts[0].Value)
	} else if addr == nil {
		return // serves listeners that it is handed
	}
	c.listens(s.Fn, s.At, s.Pos, "http.Server", reach, public, linked)
}

func (c *check) listens(fn *ssa.Function, at ssa.Instruction, pos token.Pos, what string, reach web.Reach, public bool, linked string) {
	if reach == web.Loopback || at == nil || !public && c.finder.Conditional(at) {
		return
	}
	level := finding.High
	if reach == web.Unknown {
		if level = finding.Low; public {
			level = finding.Medium
		}
	}
	c.at("profiler", what+" serves the default mux to other machines, and "+linked+" is on it", level, fn, pos, "http.DefaultServeMux")
}

// imported judges an import that puts a profiler on a mux that another package serves.
func (c *check) imported(path, posn string) {
	for _, f := range c.pass.Files {
		for _, imp := range f.Imports {
			if p, _ := strconv.Unquote(imp.Path.Value); p == path {
				c.at("profiler", path+" is put on the default mux, which another package serves to other machines", finding.Medium, nil, imp.Pos(), path)
				last := &c.found[len(c.found)-1]
				last.Trace = append(last.Trace, engine.Step(c.pass, finding.StepSink, token.NoPos, posn, "the default mux is served"))
				return
			}
		}
	}
}

// dumped takes the events in which the environment, the settings or a whole request goes to a client.
func dumped(e *flow.Event) (engine.Verdict, bool) {
	switch catalog.Channel(e.Channel) {
	case catalog.Response:
	default:
		return engine.Verdict{}, false
	}
	whole := false
	switch e.Source.Group {
	case flow.Input:
		whole = catalog.Input(e.Source.Class) == catalog.InEnv && (e.Source.Name == "os.Environ" && straight(e) || strings.HasSuffix(e.Source.Name, ".AllSettings"))
	case flow.Failure:
		// Who recovers from a panic tells of it; who did not, shows where the program stands.
		whole = catalog.Provenance(e.Source.Class) == catalog.FromStack && strings.HasSuffix(e.Source.Name, ".Stack") && !recovers(e.Fn)
	case flow.Secret:
		whole = strings.HasPrefix(e.Source.Name, "httputil.Dump")
	}
	if !whole {
		return engine.Verdict{}, false
	}
	return engine.Verdict{Kind: "dump", Message: "what " + e.Source.Name + " tells is sent to the client by " + engine.Sink(e), Confidence: finding.Medium}, true
}

// recovers reports whether a function stops a panic.
func recovers(fn *ssa.Function) bool {
	for c := range web.Calls(fn) {
		if f, ok := c.Common().Value.(*ssa.Builtin); ok && f.Name() == "recover" {
			return true
		}
	}
	return false
}

// straight reports whether what is sent was read where it is sent. What functions make of the environment
// on the way is settings.
func straight(e *flow.Event) bool {
	return !slices.ContainsFunc(e.Trace.Steps(), func(s *flow.Trace) bool { return s.Kind == flow.StepCall })
}

// tagged reports whether a file is built on demand only: by a tag that is no system, architecture or
// version.
func tagged(pass *analysis.Pass, pos token.Pos) bool {
	for _, f := range pass.Files {
		if pos < f.FileStart || pos > f.FileEnd {
			continue
		}
		for _, group := range f.Comments {
			if group.Pos() > f.Package {
				break
			}
			if slices.ContainsFunc(group.List, onDemand) {
				return true
			}
		}
	}
	return false
}

func onDemand(c *ast.Comment) bool {
	expr, err := constraint.Parse(c.Text)
	if err != nil {
		return false
	}
	return !slices.ContainsFunc(systems, func(system string) bool {
		return expr.Eval(func(tag string) bool {
			return tag == system || tag == "unix" && system != "windows" || tag == "cgo" || strings.HasPrefix(tag, "go1.") || slices.Contains(architectures, tag)
		})
	})
}

// The systems and architectures that programs are usually built for.
var (
	systems       = []string{"linux", "darwin", "windows", "freebsd", "openbsd", "netbsd", "android", "ios", "js", "wasip1", "plan9", "solaris", "aix"}
	architectures = []string{"amd64", "arm64", "386", "arm", "wasm", "riscv64", "ppc64le", "s390x", "loong64", "mips", "mipsle", "mips64", "mips64le"}
)
