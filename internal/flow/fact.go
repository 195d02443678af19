package flow

import (
	"go/token"
	"go/types"
	"slices"
	"sort"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/oversharelint/overshare/internal/symbol"
)

// A Fact is what a package tells the packages that import it: summaries of what its API can
// reach, what is kept in fields, variables and keys, and which concrete types implement what.
type Fact struct {
	Data []byte
}

// AFact marks Fact as a fact of go/analysis.
func (*Fact) AFact() {}

func (*Fact) String() string { return "summaries" }

// Bounds of what a package passes on of what it imports.
const (
	maxPassedOn = 2000
	maxFactSize = 1 << 20
)

// importer reads the facts of imported packages, one symbol at a time.
type importer struct {
	u     *unit
	prog  *ssa.Program
	facts []*decoded // in the order of the packages' paths
	cache map[string]*Summary
	keeps map[string]*Value
	ifs   map[types.Type][]typeEntry
	types map[string]types.Type // by symbol, of those that were asked for
}

func newImporter(u *unit, prog *ssa.Program) *importer {
	i := &importer{
		u: u, prog: prog, cache: make(map[string]*Summary), keeps: make(map[string]*Value),
		ifs: make(map[types.Type][]typeEntry), types: make(map[string]types.Type),
	}
	pf := u.pass.AllPackageFacts()
	slices.SortFunc(pf, func(a, b analysis.PackageFact) int { return strings.Compare(a.Package.Path(), b.Package.Path()) })
	for _, f := range pf {
		if f.Package == u.pass.Pkg {
			continue
		}
		fact, ok := f.Fact.(*Fact)
		if !ok {
			continue
		}
		if d, err := decode(fact.Data); err == nil {
			i.facts = append(i.facts, d)
		}
	}
	return i
}

// summary is the summary of an imported function, nil if its package has no fact or does not
// tell.
func (i *importer) summary(o *types.Func) *Summary { return i.symbol(symbol.Func(o)) }

func (i *importer) symbol(sym string) *Summary {
	if s, ok := i.cache[sym]; ok {
		return s
	}
	i.cache[sym] = nil
	for _, f := range i.facts {
		if at, ok := f.symbols.find(sym); ok {
			d := &decoder{fact: f, at: at, u: i.u}
			i.cache[sym] = d.summary()
			break
		}
	}
	return i.cache[sym]
}

// kept is what imported packages keep under a key.
func (i *importer) kept(key string) *Value {
	if v, ok := i.keeps[key]; ok {
		return v
	}
	i.keeps[key] = nil
	var out *Value
	for _, f := range i.facts {
		if at, ok := f.kept.find(key); ok {
			d := &decoder{fact: f, at: at, u: i.u}
			out = i.u.labels.join(out, d.value())
		}
	}
	i.keeps[key] = out
	return out
}

// function is an imported function as a value.
func (i *importer) function(sym string) *closure {
	if s := i.symbol(sym); s != nil {
		return &closure{sym: sym, sum: s}
	}
	return nil
}

// typeOf is an imported named type, nil if it is not in the export data.
func (i *importer) typeOf(sym string) types.Type {
	t, ok := i.types[sym]
	if !ok {
		t = i.findType(sym)
		i.types[sym] = t
	}
	return t
}

func (i *importer) findType(sym string) types.Type {
	name, ptr := strings.CutPrefix(sym, "*")
	dot := strings.LastIndexByte(name, '.')
	if dot < 0 {
		return nil
	}
	for _, p := range i.prog.AllPackages() {
		if p.Pkg.Path() != name[:dot] {
			continue
		}
		o, ok := p.Pkg.Scope().Lookup(name[dot+1:]).(*types.TypeName)
		if !ok {
			return nil
		}
		if ptr {
			return types.NewPointer(o.Type())
		}
		return o.Type()
	}
	return nil
}

