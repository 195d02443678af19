// Package fix makes new files of the edits that findings suggest, and shows what changes.
//
// It writes nothing. What an edit is refused for stands beside it, so that the user hears of it.
package fix

import (
	"bytes"
	"cmp"
	"errors"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"io/fs"
	"slices"

	"github.com/oversharelint/overshare/internal/finding"
)

// A Plan is what the fixes of some findings make of files.
type Plan struct {
	Files   []File           // sorted by name; only those that change
	Fixed   []finding.Result // whose fix is in the files
	Refused []Refusal        // whose fix is not
	Without int              // number of findings that suggest no fix
}

// A File is one that changes.
type File struct {
	Name     string // as the edits have it
	Old, New []byte
}

// A Refusal says why a finding is not fixed: what its file is or does, behind its name.
type Refusal struct {
	Finding finding.Result
	File    string // as the edits have it
	Why     string // "is generated: ..."
}

// Make plans the fixes of findings, each as a whole or not at all. Of two that want different things of
// one place the first is taken: findings are in the order of the report. Of a finding's fixes it is the
// first, as go vet -fix does it. Files have the names that the edits have; read returns one that is to
// change, or an error that says behind the file's name why it must not.
func Make(findings []finding.Result, read func(name string) ([]byte, error)) *Plan {
	p := &Plan{}
	m := &maker{read: read, files: make(map[string]*draft)}
	for _, f := range findings {
		if len(f.Fixes) == 0 || len(f.Fixes[0].Edits) == 0 {
			p.Without++
			continue
		}
		if file, err := m.add(f.Fixes[0].Edits); err != nil {
			p.Refused = append(p.Refused, Refusal{f, file, err.Error()})
			continue
		}
		p.Fixed = append(p.Fixed, f)
	}
	for name, d := range m.files {
		if len(d.edits) > 0 {
			p.Files = append(p.Files, File{name, d.old, d.applied()})
		}
	}
	slices.SortFunc(p.Files, func(a, b File) int { return cmp.Compare(a.Name, b.Name) })
	return p
}

// A maker collects edits by file.
type maker struct {
	read  func(string) ([]byte, error)
	files map[string]*draft
}

// A draft is a file and what is to be done to it: edits in order, none of which overlap.
type draft struct {
	old   []byte
	err   error // why nothing is to be done
	edits []finding.Edit
}

// add takes all edits of a fix, or none: then it names the file that hinders it.
func (m *maker) add(edits []finding.Edit) (string, error) {
	after := make(map[string][]finding.Edit)
	for _, e := range edits {
		d := m.file(e.File)
		if d.err != nil {
			return e.File, d.err
		}
		if e.Start < 0 || e.End < e.Start || e.End > len(d.old) {
			return e.File, errors.New("has changed since it was analyzed: run overshare fix again")
		}
		list, ok := after[e.File]
		if !ok {
			list = slices.Clone(d.edits)
		}
		list, ok = insert(list, e)
		if !ok {
			return e.File, errors.New("is changed in the same place by another fix: run overshare fix again for this one")
		}
		after[e.File] = list
	}
	for name, list := range after {
		m.files[name].edits = list
	}
	return "", nil
}

// insert puts an edit into a list in order. One that is there already is the same fix of another finding:
// a field is hidden wherever its struct is sent. Texts that are inserted at one place have no order, so
// they are in each other's way, too.
func insert(list []finding.Edit, e finding.Edit) ([]finding.Edit, bool) {
	i, found := slices.BinarySearchFunc(list, e, func(a, b finding.Edit) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
	})
	if found {
		return list, list[i] == e
	}
	if i > 0 && (list[i-1].End > e.Start || list[i-1].Start == e.Start) {
		return list, false
	}
	if i < len(list) && (e.End > list[i].Start || e.Start == list[i].Start) {
		return list, false
	}
	return slices.Insert(list, i, e), true
}

func (m *maker) file(name string) *draft {
	d := m.files[name]
	if d == nil {
		d = &draft{}
		d.old, d.err = m.read(name)
		if errors.Is(d.err, fs.ErrNotExist) {
			d.err = errors.New("is not there: it is made while the package is built")
		}
		if d.err == nil && generated(d.old) {
			d.err = errors.New("is generated: change what generates it")
		}
		m.files[name] = d
	}
	return d
}

// generated reports whether a source says of itself that no edit of it will last.
func generated(src []byte) bool {
	f, err := parser.ParseFile(token.NewFileSet(), "", src, parser.PackageClauseOnly|parser.ParseComments|parser.SkipObjectResolution)
	return err == nil && ast.IsGenerated(f)
}

// applied is the file after the edits. One that was formatted stays so: a longer tag moves its neighbours.
func (d *draft) applied() []byte {
	var out []byte
	at := 0
	for _, e := range d.edits {
		out = append(append(out, d.old[at:e.Start]...), e.New...)
		at = e.End
	}
	out = append(out, d.old[at:]...)
	if old, err := format.Source(d.old); err != nil || !bytes.Equal(old, d.old) {
		return out
	}
	if formatted, err := format.Source(out); err == nil {
		return formatted
	}
	return out
}
