package config

import (
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"golang.org/x/tools/txtar"
)

// files writes files in txtar form to a new folder.
func files(t *testing.T, archive string) string {
	t.Helper()
	t.Setenv("GOWORK", "")
	dir := t.TempDir()
	for _, f := range txtar.Parse([]byte(archive)).Files {
		write(t, filepath.Join(dir, filepath.FromSlash(f.Name)), string(f.Data))
	}
	return dir
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

const module = "-- go.mod --\nmodule m.test\n-- sub/deep/x.go --\npackage deep\n"

func TestDigestOfAModule(t *testing.T) {
	dir := files(t, module)
	none := Digest(dir)
	write(t, filepath.Join(dir, FileName), "tests: true\n")
	one := Digest(dir)
	write(t, filepath.Join(dir, FileName), "tests: false\n")
	other := Digest(dir)
	write(t, filepath.Join(dir, FileName), "test: false\n")
	wrong := Digest(dir)
	write(t, filepath.Join(dir, FileName), "test: true\n")
	for i, d := range [][]byte{one, other, wrong, Digest(dir)} {
		for _, e := range [][]byte{none, one, other, wrong}[:i+1] {
			if bytes.Equal(d, e) {
				t.Errorf("settings %d are not told from those before them", i)
			}
		}
	}
	write(t, filepath.Join(dir, FileName), "# a comment\ntests:   true\nreport: {fail-on: major}\n")
	if !bytes.Equal(one, Digest(dir)) {
		t.Error("the digest changes with a comment, or with the report")
	}
	if !bytes.Equal(one, Digest(filepath.Join(dir, "sub", "deep"))) {
		t.Error("the digest is another one below the module's root")
	}
	t.Setenv(Variable, ByFlags)
	if !bytes.Equal(none, Digest(dir)) {
		t.Error("the digest reads the file though the settings come as flags")
	}
	t.Setenv(Variable, "")
	if err := os.Remove(filepath.Join(dir, FileName)); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(none, Digest(dir)) {
		t.Error("a file that is gone leaves a trace")
	}
}

// The file may stand above the module, up to the root of the repository and no further.
func TestLocate(t *testing.T) {
	dir := files(t, "-- repo/.git --\n-- repo/svc/go.mod --\nmodule m.test\n-- repo/svc/p/p.go --\npackage p\n-- repo/svc/p/.overshare.yml --\n-- .overshare.yml --\n")
	p := filepath.Join(dir, "repo", "svc", "p")
	if got := Locate(p); got != "" {
		t.Errorf("found %s, below the module's root or outside of the repository", got)
	}
	for _, d := range []string{"repo", "repo/svc"} {
		name := filepath.Join(dir, filepath.FromSlash(d), FileName)
		write(t, name, "tests: true\n")
		if got := Locate(p); got != name {
			t.Errorf("found %q, want %s", got, name)
		}
		if s, err := Find(p); err != nil || s.Tests == nil || s.Dir() != filepath.Dir(name) {
			t.Errorf("Find = %+v, %v", s, err)
		}
	}
	if s, err := Find(t.TempDir()); err != nil || s.File != "" {
		t.Errorf("without a file: %+v, %v", s, err)
	}
}

func TestRepositoryRoot(t *testing.T) {
	dir := files(t, "-- a/.git --\ngitdir: elsewhere\n-- a/b/c/x --\n") // a worktree has a file
	if got, want := RepositoryRoot(filepath.Join(dir, "a", "b", "c")), filepath.Join(dir, "a"); got != want {
		t.Errorf("the root is %s, want %s", got, want)
	}
}

// A file that cannot be read differs from one that is not there: when it can be read again, the
// settings are others.
func TestDigestOfWhatIsNoFile(t *testing.T) {
	dir := files(t, module)
	none := Digest(dir)
	if err := os.Mkdir(filepath.Join(dir, FileName), 0o777); err != nil {
		t.Fatal(err)
	}
	if bytes.Equal(none, Digest(dir)) {
		t.Error("a folder of that name is taken for no file")
	}
}

const workspace = "-- go.work --\ngo 1.24\n\nuse (\n\t./a\n\t./b\n)\n-- a/go.mod --\nmodule a.test\n-- b/go.mod --\nmodule b.test\n"

// Machines share a cache only if the place of a workspace does not matter.
func TestDigestDoesNotDependOnThePlace(t *testing.T) {
	for _, archive := range []string{module, workspace} {
		archive += "-- a/.overshare.yml --\ntests: true\n-- .overshare.yml --\nanalyze: x\n"
		if here, there := Digest(files(t, archive)), Digest(files(t, archive)); !bytes.Equal(here, there) {
			t.Errorf("%x, elsewhere %x", here, there)
		}
	}
	// Nor is the text of one module's file the same as that of the other's.
	a := Digest(files(t, workspace+"-- a/.overshare.yml --\ntests: true\n"))
	b := Digest(files(t, workspace+"-- b/.overshare.yml --\ntests: true\n"))
	if bytes.Equal(a, b) {
		t.Error("settings of the first module pass for those of the second")
	}
}

func TestGoWorkVariable(t *testing.T) {
	dir := files(t, workspace)
	work, inA := filepath.Join(dir, "go.work"), filepath.Join(dir, "a")
	for value, want := range map[string][]string{
		"":     {filepath.Join(dir, "a"), filepath.Join(dir, "b")},
		"auto": {filepath.Join(dir, "a"), filepath.Join(dir, "b")},
		work:   {filepath.Join(dir, "a"), filepath.Join(dir, "b")},
		"off":  {inA},
	} {
		t.Setenv("GOWORK", value)
		if _, got := moduleRoots(inA); !reflect.DeepEqual(got, want) {
			t.Errorf("GOWORK=%s: roots %q, want %q", value, got, want)
		}
	}
	t.Setenv("GOWORK", work)
	if _, got := moduleRoots(t.TempDir()); len(got) != 2 {
		t.Errorf("GOWORK elsewhere: roots %q", got)
	}
}

// Outside of modules there is the folder itself.
func TestNoModule(t *testing.T) {
	dir := files(t, "")
	if base, roots := moduleRoots(dir); base != dir || !reflect.DeepEqual(roots, []string{dir}) {
		t.Errorf("base %s, roots %q", base, roots)
	}
}

// A folder that happens to be called go.mod is none.
func TestAbove(t *testing.T) {
	dir := files(t, module+"-- sub/go.mod/x --\n")
	if got := above(filepath.Join(dir, "sub"), "go.mod"); got != dir {
		t.Errorf("above: %s, want %s", got, dir)
	}
}

func TestUsedModules(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"", nil},
		{"go 1.24\n\nuse ./a\nuse ./b // why\n", []string{"./a", "./b"}},
		{"use (\n\t./a\n\n\t// ./no\n\t./b // why\n)\nuse .\n", []string{"./a", "./b", "."}},
		{"use(\n./a\n)\n", []string{"./a"}},
		{"use \"./with space\"\nuse `../up`\nuse \"./tab\\tbed\"\n", []string{"./with space", "../up", "./tab\tbed"}},
		{"use (\n\t\"./with space\"\n)\n", []string{"./with space"}},
		{"use\t./a\r\nuse (\r\n\t./b\r\n)\r\n", []string{"./a", "./b"}},
		{"replace (\n\tuse.test => ./no\n)\nreplace useful => ./no\nuseful ./no\ngodebug x=1\n", nil},
		{"use \"./a//b\" // c\n", []string{"./a//b"}},
		{"use ./last", []string{"./last"}},
	} {
		if got := usedModules(c.text); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}
