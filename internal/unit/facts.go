package unit

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"encoding/gob"
	"fmt"
	"maps"
	"os"
	"reflect"
	"slices"

	"golang.org/x/tools/go/analysis"
)

// The file of facts: a line that says what it is, the number of entries, then these, sorted by
// package and type, each of three strings of bytes with their lengths before them. The number is
// there so that a file which ends early is noticed wherever it ends: fewer facts are fewer
// findings, which nobody would miss. The same facts are the same bytes,
// since the go command's cache keys of all importers are made of them.
//
// A package passes on the facts of the packages that its types lead to, as unitchecker does; the
// go command hands over the files of direct imports only. They are passed on as they came.
const factsMagic = "overshare facts 2\n"

// A factID names a fact: the package that it is about, and its type.
type factID struct{ pkg, kind string }

func (a factID) compare(b factID) int {
	return cmp.Or(cmp.Compare(a.pkg, b.pkg), cmp.Compare(a.kind, b.kind))
}

// factKind names a fact's type in files.
func factKind(f analysis.Fact) string {
	t := reflect.TypeOf(f).Elem()
	return t.PkgPath() + "." + t.Name()
}

// factFile holds facts as they stand in files.
type factFile map[factID][]byte

// writeFacts writes a file of facts. A unit that has none writes one all the same: the go command
// takes a missing file for a failure.
func writeFacts(name string, facts factFile) error {
	if name == "" {
		return nil
	}
	if err := os.WriteFile(name, facts.encode(), 0o666); err != nil {
		return fmt.Errorf("write facts: %w", err)
	}
	return nil
}

func (f factFile) encode() []byte {
	out := binary.AppendUvarint([]byte(factsMagic), uint64(len(f)))
	for _, id := range slices.SortedFunc(maps.Keys(f), factID.compare) {
		for _, s := range [][]byte{[]byte(id.pkg), []byte(id.kind), f[id]} {
			out = binary.AppendUvarint(out, uint64(len(s)))
			out = append(out, s...)
		}
	}
	return out
}

// decode adds the facts of a file to f for which there is room: those that add allows.
func (f factFile) decode(data []byte, add func(factID) bool) error {
	data, ok := bytes.CutPrefix(data, []byte(factsMagic))
	if !ok {
		return fmt.Errorf("it is no file of facts that this version knows")
	}
	r := &reader{data: data}
	for range r.number() {
		id := factID{string(r.bytes()), string(r.bytes())}
		s := r.bytes()
		if r.short {
			break
		}
		if add(id) {
			f[id] = s
		}
	}
	switch {
	case r.short:
		return fmt.Errorf("it is cut short")
	case len(r.data) > 0:
		return fmt.Errorf("it goes on after its end")
	}
	return nil
}

// A reader reads the parts of a file of facts.
type reader struct {
	data  []byte
	short bool // there was less than should be
}

func (r *reader) number() uint64 {
	n, size := binary.Uvarint(r.data)
	if size <= 0 {
		r.data, r.short = nil, true
		return 0
	}
	r.data = r.data[size:]
	return n
}

func (r *reader) bytes() []byte {
	n := r.number()
	if n > uint64(len(r.data)) {
		r.data, r.short = nil, true
		return nil
	}
	s := r.data[:n:n]
	r.data = r.data[n:]
	return s
}

// readFacts reads the facts of the direct imports, and what these pass on. A package's own file
// says more about it than others do: a test variant, say.
func readFacts(files map[string]string) (factFile, error) {
	out := make(factFile)
	own := make(map[factID]bool)
	for _, path := range slices.Sorted(maps.Keys(files)) {
		data, err := os.ReadFile(files[path])
		if err != nil {
			return nil, fmt.Errorf("read the facts of %s: %w", path, err)
		}
		err = out.decode(data, func(id factID) bool {
			_, have := out[id]
			if id.pkg == plainPath(path) {
				have = own[id]
				own[id] = true
			}
			return !have
		})
		if err != nil {
			return nil, fmt.Errorf("read the facts of %s: %w", path, err)
		}
	}
	return out, nil
}

// A factSet holds the facts that a unit reads and makes.
type factSet struct {
	p        *loaded
	imported factFile
	own      map[string]analysis.Fact // by kind
}

func (s *factSet) importPackage(pkg string, into analysis.Fact) bool {
	kind := factKind(into)
	if pkg == s.p.pkg.Path() {
		f, ok := s.own[kind]
		if ok {
			reflect.ValueOf(into).Elem().Set(reflect.ValueOf(f).Elem())
		}
		return ok
	}
	data, ok := s.imported[factID{pkg, kind}]
	if !ok {
		return false
	}
	if err := gob.NewDecoder(bytes.NewReader(data)).Decode(into); err != nil {
		panic(fmt.Sprintf("the fact %s of %s is not readable: %v", kind, pkg, err))
	}
	return true
}

// allPackages lists the facts of the given types, by package: those of packages that the unit's
// types lead to, as in every other driver.
func (s *factSet) allPackages(factTypes []analysis.Fact) []analysis.PackageFact {
	var out []analysis.PackageFact
	add := func(path string, like analysis.Fact) {
		pkg := s.p.imports[path]
		if path == s.p.pkg.Path() {
			pkg = s.p.pkg
		}
		f := reflect.New(reflect.TypeOf(like).Elem()).Interface().(analysis.Fact)
		if pkg != nil && s.importPackage(path, f) {
			out = append(out, analysis.PackageFact{Package: pkg, Fact: f})
		}
	}
	for _, like := range factTypes {
		kind := factKind(like)
		for _, id := range slices.SortedFunc(maps.Keys(s.imported), factID.compare) {
			if id.kind == kind && id.pkg != s.p.pkg.Path() {
				add(id.pkg, like)
			}
		}
		if s.own[kind] != nil {
			add(s.p.pkg.Path(), like)
		}
	}
	return out
}

// write writes what importers get to read.
func (s *factSet) write(name string, p *loaded) error {
	out := make(factFile)
	for id, data := range s.imported {
		if p.imports[id.pkg] != nil && id.pkg != p.pkg.Path() {
			out[id] = data
		}
	}
	for kind, f := range s.own {
		var buf bytes.Buffer
		if err := gob.NewEncoder(&buf).Encode(f); err != nil {
			return fmt.Errorf("encode the fact %s of %s: %w", kind, p.pkg.Path(), err)
		}
		out[factID{p.pkg.Path(), kind}] = buf.Bytes()
	}
	return writeFacts(name, out)
}
