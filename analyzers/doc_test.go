package analyzers_test

import (
	"bytes"
	"flag"
	"fmt"
	"go/doc/comment"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/oversharelint/overshare/analyzers"
	"github.com/oversharelint/overshare/internal/finding"
	"github.com/oversharelint/overshare/internal/report"
	"github.com/oversharelint/overshare/internal/wanttest"
)

var update = flag.Bool("update", false, "write the pages of the checks anew")

const pages = "../docs/checks"

// TestPages makes sure that each check has a page and that it says what the check's package comment does.
func TestPages(t *testing.T) {
	want := map[string]bool{"README.md": true}
	compare(t, "README.md", index())
	for _, a := range analyzers.All() {
		want[a.Name+".md"] = true
		doc := analyzers.Doc(a.Name)
		if !strings.HasPrefix(doc, "Package "+a.Name+" reports ") {
			t.Errorf("the package comment of %s begins with %.40q, want what it reports", a.Name, doc)
		}
		compare(t, a.Name+".md", page(a.Name, doc))
	}
	files, err := os.ReadDir(pages)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if !want[f.Name()] {
			t.Errorf("%s/%s is the page of no check", pages, f.Name())
		}
	}
}

func compare(t *testing.T, name, want string) {
	t.Helper()
	path := filepath.Join(pages, name)
	if *update {
		if err := os.WriteFile(path, []byte(want), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if got, err := os.ReadFile(path); err != nil || string(got) != want {
		t.Errorf("%s is stale (%v): go test ./analyzers -run TestPages -update", path, err)
	}
}

const generated = "<!-- Generated from the package comments of the checks: go test ./analyzers -run TestPages -update -->\n"

// index lists the checks.
func index() string {
	var b strings.Builder
	b.WriteString(generated + "# Checks\n\n| check | finds |\n|---|---|\n")
	for _, a := range analyzers.All() {
		finds, _, _ := strings.Cut(analyzers.Doc(a.Name), "\n\n")
		finds = strings.ReplaceAll(strings.TrimPrefix(finds, "Package "+a.Name+" reports "), "\n", " ")
		fmt.Fprintf(&b, "| [`%s`](%[1]s.md) | %s |\n", a.Name, strings.TrimSuffix(finds, "."))
	}
	return b.String()
}

// page is the page of a check: its package comment, its categories, and how to silence it.
func page(check, doc string) string {
	var p comment.Parser
	pr := comment.Printer{HeadingLevel: 2}
	var b bytes.Buffer
	fmt.Fprintf(&b, "%s# %s\n\n%s\n## Categories\n\n| category | severity | confidence | CWE | what to do |\n|---|---|---|---|---|\n", generated, check, pr.Markdown(p.Parse(doc)))
	for _, c := range finding.Categories() {
		if c.Check() == check {
			fmt.Fprintf(&b, "| `%s` | %s | %s | %s | %s |\n", c.Name, c.Severity, c.Confidence, weaknesses(c.CWEs), c.Help)
		}
	}
	b.WriteString("\nThe confidence is that of a finding about which nothing more is known; each finding has its own.\n")
	if check == "directive" {
		return b.String()
	}
	fmt.Fprintf(&b, "\n## Where it is meant\n\n```go\n//overshare:ignore %s -- why this is meant to be\n```\n\non the line, above it, or on the declaration; see [directive](directive.md). In `.overshare.yml`, for a whole\nproject or some of its files:\n\n```yaml\nchecks:\n  disable: [%[1]s]\npaths:\n  exclude: [\"internal/gen/**\"]\n```\n", check)
	return b.String()
}

func weaknesses(list []int) string {
	var out []string
	for _, n := range list {
		out = append(out, fmt.Sprintf("[%d](%s)", n, report.CWEURL(n)))
	}
	return strings.Join(out, ", ")
}

// TestExamples holds the example in the documentation of each check to a fixture. The second block of the
// comment is what the tool says of the first; the fixture has the code and wants these words, and
// TestFixtures runs the tool over it.
func TestExamples(t *testing.T) {
	for _, a := range analyzers.All() {
		t.Run(a.Name, func(t *testing.T) {
			src, err := os.ReadFile(filepath.Join(fixtures, "docs", a.Name, a.Name+".go"))
			if err != nil {
				t.Fatalf("a fixture must have the example of the documentation: %v", err)
			}
			code, message := example(t, analyzers.Doc(a.Name))
			comments, err := wanttest.Comments(a.Name+".go", src)
			if err != nil {
				t.Fatal(err)
			}
			lines := strings.Split(string(src), "\n")
			for _, c := range comments {
				before, _, _ := strings.Cut(lines[c.Line-1], "// want ")
				if len(c.Wants) == 1 && strings.TrimSpace(before) == code && c.Wants[0].String() == "^"+regexp.QuoteMeta(message)+"$" {
					return
				}
			}
			t.Errorf("the fixture lacks the line\n\t%s // want %q", code, "^"+regexp.QuoteMeta(message)+"$")
		})
	}
}

// example is the last line of code that the documentation shows before what is said of it, and that.
func example(t *testing.T, doc string) (code, message string) {
	t.Helper()
	var p comment.Parser
	var blocks []string
	asExample := false
	for _, b := range p.Parse(doc).Content {
		switch b := b.(type) {
		case *comment.Paragraph:
			text, ok := b.Text[0].(comment.Plain)
			asExample = asExample || ok && strings.HasPrefix(string(text), "For example,")
		case *comment.Code:
			if asExample {
				blocks = append(blocks, strings.TrimSpace(b.Text))
			}
		}
	}
	if len(blocks) < 2 {
		t.Fatalf("the documentation has %d blocks behind \"For example,\", want the code and what is said of it", len(blocks))
	}
	lines := strings.Split(blocks[0], "\n")
	return strings.TrimSpace(lines[len(lines)-1]), strings.Join(strings.Fields(blocks[1]), " ")
}
