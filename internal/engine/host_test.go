package engine

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/oversharelint/overshare/internal/config"
)

// Where nobody says which packages are the project's, their names, files and modules do.
func TestForeign(t *testing.T) {
	main := &analysis.Module{Path: "shop.test/shop"}
	lib := &analysis.Module{Path: "lib.test/lib", Version: "v1.2.0"}
	local := &analysis.Module{Path: "lib.test/lib", Version: "v0.0.0"} // replaced by a directory
	for _, c := range []struct {
		path, file string
		module     *analysis.Module
		want       bool
	}{
		{"shop.test/shop/api", "/src/shop/api/a.go", main, false},
		{"shop.test/shop/api", "/src/shop/vendor/shop.test/shop/api/a.go", lib, true},
		{"lib.test/lib/x", "/go/pkg/mod/lib.test/lib@v1.2.0/x/x.go", lib, true},
		{"lib.test/lib/x", "/src/lib/x/x.go", local, false},
		{"lib.test/lib/x", "/src/shop/vendor/lib.test/lib/x/x.go", lib, true},
		{"net/http", "/usr/lib/go/src/net/http/server.go", &analysis.Module{}, true},
		{"net/http", "/usr/lib/go/src/net/http/server.go", nil, true},
		{"vendor/golang.org/x/net/idna", "/usr/lib/go/src/vendor/golang.org/x/net/idna/i.go", nil, true},
		{"main", "/src/a/a.go", &analysis.Module{}, false},
		{"command-line-arguments", "/src/a/a.go", &analysis.Module{}, false},

		// Bazel's nogo, which knows no modules.
		{"shop.test/shop/api", "api/a.go", nil, false},
		{"shop/api", "api/a.go", nil, false},
		{"shop.test/shop/external", "shop/external/a.go", nil, false},
		{"shop/pb", "bazel-out/k8-fastbuild/bin/pb/pb.go", nil, false},
		{"lib.test/lib/x", "external/gazelle++go_deps+test_lib/x/x.go", nil, true},
		{"lib.test/lib/x", "bazel-out/k8-fastbuild/bin/external/lib/x/x.go", nil, true},
		{"lib.test/lib/x", "../lib/x/x.go", nil, true},
		{"shop/api", "/tmp/sandbox/1/execroot/_main/api/a.go", nil, false},
		{"lib.test/lib/x", "/tmp/sandbox/1/execroot/_main/external/lib/x/x.go", nil, true},

		// What the settings add to the project.
		{"org.test/shared/x", "/go/pkg/mod/org.test/shared@v1.0.0/x/x.go", &analysis.Module{Path: "org.test/shared", Version: "v1.0.0"}, false},
		{"org.test/sharedtoo/x", "/go/pkg/mod/org.test/sharedtoo@v1.0.0/x/x.go", &analysis.Module{Path: "org.test/sharedtoo", Version: "v1.0.0"}, true},
		{"org.test/shared/x", "external/shared/x.go", nil, false},
	} {
		Configure(&config.Settings{Analyze: []string{"org.test/shared/"}})
		defer Configure(&config.Settings{})
		fset := token.NewFileSet()
		f, err := parser.ParseFile(fset, c.file, "package p", 0)
		if err != nil {
			t.Fatal(err)
		}
		pass := &analysis.Pass{Fset: fset, Files: []*ast.File{f}, Pkg: types.NewPackage(c.path, "p"), Module: c.module}
		if got := foreign(pass); got != c.want {
			t.Errorf("%s in %s of %v: foreign %t, want %t", c.path, c.file, c.module, got, c.want)
		}
		Driver = Host{Selects: true}
		if foreign(pass) {
			t.Errorf("%s: foreign where the driver selects what to hand over", c.path)
		}
		Driver = Host{}
	}
}
