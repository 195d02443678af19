// Package shape says what leaves when a value is encoded: which fields an encoder really writes of
// a static type, under which keys, and where a type's own method decides instead.
//
// Each encoder has rules of its own, and a finding that ignores them is either noise or a miss:
// encoding/json hides what has no capital letter while fmt prints it, fmt stops at the second
// pointer where encoding/json goes on, a redacting String protects a field from fmt only, and not
// even there when an unexported field stands before it. The rules are those of the encoders'
// sources; the tests hold them against the encoders themselves.
//
// Only static types are known here. What an interface holds is the engine's to say: its field is
// a part, and nothing below it is. Keys of maps that are structs are not listed either: a path
// has no step for them.
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
	Row       // a value that is stored, column by column

	message // a protobuf message by its own text or JSON form
)

// A Step selects a field by its index. An embedded struct is a field like any other; a pointer
// costs no step.
type Step int32

// Elem is the step to an element of an array, a slice or a map.
const Elem Step = -1

// A Part is one field that an encoder writes.
type Part struct {
	Path  []Step       // the way from the root; empty for the root
	Name  string       // as Go writes it: Customer.PasswordHash
	Key   string       // the encoder's own key for the field, empty where it writes none
	Field *types.Var   // nil for the root
	Owner *types.Named // the type that declares the field, nil for an anonymous struct
	Tag   string
	Type  types.Type

	// Redacted: the type's own method writes the field, or its elements. Nothing below it is
	// listed, and whether it hides anything is for who can read Method.
	Redacted bool
	Method   *types.Func
}

// What is deeper or more is not listed. Parts come breadth first, so that a huge inner type costs
// only what lies deeper still.
const (
	maxDepth = 8
	maxParts = 512
)

// Parts visits every field that enc writes of a value of type t, at any depth, until visit returns
// false. A struct field is visited before the fields in it. If a method of t itself writes the
// value, one part without a path says so.
func Parts(t types.Type, enc Encoding, visit func(Part) bool) {
	root, out, method := follow(place{typ: t, enc: enc, root: true})
	if out == spoken {
		visit(Part{Type: t, Redacted: true, Method: method})
		return
	}
	if out != inner {
		return
	}
	n := 0
	for queue := []place{root.enter()}; len(queue) > 0; queue = queue[1:] {
		p := queue[0]
		for _, f := range fields(p) {
			in, out, method := follow(p.child(f))
			if out == absent {
				continue
			}
			if n++; n > maxParts || !visit(p.part(f, out, method)) {
				return
			}
			if out == inner && p.depth < maxDepth && !in.entered() {
				queue = append(queue, in.enter())
			}
		}
	}
}

// A place is a value somewhere below the root, as far as the encoder's decisions depend on it.
type place struct {
	typ  types.Type
	path []Step
	name string
	enc  Encoding

	root  bool   // nothing but pointers and elements led here
	top   bool   // fmt: a pointer before, so that this is no argument any more
	attr  bool   // xml: an attribute
	addr  bool   // the value is addressable: methods with pointer receivers are called
	ro    access // fmt: methods are not asked for what an unexported field led to
	depth int
	open  *opened
}

// opened are the types whose fields are being listed, innermost first.
type opened struct {
	typ *types.Named
	up  *opened
}

func (p place) enter() place {
	p.depth++
	if n, ok := types.Unalias(p.typ).(*types.Named); ok {
		p.open = &opened{n, p.open}
	}
	return p
}

func (p place) entered() bool {
	for o := p.open; o != nil; o = o.up {
		if types.Identical(o.typ, p.typ) {
			return true
		}
	}
	return false
}

// A field is what an encoder's rules select of a struct: a field of it, or of what it embeds.
type field struct {
	path  []Step
	name  string // User.Password where User is embedded
	key   string
	v     *types.Var
	owner *types.Named
	tag   string
	attr  bool // xml: written as an attribute
	addr  bool
	ro    access
}

func (p place) child(f field) place {
	return place{
		typ: f.v.Type(), path: append(p.path[:len(p.path):len(p.path)], f.path...), name: p.join(f.name),
		enc: nested(p.enc), attr: f.attr, addr: f.addr, ro: f.ro, depth: p.depth, open: p.open,
	}
}

func (p place) join(name string) string {
	if p.name == "" {
		return name
	}
	return p.name + "." + name
}

func (p place) part(f field, out outcome, method *types.Func) Part {
	return Part{
		Path: append(p.path[:len(p.path):len(p.path)], f.path...), Name: p.join(f.name), Key: f.key,
		Field: f.v, Owner: f.owner, Tag: f.tag, Type: f.v.Type(), Redacted: out == spoken, Method: method,
	}
}

// fields lists the fields that p's encoder writes of the struct at p.
func fields(p place) []field {
	switch p.enc {
	case JSON, LogJSON:
		if isMessage(p.typ) {
			return messageFields(p)
		}
		return jsonFields(p)
	case XML:
		return xmlFields(p)
	case YAML:
		return yamlFields(p)
	case message:
		return messageFields(p)
	case Row:
		return rowFields(p)
	}
	return printFields(p)
}

// nested is how a log writes what is inside a value: methods made for logs are asked at the root only.
func nested(enc Encoding) Encoding {
	switch enc {
	case LogJSON:
		return JSON
	case LogText:
		return PrintPlus
	}
	return enc
}

// structOf is a struct type with the named type that declares it, if one does.
func structOf(t types.Type) (*types.Named, *types.Struct) {
	n, _ := types.Unalias(t).(*types.Named)
	st, _ := t.Underlying().(*types.Struct)
	return n, st
}

// embedded is the struct that a field embeds, by value or by pointer, nil if none.
func embedded(f *types.Var) (t types.Type, pointer bool) {
	if !f.Embedded() {
		return nil, false
	}
	t = f.Type()
	if ptr, ok := t.Underlying().(*types.Pointer); ok {
		t, pointer = ptr.Elem(), true
	}
	if _, ok := t.Underlying().(*types.Struct); !ok {
		return nil, false
	}
	return t, pointer
}
