package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/oversharelint/overshare/internal/wanttest"
)

const comparison = "../../docs/comparison.md"

// tables are those of a page in Markdown: their rows without the heads, by cell.
func tables(t *testing.T, name string) [][][]string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var out [][][]string
	within := false
	for line := range strings.Lines(string(data)) {
		row, ok := strings.CutPrefix(strings.TrimSpace(line), "| ")
		switch {
		case strings.HasPrefix(line, "|---"):
			out, within = append(out, nil), true
		case !ok:
			within = false
		case within:
			row = strings.ReplaceAll(strings.TrimSuffix(row, " |"), `\|`, "\x00")
			cells := strings.Split(row, " | ")
			for i := range cells {
				cells[i] = strings.ReplaceAll(cells[i], "\x00", "|")
			}
			out[len(out)-1] = append(out[len(out)-1], cells)
		}
	}
	return out
}

// TestComparison holds the page to its word: what overshare is said to do has a command, and the command shows
// it.
func TestComparison(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the commands are those of a Unix shell")
	}
	for _, name := range []string{"bash", "git"} {
		if _, err := exec.LookPath(name); err != nil {
			t.Skipf("%s is needed", name)
		}
	}
	all := tables(t, comparison)
	if len(all) != 2 {
		t.Fatalf("%d tables, want 2", len(all))
	}
	shown := make(map[string]bool)
	for _, row := range all[1] {
		shown[row[0]] = true
	}
	features := make(map[string]bool)
	for _, row := range all[0] {
		if len(row) != 8 {
			t.Errorf("%q has %d cells", row[0], len(row))
			continue
		}
		features[row[0]] = true
		if ours := row[7]; ours != "✗" && !shown[row[0]] {
			t.Errorf("%s: there is no command that shows it", row[0])
		} else if ours != "✓" && ours != "~" && ours != "✗" {
			t.Errorf("%s: %q", row[0], ours)
		}
	}
	data, err := os.ReadFile(comparison)
	if err != nil {
		t.Fatal(err)
	}
	_, reasons, _ := strings.Cut(string(data), "Where overshare has a no or a part:")
	reasons, _, _ = strings.Cut(reasons, "\n## ")
	lacking := strings.Count(string(data), " | ✗ |\n") + strings.Count(string(data), " | ~ |\n")
	if n := strings.Count(reasons, "\n- "); n != lacking {
		t.Errorf("%d of overshare's cells are no full yes, and %d have a reason below the table", lacking, n)
	}
	dir := compared(t)
	for _, row := range all[1] {
		if !features[row[0]] {
			t.Errorf("%s: the first table lacks it", row[0])
		}
		t.Run(row[0], func(t *testing.T) {
			command := strings.Trim(row[1], "`")
			if test, ok := strings.CutPrefix(command, "go test "); ok {
				isTest(t, test)
				return
			}
			if strings.HasPrefix(command, "go run ./bench") {
				if _, err := os.Stat("../../bench/main.go"); err != nil {
					t.Error(err)
				}
				return
			}
			want, ok := strings.CutPrefix(strings.TrimSuffix(row[2], "`"), "`")
			if !ok {
				t.Fatalf("what %s shows must be a text of its output", command)
			}
			if out := inShell(t, dir, command); !strings.Contains(out, want) {
				t.Errorf("%s\nlacks %s:\n%.3000s", command, want, out)
			}
		})
	}
}

// isTest makes sure that there is a test of that name.
func isTest(t *testing.T, args string) {
	t.Helper()
	folder, name, ok := strings.Cut(args, " -run ")
	files, err := filepath.Glob(filepath.Join("../..", folder, "*_test.go"))
	if !ok || err != nil {
		t.Fatalf("%s: %v", args, err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if regexp.MustCompile(`(?m)^func ` + name + `\(`).Match(data) {
			return
		}
	}
	t.Errorf("%s has no %s", folder, name)
}

// compared is the service that the commands run in, with this program in PATH.
func compared(t *testing.T) string {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/comparison/service.txt")
	if err != nil {
		t.Fatal(err)
	}
	root := wanttest.Files(t, string(txtar.Format(&txtar.Archive{Files: archive.Files})))
	dir := filepath.Join(root, "service")
	module, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	// The tool of a project that replaces us by this tree.
	for _, name := range []string{"go.mod", "go.sum"} {
		data, err := os.ReadFile(filepath.Join(module, name))
		if err != nil {
			t.Fatal(err)
		}
		if name == "go.mod" {
			_, requires, _ := strings.Cut(string(data), "\n\n")
			data = fmt.Appendf(nil, "module example.test/tool\n\n%s\nrequire github.com/oversharelint/overshare v0.0.0\n\nreplace github.com/oversharelint/overshare => %s\n\ntool github.com/oversharelint/overshare/cmd/overshare\n", requires, module)
		}
		if err := os.WriteFile(filepath.Join(root, "tool", name), data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	bin := filepath.Join(root, "bin")
	self, err := os.Executable()
	if err == nil {
		err = os.Mkdir(bin, 0o777)
	}
	if err == nil {
		err = os.Symlink(self, filepath.Join(bin, "overshare"))
	}
	if err != nil {
		t.Fatal(err)
	}
	inShell(t, dir, "git init -q && git add . && git -c user.name=x -c user.email=x@example.test commit -q -m x")
	return dir
}

// inShell runs a command line, and returns all that it says.
func inShell(t *testing.T, dir, command string) string {
	t.Helper()
	cmd := exec.Command("bash", "-c", command)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "OVERSHARE_MAIN=1", "GOFLAGS=", "GOWORK=", "GO111MODULE=", "GOTOOLCHAIN=local", "NO_COLOR=1", "GITHUB_STEP_SUMMARY=",
		"PWD="+dir, "PATH="+filepath.Join(filepath.Dir(dir), "bin")+string(os.PathListSeparator)+os.Getenv("PATH"))
	out, _ := cmd.CombinedOutput() // how it ends is what the commands say themselves
	return string(out)
}
