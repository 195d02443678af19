package shape

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
	"unsafe"
)

// source is cases_test.go as go/types sees it.
var source = sync.OnceValues(func() (*types.Package, error) {
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, "cases_test.go", nil, 0)
	if err != nil {
		return nil, err
	}
	conf := types.Config{Importer: importer.Default()}
	return conf.Check("shape", fset, []*ast.File{f}, nil)
})

func typeOf(t *testing.T, expr string) types.Type {
	t.Helper()
	pkg, err := source()
	if err != nil {
		t.Fatal(err)
	}
	tv, err := types.Eval(token.NewFileSet(), pkg, token.NoPos, expr)
	if err != nil || !tv.IsType() {
		t.Fatalf("type %s: %v", expr, err)
	}
	return tv.Type
}

var values = []struct {
	expr string
	zero any
}{
	{"plain", plain{}}, {"deep", deep{}}, {"dicts", dicts{}}, {"embeds", embeds{}},
	{"embedsPointers", embedsPointers{}}, {"shadows", shadows{}}, {"tagWins", tagWins{}}, {"shadowsAbove", shadowsAbove{}}, {"embedsWord", embedsWord{}},
	{"twice", twice{}}, {"any1", any1{}}, {"redacting", redacting{}}, {"redactingMaps", redactingMaps{}},
	{"promoted", promoted{}}, {"promotedTwice", promotedTwice{}}, {"embedsHalf", embedsHalf{}},
	{"xmlDoc", xmlDoc{}}, {"clashXML", clashXML{}}, {"std", std{}}, {"calls", calls{}},
	{"box[string]", box[string]{}}, {"box[inner2]", box[inner2]{}}, {"box[*jsonPointer]", box[*jsonPointer]{}},
	{"box[box[stringValue]]", box[box[stringValue]]{}},
	{"list", list{}}, {"pointers", pointers{}}, {"listed", listed{}}, {"keyed", keyed{}}, {"jsonListed", jsonListed{}},
	{"[]deep", []deep{}}, {"[]*deep", []*deep{}}, {"map[string]redacting", map[string]redacting{}},
	{"jsonValue", jsonValue{}}, {"jsonPointer", jsonPointer{}}, {"textPointer", textPointer{}}, {"stringPointer", stringPointer{}},
	{"stringValue", stringValue{}}, {"goString", goString{}}, {"formatter", formatter{}}, {"failure", failure{}},
	{"xmlPointer", xmlPointer{}}, {"[]jsonPointer", []jsonPointer{}}, {"[1]jsonPointer", [1]jsonPointer{}},
	{"[]stringPointer", []stringPointer{}}, {"**inner1", (**inner1)(nil)},
}

var encoders = []struct {
	name string
	enc  Encoding
	run  func(any) (string, error)
}{
	{"json", JSON, func(v any) (string, error) { b, err := json.Marshal(v); return string(b), err }},
	{"xml", XML, func(v any) (string, error) { b, err := xml.Marshal(v); return string(b), err }},
	{"%v", Print, func(v any) (string, error) { return fmt.Sprintf("%v", v), nil }},
	{"%+v", PrintPlus, func(v any) (string, error) { return fmt.Sprintf("%+v", v), nil }},
	{"%#v", GoSyntax, func(v any) (string, error) { return fmt.Sprintf("%#v", v), nil }},
}

// Parts must list exactly the strings that the encoders write.
func TestPartsAgainstEncoders(t *testing.T) {
	compared := map[string]int{}
	for _, c := range values {
		for _, pointer := range []bool{false, true} {
			f := &filler{leaves: map[string]string{}}
			root := reflect.New(reflect.TypeOf(c.zero))
			f.fill(root.Elem(), "", 0)
			expr, v := c.expr, root.Elem().Interface()
			if pointer {
				expr, v = "*"+c.expr, root.Interface()
			}
			typ := typeOf(t, expr)
			for _, e := range encoders {
				out, err := e.run(v)
				if err != nil {
					continue // a type that the encoder refuses
				}
				compared[e.name] += compare(t, e.name+" of "+expr, out, f.leaves, listed1(typ, e.enc))
			}
		}
	}
	for _, e := range encoders {
		if compared[e.name] < 150 {
			t.Errorf("%s: %d strings compared, too few", e.name, compared[e.name])
		}
	}
}

// shown is what Parts says of the paths of a type: leaves whose strings leave.
type shown struct {
	root  bool // there are no fields: the value itself leaves
	parts map[string]Part
}

func listed1(t types.Type, enc Encoding) shown {
	s := shown{parts: map[string]Part{}}
	for p := range parts(t, enc) {
		s.parts[pathText(p.Path)] = p
	}
	return s
}

func parts(t types.Type, enc Encoding) func(func(Part) bool) {
	return func(yield func(Part) bool) { Parts(t, enc, yield) }
}

func pathText(path []Step) string {
	var b strings.Builder
	for _, s := range path {
		b.WriteString("." + strconv.Itoa(int(s)))
	}
	return b.String()
}

