package fix

import (
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

func TestDiff(t *testing.T) {
	for _, c := range []struct{ name, old, new, want string }{
		{"same", "a\nb\n", "a\nb\n", ""},
		{"nothing", "", "", ""},
		{"new", "", "a\n", "--- o\n+++ n\n@@ -0,0 +1 @@\n+a\n"},
		{"gone", "a\nb\n", "", "--- o\n+++ n\n@@ -1,2 +0,0 @@\n-a\n-b\n"},
		{"one line", "a\nb\nc\n", "a\nx\nc\n", "--- o\n+++ n\n@@ -1,3 +1,3 @@\n a\n-b\n+x\n c\n"},
		{"without an end", "a\nb", "a\nc", "--- o\n+++ n\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+c\n\\ No newline at end of file\n"},
		{"context", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nx\n6\n7\n8\n9\n", "--- o\n+++ n\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+x\n 6\n 7\n 8\n"},
		{"two hunks", "a\n1\n2\n3\n4\n5\n6\n7\nb\n", "x\n1\n2\n3\n4\n5\n6\n7\ny\n",
			"--- o\n+++ n\n@@ -1,4 +1,4 @@\n-a\n+x\n 1\n 2\n 3\n@@ -6,4 +6,4 @@\n 5\n 6\n 7\n-b\n+y\n"},
		{"one hunk", "a\n1\n2\n3\n4\n5\n6\nb\n", "x\n1\n2\n3\n4\n5\n6\ny\n",
			"--- o\n+++ n\n@@ -1,8 +1,8 @@\n-a\n+x\n 1\n 2\n 3\n 4\n 5\n 6\n-b\n+y\n"},
	} {
		if got := Diff("o", "n", []byte(c.old), []byte(c.new)); got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

// What a diff says is what git does: applied to the one text it gives the other.
func TestDiffApplies(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is needed")
	}
	dir := t.TempDir()
	random := rand.New(rand.NewPCG(1, 2))
	text := func(n int) string {
		var b strings.Builder
		for range n {
			b.WriteString(string(rune('a'+random.IntN(4))) + "\n")
		}
		return strings.TrimSuffix(b.String(), []string{"", "\n"}[random.IntN(2)])
	}
	name := filepath.Join(dir, "f")
	for range 150 {
		old := text(1 + random.IntN(25))
		lines := strings.SplitAfter(old, "\n")
		for range random.IntN(4) { // few changes leave context to be found
			i := random.IntN(len(lines))
			lines[i] = text(random.IntN(3)) + "\n"
		}
		new := strings.Join(lines, "")
		if random.IntN(5) == 0 {
			new = text(1 + random.IntN(25))
		}
		patch := Diff("a/f", "b/f", []byte(old), []byte(new))
		if (patch == "") != (old == new) {
			t.Fatalf("of %q to %q the patch is %q", old, new, patch)
		}
		if patch == "" || new == "" { // a patch to nothing deletes the file
			continue
		}
		if err := os.WriteFile(name, []byte(old), 0o666); err != nil {
			t.Fatal(err)
		}
		cmd := exec.Command("git", "apply", "--whitespace=nowarn", "--unidiff-zero", "-")
		cmd.Dir, cmd.Stdin = dir, strings.NewReader(patch)
		cmd.Env = append(os.Environ(), "GIT_CEILING_DIRECTORIES="+filepath.Dir(dir))
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("git apply: %v\n%s\n%q to %q\n%s", err, out, old, new, patch)
		}
		if got, err := os.ReadFile(name); err != nil || string(got) != new {
			t.Fatalf("%q to %q, applied %q, %v\n%s", old, new, got, err, patch)
		}
	}
}
