package shape

import (
	"go/types"
	"reflect"
	"slices"
	"strings"
)

// yamlFields lists the fields of a struct as gopkg.in/yaml writes them (v2, v3 and goccy's agree
// here): exported ones under their name in lower case. An embedded struct is a field like any
// other unless its tag says inline.
func yamlFields(p place) []field { return yamlLevel(level{typ: p.typ, addr: p.addr}, 0) }

func yamlLevel(l level, depth int) []field {
	if depth > maxDepth {
		return nil
	}
	var out []field
	named, st := structOf(l.typ)
	for i := range st.NumFields() {
		f, tag := st.Field(i), st.Tag(i)
		yaml := reflect.StructTag(tag).Get("yaml")
		if yaml == "" && !strings.Contains(tag, ":") {
			yaml = tag // an old form of the library
		}
		if yaml == "-" || !f.Exported() && !f.Embedded() {
			continue
		}
		key, flags, _ := strings.Cut(yaml, ",")
		path := append(l.path[:len(l.path):len(l.path)], Step(i))
		if slices.Contains(strings.Split(flags, ","), "inline") {
			if into := inlined(f.Type()); into != nil {
				out = append(out, yamlLevel(level{into, path, l.name + f.Name() + ".", l.addr}, depth+1)...)
				continue
			}
		}
		if !f.Exported() {
			continue
		}
		if key == "" {
			key = strings.ToLower(f.Name())
		}
		out = append(out, field{path: path, name: l.name + f.Name(), key: key, v: f, owner: named, tag: tag, addr: l.addr})
	}
	return out
}

// inlined is the struct behind a field that is inlined, nil if it is a map.
func inlined(t types.Type) types.Type {
	if ptr, ok := t.Underlying().(*types.Pointer); ok {
		t = ptr.Elem()
	}
	if _, ok := t.Underlying().(*types.Struct); !ok {
		return nil
	}
	return t
}