// leaves reports whether the string at a path is said to leave: its own field is a part, and no
// part above it is redacted.
func (s shown) leaves(path string) bool {
	path = strings.TrimSuffix(path, keyStep)
	for strings.HasSuffix(path, ".-1") {
		path = strings.TrimSuffix(path, ".-1")
	}
	p, ok := s.parts[path]
	return ok && !p.Redacted
}

// told reports whether the string at a path lies inside a value of a type that shows itself.
func (s shown) told(path string) bool {
	for i := len(path) - 1; i > 0; i-- {
		if p, ok := s.parts[path[:i]]; ok && path[i] == '.' {
			return tells(p.Type) && !p.Redacted && s.parts[path].Field == nil
		}
	}
	return false
}

func compare(t *testing.T, what, out string, leaves map[string]string, s shown) int {
	t.Helper()
	n := 0
	for _, path := range slices.Sorted(maps.Keys(leaves)) {
		if strings.ReplaceAll(strings.TrimSuffix(path, keyStep), ".-1", "") == "" {
			continue // an element or key of the root: no field
		}
		if s.told(path) || s.parts[strings.TrimSuffix(path, keyStep)].Redacted {
			continue // what exactly a URL shows of its parts is the URL's
		}
		n++
		written := contains(out, leaves[path])
		if said := s.leaves(path); said != written {
			t.Errorf("%s: the string at %s is written: %v; Parts says %v\n%s", what, path, written, said, out)
		}
	}
	return n
}

// contains looks for a string as it is, in base64, as numbers or as hexadecimal numbers.
func contains(out, s string) bool {
	hexed := strings.ReplaceAll(strings.Trim(fmt.Sprintf("%#v", []byte(s)), "[]byte{}"), "[]", "")
	return strings.Contains(out, s) ||
		strings.Contains(out, base64.StdEncoding.EncodeToString([]byte(s))) ||
		strings.Contains(out, strings.Trim(fmt.Sprint([]byte(s)), "[]")) ||
		strings.Contains(out, hexed)
}

// keyStep leads to the key of a map. Parts has no such step: the field that holds the map stands
// for its keys.
const keyStep = ".key"

// A filler puts a string of its own into every place of a value that holds text.
type filler struct {
	n      int
	leaves map[string]string // by path, as pathText writes it
}

func (f *filler) text(path string) string {
	f.n++
	s := fmt.Sprintf("zq%dzq", 1000+f.n)
	f.leaves[path] = s
	return s
}

func (f *filler) fill(v reflect.Value, path string, depth int) {
	if depth > 12 {
		return
	}
	if !v.CanSet() {
		v = reflect.NewAt(v.Type(), unsafe.Pointer(v.UnsafeAddr())).Elem()
	}
	if f.special(v, path) {
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(f.text(path))
	case reflect.Interface:
		if v.NumMethod() == 0 {
			v.Set(reflect.ValueOf(f.text(path)))
		}
	case reflect.Pointer:
		if v.Type().Elem() == reflect.TypeFor[list]() {
			return
		}
		v.Set(reflect.New(v.Type().Elem()))
		f.fill(v.Elem(), path, depth+1)
	case reflect.Slice:
		f.fillSlice(v, path, depth)
	case reflect.Array:
		if v.Len() > 0 {
			f.fill(v.Index(0), path+".-1", depth+1)
		}
	case reflect.Map:
		e := reflect.New(v.Type().Elem()).Elem()
		f.fill(e, path+".-1", depth+1)
		v.Set(reflect.MakeMap(v.Type()))
		k := reflect.New(v.Type().Key()).Elem()
		f.fill(k, path+keyStep, depth+1)
		v.SetMapIndex(k, e)
	case reflect.Struct:
		for i := range v.NumField() {
			f.fill(v.Field(i), path+"."+strconv.Itoa(i), depth+1)
		}
	}
}

func (f *filler) fillSlice(v reflect.Value, path string, depth int) {
	switch v.Type().Elem() {
	case reflect.TypeFor[byte]():
		v.SetBytes([]byte(f.text(path)))
		return
	case reflect.TypeFor[list]():
		return
	}
	v.Set(reflect.MakeSlice(v.Type(), 1, 1))
	f.fill(v.Index(0), path+".-1", depth+1)
}

// special fills types of the standard library that any string would break.
func (f *filler) special(v reflect.Value, path string) bool {
	switch p := v.Addr().Interface().(type) {
	case *time.Time:
		*p = time.Unix(1, 0).UTC()
	case *json.RawMessage:
		*p = json.RawMessage(strconv.Quote(f.text(path)))
	case *json.Number:
		f.n++
		*p = json.Number(strconv.Itoa(987650000 + f.n))
		f.leaves[path] = string(*p)
	case *xml.Name:
	default:
		return false
	}
	return true
}

