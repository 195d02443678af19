// Package examples_test holds the tool against the services of this folder: it must report the
// lines that carry a "leak:" comment, in that category, and no others.
package examples_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/oversharelint/overshare/internal/wanttest"
)

// A place is a line with what is reported there. Several findings of one category on a line
// count once: how many fields of a struct leak is the checks' own tests' business.
type place struct {
	file     string // slash-separated, relative to the service
	line     int
	category string
}

func (p place) String() string { return fmt.Sprintf("%s:%d: %s", p.file, p.line, p.category) }

func TestClinic(t *testing.T) {
	want := marked(t, "clinic")
	if len(want) == 0 {
		t.Fatal("the clinic has no leak: comments")
	}
	tool := wanttest.Build(t)
	t.Run("overshare", func(t *testing.T) {
		compare(t, want, overshare(t, tool, "clinic"))
	})
	t.Run("go vet", func(t *testing.T) {
		compare(t, want, vet(t, tool, "clinic"))
	})
	t.Run("golangci-lint", func(t *testing.T) {
		compare(t, want, golangci(t, "clinic"))
	})
}

// golangci is what golangci-lint reports with the configuration that stands beside the services.
func golangci(t *testing.T, service string) map[place]bool {
	t.Helper()
	lint := wanttest.NewGolangci(t)
	config, err := os.ReadFile("golangci/.golangci.yml")
	if err != nil {
		t.Fatal(err)
	}
	found, err := lint.Run(service, config, "./...")
	if err != nil {
		t.Fatal(err)
	}
	category := regexp.MustCompile(` \[([a-z]+/[a-z-]+)\]`)
	out := make(map[place]bool)
	for _, f := range found {
		m := category.FindStringSubmatch(f.Message)
		if m == nil {
			t.Errorf("%s: %q names no category", f.Place, f.Message)
			continue
		}
		out[place{f.File, f.Line, m[1]}] = true
	}
	return out
}

// TestClinicItself runs what the service tests of itself, so that it stays a service that works.
func TestClinicItself(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a database")
	}
	for _, args := range [][]string{{"vet", "./..."}, {"test", "./..."}} {
		cmd := command("clinic", "go", args...)
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Errorf("go %s: %v\n%s", strings.Join(args, " "), err, out)
		}
	}
}

// compare reports the places that only one side has.
func compare(t *testing.T, want, got map[place]bool) {
	t.Helper()
	for _, p := range sorted(want) {
		if !got[p] {
			t.Errorf("%v: marked, not reported", p)
		}
	}
	for _, p := range sorted(got) {
		if !want[p] {
			t.Errorf("%v: reported, not marked", p)
		}
	}
}

func sorted(set map[place]bool) []place {
	return slices.SortedFunc(maps.Keys(set), func(a, b place) int { return strings.Compare(a.String(), b.String()) })
}

// command runs in dir as a user would: in that module alone, whatever workspace or flags
// surround the test.
func command(dir, name string, args ...string) *exec.Cmd {
	cmd := exec.Command(name, args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOWORK=off", "GOFLAGS=")
	return cmd
}

// marked reads the leak: comments of a service. A comment may name several categories,
// separated by ", ".
func marked(t *testing.T, service string) map[place]bool {
	t.Helper()
	out := make(map[place]bool)
	err := fs.WalkDir(os.DirFS(service), ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") {
			return err
		}
		src, err := os.ReadFile(filepath.Join(service, filepath.FromSlash(path)))
		if err != nil {
			return err
		}
		n := 0
		for line := range strings.Lines(string(src)) {
			n++
			_, list, ok := strings.Cut(strings.TrimSpace(line), "// leak: ")
			if !ok {
				continue
			}
			for _, category := range strings.Split(list, ", ") {
				out[place{path, n, category}] = true
			}
		}
		return nil
	})
	if err != nil {
		t.Fatalf("read leak: comments: %v", err)
	}
	return out
}

