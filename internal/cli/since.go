package cli

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"syscall"

	"github.com/oversharelint/overshare/internal/config"
	"github.com/oversharelint/overshare/internal/finding"
	"github.com/oversharelint/overshare/internal/report"
)

// newSince moves what was found at the revision too to the suppressed findings.
//
// It compares findings and never lines. A line that did not change can begin to leak, since its callee
// did, and a line that moved leaks no more than it did. So the tree of the revision is analyzed like this
// one, with the same flags, and of findings with one fingerprint there are as many new ones as there are
// more. What is compared with is where the work branched off (the merge base), not the tip of the other
// branch, whose own changes are none of this one's.
func newSince(rep *report.Report, r *repository, o *options, stderr io.Writer) error {
	old, err := r.analyze(o, stderr)
	if err != nil {
		return fmt.Errorf("-new-since %s: %w", o.since, err)
	}
	left := make(map[string]int)
	for _, list := range [][]finding.Result{old.Findings, old.Hidden} {
		for _, f := range list {
			left[f.Base]++
		}
	}
	for _, f := range old.Suppressed { // by a directive that may be gone now: not new either
		left[f.Base]++
	}
	for _, f := range rep.Suppressed {
		left[f.Base]--
	}
	reason := "found at " + o.since + " (" + r.commit[:12] + ")"
	rep.Findings = slices.DeleteFunc(rep.Findings, func(f finding.Result) bool {
		if left[f.Base] <= 0 {
			return false
		}
		left[f.Base]--
		rep.Suppressed = append(rep.Suppressed, finding.SuppressedResult{Result: f, Suppression: finding.ResultSuppression{Kind: finding.ByRevision, Reason: reason}})
		return true
	})
	rep.Sort()
	return nil
}

// A repository is that of the directory of the run, and the commit in it to compare with.
type repository struct {
	top    string // its root
	below  string // the directory of the run, relative to the root
	commit string
}

// openRepository finds the commit. What git lacks is the user's to fetch.
func openRepository(dir, rev string) (*repository, error) {
	if _, err := exec.LookPath("git"); err != nil {
		return nil, usagef("-new-since %s: git is needed and not in PATH; install it, or compare with a baseline (overshare baseline write)", rev)
	}
	if strings.HasPrefix(rev, "-") {
		return nil, usagef("-new-since %s: this is no revision; name a branch, a tag or a commit, as in -new-since origin/main", rev)
	}
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		return nil, usagef("-C %s: there is no such directory", dir)
	}
	top, err := git(dir, "rev-parse", "--show-toplevel")
	if err != nil {
		return nil, usagef("-new-since %s: %s is in no git repository that can be read: %v. Run it in a clone, or compare with a baseline (overshare baseline write)", rev, dir, err)
	}
	real, err := filepath.EvalSymlinks(dir)
	if err != nil {
		return nil, err
	}
	below, err := filepath.Rel(filepath.FromSlash(top), real)
	if err != nil {
		return nil, err
	}
	r := &repository{top: top, below: below}
	tip, err := git(dir, "rev-parse", "--verify", "--quiet", "--end-of-options", rev+"^{commit}")
	if err != nil {
		return nil, usagef("-new-since %s: there is no such revision here%s", rev, r.fetch(rev))
	}
	if r.commit, err = git(dir, "merge-base", "HEAD", tip); err != nil || r.commit == "" {
		return nil, usagef("-new-since %s: it has no history in common with HEAD, as far as it is here%s", rev, r.fetch(rev))
	}
	return r, nil
}

// fetch says how to get what is not there.
func (r *repository) fetch(rev string) string {
	if shallow, err := git(r.top, "rev-parse", "--is-shallow-repository"); err == nil && shallow == "true" {
		return ": this is a shallow clone. Get the history with git fetch --unshallow, or with fetch-depth: 0 in the checkout step of a workflow (GIT_DEPTH: 0 in GitLab)"
	}
	remote, branch, ok := strings.Cut(rev, "/")
	if ok && !strings.ContainsAny(rev, "~^@:") {
		return fmt.Sprintf(": is it spelled right? If it was not fetched yet, git fetch %s %s gets it", remote, branch)
	}
	return ": is it spelled right, and was it fetched? git log --all shows what is here"
}

