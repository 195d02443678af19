package catalog_test

import (
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/oversharelint/overshare/analyzers"
	"github.com/oversharelint/overshare/internal/catalog"
	"github.com/oversharelint/overshare/internal/engine"
	"github.com/oversharelint/overshare/internal/wanttest"
)

// A fixture is a package that calls real libraries.
type fixture struct {
	pkg      *packages.Package
	root     string // the module's directory
	used     map[string]bool
	findings []wanttest.Finding // with the whole catalogue
}

// only narrows the fixtures down, for who works on one: go test -run Fixtures -fixtures libs/sonic,libs/gin
var only = flag.String("fixtures", "", "module/package of the fixtures to run, separated by commas")

// fixtures are the packages of modules of testdata, type-checked with their bodies against libraries that
// are without.
func fixtures(t testing.TB) []*fixture {
	t.Helper()
	// A role may show in what is reported with doubt only.
	if err := engine.Analyzer.Flags.Set("min-confidence", "low"); err != nil {
		t.Fatal(err)
	}
	var out []*fixture
	for _, m := range [...]string{"checks", "libs", "libs2"} {
		root, err := filepath.Abs(filepath.Join("..", "..", "testdata", m))
		if err != nil {
			t.Fatal(err)
		}
		patterns := []string{"./..."}
		if *only != "" {
			patterns = nil
			for _, name := range strings.Split(*only, ",") {
				if dir, ok := strings.CutPrefix(name, m+"/"); ok {
					patterns = append(patterns, "./"+dir)
				}
			}
		}
		if len(patterns) == 0 {
			continue
		}
		l := loader{t: t, fset: token.NewFileSet(), module: root, done: make(map[string]*packages.Package)}
		for _, p := range catalog.Load(t, l.fset, m, "", patterns...) {
			f := &fixture{pkg: l.withBodies(p), root: root, used: make(map[string]bool)}
			catalog.UsedIn(f.pkg.TypesInfo, f.pkg.Syntax, f.used)
			f.findings = f.run(t)
			out = append(out, f)
		}
	}
	return out
}

// A loader type-checks the packages of a module of fixtures.
type loader struct {
	t      testing.TB
	fset   *token.FileSet
	module string // its directory
	done   map[string]*packages.Package
}

// withBodies type-checks a package, and those of its module that it imports, which pass facts on to it.
func (l *loader) withBodies(p *packages.Package) *packages.Package {
	if l.done[p.ID] != nil {
		return l.done[p.ID]
	}
	out := &packages.Package{
		ID: p.ID, Name: p.Name, PkgPath: p.PkgPath, Fset: l.fset, Module: p.Module, TypesSizes: p.TypesSizes,
		GoFiles: p.GoFiles, CompiledGoFiles: p.CompiledGoFiles, Imports: make(map[string]*packages.Package),
		TypesInfo: &types.Info{
			Types: make(map[ast.Expr]types.TypeAndValue), Instances: make(map[*ast.Ident]types.Instance), Defs: make(map[*ast.Ident]types.Object),
			Uses: make(map[*ast.Ident]types.Object), Implicits: make(map[ast.Node]types.Object), Selections: make(map[*ast.SelectorExpr]*types.Selection),
			Scopes: make(map[ast.Node]*types.Scope), FileVersions: make(map[*ast.File]string),
		},
	}
	l.done[p.ID] = out
	for path, in := range p.Imports {
		if len(in.GoFiles) > 0 && strings.HasPrefix(in.GoFiles[0], l.module) {
			out.Imports[path] = l.withBodies(in)
		}
	}
	for _, name := range p.CompiledGoFiles {
		f, err := parser.ParseFile(l.fset, name, nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			l.t.Fatal(err)
		}
		out.Syntax = append(out.Syntax, f)
	}
	conf := types.Config{
		Sizes: p.TypesSizes,
		Error: func(err error) { l.t.Error(err) },
		Importer: importer(func(path string) (*types.Package, error) {
			if path == "unsafe" {
				return types.Unsafe, nil
			}
			if in := out.Imports[path]; in != nil {
				return in.Types, nil
			}
			if in := p.Imports[path]; in != nil {
				return in.Types, nil
			}
			return nil, fmt.Errorf("%s imports %s, which was not loaded", p.PkgPath, path)
		}),
	}
	out.Types, _ = conf.Check(p.PkgPath, l.fset, out.Syntax, out.TypesInfo)
	return out
}

