package cli

import (
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"github.com/oversharelint/overshare/internal/baseline"
	"github.com/oversharelint/overshare/internal/config"
	"github.com/oversharelint/overshare/internal/finding"
	"github.com/oversharelint/overshare/internal/report"
)

// Over a workspace each module's own settings hold for its packages, as under go vet. What differs in what
// the tool is asked for (checks, tests, further modules) takes a run of go vet for each; all else is
// applied to what comes back.

// A module is what go list says of a package's.
type module struct{ Path, Dir string }

// inModule are the options for the packages of a module: o, unless it has settings of its own.
func (o *options) inModule(m *module) (*options, error) {
	if m == nil {
		return o, nil
	}
	if known, ok := o.modules[m.Path]; ok {
		return known, nil
	}
	out := o
	if o.perModule {
		if file := config.Locate(m.Dir); o.differ(m.Dir, file) {
			var err error
			if out, err = o.with(file); err != nil {
				return nil, err
			}
		}
	}
	if o.modules == nil {
		o.modules = make(map[string]*options)
	}
	o.modules[m.Path] = out
	return out, nil
}

// differ reports whether the settings of a file hold in a module's directory, and not those of the run.
// Without a file in the module and up to the root of its repository those of the run hold, if their
// file lies above: nobody wants to hear that a workspace needs a repository.
func (o *options) differ(dir, file string) bool {
	if file == o.settings.File || sameFile(file, o.settings.File) {
		return false
	}
	rel, err := filepath.Rel(o.settings.Dir(), dir)
	above := err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator))
	return file != "" || !above
}

// with are the user's flags with other settings; an empty name stands for none.
func (o *options) with(file string) (*options, error) {
	s := &config.Settings{}
	if file != "" {
		var err error
		if s, err = config.Read(file); err != nil {
			return nil, &usageError{err.Error()}
		}
	}
	out := *o.plain
	out.ctx, out.dir, out.patterns = o.ctx, o.dir, o.patterns
	return &out, out.adopt(s, o.choices)
}

// of are the options that hold for a package.
func (o *options) of(pkg string) *options {
	if of := o.byPackage[pkg]; of != nil {
		return of
	}
	return o
}

// A batch is what one go vet analyzes.
type batch struct {
	opts     *options
	packages []string
}

// batches are the packages by what the tool is asked for, in the order of their first ones.
func (o *options) batches(pkgs []string) []batch {
	var out []batch
	at := make(map[string]int)
	for _, p := range pkgs {
		of := o.of(p)
		key := strings.Join(of.vetFlags(), " ")
		i, ok := at[key]
		if !ok {
			i = len(out)
			at[key] = i
			out = append(out, batch{opts: of})
		}
		out[i].packages = append(out[i].packages, p)
	}
	return out
}

// baselines lists the files with baselines that hold for any package, sorted. One that a flag names holds
// for all.
func (o *options) baselines() []string {
	out := []string{o.baseline}
	for of := range maps.Values(o.byPackage) {
		out = append(out, of.baseline)
	}
	slices.Sort(out)
	return slices.DeleteFunc(slices.Compact(out), func(name string) bool { return name == "" })
}

// matchAll compares with all baselines, each with the findings of its modules.
func (o *options) matchAll(rep *report.Report) ([]*baseline.Match, error) {
	var out []*baseline.Match
	for _, b := range o.baselines() {
		its := func(f *finding.Result) bool { return o.of(f.Package).baseline == b }
		part := &report.Report{Errors: rep.Errors, Hidden: rep.Hidden}
		rep.Findings = slices.DeleteFunc(rep.Findings, func(f finding.Result) bool {
			if its(&f) {
				part.Findings = append(part.Findings, f)
			}
			return its(&f)
		})
		for _, p := range rep.Packages {
			if o.of(p).baseline == b {
				part.Packages = append(part.Packages, p)
			}
		}
		m, err := o.match(part, b)
		if err != nil {
			return nil, err
		}
		rep.Findings = append(rep.Findings, part.Findings...)
		rep.Suppressed = append(rep.Suppressed, part.Suppressed...)
		out = append(out, m)
	}
	rep.Sort()
	return out, nil
}
