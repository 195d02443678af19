package web

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"testing"

	"golang.org/x/tools/go/ssa"
	"golang.org/x/tools/go/ssa/ssautil"
)

// libraries are the few declarations by which handlers are recognized, in place of the libraries.
var libraries = map[string]string{
	"context": `package context; type Context interface{ Err() error }`,
	"net/http": `package http
		type Header map[string][]string
		type ResponseWriter interface { Header() Header; Write([]byte) (int, error); WriteHeader(int) }
		type Request struct{ Header Header }
		type Response struct{}`,
	"net/http/httptest": `package httptest
		import "net/http"
		type ResponseRecorder struct{}
		func (*ResponseRecorder) Header() http.Header { return nil }
		func (*ResponseRecorder) WriteHeader(int) {}`,
	"github.com/gofiber/fiber/v2":      `package fiber; type Ctx struct{}; type App struct{}`,
	"github.com/gofiber/fiber/v3":      `package fiber; type Ctx interface{ Next() error }; type DefaultCtx struct{}`,
	"github.com/valyala/fasthttp":      `package fasthttp; type RequestCtx struct{}; type Response struct{}; type Request struct{}`,
	"connectrpc.com/connect":           `package connect; type Request[T any] struct{ Msg *T }; type Response[T any] struct{ Msg *T }`,
	"github.com/danielgtaylor/huma/v2": `package huma; type API struct{}`,
	"google.golang.org/grpc": `package grpc
		import "context"
		type UnaryServerInfo struct{}
		type UnaryHandler func(ctx context.Context, req any) (any, error)
		type UnaryInvoker func(ctx context.Context, req, reply any) error
		type StreamHandler func(srv any, stream any) error`,
	"github.com/99designs/gqlgen/graphql": `package graphql; type Omittable struct{}`,
	"github.com/labstack/echo/v4":         `package echo; type Context interface{ Path() string }`,
}

type declared map[string]*types.Package

// Import implements types.Importer.
func (d declared) Import(path string) (*types.Package, error) {
	if p := d[path]; p != nil {
		return p, nil
	}
	src, ok := libraries[path]
	if !ok {
		return nil, fmt.Errorf("no package %s", path)
	}
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, path+".go", src, 0)
	if err != nil {
		return nil, err
	}
	p, err := (&types.Config{Importer: d}).Check(path, fset, []*ast.File{file}, nil)
	d[path] = p
	return p, err
}

// build makes SSA of a package that imports what its source uses.
func build(t *testing.T, src string) *ssa.Package {
	t.Helper()
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "p.go", "package p\n"+src, 0)
	if err != nil {
		t.Fatalf("%v\n%s", err, src)
	}
	conf := &types.Config{Importer: declared{}}
	pkg, _, err := ssautil.BuildPackage(conf, fset, types.NewPackage("example.test/p", "p"), []*ast.File{file}, 0)
	if err != nil {
		t.Fatalf("%v\n%s", err, src)
	}
	return pkg
}

const (
	importContext = "import \"context\"\n"
	importHuma    = importContext + "import _ \"github.com/danielgtaylor/huma/v2\"\n"
	importGraphQL = importContext + "import _ \"github.com/99designs/gqlgen/graphql\"\n"
	importConnect = importContext + "import \"connectrpc.com/connect\"\n"
	grpcTypes     = `
		type In struct{}
		type Out struct{}
		type UnimplementedShopServer struct{}
		type UnsafeShopServer interface{ mustEmbed() }
		type server struct{ UnimplementedShopServer }
		type unsafe struct{ UnsafeShopServer }
		type field struct{ shop UnimplementedShopServer }
		type stream interface{ SendMsg(any) error }
	`
	humaTypes = `
		type ByPath struct{ ID string ` + "`path:\"id\"`" + ` }
		type WithBody struct{ Body struct{ Name string } }
		type Plain struct{ Name string }
	`
)

