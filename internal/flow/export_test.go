package flow

import (
	"bytes"
	"fmt"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// Reencode decodes everything in a fact and writes it again: the same bytes come out if what was
// read is what was written. It returns how many symbols and kept values there are.
func Reencode(data []byte) (out []byte, symbols, kept int, err error) {
	d, err := decode(data)
	if err != nil {
		return nil, 0, 0, err
	}
	u := &unit{labels: newLabels()}
	u.imports = &importer{u: u, prog: ssa.NewProgram(token.NewFileSet(), 0), facts: []*decoded{d}, cache: make(map[string]*Summary), types: make(map[string]types.Type)}
	for _, s := range d.strings {
		u.imports.assume(s)
	}
	e := &encoder{strings: make(map[string]int), labels: u.labels, posn: func(t *Trace) string { return t.Posn }}
	var bad error
	body := func(at int, write func(*decoder)) {
		r := &decoder{fact: d, at: at, u: u}
		if write(r); r.bad {
			bad = fmt.Errorf("body at %d is damaged", at)
		}
	}
	sums := e.bodies(d.symbols.names, func(name string) {
		at, _ := d.symbols.find(name)
		body(at, func(r *decoder) {
			if s := r.summary(); s != nil {
				e.summary(s)
			}
		})
	})
	keeps := e.bodies(d.kept.names, func(name string) {
		at, _ := d.kept.find(name)
		body(at, func(r *decoder) { e.value(r.value()) })
	})
	return e.fact(sums, keeps, d.types), len(sums), len(keeps), bad
}

// assume makes of a string of the fact what it names elsewhere: a type that lies in no export data
// here, a function of another package.
func (i *importer) assume(s string) {
	name := strings.TrimPrefix(s, "*")
	dot := strings.LastIndexByte(name, '.')
	if dot <= 0 {
		return
	}
	pkg := types.NewPackage(name[:dot], "")
	var t types.Type = types.NewNamed(types.NewTypeName(0, pkg, name[dot+1:], nil), types.NewStruct(nil, nil), nil)
	if name != s {
		t = types.NewPointer(t)
	}
	i.types[s] = t
	if _, own := i.facts[0].symbols.find(s); !own {
		i.cache[s] = &Summary{}
	}
}

// Damaged reports whether reading a fact ends in an error, and never in a panic, whatever its bytes.
func Damaged(data []byte) bool {
	_, _, _, err := Reencode(bytes.Clone(data))
	return err != nil
}
