package cli

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/oversharelint/overshare/internal/config"
	"github.com/oversharelint/overshare/internal/wanttest"
)

// initIn runs the command init in a folder.
func initIn(t *testing.T, dir string, args ...string) outcome {
	t.Helper()
	t.Setenv("GOFLAGS", "")
	t.Setenv("GOWORK", "")
	var out, errs strings.Builder
	status := Main(append([]string{"init", "-C", dir}, args...), testDoc, &out, &errs)
	return outcome{out.String(), errs.String(), status}
}

// A githubFile is a workflow, as far as ours go.
type githubFile struct {
	Name string
	On   struct {
		PullRequest any `yaml:"pull_request"`
		Push        struct{ Branches []string }
	}
	Defaults struct {
		Run struct {
			Dir string `yaml:"working-directory"`
		}
	}
	Permissions map[string]string
	Jobs        map[string]struct {
		RunsOn string `yaml:"runs-on"`
		Steps  []step
	}
}

func readWorkflow(t *testing.T, name string) (githubFile, []step) {
	t.Helper()
	var w githubFile
	decodeYAML(t, name, &w)
	steps := w.Jobs["overshare"].Steps
	checkSteps(t, name, steps, false)
	n := 0
	for _, s := range steps {
		n += knownFlags(t, name, s.Run)
	}
	if w.Name == "" || w.Jobs["overshare"].RunsOn == "" || w.Permissions["security-events"] != "write" || n != 2 {
		t.Errorf("%s: %d commands, %+v", name, n, w)
	}
	return w, steps
}

func TestInit(t *testing.T) {
	dir := wanttest.Files(t, goMod+"-- a.go --\npackage m\n-- sub/b.go --\npackage sub\n")
	repo(t, dir)("branch", "-m", "trunk")
	o := initIn(t, filepath.Join(dir, "sub"))
	o.want(t, Clean, "../.overshare.yml: all settings, commented out\n", "../.github/workflows/overshare.yml: looks at each pull request\n", "go get -tool github.com/oversharelint/overshare/cmd/overshare@latest", "go tool overshare ./...", "git add ../.overshare.yml")
	if o.stderr != "" {
		t.Errorf("standard error: %s", o.stderr)
	}
	overshare(t, dir, "-config=.overshare.yml").want(t, Clean, "no findings")
	var out, errs strings.Builder
	if status := Main([]string{"config", "check", "-C", dir}, testDoc, &out, &errs); status != Clean || !strings.Contains(out.String(), "nothing is wrong") {
		t.Errorf("config check: exit status %d\n%s%s", status, out.String(), errs.String())
	}
	w, steps := readWorkflow(t, filepath.Join(dir, ".github/workflows/overshare.yml"))
	if w.On.Push.Branches[0] != "trunk" || w.Defaults.Run.Dir != "" || steps[1].With["go-version-file"] != "go.mod" {
		t.Errorf("%+v", w)
	}

	// What is there stays, whatever it says.
	put(t, dir, ".overshare.yml", "min-confidence: high\n")
	initIn(t, dir).want(t, Usage, ".overshare.yml, .github/workflows/overshare.yml; delete")
	if err := os.Remove(filepath.Join(dir, ".github/workflows/overshare.yml")); err != nil {
		t.Fatal(err)
	}
	put(t, dir, "go.mod", "module example.test/m\n\ngo 1.24\n\ntool "+toolPath+"\n")
	o = initIn(t, dir)
	o.want(t, Clean, ".github/workflows/overshare.yml: looks", ".overshare.yml: is there already, and stays as it is")
	o.lacks(t, "go get -tool")
	reads(t, dir, ".overshare.yml", "min-confidence: high")
}

