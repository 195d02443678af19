package roles

import (
	"go/types"
	"reflect"
	"strings"

	"github.com/oversharelint/overshare/internal/catalog"
	"github.com/oversharelint/overshare/internal/flow"
	"github.com/oversharelint/overshare/internal/sensitive"
	"github.com/oversharelint/overshare/internal/web"
)

func secret(ev sensitive.Evidence, ok bool) (flow.Evidence, bool) {
	if !ok {
		return flow.Evidence{}, false
	}
	return flow.Evidence{Group: flow.Secret, Class: uint8(ev.Class), Word: ev.Word, Weak: !ev.Sure}, true
}

// Name implements flow.Model.
func (m *Model) Name(name string, t types.Type, in string) (flow.Evidence, bool) {
	if !textual(t) {
		return flow.Evidence{}, false
	}
	return secret(sensitive.NameIn(name, in))
}

// FieldSink implements flow.Model.
func (m *Model) FieldSink(owner *types.Named, f *types.Var) *flow.Effect {
	if owner == nil {
		return nil
	}
	r := catalog.OfField(owner.Obj(), f.Name())
	if r == nil || len(r.Sinks) == 0 && len(r.Handles) == 0 {
		return nil
	}
	if e, ok := m.effects[r]; ok {
		return e
	}
	e := effect(r, owner.Obj().Pkg(), "field "+f.Name()+" of "+owner.Obj().Pkg().Name()+"."+owner.Obj().Name())
	m.effects[r] = e
	return e
}

// getters are the verbs after which a function's name says what it returns.
var getters = [...]string{"Get", "get", "Generate", "generate", "Read", "read", "New", "new", "Load", "load", "Fetch", "fetch", "Create", "create", "Issue", "issue", "Decrypt", "decrypt"}

// Result implements flow.Model. A getter is named after what it gets; other functions are named
// after what they do, which says nothing of their results.
func (m *Model) Result(fn *types.Func, t types.Type) (flow.Evidence, bool) {
	if !textual(t) {
		return flow.Evidence{}, false
	}
	name := fn.Name()
	getter := fn.Signature().Params().Len() == 0
	for _, verb := range getters {
		if rest, ok := strings.CutPrefix(name, verb); ok && rest != "" && rest[0] >= 'A' && rest[0] <= 'Z' {
			name, getter = rest, true
			break
		}
	}
	if !getter {
		return flow.Evidence{}, false
	}
	return secret(sensitive.Name(name))
}

// Generates implements flow.Model. What the catalogue knows it says better.
func (m *Model) Generates(fn *types.Func, t types.Type) (flow.Evidence, bool) {
	if fn.Pkg() == nil || m.firstParty(fn.Pkg().Path()) || !textual(t) || catalog.Of(fn) != nil {
		return flow.Evidence{}, false
	}
	name := fn.Name()
	for _, made := range [...]string{"From", "Hash", "Digest", "Signature"} {
		if strings.Contains(name, made) {
			return flow.Evidence{}, false // out of what it is given
		}
	}
	return input(catalog.InRandom), strings.HasPrefix(name, "Generate") || strings.HasPrefix(name, "Random")
}

// Field implements flow.Model.
func (m *Model) Field(owner *types.Named, f *types.Var, tag string) (flow.Evidence, bool) {
	name := ""
	if owner != nil {
		name = owner.Obj().Name()
		if r := catalog.OfField(owner.Obj(), f.Name()); r != nil {
			for _, e := range r.Errors {
				return failure(e.From, name+"."+f.Name()), true
			}
			for _, s := range r.Sources {
				return source(s).Ev, true
			}
		}
	}
	if tag != "" {
		if ev, ok, redacted := sensitive.Tag(reflect.StructTag(tag)); redacted {
			return flow.Evidence{}, false
		} else if ok {
			return secret(ev, true)
		}
	}
	if !textual(f.Type()) {
		return flow.Evidence{}, false
	}
	ev, ok := sensitive.Field(name, f.Name())
	if !ok && tag != "" {
		ev, ok = sensitive.TagName(reflect.StructTag(tag))
	}
	if ev, headers := sensitive.Headers(f.Name()); headers && isTextMap(f.Type()) {
		return secret(ev, true) // the name of one header is no map
	}
	return secret(ev, ok)
}

