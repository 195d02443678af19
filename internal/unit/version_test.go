package unit

import (
	"bytes"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// id is what -V=full prints in a folder.
func id(t *testing.T, dir string, more ...string) string {
	t.Helper()
	t.Chdir(dir)
	var stdout, stderr bytes.Buffer
	if status := Main(append([]string{"-V=full"}, more...), nil, &stdout, &stderr); status != 0 {
		t.Fatalf("exit status %d: %s", status, stderr.String())
	}
	return stdout.String()
}

// cmd/go takes the last of the words for the identity, if the third is devel.
func TestVersionHasTheFormOfTheGoCommand(t *testing.T) {
	got := id(t, t.TempDir())
	if !regexp.MustCompile(`^overshare version devel .* buildID=[0-9a-f]{64}\n$`).MatchString(got) {
		t.Errorf("-V=full prints %q", got)
	}
	var stdout, stderr bytes.Buffer
	if status := Main([]string{"-V=short"}, nil, &stdout, &stderr); status != 1 {
		t.Errorf("-V=short: exit status %d", status)
	}
	want(t, stderr.String(), "-V=short is not supported, -V=full is")
}

// Each step changes what is analyzed, or does not; the identity must change in the same steps. If
// it did not, go vet would print what it found with other settings.
func TestVersionFollowsTheSettings(t *testing.T) {
	dir := files(t, "-- go.work --\ngo 1.24\n\nuse (\n\t./a\n\t./b // the second\n)\n-- a/go.mod --\nmodule a.test\n-- b/go.mod --\nmodule b.test\n-- b/sub/x.go --\npackage sub\n-- c/go.mod --\nmodule c.test\n")
	last := id(t, dir)
	for _, s := range []struct {
		name, file, text string
		changes          bool
	}{
		{"a file appears", "a/.overshare.yml", "x: 1\n", true},
		{"it changes", "a/.overshare.yml", "x: 2\n", true},
		{"it is written again", "a/.overshare.yml", "x: 2\n", false},
		{"it becomes empty", "a/.overshare.yml", "", true},
		{"one appears in the second module", "b/.overshare.yml", "", true},
		{"it changes", "b/.overshare.yml", "x: 2\n", true},
		{"one appears in no module of the workspace", "c/.overshare.yml", "x: 3\n", false},
		{"one appears below a module's root", "b/sub/.overshare.yml", "x: 3\n", false},
		{"another file appears", "a/.overshare.json", "{}", false},
	} {
		write(t, filepath.Join(dir, filepath.FromSlash(s.file)), s.text)
		now := id(t, dir)
		if (now != last) != s.changes {
			t.Errorf("%s (%s): the identity changes: %v, want %v", s.name, s.file, now != last, s.changes)
		}
		if below := id(t, filepath.Join(dir, "b", "sub")); below != now {
			t.Errorf("%s: it is another one in a folder of the workspace", s.name)
		}
		last = now
	}
}

// What only the report depends on would have every package analyzed again.
func TestVersionIgnoresWhatIsReportOnly(t *testing.T) {
	dir := files(t, "-- go.mod --\nmodule m.test\n-- .overshare.yml --\nx: 1\n")
	first := id(t, dir)
	for _, flags := range []string{"-min-confidence=low", "-tests", "-json"} {
		if got := id(t, dir, strings.Fields(flags)...); got != first {
			t.Errorf("%s changes the identity", flags)
		}
	}
	reset(t)
	t.Setenv("NO_COLOR", "1")
	if id(t, dir) != first {
		t.Error("the environment changes the identity")
	}
}