func TestNames(t *testing.T) {
	for _, c := range []struct {
		expr string
		enc  Encoding
		want string
	}{
		{"*plain", JSON, "A=A B=bee Dash=- Omit=Omit Bad=Bad N=N Raw=Raw Words=Words Arr=Arr"},
		{"embeds", JSON, "Base.ID=ID lower.FromLower=FromLower Tagged=tagged Own=Own Tagged.InTagged=InTagged"},
		{"listed", JSON, "Secret=Secret"},
		{"tagWins", JSON, "Base.ID=ID Other.X=Shared Other.Y=Y"},
		{"xmlDoc", XML, "ID=id Attr=a! Attr2=a2! Text= Path=c Other=d Note= Inner= Any=Any Items=item Any.Secret=Secret Items.Secret=Secret"},
		{"plain", YAML, "A=a B=bee Off=off Dash=dash Omit=omit Bad=bad N=n Raw=raw Words=words Arr=arr"},
		{"embeds", YAML, "Base=base Tagged=tagged Own=own Base.ID=id Base.Shared=shared Tagged.InTagged=intagged"},
		{"shadows", Print, "Base= ID= Base.ID= Base.Shared="},
		{"shadows", LogText, "Base=Base ID=ID Base.ID=ID Base.Shared=Shared"},
		{"list", JSON, "Name=Name Next=Next Kids=Kids"},
		{"stringPointer", PrintPlus, "S=S"}, {"*stringPointer", Print, "=!"},
		{"dicts", XML, ""}, {"dicts", Print, "M= P= S= Ints= L= M.Secret= Ints.Secret= L.Secret="},
		{"logged", LogJSON, "=!"}, {"holdsLogged", LogJSON, "L=L S=S L.S=S"},
		{"logged", JSON, "S=S"}, {"stringValue", LogJSON, "S=S"}, {"stringValue", LogText, "=!"},
		{"yamlTypes", YAML, "V=v! P=p T=t! To=to! In.X=x Inp.X=x P.S=s"},
		{"struct{ A, B string `key` }", YAML, "A=key B=key"},
	} {
		var got []string
		for p := range parts(typeOf(t, c.expr), c.enc) {
			s := p.Name + "=" + p.Key
			if p.Redacted {
				s += "!"
			}
			got = append(got, s)
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s in %d:\n got %s\nwant %s", c.expr, c.enc, s, c.want)
		}
	}
}

func TestBounds(t *testing.T) {
	n := 0
	for range parts(typeOf(t, "huge"), JSON) {
		n++
	}
	if n != maxParts {
		t.Errorf("%d parts, want %d", n, maxParts)
	}
	n = 0
	for range parts(typeOf(t, "chain"), JSON) {
		n++
	}
	if n != maxDepth {
		t.Errorf("%d parts of a chain, want %d", n, maxDepth)
	}
	n = 0
	for range parts(typeOf(t, "huge"), JSON) {
		if n++; n == 3 {
			break
		}
	}
	if n != 3 {
		t.Errorf("visited %d parts, want to stop at 3", n)
	}
	for _, expr := range []string{"int", "string", "*string", "any", "[]any", "func()", "endless", "chan plain", "struct{}", "error"} {
		for enc := JSON; enc <= LogText; enc++ {
			for p := range parts(typeOf(t, expr), enc) {
				t.Errorf("%s has a part %s", expr, p.Name)
			}
		}
	}
}

// Parts of a message: all of its fields, through pointers, in every form of it.
func TestMessages(t *testing.T) {
	want := "Name=name Inner=inner Kind=Kind Hidden=hidden Inner.Secret=secret"
	for _, c := range []struct {
		expr string
		enc  Encoding
		want string
	}{
		{"*message1", Print, want}, {"*message1", JSON, want}, {"*message1", LogJSON, want}, {"*message1", GoSyntax, "state=state Name=Name Kind=Kind sizeCache=sizeCache xxx_hidden_Hidden=xxx_hidden_Hidden state.x=x"},
		{"holdsMessage", PrintPlus, "M=M A=A M.Name=name M.Inner=inner M.Kind=Kind M.Hidden=hidden M.Inner.Secret=secret"},
	} {
		var got []string
		for p := range parts(typeOf(t, c.expr), c.enc) {
			if p.Redacted {
				t.Errorf("%s of %s is redacted", p.Name, c.expr)
			}
			got = append(got, p.Name+"="+p.Key)
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s in %d:\n got %s\nwant %s", c.expr, c.enc, s, c.want)
		}
	}
}

func TestPartsAreStable(t *testing.T) {
	for _, c := range values {
		for enc := JSON; enc <= LogText; enc++ {
			var a, b bytes.Buffer
			for _, w := range []*bytes.Buffer{&a, &b} {
				for p := range parts(typeOf(t, c.expr), enc) {
					fmt.Fprintln(w, p.Path, p.Name, p.Key, p.Tag, p.Redacted)
				}
			}
			if a.String() != b.String() {
				t.Errorf("%s in %d differs between two runs", c.expr, enc)
			}
		}
	}
}
