package cli

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/oversharelint/overshare/internal/wanttest"
)

// fixable is a module with three findings: one that a fix ends, one without a fix, and one that is hidden.
const fixable = goMod + `-- a.go --
package m

var secret = 1 // stub: rawmodel/credential | high | a | first |  |  | var secret => var hidden
-- b/b.go --
package b

var _ = 1 // stub: rawerror/tls | high | b | second
-- b/c.go --
package b

var doubtful = 1 // stub: rawerror/tls | low | c | third |  |  | var doubtful => var certain
`

// fixIn runs the command fix in a folder.
func fixIn(t *testing.T, dir string, args ...string) outcome {
	t.Helper()
	t.Setenv("GOFLAGS", "")
	t.Setenv("GOWORK", "")
	var out, errs strings.Builder
	status := Main(append([]string{"fix", "-C", dir}, args...), testDoc, &out, &errs)
	return outcome{out.String(), errs.String(), status}
}

// reads holds a file to what it must be now.
func reads(t *testing.T, dir, name, want string) {
	t.Helper()
	got, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
	if err != nil || !strings.Contains(string(got), want) {
		t.Errorf("%s is now (%v)\n%s\nand lacks %s", name, err, got, want)
	}
}

// What is shown is fixed, what is left is reported and decides on the status.
func TestFix(t *testing.T) {
	dir := wanttest.Files(t, fixable)
	o := fixIn(t, dir)
	o.want(t, Found, "overshare: fixed a.go\n", "b/b.go:3:2: second", "1 finding (1 minor) in 2 packages")
	o.lacks(t, "first", "third")
	reads(t, dir, "a.go", "var hidden = /*fixed*/ 1 //")
	reads(t, dir, "b/c.go", "var doubtful")
	fixIn(t, dir, "./b").want(t, Found, "nothing is fixed", "overshare explain", "second")
	fixIn(t, dir, ".").want(t, Clean, "no findings in 1 package")
	fixIn(t, dir, "-min-confidence=low", "-format=json", "-fail-on=major").want(t, Clean, "fixed b/c.go", `"message": "second"`)
	reads(t, dir, "b/c.go", "var certain")
}

func TestFixDiff(t *testing.T) {
	dir := wanttest.Files(t, fixable)
	o := fixIn(t, dir, "-diff")
	o.want(t, Found, "--- a/a.go\n+++ b/a.go\n@@ -1,3 +1,3 @@\n", "\n-var secret = 1", "\n+var hidden = /*fixed*/ 1", "the patch ends 1 of 2 findings")
	reads(t, dir, "a.go", "var secret = 1")
	if strings.Contains(o.stdout, "overshare:") {
		t.Errorf("the patch holds more than a patch:\n%s", o.stdout)
	}
	fixIn(t, dir, "-diff", "-fail-on=never").want(t, Clean, "+var hidden")
	fixIn(t, wanttest.Files(t, goMod+"-- a.go --\npackage m\n"), "-diff").want(t, Clean, "nothing is found, so there is nothing to fix")
	if _, err := exec.LookPath("git"); err != nil {
		return
	}
	cmd := exec.Command("git", "apply", "-")
	cmd.Dir, cmd.Stdin = dir, strings.NewReader(o.stdout)
	cmd.Env = append(os.Environ(), "GIT_CEILING_DIRECTORIES="+filepath.Dir(dir))
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("git apply: %v\n%s", err, out)
	}
	reads(t, dir, "a.go", "var hidden = /*fixed*/ 1")
}

// Only what is new is fixed where only that is reported.
func TestFixWhatIsNew(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	dir := wanttest.Files(t, fixable)
	repo(t, dir)("tag", "v1")
	fixIn(t, dir, "-new-since=v1").want(t, Clean, "2 findings suppressed")
	reads(t, dir, "a.go", "var secret")
	var out, errs strings.Builder
	if status := Main([]string{"baseline", "write", "-C", dir}, testDoc, &out, &errs); status != Clean {
		t.Fatal(errs.String())
	}
	fixIn(t, dir, "-baseline=.overshare-baseline.json").want(t, Clean, "2 findings suppressed")
	reads(t, dir, "a.go", "var secret")
	put(t, dir, "d.go", "package m\n\nvar fresh = 1 // stub: rawerror/sdk | high | d | fourth |  |  | = 1 => = 2\n")
	fixIn(t, dir, "-new-since=v1", "-force").want(t, Clean, "fixed d.go", "2 findings suppressed")
	reads(t, dir, "a.go", "var secret")
}

