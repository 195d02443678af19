package cli

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/oversharelint/overshare/internal/config"
	"github.com/oversharelint/overshare/internal/finding"
)

// settle adds to the flags what the settings say. A flag comes before the settings.
func (o *options) settle(c *choices) error {
	s, err := o.readSettings(c.config)
	if err != nil {
		return &usageError{err.Error()}
	}
	plain := *o
	o.plain, o.choices, o.explicit = &plain, c, c.config != ""
	return o.adopt(s, c)
}

// adopt adds settings to the flags.
func (o *options) adopt(s *config.Settings, c *choices) error {
	o.settings = s
	if !c.set["checks"] {
		o.checks, o.disabled = s.Enable, s.Disable
	}
	if s.Tests != nil && !c.set["tests"] {
		o.tests = *s.Tests
	}
	if len(s.Analyze) > 0 && !c.set["analyze"] {
		o.analyze = strings.Join(s.Analyze, ",")
	}
	if s.MinConfidence != finding.Unset && !c.set["min-confidence"] {
		o.confidence = s.MinConfidence
	}
	for _, l := range []struct {
		flag, text string
		to         *limit
	}{{"min-severity", s.MinSeverity, &o.severity}, {"fail-on", s.FailOn, &o.failOn}} {
		if l.text == "" || c.set[l.flag] {
			continue
		}
		if err := l.to.Set(l.text); err != nil {
			return usagef("%s: %s: %v", s.File, l.flag, err)
		}
	}
	if s.Baseline != "" && !c.set["baseline"] {
		o.baseline = filepath.Join(s.Dir(), filepath.FromSlash(s.Baseline))
	}
	return nil
}

func (o *options) readSettings(name string) (*config.Settings, error) {
	switch name {
	case "off":
		return &config.Settings{}, nil
	case "":
		dir, err := filepath.Abs(o.dir)
		if err != nil {
			return nil, err
		}
		return config.Find(dir)
	}
	file, err := filepath.Abs(o.path(name))
	if err != nil {
		return nil, err
	}
	s, err := config.Read(file)
	if errors.Is(err, os.ErrNotExist) {
		return nil, fmt.Errorf("-config %s: there is no such file; overshare init writes one, and -config off does without", name)
	}
	return s, err
}

const configUsage = `overshare config is about the file with settings, ` + config.FileName + `.

Usage:

	overshare config check [-C dir] [-config file]   say what is wrong in the file that holds here
	overshare config schema                          print the JSON schema of such files, for editors

Exit status: 0 nothing is wrong, 2 something is, or there is no file.
`

// runConfig is the command config.
func runConfig(args []string, stdout, stderr io.Writer) error {
	verb := ""
	if len(args) > 0 {
		verb = args[0]
	}
	switch verb {
	case "schema":
		if len(args) > 1 {
			return usagef("config schema: it takes no arguments; leave %s out", args[1])
		}
		_, err := stdout.Write(config.Schema())
		return err
	case "-h", "-help", "--help", "help":
		_, err := io.WriteString(stdout, configUsage)
		return err
	case "check":
	default:
		return usagef("%s: say check or schema behind config; overshare config -help explains them", strings.TrimSpace("config "+verb))
	}
	o, c := &options{}, &choices{}
	set := flagSet(o, c)
	set.Init("overshare config", flag.ContinueOnError)
	if err := parseInto(set, o, c, args[1:], configUsage, stdout, stderr); err != nil {
		return err
	}
	if len(o.patterns) > 0 {
		return usagef("config check: it takes no arguments; to check another file than the one that holds here, name it as in -config %s", o.patterns[0])
	}
	if o.settings.File == "" {
		return usagef("there is no %s at the root of the module or above, so the defaults hold; overshare init writes one, and -config names another", config.FileName)
	}
	if o.baseline != "" && !c.set["baseline"] {
		if _, err := os.Stat(o.path(o.baseline)); err != nil {
			return usagef("%s: report.baseline: there is no file %s; overshare baseline write makes it", o.settings.File, o.baseline)
		}
	}
	_, err := fmt.Fprintf(stdout, "%s: nothing is wrong\n", o.settings.File)
	return err
}