type importer func(path string) (*types.Package, error)

func (f importer) Import(path string) (*types.Package, error) { return f(path) }

// run is what the checks say of the package by itself.
func (f *fixture) run(t testing.TB) []wanttest.Finding {
	t.Helper()
	graph, err := checker.Analyze(analyzers.All(), []*packages.Package{f.pkg}, &checker.Options{Sequential: true})
	if err != nil {
		t.Fatal(err)
	}
	var out []wanttest.Finding
	for _, a := range graph.Roots {
		if a.Err != nil {
			t.Fatalf("%s: %v", a, a.Err)
		}
		for _, d := range a.Diagnostics {
			at := f.pkg.Fset.Position(d.Pos)
			file, err := filepath.Rel(f.root, at.Filename)
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, wanttest.Finding{Place: wanttest.Place{File: filepath.ToSlash(file), Line: at.Line}, Message: d.Message})
		}
	}
	return out
}

// differs reports whether two runs say different things.
func differs(a, b []wanttest.Finding) bool {
	texts := func(list []wanttest.Finding) []string {
		var out []string
		for _, f := range list {
			out = append(out, fmt.Sprint(f.Place, f.Message))
		}
		slices.Sort(out)
		return out
	}
	return !slices.Equal(texts(a), texts(b))
}

// What fixtures do at least: the share of rows that they use, in percent, and how many pairs of a library and
// a kind of part they use, and notice the lack of.
const (
	usedRows     = 36.4
	usedPairs    = 759
	noticedPairs = 574
)

// TestFixturesUseTheCatalogue holds the fixtures of libraries to their comments, and the catalogue to the
// fixtures: each role that a record can have is one of a record that a fixture uses, by calling the real
// library, and what a library's records say of one kind is taken from it to see whether a fixture notices.
// The pairs that none does are listed with -v.
func TestFixturesUseTheCatalogue(t *testing.T) {
	if testing.Short() {
		t.Skip("type-checks the libraries")
	}
	all := fixtures(t)
	report(t, all)
	used := make(map[string]bool)
	for _, f := range all {
		maps.Copy(used, f.used)
	}
	if *only == "" {
		usesRows(t, used)
		usesRoles(t, used)
		usesElsewhere(t, used)
	}
	pairs, asks, notices := 0, 0, 0
	for _, lib := range catalog.Libraries() {
		symbols := make(map[string][]string) // by kind
		touched := *only == ""
		for _, p := range lib.Packages {
			for _, r := range p.Records {
				symbol := catalog.Complete(p.Path, r.Symbol)
				touched = touched || used[symbol]
				for _, k := range catalog.Kinds(r) {
					symbols[k] = append(symbols[k], symbol)
				}
			}
		}
		if lib.Unproven != "" || !touched {
			continue
		}
		for _, kind := range slices.Sorted(maps.Keys(symbols)) {
			pairs++
			asked := users(all, symbols[kind])
			if len(asked) == 0 {
				t.Logf("%s: no fixture uses a record with %q, such as that of %s", lib.Name, kind, symbols[kind][0])
				continue
			}
			asks++
			if noticed(t, asked, lib, kind) {
				notices++
				continue
			}
			t.Logf("%s: no fixture misses %q, such as that of %s", lib.Name, kind, symbols[kind][0])
		}
	}
	fmt.Printf("%d pairs of a library and a kind: fixtures use %d, and notice the lack of %d\n", pairs, asks, notices)
	if *only == "" && (asks < usedPairs || notices < noticedPairs) {
		t.Errorf("want %d used and %d noticed", usedPairs, noticedPairs)
	}
}

// maxAsked bounds how many fixtures are run without what a library's records say of a kind: of the standard
// library, nearly all use something.
const maxAsked = 10

