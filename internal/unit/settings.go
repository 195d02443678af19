package unit

import (
	"flag"
	"os"
	"slices"

	settings "github.com/oversharelint/overshare/internal/config"
	"github.com/oversharelint/overshare/internal/engine"
	"github.com/oversharelint/overshare/internal/finding"
)

// settle adds to the flags what the settings say that hold for the unit's package. A flag comes before
// the settings. They are read for the packages of the project only: they say nothing of others, and of
// nine hundred units eight hundred are others. Where the command line runs us, all comes by flags.
func (o *options) settle(cfg *config) error {
	if o.passed != nil {
		engine.Describe(o.passed)
	}
	if os.Getenv(settings.Variable) == settings.ByFlags || !cfg.firstParty(o.analyze) {
		return nil
	}
	s, err := settings.Find(cfg.Dir)
	if err != nil || s.File == "" {
		return err
	}
	set := make(map[string]bool)
	o.set.Visit(func(f *flag.Flag) { set[f.Name] = true })
	if s.Tests != nil && !set["tests"] {
		o.tests = *s.Tests
		if err := engine.Analyzer.Flags.Set("tests", map[bool]string{true: "true", false: "false"}[*s.Tests]); err != nil {
			return err
		}
	}
	if s.MinConfidence != finding.Unset && !set["min-confidence"] {
		if err := engine.Analyzer.Flags.Set("min-confidence", s.MinConfidence.String()); err != nil {
			return err
		}
	}
	o.choose(s)
	engine.Exclude = s.Excludes
	if o.passed == nil {
		engine.Describe(s)
	}
	return nil
}

// choose enables and disables checks, unless a flag has done so.
func (o *options) choose(s *settings.Settings) {
	for _, t := range o.checks {
		if *t != unset {
			return
		}
	}
	for name, t := range o.checks {
		switch {
		case slices.Contains(s.Enable, name), len(s.Enable) > 0 && name == "directive":
			*t = setTrue
		case slices.Contains(s.Disable, name):
			*t = setFalse
		}
	}
}
