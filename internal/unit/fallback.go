package unit

import (
	"encoding/gob"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/unitchecker"
)

// runFallback hands the unit to the driver of x/tools, which ends the process; it returns only if
// it cannot. That driver reads types from the files of facts, so each unit must write one, those
// too that are no part of the project: there no analyzer runs. The exception is what nobody
// imports, and need not be analyzed.
func runFallback(o *options, cfg *config, checks []*analysis.Analyzer) error {
	if !o.tests && cfg.onlyTests() {
		if err := writeFacts(cfg.VetxOutput, nil); err != nil {
			return err
		}
		os.Exit(0)
	}
	registerFacts(checks)
	file, err := withoutTests(o, cfg)
	if err != nil {
		return err
	}
	run := o.enabled(checks)
	if cfg.VetxOnly && !cfg.firstParty(o.analyze) {
		run = nil
	}
	// Its flags are out of reach but by its command line. The checks' own flags are set already.
	args := []string{os.Args[0]}
	for _, f := range []struct {
		name string
		set  bool
	}{{"-json", o.json}, {"-fix", o.fix}, {"-diff", o.diff}} {
		if f.set {
			args = append(args, f.name)
		}
	}
	os.Args = append(args, file)
	unitchecker.Main(run...)
	return nil
}

// registerFacts makes the facts known to the other driver where no analyzer does: it reads what
// imports pass on, whether or not somebody wants it.
func registerFacts(checks []*analysis.Analyzer) {
	for _, a := range factMakers(checks) {
		for _, f := range a.FactTypes {
			gob.Register(f)
		}
	}
}

// withoutTests is the file that describes the unit without its test files.
func withoutTests(o *options, cfg *config) (string, error) {
	if o.tests || !slices.ContainsFunc(cfg.GoFiles, isTest) {
		return o.file, nil
	}
	var all map[string]any
	if err := json.Unmarshal(cfg.data, &all); err != nil {
		return "", fmt.Errorf("read the unit %s: %w", cfg.ID, err)
	}
	all["GoFiles"] = slices.DeleteFunc(slices.Clone(cfg.GoFiles), isTest)
	all["ImportPath"] = plainPath(cfg.ImportPath)
	data, err := json.Marshal(all)
	if err != nil {
		return "", fmt.Errorf("write the unit %s: %w", cfg.ID, err)
	}
	name := filepath.Join(filepath.Dir(o.file), "overshare.cfg")
	if err := os.WriteFile(name, data, 0o666); err != nil {
		return "", fmt.Errorf("write the unit %s: %w", cfg.ID, err)
	}
	return name, nil
}
