package guard

import (
	"go/ast"
	"go/constant"
	"go/parser"
	"go/token"
	"go/types"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/ssa"
	"golang.org/x/tools/go/ssa/ssautil"
)

// prelude is what the sources of the tests may use. They import nothing: what a call proves is up
// to the stub, as it is up to the engine's knowledge of errors.Is in the program.
const prelude = `package p

type own struct{ code int }

func (*own) Error() string { return "" }

type sentinel string

func (s sentinel) Error() string { return string(s) }

var errA, errB error = sentinel("a"), sentinel("b")

func at(facts string)                {}
func is(err, target error) bool      { return err == target }
func other(err error) bool           { return err == nil }
func known(err error) (string, bool) { return "", err == nil }
func must(err error)                 {}
func use(err error)                  {}
func fatal()                         {}
func next() error                    { return errA }
func log()                           {}
`

// stub knows the functions of the prelude.
type stub struct{}

// Proves implements Calls: is matches its two arguments, other an error if it is false, and known's
// proof is its second result.
func (stub) Proves(c *ssa.Call, i int, outcome bool) []Fact {
	args := c.Call.Args
	switch callee(c) {
	case "is":
		if outcome {
			return []Fact{{Kind: ErrorMatches, X: args[0], Y: args[1], Holds: true}}
		}
	case "other":
		if !outcome {
			return []Fact{{Kind: ErrorMatches, X: args[0], Holds: true}}
		}
	case "known":
		if i == 1 && outcome {
			return []Fact{{Kind: ErrorMatches, X: args[0], Holds: true}}
		}
	}
	return nil
}

// Leaves implements Calls: must returns only if there is no error.
func (stub) Leaves(c *ssa.Call) []Fact {
	if callee(c) == "must" {
		return []Fact{{Kind: IsNil, X: c.Call.Args[0], Holds: true}}
	}
	return nil
}

// Ends implements Calls.
func (stub) Ends(c *ssa.Call) bool { return callee(c) == "fatal" }

func callee(c *ssa.Call) string {
	if fn := c.Call.StaticCallee(); fn != nil {
		return fn.Name()
	}
	return ""
}

// build makes SSA of the prelude and of a function f with the given signature and body.
func build(t *testing.T, signature, body string) *ssa.Function {
	t.Helper()
	src := prelude + "\nfunc f" + signature + " {\n" + body + "\n}\n"
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "p.go", src, parser.SkipObjectResolution)
	if err != nil {
		t.Fatalf("%v\n%s", err, src)
	}
	conf := &types.Config{}
	pkg, _, err := ssautil.BuildPackage(conf, fset, types.NewPackage("p", "p"), []*ast.File{file}, 0)
	if err != nil {
		t.Fatalf("%v\n%s", err, src)
	}
	return pkg.Func("f")
}

// A point is a call of at: what it asks for, and the facts that hold there.
type point struct{ want, got string }

// points lists the calls of at in a function and its closures, by their place in the source.
func points(fn *ssa.Function) []point {
	type placed struct {
		point
		pos token.Pos
	}
	var all []placed
	facts := Analyze(fn, stub{})
	for _, b := range fn.Blocks {
		for _, in := range b.Instrs {
			if c, ok := in.(*ssa.Call); ok && callee(c) == "at" {
				want := constant.StringVal(c.Call.Args[0].(*ssa.Const).Value)
				all = append(all, placed{point{want, text(facts.Before(c))}, c.Pos()})
			}
		}
	}
	slices.SortFunc(all, func(a, b placed) int { return int(a.pos - b.pos) })
	var out []point
	for _, p := range all {
		out = append(out, p.point)
	}
	return out
}

// text writes facts down, each once, in alphabetical order.
func text(facts []Fact) string {
	var out []string
	for _, ft := range facts {
		if s := describe(ft); s != "" && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	slices.Sort(out)
	return strings.Join(out, "; ")
}

// describe is a fact in the words of the tables. That a comparison or a call came out true follows
// from the branch that was taken and is left out; of parameters it is told.
func describe(ft Fact) string {
	s := ""
	switch ft.Kind {
	case True:
		if _, ok := ft.X.(*ssa.Parameter); !ok {
			return ""
		}
		s = name(ft.X)
	case IsNil:
		s = "nil(" + name(ft.X) + ")"
	case Equal:
		s = "equal(" + name(ft.X) + ", " + name(ft.Y) + ")"
	case ErrorMatches:
		s = "matches(" + name(ft.X) + ", " + name(ft.Y) + ")"
	case HasType:
		s = "type(" + name(ft.X) + ", " + types.TypeString(ft.Type, func(*types.Package) string { return "" }) + ")"
	}
	if !ft.Holds {
		return "not " + s
	}
	return s
}

// name is what the source calls a register.
func name(v ssa.Value) string {
	switch v := v.(type) {
	case nil:
		return "_"
	case *ssa.Call:
		return callee(v)
	case *ssa.Extract:
		return name(v.Tuple)
	case *ssa.UnOp:
		return name(v.X)
	case *ssa.BinOp:
		return name(v.X) + v.Op.String() + name(v.Y)
	case *ssa.Alloc:
		return v.Comment
	case *ssa.Phi:
		return v.Comment
	case *ssa.Const:
		return v.Value.ExactString()
	}
	return v.Name()
}
