package web

import (
	"go/types"
	"strings"
	"testing"
)

func TestCommandLine(t *testing.T) {
	for _, c := range []struct {
		name, imports string
		want          bool
	}{
		{"main", "", true},
		{"main", "fmt os", true},
		{"main", "net/http", false},
		{"main", "github.com/gin-gonic/gin", false},
		{"main", "github.com/labstack/echo/v4", false},
		{"main", "google.golang.org/grpc/credentials", false},
		{"main", "net/http/httptest", false},
		{"main", "net/httpx", true},
		{"main", "github.com/gin-gonic/ginx", true},
		{"main", "net", true},
		{"shop", "", false},
		{"shop", "flag", false},
		{"shop", "net/http", false},
		{"shop", "github.com/spf13/cobra", true},
		{"shop", "github.com/spf13/cobra/doc", true},
		{"shop", "github.com/spf13/cobrax", false},
		{"shop", "github.com/urfave/cli/v3", true},
		// Who parses a command line talks to who typed it, even where the command starts a server.
		{"main", "net/http github.com/spf13/cobra", true},
		{"main", "github.com/spf13/pflag net/http", true},
	} {
		pkg := types.NewPackage("example.test/p", c.name)
		var imports []*types.Package
		for path := range strings.FieldsSeq(c.imports) {
			imports = append(imports, types.NewPackage(path, path[strings.LastIndexByte(path, '/')+1:]))
		}
		pkg.SetImports(imports)
		if got := CommandLine(pkg); got != c.want {
			t.Errorf("package %s that imports %q: %t, want %t", c.name, c.imports, got, c.want)
		}
	}
}