// implementers lists the imported concrete types that have the methods of an interface.
func (i *importer) implementers(t types.Type) []typeEntry {
	if out, ok := i.ifs[t]; ok {
		return out
	}
	wanted := methodTables(t)
	var out []typeEntry
	seen := make(map[string]bool)
	for _, f := range i.facts {
		for _, e := range f.types {
			if !seen[e.name] && slices.ContainsFunc(wanted, e.implements) {
				seen[e.name] = true
				out = append(out, e)
			}
		}
	}
	i.ifs[t] = out
	return out
}

// signatureText is what two methods have in common that implement each other. What their parameters are
// called is each one's own, and so is whether an empty interface is called any.
func signatureText(m *types.Func) string {
	sig := m.Signature()
	text := types.TypeString(types.NewSignatureType(nil, nil, nil, unnamedTuple(sig.Params()), unnamedTuple(sig.Results()), sig.Variadic()), nil)
	return strings.ReplaceAll(text, "interface{}", "any")
}

func unnamedTuple(t *types.Tuple) *types.Tuple {
	vars := make([]*types.Var, 0, t.Len())
	for v := range t.Variables() {
		vars = append(vars, types.NewParam(token.NoPos, nil, "", v.Type()))
	}
	return types.NewTuple(vars...)
}

// methodTables are the methods that an implementer of an interface has: as the interface has them,
// and where it is an instance of a generic one, as a type has them that is generic likewise.
func methodTables(t types.Type) [][]methodEntry {
	out := [][]methodEntry{methodTable(t)}
	if g := generic(t); g != nil {
		out = append(out, methodTable(g))
	}
	return out
}

func methodTable(t types.Type) []methodEntry {
	var ms []methodEntry
	for m := range t.Underlying().(*types.Interface).Methods() {
		ms = append(ms, methodEntry{m.Name(), signatureText(m)})
	}
	slices.SortFunc(ms, func(a, b methodEntry) int { return strings.Compare(a.name, b.name) })
	return ms
}

// generic is a generic type, or the one that t is an instance of, with a stand-in for each type
// parameter: methods of two such types can be compared. It is nil for other types.
func generic(t types.Type) types.Type {
	n, ok := types.Unalias(t).(*types.Named)
	if !ok || n.Origin().TypeParams().Len() == 0 {
		return nil
	}
	args := make([]types.Type, n.Origin().TypeParams().Len())
	for i := range args {
		args[i] = standIn(i)
	}
	inst, err := types.Instantiate(nil, n.Origin(), args, false)
	if err != nil {
		return nil
	}
	return inst
}

// standIn is a type of no package that stands for the i-th type parameter.
func standIn(i int) types.Type {
	return types.NewNamed(types.NewTypeName(token.NoPos, nil, "$"+strconv.Itoa(i), nil), types.NewInterfaceType(nil, nil), nil)
}

// symbol names the function that a value holds.
func (c *closure) symbol() string {
	if c.fn != nil {
		return symbol.Of(c.fn)
	}
	return c.sym
}

// export writes the package's fact.
func (u *unit) export() {
	if u.pass.Pkg.Name() == "main" {
		return // nobody imports it
	}
	u.pass.ExportPackageFact(&Fact{Data: u.encode()})
}

// encode writes what importers need, in a fixed order.
func (u *unit) encode() []byte {
	e := &encoder{strings: make(map[string]int), labels: u.labels, posn: func(t *Trace) string {
		if t.Pos.IsValid() {
			return u.posn(t.Pos)
		}
		return t.Posn
	}}
	sums, keeps, entries := u.exported()
	symbols := e.bodies(sums, func(name string) { e.summary(u.exportedSummary(name)) })
	kept := e.bodies(keeps, func(key string) { e.value(u.joinedKeep(key)) })
	return e.fact(symbols, kept, entries)
}

