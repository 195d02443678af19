package peer

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/oversharelint/overshare/internal/web"
)

// loose looks at comparisons by a part of a name: strings.Contains(cert.Subject.String(), "admin"). A
// subject is what its authority lets the client choose, so a part of it is the client's choice.
func (f *function) loose(c *ssa.Call) {
	name := callee(&c.Call)
	if !decides(c) {
		return
	}
	var subject ssa.Value
	switch name {
	case "strings.Contains", "strings.HasPrefix":
		subject = c.Call.Args[0]
		if text, ok := constText(c.Call.Args[1]); ok && (len(text) < 2 || strings.HasSuffix(text, "=")) {
			return // asks for the form: "*.", "CN="
		}
	case "regexp.MatchString":
		if text, ok := constText(c.Call.Args[0]); !ok || anchored(text) {
			return
		}
		subject = c.Call.Args[1]
	case "(*regexp.Regexp).MatchString":
		if text, ok := pattern(c.Call.Args[0]); !ok || anchored(text) {
			return
		}
		subject = c.Call.Args[1]
	default:
		return
	}
	if f.handsOn(subject) {
		return
	}
	switch {
	case derives(subject, subjectOf):
		f.add(Loose, c.Pos(), shortCallee(name))
	case derives(subject, subjectHeader):
		f.add(Loose, c.Pos(), shortCallee(name))
	}
}

// handsOn reports whether the function returns the very text that it looks at a part of:
//
//	if strings.HasPrefix(uid, "com.example.") {
//		return uid, nil
//	}
//
// It asks what form the text has; who gets it says which of them are let in.
func (f *function) handsOn(text ssa.Value) bool {
	for _, b := range f.fn.Blocks {
		ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if ok && slices.Contains(ret.Results, text) {
			return true
		}
	}
	return false
}

func shortCallee(name string) string {
	if name == "(*regexp.Regexp).MatchString" {
		return "an unanchored pattern"
	}
	return name
}

// decides reports whether the outcome of a call controls something, or is handed on: not if it is only
// counted or logged.
func decides(c *ssa.Call) bool {
	for _, r := range *c.Referrers() {
		switch r.(type) {
		case *ssa.If, *ssa.Return, *ssa.UnOp, *ssa.Phi, *ssa.BinOp, *ssa.Store:
			return true
		}
	}
	return false
}

// subjectOf reports whether v is the subject of a certificate, or a name in it.
func subjectOf(v ssa.Value) bool {
	name, of := field(v)
	if of == nil {
		return false
	}
	return Named(of, "crypto/x509", "Certificate") && name == "Subject" ||
		Named(of, "crypto/x509/pkix", "Name") && (name == "CommonName" || name == "Organization" || name == "OrganizationalUnit")
}

// subjectHeader reports whether v is what a proxy says of a certificate's subject.
func subjectHeader(v ssa.Value) bool {
	c, ok := v.(*ssa.Call)
	if !ok {
		return false
	}
	h, ok := headerRead(c)
	return ok && certificateIdentity(h)
}

// anchored reports whether a pattern fits whole texts only.
func anchored(pattern string) bool {
	for strings.HasPrefix(pattern, "(?") && strings.Contains(pattern, ")") && !strings.HasPrefix(pattern, "(?:") && !strings.HasPrefix(pattern, "(?P") {
		pattern = pattern[strings.IndexByte(pattern, ')')+1:]
	}
	return (strings.HasPrefix(pattern, "^") || strings.HasPrefix(pattern, `\A`)) && (strings.HasSuffix(pattern, "$") || strings.HasSuffix(pattern, `\z`))
}

// pattern is the constant text that a regular expression was compiled of, here or where its package
// variable is initialized.
func pattern(v ssa.Value) (string, bool) {
	if u, ok := v.(*ssa.UnOp); ok && u.Op == token.MUL {
		g, ok := u.X.(*ssa.Global)
		if !ok || g.Pkg == nil {
			return "", false
		}
		init := g.Pkg.Func("init")
		if init == nil {
			return "", false
		}
		for _, b := range init.Blocks {
			for _, in := range b.Instrs {
				if st, ok := in.(*ssa.Store); ok && st.Addr == g {
					v = st.Val
				}
			}
		}
	}
	if x, ok := v.(*ssa.Extract); ok {
		v = x.Tuple
	}
	c, ok := v.(*ssa.Call)
	if !ok || len(c.Call.Args) != 1 {
		return "", false
	}
	switch callee(&c.Call) {
	case "regexp.MustCompile", "regexp.Compile":
		return constText(c.Call.Args[0])
	}
	return "", false
}

func constText(v ssa.Value) (string, bool) {
	c, ok := v.(*ssa.Const)
	if !ok || c.Value == nil || c.Value.Kind() != constant.String {
		return "", false
	}
	return constant.StringVal(c.Value), true
}

// maxBack bounds how far derives looks back.
const maxBack = 10

