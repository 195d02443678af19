package shape

import (
	"reflect"
	"slices"
	"strings"
)

// An element is a field as encoding/xml writes it.
type element struct {
	field
	mode    string   // "attr", "chardata", ...; "" is an element of its own
	space   string   // name space
	parents []string // of a tag a>b>c
}

// xmlFields lists the fields of a struct by the rules of encoding/xml. Embedded structs are
// written as if their fields stood in the outer one, with or without a tag.
func xmlFields(p place) []field {
	found := xmlLevel(level{typ: p.typ, addr: p.addr}, 0)
	out := make([]field, len(found))
	for i, e := range found {
		out[i] = e.field
	}
	return out
}

func xmlLevel(l level, depth int) []element {
	if depth > maxDepth || isNamed(l.typ, "encoding/xml", "Name") {
		return nil
	}
	var out []element
	named, st := structOf(l.typ)
	for i := range st.NumFields() {
		f, tag := st.Field(i), st.Tag(i)
		xml := reflect.StructTag(tag).Get("xml")
		if !f.Exported() && !f.Embedded() || xml == "-" {
			continue
		}
		path := append(l.path[:len(l.path):len(l.path)], Step(i))
		if into, pointer := embedded(f); into != nil {
			for _, e := range xmlLevel(level{into, path, l.name + f.Name() + ".", l.addr || pointer}, depth+1) {
				out = addElement(out, e)
			}
			continue
		}
		if f.Name() == "XMLName" {
			continue // the name of the element, not a part of it
		}
		e := element{field: field{path: path, name: l.name + f.Name(), v: f, owner: named, tag: tag, addr: l.addr}}
		e.read(xml)
		out = addElement(out, e)
	}
	return out
}

// read reads a tag: "space name>name,mode".
func (e *element) read(tag string) {
	if i := strings.IndexByte(tag, ' '); i >= 0 {
		e.space, tag = tag[:i], tag[i+1:]
	}
	name, flags, _ := strings.Cut(tag, ",")
	for flag := range strings.SplitSeq(flags, ",") {
		switch flag {
		case "attr", "cdata", "chardata", "innerxml", "comment":
			e.mode = flag
		}
	}
	e.attr = e.mode == "attr"
	if e.mode != "" && e.mode != "attr" {
		return // no key
	}
	if name == "" {
		name = e.v.Name()
	}
	e.parents = strings.Split(strings.TrimPrefix(name, ">"), ">")
	n := len(e.parents) - 1
	e.key, e.parents = e.parents[n], e.parents[:n]
}

// addElement adds a field where no shallower one takes its place; deeper ones give way. Two at one
// depth are an error of the encoder: both stay, nothing is lost by listing them.
func addElement(to []element, e element) []element {
	for _, old := range to {
		if old.conflicts(e) && len(old.path) < len(e.path) {
			return to
		}
	}
	to = slices.DeleteFunc(to, func(old element) bool { return old.conflicts(e) && len(old.path) > len(e.path) })
	return append(to, e)
}

func (e element) conflicts(f element) bool {
	if e.mode != f.mode || e.space != "" && f.space != "" && e.space != f.space {
		return false
	}
	n := min(len(e.parents), len(f.parents))
	if !slices.Equal(e.parents[:n], f.parents[:n]) {
		return false
	}
	switch {
	case len(e.parents) > n:
		return e.parents[n] == f.key
	case len(f.parents) > n:
		return f.parents[n] == e.key
	}
	return e.key == f.key
}
