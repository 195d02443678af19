package catalog

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"golang.org/x/tools/go/packages"
)

// TestRecordsResolve holds every record against the real library: the symbol exists, the places
// exist in its signature. The libraries are type-checked from source without bodies, which costs
// a fraction of compiling them.
func TestRecordsResolve(t *testing.T) {
	if testing.Short() {
		t.Skip("loads every library")
	}
	position = caller
	defer func() { position = nil }()
	real := loadLibraries(t)
	n, unproven := 0, 0
	for _, e := range registry {
		lib := e.load()
		pkg := real[e.path]
		for _, p := range lib.Packages {
			if p.Path != e.path {
				continue
			}
			if pkg == nil && lib.Unproven != "" {
				unproven += len(p.Records)
				t.Logf("unproven: %s (%s)", e.path, lib.Unproven)
				continue
			}
			if pkg == nil {
				t.Errorf("library %s: package %s is not loaded: require it in testdata/libs", lib.Name, e.path)
				continue
			}
			for _, r := range p.Records {
				if r.Until != "" {
					continue
				}
				n++
				if err := Resolve(pkg, r); err != nil {
					t.Errorf("%s: %s: %v", r.at, Complete(e.path, r.Symbol), err)
				}
			}
		}
	}
	// What a skeleton offers resolves, too.
	for path, pkg := range real {
		for _, l := range Lines(pkg) {
			if err := Resolve(pkg, &Record{Symbol: l.Symbol}); err != nil {
				t.Errorf("skeleton of %s: %s: %v", path, l.Symbol, err)
			}
		}
	}
	fmt.Printf("%d records resolved, %d unproven\n", n, unproven)
}

// caller is the file and line in which the words of record.go are used.
func caller() string {
	pcs := make([]uintptr, 8)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(3, pcs)])
	for {
		f, more := frames.Next()
		if name := filepath.Base(f.File); name != "record.go" || !more {
			return fmt.Sprintf("%s:%d", name, f.Line)
		}
	}
}

// loadLibraries type-checks the catalogue's packages by import path. They are spread over several modules,
// where one would force versions on another. What cannot be downloaded, which the catalogue knows as
// unproven, is tried all the same: it is proven wherever it can be had.
func loadLibraries(t *testing.T) map[string]*types.Package {
	t.Helper()
	real := make(map[string]*types.Package, len(registry))
	for _, from := range [...]struct{ module, experiment string }{{"libs", ""}, {"libs2", ""}, {"libs", "jsonv2"}} {
		var paths []string
		for _, e := range registry {
			if real[e.path] == nil && (from.experiment == "" || !strings.Contains(e.path, ".")) {
				paths = append(paths, e.path)
			}
		}
		if len(paths) == 0 {
			continue
		}
		for _, p := range load(t, token.NewFileSet(), from.module, from.experiment, paths...) {
			if p.Types != nil && p.Types.Scope().Len() > 0 {
				real[p.PkgPath] = p.Types
			}
		}
	}
	return real
}

// load type-checks packages of a module of testdata, and what they import, from source without the bodies
// of functions: that costs a fraction of compiling them.
func load(t testing.TB, fset *token.FileSet, module, experiment string, patterns ...string) []*packages.Package {
	t.Helper()
	pkgs, err := packages.Load(&packages.Config{
		Mode: packages.NeedName | packages.NeedImports | packages.NeedDeps | packages.NeedTypes | packages.NeedTypesSizes |
			packages.NeedFiles | packages.NeedCompiledGoFiles | packages.NeedModule,
		Fset:      fset,
		Dir:       filepath.Join("..", "..", "testdata", module),
		Env:       append(os.Environ(), "CGO_ENABLED=0", "GOWORK=off", "GOFLAGS=-mod=readonly", "GOEXPERIMENT="+experiment),
		ParseFile: parseWithoutBodies,
	}, patterns...)
	if err != nil {
		t.Fatal(err)
	}
	return pkgs
}

func parseWithoutBodies(fset *token.FileSet, name string, src []byte) (*ast.File, error) {
	f, err := parser.ParseFile(fset, name, src, parser.SkipObjectResolution)
	if f == nil {
		return nil, err
	}
	for _, d := range f.Decls {
		if fn, ok := d.(*ast.FuncDecl); ok {
			fn.Body = nil
		}
	}
	return f, err
}
