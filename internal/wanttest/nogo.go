package wanttest

import (
	"bytes"
	"cmp"
	"encoding/gob"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/gcexportdata"
)

// A Nogo runs analyzers as the nogo program of Bazel's rules_go does, of which there is none here. It
// takes one package after the other; of imported ones it has export data and facts, of the standard
// library no facts. A pass has no module, cannot read files and knows no other files; names of files are
// relative to the workspace, and those of libraries begin with "external/".
type Nogo struct {
	Analyzers []*analysis.Analyzer
	// Flags are analyzer_flags of nogo's configuration, by the names of analyzers and flags.
	Flags map[string]map[string]string

	exports map[string]string            // files of export data by the package's path
	facts   map[string]map[string][]byte // by the package's path and the fact's type
	direct  map[string]bool              // imported by the project itself
}

// A listed is a package as go list has it.
type listed struct {
	ImportPath, Dir, Export string
	GoFiles, CgoFiles       []string
	Imports                 []string
	ImportMap               map[string]string
	Standard, DepOnly       bool
}

// Run runs over the packages of the module in dir, and what these import of others, for facts only. It
// returns what is found in the module, in order of place.
func (n *Nogo) Run(dir string, patterns ...string) ([]Finding, error) {
	if err := n.setFlags(); err != nil {
		return nil, err
	}
	pkgs, err := list(dir, patterns)
	if err != nil {
		return nil, err
	}
	n.exports, n.facts, n.direct = make(map[string]string), make(map[string]map[string][]byte), make(map[string]bool)
	for _, p := range pkgs {
		n.exports[p.ImportPath] = p.Export
		for _, imp := range p.Imports {
			n.direct[imp] = n.direct[imp] || !p.DepOnly
		}
	}
	root, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	var out []Finding
	for _, p := range pkgs { // go list has what is imported before what imports it
		// Of libraries, those that the project imports will do: the others are skipped alike.
		if p.Standard || p.DepOnly && !n.direct[p.ImportPath] || len(p.GoFiles) == 0 || len(p.CgoFiles) > 0 {
			continue
		}
		found, err := n.one(root, p)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", p.ImportPath, err)
		}
		out = append(out, found...)
	}
	slices.SortFunc(out, func(a, b Finding) int {
		return cmp.Or(a.Place.compare(b.Place), cmp.Compare(a.Message, b.Message))
	})
	return out, nil
}

// setFlags sets flags of the analyzers and of what they require themselves, no deeper.
func (n *Nogo) setFlags() error {
	for _, a := range n.Analyzers {
		for _, a := range append([]*analysis.Analyzer{a}, a.Requires...) {
			for name, value := range n.Flags[a.Name] {
				if err := a.Flags.Set(name, value); err != nil {
					return fmt.Errorf("%s: %w", a.Name, err)
				}
			}
		}
	}
	return nil
}

func list(dir string, patterns []string) ([]listed, error) {
	cmd := exec.Command("go", append([]string{"list", "-deps", "-export", "-json"}, patterns...)...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOWORK=off", "GOFLAGS=")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	data, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("go list: %w\n%s", err, stderr.Bytes())
	}
	var out []listed
	for dec := json.NewDecoder(bytes.NewReader(data)); ; {
		var p listed
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			return out, nil
		} else if err != nil {
			return nil, err
		}
		out = append(out, p)
	}
}

// one analyzes a package.
func (n *Nogo) one(root string, p listed) ([]Finding, error) {
	fset := token.NewFileSet()
	var files []*ast.File
	for _, name := range p.GoFiles {
		src, err := os.ReadFile(filepath.Join(p.Dir, name))
		if err != nil {
			return nil, err
		}
		shown := "external/" + p.ImportPath + "/" + name
		if rel, err := filepath.Rel(root, p.Dir); err == nil && !p.DepOnly {
			shown = filepath.ToSlash(filepath.Join(rel, name))
		}
		f, err := parser.ParseFile(fset, shown, src, parser.ParseComments)
		if err != nil {
			return nil, err
		}
		files = append(files, f)
	}
	info := &types.Info{
		Types: make(map[ast.Expr]types.TypeAndValue), Uses: make(map[*ast.Ident]types.Object), Defs: make(map[*ast.Ident]types.Object),
		Implicits: make(map[ast.Node]types.Object), Scopes: make(map[ast.Node]*types.Scope),
		Selections: make(map[*ast.SelectorExpr]*types.Selection), Instances: make(map[*ast.Ident]types.Instance),
	}
	tc := types.Config{Importer: n.importer(fset, p.ImportMap)}
	pkg, err := tc.Check(p.ImportPath, fset, files, info)
	if err != nil {
		return nil, err
	}
	r := &nogoRun{n: n, done: make(map[*analysis.Analyzer]any), pass: analysis.Pass{
		Fset: fset, Files: files, Pkg: pkg, TypesInfo: info, TypesSizes: types.SizesFor("gc", "amd64"),
	}}
	for _, a := range n.Analyzers {
		if err := r.run(a); err != nil {
			return nil, err
		}
	}
	if p.DepOnly && len(r.found) > 0 {
		return nil, fmt.Errorf("findings in a library: %v", r.found)
	}
	return r.found, nil
}

