package plugin_test

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/oversharelint/overshare/internal/wanttest"
)

const fixtures = "../testdata/checks"

var everything = wanttest.GolangciConfig("")

// TestFixtures holds the linter to the comments that the command line and go vet are held to. A second
// run is answered from golangci-lint's cache and says the same.
func TestFixtures(t *testing.T) {
	lint := wanttest.NewGolangci(t)
	comments, err := wanttest.Read(fixtures)
	if err != nil {
		t.Fatal(err)
	}
	for _, run := range []string{"first", "second"} {
		t.Run(run, func(t *testing.T) {
			found, err := lint.Run(fixtures, everything, "./...")
			if err != nil {
				t.Fatal(err)
			}
			var ours []wanttest.Finding
			for _, f := range found {
				m := addition.FindStringSubmatch(f.Message)
				if m == nil {
					t.Errorf("%s: %q has no check and category", f.Place, f.Message)
				} else if !wanttest.Elsewhere(m[1], f.File) {
					ours = append(ours, wanttest.Finding{Place: f.Place, Message: m[2]})
				}
			}
			wanttest.Report(t, wanttest.Compare(comments, ours))
		})
	}
}

// What the linter adds to a message: the check before it, the category and the way behind it.
var addition = regexp.MustCompile(`^([a-z]+): (.*) \[[a-z]+/[a-z-]+\](, way: .*)?$`)

// service is a module of three packages, of which the last leaks what the first one holds, through the
// second one.
const service = `
-- go.mod --
module service.test
go 1.26
-- model/model.go --
package model

type User struct{ Name, Password string }

func (u *User) Secret() string { return u.Password }
-- write/write.go --
package write

import (
	"log/slog"

	"service.test/model"
)

func Dump(u *model.User, text string) { slog.Info("user", "name", u.Name, "text", text) }
-- api/api.go --
package api

import (
	"service.test/model"
	"service.test/write"
)

func Handle(u *model.User) {
	s := u.Secret()
	write.Dump(u, s)
}
`

const leak = "sensitivelog: password (field Password of model.User) is written to the log by slog.Info in write.Dump [sensitivelog/credential], " +
	"way: model/model.go:5 -> api.go:9: returned by (*model.User).Secret -> api.go:10: passed to write.Dump -> write/write.go:9"

// TestFacts has golangci-lint analyze one package after another run has left the facts of those that it
// imports in the cache. The package whose fact is of use is not imported by the one that was changed.
func TestFacts(t *testing.T) {
	lint, dir := wanttest.NewGolangci(t), wanttest.Files(t, service)
	leaks := func() {
		t.Helper()
		found, err := lint.Run(dir, everything, "./api")
		if err != nil || len(found) != 1 || found[0].Message != leak {
			t.Fatalf("found %v, %v\nwant %s", found, err, leak)
		}
	}
	leaks()
	appendTo(t, filepath.Join(dir, "api/api.go"), "\nfunc More() {}\n")
	// What it says when it reads facts from its cache. Facts that it had made anew would prove nothing.
	t.Setenv("GL_DEBUG", "goanalysis/facts/cache")
	out := strings.ReplaceAll(output(t, lint, dir, everything, "./api"), `\"`, `"`)
	for pkg, facts := range map[string]int{"model": 1, "write": 1, "slog": 0} {
		if want := fmt.Sprintf("Loaded %d cached facts for package %q and analyzer overshareflow", facts, pkg); !strings.Contains(out, want) {
			t.Errorf("golangci-lint does not say: %s", want)
		}
	}
	if said := `Caching 1 facts for package "model"`; strings.Contains(out, said) {
		t.Errorf("golangci-lint analyzed what it had in its cache: %s", said)
	}
	t.Setenv("GL_DEBUG", "")
	leaks()
}

// output is all that golangci-lint prints, whatever its status.
func output(t *testing.T, lint *wanttest.Golangci, dir string, config []byte, args ...string) string {
	t.Helper()
	out, err := lint.Output(dir, config, args...)
	if err != nil && !errors.As(err, new(*exec.ExitError)) {
		t.Fatal(err)
	}
	return out
}

func appendTo(t *testing.T, name, text string) {
	t.Helper()
	old, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, append(old, text...), 0o666); err != nil {
		t.Fatal(err)
	}
}

// TestSettings changes the settings between runs: what golangci-lint has in its cache must not answer for
// others than those that it was made with.
func TestSettings(t *testing.T) {
	lint, dir := wanttest.NewGolangci(t), wanttest.Files(t, service)
	for _, c := range []struct {
		settings string
		findings int
	}{
		{"", 1},
		{`{checks: {disable: [sensitivelog]}}`, 0},
		{`{checks: {enable: [rawerror]}}`, 0},
		{`{checks: {enable: [sensitivelog]}, min-confidence: high, report: {min-severity: critical}}`, 1},
		{`{paths: {exclude: ["api/**"]}}`, 0},
		{`{paths: {exclude: ["write/**"]}}`, 1}, // the finding stands in api
		{"", 1},
	} {
		found, err := lint.Run(dir, wanttest.GolangciConfig(c.settings), "./...")
		if err != nil || len(found) != c.findings {
			t.Errorf("%s: found %v, %v; want %d", c.settings, found, err, c.findings)
		}
	}
	out := output(t, lint, dir, wanttest.GolangciConfig(`{checks: {enabel: [rawerror]}}`))
	if want := "linters.settings.custom.overshare.settings: there is no setting checks.enabel: is enable meant?"; !strings.Contains(out, want) {
		t.Errorf("golangci-lint does not say %s:\n%s", want, out)
	}
}

// TestNolint makes sure that golangci-lint sees what its own comments silence, or its nolintlint would
// call them unused, and that those which name one of our checks are obeyed all the same.
func TestNolint(t *testing.T) {
	lint, dir := wanttest.NewGolangci(t), wanttest.Files(t, service)
	for comment, findings := range map[string]int{
		"//nolint:overshare // meant":            0,
		"//nolint // meant":                      0,
		"//nolint:sensitivelog // meant":         0,
		"//overshare:ignore sensitivelog -- why": 0,
		"//nolint:rawerror // meant":             1,
		"//nolint:govet // meant":                1,
		"//overshare:ignore rawerror -- why":     2, // the leak, and the directive, which is of no use
	} {
		edited := strings.Replace(service, "write.Dump(u, s)", "write.Dump(u, s) "+comment, 1)
		dir = wanttest.Files(t, edited)
		found, err := lint.Run(dir, everything, "./...")
		if err != nil || len(found) != findings {
			t.Errorf("%s: found %v, %v; want %d", comment, found, err, findings)
		}
	}
	dir = wanttest.Files(t, strings.Replace(service, "write.Dump(u, s)", "write.Dump(u, s) //nolint:overshare // meant", 1))
	if out := output(t, lint, dir, everything, "--enable=nolintlint"); strings.Contains(out, "unused") || !strings.Contains(out, "0 issues") {
		t.Errorf("nolintlint does not know that the comment is of use:\n%s", out)
	}
}