// A module below the root of the repository is named from there.
func TestInitBelow(t *testing.T) {
	dir := wanttest.Files(t, "-- svc/my api/go.mod --\nmodule m\n\ngo 1.24\n-- svc/my api/a.go --\npackage m\n")
	repo(t, dir)
	initIn(t, filepath.Join(dir, "svc", "my api")).want(t, Clean)
	w, steps := readWorkflow(t, filepath.Join(dir, ".github/workflows/overshare.yml"))
	if w.Defaults.Run.Dir != "svc/my api" || steps[1].With["go-version-file"] != "svc/my api/go.mod" ||
		steps[1].With["cache-dependency-path"] != "svc/my api/go.sum" || steps[3].With["sarif_file"] != "svc/my api/overshare.sarif" {
		t.Errorf("%+v", w)
	}
	reads(t, dir, "svc/my api/.overshare.yml", "#fail-on")

	work := wanttest.Files(t, "-- go.work --\ngo 1.24\n\nuse ./a\n-- a/go.mod --\nmodule a\n\ngo 1.24\n-- a/a.go --\npackage a\n-- .git/HEAD --\nref: refs/heads/main\n")
	initIn(t, work).want(t, Clean)
	if _, steps := readWorkflow(t, filepath.Join(work, ".github/workflows/overshare.yml")); steps[1].With["go-version-file"] != "go.work" {
		t.Errorf("%+v", steps[1])
	}
	reads(t, work, ".overshare.yml", "#fail-on")
}

func TestInitOnGitLab(t *testing.T) {
	dir := wanttest.Files(t, "-- svc/go.mod --\nmodule m\n\ngo 1.24\n-- svc/a.go --\npackage m\n-- .gitlab-ci.yml --\n")
	repo(t, dir)
	initIn(t, filepath.Join(dir, "svc")).want(t, Clean, "../.gitlab/overshare.yml: looks at each merge request", "include: [{local: .gitlab/overshare.yml}]")
	var file map[string]struct {
		Image     string
		Variables map[string]any
		Cache     struct{ Paths []string }
		Script    []string
		Artifacts struct {
			When    string
			Paths   []string
			Reports map[string]string
		}
	}
	name := filepath.Join(dir, ".gitlab/overshare.yml")
	decodeYAML(t, name, &file)
	job := file["overshare"]
	if len(job.Script) != 2 || job.Script[0] != "cd svc" || knownFlags(t, name, job.Script[1]) != 1 ||
		job.Artifacts.Paths[0] != "svc/overshare.html" || job.Artifacts.Reports["codequality"] != "svc/codequality.json" {
		t.Errorf("%+v", job)
	}
}

func TestInitUsage(t *testing.T) {
	dir := wanttest.Files(t, goMod+"-- a.go --\npackage m\n")
	initIn(t, dir, "-ci=jenkins").want(t, Usage, "-ci jenkins: say github, gitlab or none")
	initIn(t, dir, "./...").want(t, Usage, "it takes no packages")
	initIn(t, dir, "-nosuch").want(t, Usage, "overshare init -help")
	initIn(t, t.TempDir()).want(t, Usage, "belongs to no module")
	initIn(t, dir, "-help").want(t, Clean, "overshare init [-C dir]")
	if _, err := os.Stat(filepath.Join(dir, config.FileName)); err == nil {
		t.Error("a file is written all the same")
	}
	initIn(t, dir, "-ci=none").want(t, Clean, ".overshare.yml: all")
	if _, err := os.Stat(filepath.Join(dir, ".github")); err == nil {
		t.Error("a workflow is written all the same")
	}
}

func TestQuoted(t *testing.T) {
	for in, want := range map[string]string{"main": "main", "1.0": "'1.0'", "it's": "'it''s'", "release/2": "release/2", "a b": "'a b'", "-x": "'-x'", "#1": "'#1'"} {
		if got := quoted(in); got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
}

// The documentation shows what init writes.
func TestJobsInDocument(t *testing.T) {
	data, err := os.ReadFile("../../docs/ci.md")
	if err != nil {
		t.Fatal(err)
	}
	at := place{dir: ".", mod: "go.mod", branch: "main"}
	for _, want := range []string{githubWorkflow(at), gitlabJob(at)} {
		if !strings.Contains(string(data), "```yaml\n"+want+"```\n") {
			t.Errorf("docs/ci.md lacks\n%s", want)
		}
	}
	if regexp.MustCompile(`\$\{\{ github\.(base|head)_ref`).Match(data) {
		t.Error("docs/ci.md puts a branch's name into a script: take it from the environment")
	}
}