// analyze analyzes the tree of the commit, in a folder of its own.
func (r *repository) analyze(o *options, stderr io.Writer) (rep *report.Report, err error) {
	// Whoever interrupts the run does not want to find the folder in the list of worktrees for good: the
	// signal ends the go command, and we end by its failure.
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	tree, err := r.folder()
	if err != nil {
		return nil, fmt.Errorf("make a folder for the tree: %w", err)
	}
	defer func() {
		git(r.top, "worktree", "remove", "--force", tree)
		if left := os.RemoveAll(tree); err == nil && left != nil {
			err = left
		}
	}()
	// No hooks: they are for whoever works in a tree.
	if _, err := git(r.top, "-c", "core.hooksPath="+os.DevNull, "worktree", "add", "--quiet", "--force", "--detach", tree, r.commit); err != nil {
		return nil, fmt.Errorf("git cannot check out %s (in a partial clone, the network is needed): %w", r.commit, err)
	}
	then := *o
	then.ctx = ctx
	then.dir = filepath.Join(tree, r.below)
	then.settings = r.moved(o.settings, tree)
	then.modules = make(map[string]*options)
	for path, of := range o.modules { // what the tree itself has for settings does not matter
		its := *of
		its.ctx, its.dir, its.settings = ctx, then.dir, r.moved(of.settings, tree)
		then.modules[path] = &its
	}
	if info, err := os.Stat(then.dir); err != nil || !info.IsDir() {
		return &report.Report{}, nil // the directory is new, and so is all in it
	}
	if err := r.supply(tree); err != nil {
		return nil, fmt.Errorf("copy generated files to the tree of the revision: %w", err)
	}
	rep, err = inspect(&then, io.Discard)
	for round := 0; err == nil && round < maxRounds && embedInstead(then.dir, rep.Errors); round++ {
		rep, err = inspect(&then, io.Discard)
	}
	var usage *usageError
	switch {
	case ctx.Err() != nil:
		return nil, errors.New("interrupted")
	case errors.As(err, &usage):
		fmt.Fprintf(stderr, "overshare: at %s there is nothing to compare with, so all findings are new: %v\n", o.since, err)
		return &report.Report{}, nil
	case err != nil:
		return nil, err
	case len(rep.Errors) > 0:
		fmt.Fprintf(stderr, "overshare: at %s some packages cannot be analyzed, so what is found in them now is called new:\n", o.since)
		for i, e := range rep.Errors {
			if i == maxTold {
				fmt.Fprintf(stderr, "\tand %d more\n", len(rep.Errors)-i)
				break
			}
			fmt.Fprintln(stderr, "\t"+strings.TrimSpace(e.Package+" "+strings.ReplaceAll(e.Message, "\n", "\n\t")))
		}
	}
	return rep, nil
}

// generated are the files that git is told to ignore and a build needs all the same: code that is
// generated, vendored packages, a workspace of one's own.
var generated = []string{"*.go", "*.s", "*.h", "*.c", "go.work", "go.work.sum", "*/go.work", "*/go.work.sum", "vendor/modules.txt", "*/vendor/modules.txt"}

