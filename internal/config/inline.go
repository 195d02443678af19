package config

import (
	"path/filepath"
	"slices"

	"github.com/oversharelint/overshare/internal/finding"
)

// Inline reads settings that stand in the configuration of a driver which reads no files of ours: the
// same keys, as YAML or JSON. where names the place in errors. What only the command line does is an
// error, since nobody would do it.
func Inline(where string, data []byte) (*Settings, error) {
	root, problem := readYAML(where, data)
	if problem != nil {
		problem.Line = 0
		return nil, problem
	}
	r := &reader{file: where, keys: Keys(), out: &Settings{}}
	s, err := r.settings(root)
	if err != nil {
		for _, p := range r.problems {
			p.Line = 0 // of a text that the driver made
		}
		return nil, err
	}
	if s.FailOn != "" {
		r.problem(0, "report.fail-on is for the command line; here another program decides what fails")
	}
	if s.Baseline != "" {
		r.problem(0, "report.baseline is for the command line; here no file is read")
	}
	if len(r.problems) > 0 {
		return nil, r.problems
	}
	return s, nil
}

// Runs reports whether a check is to run. Checks that are chosen bring along the one of the directives
// that are about them.
func (s *Settings) Runs(check string) bool {
	if len(s.Enable) > 0 {
		return check == finding.Directive || slices.Contains(s.Enable, check)
	}
	return !slices.Contains(s.Disable, check)
}

// LeastSeverity is that of the findings to report, zero if all are.
func (s *Settings) LeastSeverity() finding.Severity {
	least, err := finding.ParseSeverity(s.MinSeverity)
	if err != nil {
		return 0
	}
	return least
}

// base is what patterns are relative to: the directory of the file of settings; without one the root of
// the module that the file lies in.
func (s *Settings) base(file string) string {
	if s.File != "" {
		return s.Dir()
	}
	return above(filepath.Dir(file), "go.mod")
}
