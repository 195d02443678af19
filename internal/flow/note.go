package flow

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// A note is what the model keeps of a package for its importers at any distance: that it links a profiler,
// that it listens. Export data does not tell: a blank import leaves no trace in it.
const noteKey = "l:"

// note keeps the notes of this package.
func (u *unit) note(a *Analysis) {
	for _, text := range u.model.Notes(u.pass, a) {
		u.keepAt(noteKey+text, &Value{set: set{{id: u.cleanID}}})
	}
}

// Notes lists, sorted, what was noted of this package and of those that it is built of, of the notes that
// begin with the prefix. own says which of them are this package's.
func (a *Analysis) Notes(prefix string) (own, imported []string) {
	if a.u == nil {
		return nil, nil
	}
	for k := range a.u.keeps {
		if text, ok := strings.CutPrefix(k, noteKey+prefix); ok {
			own = append(own, text)
		}
	}
	for _, f := range a.u.imports.facts {
		for _, k := range f.kept.names {
			if text, ok := strings.CutPrefix(k, noteKey+prefix); ok {
				imported = append(imported, text)
			}
		}
	}
	slices.Sort(own)
	slices.Sort(imported)
	return own, slices.Compact(imported)
}

// Implementers lists the methods behind one of an interface's, as their full names without pointers:
// "pkg/path.T.M". There are none if too many types implement it to mean anything.
func (a *Analysis) Implementers(t types.Type, m *types.Func) []string {
	if a.u == nil {
		return nil
	}
	var out []string
	for _, x := range a.u.implementers(t, m) {
		if x.symbol != "" {
			out = append(out, x.symbol)
		}
	}
	return out
}

// Checked lists, by function, the inputs by which a function that is no handler's end loads a record and makes
// sure of it.
func (a *Analysis) Checked() map[*ssa.Function][]string {
	if a.u == nil {
		return nil
	}
	return a.u.checkedBy
}
