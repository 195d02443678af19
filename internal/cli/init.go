package cli

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/oversharelint/overshare/internal/config"
)

const initUsage = `overshare init writes what a project begins with: a file with all settings, commented out, and a job for
continuous integration. What is there already stays as it is.

Usage:

	overshare init [-C dir] [-ci github|gitlab|none]

Flags:

`

// toolPath is what a project adds to its tools.
const toolPath = "github.com/oversharelint/overshare/cmd/overshare"

// A starter is what init is asked for.
type starter struct{ dir, ci string }

// initFlags declares the flags of the command init.
func initFlags(s *starter) *flag.FlagSet {
	set := flag.NewFlagSet("overshare init", flag.ContinueOnError)
	set.SetOutput(io.Discard)
	set.StringVar(&s.dir, "C", "", "run in `dir`, as go -C does")
	set.StringVar(&s.ci, "ci", "", "write a `job` for "+alternatives(accepts("ci").words)+" (default github, or gitlab where there is a .gitlab-ci.yml)")
	return set
}

// runInit is the command init.
func runInit(args []string, stdout, stderr io.Writer) error {
	s := &starter{}
	set := initFlags(s)
	switch err := set.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		io.WriteString(stdout, initUsage)
		set.SetOutput(stdout)
		set.PrintDefaults()
		return err
	case err != nil:
		return usagef("%v%s; run overshare init -help for the flags", err, meantFlag(set, err))
	case set.NArg() > 0:
		return usagef("init: it takes no packages, so %s has no meaning; name the directory of a module with -C", set.Arg(0))
	}
	g, err := newGoCommand(&options{dir: s.dir}, stderr)
	if err != nil {
		return err
	}
	files, err := s.files(g)
	if err != nil {
		return err
	}
	return s.write(files, g, stdout)
}

// A starting file is one that init writes.
type startingFile struct {
	name string // absolute
	does string
	text string
}

// files are those to write, whether or not they are there already.
func (s *starter) files(g *goCommand) ([]startingFile, error) {
	root := g.root()
	if root == "" {
		return nil, g.noModule()
	}
	top := config.RepositoryRoot(root)
	below, err := filepath.Rel(top, root)
	if err != nil {
		return nil, err
	}
	settings := startingFile{filepath.Join(root, config.FileName), "all settings, commented out", string(config.Sample())}
	if holds := config.Locate(root); holds != "" {
		settings.name = holds
	}
	out := []startingFile{settings}
	ci := s.ci
	if ci == "" {
		ci = "github"
		if _, err := os.Stat(filepath.Join(top, ".gitlab-ci.yml")); err == nil {
			ci = "gitlab"
		}
	}
	at := place{dir: filepath.ToSlash(below), mod: "go.mod", branch: mainBranch(top)}
	if g.work != "" && root == filepath.Dir(g.work) {
		at.mod = "go.work"
	}
	switch ci {
	case "github":
		out = append(out, startingFile{filepath.Join(top, ".github", "workflows", "overshare.yml"), "looks at each pull request", githubWorkflow(at)})
	case "gitlab":
		out = append(out, startingFile{filepath.Join(top, ".gitlab", "overshare.yml"), "looks at each merge request", gitlabJob(at)})
	case "none":
	default:
		return nil, usagef("init: -ci %s: say %s; what others need is in https://github.com/oversharelint/overshare/blob/main/docs/ci.md", s.ci, alternatives(accepts("ci").words))
	}
	return out, nil
}

// root is the directory that ./... stands for all of: that of the workspace if we are in it, else that of the
// module; empty if there is neither.
func (g *goCommand) root() string {
	if g.work != "" && (g.mod == "" || sameFile(g.dir, filepath.Dir(g.work))) {
		return filepath.Dir(g.work)
	}
	if g.mod == "" {
		return ""
	}
	return filepath.Dir(g.mod)
}

// write writes the files that are not there, and says what to do next.
func (s *starter) write(files []startingFile, g *goCommand, stdout io.Writer) error {
	var written, kept []string
	for _, f := range files {
		name := relative(g.dir, f.name)
		err := create(f.name, f.text)
		switch {
		case errors.Is(err, fs.ErrExist):
			kept = append(kept, name)
		case err != nil:
			return fmt.Errorf("init: %w", err)
		default:
			written = append(written, name)
			fmt.Fprintf(stdout, "%s: %s\n", name, f.does)
		}
	}
	if len(written) == 0 {
		return usagef("init: there is nothing to write, since these are there already, and stay as they are: %s; delete what is to be written anew", strings.Join(kept, ", "))
	}
	for _, name := range kept {
		fmt.Fprintf(stdout, "%s: is there already, and stays as it is\n", name)
	}
	fmt.Fprint(stdout, "\nNext:\n\n")
	if !hasTool(g) {
		fmt.Fprintf(stdout, "\tgo get -tool %s@latest   # in go.mod, so that everyone runs the same version\n", toolPath)
	}
	fmt.Fprint(stdout, "\tgo tool overshare ./...   # what is there; overshare baseline write accepts it\n")
	for _, name := range written {
		if strings.HasSuffix(name, ".gitlab/overshare.yml") {
			fmt.Fprint(stdout, "\tadd to .gitlab-ci.yml: include: [{local: .gitlab/overshare.yml}]\n")
		}
	}
	fmt.Fprintf(stdout, "\tgit add %s   # and commit\n", strings.Join(written, " "))
	return nil
}

