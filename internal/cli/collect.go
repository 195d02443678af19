package cli

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"github.com/oversharelint/overshare/internal/finding"
	"github.com/oversharelint/overshare/internal/report"
)

// A collector puts together what the packages' analyses say, in any order.
type collector struct {
	dir      string
	opts     *options
	expected []string // packages to hear of
	results  []result
	settled  map[string]bool // fingerprints of findings that another package withdraws
	routes   finding.Routes  // which handlers run behind what
	answers  finding.Answers // what methods behind interfaces return
	work     map[string]finding.Work
	errors   []report.Error
	notes    []string // what go vet said while it succeeded
	failed   bool     // go vet did
}

// A result is what a package's analysis found, and why it is not to be reported, if it is not.
type result struct {
	finding.Result
	why            *finding.ResultSuppression
	handler, input string         // whose routes decide whether it is one, and what names the record
	unasked        bool           // it is doubted only because nothing near the handler asks who calls
	managed        bool           // it is none if only administrators get to the handler
	leaves         []finding.Leaf // what leaves comes out of interfaces whose implementations decide
}

func newCollector(dir string, o *options, expected []string) *collector {
	return &collector{
		dir: dir, opts: o, expected: expected,
		settled: make(map[string]bool), work: make(map[string]finding.Work),
	}
}

// add takes one object of go vet -json. Go 1.26 tells of packages that nobody has asked for, too, if they are
// imported and it has told of them before: what is reported must not depend on that.
func (c *collector) add(unit unitJSON) {
	for id, analyzers := range unit {
		pkg := packageOf(id)
		// An external test that imports nothing of the package has no more than a name like it.
		if !slices.Contains(c.expected, pkg) && !slices.Contains(c.expected, strings.TrimSuffix(pkg, "_test")) {
			continue
		}
		for name, raw := range analyzers {
			if w, ok, err := finding.ParseWork(name); ok {
				c.addWork(pkg, w, err)
				continue
			}
			if r, ok, err := finding.ParseRoutes(name); ok {
				if err != nil {
					c.errors = append(c.errors, report.Error{Package: pkg, Message: err.Error()})
				}
				c.routes = append(c.routes, r...)
				continue
			}
			if a, ok, err := finding.ParseAnswers(name); ok {
				if err != nil {
					c.errors = append(c.errors, report.Error{Package: pkg, Message: err.Error()})
				}
				c.answers = append(c.answers, a...)
				continue
			}
			if s, ok, err := finding.ParseSilenced(name); ok {
				c.addSilenced(pkg, s, err)
				continue
			}
			list, err := diagnostics(raw)
			if err != nil {
				c.errors = append(c.errors, report.Error{Package: pkg, Message: fmt.Sprintf("%s: %v", name, err)})
			}
			for i := range list {
				c.addDiagnostic(pkg, name, &list[i])
			}
		}
	}
}

// addSilenced takes a finding that a directive suppresses.
func (c *collector) addSilenced(pkg string, s finding.Silenced, err error) {
	if err != nil {
		c.errors = append(c.errors, report.Error{Package: pkg, Message: err.Error()})
		return
	}
	d := &diagnostic{Category: s.Category, Posn: s.Posn, End: s.End, Message: s.Message, Extra: s.Extra}
	r := d.collected(pkg, "", c.dir)
	r.why = suppression(s.Extra.Suppression, c.dir)
	c.results = append(c.results, r)
}

// collected is a diagnostic with what other packages may say of it.
func (d *diagnostic) collected(pkg, analyzer, dir string) result {
	r := result{Result: d.result(pkg, analyzer, dir)}
	if x := d.Extra; x != nil {
		r.handler, r.input, r.unasked, r.managed, r.leaves = x.Handler, x.Input, x.Unasked, x.Managed, x.Leaves
	}
	return r
}

func (c *collector) addDiagnostic(pkg, analyzer string, d *diagnostic) {
	c.results = append(c.results, d.collected(pkg, analyzer, c.dir))
	if d.Extra != nil {
		for _, f := range d.Extra.Settles {
			c.settled[f] = true
		}
	}
}

// addWork takes the counts of a package. A package that is analyzed twice counts once.
func (c *collector) addWork(pkg string, w finding.Work, err error) {
	if err != nil {
		c.errors = append(c.errors, report.Error{Package: pkg, Message: err.Error()})
		return
	}
	old := c.work[pkg]
	c.work[pkg] = finding.Work{Functions: max(old.Functions, w.Functions), Cut: max(old.Cut, w.Cut)}
}