// isTextMap reports whether t is a map from texts to texts or lists of texts, as headers are kept.
func isTextMap(t types.Type) bool {
	m, ok := t.Underlying().(*types.Map)
	if !ok || !isStringType(m.Key()) {
		return false
	}
	s, list := m.Elem().Underlying().(*types.Slice)
	return isStringType(m.Elem()) || list && isStringType(s.Elem())
}

// Key implements flow.Model.
func (m *Model) Key(k flow.KeyKind, key string, t types.Type) (flow.Evidence, bool) {
	if !textual(t) {
		return flow.Evidence{}, false
	}
	switch k {
	case flow.HeaderKey:
		return secret(sensitive.Header(key))
	case flow.EnvKey:
		return secret(sensitive.Env(key))
	}
	return secret(sensitive.Key(key))
}

// Hides implements flow.Model.
func (m *Model) Hides(name string) bool { return sensitive.Hides(name) }

// Type implements flow.Model.
func (m *Model) Type(t types.Type) (flow.Evidence, bool) { return secret(sensitive.Type(t)) }

// textual reports whether a name can say what a value of type t holds: text, bytes, containers of
// them, and interfaces that may hold them. A struct is judged by its fields, not by the variable.
func textual(t types.Type) bool {
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return u.Info()&types.IsString != 0
	case *types.Slice:
		return byteLike(u.Elem()) || textual(u.Elem()) && !types.IsInterface(u.Elem())
	case *types.Array:
		return byteLike(u.Elem())
	case *types.Pointer:
		return isStringType(u.Elem())
	case *types.Map:
		return isStringType(u.Elem())
	case *types.Interface:
		return u.Empty()
	case *types.Struct:
		n, ok := types.Unalias(t).(*types.Named)
		return ok && n.Obj().Pkg() != nil && n.Obj().Pkg().Path() == "database/sql" && n.Obj().Name() == "NullString"
	}
	return false
}

func isStringType(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsString != 0
}

func byteLike(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Kind() == types.Byte
}

// Unknown implements flow.Model.
func (m *Model) Unknown(fn *types.Func) (flow.Evidence, bool) {
	if fn == nil || fn.Pkg() == nil {
		return flow.Evidence{Group: flow.Failure, Class: Unclear, Word: "error", Weak: true}, true
	}
	if web.OwnStream(fn) {
		return flow.Evidence{Own: true}, false
	}
	path := fn.Pkg().Path()
	if p := catalog.Default(path); p != 0 {
		ev := failure(p, display(fn))
		return ev, !ev.Own
	}
	if m.firstParty(path) {
		return flow.Evidence{Group: flow.Failure, Class: Unclear, Word: "error", From: display(fn), Weak: true}, true
	}
	return flow.Evidence{Group: flow.Failure, Class: Foreign, Word: "error", From: display(fn)}, true
}

// ErrorType implements flow.Model: a library's error type tells what its record says; an error
// type of this project was made to be shown.
func (m *Model) ErrorType(t types.Type) (flow.Evidence, bool) {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	n, ok := types.Unalias(t).(*types.Named)
	if !ok || n.Obj().Pkg() == nil {
		return flow.Evidence{}, false
	}
	if r := catalog.OfType(n.Obj()); r != nil {
		for _, e := range r.Errors {
			return failure(e.From, "an error of type "+n.Obj().Pkg().Name()+"."+n.Obj().Name()), true
		}
	}
	if m.firstParty(n.Obj().Pkg().Path()) && !types.IsInterface(n) && isErrorType(n) {
		return flow.Evidence{Own: true}, true
	}
	return flow.Evidence{}, false
}

func isErrorType(t types.Type) bool {
	e := types.Universe.Lookup("error").Type().Underlying().(*types.Interface)
	return types.Implements(t, e) || types.Implements(types.NewPointer(t), e)
}
