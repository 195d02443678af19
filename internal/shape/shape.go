// Package shape says what leaves when a value is encoded: which fields an encoder really writes of
// a static type, under which keys, and where a type's own method decides instead.
package shape

import "go/types"

// An Encoding is a way of writing a value.
type Encoding uint8

// The encodings.
const (
	JSON Encoding = iota
	XML
	YAML
	Print     // %v
	PrintPlus // %+v
	GoSyntax  // %#v
	LogJSON   // a value in a structured log that is written as JSON
	LogText   // a value in a structured log that is written as text
)

// A Step selects a field by its index.
type Step int32

// A Part is one field that an encoder writes.
type Part struct {
	Path     []Step       // field indices from the root; pointers and elements cost none
	Name     string       // as Go writes it: Customer.PasswordHash
	Key      string       // the encoder's key
	Field    *types.Var   // nil for the root
	Owner    *types.Named // the type that declares the field
	Tag      string
	Type     types.Type
	Redacted bool // the type's own method writes it
}

const maxDepth = 4

// Parts visits what enc writes of a value of type t, until visit returns false.
func Parts(t types.Type, _ Encoding, visit func(Part) bool) {
	walk(t, nil, "", visit)
}

func walk(t types.Type, path []Step, name string, visit func(Part) bool) bool {
	if len(path) == maxDepth {
		return true
	}
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	n, _ := types.Unalias(t).(*types.Named)
	st, ok := t.Underlying().(*types.Struct)
	if !ok {
		return true
	}
	for i := range st.NumFields() {
		f := st.Field(i)
		p := append(path[:len(path):len(path)], Step(i))
		part := Part{Path: p, Name: name + f.Name(), Key: f.Name(), Field: f, Owner: n, Tag: st.Tag(i), Type: f.Type()}
		if !visit(part) || !walk(f.Type(), p, name+f.Name()+".", visit) {
			return false
		}
	}
	return true
}