// outcome takes what go vet said beside its results, and how it ended.
func (c *collector) outcome(blocks []block, err error) {
	if err == nil {
		for _, b := range blocks {
			c.notes = append(c.notes, b.lines...)
		}
		return
	}
	c.failed = true
	said, named := false, false
	for _, b := range blocks {
		if text := strings.TrimSpace(strings.Join(b.lines, "\n")); text != "" {
			c.errors = append(c.errors, report.Error{Package: b.pkg, Message: text})
			said, named = true, named || b.pkg != ""
		}
	}
	if exit := (*exec.ExitError)(nil); !said || !errors.As(err, &exit) {
		c.errors = append(c.errors, report.Error{Message: fmt.Sprintf("go vet failed: %v", err)})
	}
	if said && !named { // the go command failed before it came to packages
		c.missing("not analyzed")
		return
	}
	c.missing("not analyzed, because a package that it imports has errors")
}

// unheard are the packages of which nothing was heard though go vet ended well. Go 1.26 keeps the facts and the
// output of a package under one key, whether the package was asked for or only imported by one that was. If it
// was imported first there are facts and no output, and from then on the go command answers with nothing. So
// these are asked for again, under a key that only they have together.
func (c *collector) unheard() []string {
	if c.failed {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(c.expected), func(pkg string) bool {
		_, heard := c.work[pkg]
		return heard
	})
}

// missing names the packages of which nothing was heard: the tool counts its work on each, so
// silence is no result. In a run that failed most of them import a package with errors; go vet
// passes them over without a word.
func (c *collector) missing(why string) {
	for _, pkg := range c.expected {
		_, done := c.work[pkg]
		if !done && !slices.ContainsFunc(c.errors, func(e report.Error) bool { return e.Package == pkg }) {
			c.errors = append(c.errors, report.Error{Package: pkg, Message: why})
		}
	}
}

// report is what all packages together say.
func (c *collector) report() *report.Report {
	r := &report.Report{Version: report.Version, Errors: c.errors}
	r.Stats.Packages = len(c.work)
	r.Packages = slices.Sorted(maps.Keys(c.work))
	for _, w := range c.work {
		r.Stats.Functions += w.Functions
		r.Stats.Cut += w.Cut
	}
	for _, f := range numbered(distinct(c.results)) {
		of := c.opts.of(f.Package)
		none := c.routed(&f)
		if why := c.excluded(of, f.File); why != nil && f.why == nil {
			f.why = why
		}
		switch level, err := finding.ParseConfidence(f.Confidence); {
		case c.settled[f.Base] || none || c.answers.None(f.leaves):
			r.Stats.Withdrawn++
		case err == nil && level < of.confidence:
			r.Stats.Hidden++
			r.Hidden = append(r.Hidden, f.Result)
		case of.hides(f.Severity):
			r.Stats.Lesser++
			r.Hidden = append(r.Hidden, f.Result)
		case f.why != nil:
			r.Suppressed = append(r.Suppressed, finding.SuppressedResult{Result: f.Result, Suppression: *f.why})
		default:
			r.Findings = append(r.Findings, f.Result)
		}
	}
	r.Sort()
	r.Errors = slices.Compact(r.Errors)
	return r
}

// routed says of a finding whose handler another package registers what follows from that: that it is none,
// since only those get there who may see the record, or that it is more or less sure than the handler's own
// package could tell.
func (c *collector) routed(f *result) (none bool) {
	if f.handler == "" {
		return false
	}
	if f.managed {
		return c.routes.Administered(f.handler)
	}
	none, known, public := c.routes.Judge(f.handler, f.input)
	level, err := finding.ParseConfidence(f.Confidence)
	if err == nil {
		f.Confidence = finding.Routed(level, known && f.unasked, public).String()
	}
	return none
}

// excluded is why nothing in a file is reported, nil if it is.
func (c *collector) excluded(of *options, file string) *finding.ResultSuppression {
	if of.settings == nil {
		return nil
	}
	name := filepath.FromSlash(file)
	if !filepath.IsAbs(name) {
		name = filepath.Join(c.dir, name)
	}
	pattern := of.settings.Excludes(name)
	if pattern == "" {
		return nil
	}
	return &finding.ResultSuppression{Kind: finding.ByPath, Reason: pattern}
}

// hides reports whether findings of a severity are not shown. One that we do not know is.
func (o *options) hides(severity string) bool {
	level, err := finding.ParseSeverity(severity)
	return err == nil && level < o.severity.Severity
}

// distinct sorts results and drops those that are the same: a package is analyzed by itself and
// with its tests.
func distinct(results []result) []result {
	out := slices.Clone(results)
	slices.SortFunc(out, func(a, b result) int {
		return cmp.Or(finding.Compare(&a.Result, &b.Result), strings.Compare(a.Fingerprint, b.Fingerprint), strings.Compare(a.Confidence, b.Confidence))
	})
	return slices.CompactFunc(out, func(a, b result) bool { return finding.Same(&a.Result, &b.Result) })
}

// numbered tells apart the results that share a fingerprint. They are in source order; hidden and
// suppressed ones count too, so that a fingerprint does not depend on what is shown.
func numbered(results []result) []result {
	seen := make(map[string]int)
	out := slices.Clone(results)
	for i := range out {
		f := &out[i]
		seen[f.Base]++
		f.Fingerprint = finding.Nth(f.Base, seen[f.Base])
	}
	return out
}
