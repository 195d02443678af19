// Package web knows what kinds of functions answer clients: handlers whose returned error a
// framework sends on, and the values that responses are written to.
package web

import (
	"go/types"
	"reflect"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// A Returned is a result of a handler that its framework sends to the client by default.
type Returned struct {
	Result int
	Name   string // who sends it
	Weak   bool   // the framework can be told otherwise, and often is
	Body   bool   // it is the response; else it is an error, whose text is sent
	Param  string // with Result -1: the parameter that points to the response
}

// Returns says which results of fn go to a client because of the kind of function it is. It is
// judged by the signature, as the framework does. Echo is not here: its default handler hides the
// text of a plain error.
func Returns(fn *ssa.Function) []Returned {
	sig := fn.Signature
	n := sig.Results().Len()
	if n == 0 || !isError(sig.Results().At(n-1).Type()) {
		return nil
	}
	params := sig.Params()
	switch {
	case netRPC(fn):
		return []Returned{{Result: -1, Param: params.At(1).Name(), Name: "the net/rpc server", Body: true}}
	case n == 1 && params.Len() == 1 && isFiberContext(params.At(0).Type()):
		return []Returned{{Result: 0, Name: "fiber's error handler", Weak: true}}
	case rpcHandler(fn), interceptor(sig):
		return answered(n, "the gRPC server", "the gRPC server")
	case implementsServer(fn):
		return []Returned{{Result: 0, Name: "the gRPC server", Body: true}}
	case connectHandler(sig):
		return []Returned{{Result: n - 1, Name: "the connect server"}} // the response is known where it is made
	case humaHandler(fn):
		return answered(n, "huma", "huma's error handler")
	case resolver(fn):
		return []Returned{{Result: n - 1, Name: "the GraphQL server", Weak: true}}
	}
	return nil
}

// netRPC reports whether fn is a method that net/rpc serves, by the rules of its documentation, in a
// package that serves by it.
func netRPC(fn *ssa.Function) bool {
	sig := fn.Signature
	o := fn.Object()
	if sig.Recv() == nil || o == nil || !o.Exported() || sig.Params().Len() != 2 || sig.Results().Len() != 1 {
		return false
	}
	return pointedStruct(sig.Params().At(1).Type()) != nil && imports(fn, "net/rpc")
}

// answered are the results of a handler that returns its response, and an error instead.
func answered(n int, body, failed string) []Returned {
	if n != 2 {
		return []Returned{{Result: n - 1, Name: failed}}
	}
	return []Returned{{Result: 1, Name: failed}, {Result: 0, Name: body, Body: true}}
}

// Inputs lists the parameters of fn that hold what a client sent, because of the kind of function it is:
// the message of an RPC, the body of an operation. What frameworks decode by a call is no concern here.
func Inputs(fn *ssa.Function) []int {
	sig := fn.Signature
	n := len(fn.Params)
	if n < 2 || sig.Params().Len() != 2 || sig.Results().Len() != 2 {
		return nil
	}
	if rpcHandler(fn) || connectHandler(sig) || humaHandler(fn) {
		return []int{n - 1}
	}
	return nil
}

// ResponseWriter reports whether what is written to a value of type t goes to a client: it is an
// http.ResponseWriter or has its methods.
func ResponseWriter(t types.Type) bool {
	p, isPtr := types.Unalias(t).(*types.Pointer)
	base := t
	if isPtr {
		base = p.Elem()
	}
	n, ok := types.Unalias(base).(*types.Named)
	if !ok || n.Obj().Pkg() == nil {
		return false
	}
	switch path := n.Obj().Pkg().Path(); {
	case path == "net/http":
		return n.Obj().Name() == "ResponseWriter"
	case path == "net/http/httptest":
		return false
	case strings.HasPrefix(path, "github.com/gofiber/fiber/"):
		return n.Obj().Name() == "Ctx" || n.Obj().Name() == "DefaultCtx"
	case path == "github.com/valyala/fasthttp":
		return n.Obj().Name() == "RequestCtx" || n.Obj().Name() == "Response"
	}
	return writesHeader(t)
}

// writesHeader reports whether t has the methods of http.ResponseWriter.
func writesHeader(t types.Type) bool {
	if _, ok := t.Underlying().(*types.Basic); ok {
		return false
	}
	m, _, _ := types.LookupFieldOrMethod(t, true, nil, "WriteHeader")
	fn, ok := m.(*types.Func)
	if !ok || fn.Signature().Params().Len() != 1 {
		return false
	}
	h, _, _ := types.LookupFieldOrMethod(t, true, nil, "Header")
	fn, ok = h.(*types.Func)
	return ok && fn.Signature().Results().Len() == 1 && named(fn.Signature().Results().At(0).Type(), "net/http", "Header")
}

func isFiberContext(t types.Type) bool {
	for _, path := range []string{"github.com/gofiber/fiber/v2", "github.com/gofiber/fiber/v3"} {
		if named(t, path, "Ctx") {
			return true
		}
	}
	return false
}

// rpcHandler reports whether fn is a method of a gRPC service: its type embeds the generated
// Unimplemented...Server, or Unsafe...Server, and it takes a context or a stream.
func rpcHandler(fn *ssa.Function) bool {
	recv := fn.Signature.Recv()
	o := fn.Object()
	if recv == nil || o == nil || !o.Exported() || fn.Signature.Params().Len() == 0 {
		return false
	}
	if !embedsServer(recv.Type()) {
		return false
	}
	params := fn.Signature.Params()
	first, last := params.At(0).Type(), params.At(params.Len()-1).Type()
	return params.Len() == 2 && named(first, "context", "Context") || isStream(last)
}

// interceptor reports whether a function stands before the handlers of a gRPC server: what it returns the
// client gets, be it the handler's or its own.
func interceptor(sig *types.Signature) bool {
	p := sig.Params()
	if p.Len() != 4 {
		return false
	}
	last := p.At(3).Type()
	return named(last, "google.golang.org/grpc", "UnaryHandler") && sig.Results().Len() == 2 ||
		named(last, "google.golang.org/grpc", "StreamHandler") && sig.Results().Len() == 1
}

// implementsServer reports whether fn is a method of a gRPC service whose type embeds nothing: it
// implements the interface that was generated beside the message which the method takes.
func implementsServer(fn *ssa.Function) bool {
	sig := fn.Signature
	if sig.Params().Len() != 2 || sig.Results().Len() != 2 || !named(sig.Params().At(0).Type(), "context", "Context") {
		return false
	}
	p, ok := types.Unalias(sig.Params().At(1).Type()).(*types.Pointer)
	if !ok {
		return false
	}
	in, ok := types.Unalias(p.Elem()).(*types.Named)
	if !ok || in.Obj().Pkg() == nil || in.Obj().Pkg() == fn.Pkg.Pkg || !hasMethod(in, "ProtoMessage") {
		return false
	}
	scope := in.Obj().Pkg().Scope()
	for _, name := range scope.Names() {
		if !strings.HasSuffix(name, "Server") || strings.HasPrefix(name, "Unsafe") {
			continue
		}
		iface, ok := scope.Lookup(name).Type().Underlying().(*types.Interface)
		if ok && iface.NumMethods() > 0 && hasMethod(scope.Lookup(name).Type(), fn.Name()) && types.Implements(sig.Recv().Type(), iface) {
			return true
		}
	}
	return false
}

func hasMethod(t types.Type, name string) bool {
	o, _, _ := types.LookupFieldOrMethod(t, true, nil, name)
	_, ok := o.(*types.Func)
	return ok
}

// isStream reports whether t is a generated stream interface.
func isStream(t types.Type) bool {
	if !types.IsInterface(t) {
		return false
	}
	m, _, _ := types.LookupFieldOrMethod(t, false, nil, "SendMsg")
	return m != nil
}

// OwnStream reports whether fn sends or receives on the server's side of a gRPC stream. Its error is
// about the client's own connection, which the client knows.
func OwnStream(fn *types.Func) bool {
	switch fn.Name() {
	case "Send", "Recv", "SendMsg", "RecvMsg", "SendAndClose", "SendHeader":
	default:
		return false
	}
	recv := fn.Signature().Recv()
	if recv == nil || !isStream(recv.Type()) {
		return false
	}
	m, _, _ := types.LookupFieldOrMethod(recv.Type(), false, nil, "SetTrailer")
	return m != nil
}

// embedsServer reports whether a struct embeds a generated gRPC server base.
func embedsServer(t types.Type) bool {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	st, ok := t.Underlying().(*types.Struct)
	if !ok {
		return false
	}
	for f := range st.Fields() {
		if !f.Embedded() {
			continue
		}
		name := f.Name()
		if strings.HasSuffix(name, "Server") && (strings.HasPrefix(name, "Unimplemented") || strings.HasPrefix(name, "Unsafe")) {
			return true
		}
	}
	return false
}

// connectHandler reports whether the signature is that of a connect handler.
func connectHandler(sig *types.Signature) bool {
	p := sig.Params()
	return p.Len() == 2 && sig.Results().Len() == 2 && named(p.At(0).Type(), "context", "Context") &&
		named(p.At(1).Type(), "connectrpc.com/connect", "Request")
}

// humaHandler reports whether fn is an operation of huma: it has the signature, and its input or
// output the fields that huma reads and writes. The signature alone is that of half of all services.
// An error that is no status is listed in the response with its text.
func humaHandler(fn *ssa.Function) bool {
	p, r := fn.Signature.Params(), fn.Signature.Results()
	if p.Len() != 2 || r.Len() != 2 || !named(p.At(0).Type(), "context", "Context") || !imports(fn, "github.com/danielgtaylor/huma/v2") {
		return false
	}
	in, out := pointedStruct(p.At(1).Type()), pointedStruct(r.At(0).Type())
	return in != nil && out != nil && (humaInput(in) || humaOutput(out))
}

// humaInput reports whether a struct is filled from a request.
func humaInput(st *types.Struct) bool {
	for i := range st.NumFields() {
		tag := reflect.StructTag(st.Tag(i))
		for _, key := range []string{"path", "query", "header", "cookie"} {
			if _, ok := tag.Lookup(key); ok {
				return true
			}
		}
		if name := st.Field(i).Name(); name == "Body" || name == "RawBody" {
			return true
		}
	}
	return false
}

// humaOutput reports whether a struct is a response.
func humaOutput(st *types.Struct) bool {
	for i := range st.NumFields() {
		if st.Field(i).Name() == "Body" {
			return true
		}
	}
	return false
}

// pointedStruct is the struct that a pointer of type t points to, nil if it is none.
func pointedStruct(t types.Type) *types.Struct {
	p, ok := t.Underlying().(*types.Pointer)
	if !ok {
		return nil
	}
	st, _ := p.Elem().Underlying().(*types.Struct)
	return st
}

// imports reports whether the package of fn imports another.
func imports(fn *ssa.Function, path string) bool {
	return fn.Pkg != nil && slices.ContainsFunc(fn.Pkg.Pkg.Imports(), func(p *types.Package) bool { return p.Path() == path })
}

// resolver reports whether fn is a GraphQL resolver: a method with a context on a type that is
// called one, in a package that imports a GraphQL server.
func resolver(fn *ssa.Function) bool {
	recv := fn.Signature.Recv()
	if recv == nil || fn.Pkg == nil || fn.Signature.Params().Len() == 0 || fn.Object() == nil || !fn.Object().Exported() {
		return false
	}
	t := recv.Type()
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	n, ok := types.Unalias(t).(*types.Named)
	if !ok || !strings.HasSuffix(strings.ToLower(n.Obj().Name()), "resolver") {
		return false
	}
	for _, imp := range fn.Pkg.Pkg.Imports() {
		if strings.Contains(imp.Path(), "graphql") || strings.Contains(imp.Path(), "gqlgen") {
			return true
		}
	}
	return false
}

func isError(t types.Type) bool {
	n, ok := types.Unalias(t).(*types.Named)
	return ok && n.Obj().Pkg() == nil && n.Obj().Name() == "error"
}

// named reports whether t, or what it points to, is the named type (or an instance of it).
func named(t types.Type, path, name string) bool {
	t = types.Unalias(t)
	if p, ok := t.(*types.Pointer); ok {
		t = types.Unalias(p.Elem())
	}
	n, ok := t.(*types.Named)
	return ok && n.Obj().Name() == name && n.Obj().Pkg() != nil && n.Obj().Pkg().Path() == path
}
