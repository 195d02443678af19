package analyzers_test

import (
	"go/format"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/oversharelint/overshare/internal/wanttest"
)

// fixed are the fixtures whose findings come with edits. Beside each stands what it is after them.
var fixed = []string{"rawmodel/fix/fix.go", "rawmodel/response/response.go"}

// TestFixes applies the suggested fixes to the fixtures: they must give the golden file, and that must
// compile.
func TestFixes(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles the libraries")
	}
	edits, err := wanttest.Edits(wanttest.Build(t), fixtures)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range fixed {
		file := filepath.Join(fixtures, filepath.FromSlash(name))
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if len(edits[name]) == 0 {
			t.Errorf("%s: no edits", name)
		}
		got, err := format.Source(wanttest.Apply(src, edits[name]))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		want, err := os.ReadFile(file + ".golden")
		if err != nil {
			t.Fatal(err)
		}
		if string(got) != string(want) {
			t.Errorf("%s: the fixes give\n%s", name, got)
		}
		compiles(t, file, got)
	}
}

// compiles holds a fixed file to the compiler, in the place of the one that it was made of.
func compiles(t *testing.T, file string, src []byte) {
	t.Helper()
	abs, err := filepath.Abs(file)
	if err != nil {
		t.Fatal(err)
	}
	overlay, err := wanttest.Overlay(t.TempDir(), map[string][]byte{abs: src})
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("go", "build", "-overlay="+overlay, ".")
	cmd.Dir = filepath.Dir(file)
	cmd.Env = append(os.Environ(), "GOWORK=off", "GOFLAGS=")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("%s: the fixed file does not compile: %v\n%s", file, err, out)
	}
}
