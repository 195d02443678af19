package shape

import (
	"cmp"
	"go/types"
	"reflect"
	"slices"
	"strings"
	"unicode"
)

// A candidate is a field that encoding/json may write: of the fields of one name the shallowest
// wins, then the one with a tag; where two are left, none is written.
type candidate struct {
	field
	tagged bool
}

// A level is an embedded struct still to be read.
type level struct {
	typ  types.Type
	path []Step
	name string // with the dot
	addr bool
}

// jsonFields lists the fields of a struct by the rules of encoding/json: exported ones and those
// of embedded structs, whatever their embedded type is called.
func jsonFields(p place) []field {
	var found []candidate
	// A struct that is embedded twice at one depth hides its own fields from both: it is read
	// once, and each field found counts twice.
	seen := make(map[types.Type]bool)
	for levels := []level{{typ: p.typ, addr: p.addr}}; len(levels) > 0 && len(found) <= maxParts; {
		counts := make(map[types.Type]int)
		for _, l := range levels {
			counts[types.Unalias(l.typ)]++
		}
		var deeper []level
		for _, l := range levels {
			t := types.Unalias(l.typ)
			if seen[t] {
				continue
			}
			seen[t] = true
			fs, below := jsonLevel(l)
			for _, f := range fs {
				found = append(found, f)
				if counts[t] > 1 {
					found = append(found, f)
				}
			}
			deeper = append(deeper, below...)
		}
		levels = deeper
	}
	return dominant(found)
}

// jsonLevel reads one struct: its own fields, and the structs that it embeds.
func jsonLevel(l level) (found []candidate, below []level) {
	named, st := structOf(l.typ)
	for i := range st.NumFields() {
		f, tag := st.Field(i), st.Tag(i)
		into, pointer := embedded(f)
		if !f.Exported() && into == nil {
			continue
		}
		json := reflect.StructTag(tag).Get("json")
		if json == "-" {
			continue
		}
		key, _, _ := strings.Cut(json, ",")
		if !validKey(key) {
			key = ""
		}
		path := append(l.path[:len(l.path):len(l.path)], Step(i))
		if into != nil && key == "" {
			below = append(below, level{into, path, l.name + f.Name() + ".", l.addr || pointer})
			continue
		}
		c := candidate{tagged: key != "", field: field{
			path: path, name: l.name + f.Name(), key: cmp.Or(key, f.Name()), v: f, owner: named, tag: tag, addr: l.addr,
		}}
		found = append(found, c)
	}
	return found, below
}

// dominant keeps the field that wins of each name, in the order of the struct.
func dominant(found []candidate) []field {
	slices.SortStableFunc(found, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(len(a.path), len(b.path)), -compareBool(a.tagged, b.tagged))
	})
	var out []field
	for i := 0; i < len(found); {
		j := i + 1
		for j < len(found) && found[j].key == found[i].key {
			j++
		}
		a := found[i]
		if j == i+1 || len(found[i+1].path) > len(a.path) || a.tagged != found[i+1].tagged {
			out = append(out, a.field)
		}
		i = j
	}
	slices.SortFunc(out, func(a, b field) int { return slices.Compare(a.path, b.path) })
	return out
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// validKey reports whether encoding/json takes a tag's name. It falls back to the field's name.
func validKey(s string) bool {
	return !strings.ContainsFunc(s, func(c rune) bool {
		return !strings.ContainsRune("!#$%&()*+-./:;<=>?@[]^_{|}~ ", c) && !unicode.IsLetter(c) && !unicode.IsDigit(c)
	})
}