// Each source declares F, as a function or as a method of the type that is named.
var returnsCases = []struct {
	name, src, recv string
	want            []Returned
}{
	{"fiber 2", `import "github.com/gofiber/fiber/v2"; func F(c *fiber.Ctx) error { return nil }`, "",
		[]Returned{{Result: 0, Name: "fiber's error handler", Weak: true}}},
	{"fiber 3", `import "github.com/gofiber/fiber/v3"; func F(c fiber.Ctx) error { return nil }`, "",
		[]Returned{{Result: 0, Name: "fiber's error handler", Weak: true}}},
	{"fiber, one more parameter", `import "github.com/gofiber/fiber/v2"; func F(c *fiber.Ctx, id string) error { return nil }`, "", nil},
	{"fiber, one more result", `import "github.com/gofiber/fiber/v2"; func F(c *fiber.Ctx) (int, error) { return 0, nil }`, "", nil},
	{"fiber, no context", `import "github.com/gofiber/fiber/v2"; func F(a *fiber.App) error { return nil }`, "", nil},
	{"echo hides a plain error", `import "github.com/labstack/echo/v4"; func F(c echo.Context) error { return nil }`, "", nil},
	{"net/http returns none", `import "net/http"; func F(w http.ResponseWriter, r *http.Request) {}`, "", nil},
	{"no error", importContext + `func F(ctx context.Context) string { return "" }`, "", nil},
	{"error that is not last", `func F() (error, string) { return nil, "" }`, "", nil},

	{"gRPC", importContext + grpcTypes + `func (server) F(ctx context.Context, in *In) (*Out, error) { return nil, nil }`, "server",
		[]Returned{{Result: 1, Name: "the gRPC server"}, {Result: 0, Name: "the gRPC server", Body: true}}},
	{"gRPC, unsafe", importContext + grpcTypes + `func (unsafe) F(ctx context.Context, in *In) (*Out, error) { return nil, nil }`, "unsafe",
		[]Returned{{Result: 1, Name: "the gRPC server"}, {Result: 0, Name: "the gRPC server", Body: true}}},
	{"gRPC stream", grpcTypes + `func (server) F(in *In, out stream) error { return nil }`, "server",
		[]Returned{{Result: 0, Name: "the gRPC server"}}},
	{"gRPC stream of the client", grpcTypes + `func (server) F(out stream) error { return nil }`, "server",
		[]Returned{{Result: 0, Name: "the gRPC server"}}},
	{"gRPC base in a field", importContext + grpcTypes + `func (field) F(ctx context.Context, in *In) (*Out, error) { return nil, nil }`, "field", nil},
	{"gRPC base, another signature", grpcTypes + `func (server) F(name string) error { return nil }`, "server", nil},
	{"gRPC base, no parameter", grpcTypes + `func (server) F() error { return nil }`, "server", nil},
	{"gRPC function", importContext + grpcTypes + `func F(ctx context.Context, in *In) (*Out, error) { return nil, nil }`, "", nil},

	{"gRPC interceptor", importContext + "import \"google.golang.org/grpc\"\n" +
		`func F(ctx context.Context, req any, _ *grpc.UnaryServerInfo, h grpc.UnaryHandler) (any, error) { return h(ctx, req) }`, "",
		[]Returned{{Result: 1, Name: "the gRPC server"}, {Result: 0, Name: "the gRPC server", Body: true}}},
	{"gRPC interceptor of streams", "import \"google.golang.org/grpc\"\n" +
		`func F(srv, stream any, _ *grpc.UnaryServerInfo, h grpc.StreamHandler) error { return h(srv, stream) }`, "",
		[]Returned{{Result: 0, Name: "the gRPC server"}}},
	{"gRPC interceptor of a client", importContext + "import \"google.golang.org/grpc\"\n" +
		`func F(ctx context.Context, req, reply any, call grpc.UnaryInvoker) (any, error) { return nil, call(ctx, req, reply) }`, "", nil},

	{"connect", importConnect + `func F(ctx context.Context, r *connect.Request[int]) (*connect.Response[int], error) { return nil, nil }`, "",
		[]Returned{{Result: 1, Name: "the connect server"}}},
	{"connect, no context", importConnect + `var _ context.Context
		func F(n int, r *connect.Request[int]) (*connect.Response[int], error) { return nil, nil }`, "", nil},

	{"huma, by its input", importHuma + humaTypes + `func F(ctx context.Context, in *ByPath) (*Plain, error) { return nil, nil }`, "",
		[]Returned{{Result: 1, Name: "huma's error handler"}, {Result: 0, Name: "huma", Body: true}}},
	{"huma, by its output", importHuma + humaTypes + `func F(ctx context.Context, in *Plain) (*WithBody, error) { return nil, nil }`, "",
		[]Returned{{Result: 1, Name: "huma's error handler"}, {Result: 0, Name: "huma", Body: true}}},
	{"huma, a function of the service", importHuma + humaTypes + `func F(ctx context.Context, in *Plain) (*Plain, error) { return nil, nil }`, "", nil},
	{"huma is not imported", importContext + humaTypes + `func F(ctx context.Context, in *ByPath) (*WithBody, error) { return nil, nil }`, "", nil},

	{"resolver", importGraphQL + `type queryResolver struct{}
		func (*queryResolver) F(ctx context.Context) (string, error) { return "", nil }`, "queryResolver",
		[]Returned{{Result: 1, Name: "the GraphQL server", Weak: true}}},
	{"resolver without GraphQL", importContext + `type queryResolver struct{}
		func (*queryResolver) F(ctx context.Context) (string, error) { return "", nil }`, "queryResolver", nil},
	{"GraphQL without a resolver", importGraphQL + `type store struct{}
		func (*store) F(ctx context.Context) (string, error) { return "", nil }`, "store", nil},
}

