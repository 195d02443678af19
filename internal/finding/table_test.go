package finding_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/oversharelint/overshare/internal/finding"
	"github.com/oversharelint/overshare/internal/sensitive"
)

// TestEveryKindHasARow walks what the checks can report, and nothing else may be in the table.
func TestEveryKindHasARow(t *testing.T) {
	var want []string
	for c := sensitive.Class(1); c.String() != sensitive.Class(0).String(); c++ {
		if c != sensitive.Internal {
			want = append(want, "sensitivelog/"+c.String())
		}
		if c != sensitive.Certificate { // shown to whoever connects
			want = append(want, "rawmodel/"+c.String())
		}
	}
	for p := sensitive.AnyColumn; p <= sensitive.Identifier; p++ {
		want = append(want, "massassign/"+p.String())
	}
	for _, kind := range returned(t, "../../analyzers/rawerror/rawerror.go", "kind") {
		want = append(want, "rawerror/"+kind)
	}
	for _, check := range []string{"certtrust", "debugendpoint", "plainstore"} {
		for _, kind := range worded(t, "../../analyzers/"+check+"/"+check+".go") {
			want = append(want, check+"/"+kind)
		}
	}
	want = append(want, finding.DirectiveForm, finding.DirectiveReason, finding.DirectiveUnknown, finding.DirectiveUnused)
	for _, kind := range returned(t, "../../analyzers/unscopedquery/unscopedquery.go", "kind") {
		want = append(want, "unscopedquery/"+kind)
	}
	slices.Sort(want)
	want = slices.Compact(want)
	if len(want) < 19 {
		t.Fatalf("found only %d kinds: %q", len(want), want)
	}
	var got []string
	for _, c := range finding.Categories() {
		got = append(got, c.Name)
	}
	for _, name := range want {
		if !slices.Contains(got, name) {
			t.Errorf("%s has no row", name)
		}
	}
	for _, name := range got {
		if !slices.Contains(want, name) {
			t.Errorf("%s has a row, but no check reports it", name)
		}
	}
}

// returned lists the string constants that a function of a file returns.
func returned(t *testing.T, file, function string) []string {
	t.Helper()
	f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, d := range f.Decls {
		if fn, ok := d.(*ast.FuncDecl); !ok || fn.Name.Name != function {
			continue
		}
		ast.Inspect(d, func(n ast.Node) bool {
			if r, ok := n.(*ast.ReturnStmt); ok && len(r.Results) == 1 {
				if lit, ok := r.Results[0].(*ast.BasicLit); ok && lit.Kind == token.STRING {
					s, _ := strconv.Unquote(lit.Value)
					out = append(out, s)
				}
			}
			return true
		})
	}
	if len(out) == 0 {
		t.Fatalf("%s: function %s returns no constants", file, function)
	}
	return out
}

// worded lists the kinds that a file words findings of: the first constant text that is handed to one of
// its functions that word findings, or is the Kind of a verdict.
func worded(t *testing.T, file string) []string {
	t.Helper()
	f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	add := func(e ast.Expr) bool {
		lit, ok := e.(*ast.BasicLit)
		if ok && lit.Kind == token.STRING {
			s, _ := strconv.Unquote(lit.Value)
			out = append(out, s)
		}
		return ok
	}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			name := ""
			switch f := n.Fun.(type) {
			case *ast.Ident:
				name = f.Name
			case *ast.SelectorExpr:
				name = f.Sel.Name
			}
			if name != "setup" && name != "at" && name != "says" {
				return true
			}
			for _, a := range n.Args {
				if add(a) {
					break
				}
			}
		case *ast.KeyValueExpr:
			if k, ok := n.Key.(*ast.Ident); ok && k.Name == "Kind" {
				add(n.Value)
			}
		}
		return true
	})
	if len(out) == 0 {
		t.Fatalf("%s: no kinds", file)
	}
	return out
}

func TestRows(t *testing.T) {
	all := finding.Categories()
	for i, c := range all {
		if i > 0 && all[i-1].Name >= c.Name {
			t.Errorf("%s stands after %s: the table must be sorted", c.Name, all[i-1].Name)
		}
		if got, ok := finding.Lookup(c.Name); !ok || got.Name != c.Name {
			t.Errorf("Lookup(%q) = %v, %t", c.Name, got, ok)
		}
		if c.Severity < finding.Info || c.Severity > finding.Critical || c.Confidence < finding.Low || c.Confidence > finding.High {
			t.Errorf("%s: severity %v, confidence %v", c.Name, c.Severity, c.Confidence)
		}
		if (len(c.CWEs) == 0) != (c.Check() == "directive") || c.Help == "" || strings.ContainsAny(c.Help, "\n") {
			t.Errorf("%s: CWEs %v, help %q", c.Name, c.CWEs, c.Help)
		}
		if c.Check()+"/" != c.Name[:len(c.Check())+1] {
			t.Errorf("%s: check %q", c.Name, c.Check())
		}
	}
}

func TestLookupOfAnUnknownCategory(t *testing.T) {
	c, ok := finding.Lookup("newcheck/kind")
	if ok || c.Severity != finding.Major || c.Confidence != finding.Medium || c.Check() != "newcheck" {
		t.Errorf("Lookup of an unknown category = %+v, %t", c, ok)
	}
}

func TestLevels(t *testing.T) {
	for c := finding.Low; c <= finding.High; c++ {
		if got, err := finding.ParseConfidence(c.String()); got != c || err != nil {
			t.Errorf("ParseConfidence(%q) = %v, %v", c, got, err)
		}
	}
	for s := finding.Info; s <= finding.Critical; s++ {
		if got, err := finding.ParseSeverity(s.String()); got != s || err != nil {
			t.Errorf("ParseSeverity(%q) = %v, %v", s, got, err)
		}
	}
	for _, bad := range []string{"", "High", "severe"} {
		if _, err := finding.ParseConfidence(bad); err == nil {
			t.Errorf("ParseConfidence(%q) succeeds", bad)
		}
		if _, err := finding.ParseSeverity(bad); err == nil {
			t.Errorf("ParseSeverity(%q) succeeds", bad)
		}
	}
	if s := finding.Confidence(9).String() + finding.Severity(9).String(); s != "confidence(9)severity(9)" {
		t.Errorf("levels out of range print %q", s)
	}
}
