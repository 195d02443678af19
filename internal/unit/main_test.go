package unit

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"

	"golang.org/x/tools/txtar"
)

// scratch is a folder for what all tests share.
var scratch string

// TestMain makes the test binary a tool for go vet when go vet runs it as one (see stub_test.go).
func TestMain(m *testing.M) {
	if Invoked(os.Args[1:]) {
		os.Exit(stubTool(os.Args[1:]))
	}
	os.Exit(runTests(m))
}

func runTests(m *testing.M) int {
	var err error
	if scratch, err = os.MkdirTemp("", "overshare-unit-"); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(scratch)
	return m.Run()
}

// buildTool builds the real program, once.
var buildTool = sync.OnceValues(func() (string, error) {
	exe := filepath.Join(scratch, "overshare")
	if runtime.GOOS == "windows" {
		exe += ".exe"
	}
	out, err := exec.Command("go", "build", "-o", exe, "../../cmd/overshare").CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("go build: %w\n%s", err, out)
	}
	return exe, nil
})

// tool is the real program.
func tool(t testing.TB) string {
	t.Helper()
	exe, err := buildTool()
	if err != nil {
		t.Fatal(err)
	}
	return exe
}

// files writes files in txtar form to a new folder. The compiler names files without symbolic
// links, so the folder is named so too.
func files(t testing.TB, archives ...string) string {
	t.Helper()
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range txtar.Parse([]byte(strings.Join(archives, ""))).Files {
		write(t, filepath.Join(dir, filepath.FromSlash(f.Name)), string(f.Data))
	}
	return dir
}

func write(t testing.TB, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// want looks for texts in what was said.
func want(t *testing.T, said string, texts ...string) {
	t.Helper()
	for _, s := range texts {
		if !strings.Contains(said, s) {
			t.Errorf("the output lacks %q:\n%s", s, said)
		}
	}
}