func TestReturns(t *testing.T) {
	for _, c := range returnsCases {
		t.Run(c.name, func(t *testing.T) {
			pkg := build(t, c.src)
			got := Returns(declaredF(pkg, c.recv))
			if fmt.Sprint(got) != fmt.Sprint(c.want) {
				t.Errorf("%v, want %v", got, c.want)
			}
		})
	}
}

// TestUnexported: what is not exported is no method of a service.
func TestUnexported(t *testing.T) {
	pkg := build(t, importContext+grpcTypes+`func (server) find(ctx context.Context, in *In) (*Out, error) { return nil, nil }`)
	sel := types.NewMethodSet(pkg.Type("server").Type()).Lookup(pkg.Pkg, "find")
	if got := Returns(pkg.Prog.MethodValue(sel)); len(got) > 0 {
		t.Errorf("%v", got)
	}
}

func declaredF(pkg *ssa.Package, recv string) *ssa.Function {
	if recv == "" {
		return pkg.Func("F")
	}
	t := types.NewPointer(pkg.Type(recv).Type())
	return pkg.Prog.FuncValue(types.NewMethodSet(t).Lookup(pkg.Pkg, "F").Obj().(*types.Func))
}

func TestResponseWriter(t *testing.T) {
	const src = `
		import ("net/http"; "net/http/httptest"; "github.com/gofiber/fiber/v2"; fiber3 "github.com/gofiber/fiber/v3"; "github.com/valyala/fasthttp")
		type recorder struct{ http.ResponseWriter; status int }
		type alias = http.ResponseWriter
		type own interface{ Header() http.Header; WriteHeader(int) }
		type pointed struct{}
		func (*pointed) Header() http.Header { return nil }
		func (*pointed) WriteHeader(int) {}
		type half struct{}
		func (half) WriteHeader(int) {}
		type tar struct{}
		func (tar) Header() map[string]string { return nil }
		func (tar) WriteHeader(int) {}
		type archive struct{}
		func (archive) Header() http.Header { return nil }
		func (archive) WriteHeader(int, string) {}
		type text string
		var (
			yes1 http.ResponseWriter
			yes2 recorder
			yes3 *recorder
			yes4 alias
			yes5 own
			yes6 *pointed
			yes7 *fiber.Ctx
			yes8 *fiber3.DefaultCtx
			yes9 *fasthttp.RequestCtx
			yes10 *fasthttp.Response
			yes11 fiber3.Ctx
			no1 *http.Request
			no2 *http.Response
			no3 *httptest.ResponseRecorder
			no4 half
			no5 tar
			no6 archive
			no7 text
			no8 string
			no9 *fasthttp.Request
			no10 *fiber.App
			no11 []byte
			no12 error
			no13 http.Header
		)`
	pkg := build(t, src).Pkg
	n := 0
	for _, name := range pkg.Scope().Names() {
		v, ok := pkg.Scope().Lookup(name).(*types.Var)
		if !ok {
			continue
		}
		n++
		if got, want := ResponseWriter(v.Type()), name[0] == 'y'; got != want {
			t.Errorf("%s: %t, want %t", v.Type(), got, want)
		}
	}
	if n != 24 {
		t.Errorf("%d variables", n)
	}
}
