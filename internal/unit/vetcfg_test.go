package unit

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"golang.org/x/tools/go/analysis"
)

// read reads a unit's file.
func read(t *testing.T, text string) *config {
	t.Helper()
	name := filepath.Join(t.TempDir(), "vet.cfg")
	write(t, name, text)
	cfg, err := readHead(name)
	if err != nil {
		t.Fatal(err)
	}
	if err := cfg.readRest(); err != nil {
		t.Fatal(err)
	}
	return cfg
}

// The files of three versions of Go: what they have in common, and what each has of its own.
const (
	commonCfg = `"ID": "example.test/m/p [example.test/m/p.test]", "Compiler": "gc", "Dir": "/src/p", "ImportPath": "example.test/m/p [example.test/m/p.test]",
"GoFiles": ["/src/p/p.go"], "NonGoFiles": ["/src/p/p.s"], "IgnoredFiles": ["/src/p/p_windows.go"],
"ImportMap": {"q": "example.test/m/vendor/q"}, "PackageFile": {"example.test/m/vendor/q": "/b/q.a"}, "Standard": {},
"PackageVetx": {"example.test/m/vendor/q": "/b/q.vetx"}, "VetxOnly": true, "VetxOutput": "/b/vet.out", "GoVersion": "go1.23"`
	cfg125 = `{` + commonCfg + `, "ModulePath": "example.test/m", "ModuleVersion": "v1.2.3", "SucceedOnTypecheckFailure": true}`
	cfg126 = `{` + commonCfg + `, "ModulePath": "example.test/m", "ModuleVersion": "v1.2.3", "Stdout": "/b/vet.stdout", "FixArchive": "/b/fix.zip", "SucceedOnTypecheckFailure": false}`
	cfg127 = `{` + commonCfg + `, "Module": {"Path": "example.test/m", "Version": "v1.2.3", "GoVersion": "1.23"}, "Stdout": "/b/vet.stdout", "FixArchive": "", "Later": {"a": 1}}`
)

func TestLayouts(t *testing.T) {
	for version, c := range map[string]struct {
		text, stdout string
		succeed      bool
	}{
		"go1.25": {cfg125, "", true},
		"go1.26": {cfg126, "/b/vet.stdout", false},
		"go1.27": {cfg127, "/b/vet.stdout", false},
	} {
		got := read(t, c.text)
		want := body{
			Compiler: "gc", NonGoFiles: []string{"/src/p/p.s"}, IgnoredFiles: []string{"/src/p/p_windows.go"},
			ImportMap:   map[string]string{"q": "example.test/m/vendor/q"},
			Exports:     map[string]string{"example.test/m/vendor/q": "/b/q.a"},
			PackageVetx: map[string]string{"example.test/m/vendor/q": "/b/q.vetx"},
			GoVersion:   "go1.23", SucceedOnTypecheckFailure: c.succeed,
		}
		if !reflect.DeepEqual(got.body, want) {
			t.Errorf("%s: %+v, want %+v", version, got.body, want)
		}
		module := &analysis.Module{Path: "example.test/m", Version: "v1.2.3", GoVersion: "1.23"}
		if !reflect.DeepEqual(got.Module, module) {
			t.Errorf("%s: module %+v, want %+v", version, got.Module, module)
		}
		if got.Stdout != c.stdout || !got.VetxOnly || got.VetxOutput != "/b/vet.out" || got.Dir != "/src/p" || !got.hasExportData() {
			t.Errorf("%s: %+v", version, got.head)
		}
	}
}

func TestHasExportData(t *testing.T) {
	for text, want := range map[string]bool{
		`{}`:                             false,
		`{"PackageFile": null}`:          false,
		`{"PackageFile": {}}`:            true, // a package that imports nothing
		`{"PackageFile": {"a": "/b/a"}}`: true,
	} {
		if got := read(t, text).hasExportData(); got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}

func TestReadHeadErrors(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "broken.cfg"), `{"ID": "p"`)
	for _, name := range []string{"broken.cfg", "none.cfg"} {
		if _, err := readHead(filepath.Join(dir, name)); err == nil {
			t.Errorf("%s: no error", name)
		} else {
			want(t, err.Error(), "read the unit", name)
		}
	}
}

