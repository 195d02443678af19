package catalog

import (
	"testing"

	"github.com/oversharelint/overshare/internal/symbol"
)

// What the tests in package catalog_test use: they run the checks, which import this package.

var (
	Libraries   = libraries
	Load        = load
	UsedIn      = usedIn
	Kinds       = kinds
	WithoutKind = withoutKind
	ErrorKind   = errorKind
	Roles       = roles
)

// Rows lists what is asked of libraries, as a kind and a whole symbol.
func Rows(t *testing.T) (rows [][2]string) {
	for _, r := range readRows(t) {
		rows = append(rows, [2]string{r.kind, Complete(r.path, r.symbol)})
	}
	return rows
}

// Elsewhere lists the rows that another part of overshare knows, by whole symbol, and who it is; those of
// libraries that are not to be had are none that a fixture could use.
func Elsewhere(t *testing.T) map[string]string {
	unproven := make(map[string]bool)
	for _, lib := range libraries() {
		for _, p := range lib.Packages {
			unproven[p.Path] = lib.Unproven != ""
		}
	}
	out := make(map[string]string)
	for r, w := range readElsewhere(t) {
		if w.by != "" && !unproven[r.path] {
			out[Complete(r.path, r.symbol)] = w.by
		}
	}
	return out
}

// Replace has the tables built of other records, by import path, until Forget.
func Replace(lib Library, edit func(*Record) *Record, errors *Provenance) (restore func()) {
	forget()
	old := defaults
	for i := range lib.Packages {
		p := Package{Path: lib.Packages[i].Path}
		for _, r := range lib.Packages[i].Records {
			if r = edit(r); r != nil {
				p.Records = append(p.Records, r)
			}
		}
		tables.Store(p.Path, &Table{library: &lib, pkg: &p})
		if *errors != 0 {
			for j, d := range defaults {
				if d.from == *errors && symbol.Within(p.Path, d.path) {
					defaults[j].from = 0
				}
			}
		}
	}
	return func() { defaults = old; forget() }
}
