package roles

import (
	"go/types"
	"reflect"
	"slices"
	"strings"

	"github.com/oversharelint/overshare/internal/catalog"
	"github.com/oversharelint/overshare/internal/flow"
	"github.com/oversharelint/overshare/internal/query"
)

// Statement implements flow.Model.
func (m *Model) Statement(text string) (flow.Statement, bool) {
	st, ok := query.Parse(text)
	out := flow.Statement{Op: flow.Op(st.Op), Table: st.Table, Preds: predicates(st.Preds)}
	if st.Joined {
		return out, ok // whose columns these are, it does not say
	}
	if i := slices.IndexFunc(st.Columns, query.Owner); i >= 0 {
		out.Owner = st.Columns[i]
	}
	part := func(column string) bool { _, part := query.KeyOf(st.Table, column); return part }
	if i := slices.IndexFunc(st.Columns, part); i >= 0 {
		out.Part = st.Columns[i]
	}
	for _, p := range st.Preds {
		if p.Owner && !p.Nested && out.Owner == "" {
			out.Owner = p.Column
		}
		if p.Maybe && out.Part == "" && part(p.Column) {
			out.Part = p.Column
		}
	}
	return out, ok
}

// Condition implements flow.Model.
func (m *Model) Condition(text string, op flow.Op) []flow.Predicate {
	if join, ok := strings.CutPrefix(text, "\x00"); ok {
		i := strings.Index(strings.ToUpper(join), " ON ")
		if i < 0 {
			return nil
		}
		text = join[i+len(" ON "):]
	}
	return predicates(query.Condition(text, query.Op(op)))
}

func predicates(ps []query.Pred) []flow.Predicate {
	out := make([]flow.Predicate, 0, len(ps))
	for _, p := range ps {
		out = append(out, flow.Predicate{Column: p.Column, Arg: p.Arg, Name: p.Name, Owner: p.Owner, Maybe: p.Maybe})
	}
	return out
}

// Column implements flow.Model.
func (m *Model) Column(name string) (flow.Predicate, bool) {
	ps := query.Equal(name, 0)
	if len(ps) == 0 {
		return flow.Predicate{}, false
	}
	return predicates(ps)[0], true
}

// KeyOf implements flow.Model.
func (m *Model) KeyOf(record, column string) (key, part bool) {
	if query.Key(column) {
		return true, false
	}
	return query.KeyOf(record, column)
}

// ColumnOf implements flow.Model.
func (m *Model) ColumnOf(f *types.Var, tag string) string {
	for _, key := range modelTags {
		for option := range strings.FieldsFuncSeq(reflect.StructTag(tag).Get(key), func(r rune) bool { return r == ',' || r == ';' || r == ' ' }) {
			name, named := strings.CutPrefix(option, "column:")
			if named || strings.HasPrefix(option, "'") || key != "gorm" && key != "xorm" && strings.ToLower(option) == option {
				return strings.ToLower(strings.Trim(name, "'\""))
			}
			break
		}
	}
	return query.Column(f.Name())
}

// Belongs implements flow.Model.
func (m *Model) Belongs(t types.Type) (name, owner string, ok bool) {
	n, ok := types.Unalias(t).(*types.Named)
	if !ok || n.Obj().Pkg() == nil {
		return "", "", false
	}
	st, ok := n.Underlying().(*types.Struct)
	if !ok {
		return "", "", false
	}
	owner = m.ownerIn(st, 3)
	if query.User(n.Obj().Name()) && query.User(owner) {
		owner = "" // a user's own name says no more than which user it is
	}
	if owner == "" {
		owner = m.ofParent(n, st)
	}
	return n.Obj().Pkg().Name() + "." + n.Obj().Name(), owner, true
}