// create writes a new file. It is an error that there is one.
func create(name, text string) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		return err
	}
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	_, err = f.WriteString(text)
	return errors.Join(err, f.Close())
}

// hasTool reports whether overshare is among the tools of the module.
func hasTool(g *goCommand) bool {
	data, err := os.ReadFile(g.mod)
	return err == nil && strings.Contains(string(data), toolPath)
}

// mainBranch is the branch that others start from: the one that the remote names, else the one that is checked
// out, else main.
func mainBranch(top string) string {
	if name, err := git(top, "symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD"); err == nil {
		return strings.TrimPrefix(name, "origin/")
	}
	if name, err := git(top, "symbolic-ref", "--quiet", "--short", "HEAD"); err == nil && name != "" {
		return name
	}
	return "main"
}

// A place is where a job finds the module.
type place struct {
	dir    string // from the root of the repository; "." is the root
	mod    string // go.mod or go.work
	branch string
}

// githubWorkflow is the workflow for GitHub; docs/ci.md has it, for a module at the root.
func githubWorkflow(at place) string {
	text := githubText
	if at.dir != "." {
		text = strings.Replace(text, "permissions:\n", "defaults:\n  run:\n    working-directory: "+quoted(at.dir)+"\npermissions:\n", 1)
		text = strings.Replace(text, "go-version-file: go.mod\n", "go-version-file: go.mod\n          cache-dependency-path: "+quoted(path.Join(at.dir, "go.sum"))+"\n", 1)
	}
	return strings.NewReplacer(
		"[main]", "["+quoted(at.branch)+"]",
		"go-version-file: go.mod", "go-version-file: "+quoted(path.Join(at.dir, at.mod)),
		"sarif_file: overshare.sarif", "sarif_file: "+quoted(path.Join(at.dir, "overshare.sarif")),
	).Replace(text)
}

// gitlabJob is the job for GitLab; docs/ci.md has it, for a module at the root.
func gitlabJob(at place) string {
	if at.dir == "." {
		return gitlabText
	}
	text := strings.Replace(gitlabText, "  script:\n", "  script:\n    - cd "+quoted(at.dir)+"\n", 1)
	return strings.NewReplacer(
		"paths: [overshare.html]", "paths: ["+quoted(path.Join(at.dir, "overshare.html"))+"]",
		"codequality: codequality.json", "codequality: "+quoted(path.Join(at.dir, "codequality.json")),
	).Replace(text)
}

// quoted is a text for YAML, in quotation marks where it could be taken for something else.
func quoted(text string) string {
	if strings.Trim(text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-") == "" && strings.Trim(text, "0123456789.-") != "" && text[0] != '-' {
		return text
	}
	return "'" + strings.ReplaceAll(text, "'", "''") + "'"
}

const githubText = `name: overshare
on:
  pull_request:
  push:
    branches: [main]
permissions:
  contents: read
  security-events: write # to upload SARIF
jobs:
  overshare:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
        with:
          fetch-depth: 0 # -new-since needs the history
      - uses: actions/setup-go@v6
        with:
          go-version-file: go.mod
      - name: All findings, for code scanning
        run: go tool overshare -fail-on never -o sarif=overshare.sarif ./...
      - uses: github/codeql-action/upload-sarif@v4
        with:
          sarif_file: overshare.sarif
      - name: What this pull request adds
        if: github.event_name == 'pull_request'
        run: go tool overshare -o github -new-since "origin/$GITHUB_BASE_REF" ./...
`

const gitlabText = `overshare:
  image: golang:1.26
  variables:
    GIT_DEPTH: 0 # -new-since needs the history
    GOCACHE: $CI_PROJECT_DIR/.cache/go-build
    GOMODCACHE: $CI_PROJECT_DIR/.cache/go-mod
  cache:
    paths: [.cache]
  script:
    - go tool overshare -o text -o codeclimate=codequality.json -o html=overshare.html ./...
  artifacts:
    when: always
    paths: [overshare.html]
    reports:
      codequality: codequality.json
`
