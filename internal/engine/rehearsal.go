package engine

import (
	"go/ast"
	"go/token"
	"go/types"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/oversharelint/overshare/internal/symbol"
)

// rehearses reports whether an event lies where nothing real is at stake: in a test file, a function
// that takes a test, a mock, or a program that developers start on their own machines.
func rehearses(pass *analysis.Pass, pos token.Pos, fn *ssa.Function) bool {
	file := pass.Fset.Position(pos).Filename
	base := filepath.Base(file)
	return strings.HasSuffix(base, "_test.go") || standsIn(base) || isRehearsal(fn) ||
		pass.Pkg.Name() == "main" && slices.Contains([]string{"dev", "hack"}, filepath.Base(filepath.Dir(file)))
}

// generated reports whether a place is in a file that a program has written, which nobody can mend there. What
// cgo makes of a file is such a file too, but the place in it is the user's own: a line directive names that.
func generated(pass *analysis.Pass, pos token.Pos) bool {
	if pass.Fset.Position(pos).Filename != pass.Fset.PositionFor(pos, false).Filename {
		return false
	}
	i := slices.IndexFunc(pass.Files, func(f *ast.File) bool { return f.FileStart <= pos && pos <= f.FileEnd })
	return i >= 0 && ast.IsGenerated(pass.Files[i])
}

// standsIn reports whether a name is that of a mock or fake, which stands in for something real.
func standsIn(name string) bool {
	name = strings.ToLower(name)
	return strings.HasPrefix(name, "mock") || strings.HasPrefix(name, "fake")
}

// forTests reports whether a package is there for tests: most of its files import a testing library.
func forTests(pass *analysis.Pass) bool {
	n, files := 0, sources(pass)
	for _, f := range files {
		if slices.ContainsFunc(f.Imports, testLibrary) {
			n++
		}
	}
	return 2*n > len(files)
}

// isRehearsal reports whether a function, or the one that it stands in, has a parameter of package
// testing, is called after what it is for, or is a mock's method.
func isRehearsal(fn *ssa.Function) bool {
	for ; fn != nil; fn = fn.Parent() {
		if strings.HasSuffix(fn.Name(), "ForTest") || strings.HasSuffix(fn.Name(), "ForTesting") {
			return true
		}
		if recv := fn.Signature.Recv(); recv != nil && standsIn(typeName(recv.Type())) {
			return true
		}
		for _, p := range fn.Params {
			if n := named(p.Type()); n != nil && n.Obj().Pkg() != nil && n.Obj().Pkg().Path() == "testing" {
				return true
			}
		}
	}
	return false
}

// named is a type, or what it points to, if it has a name.
func named(t types.Type) *types.Named {
	t = types.Unalias(t)
	if ptr, ok := t.(*types.Pointer); ok {
		t = types.Unalias(ptr.Elem())
	}
	n, _ := t.(*types.Named)
	return n
}

func typeName(t types.Type) string {
	if n := named(t); n != nil {
		return n.Obj().Name()
	}
	return ""
}

func testLibrary(imp *ast.ImportSpec) bool {
	path, _ := strconv.Unquote(imp.Path.Value)
	for _, lib := range [...]string{"testing", "github.com/stretchr/testify", "github.com/onsi", "github.com/ory/dockertest", "go.uber.org/mock", "github.com/golang/mock"} {
		if symbol.Within(path, lib) {
			return true
		}
	}
	return false
}
