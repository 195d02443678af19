package cli

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestCommandsInDocuments tries the flags of each command that the documentation shows: whoever copies one
// must not be told that there is no such flag.
func TestCommandsInDocuments(t *testing.T) {
	files, err := filepath.Glob("../../docs/*.md")
	if err != nil {
		t.Fatal(err)
	}
	command := regexp.MustCompile("(?:^|[\\s`])(?:go tool |go run \\./cmd/)?overshare((?: [-./\\w=${}*<>:@]+)+)")
	n := 0
	for _, file := range append(files, "../../README.md", "../../CONTRIBUTING.md", "../../CHANGELOG.md") {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for i, line := range strings.Split(string(data), "\n") {
			for _, m := range command.FindAllStringSubmatch(line, -1) {
				args := strings.Fields(regexp.MustCompile(`\$\{\{[^}]*\}\}`).ReplaceAllString(m[1], "x"))
				if args[0] == "baseline" || args[0] == "config" || args[0] == "catalog" {
					args = args[min(2, len(args)):]
				} else if args[0] == "fix" || args[0] == "init" {
					args = args[1:]
				}
				if len(args) == 0 || !strings.HasPrefix(args[0], "-") {
					continue
				}
				n++
				fs := flagSet(&options{}, &choices{})
				fs.Bool("force", false, "")
				fs.Bool("diff", false, "")
				fs.String("ci", "", "")
				if err := fs.Parse(args); err != nil && !strings.Contains(err.Error(), "help requested") && !strings.Contains(err.Error(), "needs an argument") {
					t.Errorf("%s:%d: overshare %s: %v", file, i+1, strings.Join(args, " "), err)
				}
			}
		}
	}
	if n < 8 {
		t.Errorf("only %d commands are found", n)
	}
}
