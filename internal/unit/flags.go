package unit

import (
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"

	settings "github.com/oversharelint/overshare/internal/config"
	"github.com/oversharelint/overshare/internal/engine"
)

// options are what the go command passes on of its command line.
type options struct {
	version    string // -V: "full"
	printFlags bool
	file       string // the unit's vet.cfg
	json       bool
	fix, diff  bool
	tests      bool
	analyze    []string           // prefixes of the paths of further first-party modules
	passed     *settings.Settings // what the command line read
	driver     string             // "" or "unitchecker"
	checks     map[string]*triState
	set        *flag.FlagSet
}

// The flags that the go command defines or uses itself. If they were listed by -flags it would
// pass them on twice, or not treat them as it must.
var ownFlags = []string{"V", "flags", "fix", "diff"}

func parseFlags(args []string, checks []*analysis.Analyzer) (*options, error) {
	o := &options{checks: make(map[string]*triState), set: flag.NewFlagSet("overshare", flag.ContinueOnError)}
	fs := o.set
	fs.SetOutput(io.Discard)
	fs.StringVar(&o.version, "V", "", "print the version; -V=full is all there is")
	fs.BoolVar(&o.printFlags, "flags", false, "print the flags in JSON")
	fs.BoolVar(&o.json, "json", false, "print JSON")
	fs.BoolVar(&o.fix, "fix", false, "apply the fixes")
	fs.BoolVar(&o.diff, "diff", false, "with -fix, print what would change")
	fs.Func("config.analyze", "comma-separated `prefixes` of modules to analyze besides those of the project", o.addPrefixes)
	fs.String("again", "", "changes nothing but the key of the go command's cache, see the command line's collector")
	fs.Func("config.catalog", "`settings` below catalog, as the command line passes them on", o.addRecords)
	fs.Func("driver", "`unitchecker` analyzes with the driver of x/tools, which is slower", o.setDriver)
	for _, a := range checks {
		o.checks[a.Name] = new(triState)
		fs.Var(o.checks[a.Name], a.Name, "run only "+a.Name+"; with =false, all but it")
		a.Flags.VisitAll(func(f *flag.Flag) { fs.Var(f.Value, a.Name+"."+f.Name, f.Usage) })
	}
	fs.BoolVar(&o.tests, "tests", false, "report on test files too")
	engine.Analyzer.Flags.VisitAll(o.addEngineFlag)
	if err := fs.Parse(args); err != nil {
		return nil, err
	}
	if err := engine.Analyzer.Flags.Set("tests", strconv.FormatBool(o.tests)); err != nil {
		return nil, err
	}
	switch {
	case o.version != "" || o.printFlags:
	case fs.NArg() == 1:
		o.file = fs.Arg(0)
	default:
		return nil, fmt.Errorf("expected one .cfg file, got %q", fs.Args())
	}
	return o, nil
}

// addEngineFlag adds a flag that all checks share. -tests is the driver's, since it leaves out the
// test files too; it is passed on. Settings are read from their file here, and the way is told by related
// positions.
func (o *options) addEngineFlag(f *flag.Flag) {
	if f.Name != "tests" && f.Name != "settings" && f.Name != "way" {
		o.set.Var(f.Value, f.Name, f.Usage)
	}
}

func (o *options) addPrefixes(list string) error {
	for prefix := range strings.SplitSeq(list, ",") {
		if prefix = strings.Trim(strings.TrimSpace(prefix), "/"); prefix != "" {
			o.analyze = append(o.analyze, prefix)
		}
	}
	return nil
}

func (o *options) addRecords(text string) error {
	s, err := settings.ReadPassed(text)
	o.passed = s
	return err
}

func (o *options) setDriver(name string) error {
	if name != "" && name != "unitchecker" {
		return fmt.Errorf("there is no driver of that name but unitchecker")
	}
	o.driver = name
	return nil
}

// enabled are the checks to run: if any is set true, those that are; else those not set false.
func (o *options) enabled(checks []*analysis.Analyzer) []*analysis.Analyzer {
	least := unset
	for _, t := range o.checks {
		if *t == setTrue {
			least = setTrue
		}
	}
	var out []*analysis.Analyzer
	for _, a := range checks {
		if *o.checks[a.Name] >= least {
			out = append(out, a)
		}
	}
	return out
}

// fallback reports whether the unit is for unitchecker. The answer is the same for all units of a
// run. A package without imports has no export data to be read, but the go command says so with an
// empty object; one that gives none has no such field.
func (o *options) fallback(cfg *config) bool {
	return o.fix || o.driver == "unitchecker" || !cfg.hasExportData()
}

// printFlags describes the flags that go vet accepts for us.
func printFlags(w io.Writer, o *options) error {
	type described struct {
		Name  string
		Bool  bool
		Usage string
	}
	var out []described
	o.set.VisitAll(func(f *flag.Flag) {
		for _, own := range ownFlags {
			if f.Name == own {
				return
			}
		}
		b, ok := f.Value.(interface{ IsBoolFlag() bool })
		out = append(out, described{f.Name, ok && b.IsBoolFlag(), f.Usage})
	})
	data, err := json.MarshalIndent(out, "", "\t")
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(w, "%s\n", data)
	return err
}

// A triState is a boolean flag that knows whether it was set.
type triState int8

// The order is that of the wish to run the check.
const (
	setFalse triState = iota - 1
	unset
	setTrue
)

// Set makes triState a flag.Value.
func (t *triState) Set(s string) error {
	b, err := strconv.ParseBool(s)
	switch {
	case err != nil:
		return fmt.Errorf("want true or false")
	case b:
		*t = setTrue
	default:
		*t = setFalse
	}
	return nil
}

func (t *triState) String() string { return strconv.FormatBool(t == nil || *t != setFalse) }

// IsBoolFlag allows -check for -check=true.
func (t *triState) IsBoolFlag() bool { return true }
