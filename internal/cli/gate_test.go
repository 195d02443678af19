package cli

import (
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/oversharelint/overshare/internal/config"
	"github.com/oversharelint/overshare/internal/wanttest"
)

// put writes a file of a test's module.
func put(t *testing.T, dir, name, text string) {
	t.Helper()
	path := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// stubs is a file of package m with one finding per key.
func stubs(category string, keys ...string) string {
	text := "package m\n"
	for _, k := range keys {
		text += "\nvar _ = 1 // stub: " + category + " | high | " + k + " | message " + k + "\n"
	}
	return text
}

func TestFailOn(t *testing.T) {
	dir := wanttest.Files(t, goMod)
	put(t, dir, "a.go", stubs("rawerror/tls", "minor")+stubs("rawerror/database", "major")[len("package m\n"):])
	for flag, status := range map[string]int{
		"-fail-on=info": Found, "-fail-on=minor": Found, "-fail-on=major": Found, "-fail-on=critical": Clean, "-fail-on=never": Clean,
		"-fail-on=high": Found, "-fail-on=medium": Found, "-fail-on=low": Found, "-tests": Found,
	} {
		overshare(t, dir, flag).want(t, status, "message minor", "message major")
	}
	o := overshare(t, dir, "-min-severity=high")
	o.want(t, Found, "message major", "1 finding of lower severity not shown")
	o.lacks(t, "message minor")
	overshare(t, dir, "-min-severity=critical").want(t, Clean, "2 findings of lower severity not shown")
	overshare(t, dir, "-fail-on=severe").want(t, Usage, `-fail-on`, `severity "severe" is none of info, minor, major, critical, never (or high for major`)
	overshare(t, dir, "-min-severity=never").want(t, Usage, `severity "never" is none of`)
	put(t, dir, "b/b.go", "package b\n\nfunc {\n")
	overshare(t, dir, "-fail-on=never").want(t, Incomplete)
}

func TestBaseline(t *testing.T) {
	dir := wanttest.Files(t, goMod)
	put(t, dir, "a.go", stubs("rawerror/tls", "x", "x", "y"))
	put(t, dir, "sub/b.go", strings.Replace(stubs("rawerror/tls", "z"), "package m", "package sub", 1))
	overshare(t, dir, "-baseline=none.json").want(t, Usage, "there is no baseline", "none.json", "overshare baseline write makes one")
	overshare(t, dir, "-baseline=sub").want(t, Usage, "is a directory; name the file in it")

	baseline := func(args ...string) outcome {
		t.Helper()
		var out, errs strings.Builder
		status := Main(append(args[:1:1], append([]string{args[1], "-C", dir}, args[2:]...)...), testDoc, &out, &errs)
		return outcome{out.String(), errs.String(), status}
	}
	const file = "-baseline=.overshare-baseline.json"
	baseline("baseline", "check").want(t, Usage, "there is no baseline")
	baseline("baseline", "write").want(t, Clean, ".overshare-baseline.json: 4 findings in 3 entries")
	baseline("baseline", "write").want(t, Usage, "is there already and counts 4 findings", "overshare baseline prune", "-force")
	baseline("baseline", "check").want(t, Clean, "no findings in 2 packages; 4 findings suppressed")
	o := overshare(t, dir, file)
	o.want(t, Clean, "no findings in 2 packages; 4 findings suppressed")
	if o.stderr != "" {
		t.Errorf("standard error: %s", o.stderr)
	}

	// What moves is known; one more of the same is new, and the first two of them are not.
	put(t, dir, "a.go", "package m\n\n"+stubs("rawerror/tls", "x", "x", "x", "y")[len("package m"):])
	o = overshare(t, dir, file)
	o.want(t, Found, "a.go:9:2: message x", "1 finding (1 minor) in 2 packages; 4 findings suppressed")
	o.lacks(t, "a.go:5:2")
	baseline("baseline", "check").want(t, Found, "a.go:9:2: message x")

	// What is gone is said, and dropped when asked.
	put(t, dir, "a.go", stubs("rawerror/tls", "x"))
	o = overshare(t, dir, file)
	o.want(t, Clean, "findings are gone for which the baseline has 2 entries; overshare baseline prune drops them", "message x [rawerror/tls]\n", "message y [rawerror/tls]\n")
	o.lacks(t, "message z")
	baseline("baseline", "check").want(t, Found, "the baseline has 2 entries")
	// A run that did not look does not know: another package, another check, a package that is broken, a
	// threshold.
	for _, args := range [][]string{{"./sub"}, {"-checks=sensitivelog"}, {"-min-severity=critical", "./sub"}} {
		overshare(t, dir, append([]string{file}, args...)...).lacks(t, "that are gone")
	}
	put(t, dir, "bad/c.go", "package bad\n\nfunc {\n")
	overshare(t, dir, file).lacks(t, "that are gone")
	baseline("baseline", "prune").want(t, Incomplete, "the baseline stays as it is")
	if err := os.RemoveAll(filepath.Join(dir, "bad")); err != nil {
		t.Fatal(err)
	}
	baseline("baseline", "prune").want(t, Clean, "2 findings dropped, 2 findings left", "message y")
	baseline("baseline", "prune").want(t, Clean, "nothing is gone")
	baseline("baseline", "check").want(t, Clean)

	// Prune adds nothing; -force accepts everything, and keeps reasons.
	put(t, dir, "a.go", stubs("rawerror/tls", "x", "new"))
	baseline("baseline", "prune").want(t, Clean, "nothing is gone")
	overshare(t, dir, file).want(t, Found, "message new")
	data, err := os.ReadFile(filepath.Join(dir, ".overshare-baseline.json"))
	if err != nil {
		t.Fatal(err)
	}
	put(t, dir, ".overshare-baseline.json", strings.Replace(string(data), `"message": "message x"`, `"message": "message x", "reason": "ticket 7"`, 1))
	baseline("baseline", "write", "-force").want(t, Clean, "3 findings in 3 entries")
	overshare(t, dir, file, "-suppressed").want(t, Clean, "suppressed by the baseline: ticket 7")
	overshare(t, dir, file, "-o=sarif", "-suppressed").want(t, Clean, `"baselineState": "unchanged"`, `"justification": "ticket 7"`)

	put(t, dir, ".overshare-baseline.json", "{\n<<<<<<< HEAD\n")
	overshare(t, dir, file).want(t, Usage, ".overshare-baseline.json:2: ")
	baseline("baseline", "write").want(t, Usage, "-force writes it anew")
	baseline("baseline", "write", "-force").want(t, Clean, "3 findings")
}

func TestBaselineUsage(t *testing.T) {
	for args, want := range map[string]string{
		"baseline":                      "overshare: baseline: say write, check or prune",
		"baseline drop":                 "overshare: baseline drop: say write, check or prune",
		"baseline check -force":         "-force",
		"baseline write -new-since=x .": "leave -new-since out",
		"baseline write -nosuch":        "-nosuch",
	} {
		var out, errs strings.Builder
		if status := Main(strings.Fields(args), testDoc, &out, &errs); status != Usage || !strings.Contains(errs.String(), want) {
			t.Errorf("%s: exit status %d, %s", args, status, errs.String())
		}
	}
	for _, args := range []string{"baseline -help", "baseline help", "baseline write -help", "help baseline"} {
		var out, errs strings.Builder
		if status := Main(strings.Fields(args), testDoc, &out, &errs); status != Clean || !strings.Contains(out.String(), "overshare baseline prune") {
			t.Errorf("%s: exit status %d, %s%s", args, status, out.String(), errs.String())
		}
	}
}

// repo makes a repository of a folder, and its first commit.
func repo(t *testing.T, dir string) func(args ...string) string {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("no git in PATH")
	}
	run := func(args ...string) string {
		t.Helper()
		cmd := exec.Command("git", append([]string{"-c", "user.name=t", "-c", "user.email=t@t.test", "-c", "init.defaultBranch=main", "-c", "protocol.file.allow=always"}, args...)...)
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_SYSTEM="+os.DevNull)
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("git %s: %v\n%s", strings.Join(args, " "), err, out)
		}
		return strings.TrimSpace(string(out))
	}
	run("init", "-q")
	run("add", ".")
	run("commit", "-q", "-m", "first")
	return run
}

