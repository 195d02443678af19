// Package unit analyzes one package for the go command: it speaks the protocol of go vet's tools.
//
// The go command runs the tool once to ask who it is (-V=full), once for its flags (-flags), and
// then once per package, dependencies first, with a file that says everything about the package
// (vet.cfg). The tool prints diagnostics, and writes facts for the packages that import this one.
//
// The driver that x/tools has for this protocol (unitchecker) type-checks each dependency from
// source, the standard library too, since its analyzers may want facts of all of them. Ours do
// not: facts come from the packages of the project only, the catalogue stands for the rest. So a
// package that is no part of the project is answered at once with an empty file, and types are
// read from what the compiler wrote (PackageFile), which the go command has at hand. On a service
// of fifty packages with eight hundred dependencies that is the difference between half a minute
// and a few seconds.
//
// Where the go command gives no export data, where fixes are to be applied, or where the user says
// so, the unit goes to unitchecker all the same. That must be decided alike for all units of a
// run: the two have different files of facts.
package unit

import (
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/oversharelint/overshare/internal/engine"
)

// Invoked reports whether the arguments after the program's name are the go command's.
func Invoked(args []string) bool {
	if len(args) == 0 {
		return false
	}
	if len(args) == 1 && (strings.HasPrefix(args[0], "-V=") || args[0] == "-flags") {
		return true
	}
	return strings.HasSuffix(args[len(args)-1], ".cfg")
}

// Main answers the go command and returns the exit status: 0 if all went well, 1 if not, or if
// there are findings and they are printed as text.
func Main(args []string, checks []*analysis.Analyzer, stdout, stderr io.Writer) int {
	engine.Driver = engine.Host{Selects: true}
	status, err := answer(args, checks, stdout, stderr)
	if err != nil {
		printError(stderr, err)
		return 1
	}
	return status
}

// printError prints what went wrong. Errors in the analyzed source stand in lines of their own, at
// the beginning, so that the go command can shorten the names of the files.
func printError(stderr io.Writer, err error) {
	var source *sourceError
	if errors.As(err, &source) {
		fmt.Fprintln(stderr, err)
		return
	}
	fmt.Fprintf(stderr, "overshare: %v\n", err)
}

func answer(args []string, checks []*analysis.Analyzer, stdout, stderr io.Writer) (int, error) {
	if err := analysis.Validate(checks); err != nil {
		return 1, err
	}
	o, err := parseFlags(args, checks)
	if err != nil {
		return 1, err
	}
	switch {
	case o.version != "":
		return 0, printVersion(stdout, o.version)
	case o.printFlags:
		return 0, printFlags(stdout, o)
	}
	cfg, err := readHead(o.file)
	if err != nil {
		return 1, err
	}
	if err := o.settle(cfg); err != nil {
		return 1, err
	}
	if o.fallback(cfg) {
		return 1, runFallback(o, cfg, checks)
	}
	if skip(o, cfg) {
		return 0, writeFacts(cfg.VetxOutput, nil)
	}
	return analyze(o, cfg, checks, stdout, stderr)
}

// analyze does the work on a package that is worth it.
func analyze(o *options, cfg *config, checks []*analysis.Analyzer, stdout, stderr io.Writer) (int, error) {
	if err := cfg.readRest(); err != nil {
		return 1, err
	}
	cfg.prepare(o.tests)
	defer runtime.KeepAlive(ballast())
	p, err := load(cfg)
	if source := (*sourceError)(nil); errors.As(err, &source) && cfg.SucceedOnTypecheckFailure {
		// Older go commands: the compiler will say what is wrong.
		return 0, writeFacts(cfg.VetxOutput, nil)
	}
	if err != nil {
		return 1, err
	}
	facts, err := readFacts(cfg.PackageVetx)
	if err != nil {
		return 1, err
	}
	r := newRunner(p, facts, cfg)
	if err := r.run(wanted(o, cfg, checks)); err != nil {
		return 1, err
	}
	if err := r.facts.write(cfg.VetxOutput, p); err != nil {
		return 1, err
	}
	if cfg.VetxOnly {
		return 0, nil
	}
	if o.json {
		return 0, printJSON(cfg, stdout, r.report(o.enabled(checks)))
	}
	return printText(stderr, r.report(o.enabled(checks))), nil
}

// ballast is memory that nobody touches, so that it takes address space only. The collector runs
// when the heap has doubled; beginning from here it does not run at all for most packages, whose
// memory goes with the process, and for large ones it keeps its usual bound, which a higher GOGC
// would not.
func ballast() []byte { return make([]byte, 64<<20) }

// wanted are the analyzers to run: the enabled checks, and those that make facts. For a package
// that others import, and that nobody asked about, facts are all there is to do.
func wanted(o *options, cfg *config, checks []*analysis.Analyzer) []*analysis.Analyzer {
	out := factMakers(checks)
	if !cfg.VetxOnly {
		out = append(out, o.enabled(checks)...)
	}
	return out
}

// factMakers lists the analyzers that have facts, prerequisites first. They run whatever checks
// are enabled: facts never depend on that.
func factMakers(checks []*analysis.Analyzer) []*analysis.Analyzer {
	var out []*analysis.Analyzer
	seen := make(map[*analysis.Analyzer]bool)
	var visit func([]*analysis.Analyzer)
	visit = func(as []*analysis.Analyzer) {
		for _, a := range as {
			if seen[a] {
				continue
			}
			seen[a] = true
			visit(a.Requires)
			if len(a.FactTypes) > 0 {
				out = append(out, a)
			}
		}
	}
	visit(checks)
	return out
}

// skip reports whether there is nothing to do for a unit but to say that it has no facts: it is no
// part of the project and only its facts were asked for, or all its files are tests and those are
// off.
func skip(o *options, cfg *config) bool {
	return cfg.VetxOnly && !cfg.firstParty(o.analyze) || !o.tests && cfg.onlyTests()
}

// workingDir is the directory of the go command; without one the settings are those of none.
func workingDir() string {
	dir, err := os.Getwd()
	if err != nil {
		return "."
	}
	return dir
}