// ofParent is whose a record is that is part of another one, which is somebody's: an OrderItem, whose Order has a
// UserID. What is called after the other one is a part of it, and what has the key of something that people keep
// to themselves. A product is no part of the category that somebody made.
func (m *Model) ofParent(n *types.Named, st *types.Struct) string {
	for i := range st.NumFields() {
		other, ok := query.Refers(st.Field(i).Name(), false)
		if !ok || !strings.HasPrefix(n.Obj().Name(), other) && !query.Kept(other) {
			continue
		}
		o, ok := n.Obj().Pkg().Scope().Lookup(other).(*types.TypeName)
		if !ok || o.Type() == n {
			continue
		}
		parent, ok := o.Type().Underlying().(*types.Struct)
		if !ok {
			continue
		}
		if owner := m.ownerIn(parent, 3); query.OwnerKey(owner) {
			return query.Through(owner, other)
		}
	}
	return ""
}

// ownerIn is the column of a struct that says whose it is: a person's before what people share.
func (m *Model) ownerIn(st *types.Struct, depth int) string {
	shared := ""
	for i := range st.NumFields() {
		f := st.Field(i)
		if inner, ok := f.Type().Underlying().(*types.Struct); ok && f.Embedded() && depth > 0 {
			if c := m.ownerIn(inner, depth-1); c != "" && (shared == "" || query.User(c)) {
				shared = c
			}
			continue
		}
		c := m.ColumnOf(f, st.Tag(i))
		if _, text := f.Type().Underlying().(*types.Basic); !text && !identifier(f.Type()) || !query.Owner(c) && !query.Owner(f.Name()) {
			continue
		}
		if query.User(c) {
			return c
		}
		if shared == "" {
			shared = c
		}
	}
	return shared
}

// identifier reports whether a type that is no text or number identifies a record: a UUID, an object
// id, one that may be missing.
func identifier(t types.Type) bool {
	switch u := t.Underlying().(type) {
	case *types.Pointer:
		_, basic := u.Elem().Underlying().(*types.Basic)
		return basic || identifier(u.Elem())
	case *types.Array:
		return true
	case *types.Struct:
		return optionalText(t) || u.NumFields() <= 3 && strings.Contains(strings.ToLower(types.TypeString(t, nil)), "null")
	}
	return false
}

// Refers implements flow.Model: of an owned record, OrderID and OrderIDs where the package has an owned
// Order, and Orders where that lists keys. What the record itself belongs to is no reference.
func (m *Model) Refers(t types.Type) []flow.Reference {
	_, owner, ok := m.Belongs(t)
	if !ok || owner == "" {
		return nil
	}
	n := types.Unalias(t).(*types.Named)
	st := n.Underlying().(*types.Struct)
	var out []flow.Reference
	for i := range st.NumFields() {
		f := st.Field(i)
		list, key := f.Type().Underlying(), f.Type()
		s, listed := list.(*types.Slice)
		if listed {
			key = s.Elem()
		}
		if _, basic := key.Underlying().(*types.Basic); !basic && !identifier(key) {
			continue
		}
		column := m.ColumnOf(f, st.Tag(i))
		other, ok := query.Refers(f.Name(), listed)
		if !ok || column == owner || query.User(column) {
			continue
		}
		o, ok := n.Obj().Pkg().Scope().Lookup(other).(*types.TypeName)
		if !ok || o.Type() == t {
			continue
		}
		if record, whose, ok := m.Belongs(o.Type()); ok && whose != "" {
			out = append(out, flow.Reference{Field: i, Column: column, Record: record, Owner: whose})
		}
	}
	return out
}

// Person implements flow.Model.
func (m *Model) Person(record, owner string) bool { return query.Person(record, owner) }

// OwnerKey implements flow.Model.
func (m *Model) OwnerKey(column string) bool { return query.OwnerKey(column) }

// OwnerName implements flow.Model.
func (m *Model) OwnerName(name string) bool { return query.Owner(name) }

// Administers implements flow.Model.
func (m *Model) Administers(name string) bool { return query.Administers(name) }

// Shared implements flow.Model.
func (m *Model) Shared(name string) bool { return query.Shared(name) }