func TestNewSince(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	// The module is a folder of the repository, as many are.
	top := wanttest.Files(t, "-- svc/go.mod --\nmodule example.test/m\n\ngo 1.24\n")
	dir := filepath.Join(top, "svc")
	put(t, dir, "a.go", stubs("rawerror/tls", "x", "y"))
	git := repo(t, top)
	git("tag", "v1")
	overshare(t, dir, "-new-since=v1").want(t, Clean, "no findings in 1 package; 2 findings suppressed")

	// The line is another one, nothing of the finding is; one more of the same is new.
	put(t, dir, "a.go", "package m\n\n"+stubs("rawerror/tls", "x", "x", "y")[len("package m"):])
	put(t, dir, "new/b.go", strings.Replace(stubs("rawerror/tls", "z"), "package m", "package new", 1))
	o := overshare(t, dir, "-new-since=v1", "-suppressed")
	o.want(t, Found, "a.go:7:2: message x", "new/b.go:3:2: message z", "2 findings (2 minor)", "suppressed, since it was there before: found at v1 (")
	overshare(t, dir, "-new-since=v1", "./new").want(t, Found, "message z", "there is nothing to compare with")

	// What the other branch did meanwhile is none of this one's.
	git("add", ".")
	git("commit", "-q", "-m", "second")
	git("checkout", "-q", "-b", "other", "v1")
	put(t, dir, "a.go", stubs("rawerror/tls", "y"))
	git("commit", "-q", "-a", "-m", "x is gone here")
	git("checkout", "-q", "main")
	overshare(t, dir, "-new-since=other").want(t, Found, "2 findings (2 minor)")
	overshare(t, dir, "-new-since=HEAD").want(t, Clean)

	if left, _ := filepath.Glob(filepath.Join(os.TempDir(), "overshare-*")); len(left) > 0 {
		t.Errorf("left behind: %q", left)
	}
	if list := git("worktree", "list"); strings.Count(list, "\n") > 0 {
		t.Errorf("worktrees are left: %s", list)
	}
	if status := git("status", "--porcelain"); status != "" {
		t.Errorf("the tree is changed: %s", status)
	}
}

