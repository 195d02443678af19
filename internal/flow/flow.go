// Package flow follows values through Go functions and packages: which origin reaches which
// sink, and on which way.
//
// It is a forward may-analysis over SSA with three refinements without which a leak detector is
// either blind or a nuisance. Memory is flow-sensitive, so that a field that was cleared before
// the log line is clean: each block has a memory from abstract objects to values, and a store to
// one object replaces what was there. Values keep their parts apart, so that the password of a
// user is not the user's id. And names count only where the value behind them can hold something:
// a variable called password that holds a constant, a hash or nothing is no source.
//
// Every function is analyzed once, callees first, and summarised: what its results are in terms
// of its parameters, what it leaves in the objects its parameters point to, which sinks its
// parameters reach. A call replays the summary with the arguments that it passes. Functions of
// other packages come as summaries in a package fact, so that one package is never analyzed
// twice and never needs another's source.
//
// Known imprecision, on purpose: objects that come from outside (parameters, results of unknown
// calls) are taken to be different objects, elements of slices and values under unknown keys are
// one, and what functions leave for each other in fields is not ordered in time. Tempting, but
// wrong: labelling each field of a row that a query loaded. A row is one label on its root, and
// fields that were cleared are exceptions below it; the parts that leave are enumerated at the
// sink, by the type that the encoder sees.
package flow

import (
	"go/token"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/oversharelint/overshare/internal/guard"
)

// An Analysis is what the engine found in one package. The zero value is that of a package that was not
// analyzed.
type Analysis struct {
	Events []Event
	Setups []Setup
	Stats  Stats
	// Functions are those of the package that were analyzed, closures after the function that holds
	// them.
	Functions []*ssa.Function
	u         *unit
	prog      *ssa.Program
}

// Run analyzes the package of a pass. The pass must allow importing and exporting *Fact.
func Run(pass *analysis.Pass, model Model) *Analysis {
	prog, pkg := build(pass)
	u := newUnit(pass, model)
	u.imports = newImporter(u, prog)
	u.types = concreteTypes(pass.Pkg)
	u.analyze(sourceFunctions(pass, prog, pkg))
	u.note(&Analysis{Functions: u.funcs, u: u, prog: prog})
	u.export()
	u.events = slices.DeleteFunc(u.events, func(e Event) bool { return u.unheard(&e) })
	return &Analysis{Events: u.events, Setups: u.allSetups(), Stats: u.stats, Functions: u.funcs, u: u, prog: prog}
}

// Guards says what is known to hold at the points of a function.
func (a *Analysis) Guards(fn *ssa.Function) *guard.Function { return guard.Analyze(fn, a.u) }

// Position is where a step of a trace lies: in this unit by position, else as text.
func (t *Trace) Position(fset *token.FileSet) string {
	if t.Pos.IsValid() {
		return fset.Position(t.Pos).String()
	}
	return t.Posn
}

// ParsePosn reads a position in text form, as facts carry it.
func ParsePosn(s string) token.Position {
	var p token.Position
	rest := s
	for _, n := range []*int{&p.Column, &p.Line} {
		i := strings.LastIndexByte(rest, ':')
		if i < 0 {
			break
		}
		v, err := strconv.Atoi(rest[i+1:])
		if err != nil {
			break
		}
		*n, rest = v, rest[:i]
	}
	p.Filename = rest
	return p
}
