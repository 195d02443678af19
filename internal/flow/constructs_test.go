package flow_test

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// The fixtures say, per construct, what must be found and what must not:
//
//	slog.Info("x", "k", v) // covers: closure // want "password.*is written to the log"
//	slog.Info("x", "k", w) // covers: closure innocent
//
// Each construct has both lines twice: within one package (intra) and across packages (cross, with
// its dep). analysistest reads the same "want" comments, so the fixtures run through it, too.
const fixtures = "../../testdata/flow"

// The layers of the fixtures that every construct appears in.
var layers = []string{"intra", "cross"}

// A place is a line of a file, relative to the fixtures' root.
type place struct {
	file string
	line int
}

func (p place) compare(q place) int {
	return cmp.Or(cmp.Compare(p.file, q.file), cmp.Compare(p.line, q.line))
}

func (p place) String() string { return fmt.Sprintf("%s:%d", p.file, p.line) }

// A mark is a line that covers a construct.
type mark struct {
	place
	id       string
	innocent bool
	wants    int
}

// expectations is what the comments of the fixtures say.
type expectations struct {
	marks []mark // in order of file and line
	wants map[place][]*regexp.Regexp
}

// TestConstructsCovered holds the fixtures to the table: no construct without its four lines, no
// line for a construct that the table does not know.
func TestConstructsCovered(t *testing.T) {
	exp, err := readFixtures(fixtures)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range uncovered(constructs, exp.marks) {
		t.Error(p)
	}
}

// TestConstructs runs the tool over the fixtures as go vet does, so that facts really pass between
// units, and compares what it says with what the fixtures want: nothing more and nothing less.
func TestConstructs(t *testing.T) {
	exp, err := readFixtures(fixtures)
	if err != nil {
		t.Fatal(err)
	}
	found, err := vet(t, build(t), fixtures)
	if err != nil {
		t.Fatal(err)
	}
	wrong := compare(exp.wants, found)
	failed := map[string]bool{}
	for _, m := range exp.marks {
		for _, p := range wrong[m.place] {
			failed[m.id] = true
			t.Errorf("%s: %s: %s", m.id, m.place, p)
		}
		delete(wrong, m.place)
	}
	for _, at := range sortedPlaces(wrong) {
		for _, p := range wrong[at] {
			t.Errorf("%s: %s", at, p)
		}
	}
	// Printed even when the test passes: the number is what a change to the engine is judged by.
	fmt.Printf("constructs: %d of %d pass\n", len(constructs)-len(failed), len(constructs))
}

// readFixtures reads the comments of all Go files below dir that are not vendored.
func readFixtures(dir string) (*expectations, error) {
	exp := &expectations{wants: map[place][]*regexp.Regexp{}}
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
		return exp.add(filepath.ToSlash(rel), src)
	})
	return exp, err
}

// add reads the comments of one file.
func (exp *expectations) add(name string, src []byte) error {
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, name, src, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return err
	}
	for _, g := range f.Comments {
		for _, c := range g.List {
			at := place{name, fset.Position(c.Pos()).Line}
			cover, want, _ := strings.Cut(c.Text, "// want ")
			wants, err := patterns(want)
			if err != nil {
				return fmt.Errorf("%s: %w", at, err)
			}
			if len(wants) > 0 {
				exp.wants[at] = append(exp.wants[at], wants...)
			}
			if rest, ok := strings.CutPrefix(cover, "// covers: "); ok {
				id, kind, _ := strings.Cut(strings.TrimSpace(rest), " ")
				if kind != "" && kind != "innocent" {
					return fmt.Errorf("%s: %q is neither nothing nor innocent", at, kind)
				}
				exp.marks = append(exp.marks, mark{at, id, kind == "innocent", len(wants)})
			}
		}
	}
	return nil
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

// uncovered lists what the marks lack of the table, and what they have beyond it.
func uncovered(table []construct, marks []mark) []string {
	var out []string
	type line struct {
		id, layer string
		innocent  bool
	}
	have := map[line]bool{}
	known := map[string]bool{}
	for _, c := range table {
		if known[c.id] {
			out = append(out, c.id+" is in the table twice")
		}
		known[c.id] = true
	}
	for _, m := range marks {
		layer, _, _ := strings.Cut(m.file, "/")
		have[line{m.id, layer, m.innocent}] = true
		switch {
		case !known[m.id]:
			out = append(out, fmt.Sprintf("%s: the table has no construct %q", m.place, m.id))
		case m.innocent && m.wants > 0:
			out = append(out, fmt.Sprintf("%s: %s: an innocent line wants nothing", m.place, m.id))
		case !m.innocent && m.wants == 0:
			out = append(out, fmt.Sprintf("%s: %s: a wrong line wants something", m.place, m.id))
		case !slices.Contains(layers, layer):
			out = append(out, fmt.Sprintf("%s: %s: constructs are covered in %s", m.place, m.id, strings.Join(layers, " and ")))
		}
	}
	for _, c := range table {
		for _, layer := range layers {
			if !have[line{c.id, layer, false}] {
				out = append(out, fmt.Sprintf("%s (%s): no wrong line in %s", c.id, c.what, layer))
			}
			if !have[line{c.id, layer, true}] {
				out = append(out, fmt.Sprintf("%s (%s): no innocent line in %s", c.id, c.what, layer))
			}
		}
	}
	return out
}

