package cli

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/oversharelint/overshare/internal/finding"
	"github.com/oversharelint/overshare/internal/report"
	"github.com/oversharelint/overshare/internal/wanttest"
)

// outcome is what a run prints and how it ends.
type outcome struct {
	stdout, stderr string
	status         int
}

// overshare runs the command line in a folder.
func overshare(t *testing.T, dir string, args ...string) outcome {
	t.Helper()
	t.Setenv("GOFLAGS", "")
	t.Setenv("GOWORK", "")
	t.Setenv("GO111MODULE", "")
	var stdout, stderr bytes.Buffer
	status := Main(append([]string{"-C", dir}, args...), testDoc, &stdout, &stderr)
	return outcome{stdout.String(), stderr.String(), status}
}

// want compares the exit status, and looks for text in both outputs.
func (o outcome) want(t *testing.T, status int, contains ...string) {
	t.Helper()
	if o.status != status {
		t.Errorf("exit status %d, want %d", o.status, status)
	}
	for _, s := range contains {
		if !strings.Contains(o.stdout+o.stderr, s) {
			t.Errorf("the output lacks %q", s)
		}
	}
	if t.Failed() {
		t.Logf("stdout:\n%s\nstderr:\n%s", o.stdout, o.stderr)
	}
}

// lacks looks for text that must not be there.
func (o outcome) lacks(t *testing.T, texts ...string) {
	t.Helper()
	for _, s := range texts {
		if strings.Contains(o.stdout+o.stderr, s) {
			t.Errorf("the output holds %q\nstdout:\n%s\nstderr:\n%s", s, o.stdout, o.stderr)
		}
	}
}

const goMod = "-- go.mod --\nmodule example.test/m\n\ngo 1.24\n"

const leak = `
var _ = 1 // stub: sensitivelog/credential | high | k | password is written to the log
`

func TestClean(t *testing.T) {
	dir := wanttest.Files(t, goMod+"-- a.go --\npackage m\n")
	o := overshare(t, dir)
	o.want(t, Clean, "no findings in 1 package")
	if o.stderr != "" {
		t.Errorf("a clean run writes to standard error:\n%s", o.stderr)
	}
}

func TestLeak(t *testing.T) {
	dir := wanttest.Files(t, goMod+"-- a.go --\npackage m\n"+leak+"-- b/b.go --\npackage b\n"+leak)
	o := overshare(t, dir, "./...")
	o.want(t, Found)
	const want = `a.go:3:2: password is written to the log [sensitivelog/credential]
    source  a.go:1: begins

b/b.go:3:2: password is written to the log [sensitivelog/credential]
    source  b/b.go:1: begins

2 findings (2 critical) in 2 packages; 2 functions of 6 cut short of the budget
`
	if o.stdout != want {
		t.Errorf("stdout:\n%s\nwant:\n%s", o.stdout, want)
	}
	overshare(t, dir, "./b").want(t, Found, "1 finding (1 critical) in 1 package;")
	overshare(t, dir, "example.test/m").want(t, Found, "a.go:3:2")
}

// decode reads the JSON form.
func decode(t *testing.T, o outcome) report.Report {
	t.Helper()
	var r report.Report
	dec := json.NewDecoder(strings.NewReader(o.stdout))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&r); err != nil {
		t.Fatalf("decode the report: %v\n%s", err, o.stdout)
	}
	return r
}

func TestStatusDoesNotDependOnTheFormat(t *testing.T) {
	for status, archive := range map[int]string{
		Clean:      goMod + "-- a.go --\npackage m\n",
		Found:      goMod + "-- a.go --\npackage m\n" + leak,
		Incomplete: goMod + "-- a.go --\npackage m\nfunc {\n-- b/b.go --\npackage b\n" + leak,
	} {
		dir := wanttest.Files(t, archive)
		overshare(t, dir).want(t, status)
		o := overshare(t, dir, "-format", "json")
		o.want(t, status)
		r := decode(t, o)
		if r.Version != report.Version || (status == Found) != (len(r.Errors) == 0 && len(r.Findings) > 0) ||
			(status == Incomplete) != (len(r.Errors) > 0) {
			t.Errorf("status %d, report %+v", status, r)
		}
	}
}

