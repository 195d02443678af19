package cli

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/oversharelint/overshare/internal/config"
	"github.com/oversharelint/overshare/internal/finding"
	"github.com/oversharelint/overshare/internal/report"
)

// options are what the user asked for.
type options struct {
	ctx        context.Context // ends the go command; nil stands for never
	dir        string          // to run in; "" is the working directory
	patterns   []string        // of packages; none stands for all
	checks     []string        // to run; none stands for all
	disabled   []string        // checks not to run
	settings   *config.Settings
	explicit   bool                // the user named the file with settings
	perModule  bool                // each module's own settings hold for its packages
	modules    map[string]*options // by the path of the module; those that were asked for
	byPackage  map[string]*options // by the path of the package; of packages that are to be analyzed
	plain      *options            // without settings
	choices    *choices            // with which settings are adopted
	tests      bool
	analyze    string // prefixes of further modules to analyze
	confidence finding.Confidence
	severity   limit  // below it nothing is shown
	failOn     limit  // from it on the run fails; 0 is never
	baseline   string // file with known findings; relative to dir
	force      bool   // write the baseline over another
	since      string // revision: what is found there is not new
	progress   bool
	suppressed bool // list what is suppressed
	outputs    []output
	build      []string // flags for the go command's list and vet
}

// buildFlags are the go command's own, passed on to it as they are.
var buildFlags = []struct {
	name, usage string
	bool        bool
}{
	{"asan", "analyze the build with the address sanitizer", true},
	{"compiler", "`name` of the compiler to use: gc or gccgo", false},
	{"mod", "module download `mode`: readonly, vendor, or mod", false},
	{"modfile", "`file` to read instead of go.mod", false},
	{"msan", "analyze the build with the memory sanitizer", true},
	{"overlay", "JSON `file` that replaces files of the build", false},
	{"p", "`number` of packages to analyze at once", false},
	{"race", "analyze the build with the race detector", true},
	{"tags", "comma-separated build `tags`", false},
}

const statusText = `
Exit status: 0 nothing found, 1 findings, 2 wrong usage, 3 incomplete analysis.
`

// choices are the flags of which validate makes something else.
type choices struct {
	format, checks, color string
	config                string          // file; "" to look for one, "off" for none
	set                   map[string]bool // flags that the user gave
	outputs               []string
}

// flagSet declares all flags.
func flagSet(o *options, c *choices) *flag.FlagSet {
	fs := flag.NewFlagSet("overshare", flag.ContinueOnError)
	fs.SetOutput(io.Discard) // errors are printed by Main, help by printUsage
	fs.StringVar(&o.dir, "C", "", "run in `dir`, as go -C does")
	fs.StringVar(&c.format, "format", "", "what is `printed`: "+strings.Join(report.Formats(), ", ")+" (default text)")
	fs.Func("o", "write `format[=file]`; may be repeated, for several formats in one run", func(s string) error {
		c.outputs = append(c.outputs, s)
		return nil
	})
	fs.BoolVar(&o.suppressed, "suppressed", false, "list suppressed findings too, in text and sarif")
	fs.StringVar(&c.config, "config", "", "`file` with settings (default "+config.FileName+" at the root of the module or above); off for none")
	fs.StringVar(&c.checks, "checks", "", "comma-separated `names` of the checks to run: "+strings.Join(finding.Checks(), ", ")+" (default all)")
	fs.BoolVar(&o.tests, "tests", false, "report on test files too")
	fs.StringVar(&o.analyze, "analyze", "", "comma-separated `prefixes` of modules to analyze besides those of the project")
	o.confidence = finding.Medium
	fs.Var(&o.confidence, "min-confidence", "report findings of this `confidence` and up: "+alternatives(accepts("min-confidence").words))
	o.severity = limit{Severity: finding.Info}
	fs.Var(&o.severity, "min-severity", "report findings of this `severity` and up: "+alternatives(accepts("min-severity").words))
	o.failOn = limit{Severity: finding.Info, never: true}
	fs.Var(&o.failOn, "fail-on", "exit 1 for findings of this `severity` and up only: "+alternatives(accepts("fail-on").words)+" for no findings at all")
	fs.StringVar(&o.baseline, "baseline", "", "report only what this `file` does not count, see overshare baseline -help")
	fs.StringVar(&o.since, "new-since", "", "report only what was not found where the work branched off from this git `revision`")
	fs.StringVar(&c.color, "color", "auto", "`when` to use colours: "+alternatives(accepts("color").words)+"; NO_COLOR in the environment is respected")
	fs.BoolVar(&o.progress, "progress", true, "show the progress, on a terminal")
	for _, b := range buildFlags {
		fs.Var(&passedOn{bool: b.bool}, b.name, b.usage)
	}
	return fs
}

