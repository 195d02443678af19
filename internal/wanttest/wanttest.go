// Package wanttest holds the tool to the comments of a fixture module: what
//
//	slog.Info("x", "k", v) // want "password.*is written to the log"
//
// asks for must be found on that line, and nothing else anywhere. The tool runs as go vet's tool,
// each package in a process of its own, so what passes between packages passes as facts. An analyzer
// called in the test's process would see more than a user's run does.
//
// The comments are those of analysistest, so the same fixtures run through it, too.
package wanttest

import (
	"cmp"
	"fmt"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// A Place is a line of a file, slash-separated and relative to the fixtures' root.
type Place struct {
	File string
	Line int
}

func (p Place) compare(q Place) int {
	return cmp.Or(cmp.Compare(p.File, q.File), cmp.Compare(p.Line, q.Line))
}

func (p Place) String() string { return fmt.Sprintf("%s:%d", p.File, p.Line) }

// A Comment is a comment of the fixtures: what it wants, and what else it says.
type Comment struct {
	Place
	Text  string // what stands before the wants, slashes included
	Wants []*regexp.Regexp
}

// Read reads the comments of all Go files below dir that are not vendored, in order of file and
// line.
func Read(dir string) ([]Comment, error) {
	var out []Comment
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && d.Name() == "vendor":
			return filepath.SkipDir
		case d.IsDir() || filepath.Ext(path) != ".go":
			return nil
		}
		src, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(dir, path)
		if err != nil {
			return err
		}
		cs, err := Comments(filepath.ToSlash(rel), src)
		out = append(out, cs...)
		return err
	})
	return out, err
}

// Comments reads the comments of one file.
func Comments(name string, src []byte) ([]Comment, error) {
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, name, src, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	var out []Comment
	for _, g := range f.Comments {
		for _, c := range g.List {
			at := Place{name, fset.Position(c.Pos()).Line}
			text, want, _ := strings.Cut(c.Text, "// want ")
			wants, err := patterns(want)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", at, err)
			}
			out = append(out, Comment{at, text, wants})
		}
	}
	return out, nil
}

// patterns reads the quoted regular expressions of a want comment.
func patterns(s string) ([]*regexp.Regexp, error) {
	var out []*regexp.Regexp
	for s = strings.TrimSpace(s); s != ""; s = strings.TrimSpace(s) {
		quoted, err := strconv.QuotedPrefix(s)
		if err != nil {
			return nil, fmt.Errorf("want: %q is no quoted string", s)
		}
		text, err := strconv.Unquote(quoted)
		if err != nil {
			return nil, fmt.Errorf("want: %w", err)
		}
		re, err := regexp.Compile(text)
		if err != nil {
			return nil, fmt.Errorf("want: %w", err)
		}
		out = append(out, re)
		s = s[len(quoted):]
	}
	return out, nil
}

// A Finding is one diagnostic of the tool, at its place in the fixtures.
type Finding struct {
	Place
	Message string
}

// Compare pairs the findings with what the comments want: one finding of its line for each want.
// What is left over on either side is wrong.
func Compare(comments []Comment, found []Finding) map[Place][]string {
	wrong := map[Place][]string{}
	left := map[Place][]*regexp.Regexp{}
	for _, c := range comments {
		left[c.Place] = append(left[c.Place], c.Wants...)
	}
	for _, f := range found {
		i := slices.IndexFunc(left[f.Place], func(re *regexp.Regexp) bool { return re.MatchString(f.Message) })
		if i < 0 {
			wrong[f.Place] = append(wrong[f.Place], "unexpected: "+f.Message)
			continue
		}
		left[f.Place] = slices.Delete(left[f.Place], i, i+1)
	}
	for at, res := range left {
		for _, re := range res {
			wrong[at] = append(wrong[at], "nothing matches "+strconv.Quote(re.String()))
		}
	}
	return wrong
}

// Report fails the test with what [Compare] found wrong, in order of place.
func Report(t testing.TB, wrong map[Place][]string) {
	t.Helper()
	for _, at := range slices.SortedFunc(maps.Keys(wrong), Place.compare) {
		for _, p := range wrong[at] {
			t.Errorf("%s: %s", at, p)
		}
	}
}