func TestSyntaxErrorHidesNoOtherPackage(t *testing.T) {
	dir := wanttest.Files(t, goMod+"-- a/a.go --\npackage a\n\nfunc {\n-- b/b.go --\npackage b\n"+leak)
	o := overshare(t, dir)
	o.want(t, Incomplete, "a.go:3:6", "b/b.go:3:2: password", "the analysis is incomplete", "go vet", "incomplete: 1 error")
}

// For a package that has tests go vet heads what its tool says with two lines. Both are about it.
func TestSyntaxErrorInATestedPackage(t *testing.T) {
	dir := wanttest.Files(t, goMod+"-- a/a.go --\npackage a\n\nfunc {\n-- a/a_test.go --\npackage a\n-- a/x_test.go --\npackage a_test\n\nimport _ \"example.test/m/a\"\n-- b/b.go --\npackage b\n"+leak)
	o := overshare(t, dir, "-format=json")
	o.want(t, Incomplete, "a.go:3:6", "b/b.go")
	r := decode(t, o)
	for _, e := range r.Errors {
		if e.Package != "example.test/m/a" || !strings.Contains(e.Message, "a.go:3:6") {
			t.Errorf("error of %q: %s", e.Package, e.Message)
		}
	}
	if len(r.Errors) == 0 {
		t.Error("no errors")
	}
}

// What the go command refuses is not analyzed, and the user hears what to do.
func TestWrongBuildFlags(t *testing.T) {
	dir := wanttest.Files(t, goMod+"-- a.go --\npackage m\n"+leak)
	for _, c := range []struct{ flag, want string }{
		{"-mod=bogus", "-mod=bogus not supported"},
		{"-overlay=none.json", "none.json"},
		{"-modfile=none.mod", "none.mod"},
		{"-compiler=x", "unknown compiler"},
		{"-p=0", "-p must be"},
	} {
		o := overshare(t, dir, c.flag)
		o.want(t, Incomplete, c.want, "nothing was analyzed; make `go list` work")
		if o.stdout != "" {
			t.Errorf("%s: stdout %q", c.flag, o.stdout)
		}
	}
}

func TestBrokenDependency(t *testing.T) {
	dir := wanttest.Files(t, goMod+`
-- a/a.go --
package a

var X int = "text"
-- b/b.go --
package b

import "example.test/m/a"

var Y = a.X
-- c/c.go --
package c
`+leak)
	o := overshare(t, dir, "./b", "./c")
	o.want(t, Incomplete, "a.go:3:13", "# example.test/m/b\nnot analyzed", "c/c.go:3:2: password")
}

// A package that was only imported by one that was asked for is heard of when it is asked for itself.
func TestImportedFirst(t *testing.T) {
	const files = goMod + "-- a/a.go --\npackage a\n" + leak + "-- b/b.go --\npackage b\n\nimport _ \"example.test/m/a\"\n-- c/c.go --\npackage c\n\nimport _ \"example.test/m/a\"\n"
	dir := wanttest.Files(t, files)
	overshare(t, dir, "./b").want(t, Clean, "no findings in 1 package")
	for range 2 {
		overshare(t, dir, "./...").want(t, Found, "a/a.go:3:2", "in 3 packages")
		overshare(t, dir, "./a", "./c").want(t, Found, "a/a.go:3:2", "in 2 packages")
		overshare(t, dir, "./c").want(t, Clean, "no findings in 1 package")
		// What cannot be loaded, beside it, changes nothing.
		overshare(t, dir, "./a", "./none").want(t, Incomplete, "a/a.go:3:2", "in 1 package; ")
	}
	// Nor is what was found in it told when it is only imported.
	dir = wanttest.Files(t, files)
	overshare(t, dir, "./...").want(t, Found)
	overshare(t, dir, "./c").want(t, Clean, "no findings in 1 package")
}

