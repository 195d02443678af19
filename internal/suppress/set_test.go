package suppress

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/oversharelint/overshare/internal/finding"
)

const nested = `package p

//overshare:ignore rawerror -- the whole function
func f() {
	//overshare:ignore rawerror -- this line
	g(1) //nolint
	g(2)
	g(3) //nolint
}

//overshare:ignore rawerror
func g(int) {} //nolint
`

func setOf(t *testing.T, src string) (*Set, func(line int) token.Pos) {
	t.Helper()
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, "p.go", src, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	return For(&analysis.Pass{Fset: fset, Files: []*ast.File{f}}, "rawerror"), fset.File(f.Package).LineStart
}

// The narrowest directive silences, and ours before nolint: what is not needed is told from what is.
func TestSilence(t *testing.T) {
	s, at := setOf(t, nested)
	for line, want := range map[int]string{6: "this line", 7: "the whole function", 8: "the whole function"} {
		why := s.Silence(at(line))
		if why == nil || why.Kind != finding.ByDirective || why.Reason != want {
			t.Errorf("line %d: %+v, want %q", line, why, want)
		}
	}
	if why := s.Silence(at(12)); why == nil || why.Kind != finding.ByNolint {
		t.Errorf("line 12: %+v, want the nolint comment: the directive gives no reason", why)
	}
	if why := s.Silence(at(1)); why != nil {
		t.Errorf("line 1: %+v", why)
	}
	if why := s.Silence(token.NoPos); why != nil {
		t.Errorf("nowhere: %+v", why)
	}
}

// Comments that the driver obeys are its own; those that name our check nobody else understands.
func TestLeaveNolint(t *testing.T) {
	const src = `package p

func f() {
	g(1) //nolint
	g(2) //nolint:overshare
	g(3) //nolint:all
	g(4) //nolint:rawerror
	g(5) //nolint:overshare,rawerror
	g(6) //overshare:ignore rawerror -- why
}
`
	s, at := setOf(t, src)
	s.LeaveNolint()
	for line, want := range map[int]bool{4: false, 5: false, 6: false, 7: true, 8: true, 9: true} {
		if why := s.Silence(at(line)); (why != nil) != want {
			t.Errorf("line %d: %+v", line, why)
		}
	}
}

func TestComplaints(t *testing.T) {
	s, at := setOf(t, nested)
	s.Silence(at(6))
	// The function's directive was not needed, and the last one says not why.
	if got := categories(s.Complaints(true)); got != "directive/unused directive/reason" {
		t.Errorf("complaints %q", got)
	}
	// Of an analysis that was cut short nobody knows what it would have found.
	if got := categories(s.Complaints(false)); got != "directive/reason" {
		t.Errorf("complaints of an incomplete analysis %q", got)
	}
	s.Silence(at(7))
	if got := categories(s.Complaints(true)); got != "directive/reason" {
		t.Errorf("complaints when all are used %q", got)
	}
}

func categories(list []Complaint) string {
	var out []string
	for _, c := range list {
		out = append(out, c.Category)
	}
	return strings.Join(out, " ")
}
