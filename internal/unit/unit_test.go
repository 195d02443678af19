package unit

import (
	"bytes"
	"encoding/json"
	"fmt"
	"go/types"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
)

// A fixture is a unit that imports nothing, as the go command describes it.
type fixture struct {
	cfg map[string]any
	dir string
}

// newFixture makes a unit of one file with that text.
func newFixture(t *testing.T, text string) *fixture {
	t.Helper()
	dir := t.TempDir()
	write(t, filepath.Join(dir, "p.go"), text)
	return &fixture{dir: dir, cfg: map[string]any{
		"ID": "example.test/p", "ImportPath": "example.test/p", "Compiler": "gc", "Dir": dir, "ModulePath": "example.test",
		"GoFiles": []string{filepath.Join(dir, "p.go")}, "ImportMap": map[string]string{}, "PackageFile": map[string]string{},
		"VetxOutput": filepath.Join(dir, "vet.out"), "GoVersion": "go1.24",
	}}
}

// with changes the description.
func (f *fixture) with(key string, value any) *fixture {
	f.cfg = maps.Clone(f.cfg)
	f.cfg[key] = value
	return f
}

// run runs Main with the stub check.
func (f *fixture) run(t *testing.T, flags ...string) (status int, stdout, stderr string) {
	t.Helper()
	data, err := json.Marshal(f.cfg)
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(f.dir, "vet.cfg")
	write(t, name, string(data))
	var out, errs bytes.Buffer
	status = Main(append(flags, name), []*analysis.Analyzer{stubCheck}, &out, &errs)
	return status, out.String(), errs.String()
}

// facts are those that the unit wrote.
func (f *fixture) facts(t *testing.T) factFile {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(f.dir, "vet.out"))
	if err != nil {
		t.Fatalf("the go command takes a missing file of facts for a failure: %v", err)
	}
	got := make(factFile)
	if err := got.decode(data, everyFact); err != nil {
		t.Fatal(err)
	}
	return got
}

func TestTextAndJSON(t *testing.T) {
	f := newFixture(t, "package p\n\n// stub: report second\n\n// stub: report third\n// stub: fact x\n")
	at := filepath.Join(f.dir, "p.go")
	status, stdout, stderr := f.run(t)
	if wantText := fmt.Sprintf("%[1]s:3:1: second\n%[1]s:5:1: third\n", at); status != 1 || stdout != "" || stderr != wantText {
		t.Errorf("text: exit status %d, stdout %q, stderr\n%s\nwant\n%s", status, stdout, stderr, wantText)
	}
	status, stdout, stderr = f.run(t, "-json")
	if status != 0 || stderr != "" {
		t.Errorf("json: exit status %d, stderr %q", status, stderr)
	}
	var tree map[string]map[string][]jsonDiagnostic
	if err := json.Unmarshal([]byte(stdout), &tree); err != nil {
		t.Fatal(err)
	}
	if list := tree["example.test/p"]["stub"]; len(list) != 2 || list[1].Posn != at+":5:1" || list[1].End != list[1].Posn || list[1].Message != "third" {
		t.Errorf("json:\n%s", stdout)
	}
	if got := f.facts(t); len(got) != 1 {
		t.Errorf("%d facts, want 1", len(got))
	}

	// Since Go 1.26 the go command names a file for standard output.
	file := filepath.Join(f.dir, "vet.stdout")
	_, none, _ := f.with("Stdout", file).run(t, "-json")
	if data, err := os.ReadFile(file); err != nil || none != "" || string(data) != stdout {
		t.Errorf("with a file for it the output is %q, in the file %q, %v", none, data, err)
	}
}

// A failure of the tool is never a clean result, whatever the unit was run for.
func TestFailuresNameThePackage(t *testing.T) {
	for _, c := range []struct {
		order string
		want  []string
	}{
		{"panic high", []string{"internal error, please report it", "panic: at height high", "stub_test.go"}},
		{"error", []string{"stub: out of fuel"}},
		{"objectfact F", []string{"this driver has no facts on objects"}},
	} {
		for _, flags := range [][]string{nil, {"-json"}} {
			for _, only := range []bool{false, true} {
				f := newFixture(t, "package p\n\n// stub: "+c.order+"\n\nfunc F() {}\n").with("VetxOnly", only)
				status, stdout, stderr := f.run(t, flags...)
				if status != 1 || stdout != "" {
					t.Errorf("%s %q: exit status %d, stdout %q", c.order, flags, status, stdout)
				}
				want(t, stderr, append(c.want, "overshare: example.test/p cannot be analyzed: stub: ")...)
				if _, err := os.Stat(filepath.Join(f.dir, "vet.out")); err == nil {
					t.Errorf("%s %q: the unit failed and wrote facts all the same", c.order, flags)
				}
			}
		}
	}
}

