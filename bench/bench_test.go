package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

func TestPrint(t *testing.T) {
	costs := func(ms ...int) (out []cost) {
		for _, n := range ms {
			out = append(out, cost{time.Duration(n) * time.Millisecond, time.Duration(n/2) * time.Millisecond})
		}
		return out
	}
	tools := []*tool{
		{name: "no-op", cold: costs(5000, 4000), warm: costs(400), units: []unit{{pkg: "a", bytes: 10 << 20}, {pkg: "b", bytes: 80 << 20}}},
		{name: "overshare", cold: costs(1000, 3000), warm: costs(500, 300), units: []unit{{pkg: "c", bytes: 20 << 20}}},
	}
	var out strings.Builder
	if err := print(&out, tools); err != nil {
		t.Fatal(err)
	}
	const want = `tool        cold CPU   cold clock   warm CPU   warm clock   peak of a unit   of package   units
no-op       4.00s      2.00s        0.40s      0.20s        80 MB            b            2
overshare   1.00s      0.50s        0.30s      0.15s        20 MB            c            1
overshare takes 25% of the time of no-op when cold, 75% when warm, and 25% of its memory
`
	if out.String() != want {
		t.Errorf("printed\n%s\nwant\n%s", out.String(), want)
	}
	tools[0].units[1].bytes, tools[0].units[0].bytes = 0, 0
	out.Reset()
	if err := print(&out, tools); err != nil || !strings.Contains(out.String(), "an unknown share of its memory") {
		t.Errorf("without memory: %v\n%s", err, out.String())
	}
}

// The go command's questions to the tool are no units; what the tool ends with is passed on.
func TestRecord(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("TOOLEXEC_IMPORTPATH", "example.test/p")
	if _, err := recorded(dir); err == nil {
		t.Error("nothing was run, and there is no error")
	}
	if status := quiet(t, func() int { return record(dir, []string{"go", "env", "-json", "NONE"}) }); status != 0 {
		t.Errorf("exit status %d", status)
	}
	if _, err := recorded(dir); err == nil {
		t.Error("a question is recorded")
	}
	cfg, facts := filepath.Join(t.TempDir(), "vet.cfg"), filepath.Join(t.TempDir(), "vet.out")
	if err := os.WriteFile(cfg, fmt.Appendf(nil, `{"VetxOutput": %q}`, facts), 0o666); err != nil {
		t.Fatal(err)
	}
	again := func() string {
		t.Helper()
		if status := quiet(t, func() int { return record(dir, []string{"go", "nosuch", cfg}) }); status != 2 {
			t.Errorf("exit status %d, want that of the tool, 2", status)
		}
		units, err := recorded(dir)
		if err != nil {
			t.Fatal(err)
		}
		if len(units) != 1 || units[0].pkg != "example.test/p" {
			t.Errorf("units %+v", units)
		}
		if err := os.RemoveAll(dir); err != nil {
			t.Fatal(err)
		}
		if err := os.Mkdir(dir, 0o777); err != nil {
			t.Fatal(err)
		}
		return units[0].digest
	}
	none := again()
	if err := os.WriteFile(facts, []byte("a fact"), 0o666); err != nil {
		t.Fatal(err)
	}
	if one := again(); one == none || one != again() {
		t.Errorf("digest %s with a fact, %s without", one, none)
	}
	if status := quiet(t, func() int { return record(dir, []string{"go", "nosuch", "none/vet.cfg"}) }); status != 1 {
		t.Errorf("a configuration that cannot be read: exit status %d, want 1", status)
	}
}

func TestCompare(t *testing.T) {
	a := []unit{{pkg: "p", digest: "1"}, {pkg: "q", digest: "2"}}
	for _, c := range []struct {
		name string
		b    []unit
		want string // in what is printed or in the error
		ok   bool
	}{
		{"the same in another order, with another peak", []unit{{pkg: "q", digest: "2", bytes: 7}, {pkg: "p", digest: "1"}}, "the same of 2 packages", true},
		{"other facts", []unit{{pkg: "p", digest: "1"}, {pkg: "q", digest: "3"}}, "q: two runs", false},
		{"another package", []unit{{pkg: "p", digest: "1"}, {pkg: "r", digest: "2"}}, "q: two runs", false},
		{"fewer", a[:1], "one run was of 2 packages, the other of 1", false},
	} {
		var out strings.Builder
		err := compare(&out, slices.Clone(a), slices.Clone(c.b))
		if got := fmt.Sprint(out.String(), err); !strings.Contains(got, c.want) || (err == nil) != c.ok {
			t.Errorf("%s: %s", c.name, got)
		}
	}
}

// quiet runs f without what it prints.
func quiet(t *testing.T, f func() int) int {
	t.Helper()
	null, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer null.Close()
	out, errs := os.Stdout, os.Stderr
	defer func() { os.Stdout, os.Stderr = out, errs }()
	os.Stdout, os.Stderr = null, null
	return f()
}

// TestMain lets the test binary stand for this program below -toolexec.
func TestMain(m *testing.M) {
	if len(os.Args) > 3 && os.Args[1] == recordArg {
		os.Exit(record(os.Args[2], os.Args[3:]))
	}
	os.Exit(m.Run())
}

// TestBench measures a module of one package. It builds programs, hence not with -short.
func TestBench(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the tools")
	}
	t.Chdir("..") // where the tools are built
	dir := module(t)
	var out strings.Builder
	if err := bench(&out, dir, 1, []string{"./..."}); err != nil {
		t.Fatal(err)
	}
	for _, s := range []string{"no-op", "overshare", "MB", "example.test/m", "of its memory"} {
		if !strings.Contains(out.String(), s) {
			t.Errorf("the table lacks %q:\n%s", s, out.String())
		}
	}
	if err := bench(io.Discard, filepath.Join(dir, "none"), 1, []string{"./..."}); err == nil {
		t.Error("a directory that does not exist: no error")
	}
}

// TestSame runs overshare twice over a module of one package.
func TestSame(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the tool")
	}
	t.Chdir("..") // where the tool is built
	var out strings.Builder
	if err := same(&out, module(t), "example.test/lib", []string{"./..."}); err != nil || !strings.Contains(out.String(), "the same of 1 packages") {
		t.Errorf("%v\n%s", err, out.String())
	}
}

// module makes a module of one package and returns its directory.
func module(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{"go.mod": "module example.test/m\n\ngo 1.24\n", "a.go": "package m\n\nfunc F(s string) string { return s }\n"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}
