package main

import (
	"io"
	"os"
	"path/filepath"
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
		{name: "no-op", cold: costs(5000, 4000), warm: costs(400), units: []unitMemory{{"a", 10 << 20}, {"b", 80 << 20}}},
		{name: "overshare", cold: costs(1000, 3000), warm: costs(500, 300), units: []unitMemory{{"c", 20 << 20}}},
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
	if status := quiet(t, func() int { return record(dir, []string{"go", "nosuch", "vet.cfg"}) }); status != 2 {
		t.Errorf("exit status %d, want that of the tool, 2", status)
	}
	units, err := recorded(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(units) != 1 || units[0].pkg != "example.test/p" {
		t.Errorf("units %+v", units)
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
	dir := t.TempDir()
	for name, text := range map[string]string{"go.mod": "module example.test/m\n\ngo 1.24\n", "a.go": "package m\n"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
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
