package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/oversharelint/overshare/internal/config"
	"github.com/oversharelint/overshare/internal/wanttest"
)

// workspace has two modules with the same findings, which are told apart by their messages.
var workspace = "-- go.work --\ngo 1.24\n\nuse (\n\t./a\n\t./b\n)\n" + inWorkspace("a") + inWorkspace("b")

func inWorkspace(m string) string {
	return strings.ReplaceAll(`-- M/go.mod --
module M.test

go 1.24
-- M/M.go --
package M

var _ = 1 // stub: sensitivelog/credential | high | a | M-first
var _ = 1 // stub: rawerror/tls | medium | b | M-second
-- M/M_test.go --
package M

var _ = 1 // stub: rawerror/tls | high | d | M-tested
-- M/gen/gen.go --
package gen

var _ = 1 // stub: rawerror/database | low | c | M-third
`, "M", m)
}

// Over a workspace each module's own settings hold for its packages, and those of the run for the rest.
func TestSettingsPerModule(t *testing.T) {
	for _, c := range []struct {
		name       string
		root, b    string // settings of the run's directory and of module b
		args       []string
		status     int
		want, lack string
	}{
		{name: "none", status: Found, want: "a-first a-second b-first b-second", lack: "a-third b-third tested"},
		{name: "disable", b: "checks: {disable: [rawerror]}", status: Found, want: "a-first a-second b-first", lack: "b-second"},
		{name: "enable", b: "checks: {enable: [rawerror]}", status: Found, want: "a-first a-second b-second", lack: "b-first"},
		{name: "both", root: "checks: {disable: [sensitivelog]}", b: "checks: {disable: [rawerror]}", status: Found, want: "a-second b-first", lack: "a-first b-second"},
		{name: "root", root: "checks: {disable: [sensitivelog]}", status: Found, want: "a-second b-second", lack: "a-first b-first"},
		{name: "own and nothing", root: "checks: {disable: [sensitivelog]}", b: "# the defaults", status: Found, want: "a-second b-first b-second", lack: "a-first"},
		{name: "exclude", b: "paths: {exclude: ['*.go']}", status: Found, want: "a-first a-second", lack: "b-first b-second"},
		{name: "confidence", b: "min-confidence: low", status: Found, want: "a-first b-first b-third", lack: "a-third"},
		{name: "severity", b: "report: {min-severity: critical}", status: Found, want: "a-second b-first", lack: "b-second"},
		{name: "tests", b: "tests: true", status: Found, want: "a-first b-first b-tested", lack: "a-tested"},
		{name: "fails in b", root: "report: {fail-on: never}", b: "report: {fail-on: critical}", status: Found, want: "a-first b-first"},
		{name: "fails nowhere", root: "report: {fail-on: never}", b: "report: {fail-on: never}", status: Clean, want: "a-first b-first"},
		{name: "flags come first", b: "checks: {disable: [rawerror]}\nmin-confidence: high", args: []string{"-checks=rawerror", "-min-confidence=low"}, status: Found,
			want: "a-second a-third b-second b-third", lack: "a-first b-first"},
		{name: "off", root: "checks: {disable: [rawerror]}", b: "checks: {disable: [rawerror]}", args: []string{"-config=off"}, status: Found, want: "a-second b-second"},
		{name: "one for all", b: "checks: {disable: [rawerror]}", args: []string{"-config=b/.overshare.yml"}, status: Found, want: "a-first b-first", lack: "a-second b-second"},
		{name: "wrong", b: "chekcs: {}", status: Usage, want: "b/.overshare.yml:1: is checks meant?"},
		{name: "named from a module", b: "checks: {disable: [rawerror]}", args: []string{"-C", "a", "./...", "b.test/..."}, status: Found, want: "a-second b-first", lack: "b-second"},
		{name: "no baseline", b: "report: {baseline: none.json}", status: Usage, want: "none.json"},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := wanttest.Files(t, workspace)
			for file, yaml := range map[string]string{config.FileName: c.root, "b/" + config.FileName: c.b} {
				if yaml != "" {
					put(t, dir, file, yaml+"\n")
				}
			}
			args := c.args
			if len(args) > 0 && args[0] == "-C" {
				dir, args = filepath.Join(dir, args[1]), args[2:]
			}
			o := overshare(t, dir, args...)
			o.want(t, c.status, strings.Fields(c.want)...)
			o.lacks(t, strings.Fields(c.lack)...)
		})
	}
}

// A module's baseline is about its findings only, and so is what is gone from it.
func TestBaselinePerModule(t *testing.T) {
	dir := wanttest.Files(t, workspace)
	put(t, dir, "b/.overshare.yml", "report: {baseline: known.json}\n")
	var out, errs strings.Builder
	if status := Main([]string{"baseline", "write", "-C", filepath.Join(dir, "b")}, testDoc, &out, &errs); status != Clean {
		t.Fatalf("exit status %d: %s", status, errs.String())
	}
	o := overshare(t, dir)
	o.want(t, Found, "a-first", "a-second", "2 findings suppressed")
	o.lacks(t, "b-first", "b-second", "gone")
	put(t, dir, "b/b.go", "package b\n")
	overshare(t, dir).want(t, Found, "findings are gone for which the baseline has 2 entries", "b-first", "2 findings (")
	// One that a flag names is that of all modules.
	put(t, dir, "b/b.go", "package b\n\nvar _ = 1 // stub: sensitivelog/credential | high | a | b-first\n")
	overshare(t, dir, "-baseline=b/known.json").want(t, Found, "a-first", "1 finding suppressed")
}

// The tree of the revision is analyzed with the settings that modules have today.
func TestSettingsPerModuleAndNewSince(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	dir := wanttest.Files(t, workspace)
	put(t, dir, "b/.overshare.yml", "checks: {disable: [rawerror]}\n")
	repo(t, dir)("tag", "v1")
	put(t, dir, "b/.overshare.yml", "min-confidence: low\n")
	overshare(t, dir, "-new-since=v1").want(t, Clean, "5 findings suppressed")
	if err := os.Remove(filepath.Join(dir, "b", config.FileName)); err != nil {
		t.Fatal(err)
	}
	overshare(t, dir, "-new-since=v1").want(t, Clean, "4 findings suppressed")
}