// go vet analyzes nothing if one package cannot be loaded; we analyze the others.
func TestMissingModule(t *testing.T) {
	dir := wanttest.Files(t, goMod+"-- a/a.go --\npackage a\n\nimport _ \"example.test/none\"\n-- b/b.go --\npackage b\n"+leak)
	o := overshare(t, dir)
	o.want(t, Incomplete, "# example.test/m/a\n", "no required module provides package example.test/none", "b/b.go:3:2: password")
	if n := strings.Count(o.stderr, "no required module"); n != 1 {
		t.Errorf("the error is printed %d times", n)
	}
}

func TestAnalyzerErrorsAreNotLost(t *testing.T) {
	dir := wanttest.Files(t, goMod+"-- a.go --\npackage m\n\nvar _ = 1 // stub: error | ran out of fuel\n")
	overshare(t, dir).want(t, Incomplete, "# example.test/m\nsensitivelog: ran out of fuel")
	dir = wanttest.Files(t, goMod+"-- a.go --\npackage m\n\nvar _ = 1 // stub: crash | at height\n")
	overshare(t, dir).want(t, Incomplete, "# example.test/m\n", "panic: at height")
}

func TestNothingToAnalyze(t *testing.T) {
	empty := wanttest.Files(t, "")
	overshare(t, empty).want(t, Usage, "belongs to no module", "go mod init", "-C")

	several := wanttest.Files(t, "-- x/go.mod --\nmodule x\n-- y/z/go.mod --\nmodule z\n-- testdata/w/go.mod --\nmodule w\n")
	o := overshare(t, several)
	o.want(t, Usage, "overshare -C "+filepath.Join(several, "x")+" ./...", "overshare -C "+filepath.Join(several, "y", "z")+" ./...", "go work init")
	o.lacks(t, "testdata")

	bare := wanttest.Files(t, goMod)
	overshare(t, bare).want(t, Usage, "no packages to analyze", "-tags")
	overshare(t, bare, "./none/...").want(t, Usage, "./none/...")
	overshare(t, bare, "./none").want(t, Usage, "no packages to analyze", "directory not found")
	overshare(t, bare, "nosuch").want(t, Usage, "nosuch is not in std")
	overshare(t, filepath.Join(bare, "none")).want(t, Usage, "there is no such directory")

	some := wanttest.Files(t, goMod+"-- a.go --\npackage m\n"+leak)
	overshare(t, some, ".", "./none/...").want(t, Incomplete, "./none/...: ", "a.go:3:2")
	overshare(t, some, ".", "example.test/m/none/...").want(t, Incomplete, `"example.test/m/none/..." matched no packages`, "a.go:3:2")
}

func TestWrongUsage(t *testing.T) {
	dir := wanttest.Files(t, goMod+"-- a.go --\npackage m\n")
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"-checks", "sensitivelog,nosuch"}, `no check "nosuch"; there are: `},
		{[]string{"-nosuch"}, "-nosuch"},
		{[]string{"-format", "yaml"}, `"yaml" is none of text, html, json`},
		{[]string{"-o", "sarfi=x"}, `-o sarfi=x: format "sarfi" is none of text, html, json, sarif, github, codeclimate, checkstyle, junit, rdjson; is sarif meant?`},
		{[]string{"-o", "sarif="}, "-o sarif=: the name of the file is missing"},
		{[]string{"-o", "sarif", "-o", "text"}, "-o sarif and -o text both go to standard output: name a file for one of them, as in -o text=file"},
		{[]string{"-format", "json", "-o", "text=-"}, "-format json and -o text=- both go to standard output"},
		{[]string{"-o", "sarif=x", "-o", "json=x"}, "-o sarif=x and -o json=x both go to x"},
		{[]string{"-o", "sarif=none/x"}, "-o sarif=none/x: there is no directory"},
		{[]string{"-o", "sarif=."}, "is a directory"},
		{[]string{"-min-confidence", "total"}, `"total" is none of low, medium, high`},
		{[]string{"-color", "red"}, `"red" is none of auto, always, never`},
		{[]string{"./...", "-tests"}, "-tests: flags stand before the packages"},
		{[]string{"-tests=maybe"}, "maybe"},
	} {
		t.Run(strings.Join(c.args, " "), func(t *testing.T) {
			o := overshare(t, dir, c.args...)
			o.want(t, Usage, c.want)
			if o.stdout != "" {
				t.Errorf("wrong usage writes to standard output:\n%s", o.stdout)
			}
		})
	}
}