// A stack says where, and does not fill the screen.
func TestTopOfStack(t *testing.T) {
	_, _, stderr := newFixture(t, "package p\n\n// stub: panic x\n").run(t)
	if n := strings.Count(stderr, "\n"); n > stackLines+2 {
		t.Errorf("the report of a panic has %d lines:\n%s", n, stderr)
	}
	if _, stack, _ := strings.Cut(stderr, "panic: at height x\n"); !strings.Contains(strings.SplitN(stack, "\n", 2)[0], "unit.obey") {
		t.Errorf("the stack does not begin where the panic was:\n%s", stderr)
	}
}

// What is no part of the project, and what consists of tests only, ends before anything is read:
// its source files do not even exist.
func TestSkippedUnitsReadNothing(t *testing.T) {
	none := []string{filepath.Join(t.TempDir(), "none.go")}
	tests := []string{filepath.Join(t.TempDir(), "none_test.go")}
	cache := t.TempDir()
	t.Setenv("GOMODCACHE", cache)
	for name, f := range map[string]*fixture{
		"third party": newFixture(t, "").with("Dir", cache).with("ModuleVersion", "v1.0.0").with("VetxOnly", true).with("GoFiles", none),
		"std":         newFixture(t, "").with("Dir", runtime.GOROOT()+"/src/fmt").with("ModulePath", "").with("VetxOnly", true).with("GoFiles", none),
		"tests":       newFixture(t, "").with("GoFiles", tests),
	} {
		t.Setenv("GOROOT", runtime.GOROOT())
		// Of the facts and export data of its imports it reads nothing either.
		f = f.with("PackageVetx", map[string]string{"q": none[0]}).with("PackageFile", map[string]string{"q": none[0]})
		status, stdout, stderr := f.run(t, "-json")
		if status != 0 || stdout != "" || stderr != "" {
			t.Errorf("%s: exit status %d, stdout %q, stderr %q", name, status, stdout, stderr)
			continue
		}
		if got := f.facts(t); len(got) != 0 {
			t.Errorf("%s: facts %v", name, got)
		}
	}
	// The same unit is read if it was asked for, or declared.
	f := newFixture(t, "").with("Dir", cache).with("ModuleVersion", "v1.0.0").with("GoFiles", none)
	status, _, stderr := f.run(t)
	if status != 1 {
		t.Errorf("asked for: exit status %d", status)
	}
	want(t, stderr, "read the source of example.test/p", "none.go")
	if status, _, _ := f.with("VetxOnly", true).run(t, "-config.analyze=example.test"); status != 1 {
		t.Errorf("declared: exit status %d", status)
	}
}

func TestSourceErrors(t *testing.T) {
	f := newFixture(t, "package p\n\nvar X int = \"text\"\nvar Y = Z\n")
	status, stdout, stderr := f.run(t, "-json")
	if status != 1 || stdout != "" {
		t.Errorf("exit status %d, stdout %q", status, stdout)
	}
	at := filepath.Join(f.dir, "p.go")
	want(t, stderr, at+":4:9: undefined: Z", "overshare: example.test/p cannot be analyzed: it does not compile", "`go build`")
	// The go command shortens names of files at the beginning of lines.
	if !strings.HasPrefix(stderr, at+":3:13: ") {
		t.Errorf("the message does not begin with a place:\n%s", stderr)
	}

	_, _, stderr = newFixture(t, "package p\n\n"+strings.Repeat("var X int = \"text\"\n", 30)).run(t)
	if n := strings.Count(stderr, "\n"); n != maxErrors+2 {
		t.Errorf("30 errors take %d lines", n)
	}
	want(t, stderr, "too many errors")

	f = newFixture(t, "package p\n\nfunc {\n").with("SucceedOnTypecheckFailure", true)
	if status, stdout, stderr := f.run(t); status != 0 || stdout != "" || stderr != "" {
		t.Errorf("the compiler reports the error itself: exit status %d, stdout %q, stderr %q", status, stdout, stderr)
	}
	if len(f.facts(t)) != 0 {
		t.Error("there are facts of a package that does not compile")
	}
}

// The language is that of go.mod, as the compiler has it.
func TestLanguageVersion(t *testing.T) {
	const text = "package p\n\nfunc f() {\n\tfor range 3 {\n\t}\n}\n"
	if status, _, stderr := newFixture(t, text).run(t); status != 0 {
		t.Errorf("go1.24: exit status %d, stderr\n%s", status, stderr)
	}
	status, _, stderr := newFixture(t, text).with("GoVersion", "go1.20").run(t)
	if status != 1 {
		t.Errorf("go1.20: exit status %d", status)
	}
	want(t, stderr, "p.go:4:12: cannot range over 3", "requires go1.22")
	if status, _, stderr := newFixture(t, "//go:build go1.22\n\n"+text).with("GoVersion", "go1.20").run(t); status != 0 {
		t.Errorf("a file of go1.22 in a module of go1.20: exit status %d, stderr\n%s", status, stderr)
	}
}

