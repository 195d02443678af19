package finding

import (
	"cmp"
	"path"
	"strings"
)

// A Result is a finding as users see it: its positions resolved, its category's row filled in.
// Its JSON form is an interface (docs/json.md).
type Result struct {
	Check       string       `json:"check"`
	Category    string       `json:"category"`
	Severity    string       `json:"severity"`
	Confidence  string       `json:"confidence"`
	CWEs        []int        `json:"cwes"`
	File        string       `json:"file"`
	Line        int          `json:"line"`
	Column      int          `json:"column"`
	EndLine     int          `json:"endLine"`
	EndColumn   int          `json:"endColumn"`
	Package     string       `json:"package"`
	Function    string       `json:"function"`
	Message     string       `json:"message"`
	Trace       []ResultStep `json:"trace"`
	Fixes       []Fix        `json:"fixes"` // alternatives, the best first
	Fingerprint string       `json:"fingerprint"`

	// Base is the fingerprint that the finding shares with others of the same source and sink in the
	// same function; of the first of them it is the Fingerprint.
	Base string `json:"-"`
}

// A Fix is what a check suggests to end a leak. Its edits belong together: one without the others may not
// compile. They do not overlap.
type Fix struct {
	Message string `json:"message"`
	Edits   []Edit `json:"edits"`
}

// An Edit replaces bytes of a file, from offset Start to before End, which is the same place as from Line
// and Column to before EndLine and EndColumn in the file as it lies on the disk, whatever line directives
// say. Lines are 0 where the driver tells of offsets only.
type Edit struct {
	File      string `json:"file"` // as that of the finding
	Start     int    `json:"start"`
	End       int    `json:"end"`
	Line      int    `json:"line"`
	Column    int    `json:"column"`
	EndLine   int    `json:"endLine"`
	EndColumn int    `json:"endColumn"`
	New       string `json:"new"`
}

// A SuppressedResult is a finding that is not reported, and why.
type SuppressedResult struct {
	Result
	Suppression ResultSuppression `json:"suppression"`
}

// A ResultSuppression is a [Suppression] whose place is resolved. File is empty and Line is 0 if it is
// no comment.
type ResultSuppression struct {
	Kind   SuppressionKind `json:"kind"`
	Reason string          `json:"reason"`
	File   string          `json:"file"`
	Line   int             `json:"line"`
}

// A ResultStep is one place on the way from source to sink. File is empty and Line is 0 where the
// place is not known.
type ResultStep struct {
	Kind    StepKind `json:"kind"`
	File    string   `json:"file"`
	Line    int      `json:"line"`
	Column  int      `json:"column"`
	Message string   `json:"message"`
}

// Compare is the order in which results are shown: file, line, column, category, message. It is a
// strict weak order. Files of one directory stand together, before those of its subdirectories.
func Compare(a, b *Result) int {
	if a.File != b.File {
		if c := compareFiles(a.File, b.File); c != 0 {
			return c
		}
	}
	return cmp.Or(
		cmp.Compare(a.Line, b.Line),
		cmp.Compare(a.Column, b.Column),
		strings.Compare(a.Category, b.Category),
		strings.Compare(a.Message, b.Message),
	)
}

// compareFiles orders by directory first: with plain strings "a/b/x.go" would stand between
// "a/a.go" and "a/c.go".
func compareFiles(a, b string) int {
	return cmp.Or(strings.Compare(path.Dir(a), path.Dir(b)), strings.Compare(a, b))
}

// Same reports whether a and b are one finding that two runs over the same code made: a package is
// analyzed by itself and with its tests.
func Same(a, b *Result) bool { return Compare(a, b) == 0 }

// Sink is the last step of the trace if it is a sink whose place is known.
func (r *Result) Sink() (ResultStep, bool) {
	if n := len(r.Trace); n > 0 && r.Trace[n-1].Kind == StepSink && r.Trace[n-1].Line > 0 {
		return r.Trace[n-1], true
	}
	return ResultStep{}, false
}
