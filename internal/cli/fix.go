package cli

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"github.com/oversharelint/overshare/internal/fix"
	"github.com/oversharelint/overshare/internal/report"
)

const fixUsage = `overshare fix edits what it finds where an edit is safe, and reports what is left.

Usage:

	overshare fix [flags] [packages]         edit the files; git must have them as they are
	overshare fix -diff [flags] [packages]   print a patch instead; nothing is changed

Flags:

`

// fixFlags declares the flags of the command fix.
func fixFlags(o *options, c *choices, diff *bool) *flag.FlagSet {
	set := flagSet(o, c)
	set.Init("overshare fix", flag.ContinueOnError)
	set.BoolVar(diff, "diff", false, "print what would change as a unified diff, and change nothing")
	set.BoolVar(&o.force, "force", false, "edit files with changes that are neither committed nor staged, too")
	return set
}

// runFix is the command fix.
func runFix(args []string, stdout, stderr io.Writer) error {
	o, c, diff := &options{}, &choices{}, new(bool)
	if err := parseInto(fixFlags(o, c, diff), o, c, args, fixUsage, stdout, stderr); err != nil {
		return err
	}
	switch {
	case c.set["overlay"] || strings.Contains(os.Getenv("GOFLAGS"), "-overlay"):
		return usagef("fix: with -overlay there is no file to edit; run it without")
	case *diff && len(c.outputs)+len(c.format) > 0:
		return usagef("fix -diff: this prints a patch and no report, so -format and -o have no meaning here")
	}
	rep, base, err := o.find(stderr)
	if err != nil {
		return err
	}
	if len(rep.Errors) > 0 {
		printErrors(stderr, rep.Errors)
		fmt.Fprintln(stderr, "overshare: nothing is fixed, since whether an edit compiles could not be seen")
		return statusError(Incomplete)
	}
	plan, err := o.plan(rep, stderr)
	if err != nil {
		return err
	}
	if *diff {
		return o.printPatch(plan, rep, stdout, stderr)
	}
	dir := rep.Place.Dir
	if len(plan.Files) > 0 {
		if rep, err = o.fix(plan, dir, base, stderr); err != nil {
			return err
		}
	} else if plan.Without > 0 {
		fmt.Fprintln(stderr, "overshare: nothing is fixed: of what is found there is no edit that is safe to make unseen; overshare explain says of each check what to do")
	}
	tellRefused(plan, dir, stderr)
	return conclude(rep, o, stdout, stderr)
}

// plan makes new files of what the findings suggest.
func (o *options) plan(rep *report.Report, stderr io.Writer) (*fix.Plan, error) {
	g, err := newGoCommand(o, stderr)
	if err != nil {
		return nil, err
	}
	foreign, err := g.foreign()
	if err != nil {
		return nil, err
	}
	plan := fix.Make(rep.Findings, func(name string) ([]byte, error) {
		name = rep.Place.Abs(name)
		if why := foreign(name); why != "" {
			return nil, errors.New(why)
		}
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, fmt.Errorf("cannot be read: %w", err)
		}
		return data, nil
	})
	for i := range plan.Files {
		plan.Files[i].Name = rep.Place.Abs(plan.Files[i].Name)
	}
	return plan, nil
}

// foreign tells why a file is not ours to edit, "" if it is: what belongs to another module is changed
// where that one is written.
func (g *goCommand) foreign() (func(name string) string, error) {
	out, err := g.output("env", "GOMODCACHE", "GOROOT")
	if err != nil {
		return nil, err
	}
	var roots []string
	for dir := range strings.Lines(string(out)) {
		if dir = strings.TrimSpace(dir); dir != "" {
			roots = append(roots, dir+string(filepath.Separator))
		}
	}
	return func(name string) string {
		if slices.ContainsFunc(roots, func(root string) bool { return strings.HasPrefix(name, root) }) {
			return "belongs to another module"
		}
		if slices.Contains(strings.Split(filepath.ToSlash(relative(g.dir, filepath.Dir(name))), "/"), "vendor") {
			return "is vendored, so it belongs to another module"
		}
		return ""
	}, nil
}