// A test variant is loaded under the path that its source knows, and with the versions of files,
// on which the meaning of loops depends.
func TestLoad(t *testing.T) {
	name := filepath.Join(t.TempDir(), "p.go")
	write(t, name, "package p\n\ntype T int\n")
	p, err := load(&config{
		head: head{ID: "m/p [m/p.test]", ImportPath: "m/p [m/p.test]", GoFiles: []string{name}},
		body: body{Compiler: "gc", GoVersion: "go1.20"},
	})
	if err != nil {
		t.Fatal(err)
	}
	if p.pkg.Path() != "m/p" || p.info.FileVersions[p.files[0]] != "go1.20" || p.sizes == nil {
		t.Errorf("package %s, file of version %q, sizes %v", p.pkg.Path(), p.info.FileVersions[p.files[0]], p.sizes)
	}
}

// What is wrong with an import names the import and the package, and passes for no error of the
// source.
func TestImportErrors(t *testing.T) {
	const text = "package p\n\nimport \"q\"\n\nvar X = q.Y\n"
	dir := t.TempDir()
	write(t, filepath.Join(dir, "q.a"), "!<arch>\nno export data")
	for name, c := range map[string]struct {
		path      string // that the import is mapped to
		exports   map[string]string
		goVersion string
		want      []string
	}{
		"mapped": {"vendor/q", map[string]string{"q": filepath.Join(dir, "q.a")}, "", []string{`no export data for "vendor/q"`}},
		"none":   {"q", map[string]string{}, "", []string{`no export data for "q"`, "example.test/p", "-driver=unitchecker"}},
		"lost":   {"q", map[string]string{"q": filepath.Join(dir, "none.a")}, "", []string{`read the export data of "q"`, "none.a"}},
		"damaged, of a later Go": {"q", map[string]string{"q": filepath.Join(dir, "q.a")}, "go1.999.3",
			[]string{`read the export data of "q"`, "overshare was built with " + runtime.Version(), "build it again with go1.999", "go tool"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Setenv("GOVERSION", c.goVersion)
			f := newFixture(t, text).with("ImportMap", map[string]string{"q": c.path}).with("PackageFile", c.exports)
			status, _, stderr := f.run(t)
			if status != 1 || strings.Contains(stderr, "does not compile") {
				t.Errorf("exit status %d, stderr\n%s", status, stderr)
			}
			want(t, stderr, c.want...)
		})
	}
}

func TestDamagedFactsOfAnImport(t *testing.T) {
	name := filepath.Join(t.TempDir(), "q.vetx")
	write(t, name, factsMagic+"\x02")
	status, _, stderr := newFixture(t, "package p\n").with("PackageVetx", map[string]string{"example.test/q": name}).run(t)
	if status != 1 {
		t.Errorf("exit status %d", status)
	}
	want(t, stderr, "read the facts of example.test/q", "cut short")
}

// A fact whose type has changed is as bad as a panic: without it flows would be missing.
func TestUnreadableFact(t *testing.T) {
	s := &factSet{imported: factFile{{"q", factKind(&stubFact{})}: []byte("no gob")}, p: &loaded{pkg: types.NewPackage("p", "p")}}
	defer func() {
		if v := recover(); v == nil || !strings.Contains(fmt.Sprint(v), "unit.stubFact of q is not readable") {
			t.Errorf("panic: %v", v)
		}
	}()
	s.importPackage("q", &stubFact{})
}

func TestCheckGoVersion(t *testing.T) {
	ours := runtime.Version()
	for _, theirs := range []string{"", ours, "go1.1", "go1.24.3", "go1.26rc1", "devel go1.999-abc", "nonsense"} {
		if err := checkGoVersion(&config{body: body{GoVersion: theirs}}); err != nil {
			t.Errorf("%q: %v", theirs, err)
		}
	}
	for _, theirs := range []string{"go1.999", "go1.999.3", "go1.999rc1", "go2.1"} {
		err := checkGoVersion(&config{head: head{ID: "example.test/p"}, body: body{GoVersion: theirs}})
		if err == nil {
			t.Errorf("%q: no error", theirs)
			continue
		}
		want(t, err.Error(), "example.test/p needs "+theirs, "overshare was built with "+ours, "build it again", "go install ", "`go tool`")
	}
	status, _, stderr := newFixture(t, "package p\n").with("GoVersion", "go1.999").run(t)
	if status != 1 {
		t.Errorf("exit status %d", status)
	}
	want(t, stderr, "overshare: example.test/p needs go1.999")
}
