package flow_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/oversharelint/overshare/internal/wanttest"
)

// The fixtures say, per construct, what must be found and what must not:
//
//	slog.Info("x", "k", v) // covers: closure // want "password.*is written to the log"
//	slog.Info("x", "k", w) // covers: closure innocent
//
// Each construct has both lines twice: within one package (intra) and across packages (cross, with
// its dep).
const fixtures = "../../testdata/flow"

// The layers of the fixtures that every construct appears in.
var layers = []string{"intra", "cross"}

// A mark is a line that covers a construct.
type mark struct {
	wanttest.Place
	id       string
	innocent bool
	wants    int
}

// TestConstructsCovered holds the fixtures to the table: no construct without its four lines, no
// line for a construct that the table does not know.
func TestConstructsCovered(t *testing.T) {
	_, marks := readFixtures(t)
	for _, p := range uncovered(constructs, marks) {
		t.Error(p)
	}
}

// TestConstructs compares what the tool says of the fixtures with what they want: nothing more and
// nothing less.
func TestConstructs(t *testing.T) {
	comments, marks := readFixtures(t)
	found, err := wanttest.Vet(wanttest.Build(t), fixtures)
	if err != nil {
		t.Fatal(err)
	}
	wrong := wanttest.Compare(comments, found)
	failed := map[string]bool{}
	for _, m := range marks {
		for _, p := range wrong[m.Place] {
			failed[m.id] = true
			t.Errorf("%s: %s: %s", m.id, m.Place, p)
		}
		delete(wrong, m.Place)
	}
	wanttest.Report(t, wrong)
	// Printed even when the test passes: the number is what a change to the engine is judged by.
	fmt.Printf("constructs: %d of %d pass\n", len(constructs)-len(failed), len(constructs))
}

// readFixtures reads the comments of the fixtures, and the marks among them.
func readFixtures(t *testing.T) ([]wanttest.Comment, []mark) {
	t.Helper()
	comments, err := wanttest.Read(fixtures)
	if err != nil {
		t.Fatal(err)
	}
	marks, err := marked(comments)
	if err != nil {
		t.Fatal(err)
	}
	return comments, marks
}

// marked reads which constructs the comments cover.
func marked(comments []wanttest.Comment) ([]mark, error) {
	var out []mark
	for _, c := range comments {
		rest, ok := strings.CutPrefix(c.Text, "// covers: ")
		if !ok {
			continue
		}
		id, kind, _ := strings.Cut(strings.TrimSpace(rest), " ")
		if kind != "" && kind != "innocent" {
			return nil, fmt.Errorf("%s: %q is neither nothing nor innocent", c.Place, kind)
		}
		out = append(out, mark{c.Place, id, kind == "innocent", len(c.Wants)})
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
		layer, _, _ := strings.Cut(m.File, "/")
		have[line{m.id, layer, m.innocent}] = true
		switch {
		case !known[m.id]:
			out = append(out, fmt.Sprintf("%s: the table has no construct %q", m.Place, m.id))
		case m.innocent && m.wants > 0:
			out = append(out, fmt.Sprintf("%s: %s: an innocent line wants nothing", m.Place, m.id))
		case !m.innocent && m.wants == 0:
			out = append(out, fmt.Sprintf("%s: %s: a wrong line wants something", m.Place, m.id))
		case !slices.Contains(layers, layer):
			out = append(out, fmt.Sprintf("%s: %s: constructs are covered in %s", m.Place, m.id, strings.Join(layers, " and ")))
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