// Edits are not mixed with changes that git could not bring back.
func TestFixOfChangedFiles(t *testing.T) {
	dir := wanttest.Files(t, fixable)
	git := repo(t, dir)
	put(t, dir, "b/c.go", "package b\n") // others may be changed
	put(t, dir, ".gitignore", "ignored.go\n")
	fixIn(t, dir, "-diff").want(t, Found, "+var hidden")

	put(t, dir, "a.go", "package m\n\n// edited\nvar secret = 1 // stub: rawerror/sdk | high | a | first |  |  | = 1 => = 2\n")
	o := fixIn(t, dir)
	o.want(t, Usage, "neither committed nor staged", "in a.go: ", "-diff", "-force")
	o.lacks(t, "fixed a.go")
	reads(t, dir, "a.go", "// stub: rawerror/sdk")
	git("add", "a.go")
	fixIn(t, dir).want(t, Found, "fixed a.go", "second")

	for _, name := range []string{"new.go", "ignored.go"} {
		put(t, dir, name, "package m\n\nvar x = 1 // stub: rawerror/sdk | high | a | first |  |  | = 1 => = 2\n")
		fixIn(t, dir).want(t, Usage, "in "+name)
		fixIn(t, dir, "-force").want(t, Found, "fixed "+name)
		if err := os.Remove(filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
}

// What cannot be fixed is named with the reason, and hinders nothing else.
func TestFixRefusals(t *testing.T) {
	dir := wanttest.Files(t, goMod+`-- a.go --
// Code generated by hand. DO NOT EDIT.

package m

var x = 1 // stub: rawmodel/credential | high | a | first |  |  | var x => var z
-- b.go --
package m

var y = 1 // stub: rawmodel/credential | high | b | second |  |  | = 1 => = 2
-- c.go --
package m

// conflict
var u = 1 // stub: rawmodel/credential | high | c | third |  |  | // conflict => // one
var v = 1 // stub: rawmodel/credential | high | d | fourth |  |  | // conflict => // two
`)
	o := fixIn(t, dir)
	o.want(t, Found, "not fixed: a.go:5:2 [rawmodel/credential]: a.go is generated: change what generates it",
		"not fixed: c.go:5:2 [rawmodel/credential]: c.go is changed in the same place by another fix", "fixed b.go", "fixed c.go")
	reads(t, dir, "a.go", "var x")
	reads(t, dir, "c.go", "// one")
}

// A fix that does not compile is undone.
func TestFixThatBreaks(t *testing.T) {
	dir := wanttest.Files(t, goMod+"-- a.go --\npackage m\n\nvar x = 1 // stub: rawerror/tls | high | a | first |  |  | = 1 => = (\n")
	o := fixIn(t, dir)
	o.want(t, Incomplete, "a.go:3", "does not compile, so the files are as they were before")
	o.lacks(t, "fixed a.go")
	reads(t, dir, "a.go", "var x = 1")

	dir = wanttest.Files(t, fixable+"-- d/d.go --\npackage d\n\nfunc {\n")
	fixIn(t, dir).want(t, Incomplete, "nothing is fixed, since")
	reads(t, dir, "a.go", "var secret")
}

// A vendored package may be analyzed; it is not ours to edit.
func TestFixOfOthersCode(t *testing.T) {
	dir := wanttest.Files(t, "-- go.mod --\nmodule example.test/m\n\ngo 1.24\n\nrequire example.test/v v1.0.0\n-- a.go --\npackage m\n\nimport _ \"example.test/v\"\n"+
		"-- vendor/modules.txt --\n# example.test/v v1.0.0\n## explicit; go 1.24\nexample.test/v\n"+
		"-- vendor/example.test/v/v.go --\npackage v\n\nvar x = 1 // stub: rawerror/tls | high | a | first |  |  | = 1 => = 2\n")
	fixIn(t, dir, "example.test/v").want(t, Found, "v.go is vendored, so it belongs to another module")
	reads(t, dir, "vendor/example.test/v/v.go", "= 1 //")
}

func TestFixUsage(t *testing.T) {
	dir := wanttest.Files(t, fixable)
	for args, want := range map[string]string{
		"-overlay=x.json":     "with -overlay there is no file to edit",
		"-diff -format=json":  "-format and -o have no meaning",
		"-diff -o=sarif=x":    "-format and -o have no meaning",
		"-nosuch":             "-nosuch",
		"./... -diff":         "flags stand before the packages",
		"-baseline=none.json": "none.json",
		"-new-since=x":        "-new-since x",
	} {
		fixIn(t, dir, strings.Fields(args)...).want(t, Usage, want)
	}
	t.Setenv("GOFLAGS", "-overlay=x.json")
	var out, errs strings.Builder
	if status := Main([]string{"fix", "-C", dir}, testDoc, &out, &errs); status != Usage || !strings.Contains(errs.String(), "-overlay") {
		t.Errorf("GOFLAGS=-overlay: exit status %d\n%s", status, errs.String())
	}
	fixIn(t, dir, "-help").want(t, Clean, "overshare fix -diff", "-force")
	reads(t, dir, "a.go", "var secret")
}