func TestHelp(t *testing.T) {
	var stdout, stderr bytes.Buffer
	if status := Main([]string{"help"}, testDoc, &stdout, &stderr); status != Clean || !strings.Contains(stdout.String(), "overshare [flags] [packages]") {
		t.Errorf("overshare help: exit status %d\n%s%s", status, stdout.String(), stderr.String())
	}
	o := overshare(t, ".", "-help")
	o.want(t, Clean, "overshare [flags] [packages]", "-min-confidence", "Exit status", "sensitivelog")
	if o.stderr != "" {
		t.Errorf("help writes to standard error:\n%s", o.stderr)
	}
}

func TestGoCommandMissing(t *testing.T) {
	dir := wanttest.Files(t, goMod+"-- a.go --\npackage m\n")
	t.Setenv("PATH", t.TempDir())
	overshare(t, dir).want(t, Incomplete, "go command is needed", "https://go.dev/dl")
}

func TestGoCommandTooOld(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the old go command is a shell script")
	}
	dir, bin := wanttest.Files(t, goMod+"-- a.go --\npackage m\n"), t.TempDir()
	script := "#!/bin/sh\necho '{\"GOVERSION\":\"go1.22.3\",\"GOMOD\":\"" + dir + "/go.mod\",\"GOWORK\":\"\"}'\n"
	if err := os.WriteFile(filepath.Join(bin, "go"), []byte(script), 0o777); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", bin)
	overshare(t, dir).want(t, Incomplete, "go1.22.3", "too old", "go1.24")
}

func TestCheckVersion(t *testing.T) {
	for _, c := range []struct {
		command, built string
		ok             bool
	}{
		{"go1.24", "go1.26.1", true},
		{"go1.26.8", "go1.26.0", true},
		{"go1.26.8-custom", "go1.26.0", true},
		{"devel go1.28-abc", "go1.26.0", true},
		{"go1.27.0", "devel go1.28-abc", true},
		{"go1.23.9", "go1.26.0", false},
		{"go1.27rc1", "go1.26.9", false},
	} {
		if err := checkVersion(c.command, c.built); (err == nil) != c.ok {
			t.Errorf("go command %s, tool built with %s: %v", c.command, c.built, err)
		}
	}
}

// A module whose go.mod asks for a newer Go than can be had.
func TestGoModTooNew(t *testing.T) {
	dir := wanttest.Files(t, "-- go.mod --\nmodule m\n\ngo 1.999\n-- a.go --\npackage m\n")
	t.Setenv("GOTOOLCHAIN", "local")
	overshare(t, dir).want(t, Incomplete, "1.999")
}

func TestTags(t *testing.T) {
	dir := wanttest.Files(t, goMod+"-- a.go --\n//go:build special\n\npackage m\n"+leak+"-- b.go --\npackage m\n")
	overshare(t, dir).want(t, Clean)
	overshare(t, dir, "-tags", "special").want(t, Found, "a.go:5:2")
	overshare(t, dir, "-tags=special", "-race=false", "-p", "1").want(t, Found)
}

func TestTests(t *testing.T) {
	dir := wanttest.Files(t, goMod+"-- a.go --\npackage m\n"+leak+"-- a_test.go --\npackage m\n"+leak+"-- x_test.go --\npackage m_test\n"+leak+
		"-- only/only_test.go --\npackage only\n"+leak)
	o := overshare(t, dir)
	o.want(t, Found, "1 finding (1 critical)")
	o = overshare(t, dir, "-tests")
	o.want(t, Found, "4 findings", "a.go:3:2", "a_test.go:3:2", "x_test.go:3:2", "only/only_test.go:3:2")
}