// fact puts the strings and the indexes before the bodies that were written.
func (e *encoder) fact(symbols, kept []offset, entries []typeEntry) []byte {
	bodies := e.buf
	e.buf = nil
	e.index(symbols)
	e.index(kept)
	e.num(len(entries))
	for _, t := range entries {
		e.str(t.name)
		e.num(len(t.methods))
		for _, m := range t.methods {
			e.str(m.name)
			e.str(m.signature)
		}
	}
	head := e.buf
	e.buf = nil
	e.num(len(e.list))
	for _, s := range e.list {
		e.num(len(s))
		e.buf = append(e.buf, s...)
	}
	return slices.Concat(e.buf, head, bodies)
}

type offset struct {
	name string
	at   int
}

// bodies writes one body per name and remembers where it begins. What would make the fact larger
// than its bound is left out: to importers such a function is unknown.
func (e *encoder) bodies(names []string, write func(string)) []offset {
	var out []offset
	for _, n := range names {
		if len(e.buf) > maxFactSize {
			break
		}
		out = append(out, offset{n, len(e.buf)})
		write(n)
	}
	return out
}

func (e *encoder) index(xs []offset) {
	e.num(len(xs))
	for _, x := range xs {
		e.str(x.name)
		e.num(x.at)
	}
}

// exported lists, sorted, the symbols, keys and types that importers may ask for: this package's
// own API and the methods of its types, the closures that it keeps, and what it passes on of its
// imports: methods of types that its API reaches, implementers, and what is kept in their fields.
func (u *unit) exported() (sums, keeps []string, entries []typeEntry) {
	u.bySymbol = make(map[string]*Summary)
	for _, fn := range u.funcs {
		o := symbol.Object(fn)
		if o == nil && fn.Parent() == nil || o != nil && !o.Exported() && o.Signature().Recv() == nil {
			continue
		}
		if o == nil && !u.keptFunction(fn) {
			continue
		}
		u.bySymbol[symbol.Of(fn)] = u.sums[fn]
	}
	if len(u.asking) > 0 {
		u.bySymbol[askKey(u.pass.Pkg.Path())] = &Summary{Queries: u.asking}
	}
	for _, t := range concreteTypes(u.pass.Pkg) {
		entries = append(entries, entryOf(t))
	}
	keys := make(map[string]bool)
	for k := range u.keeps {
		keys[k] = true
	}
	u.passOn(keys, &entries)
	for s := range u.bySymbol {
		sums = append(sums, s)
	}
	for k := range keys {
		keeps = append(keeps, k)
	}
	sort.Strings(sums)
	sort.Strings(keeps)
	slices.SortFunc(entries, func(a, b typeEntry) int { return strings.Compare(a.name, b.name) })
	entries = slices.CompactFunc(entries, func(a, b typeEntry) bool { return a.name == b.name })
	return sums, keeps, entries
}

// keptFunction reports whether a closure is kept in a variable or field, or is what an exported
// function returns.
func (u *unit) keptFunction(fn *ssa.Function) bool {
	if u.keptFns == nil {
		u.keptFns = make(map[*ssa.Function]bool)
		for _, v := range u.keeps {
			u.keepFunctions(v)
		}
		for _, s := range u.sums {
			for _, v := range s.Results {
				u.keepFunctions(v)
			}
			for _, ef := range s.Effects {
				u.keepFunctions(ef.Val)
			}
		}
	}
	return u.keptFns[fn]
}

func (u *unit) keepFunctions(v *Value) {
	if v == nil {
		return
	}
	for _, c := range v.fns {
		if c.fn != nil {
			u.keptFns[c.fn] = true
		}
	}
	for _, k := range v.kids {
		u.keepFunctions(k.val)
	}
}

