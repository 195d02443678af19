package symbol_test

import (
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"testing"

	"golang.org/x/tools/go/ssa"
	"golang.org/x/tools/go/ssa/ssautil"

	"github.com/oversharelint/overshare/internal/symbol"
)

const source = `package p

type T[K any] struct{ k K }

func (t *T[K]) M() func() K { return func() K { return t.k } }

func F[K any](k K) K { return k }

type I interface{ M() func() int }

var (
	bound  = (&T[int]{}).M
	f      = F[string]
	inside = func() func() { return func() {} }
)
`

// What is called by several names is one function: an instance and the generic one, a bound method and the
// method, a closure and what it stands in.
func TestSymbols(t *testing.T) {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "p.go", source, 0)
	if err != nil {
		t.Fatal(err)
	}
	pkg := types.NewPackage("example.test/p", "p")
	prog, _, err := ssautil.BuildPackage(&types.Config{Importer: importer.Default()}, fset, pkg, []*ast.File{file}, ssa.InstantiateGenerics)
	if err != nil {
		t.Fatal(err)
	}
	got := make(map[string][2]string) // by SSA's name
	for fn := range ssautil.AllFunctions(prog.Prog) {
		got[fn.String()] = [2]string{symbol.Of(fn), symbol.Declared(fn)}
	}
	for name, want := range map[string][2]string{
		"(*example.test/p.T[int]).M":       {"example.test/p.T.M", "example.test/p.T.M"},
		"(*example.test/p.T[int]).M$bound": {"example.test/p.T.M", "example.test/p.T.M"},
		"(*example.test/p.T[int]).M$1":     {"example.test/p.T.M$1", "example.test/p.T.M"},
		"example.test/p.F[string]":         {"example.test/p.F", "example.test/p.F"},
		"example.test/p.init$1":            {"example.test/p.init$1", "example.test/p.init"},
		"example.test/p.init$1$1":          {"example.test/p.init$1$1", "example.test/p.init"},
	} {
		if got[name] != want {
			t.Errorf("%s: %q, want %q", name, got[name], want)
		}
	}
}
