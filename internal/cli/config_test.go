package cli

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/oversharelint/overshare/internal/config"
	"github.com/oversharelint/overshare/internal/wanttest"
)

// configured is a module with three findings: one per check that the stub knows, and one that is doubtful.
const configured = goMod + `-- a.go --
package m

var _ = 1 // stub: sensitivelog/credential | high | a | first
var _ = 1 // stub: rawerror/tls | medium | b | second
-- gen/b.go --
package gen

var _ = 1 // stub: rawerror/database | low | c | third
`

func TestSettingsAreObeyed(t *testing.T) {
	for _, c := range []struct {
		name, yaml string
		args       []string
		status     int
		want, lack string
	}{
		{name: "none", status: Found, want: "first second", lack: "third"},
		{name: "enable", yaml: "checks: {enable: [rawerror]}", status: Found, want: "second", lack: "first"},
		{name: "disable", yaml: "checks: {disable: rawerror}", status: Found, want: "first", lack: "second"},
		{name: "a flag comes first", yaml: "checks: {disable: rawerror}", args: []string{"-checks=rawerror"}, status: Found, want: "second", lack: "first"},
		{name: "confidence", yaml: "min-confidence: low", status: Found, want: "first second third"},
		{name: "confidence by flag", yaml: "min-confidence: low", args: []string{"-min-confidence=high"}, status: Found, want: "first", lack: "second third"},
		{name: "severity", yaml: "report: {min-severity: critical}", status: Found, want: "first", lack: "second"},
		{name: "fail", yaml: "report: {fail-on: never}", status: Clean, want: "first second"},
		{name: "fail by flag", yaml: "report: {fail-on: never}", args: []string{"-fail-on=info"}, status: Found, want: "first second"},
		{name: "exclude", yaml: "min-confidence: low\npaths: {exclude: [gen]}", status: Found, want: "first second", lack: "third"},
		{name: "excluded is counted", yaml: "paths: {exclude: ['**/*.go']}", args: []string{"-suppressed"}, status: Clean,
			want: "first second", lack: "third"},
		{name: "off", yaml: "checks: {enable: [rawerror]}", args: []string{"-config=off"}, status: Found, want: "first second"},
		{name: "elsewhere", yaml: "checks: {enable: [rawerror]}", args: []string{"-config=other.yml"}, status: Found, want: "first", lack: "second"},
		{name: "not there", args: []string{"-config=none.yml"}, status: Usage, want: "none.yml"},
		{name: "wrong", yaml: "check: {enable: [rawerror]}", status: Usage, want: ".overshare.yml:1: checks"},
		{name: "baseline", yaml: "report: {baseline: none.json}", status: Usage, want: "none.json"},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := wanttest.Files(t, configured+"-- other.yml --\nchecks:\n  disable: [rawerror]\n")
			if c.yaml != "" {
				put(t, dir, config.FileName, c.yaml+"\n")
			}
			o := overshare(t, dir, c.args...)
			o.want(t, c.status, strings.Fields(c.want)...)
			o.lacks(t, strings.Fields(c.lack)...)
		})
	}
}

// The file counts from below its directory, too, and names in it are seen from there.
func TestSettingsFromBelow(t *testing.T) {
	dir := wanttest.Files(t, configured)
	put(t, dir, config.FileName, "min-confidence: low\npaths: {exclude: [gen]}\n")
	overshare(t, filepath.Join(dir, "gen")).want(t, Clean, "no findings in 1 package; 1 finding suppressed")
	put(t, dir, config.FileName, "min-confidence: low\nreport: {baseline: known.json}\n")
	var out, errs strings.Builder
	if status := Main([]string{"baseline", "write", "-C", filepath.Join(dir, "gen")}, testDoc, &out, &errs); status != Clean {
		t.Fatalf("exit status %d: %s", status, errs.String())
	}
	if _, err := os.Stat(filepath.Join(dir, "known.json")); err != nil {
		t.Error(err)
	}
	overshare(t, filepath.Join(dir, "gen")).want(t, Clean, "1 finding suppressed")
}

// What the tree of the revision has for settings does not matter, and what ours exclude is excluded there.
func TestSettingsAndNewSince(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	dir := wanttest.Files(t, configured)
	put(t, dir, config.FileName, "checks: {enable: [sensitivelog]}\n")
	repo(t, dir)("tag", "v1")
	put(t, dir, config.FileName, "min-confidence: low\n")
	overshare(t, dir, "-new-since=v1").want(t, Clean, "3 findings suppressed")
}

func TestConfigCheck(t *testing.T) {
	dir := wanttest.Files(t, configured)
	check := func(args ...string) outcome {
		var out, errs strings.Builder
		status := Main(append([]string{"config", "check", "-C", dir}, args...), testDoc, &out, &errs)
		return outcome{out.String(), errs.String(), status}
	}
	check().want(t, Usage, "there is no .overshare.yml")
	put(t, dir, config.FileName, "tests: true\n")
	check().want(t, Clean, config.FileName+": nothing is wrong")
	check("other.yml").want(t, Usage, "name it as in -config other.yml")
	put(t, dir, config.FileName, "tests: maybe\nchekcs:\n  enable: [rawerror]\n")
	check().want(t, Usage, config.FileName+`:1: tests is "maybe", want true or false`, config.FileName+":2: there is no setting chekcs: is checks meant?")
	check("-config=off").want(t, Usage, "there is no .overshare.yml")
	put(t, dir, config.FileName, "report: {baseline: none.json}\n")
	check().want(t, Usage, "there is no file", "none.json", "overshare baseline write")

	for args, status := range map[string]int{"config": Usage, "config chek": Usage, "config help": Clean, "config check -nosuch": Usage, "config schema other.yml": Usage} {
		var out, errs strings.Builder
		if got := Main(strings.Fields(args), testDoc, &out, &errs); got != status {
			t.Errorf("%s: exit status %d, want %d", args, got, status)
		}
	}
}

// The published schema is the one that the program knows.
func TestConfigSchema(t *testing.T) {
	var out, errs strings.Builder
	if status := Main([]string{"config", "schema"}, testDoc, &out, &errs); status != Clean || !json.Valid([]byte(out.String())) {
		t.Fatalf("exit status %d: %s", status, errs.String())
	}
	published, err := os.ReadFile("../../docs/overshare.schema.json")
	if err != nil || string(published) != out.String() {
		t.Errorf("docs/overshare.schema.json is stale (%v): go run ./cmd/overshare config schema >docs/overshare.schema.json", err)
	}
}