// passOn adds what importers reach through this package of what it imports.
func (u *unit) passOn(keys map[string]bool, entries *[]typeEntry) {
	reach := reachable(u.pass.Pkg)
	n := 0
	for _, f := range u.imports.facts {
		for _, e := range f.types {
			*entries = append(*entries, e)
		}
		for _, sym := range f.symbols.names {
			if _, have := u.bySymbol[sym]; have || n >= maxPassedOn {
				continue
			}
			if strings.HasPrefix(sym, askPrefix) {
				u.bySymbol[sym] = u.imports.symbol(sym)
				continue
			}
			if i := strings.LastIndexByte(sym, '.'); reach[sym[:i]] || implementer(f, sym[:i]) {
				if s := u.imports.symbol(sym); s != nil {
					u.bySymbol[sym] = s
					n++
				}
			}
		}
		for _, k := range f.kept.names {
			if i := strings.LastIndexByte(k, '.'); k[:2] == "k:" || k[:2] == "i:" || k[:2] == noteKey || k[:2] == constKey || k[:2] == otherKey || i > 2 && reach[k[2:i]] {
				keys[k] = true
			}
		}
	}
}

// implementer reports whether a fact's table of concrete types has the type.
func implementer(f *decoded, name string) bool {
	i := sort.Search(len(f.types), func(i int) bool { return f.types[i].name >= name })
	return i < len(f.types) && f.types[i].name == name
}

func (u *unit) exportedSummary(sym string) *Summary { return u.bySymbol[sym] }

func (u *unit) joinedKeep(key string) *Value {
	return u.labels.join(u.keeps[key], u.imports.kept(key))
}

// entryOf is a type's entry in the implementer table.
func entryOf(t types.Type) typeEntry {
	e := typeEntry{name: typeSymbol(t), methods: methodsOf(t)}
	e.methods = slices.DeleteFunc(e.methods, func(m methodEntry) bool { return !token.IsExported(m.name) })
	return e
}

// methodsOf lists the methods that a pointer to a value of type t has.
func methodsOf(t types.Type) []methodEntry {
	if g := generic(t); g != nil {
		t = g
	}
	var out []methodEntry
	ms := types.NewMethodSet(types.NewPointer(t))
	for i := range ms.Len() {
		if fn, ok := ms.At(i).Obj().(*types.Func); ok {
			out = append(out, methodEntry{fn.Name(), signatureText(fn)})
		}
	}
	slices.SortFunc(out, func(a, b methodEntry) int { return strings.Compare(a.name, b.name) })
	return out
}

// reachable lists the named types, by symbol, that a package's exported API leads to.
func reachable(pkg *types.Package) map[string]bool {
	out := make(map[string]bool)
	seen := make(map[types.Type]bool)
	var walk func(t types.Type, depth int)
	walk = func(t types.Type, depth int) {
		t = types.Unalias(t)
		if t == nil || seen[t] || depth == 0 {
			return
		}
		seen[t] = true
		switch t := t.(type) {
		case *types.Named:
			if t.Obj().Pkg() == nil {
				return
			}
			out[t.Obj().Pkg().Path()+"."+t.Obj().Name()] = true
			walk(t.Underlying(), depth)
			for m := range t.Methods() {
				if m.Exported() {
					walk(m.Type(), depth-1)
				}
			}
		case *types.Pointer:
			walk(t.Elem(), depth)
		case *types.Slice:
			walk(t.Elem(), depth)
		case *types.Array:
			walk(t.Elem(), depth)
		case *types.Chan:
			walk(t.Elem(), depth)
		case *types.Map:
			walk(t.Key(), depth)
			walk(t.Elem(), depth)
		case *types.Struct:
			for f := range t.Fields() {
				if f.Exported() || f.Embedded() {
					walk(f.Type(), depth-1)
				}
			}
		case *types.Signature:
			for v := range t.Params().Variables() {
				walk(v.Type(), depth)
			}
			for v := range t.Results().Variables() {
				walk(v.Type(), depth)
			}
		case *types.Interface:
			for m := range t.ExplicitMethods() {
				walk(m.Type(), depth-1)
			}
		}
	}
	scope := pkg.Scope()
	for _, name := range scope.Names() {
		if o := scope.Lookup(name); o.Exported() {
			walk(o.Type(), 4)
		}
	}
	return out
}
