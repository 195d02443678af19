package suppress

import (
	"go/ast"
	"go/parser"
	"go/token"
	"reflect"
	"testing"
)

func TestParse(t *testing.T) {
	type want struct {
		names  []string
		reason string
		flaw   Flaw
		nolint bool
	}
	for text, w := range map[string]want{
		"//overshare:ignore rawerror -- why":                {names: []string{"rawerror"}, reason: "why"},
		"//overshare:ignore\trawerror\t--why -- and how":    {names: []string{"rawerror"}, reason: "why -- and how"},
		"//overshare:ignore rawerror,rawmodel -- see a//b":  {names: []string{"rawerror", "rawmodel"}, reason: "see a//b"},
		"//overshare:ignore rawerror, rawmodel -- why":      {names: []string{"rawerror", "rawmodel"}, reason: "why"},
		"//overshare:ignore rawerror -- why // another one": {names: []string{"rawerror"}, reason: "why"},
		"//overshare:ignore rawerror":                       {names: []string{"rawerror"}, flaw: NoReason},
		"//overshare:ignore rawerror it is fine":            {names: []string{"rawerror"}, flaw: NoReason},
		"//overshare:ignore rawerror, rawmodel":             {names: []string{"rawerror", "rawmodel"}, flaw: NoReason},
		"//overshare:ignore rawerror --  ":                  {names: []string{"rawerror"}, flaw: NoReason},
		"//overshare:ignore -- why":                         {reason: "why", flaw: NoNames},
		"//overshare:ignore":                                {flaw: NoNames},
		"//overshare:ignored rawerror -- why":               {flaw: NoForm},
		"//overshare:off":                                   {flaw: NoForm},
		"// overshare:ignore rawerror":                      {flaw: NoForm},
		"//nolint":                                          {nolint: true},
		"// nolint":                                         {nolint: true},
		"//nolint // why":                                   {nolint: true, reason: "why"},
		"//nolint:rawerror":                                 {nolint: true, names: []string{"rawerror"}},
		"//nolint:rawerror,gosec//why":                      {nolint: true, names: []string{"rawerror", "gosec"}, reason: "why"},
		"//nolint: rawerror , gosec // why":                 {nolint: true, names: []string{"rawerror", "gosec"}, reason: "why"},
	} {
		d, ok := parse(text)
		if got := (want{d.Names, d.Reason, d.Flaw, d.Nolint}); !ok || !reflect.DeepEqual(got, w) {
			t.Errorf("%q: %+v, %t; want %+v", text, got, ok, w)
		}
	}
	for _, text := range []string{
		"// why", "// overshare:ignore is how it begins", "/* overshare:ignore rawerror */", "//nolinter", "//nolint:", "/*nolint*/",
		"// see //nolint", "// a nolint comment", "//go:build overshare:ignore",
	} {
		if d, ok := parse(text); ok {
			t.Errorf("%q is taken for %+v", text, d)
		}
	}
}

// The lines are those of the file, whatever a //line comment calls them, and end with the file.
func TestLines(t *testing.T) {
	for _, c := range []struct {
		src  string
		want []int // of the file
	}{
		{"package p\n\n//line x.go:100\nfunc f() {\n\t//overshare:ignore a -- b\n\tg(\n\t\t1,\n\t)\n}\n", []int{6, 7, 8}},
		{"package p\n\nvar x = 1 //overshare:ignore a -- b\n", []int{3}},
		{"package p\n\ntype t struct {\n\t//overshare:ignore a -- b\n\tf int\n\tg int\n}\n", []int{5}},
		{"package p\n\n//overshare:ignore a -- b\nvar (\n\tx = 1\n\ty = 2\n)\n", []int{4, 5, 6, 7}},
		{"package p\n\nfunc f(x int) {\n\tswitch x {\n\t//overshare:ignore a -- b\n\tcase 1,\n\t\t2:\n\t\tf(1)\n\t}\n}\n", []int{6, 7}},
		{"package p\n\nfunc f() {\n\tfor {\n\t\tf()\n\t} //overshare:ignore a -- b\n}\n", []int{6}},
		{"package p\n\nfunc f() {\n\t//overshare:ignore a -- b\n\tgo func() {\n\t\tf()\n\t}()\n}\n", []int{5, 7}},
		{"package p\n\nfunc f() {\n\tf()\n\t//overshare:ignore a -- b\n}\n", []int{6}},
		{"package p //nolint\n\nvar x = 1\n", []int{1, 2, 3}},
		{"package p //overshare:ignore a -- b\n\nvar x = 1\n", []int{1}},
		{"package p\n\nfunc f() {\n\tfor { //nolint\n\t\tf()\n\t}\n}\n", []int{4, 5, 6}},
	} {
		fset := token.NewFileSet()
		f, err := parser.ParseFile(fset, "p.go", c.src, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		list := Read(fset, []*ast.File{f})
		if len(list) != 1 {
			t.Errorf("%s: %d directives", c.src, len(list))
			continue
		}
		var got []int
		for line := range 12 {
			if list[0].covers(fset.File(f.Package), line) {
				got = append(got, line)
			}
		}
		if !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: lines %d, want %d", c.src, got, c.want)
		}
	}
}
