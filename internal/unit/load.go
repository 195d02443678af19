package unit

import (
	"fmt"
	"go/ast"
	"go/build"
	"go/parser"
	"go/scanner"
	"go/token"
	"go/types"
	"go/version"
	"os"
	"runtime"
	"strings"

	"golang.org/x/tools/go/gcexportdata"
)

// A loaded package is one that is parsed and type-checked.
type loaded struct {
	fset    *token.FileSet
	files   []*ast.File
	pkg     *types.Package
	info    *types.Info
	sizes   types.Sizes
	imports map[string]*types.Package // all that its types lead to
}

// A sourceError is one of the analyzed source, in lines of the form file:line:column: message.
type sourceError struct {
	pkg   string
	lines []string
}

func (e *sourceError) Error() string {
	return fmt.Sprintf("%s\novershare: %s cannot be analyzed: it does not compile with these flags and this version of Go; mend it until `go build` succeeds",
		strings.Join(e.lines, "\n"), e.pkg)
}

// maxErrors is how many errors of a package are shown, as many as the compiler shows.
const maxErrors = 10

// load parses and type-checks the unit.
func load(cfg *config) (*loaded, error) {
	if err := checkGoVersion(cfg); err != nil {
		return nil, err
	}
	p := &loaded{fset: token.NewFileSet(), imports: make(map[string]*types.Package)}
	if err := p.parse(cfg); err != nil {
		return nil, err
	}
	return p, p.check(cfg)
}

func (p *loaded) parse(cfg *config) error {
	failed := &sourceError{pkg: cfg.ID}
	for _, name := range cfg.GoFiles {
		f, err := parser.ParseFile(p.fset, name, nil, parser.ParseComments|parser.SkipObjectResolution)
		switch err := err.(type) {
		case nil:
			p.files = append(p.files, f)
		case scanner.ErrorList:
			for _, e := range err {
				failed.add(e.Error())
			}
		default:
			return fmt.Errorf("read the source of %s: %w", cfg.ID, err)
		}
	}
	if failed.lines != nil {
		return failed
	}
	return nil
}

func (e *sourceError) add(line string) {
	switch n := len(e.lines); {
	case n < maxErrors:
		e.lines = append(e.lines, line)
	case n == maxErrors:
		e.lines = append(e.lines, "too many errors")
	}
}

func (p *loaded) check(cfg *config) error {
	p.sizes = types.SizesFor(cfg.Compiler, build.Default.GOARCH)
	if p.sizes == nil {
		p.sizes = types.SizesFor("gc", "amd64")
	}
	p.info = &types.Info{
		Types:        make(map[ast.Expr]types.TypeAndValue),
		Defs:         make(map[*ast.Ident]types.Object),
		Uses:         make(map[*ast.Ident]types.Object),
		Implicits:    make(map[ast.Node]types.Object),
		Instances:    make(map[*ast.Ident]types.Instance),
		Scopes:       make(map[ast.Node]*types.Scope),
		Selections:   make(map[*ast.SelectorExpr]*types.Selection),
		FileVersions: make(map[*ast.File]string),
	}
	imp := &exportImporter{cfg: cfg, p: p}
	failed := &sourceError{pkg: cfg.ID}
	tc := &types.Config{
		Importer:  imp,
		Sizes:     p.sizes,
		GoVersion: cfg.GoVersion,
		Error:     func(err error) { failed.add(err.Error()) },
	}
	var err error
	p.pkg, err = tc.Check(plainPath(cfg.ImportPath), p.fset, p.files, p.info)
	switch {
	case imp.err != nil: // the cause of whatever else is wrong
		return imp.err
	case failed.lines != nil:
		return failed
	}
	return err
}

// An exportImporter reads imported packages from the compiler's export data, when the type checker
// comes to them.
type exportImporter struct {
	cfg *config
	p   *loaded
	err error // the first failure to read; not that a package is unknown, which is the source's
}

// Import makes exportImporter a types.Importer.
func (i *exportImporter) Import(path string) (*types.Package, error) {
	if path == "unsafe" {
		return types.Unsafe, nil
	}
	id, ok := i.cfg.ImportMap[path]
	if !ok {
		return nil, fmt.Errorf("package %q is not known to the go command", path)
	}
	plain := plainPath(id)
	if pkg := i.p.imports[plain]; pkg != nil && pkg.Complete() {
		return pkg, nil
	}
	pkg, err := i.read(id, plain)
	if err != nil && i.err == nil {
		i.err = err
	}
	return pkg, err
}

func (i *exportImporter) read(id, plain string) (*types.Package, error) {
	name, ok := i.cfg.Exports[id]
	if !ok {
		return nil, fmt.Errorf("the go command gives no export data for %q, which %s imports; analyze with -driver=unitchecker, which needs none", id, i.cfg.ID)
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("read the export data of %q: %w", id, err)
	}
	defer f.Close()
	r, err := gcexportdata.NewReader(f)
	if err == nil {
		var pkg *types.Package
		if pkg, err = gcexportdata.Read(r, i.p.fset, i.p.imports, plain); err == nil {
			return pkg, nil
		}
	}
	return nil, fmt.Errorf("read the export data of %q: %w%s", id, err, rebuild(os.Getenv("GOVERSION")))
}

// checkGoVersion refuses a package of a later Go than ours: its language is not known here.
func checkGoVersion(cfg *config) error {
	if hint := rebuild(cfg.GoVersion); hint != "" {
		return fmt.Errorf("%s needs %s%s", cfg.ID, cfg.GoVersion, hint)
	}
	return nil
}

// rebuild says what to do if the version, the package's or the go command's (which tells the tool
// in GOVERSION), is later than the one that this program was built with. It is empty otherwise.
func rebuild(theirs string) string {
	ours := runtime.Version()
	if !version.IsValid(theirs) || !version.IsValid(ours) || version.Compare(version.Lang(theirs), version.Lang(ours)) <= 0 {
		return ""
	}
	return fmt.Sprintf("; overshare was built with %s: build it again with %s or later (go install github.com/oversharelint/overshare/cmd/overshare@latest), or use it by `go tool`, which does so", ours, version.Lang(theirs))
}
