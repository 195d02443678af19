package analyzers_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/oversharelint/overshare/internal/wanttest"
)

// The fixtures call the real libraries: each wrong line has an innocent twin beside it, and a
// comment only where something must be found. Their folders are called after the checks.
const fixtures = "../testdata/checks"

// TestFixtures compares what the checks say of the fixtures with what they want: nothing more and
// nothing less.
func TestFixtures(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles the libraries")
	}
	comments, err := wanttest.Read(fixtures)
	if err != nil {
		t.Fatal(err)
	}
	found, err := wanttest.Vet(wanttest.Build(t), fixtures)
	if err != nil {
		t.Fatal(err)
	}
	wanttest.Report(t, wanttest.Compare(comments, found))
	for _, check := range []string{"certtrust", "debugendpoint", "directive", "massassign", "plainstore", "rawerror", "rawmodel", "sensitivelog", "unscopedquery"} {
		n := wants(comments, check)
		if n == 0 {
			t.Errorf("%s: the fixtures want nothing of it", check)
		}
		// Printed even when the test passes: a fixture that shrinks is noticed.
		fmt.Printf("%s: %d wants\n", check, n)
	}
}

// TestDoubted makes sure that what is reported at low confidence only stands on the lines of fixtures that
// say so in a comment, and on each of them.
func TestDoubted(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles the libraries")
	}
	dirs := []string{"debugendpoint/rpc", "certtrust/passed", "plainstore/elsewhere"}
	args := []string{"-min-confidence=low"}
	want := make(map[string]bool)
	for _, dir := range dirs {
		args = append(args, "./"+dir)
		files, err := filepath.Glob(filepath.Join(fixtures, dir, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			for i, line := range strings.Split(string(data), "\n") {
				if strings.Contains(line, "// doubted") {
					want[fmt.Sprintf("%s/%s:%d", dir, filepath.Base(file), i+1)] = true
				}
			}
		}
	}
	cmd := exec.Command("go", append([]string{"vet", "-vettool=" + wanttest.Build(t)}, args...)...)
	cmd.Dir = fixtures
	cmd.Env = append(os.Environ(), "GOWORK=off", "GOFLAGS=")
	out, _ := cmd.CombinedOutput() // fails, since there are findings
	for line := range strings.Lines(string(out)) {
		file, rest, _ := strings.Cut(line, ".go:")
		n, message, ok := strings.Cut(rest, ":")
		if !ok || strings.Contains(message, "\t") {
			continue // a heading, or a step on the way
		}
		at := filepath.ToSlash(file) + ".go:" + n
		if !want[at] {
			t.Errorf("%s", line)
		}
		delete(want, at)
	}
	for at := range want {
		t.Errorf("%s: nothing is doubted:\n%s", at, out)
	}
}

// wants counts what the fixtures of a check want.
func wants(comments []wanttest.Comment, check string) int {
	n := 0
	for _, c := range comments {
		if strings.HasPrefix(c.File, check+"/") {
			n += len(c.Wants)
		}
	}
	return n
}
