package config

import (
	"strings"
	"testing"
)

// FuzzParse: whatever stands in the file, it is read or refused with the file's name, and never a panic: the
// reader of YAML is not ours.
func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"checks:\n  enable: [rawerror]\n", "a: &x b\nc: *x\n", "? a\n: b\n", "{a: [b, {c: d}]}", "- a\n- b: c\n", "a: |\n  text\n", "a: !!str b",
		"%YAML 1.2\n---\na: b\n...\n", "a:\tb", "\xff", "<<: *a", "a: 'x", "\"a\": b\n'c': d", "report: {min-severity: info, fail-on: never}", "tests: true # c",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		s, err := parse("x.yml", []byte(text))
		if (s == nil) != (err != nil) || err != nil && !strings.Contains(err.Error(), "x.yml") {
			t.Errorf("%q: %+v, %v", text, s, err)
		}
	})
}
