package report_test

import (
	"fmt"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/oversharelint/overshare/internal/finding"
	"github.com/oversharelint/overshare/internal/report"
)

// TestDocument compares the fields in docs/json.md with those of the type, in both directions,
// with their types and in their order.
func TestDocument(t *testing.T) {
	data, err := os.ReadFile("../../docs/json.md")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for line := range strings.Lines(string(data)) {
		cells := strings.Split(line, "|")
		if len(cells) == 5 && strings.HasPrefix(cells[1], " `") {
			got = append(got, strings.Trim(cells[1], " `")+": "+strings.TrimSpace(cells[2]))
		}
	}
	want := fields(t, "", reflect.TypeFor[report.Report]())
	for _, f := range want {
		if !slices.Contains(got, f) {
			t.Errorf("docs/json.md lacks the field %s", f)
		}
	}
	for _, f := range got {
		if !slices.Contains(want, f) {
			t.Errorf("docs/json.md has a field %s that is not written", f)
		}
	}
	if !t.Failed() && !slices.Equal(got, want) {
		t.Errorf("docs/json.md has the fields in the order\n%q\nthey are written in the order\n%q", got, want)
	}
}

// TestDocumentNames makes sure that each value of a list that the document gives is in it.
func TestDocumentNames(t *testing.T) {
	data, err := os.ReadFile("../../docs/json.md")
	if err != nil {
		t.Fatal(err)
	}
	names := []string{string(finding.StepSource), string(finding.StepFlow), string(finding.StepCall), string(finding.StepSink)}
	for _, k := range []finding.SuppressionKind{finding.ByDirective, finding.ByNolint, finding.ByPath, finding.ByBaseline, finding.ByRevision} {
		names = append(names, string(k))
	}
	for c := finding.Low; c <= finding.High; c++ {
		names = append(names, c.String())
	}
	for s := finding.Info; s <= finding.Critical; s++ {
		names = append(names, s.String())
	}
	for _, name := range names {
		if !strings.Contains(string(data), "`"+name+"`") {
			t.Errorf("docs/json.md lacks %s", name)
		}
	}
	for _, c := range finding.Categories() {
		cwes := strings.Trim(strings.Join(strings.Fields(fmt.Sprint(c.CWEs)), ", "), "[]")
		row := fmt.Sprintf("| `%s` | %s | %s | %s |\n", c.Name, c.Severity, cwes, c.Help)
		if !strings.Contains(string(data), row) {
			t.Errorf("docs/json.md lacks the row\n%s", row)
		}
	}
}

// fields lists the fields of a type as the document names them: "findings[].line: number".
func fields(t *testing.T, prefix string, typ reflect.Type) []string {
	var out []string
	for i := range typ.NumField() {
		f := typ.Field(i)
		if f.Anonymous {
			out = append(out, fields(t, prefix, f.Type)...)
			continue
		}
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if name == "-" {
			continue
		}
		if name == "" || options != "" {
			t.Errorf("field %s.%s: tag %q: every field is written always", typ, f.Name, f.Tag)
		}
		path, of := prefix+name, f.Type
		kind := jsonKind(of)
		if of.Kind() == reflect.Slice {
			of = of.Elem()
			kind = "list of " + jsonKind(of) + "s"
			path += "[]"
		}
		out = append(out, strings.TrimSuffix(path, "[]")+": "+kind)
		if of.Kind() == reflect.Struct {
			out = append(out, fields(t, path+".", of)...)
		}
	}
	return out
}

func jsonKind(t reflect.Type) string {
	switch t.Kind() {
	case reflect.String:
		return "string"
	case reflect.Int:
		return "number"
	case reflect.Struct:
		return "object"
	}
	return t.String()
}