// A finding is one diagnostic of the tool, at its place in the fixtures.
type finding struct {
	place
	message string
}

// compare pairs findings with wants: one finding of its line for each want. What is left over on
// either side is wrong.
func compare(wants map[place][]*regexp.Regexp, found []finding) map[place][]string {
	wrong := map[place][]string{}
	left := map[place][]*regexp.Regexp{}
	for at, res := range wants {
		left[at] = slices.Clone(res)
	}
	for _, f := range found {
		i := slices.IndexFunc(left[f.place], func(re *regexp.Regexp) bool { return re.MatchString(f.message) })
		if i < 0 {
			wrong[f.place] = append(wrong[f.place], "unexpected: "+f.message)
			continue
		}
		left[f.place] = slices.Delete(left[f.place], i, i+1)
	}
	for at, res := range left {
		for _, re := range res {
			wrong[at] = append(wrong[at], "nothing matches "+strconv.Quote(re.String()))
		}
	}
	return wrong
}

func sortedPlaces(m map[place][]string) []place {
	return slices.SortedFunc(maps.Keys(m), place.compare)
}

// build builds the tool.
func build(t *testing.T) string {
	t.Helper()
	tool := filepath.Join(t.TempDir(), "overshare")
	out, err := exec.Command("go", "build", "-o", tool, "../../cmd/overshare").CombinedOutput()
	if err != nil {
		t.Fatalf("building overshare: %v\n%s", err, out)
	}
	return tool
}

// vet runs the tool over the module in dir and returns the findings of the checks that the fixtures
// are written for.
func vet(t *testing.T, tool, dir string) ([]finding, error) {
	t.Helper()
	cmd := exec.Command("go", "vet", "-json", "-vettool="+tool, "./...")
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOWORK=off", "GOFLAGS=")
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil {
		return nil, fmt.Errorf("go vet: %w\n%s%s", err, stdout.Bytes(), stderr.Bytes())
	}
	root, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	// A tool that prints to its standard output, not to the file that the go command names for
	// it, has its output on standard error.
	return findings(root, io.MultiReader(&stdout, &stderr))
}

// checks are the checks that the fixtures are written for: others may have their own to say.
var checks = []string{"sensitivelog", "rawerror"}

// findings reads the output of go vet -json: an object per unit, between lines that begin with #.
func findings(root string, r io.Reader) ([]finding, error) {
	type diagnostic struct {
		Posn, Message string
		Overshare     struct{ Confidence string }
	}
	text, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	dec := json.NewDecoder(bytes.NewReader(regexp.MustCompile(`(?m)^#.*\n`).ReplaceAll(text, nil)))
	var out []finding
	for {
		var units map[string]map[string]json.RawMessage
		if err := dec.Decode(&units); errors.Is(err, io.EOF) {
			slices.SortFunc(out, func(a, b finding) int { return cmp.Or(a.place.compare(b.place), cmp.Compare(a.message, b.message)) })
			return out, nil
		} else if err != nil {
			return nil, fmt.Errorf("output of go vet: %w\n%s", err, text)
		}
		for unit, byCheck := range units {
			for _, check := range checks {
				var diags []diagnostic
				if byCheck[check] == nil {
					continue
				}
				if err := json.Unmarshal(byCheck[check], &diags); err != nil {
					return nil, fmt.Errorf("%s: %s: %w\n%s", unit, check, err, byCheck[check])
				}
				for _, d := range diags {
					if d.Overshare.Confidence == "low" {
						continue // not shown by default
					}
					at, err := parsePosn(root, d.Posn)
					if err != nil {
						return nil, err
					}
					out = append(out, finding{at, d.Message})
				}
			}
		}
	}
}

// parsePosn reads file:line:column.
func parsePosn(root, posn string) (place, error) {
	file, rest := posn, ""
	if i := strings.LastIndexByte(posn, ':'); i >= 0 {
		if j := strings.LastIndexByte(posn[:i], ':'); j >= 0 {
			file, rest = posn[:j], posn[j+1:i]
		}
	}
	line, err := strconv.Atoi(rest)
	if err != nil {
		return place{}, fmt.Errorf("position %q is not file:line:column", posn)
	}
	if filepath.IsAbs(file) {
		if file, err = filepath.Rel(root, file); err != nil {
			return place{}, err
		}
	}
	return place{filepath.ToSlash(file), line}, nil
}