// Decides implements flow.Model.
func (m *Model) Decides(name string) (decides, asks bool) {
	return query.Decides(name), query.Asks(name)
}

// Principal implements flow.Model.
func (m *Model) Principal(name string) bool { return query.Principal(name) }

// Addressed implements flow.Model.
func (m *Model) Addressed(class uint8) bool { return catalog.Input(class) == catalog.InPath }

// IsRequest implements flow.Model.
func (m *Model) IsRequest(t types.Type) bool { return isRequest(t) }

// isRequest reports whether t is a request, or what a framework makes of one.
func isRequest(t types.Type) bool {
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		t = p.Elem()
	}
	n, ok := types.Unalias(t).(*types.Named)
	if !ok || n.Obj().Pkg() == nil {
		return false
	}
	switch n.Obj().Name() {
	case "Request", "Context", "Ctx":
		path := n.Obj().Pkg().Path()
		return path == "net/http" || path != "context" && catalog.For(path) != nil
	}
	return false
}

// querySpec writes what a call does to a query.
func querySpec(q *catalog.Query) *flow.QuerySpec {
	out := &flow.QuerySpec{Op: flow.Op(q.Op), SQL: q.SQL, Joins: q.Joins, Keys: q.Keys}
	out.Model, _ = place(q.Model)
	out.Table, _ = place(q.Table)
	out.Cond, _ = place(q.Cond)
	out.Values, _ = place(q.Values)
	out.Key, _ = place(q.Key)
	out.Column, _ = place(q.Column)
	out.Bean, _ = place(q.Bean)
	out.Scopes, _ = place(q.Scopes)
	out.Stored, _ = place(q.Stored)
	out.With, _ = place(q.With)
	out.Within, _ = place(q.Within)
	return out
}

// handles are the types of libraries whose methods users write interfaces for, by the package of what
// the methods return.
var handles = map[string]string{
	"database/sql": "DB", "github.com/jackc/pgx/v5": "Tx", "github.com/jackc/pgx/v4": "Tx",
	"github.com/jmoiron/sqlx": "DB", "xorm.io/xorm": "Session", "gorm.io/gorm": "DB",
}

// likeLibrary is the library's method that an interface of the user's repeats, nil if there is none:
// generated queries take a handle of which they declare what they need, and others one that is a
// connection or a transaction. Which library it is, what some of the methods return tells.
func likeLibrary(fn *types.Func) *types.Func {
	recv := fn.Signature().Recv()
	if recv == nil {
		return nil
	}
	iface, ok := recv.Type().Underlying().(*types.Interface)
	if !ok {
		return nil
	}
	for m := range iface.Methods() {
		if m.Signature().Results().Len() == 0 {
			continue
		}
		t := types.Unalias(m.Signature().Results().At(0).Type())
		if p, isPtr := t.(*types.Pointer); isPtr {
			t = types.Unalias(p.Elem())
		}
		n, ok := t.(*types.Named)
		if !ok || n.Obj().Pkg() == nil {
			continue
		}
		if typ := handles[n.Obj().Pkg().Path()]; typ != "" {
			if lib := sameMethod(n.Obj().Pkg(), typ, fn); lib != nil {
				return lib
			}
		}
	}
	return nil
}

// sameMethod is the method of a library's type that has the name and the parameters of fn.
func sameMethod(pkg *types.Package, typ string, fn *types.Func) *types.Func {
	tn, ok := pkg.Scope().Lookup(typ).(*types.TypeName)
	if !ok {
		return nil
	}
	t := tn.Type()
	if !types.IsInterface(t) {
		t = types.NewPointer(t)
	}
	o, _, _ := types.LookupFieldOrMethod(t, true, pkg, fn.Name())
	m, ok := o.(*types.Func)
	if !ok || catalog.Of(m) == nil || m.Signature().Variadic() != fn.Signature().Variadic() || !types.Identical(m.Signature().Params(), fn.Signature().Params()) {
		return nil
	}
	return m
}
