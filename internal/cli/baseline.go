package cli

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"syscall"

	"github.com/oversharelint/overshare/internal/baseline"
)

const baselineUsage = `overshare baseline keeps the findings that a project knows of, so that only new ones fail its builds.

Usage:

	overshare baseline write [flags] [packages]   write the findings to the baseline; -force replaces one
	overshare baseline check [flags] [packages]   fail if there are new findings, or entries of findings that are gone
	overshare baseline prune [flags] [packages]   drop entries of findings that are gone; never adds any

Then overshare -baseline ` + baseline.FileName + ` reports new findings only.

Flags:

`

// baselineFlags declares the flags of the command baseline with a word behind it, or with none.
func baselineFlags(verb string, o *options, c *choices) *flag.FlagSet {
	set := flagSet(o, c)
	set.Init("overshare baseline", flag.ContinueOnError)
	if verb != "check" && verb != "prune" {
		set.BoolVar(&o.force, "force", false, "with write: replace a baseline that is there; reasons of entries that stay are kept")
	}
	return set
}

// runBaseline is the command baseline.
func runBaseline(args []string, stdout, stderr io.Writer) error {
	verb := ""
	if len(args) > 0 {
		verb = args[0]
	}
	var act func(*options, io.Writer, io.Writer) error
	switch verb {
	case "write":
		act = writeBaseline
	case "check":
		act = checkBaseline
	case "prune":
		act = pruneBaseline
	case "-h", "-help", "--help", "help":
		act = nil
	default:
		return usagef("%s: say write, check or prune behind baseline; overshare baseline -help explains them", strings.TrimSpace("baseline "+verb))
	}
	o, c := &options{}, &choices{}
	set := baselineFlags(verb, o, c)
	if act == nil {
		printUsage(set, baselineUsage, stdout)
		return nil
	}
	if err := parseInto(set, o, c, args[1:], baselineUsage, stdout, stderr); err != nil {
		return err
	}
	if o.since != "" {
		return usagef("baseline %s: a baseline counts all findings, so leave -new-since out", verb)
	}
	if o.baseline == "" {
		o.baseline = baseline.FileName
	}
	return act(o, stdout, stderr)
}

// badBaseline is why a baseline cannot be read, and what to do about it.
func badBaseline(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return &usageError{err.Error()}
	}
	if errors.Is(err, syscall.EISDIR) {
		return usagef("%v; name the file in it", err)
	}
	return usagef("%v; overshare baseline write -force writes it anew", err)
}

// writeBaseline writes what there is. A baseline that is there already is not replaced unasked: new
// findings would vanish in it unseen.
func writeBaseline(o *options, stdout, stderr io.Writer) error {
	name := o.path(o.baseline)
	old, err := baseline.Read(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil && !o.force:
		return badBaseline(err)
	case err != nil:
		old = nil
	case !o.force:
		return usagef("the baseline %s is there already and counts %s: overshare baseline prune drops what is gone, overshare baseline write -force accepts whatever is found now", name, counted(old.Total(), "finding", "findings"))
	}
	rep, err := o.whole(stderr)
	if err != nil {
		return err
	}
	b := baseline.Of(rep.Findings)
	if old != nil {
		b.Keep(old)
	}
	if err := b.Write(name); err != nil {
		return err
	}
	fmt.Fprintf(stdout, "%s: %s in %s\n", name, counted(b.Total(), "finding", "findings"), counted(len(b.Entries), "entry", "entries"))
	return nil
}

// checkBaseline holds the baseline to what there is, in both directions.
func checkBaseline(o *options, stdout, stderr io.Writer) error {
	if _, err := baseline.Read(o.path(o.baseline)); err != nil { // before the work
		return badBaseline(err)
	}
	rep, err := inspect(o, stderr)
	if err != nil {
		return err
	}
	m, err := o.match(rep, o.baseline)
	if err != nil {
		return err
	}
	tellGone(stderr, m)
	err = conclude(rep, o, stdout, stderr)
	if err == nil && len(m.Gone)+len(m.Over) > 0 {
		return statusError(Found)
	}
	return err
}

// pruneBaseline drops the entries of findings that are gone.
func pruneBaseline(o *options, stdout, stderr io.Writer) error {
	name := o.path(o.baseline)
	b, err := baseline.Read(name)
	if err != nil {
		return badBaseline(err)
	}
	rep, err := o.whole(stderr)
	if err != nil {
		return err
	}
	m, err := o.match(rep, o.baseline)
	if err != nil {
		return err
	}
	if len(m.Gone) == 0 {
		fmt.Fprintf(stdout, "%s: nothing is gone\n", name)
		return nil
	}
	less := b.Without(m.Gone)
	if err := less.Write(name); err != nil {
		return err
	}
	fmt.Fprintf(stdout, "%s: %s dropped, %s left\n", name, counted(b.Total()-less.Total(), "finding", "findings"), counted(less.Total(), "finding", "findings"))
	tellEntries(stdout, m.Gone)
	return nil
}
