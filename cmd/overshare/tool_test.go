package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/oversharelint/overshare/internal/wanttest"
)

// TestGoTool has the program in a go.mod as the README says, and runs it: go tool overshare, and go vet with
// the program that go tool has built. A version that is not released cannot be had by go get -tool, so
// its lines are written by hand.
func TestGoTool(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the tool")
	}
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	dir := wanttest.Files(t, leaky)
	run := func(args ...string) (int, string) {
		t.Helper()
		cmd := exec.Command("go", args...)
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), "GOFLAGS=", "GOWORK=off")
		out, err := cmd.CombinedOutput()
		if err != nil && cmd.ProcessState == nil {
			t.Fatal(err)
		}
		return cmd.ProcessState.ExitCode(), string(out)
	}
	const tool = "github.com/oversharelint/overshare/cmd/overshare"
	for _, args := range [][]string{
		{"mod", "edit", "-go=1.26.0", "-tool=" + tool, "-require=github.com/oversharelint/overshare@v0.0.0", "-replace=github.com/oversharelint/overshare=" + root},
		{"mod", "tidy"},
	} {
		if status, out := run(args...); status != 0 {
			t.Fatalf("go %s: %s", strings.Join(args, " "), out)
		}
	}
	mod, err := os.ReadFile(filepath.Join(dir, "go.mod"))
	if err != nil {
		t.Fatal(err)
	}
	// What the plugin and our tests need is nobody else's business.
	if n := strings.Count(string(mod), "// indirect"); n > 5 || strings.Contains(string(mod), "golangci") {
		t.Errorf("go.mod requires %d modules for the tool:\n%s", n, mod)
	}
	const finding = "password (parameter password) is written to the log by log.Println"
	if status, out := run("tool", "overshare", "./..."); status != 1 || !strings.Contains(out, finding) {
		t.Errorf("go tool overshare: status %d\n%s", status, out)
	}
	status, path := run("tool", "-n", "overshare")
	if status != 0 {
		t.Fatal(path)
	}
	if status, out := run("vet", "-vettool="+strings.TrimSpace(path), "./..."); status != 1 || !strings.Contains(out, finding) {
		t.Errorf("go vet -vettool: status %d\n%s", status, out)
	}
}
