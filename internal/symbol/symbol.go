// Package symbol names functions so that two packages, of which neither sees the other's SSA, mean the
// same one.
package symbol

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// Object is the declared function or method that fn is the body of, that of the generic one for an
// instance; nil for closures and what the compiler makes.
func Object(fn *ssa.Function) *types.Func {
	if o := fn.Origin(); o != nil {
		fn = o
	}
	o, _ := fn.Object().(*types.Func)
	return o
}

// Called is the declared function or method that a call names, nil for a function value.
func Called(c *ssa.CallCommon) *types.Func {
	if c.IsInvoke() {
		return c.Method
	}
	if fn := c.StaticCallee(); fn != nil {
		return Object(fn)
	}
	return nil
}

// Func names a declared function or method: "pkg/path.F", "pkg/path.T.M". Whether the receiver is a pointer,
// and what a generic type is an instance of, is left out.
func Func(o *types.Func) string {
	o = o.Origin()
	path := ""
	if o.Pkg() != nil {
		path = o.Pkg().Path()
	}
	if recv := o.Signature().Recv(); recv != nil {
		t := recv.Type()
		if p, ok := types.Unalias(t).(*types.Pointer); ok {
			t = p.Elem()
		}
		if n, ok := types.Unalias(t).(*types.Named); ok {
			return path + "." + n.Obj().Name() + "." + o.Name()
		}
	}
	return path + "." + o.Name()
}

// Of names any function with a body, closures by their place in the one that holds them: "pkg/path.F$1". It is
// empty for what belongs to no package.
func Of(fn *ssa.Function) string {
	if o := Object(fn); o != nil {
		return Func(o)
	}
	if p := fn.Parent(); p != nil {
		if i := strings.LastIndexByte(fn.Name(), '$'); i >= 0 {
			return Of(p) + fn.Name()[i:]
		}
	}
	if fn.Pkg != nil {
		return fn.Pkg.Pkg.Path() + "." + fn.Name()
	}
	return ""
}

// Outermost is the declared function that a closure stands in, at any depth; others are their own.
func Outermost(fn *ssa.Function) *ssa.Function {
	for fn.Parent() != nil {
		fn = fn.Parent()
	}
	return fn
}

// Declared names the declared function that fn is or stands in: of what a handler or a middleware does, its
// closures are a part.
func Declared(fn *ssa.Function) string { return Of(Outermost(fn)) }