// derives reports whether a value was made of one that want accepts: of a part of it, by calls that make
// texts of texts, through variables of this function.
func derives(v ssa.Value, want func(ssa.Value) bool) bool { return derivesIn(v, want, maxBack) }

func derivesIn(v ssa.Value, want func(ssa.Value) bool, depth int) bool {
	if v == nil || depth == 0 {
		return false
	}
	if want(v) {
		return true
	}
	back := func(x ssa.Value) bool { return derivesIn(x, want, depth-1) }
	switch v := v.(type) {
	case *ssa.UnOp:
		return back(v.X)
	case *ssa.FieldAddr:
		return back(v.X)
	case *ssa.Field:
		return back(v.X)
	case *ssa.IndexAddr:
		return back(v.X)
	case *ssa.Index:
		return back(v.X)
	case *ssa.Slice:
		return back(v.X)
	case *ssa.Convert:
		return back(v.X)
	case *ssa.ChangeType:
		return back(v.X)
	case *ssa.MakeInterface:
		return back(v.X)
	case *ssa.TypeAssert:
		return back(v.X)
	case *ssa.Extract:
		return back(v.Tuple)
	case *ssa.Next:
		return back(v.Iter)
	case *ssa.Range:
		return back(v.X)
	case *ssa.BinOp:
		return v.Op == token.ADD && (back(v.X) || back(v.Y))
	case *ssa.Lookup:
		return back(v.X)
	case *ssa.Phi:
		for _, e := range v.Edges {
			if back(e) {
				return true
			}
		}
	case *ssa.Alloc:
		for _, r := range *v.Referrers() {
			if st, ok := r.(*ssa.Store); ok && st.Addr == v && back(st.Val) {
				return true
			}
		}
	case *ssa.Call:
		if !textual(v.Type()) {
			return false
		}
		for _, a := range v.Call.Args {
			if back(a) {
				return true
			}
		}
	}
	return false
}

// textual reports whether a call's result is a text or several: what it was made of shows in it.
func textual(t types.Type) bool {
	switch t := t.Underlying().(type) {
	case *types.Basic:
		return t.Info()&types.IsString != 0
	case *types.Slice:
		return textual(t.Elem()) || types.Identical(t.Elem(), types.Typ[types.Byte])
	case *types.Tuple:
		return t.Len() > 0 && textual(t.At(0).Type())
	}
	return false
}

// field is the name of the field that v reads or is the address of, and the type of its struct.
func field(v ssa.Value) (name string, of types.Type) {
	switch v := v.(type) {
	case *ssa.FieldAddr:
		return fieldName(v.X.Type(), v.Field), v.X.Type()
	case *ssa.Field:
		return fieldName(v.X.Type(), v.Field), v.X.Type()
	}
	return "", nil
}

func fieldName(t types.Type, i int) string {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	st, ok := t.Underlying().(*types.Struct)
	if !ok || i >= st.NumFields() {
		return ""
	}
	return st.Field(i).Name()
}

// Named reports whether t, or what it points to, is the named type.
func Named(t types.Type, path, name string) bool {
	t = types.Unalias(t)
	if p, ok := t.(*types.Pointer); ok {
		t = types.Unalias(p.Elem())
	}
	n, ok := t.(*types.Named)
	return ok && n.Obj().Name() == name && n.Obj().Pkg() != nil && n.Obj().Pkg().Path() == path
}

// callee is the full name of the function or method that is called, empty if it is not known.
func callee(c *ssa.CallCommon) string {
	if o := called(c); o != nil {
		return o.FullName()
	}
	return ""
}

// called is the declared function or method that a call names, nil if it names none.
func called(c *ssa.CallCommon) *types.Func {
	if c.IsInvoke() {
		return c.Method
	}
	if fn := c.StaticCallee(); fn != nil {
		if o, ok := fn.Object().(*types.Func); ok {
			return o.Origin()
		}
	}
	return nil
}

// calls reports whether the function makes a call that want accepts.
func (f *function) calls(want func(*ssa.CallCommon) bool) bool { return calls(f.fn, want) }

func calls(fn *ssa.Function, want func(*ssa.CallCommon) bool) bool {
	for c := range web.Calls(fn) {
		if want(c.Common()) {
			return true
		}
	}
	return false
}

func isError(t types.Type) bool {
	n, ok := types.Unalias(t).(*types.Named)
	return ok && n.Obj().Pkg() == nil && n.Obj().Name() == "error"
}

// samePrefix reports whether two packages lie in one module, as far as their paths tell: the first three
// elements of a hosted path, or the first of any other.
func samePrefix(a, b string) bool {
	cut := func(s string) string {
		parts := strings.Split(s, "/")
		n := 1
		if strings.Contains(parts[0], ".") {
			n = 3
		}
		return strings.Join(parts[:min(n, len(parts))], "/")
	}
	return cut(a) == cut(b)
}
