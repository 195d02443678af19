package shape

import (
	"go/types"
	"reflect"
	"strings"
)

// isMessage reports whether t is a generated protobuf message or a pointer to one. Its String and
// its MarshalJSON are generated too and show every field.
func isMessage(t types.Type) bool {
	if ptr, ok := t.Underlying().(*types.Pointer); ok {
		t = ptr.Elem()
	}
	named, st := structOf(t)
	if named == nil || st == nil {
		return false
	}
	tagged := false
	for i := range st.NumFields() {
		if st.Field(i).Name() == "state" || isMessageField(st.Tag(i)) {
			tagged = true
			break
		}
	}
	if !tagged {
		return false
	}
	o, _, _ := types.LookupFieldOrMethod(named, true, nil, "ProtoMessage")
	_, ok := o.(*types.Func)
	return ok
}

func isMessageField(tag string) bool {
	return strings.Contains(tag, "protobuf:") || strings.Contains(tag, "protobuf_oneof:")
}

// messageFields lists the fields of a message: exported ones, and the hidden ones of messages with
// an opaque API, which the encoder reads all the same. Sizes and unknown fields are left out.
func messageFields(p place) []field {
	named, st := structOf(p.typ)
	var out []field
	for i := range st.NumFields() {
		f, tag := st.Field(i), st.Tag(i)
		if !f.Exported() && !isMessageField(tag) || strings.HasPrefix(f.Name(), "XXX_") && !strings.HasPrefix(f.Name(), "XXX_hidden") {
			continue
		}
		out = append(out, field{
			path: []Step{Step(i)}, name: strings.TrimPrefix(f.Name(), "xxx_hidden_"), key: messageKey(f, tag),
			v: f, owner: named, tag: tag, addr: p.addr,
		})
	}
	return out
}

// messageKey is a field's name in the message's definition.
func messageKey(f *types.Var, tag string) string {
	for s := range strings.SplitSeq(reflect.StructTag(tag).Get("protobuf"), ",") {
		if name, ok := strings.CutPrefix(s, "name="); ok {
			return name
		}
	}
	return f.Name()
}
