package flow

import (
	"slices"
	"strings"
)

// A note is what the model keeps of a package for its importers at any distance: that it links a profiler,
// that it listens. Export data does not tell: a blank import leaves no trace in it.
const noteKey = "l:"

// note keeps the notes of this package.
func (u *unit) note() {
	for _, text := range u.model.Notes(u.pass, u.funcs) {
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
