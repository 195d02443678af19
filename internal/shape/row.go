package shape

import (
	"go/types"
	"reflect"
	"slices"
	"strings"
)

// rowTags are the tags by which libraries that store structs say that a field is no column.
var rowTags = [...]string{"db", "gorm", "xorm", "bun", "pg", "bson", "sql", "ent", "dynamodbav", "firestore", "datastore", "reform"}

// rowFields lists the fields of a struct that are stored: exported ones, and those of embedded structs, but
// not those that a tag of one of the libraries leaves out. An encoder's tag (json:"-") says nothing of it.
func rowFields(p place) []field { return rowLevel(level{typ: p.typ, addr: p.addr}, 0) }

func rowLevel(l level, depth int) []field {
	if depth > maxDepth {
		return nil
	}
	var out []field
	named, st := structOf(l.typ)
	for i := range st.NumFields() {
		f, tag := st.Field(i), st.Tag(i)
		if notStored(tag) {
			continue
		}
		path := append(l.path[:len(l.path):len(l.path)], Step(i))
		if into, pointer := embedded(f); into != nil {
			out = append(out, rowLevel(level{into, path, l.name + f.Name() + ".", l.addr || pointer}, depth+1)...)
			continue
		}
		if f.Exported() {
			out = append(out, field{path: path, name: l.name + f.Name(), key: f.Name(), v: f, owner: named, tag: tag, addr: l.addr})
		}
	}
	return out
}

func notStored(tag string) bool {
	for _, key := range rowTags {
		if v := reflect.StructTag(tag).Get(key); v == "-" || strings.HasPrefix(v, "-,") || strings.HasPrefix(v, "-:") {
			return true
		}
	}
	return false
}

// sentTags are the tags by which binders are told under which name a client sends a field.
var sentTags = [...]string{"form", "query", "param", "uri", "path", "params", "reqHeader", "header", "schema", "xml", "yaml"}

// Kept reports what the tags of the fields on a path, from a value of type t, keep it out of: of a body
// that a client sends (json:"-", and no other name under which a binder would take it), and of the
// columns that a library loads and stores (gorm:"-", db:"-").
func Kept(t types.Type, path []Step) (unsent, unstored bool) {
	for _, s := range path {
		if p, ok := t.Underlying().(*types.Pointer); ok {
			t = p.Elem()
		}
		if c, ok := t.Underlying().(interface{ Elem() types.Type }); s == Elem && ok {
			t = c.Elem()
			continue
		}
		_, st := structOf(t)
		if st == nil || s == Elem {
			return unsent, unstored
		}
		tag := reflect.StructTag(st.Tag(int(s)))
		unsent = unsent || tag.Get("json") == "-" && !slices.ContainsFunc(sentTags[:], func(key string) bool {
			v, ok := tag.Lookup(key)
			return ok && v != "-"
		})
		unstored = unstored || notStored(string(tag))
		t = st.Field(int(s)).Type()
	}
	return unsent, unstored
}

// rowSpeech: database/sql asks a type how to store it, gorm and bun before it.
var rowSpeech = []speech{{"GormValue", givesAny}, {"Value", givesValue}, {"MarshalBSON", givesBytes}, {"MarshalBSONValue", givesAny}, {"ToDB", givesAny}}

func givesAny(s *types.Signature) bool { return s.Results().Len() > 0 }

func givesValue(s *types.Signature) bool {
	return s.Params().Len() == 0 && s.Results().Len() == 2 && isNamed(s.Results().At(0).Type(), "database/sql/driver", "Value") && isError(s.Results().At(1).Type())
}