// What git lacks is said, with what to do. It never passes for clean.
func TestNewSinceFails(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	bare := wanttest.Files(t, goMod+"-- a.go --\npackage m\n")
	t.Setenv("GIT_CEILING_DIRECTORIES", filepath.Dir(bare))
	overshare(t, bare, "-new-since=main").want(t, Usage, "is in no git repository")

	dir := wanttest.Files(t, goMod+"-- a.go --\npackage m\n")
	git := repo(t, dir)
	overshare(t, dir, "-new-since=nosuch").want(t, Usage, "there is no such revision here", "git log --all")
	overshare(t, dir, "-new-since=origin/main").want(t, Usage, "git fetch origin main")
	overshare(t, dir, "-new-since=-x").want(t, Usage, "this is no revision")
	git("commit", "-q", "--allow-empty", "-m", "second")
	git("checkout", "-q", "--orphan", "island")
	git("commit", "-q", "--allow-empty", "-m", "alone")
	overshare(t, dir, "-new-since=main").want(t, Usage, "no history in common with HEAD")

	git("checkout", "-q", "main")
	clone := filepath.Join(t.TempDir(), "clone")
	git("clone", "-q", "--depth=1", "file://"+dir, clone)
	overshare(t, clone, "-new-since=HEAD~1").want(t, Usage, "this is a shallow clone", "git fetch --unshallow", "fetch-depth: 0")
}

// What cannot be analyzed at the revision is said: its findings are called new, which they may not be.
func TestNewSinceBrokenThen(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	dir := wanttest.Files(t, goMod)
	put(t, dir, "a.go", "package m\n\nfunc {\n")
	git := repo(t, dir)
	git("tag", "broken")
	put(t, dir, "a.go", stubs("rawerror/tls", "x"))
	overshare(t, dir, "-new-since=broken").want(t, Found, "message x", "at broken some packages cannot be analyzed", "a.go:3:6")
}

// An interrupted run says so, and leaves nothing behind.
func TestNewSinceInterrupted(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no such signal")
	}
	t.Setenv("TMPDIR", t.TempDir())
	dir := wanttest.Files(t, goMod)
	put(t, dir, "a.go", stubs("rawerror/tls", "x"))
	git := repo(t, dir)
	self, err := os.FindProcess(os.Getpid())
	if err != nil {
		t.Fatal(err)
	}
	o := &options{settings: &config.Settings{}, since: "HEAD"}
	r, err := openRepository(dir, o.since)
	if err != nil {
		t.Fatal(err)
	}
	// The signal comes when the folder is there, and so is who waits for it.
	done := make(chan struct{})
	go func() {
		defer close(done)
		for range 1000 {
			if found, _ := filepath.Glob(filepath.Join(os.TempDir(), "overshare-*")); len(found) > 0 {
				self.Signal(os.Interrupt)
				return
			}
			time.Sleep(time.Millisecond)
		}
	}()
	_, err = r.analyze(o, io.Discard)
	<-done
	if err == nil || err.Error() != "interrupted" {
		t.Errorf("analyze: %v", err)
	}
	if left, _ := filepath.Glob(filepath.Join(os.TempDir(), "overshare-*")); len(left) > 0 {
		t.Errorf("left behind: %q", left)
	}
	if list := git("worktree", "list"); strings.Count(list, "\n") > 0 {
		t.Errorf("worktrees are left: %s", list)
	}
}

// What a build needs and git ignores is there in the compared tree too: generated code, and files to embed.
// What is not added to git yet is not, or nothing in it would be new.
func TestNewSinceWithGeneratedFiles(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	dir := wanttest.Files(t, goMod+"-- .gitignore --\n*.pb.go\n/ui/dist\n")
	put(t, dir, "a.go", "package m\n\nimport _ \"example.test/m/ui\"\n\nvar _ = generated // stub: rawerror/tls | high | x | message x\n")
	put(t, dir, "ui/ui.go", "package ui\n\nimport \"embed\"\n\n//go:embed all:dist/*/*.js\nvar pages embed.FS\n\n//go:embed dist/index.html\nvar index string\n")
	git := repo(t, dir)
	put(t, dir, "a.pb.go", "package m\n\nconst generated = 1\n")
	put(t, dir, "ui/dist/js/a.js", "")
	put(t, dir, "ui/dist/index.html", "")
	put(t, dir, "b.go", stubs("rawerror/tls", "y"))
	o := overshare(t, dir, "-new-since=HEAD")
	o.want(t, Found, "message y", "1 finding (1 minor) in 2 packages; 1 finding suppressed")
	o.lacks(t, "cannot be analyzed", "message x")
	if status := git("status", "--porcelain"); status != "?? b.go" {
		t.Errorf("the tree is changed: %s", status)
	}
}