// overshare runs the command line, which must exit 1 since there are findings.
func overshare(t *testing.T, tool, service string) map[place]bool {
	t.Helper()
	out, stderr, status := run(t, command(".", tool, "-C", service, "-format", "json", "./..."))
	if status != 1 {
		t.Fatalf("overshare exits %d, want 1\n%s%s", status, out, stderr)
	}
	var report struct {
		Findings []struct {
			Category string `json:"category"`
			File     string `json:"file"`
			Line     int    `json:"line"`
		} `json:"findings"`
	}
	if err := json.Unmarshal(out, &report); err != nil {
		t.Fatalf("decode the report: %v\n%s", err, out)
	}
	got := make(map[place]bool)
	for _, f := range report.Findings {
		got[place{relative(t, service, f.File), f.Line, f.Category}] = true
	}
	return got
}

// vet runs the tool under go vet, whose JSON is one object per package, by analyzer. There go vet
// exits 0 with findings too.
func vet(t *testing.T, tool, service string) map[place]bool {
	t.Helper()
	out, stderr, status := run(t, command(service, "go", "vet", "-vettool="+tool, "-json", "./..."))
	if status != 0 {
		t.Fatalf("go vet -json exits %d\n%s%s", status, out, stderr)
	}
	got := make(map[place]bool)
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		var packages map[string]map[string][]struct{ Category, Posn string }
		if err := dec.Decode(&packages); errors.Is(err, io.EOF) {
			return got
		} else if err != nil {
			t.Fatalf("decode go vet -json: %v\n%s", err, out)
		}
		for _, analyzers := range packages {
			for _, findings := range analyzers {
				for _, f := range findings {
					file, line := position(t, f.Posn)
					got[place{relative(t, service, file), line, f.Category}] = true
				}
			}
		}
	}
}

// run returns what a command prints and its exit status.
func run(t *testing.T, cmd *exec.Cmd) (stdout, stderr []byte, status int) {
	t.Helper()
	var errs bytes.Buffer
	cmd.Stderr = &errs
	stdout, err := cmd.Output()
	if exit := (*exec.ExitError)(nil); err != nil && !errors.As(err, &exit) {
		t.Fatalf("run %s: %v", cmd.Path, err)
	}
	return stdout, errs.Bytes(), cmd.ProcessState.ExitCode()
}

// position splits file:line:column. A file name may hold colons itself.
func position(t *testing.T, posn string) (file string, line int) {
	t.Helper()
	parts := strings.Split(posn, ":")
	if len(parts) < 3 {
		t.Fatalf("position %q is not file:line:column", posn)
	}
	line, err := strconv.Atoi(parts[len(parts)-2])
	if err != nil {
		t.Fatalf("position %q: %v", posn, err)
	}
	return strings.Join(parts[:len(parts)-2], ":"), line
}

// relative names a file as the markers do.
func relative(t *testing.T, service, file string) string {
	t.Helper()
	if !filepath.IsAbs(file) {
		return filepath.ToSlash(filepath.Clean(file))
	}
	dir, err := filepath.Abs(service)
	if err != nil {
		t.Fatal(err)
	}
	rel, err := filepath.Rel(dir, file)
	if err != nil {
		t.Fatal(err)
	}
	return filepath.ToSlash(rel)
}

// TestReadme holds the README to what its first command prints.
func TestReadme(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	const mark = "<!-- Output of: go run ./cmd/overshare -C examples/clinic ./... -->\n```text\n"
	_, rest, ok := strings.Cut(string(text), mark)
	shown, _, closed := strings.Cut(rest, "```\n")
	if !ok || !closed {
		t.Fatalf("the README shows no output below %q", mark)
	}
	out, stderr, status := run(t, command("..", wanttest.Build(t), "-C", "examples/clinic", "./..."))
	if status != 1 {
		t.Fatalf("overshare exits %d, want 1\n%s", status, stderr)
	}
	if shown != string(out) {
		t.Errorf("the README shows another output than this, which the command prints:\n%s", out)
	}
}