// parse reads the command line.
func parse(args []string, stdout, stderr io.Writer) (*options, error) {
	o, c := &options{}, &choices{}
	if len(args) == 1 && args[0] == "help" { // go vet tells its users to ask its tool so
		args = []string{"-help"}
	}
	return o, parseInto(flagSet(o, c), o, c, args, usageText(), stdout, stderr)
}

// parseInto reads the arguments of a command whose flags are declared.
func parseInto(set *flag.FlagSet, o *options, c *choices, args []string, usage string, stdout, stderr io.Writer) error {
	if err := set.Parse(args); errors.Is(err, flag.ErrHelp) {
		printUsage(set, usage, stdout)
		return err
	} else if err != nil {
		return usagef("%v%s; run %s -help for the flags", err, meantFlag(set, err), set.Name())
	}
	c.set = make(map[string]bool)
	set.Visit(func(f *flag.Flag) {
		c.set[f.Name] = true
		if p, ok := f.Value.(*passedOn); ok {
			o.build = append(o.build, "-"+f.Name+"="+p.value)
		}
	})
	o.patterns = set.Args()
	return o.validate(c, stdout, stderr)
}

// meantFlag asks whether another flag is meant where there is none of that name.
func meantFlag(set *flag.FlagSet, err error) string {
	name, ok := strings.CutPrefix(err.Error(), "flag provided but not defined: ")
	if !ok {
		return ""
	}
	var known []string
	set.VisitAll(func(f *flag.Flag) { known = append(known, "-"+f.Name) })
	return meant(name, known)
}

func printUsage(fs *flag.FlagSet, usage string, w io.Writer) {
	io.WriteString(w, usage)
	fs.SetOutput(w)
	fs.PrintDefaults()
	io.WriteString(w, statusText)
}

// passedOn is the value of a flag that is the go command's to judge.
type passedOn struct {
	value string
	bool  bool
}

func (p *passedOn) String() string   { return p.value }
func (p *passedOn) IsBoolFlag() bool { return p.bool }

func (p *passedOn) Set(s string) error {
	p.value = s
	return nil
}

// validate reads the flags that have few values.
func (o *options) validate(c *choices, stdout, stderr io.Writer) error {
	var colored bool
	switch c.color {
	case "always":
		colored = true
	case "never":
	case "auto":
		colored = os.Getenv("NO_COLOR") == "" && terminal(stdout)
	default:
		return usagef("-color: %q is none of auto, always, never", c.color)
	}
	if err := o.setOutputs(c, colored); err != nil {
		return err
	}
	o.progress = o.progress && terminal(stderr)
	if i := slices.IndexFunc(o.patterns, func(p string) bool { return strings.HasPrefix(p, "-") }); i >= 0 {
		return usagef("%s: flags stand before the packages, as in overshare %[1]s ./...", o.patterns[i])
	}
	if err := o.validateChecks(c.checks); err != nil {
		return err
	}
	return o.settle(c)
}

func (o *options) validateChecks(names string) error {
	if names == "" {
		return nil
	}
	known := finding.Checks()
	for _, name := range strings.Split(names, ",") {
		name = strings.TrimSpace(name)
		if !slices.Contains(known, name) {
			return noCheck("-checks", name)
		}
		o.checks = append(o.checks, name)
	}
	return nil
}

// vetFlags are the flags for go vet that reach the tool.
func (o *options) vetFlags() []string {
	// The tool tells all, so that what is hidden can be counted, and another threshold costs nothing.
	out := []string{"-min-confidence=low"}
	for _, name := range o.checks {
		out = append(out, "-"+name+"=true")
	}
	if len(o.checks) > 0 && !slices.Contains(o.checks, "directive") {
		// Whoever asks for one check wants to know why a directive does not silence it.
		out = append(out, "-directive=true")
	}
	for _, name := range o.disabled {
		out = append(out, "-"+name+"=false")
	}
	if o.tests {
		out = append(out, "-tests=true")
	}
	if o.analyze != "" {
		out = append(out, fmt.Sprintf("-config.analyze=%s", o.analyze))
	}
	if text := o.settings.Passed(); text != "" {
		out = append(out, "-config.catalog="+text)
	}
	return out
}

// terminal reports whether w is a terminal that understands escape sequences. Other character
// devices (/dev/null) pass for one, which does no harm.
func terminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok || os.Getenv("TERM") == "dumb" {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
