package unit

import (
	"fmt"
	"go/types"
	"os"
	"runtime/debug"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// A runner runs analyzers on a package, each once, after those that it requires.
type runner struct {
	p     *loaded
	cfg   *config
	facts *factSet
	done  map[*analysis.Analyzer]*outcome
}

// An outcome is what an analyzer said.
type outcome struct {
	result      any
	diagnostics []analysis.Diagnostic
}

func newRunner(p *loaded, imported factFile, cfg *config) *runner {
	return &runner{
		p: p, cfg: cfg,
		facts: &factSet{p: p, imported: imported, own: make(map[string]analysis.Fact)},
		done:  make(map[*analysis.Analyzer]*outcome),
	}
}

// run runs the analyzers and what they require. It ends at the first failure: half a result would
// pass for a whole one.
func (r *runner) run(analyzers []*analysis.Analyzer) error {
	for _, a := range analyzers {
		if r.done[a] != nil {
			continue
		}
		if err := r.run(a.Requires); err != nil {
			return err
		}
		out := &outcome{}
		if err := r.call(a, out); err != nil {
			return fmt.Errorf("%s cannot be analyzed: %s: %w", r.cfg.ID, a.Name, err)
		}
		r.done[a] = out
	}
	return nil
}

// call runs one analyzer. A panic is an error of ours, which the user must hear of: without it the
// package would look clean.
func (r *runner) call(a *analysis.Analyzer, out *outcome) (err error) {
	defer func() {
		if v := recover(); v != nil {
			err = fmt.Errorf("internal error, please report it: panic: %v\n%s", v, topOfStack(debug.Stack()))
		}
	}()
	out.result, err = a.Run(r.pass(a, out))
	return err
}

func (r *runner) pass(a *analysis.Analyzer, out *outcome) *analysis.Pass {
	inputs := make(map[*analysis.Analyzer]any)
	for _, req := range a.Requires {
		inputs[req] = r.done[req].result
	}
	pass := &analysis.Pass{
		Analyzer:     a,
		Fset:         r.p.fset,
		Files:        r.p.files,
		OtherFiles:   r.cfg.NonGoFiles,
		IgnoredFiles: r.cfg.IgnoredFiles,
		Pkg:          r.p.pkg,
		TypesInfo:    r.p.info,
		TypesSizes:   r.p.sizes,
		ResultOf:     inputs,
		Module:       r.cfg.Module,
		Report:       func(d analysis.Diagnostic) { out.diagnostics = append(out.diagnostics, d) },

		ImportPackageFact: func(pkg *types.Package, f analysis.Fact) bool { return r.facts.importPackage(pkg.Path(), f) },
		ExportPackageFact: func(f analysis.Fact) { r.facts.own[factKind(f)] = f },
		AllPackageFacts:   func() []analysis.PackageFact { return r.facts.allPackages(a.FactTypes) },

		// Nothing here has facts on objects: export data lacks what the engine must know. An
		// analyzer that tries is told so, instead of losing them on the way.
		ImportObjectFact: func(types.Object, analysis.Fact) bool { panic(noObjectFacts) },
		ExportObjectFact: func(types.Object, analysis.Fact) { panic(noObjectFacts) },
		AllObjectFacts:   func() []analysis.ObjectFact { panic(noObjectFacts) },
	}
	pass.ReadFile = func(name string) ([]byte, error) {
		if !r.readable(name) {
			return nil, fmt.Errorf("%s is no file of the package", name)
		}
		return os.ReadFile(name)
	}
	return pass
}

const noObjectFacts = "this driver has no facts on objects, only on packages"

// readable reports whether an analyzer may read the file: one of the package, in the words of
// analysis.Pass.
func (r *runner) readable(name string) bool {
	return slices.Contains(r.cfg.GoFiles, name) || slices.Contains(r.cfg.NonGoFiles, name) || slices.Contains(r.cfg.IgnoredFiles, name)
}

// stackLines is how much of a panic's stack is shown: two lines per call.
const stackLines = 16

// topOfStack is the stack of a panic below the machinery of the panic itself.
func topOfStack(stack []byte) string {
	lines := strings.Split(strings.TrimSpace(string(stack)), "\n")
	for i, line := range lines {
		if strings.HasPrefix(line, "panic(") && i+2 <= len(lines) {
			lines = lines[i+2:]
			break
		}
	}
	return strings.Join(lines[:min(len(lines), stackLines)], "\n")
}
