package roles

import (
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/oversharelint/overshare/internal/web"
)

// What is noted of a package.
const (
	Links   = "links "   // a package that registers handlers on the default mux when it is imported
	Listens = "listens " // who may reach it, and where: serves the default mux
)

// Notes implements flow.Model.
func (m *Model) Notes(pass *analysis.Pass, fns []*ssa.Function) []string {
	var out []string
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
	for _, l := range web.DefaultListeners(fns) {
		d := &web.DebugFinder{Functions: fns}
		if l.Reach == web.Anybody && !d.Conditional(l.At) {
			out = append(out, Listens+pass.Fset.Position(l.At.Pos()).String())
		}
	}
	return out
}