func TestChecksAndConfidence(t *testing.T) {
	dir := wanttest.Files(t, goMod+`-- a.go --
package m

var _ = 1 // stub: sensitivelog/credential | high | a | first
var _ = 1 // stub: sensitivelog/personal | medium | b | second
var _ = 1 // stub: rawerror/foreign | low | c | third
`)
	for _, c := range []struct {
		args       []string
		want, lack string
	}{
		{nil, "first second", "third"},
		{[]string{"-min-confidence", "high"}, "first", "second third"},
		{[]string{"-min-confidence=low"}, "first second third", "nothing"},
		{[]string{"-min-confidence=low", "-checks", "rawerror"}, "third", "first second"},
		{[]string{"-checks", "rawerror, sensitivelog", "-min-confidence=low"}, "first second third", "nothing"},
	} {
		o := overshare(t, dir, c.args...)
		o.want(t, Found, strings.Fields(c.want)...)
		o.lacks(t, strings.Fields(c.lack)...)
	}
	o := overshare(t, dir, "-checks", "rawerror")
	o.want(t, Clean, "no findings in 1 package; 1 finding of lower confidence not shown")
}

func TestWorkspace(t *testing.T) {
	const work = "-- go.work --\ngo 1.24\n\nuse (\n\t./a\n\t./b\n)\n-- a/go.mod --\nmodule a.test\n-- a/a.go --\npackage a\n"
	modules := work + leak + "-- b/go.mod --\nmodule b.test\n-- b/sub/b.go --\npackage b\n" + leak
	dir := wanttest.Files(t, modules)
	overshare(t, dir).want(t, Found, "a/a.go:3:2", "b/sub/b.go:3:2", "2 packages")
	overshare(t, dir, "./...").want(t, Found, "2 packages")
	overshare(t, dir, "./b/...").want(t, Found, "1 package;")
	o := overshare(t, filepath.Join(dir, "a"), "./...")
	o.want(t, Found, "a.go:3:2", "1 package;")

	// The root may be a module of the workspace too.
	dir = wanttest.Files(t, strings.Replace(modules, "use (", "use (\n\t.", 1)+"-- go.mod --\nmodule root.test\n-- r.go --\npackage r\n"+leak)
	overshare(t, dir).want(t, Found, "r.go:3:2", "3 packages")
}

// Findings of which another package's registrations say that they are none.
func TestSettled(t *testing.T) {
	dir := wanttest.Files(t, goMod+`-- a/a.go --
package a

var _ = 1 // stub: rawerror/database | high | k | withdrawn
-- b/b.go --
package b

var _ = 1 // stub: rawerror/sdk | high | k | stays | example.test/m/a.F
`)
	o := overshare(t, dir, "-format=json")
	o.want(t, Found, "stays")
	if r := decode(t, o); len(r.Findings) != 1 || r.Stats.Withdrawn != 1 {
		t.Errorf("%d findings, %d withdrawn; want 1 and 1", len(r.Findings), r.Stats.Withdrawn)
	}
}

// Findings with one key in one function differ in their fingerprints, whatever is shown.
func TestFingerprintsDiffer(t *testing.T) {
	archive := goMod + "-- a.go --\npackage m\n"
	for i := range 3 {
		level := "high"
		if i == 1 {
			level = "low"
		}
		archive += fmt.Sprintf("\nvar _ = 1 // stub: sensitivelog/credential | %s | k | message\n", level)
	}
	dir := wanttest.Files(t, archive)
	all := decode(t, overshare(t, dir, "-format=json", "-min-confidence=low")).Findings
	some := decode(t, overshare(t, dir, "-format=json")).Findings
	if len(all) != 3 || len(some) != 2 {
		t.Fatalf("%d and %d findings", len(all), len(some))
	}
	a, b, c := all[0].Fingerprint, all[1].Fingerprint, all[2].Fingerprint
	if a == "" || a == b || b == c || a == c {
		t.Errorf("fingerprints %s, %s, %s", a, b, c)
	}
	if some[0].Fingerprint != a || some[1].Fingerprint != c {
		t.Errorf("the fingerprints depend on what is shown: %s, %s", some[0].Fingerprint, some[1].Fingerprint)
	}
}

func TestBrokenGoMod(t *testing.T) {
	dir := wanttest.Files(t, "-- go.mod --\nmodul m\n-- a.go --\npackage m\n")
	overshare(t, dir).want(t, Incomplete, "go.mod:1")
}