func (n *Nogo) importer(fset *token.FileSet, renamed map[string]string) types.Importer {
	read := make(map[string]*types.Package)
	return importerFunc(func(path string) (*types.Package, error) {
		path = cmp.Or(renamed[path], path)
		if path == "unsafe" {
			return types.Unsafe, nil
		}
		if pkg := read[path]; pkg != nil && pkg.Complete() {
			return pkg, nil
		}
		f, err := os.Open(n.exports[path])
		if err != nil {
			return nil, err
		}
		defer f.Close()
		r, err := gcexportdata.NewReader(f)
		if err != nil {
			return nil, err
		}
		return gcexportdata.Read(r, fset, read, path)
	})
}

type importerFunc func(path string) (*types.Package, error)

// Import makes importerFunc a types.Importer.
func (f importerFunc) Import(path string) (*types.Package, error) { return f(path) }

// A nogoRun is that of a package.
type nogoRun struct {
	n     *Nogo
	pass  analysis.Pass // what all analyzers get
	done  map[*analysis.Analyzer]any
	found []Finding
}

func (r *nogoRun) run(a *analysis.Analyzer) error {
	if _, ok := r.done[a]; ok {
		return nil
	}
	pass := r.pass
	pass.Analyzer, pass.ResultOf = a, make(map[*analysis.Analyzer]any)
	for _, req := range a.Requires {
		if err := r.run(req); err != nil {
			return err
		}
		pass.ResultOf[req] = r.done[req]
	}
	pass.Report = func(d analysis.Diagnostic) {
		p := pass.Fset.Position(d.Pos)
		r.found = append(r.found, Finding{Place{p.Filename, p.Line}, d.Message + " (" + a.Name + ")"})
	}
	pass.ImportPackageFact = r.importFact
	pass.ExportPackageFact = r.exportFact
	pass.AllPackageFacts = func() []analysis.PackageFact { return r.allFacts(a.FactTypes) }
	out, err := a.Run(&pass)
	if got := reflect.TypeOf(out); err == nil && got != a.ResultType {
		err = fmt.Errorf("%s returned %v, want %v", a.Name, got, a.ResultType)
	}
	r.done[a] = out
	return err
}

func kind(f analysis.Fact) string { return reflect.TypeOf(f).String() }

func (r *nogoRun) importFact(pkg *types.Package, into analysis.Fact) bool {
	data, ok := r.n.facts[pkg.Path()][kind(into)]
	if ok && gob.NewDecoder(bytes.NewReader(data)).Decode(into) != nil {
		panic("unreachable: it was encoded here")
	}
	return ok
}

func (r *nogoRun) exportFact(f analysis.Fact) {
	var buf bytes.Buffer
	if err := gob.NewEncoder(&buf).Encode(f); err != nil {
		panic(err)
	}
	path := r.pass.Pkg.Path()
	if r.n.facts[path] == nil {
		r.n.facts[path] = make(map[string][]byte)
	}
	r.n.facts[path][kind(f)] = buf.Bytes()
}

// allFacts lists the facts of packages that the types lead to.
func (r *nogoRun) allFacts(like []analysis.Fact) []analysis.PackageFact {
	var out []analysis.PackageFact
	seen := make(map[*types.Package]bool)
	var visit func(*types.Package)
	visit = func(p *types.Package) {
		if seen[p] {
			return
		}
		seen[p] = true
		for _, l := range like {
			f := reflect.New(reflect.TypeOf(l).Elem()).Interface().(analysis.Fact)
			if r.importFact(p, f) {
				out = append(out, analysis.PackageFact{Package: p, Fact: f})
			}
		}
		for _, imp := range p.Imports() {
			visit(imp)
		}
	}
	visit(r.pass.Pkg)
	return out
}

// Facted lists the packages that have facts after a run, sorted.
func (n *Nogo) Facted() []string {
	var out []string
	for path := range n.facts {
		out = append(out, path)
	}
	slices.Sort(out)
	return out
}

// NogoFlags reads the flags in nogo's configuration.
func NogoFlags(name string) (map[string]map[string]string, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var all map[string]struct {
		Only    map[string]string `json:"only_files"`
		Exclude map[string]string `json:"exclude_files"`
		Flags   map[string]string `json:"analyzer_flags"`
	}
	dec := json.NewDecoder(strings.NewReader(string(data)))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&all); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	out := make(map[string]map[string]string)
	for analyzer, c := range all {
		out[analyzer] = c.Flags
	}
	return out, nil
}
