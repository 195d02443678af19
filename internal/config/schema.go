package config

import (
	"bytes"
	"encoding/json"
	"strings"
)

// Schema is the JSON schema (draft 7, which editors know best) of files of settings, with a newline at
// its end. It is generated, so it knows what the reader knows.
func Schema() []byte {
	root := object{"$schema": "http://json-schema.org/draft-07/schema#",
		"$id":   "https://raw.githubusercontent.com/oversharelint/overshare/main/docs/overshare.schema.json",
		"title": "Settings of overshare (" + FileName + ")", "type": "object", "additionalProperties": false, "properties": object{}}
	for _, k := range Keys() {
		at := root["properties"].(object)
		names := strings.Split(k.Name, ".")
		for _, name := range names[:len(names)-1] {
			if at[name] == nil {
				at[name] = object{"type": []string{"object", "null"}, "additionalProperties": false, "properties": object{}}
			}
			at = at[name].(object)["properties"].(object)
		}
		at[names[len(names)-1]] = k.schema()
	}
	for _, l := range Lists() {
		at := root["properties"].(object)[below].(object)["properties"].(object)
		at[l.Name] = l.schema()
	}
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(root); err != nil {
		panic("unreachable: the schema is made of texts")
	}
	return out.Bytes()
}

type object map[string]any

func (k *Key) schema() object {
	one := object{"type": "string"}
	if k.Bool {
		one = object{"type": "boolean"}
	}
	if len(k.Values) > 0 {
		one["enum"] = k.Values
	} else if !k.Bool {
		one["minLength"] = 1
	}
	if k.List {
		return object{"description": k.Doc, "anyOf": []object{one, {"type": "array", "items": one}, {"type": "null"}}}
	}
	one["description"] = k.Doc
	return one
}

// place is the pattern of a place's name.
const place = "^(arg|rest|result)[0-9]{1,2}$|^receiver$|^self$"

func (l *List) schema() object {
	fields, must := object{}, []string{}
	for _, f := range l.Fields {
		one := object{"type": "string", "description": f.Doc}
		switch {
		case f.Place:
			one["pattern"] = place
		case f.Values != nil:
			one["enum"] = f.Values
		default:
			one["minLength"] = 1
		}
		if f.Default != "" {
			one["default"] = f.Default
		}
		if f.Must {
			must = append(must, f.Name)
		}
		fields[f.Name] = one
	}
	entry := object{"type": "object", "additionalProperties": false, "properties": fields, "required": must}
	return object{"description": l.Doc, "anyOf": []object{entry, {"type": "array", "items": entry}, {"type": "null"}}}
}