// users are the fixtures that use any of the symbols, those first that use the most, which are likely to be
// about them.
func users(all []*fixture, symbols []string) []*fixture {
	n := make(map[*fixture]int)
	var out []*fixture
	for _, f := range all {
		for _, s := range symbols {
			if f.used[s] {
				n[f]++
			}
		}
		if n[f] > 0 {
			out = append(out, f)
		}
	}
	slices.SortStableFunc(out, func(a, b *fixture) int { return n[b] - n[a] })
	return out[:min(len(out), maxAsked)]
}

// usesRows prints how many of the rows the fixtures use, by kind.
func usesRows(t *testing.T, used map[string]bool) {
	t.Helper()
	all, inUse := make(map[string]int), make(map[string]int)
	for _, r := range catalog.Rows(t) {
		for _, kind := range [...]string{r[0], "all"} {
			all[kind]++
			if used[r[1]] {
				inUse[kind]++
			}
		}
	}
	for _, kind := range slices.Sorted(maps.Keys(all)) {
		fmt.Printf("%-17s fixtures use %4d of %4d rows, %5.1f%%\n", kind, inUse[kind], all[kind], 100*float64(inUse[kind])/float64(all[kind]))
	}
	if share := 100 * float64(inUse["all"]) / float64(all["all"]); share < usedRows {
		t.Errorf("fixtures use %.1f%% of the rows, want %.1f%%", share, usedRows)
	}
}

// usesRoles makes sure that each role is one of a record in use.
func usesRoles(t *testing.T, used map[string]bool) {
	t.Helper()
	has, uses := make(map[string]string), make(map[string]bool)
	records, n := 0, 0
	for _, lib := range catalog.Libraries() {
		for _, p := range lib.Packages {
			for _, r := range p.Records {
				symbol := catalog.Complete(p.Path, r.Symbol)
				records++
				if used[symbol] {
					n++
				}
				for _, role := range catalog.Roles(r) {
					if has[role] == "" && lib.Unproven == "" {
						has[role] = symbol
					}
					uses[role] = uses[role] || used[symbol]
				}
			}
		}
	}
	fmt.Printf("fixtures use %d of %d records, %.1f%%\n", n, records, 100*float64(n)/float64(records))
	for _, role := range slices.Sorted(maps.Keys(has)) {
		if !uses[role] {
			t.Errorf("no fixture uses a record with %s, such as that of %s", role, has[role])
		}
	}
}

// usesElsewhere makes sure that what another part of overshare is said to know is used by a fixture.
func usesElsewhere(t *testing.T, used map[string]bool) {
	t.Helper()
	rows := catalog.Elsewhere(t)
	for _, symbol := range slices.Sorted(maps.Keys(rows)) {
		if !used[symbol] {
			t.Errorf("%s is said to be known to internal/%s, and no fixture uses it", symbol, rows[symbol])
		}
	}
}

// noticed reports whether one of the fixtures says something else without what a library's records say of a
// kind.
func noticed(t *testing.T, asked []*fixture, lib catalog.Library, kind string) bool {
	t.Helper()
	var errors catalog.Provenance
	restore := catalog.Replace(lib, func(r *catalog.Record) *catalog.Record {
		for _, e := range r.Errors {
			if catalog.ErrorKind(e.From) == kind {
				errors = e.From
			}
		}
		return catalog.WithoutKind(r, kind)
	}, &errors)
	defer restore()
	return slices.ContainsFunc(asked, func(f *fixture) bool { return differs(f.findings, f.run(t)) })
}

// report compares what the fixtures of libraries want with what the checks say; those of the checks are
// compared where they are run as users run them.
func report(t *testing.T, all []*fixture) {
	t.Helper()
	for _, f := range all {
		if strings.HasSuffix(f.root, "checks") {
			continue
		}
		var comments []wanttest.Comment
		for _, name := range f.pkg.CompiledGoFiles {
			src, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			rel, err := filepath.Rel(f.root, name)
			if err != nil {
				t.Fatal(err)
			}
			cs, err := wanttest.Comments(filepath.ToSlash(rel), src)
			if err != nil {
				t.Fatal(err)
			}
			comments = append(comments, cs...)
		}
		wanttest.Report(t, wanttest.Compare(comments, f.findings))
	}
}