func TestFirstParty(t *testing.T) {
	root := t.TempDir()
	abs := func(name string) string { return filepath.Join(root, filepath.FromSlash(name)) }
	t.Setenv("GOROOT", abs("go"))
	t.Setenv("GOMODCACHE", abs("cache"))
	for _, c := range []struct {
		name, dir, path, module, version string
		want                             bool
	}{
		{"main module", "m/p", "m.test/p", "m.test", "", true},
		{"its test variant", "m/p", "m.test/p [m.test/p.test]", "m.test", "", true},
		{"workspace", "other/p", "other.test/p", "other.test", "", true},
		{"replaced by a directory", "near/p", "near.test/p", "near.test", "v1.0.0", true},
		{"module cache", "cache/far.test@v1.0.0/p", "far.test/p", "far.test", "v1.0.0", false},
		{"replaced by another module", "cache/fork.test@v1.0.1/p", "far.test/p", "far.test", "v1.0.0", false},
		{"declared", "cache/far.test@v1.0.0/p", "declared.test/lib/p", "declared.test/lib", "v1.0.0", true},
		{"declared by its module", "cache/x", "exact.test", "exact.test", "v1.0.0", true},
		{"no path below a declared one", "cache/x", "exact.testing/p", "exact.testing", "v1.0.0", false},
		{"vendored", "m/vendor/far.test/p", "far.test/p", "far.test", "v1.0.0", false},
		{"vendored, declared", "m/vendor/declared.test/lib/p", "declared.test/lib/p", "declared.test/lib", "v1.0.0", true},
		{"a project in a folder called vendor", "vendor/m/p", "m.test/p", "m.test", "", true},
		{"a replacement in a folder called vendor", "vendor/near/p", "near.test/p", "near.test", "v1.0.0", true},
		{"std", "go/src/fmt", "fmt", "", "", false},
		{"vendored in std", "go/src/vendor/golang.org/x/net/idna", "vendor/golang.org/x/net/idna", "", "", false},
		{"the module std", "go/src/fmt", "fmt", "std", "", false},
		{"a neighbour of GOROOT", "gopher/p", "m.test/p", "m.test", "", true},
		{"a neighbour of the module cache", "cached/p", "near.test/p", "near.test", "v1.0.0", true},
		{"without modules", "gopath/src/p", "p", "", "", true},
		{"without modules, vendored", "gopath/src/p/vendor/q", "p/vendor/q", "", "", false},
	} {
		cfg := read(t, fmt.Sprintf(`{"Dir": %q, "ImportPath": %q, "ModulePath": %q, "ModuleVersion": %q}`, abs(c.dir), c.path, c.module, c.version))
		if got := cfg.firstParty([]string{"declared.test", "exact.test"}); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

func TestWithin(t *testing.T) {
	for _, c := range []struct {
		dir, root string
		want      bool
	}{
		{"/a/b", "/a", true}, {"/a", "/a", true}, {"/a/", "/a", true}, {"/a/b", "/a/", true},
		{"/ab", "/a", false}, {"/", "/a", false}, {"/a", "", false}, {"/a/../b", "/a", false}, {"/a", "/", true},
	} {
		if got := within(filepath.FromSlash(c.dir), filepath.FromSlash(c.root)); got != c.want {
			t.Errorf("within(%q, %q) = %v", c.dir, c.root, got)
		}
	}
}

func TestPlainPath(t *testing.T) {
	for in, want := range map[string]string{
		"p": "p", "p [p.test]": "p", "p_test [p.test]": "p_test", "a/q [a/p.test]": "a/q", "": "", "a[b]": "a[b]",
	} {
		if got := plainPath(in); got != want {
			t.Errorf("plainPath(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestOnlyTests(t *testing.T) {
	for _, c := range []struct {
		files []string
		want  bool
	}{
		{[]string{"/p/a.go"}, false},
		{[]string{"/p/a_test.go", "/p/b_test.go"}, true},
		{[]string{"/p/a_test.go", "/p/a.go"}, false},
		{[]string{"/p/atest.go"}, false},
		{[]string{"/p_test.go/a.go"}, false},
		{nil, true}, // nothing to analyze either
	} {
		cfg := &config{head: head{GoFiles: c.files}}
		if got := cfg.onlyTests(); got != c.want {
			t.Errorf("%q: %v", c.files, got)
		}
	}
}

func TestPrepare(t *testing.T) {
	for tests, want := range map[bool]int{false: 1, true: 2} {
		cfg := &config{head: head{GoFiles: []string{"/p/a_test.go", "/p/a.go"}}}
		if cfg.prepare(tests); len(cfg.GoFiles) != want {
			t.Errorf("tests=%v: files %q", tests, cfg.GoFiles)
		}
	}
}

// The file for the other driver differs in what it must and in nothing else.
func TestWithoutTests(t *testing.T) {
	name := filepath.Join(t.TempDir(), "vet.cfg")
	write(t, name, `{"ID": "p [p.test]", "ImportPath": "p [p.test]", "GoFiles": ["/p/a.go", "/p/a_test.go"], "PackageFile": {}, "Later": 7}`)
	cfg, err := readHead(name)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := withoutTests(&options{file: name, tests: true}, cfg); got != name || err != nil {
		t.Errorf("with tests: %s, %v", got, err)
	}
	got, err := withoutTests(&options{file: name}, cfg)
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(got)
	if err != nil {
		t.Fatal(err)
	}
	const want = `{"GoFiles":["/p/a.go"],"ID":"p [p.test]","ImportPath":"p","Later":7,"PackageFile":{}}`
	if string(data) != want {
		t.Errorf("file\n%s\nwant\n%s", data, want)
	}
}
