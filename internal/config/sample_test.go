package config

import (
	"regexp"
	"strings"
	"testing"
)

// The sample says nothing, and whatever is taken out of its comment in it is a setting with a right value.
func TestSample(t *testing.T) {
	s, err := parse(FileName, Sample())
	if err != nil || len(s.Enable)+len(s.Disable)+len(s.Exclude) > 0 {
		t.Fatalf("%+v, %v\n%s", s, err, Sample())
	}
	lines := strings.Split(string(Sample()), "\n")
	commented := regexp.MustCompile(`^( *)#([a-z-]+:)`)
	n := 0
	for i, line := range lines {
		if !commented.MatchString(line) {
			continue
		}
		n++
		lines[i] = commented.ReplaceAllString(line, "$1$2")
		if s, err := parse(FileName, []byte(strings.Join(lines, "\n"))); err != nil {
			t.Errorf("%s: %+v, %v", lines[i], s, err)
		}
		lines[i] = line
	}
	if want := len(Keys()); n != want {
		t.Errorf("%d settings, want %d\n%s", n, want, Sample())
	}
	for _, k := range Keys() {
		if first, _, _ := strings.Cut(k.Doc, " "); !strings.Contains(string(Sample()), "# "+first) {
			t.Errorf("the sample lacks what %s means", k.Name)
		}
	}
}