// fix writes the files and analyzes again, which says what is left. If the packages do not compile any
// more the files become what they were: a broken build is worse than a finding.
func (o *options) fix(plan *fix.Plan, dir string, base *repository, stderr io.Writer) (*report.Report, error) {
	if !o.force {
		if err := committed(plan.Files, dir); err != nil {
			return nil, err
		}
	}
	if err := replace(plan.Files); err != nil {
		return nil, err
	}
	rep, err := inspect(o, stderr)
	if err == nil && len(rep.Errors) > 0 {
		listErrors(stderr, rep.Errors)
		err = errors.New("with the fixes this does not compile, so the files are as they were before; overshare fix -diff shows the edits, please report them")
	}
	if err != nil {
		return nil, errors.Join(err, restore(plan.Files))
	}
	for _, f := range plan.Files {
		fmt.Fprintf(stderr, "overshare: fixed %s\n", relative(dir, f.Name))
	}
	return rep, compared(rep, base, o, io.Discard) // what there is to say was said before the edits
}

// replace writes all files or none.
func replace(files []fix.File) error {
	for i, f := range files {
		if err := os.WriteFile(f.Name, f.New, 0o666); err != nil {
			return errors.Join(fmt.Errorf("write the fixed file: %w; nothing is changed", err), restore(files[:i+1]))
		}
	}
	return nil
}

// restore writes back what the files were. A file that could not be opened was not changed.
func restore(files []fix.File) error {
	var errs []error
	for _, f := range files {
		if now, err := os.ReadFile(f.Name); err == nil && string(now) == string(f.Old) {
			continue
		}
		if err := os.WriteFile(f.Name, f.Old, 0o666); err != nil {
			errs = append(errs, fmt.Errorf("write back the file as it was: %w", err))
		}
	}
	return errors.Join(errs...)
}

// committed makes sure that git can bring back what the files are now. Files that are in no repository are
// the user's to look after.
func committed(files []fix.File, seen string) error {
	var dirty []string
	for _, f := range files {
		dir, name := filepath.Split(f.Name)
		if _, err := git(dir, "rev-parse", "--is-inside-work-tree"); err != nil {
			if strings.Contains(err.Error(), "not a git repository") || errors.Is(err, exec.ErrNotFound) {
				continue
			}
			return usagef("fix: whether %s has changes that git does not keep cannot be seen: %v; -force edits it all the same", f.Name, err)
		}
		// Two letters stand before the name: what the index has against HEAD, and the file against the index.
		state, err := gitOutput(dir, "--literal-pathspecs", "status", "--porcelain", "--ignored", "--", name)
		if err != nil {
			return usagef("fix: whether %s has changes that git does not keep cannot be seen: %v; -force edits it all the same", f.Name, err)
		}
		if len(state) > 1 && state[1] != ' ' {
			dirty = append(dirty, relative(seen, f.Name))
		}
	}
	if len(dirty) > 0 {
		return usagef("fix: changes that are neither committed nor staged would be mixed with the fixes in %s: commit, stage or stash them first, look at the fixes with -diff, or edit these files all the same with -force", strings.Join(dirty, ", "))
	}
	return nil
}

// printPatch prints what would change, and beside it what would not.
func (o *options) printPatch(plan *fix.Plan, rep *report.Report, stdout, stderr io.Writer) error {
	var out strings.Builder
	for _, f := range plan.Files {
		name, err := filepath.Rel(rep.Place.Dir, f.Name)
		if err != nil {
			return fmt.Errorf("name %s from the directory of the run: %w", f.Name, err)
		}
		name = filepath.ToSlash(name)
		out.WriteString(fix.Diff("a/"+name, "b/"+name, f.Old, f.New))
	}
	if _, err := io.WriteString(stdout, out.String()); err != nil {
		return fmt.Errorf("write the patch: %w", err)
	}
	tellRefused(plan, rep.Place.Dir, stderr)
	if n := len(rep.Findings); n > 0 {
		fmt.Fprintf(stderr, "overshare: the patch ends %d of %s; overshare without fix lists them\n", len(plan.Fixed), counted(n, "finding", "findings"))
	} else {
		fmt.Fprintln(stderr, "overshare: nothing is found, so there is nothing to fix")
	}
	return o.outcome(rep)
}

// tellRefused says which findings have a fix that is not made, and why.
func tellRefused(plan *fix.Plan, dir string, stderr io.Writer) {
	for _, r := range plan.Refused {
		f := &r.Finding
		fmt.Fprintf(stderr, "overshare: not fixed: %s:%d:%d [%s]: %s %s\n", f.File, f.Line, f.Column, f.Category, relative(dir, r.File), r.Why)
	}
}