// What a directive silences is no finding, is counted and listed, and leaves the numbers of the others alone.
func TestSuppressed(t *testing.T) {
	const files = goMod + "-- a.go --\npackage m\n\nvar _ = 1 // stub: rawerror/tls | high | k | first%s\n\nvar _ = 1 // stub: rawerror/tls | high | k | second\n"
	const why = " |  | a \"reason\" <&>"
	before := decode(t, overshare(t, wanttest.Files(t, fmt.Sprintf(files, "")), "-format=json"))
	dir := wanttest.Files(t, fmt.Sprintf(files, why))
	o := overshare(t, dir)
	o.want(t, Found, "a.go:5:2: second", "1 finding (1 minor) in 1 package; 1 finding suppressed;")
	o.lacks(t, "first")
	r := decode(t, overshare(t, dir, "-format=json"))
	if len(r.Findings) != 1 || len(r.Suppressed) != 1 || len(before.Findings) != 2 {
		t.Fatalf("%d findings, %d suppressed; without the directive %d", len(r.Findings), len(r.Suppressed), len(before.Findings))
	}
	if r.Findings[0].Fingerprint != before.Findings[1].Fingerprint || r.Suppressed[0].Fingerprint != before.Findings[0].Fingerprint {
		t.Error("the fingerprints depend on what is suppressed")
	}
	want := finding.ResultSuppression{Kind: finding.ByDirective, Reason: `a "reason" <&>`, File: "a.go", Line: 2}
	if got := r.Suppressed[0].Suppression; got != want {
		t.Errorf("suppression %+v, want %+v", got, want)
	}
	clean := wanttest.Files(t, goMod+"-- a.go --\npackage m\n\nvar _ = 1 // stub: rawerror/tls | high | k | first |  | why\n")
	overshare(t, clean).want(t, Clean, "no findings in 1 package; 1 finding suppressed")
}

// Several formats in one run, each where it was asked to go; the status is the same.
func TestOutputs(t *testing.T) {
	dir := wanttest.Files(t, goMod+"-- a.go --\npackage m\n"+leak)
	o := overshare(t, dir, "-o", "sarif=out.sarif", "-o", "text", "-o", "codeclimate="+filepath.Join(dir, "cc.json"))
	o.want(t, Found, "a.go:3:2: password")
	for file, want := range map[string]string{"out.sarif": `"version": "2.1.0"`, "cc.json": `"check_name"`} {
		data, err := os.ReadFile(filepath.Join(dir, file))
		if err != nil || !strings.Contains(string(data), want) {
			t.Errorf("%s: %v\n%s", file, err, data)
		}
	}
	o = overshare(t, dir, "-o=json=all.json")
	o.want(t, Found, "overshare: 1 finding (1 critical) in 1 package; 1 function of 3 cut short of the budget; see all.json")
	if o.stdout != "" {
		t.Errorf("standard output: %s", o.stdout)
	}
	o = overshare(t, dir, "-format=json", "-o=html=page.html")
	if r := decode(t, o); len(r.Findings) != 1 {
		t.Errorf("%d findings", len(r.Findings))
	}
}

// In a step of GitHub Actions the summary gets what annotations cannot show, behind what is there already.
func TestStepSummary(t *testing.T) {
	dir := wanttest.Files(t, goMod+"-- a.go --\npackage m\n"+leak+"-- summary.md --\nbefore\n")
	t.Setenv("GITHUB_STEP_SUMMARY", filepath.Join(dir, "summary.md"))
	overshare(t, dir, "-o=github").want(t, Found, "::error file=a.go,line=3,endLine=3,col=2,endColumn=8,title=sensitivelog/credential::password is written")
	data, err := os.ReadFile(filepath.Join(dir, "summary.md"))
	if err != nil || !strings.HasPrefix(string(data), "before\n## overshare\n") || !strings.Contains(string(data), "| critical |") {
		t.Errorf("%v\n%s", err, data)
	}
	t.Setenv("GITHUB_STEP_SUMMARY", filepath.Join(dir, "none", "summary.md"))
	overshare(t, dir, "-o=github").want(t, Incomplete, "write the summary of the step: ", "GITHUB_STEP_SUMMARY names the file")
}
