package config

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// TestDocument makes sure that docs/config.md lists the settings as the program knows them.
func TestDocument(t *testing.T) {
	data, err := os.ReadFile("../../docs/config.md")
	if err != nil {
		t.Fatal(err)
	}
	var want strings.Builder
	for _, k := range Keys() {
		fmt.Fprintf(&want, "| `%s` | %s | %s |\n", k.Name, value(&k), k.Doc)
	}
	if !strings.Contains(string(data), "|---|---|---|\n"+want.String()+"\n") {
		t.Errorf("docs/config.md lacks the table\n%s", want.String())
	}
	for _, l := range Lists() {
		row := fmt.Sprintf("| `%s` | %s | %s |\n", l.Name, fields(&l), l.Doc)
		if !strings.Contains(string(data), row) {
			t.Errorf("docs/config.md lacks the row\n%s", row)
		}
	}
	_, records, _ := strings.Cut(string(data), "```yaml\ncatalog:\n")
	records, _, ok := strings.Cut(records, "```\n")
	if s, err := parse("docs/config.md", []byte("catalog:\n"+records)); !ok || err != nil || len(s.Catalog()) < 4 {
		t.Errorf("the example below catalog is no file of settings: %+v, %v", s, err)
	}
	_, example, _ := strings.Cut(string(data), "```yaml\n")
	example, _, ok = strings.Cut(example, "```\n")
	if s, err := parse("docs/config.md", []byte(example)); !ok || err != nil || len(s.Exclude) == 0 {
		t.Errorf("the example is no file of settings: %+v, %v", s, err)
	}
}

func value(k *Key) string {
	v := "a text"
	switch {
	case k.Bool:
		v = "`true` or `false`"
	case strings.HasPrefix(k.Name, "checks."):
		v = "names of checks"
	case k.List:
		v = "texts"
	case len(k.Values) > 0:
		v = "`" + strings.Join(k.Values, "`, `") + "`"
	}
	if k.List {
		v = "list of " + v
	}
	return v
}

// fields lists what an entry says, what it may leave out in brackets.
func fields(l *List) string {
	var out []string
	for _, f := range l.Fields {
		text := "`" + f.Name + "`"
		switch {
		case f.Values != nil:
			text += " (`" + strings.Join(f.Values, "`, `") + "`)"
		case f.Place && f.Must:
			text += " (a place)"
		}
		if !f.Must {
			text = "[" + text
			if f.Default != "" {
				text += ", `" + f.Default + "` if left out"
			}
			text += "]"
		}
		out = append(out, text)
	}
	return strings.Join(out, ", ")
}