// supply copies generated files from the working tree. They are no part of any revision, and a package
// that lacks them has no findings to compare with. Files that are merely not added yet are not copied:
// what is found in them is new.
func (r *repository) supply(tree string) error {
	list, err := gitOutput(r.top, append([]string{"ls-files", "--others", "--ignored", "--exclude-standard", "-z", "--"}, generated...)...)
	if err != nil {
		return err
	}
	for name := range strings.SplitSeq(string(list), "\x00") {
		if name == "" {
			continue
		}
		from, to := filepath.Join(r.top, filepath.FromSlash(name)), filepath.Join(tree, filepath.FromSlash(name))
		if info, err := os.Lstat(from); err != nil || !info.Mode().IsRegular() {
			continue
		}
		if _, err := os.Lstat(to); err == nil {
			continue // it was part of the revision
		}
		data, err := os.ReadFile(from)
		if err == nil {
			err = os.MkdirAll(filepath.Dir(to), 0o777)
		}
		if err == nil {
			err = os.WriteFile(to, data, 0o666)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// maxRounds bounds how often files are made for embedding: of a package the go command names one pattern
// that matches nothing at a time.
const maxRounds = 5

// embedInstead makes empty files for what the tree is to embed and does not have, such as the pages that a
// build makes: without them the go command loads no package that imports the one that embeds them. It
// reports whether it made any.
func embedInstead(dir string, errs []report.Error) bool {
	made := false
	pattern := regexp.MustCompile(`(?m)^(.+\.go):\d+:\d+: pattern (\S+): no matching files found$`)
	for _, e := range errs {
		for _, m := range pattern.FindAllStringSubmatch(e.Message, -1) {
			name := strings.NewReplacer("*", "x", "?", "x").Replace(strings.TrimPrefix(m[2], "all:"))
			if strings.ContainsAny(name, "[\\") || !filepath.IsLocal(filepath.FromSlash(name)) {
				continue
			}
			at := filepath.Dir(filepath.FromSlash(m[1]))
			if !filepath.IsAbs(at) {
				at = filepath.Join(dir, at)
			}
			to := filepath.Join(at, filepath.FromSlash(name))
			if _, err := os.Lstat(to); err == nil {
				continue
			}
			if os.MkdirAll(filepath.Dir(to), 0o777) == nil && os.WriteFile(to, nil, 0o666) == nil {
				made = true
			}
		}
	}
	return made
}

// moved are the settings of today for the tree: what they exclude is named from their own directory.
func (r *repository) moved(s *config.Settings, tree string) *config.Settings {
	then := *s
	if real, err := filepath.EvalSymlinks(s.File); err == nil {
		if rel, err := filepath.Rel(filepath.FromSlash(r.top), real); err == nil {
			then.File = filepath.Join(tree, rel)
		}
	}
	return &then
}

// folder makes an empty folder. Its name is the same for the same commit, if it is free: the go command's
// cache knows packages by their folders, and a second run is answered from it.
func (r *repository) folder() (string, error) {
	sum := sha256.Sum256([]byte(r.top + "\x00" + r.commit))
	name := filepath.Join(os.TempDir(), fmt.Sprintf("overshare-%x", sum[:8]))
	if err := os.Mkdir(name, 0o700); err == nil {
		return name, nil
	}
	return os.MkdirTemp("", "overshare-")
}

// git runs git for the first line that it prints.
func git(dir string, args ...string) (string, error) {
	out, err := gitOutput(dir, args...)
	line, _, _ := strings.Cut(string(out), "\n")
	return strings.TrimSpace(line), err
}

// gitOutput runs git for what it prints. In a hook git's variables name the repository that the hook runs
// for, and its index; the folder is what we go by.
func gitOutput(dir string, args ...string) ([]byte, error) {
	cmd := exec.Command("git", args...)
	cmd.Dir = dir
	for _, v := range os.Environ() {
		if !strings.HasPrefix(v, "GIT_DIR=") && !strings.HasPrefix(v, "GIT_WORK_TREE=") && !strings.HasPrefix(v, "GIT_INDEX_FILE=") && !strings.HasPrefix(v, "GIT_PREFIX=") {
			cmd.Env = append(cmd.Env, v)
		}
	}
	// Large files that live elsewhere are no Go.
	cmd.Env = append(cmd.Env, "LC_ALL=C", "GIT_LFS_SKIP_SMUDGE=1")
	var errs bytes.Buffer
	cmd.Stderr = &errs
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("%w: %s", err, strings.TrimSpace(errs.String()))
	}
	return out, nil
}
