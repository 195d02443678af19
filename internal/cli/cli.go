// Package cli is the command line: it runs go vet with this program as its tool over the packages
// that the user names, and reports what came back.
//
// The go command does the work. It knows build tags, workspaces, vendoring, overlays and test
// variants, compiles what is missing, and keeps facts and findings in its cache, so that a second
// run looks at what changed only. What is left to do here: to ask it for the right packages, to
// put its answers together, and never to take a failure for a clean result.
package cli

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"

	"github.com/oversharelint/overshare/internal/baseline"
	"github.com/oversharelint/overshare/internal/config"
	"github.com/oversharelint/overshare/internal/finding"
	"github.com/oversharelint/overshare/internal/report"
)

// The exit statuses. They do not depend on the format.
const (
	Clean      = 0 // everything was analyzed, nothing was found of the severity that fails
	Found      = 1 // everything was analyzed, there are such findings
	Usage      = 2 // wrong flags, wrong configuration, nothing to analyze
	Incomplete = 3 // something could not be analyzed, whatever else was found
)

// A usageError is the user's to mend before anything can be analyzed.
type usageError struct{ msg string }

func (e *usageError) Error() string { return e.msg }

func usagef(format string, args ...any) error {
	return &usageError{fmt.Sprintf(format, args...)}
}

// Main runs the command line with the arguments after the program's name and returns the exit
// status. The analyzed packages' findings go to stdout, everything else to stderr. Doc is the documentation
// of a check in the syntax of go doc.
func Main(args []string, doc func(check string) string, stdout, stderr io.Writer) int {
	err := command(args, &environment{doc, stdout, stderr})
	var status statusError
	var usage *usageError
	switch {
	case err == nil:
		return Clean
	case errors.As(err, &status):
		return int(status)
	case errors.Is(err, flag.ErrHelp):
		return Clean
	case errors.As(err, &usage):
		fmt.Fprintf(stderr, "overshare: %v\n", err)
		return Usage
	}
	fmt.Fprintf(stderr, "overshare: %v\n", err)
	return Incomplete
}

// A statusError ends a run whose outcome is printed already.
type statusError int

func (s statusError) Error() string { return fmt.Sprintf("exit status %d", int(s)) }

func run(args []string, stdout, stderr io.Writer) error {
	o, err := parse(args, stdout, stderr)
	if err != nil {
		return err
	}
	rep, _, err := o.find(stderr)
	if err != nil {
		return err
	}
	return conclude(rep, o, stdout, stderr)
}

// find analyzes, and compares with what is known. It returns the revision to compare with, too, nil if
// there is none.
func (o *options) find(stderr io.Writer) (*report.Report, *repository, error) {
	// What can be wrong with these is said before the work.
	if o.baseline != "" {
		if _, err := baseline.Read(o.path(o.baseline)); err != nil {
			return nil, nil, badBaseline(err)
		}
	}
	var base *repository
	if o.since != "" {
		var err error
		if base, err = openRepository(o.dir, o.since); err != nil {
			return nil, nil, err
		}
	}
	rep, err := inspect(o, stderr)
	if err != nil {
		return nil, nil, err
	}
	return rep, base, compared(rep, base, o, stderr)
}

// inspect analyzes what the options ask for.
func inspect(o *options, stderr io.Writer) (*report.Report, error) {
	g, err := newGoCommand(o, stderr)
	if err != nil {
		return nil, err
	}
	o.perModule = g.work != "" && !o.explicit && o.modules == nil
	patterns, err := g.patterns(o.patterns)
	if err != nil {
		return nil, err
	}
	pkgs, err := g.list(patterns)
	if err != nil {
		return nil, err
	}
	return analyze(g, o, pkgs, patterns, stderr)
}

// whole is inspect for those who need all of it: what is missing would be taken for gone.
func (o *options) whole(stderr io.Writer) (*report.Report, error) {
	rep, err := inspect(o, stderr)
	if err != nil {
		return nil, err
	}
	if len(rep.Errors) > 0 {
		printErrors(stderr, rep.Errors)
		return nil, errors.New("the baseline stays as it is, since an incomplete analysis does not know all findings")
	}
	return rep, nil
}

// analyze runs the analysis and puts its parts together.
func analyze(g *goCommand, o *options, pkgs *packages, patterns []string, stderr io.Writer) (*report.Report, error) {
	c := newCollector(g.dir, o, pkgs.good)
	c.errors = append(c.errors, pkgs.errors...)
	batches := o.batches(pkgs.good)
	for _, b := range batches {
		if len(pkgs.errors) > 0 || len(batches) > 1 {
			// go vet does nothing at all if one of its packages cannot be loaded.
			patterns = b.packages
		}
		c.expected, c.failed = b.packages, false
		if err := g.vet(b.opts.vetFlags(), patterns, len(b.packages), c); err != nil {
			return nil, err
		}
	}
	for _, note := range c.notes {
		fmt.Fprintln(stderr, note)
	}
	rep := c.report()
	rep.Place = report.Place{Dir: g.dir, Root: config.RepositoryRoot(g.dir)}
	return rep, nil
}

// conclude prints the report, and says what the outcome is.
func conclude(rep *report.Report, o *options, stdout, stderr io.Writer) error {
	printErrors(stderr, rep.Errors)
	if err := o.write(rep, stdout, stderr); err != nil {
		return err
	}
	return o.outcome(rep)
}

// outcome is the exit status that a report asks for, as an error.
func (o *options) outcome(rep *report.Report) error {
	switch {
	case len(rep.Errors) > 0:
		return statusError(Incomplete)
	case slices.ContainsFunc(rep.Findings, func(f finding.Result) bool { return o.of(f.Package).fails(&f) }):
		return statusError(Found)
	}
	return nil
}

// printErrors says what is incomplete, and what to do about it.
func printErrors(stderr io.Writer, errs []report.Error) {
	if len(errs) == 0 {
		return
	}
	listErrors(stderr, errs)
	fmt.Fprintln(stderr, "overshare: the analysis is incomplete: what is named above was not analyzed, nor was what imports it.")
	fmt.Fprintln(stderr, "overshare: make `go vet` work with the same packages and flags (-tags, -mod, ...), then run overshare again.")
}

func listErrors(stderr io.Writer, errs []report.Error) {
	for _, e := range errs {
		if e.Package != "" {
			fmt.Fprintf(stderr, "# %s\n", e.Package)
		}
		fmt.Fprintln(stderr, e.Message)
	}
}
