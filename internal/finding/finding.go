// Package finding holds what overshare says about code: one finding, its category with
// severity and CWEs, its trace, its fingerprint, and the order in which findings are shown.
//
// The package knows neither the engine nor a check. Checks make findings; drivers carry them
// (as a [Extra] beside each diagnostic of the vet protocol); reports print them.
package finding

import (
	"go/token"

	"golang.org/x/tools/go/analysis"
)

// Confidence says how sure the tool is that a finding is a leak. The zero value is "unset":
// the category's confidence holds then.
type Confidence uint8

// The confidences, rising.
const (
	Unset Confidence = iota
	Low
	Medium
	High
)

// Severity says how bad the leak is if the finding is right.
type Severity uint8

// The severities, rising.
const (
	Info Severity = iota + 1
	Minor
	Major
	Critical
)

// StepKind says what a step of a trace is.
type StepKind string

// The kinds of steps.
const (
	StepSource StepKind = "source" // where the value comes from
	StepFlow   StepKind = "flow"   // where it passes on
	StepCall   StepKind = "call"   // where it enters or leaves a function
	StepSink   StepKind = "sink"   // where it leaves the program
)

// A Step is one place on the way from source to sink.
type Step struct {
	Kind    StepKind
	Posn    token.Position // file:line:column; the file as the compiler knows it
	Pos     token.Pos      // set only if the place lies in the unit under analysis
	Message string         // "password is read from field Password of models.User"
}

// A Finding is one leak. Pos and End lie in the unit under analysis.
type Finding struct {
	Check      string // "sensitivelog"
	Category   string // "sensitivelog/credential", a row of the table
	Pos, End   token.Pos
	Message    string // one line, no line numbers
	Function   string // the function that holds Pos, "pkg/path.(*T).M"
	Confidence Confidence
	Trace      []Step // from source to sink, 12 at most
	// Key is what the fingerprint is made of besides check and function: it names source and
	// sink and survives unrelated edits.
	Key   string
	Fixes []analysis.SuggestedFix // edits that end the leak, where they are safe
	// Settles lists fingerprints of findings in other units that this unit's registrations
	// withdraw (see the design, "Where a finding settles").
	Settles []string
	// Handler is the handler whose routes decide whether this is a finding, as [Route.Handler] names it,
	// empty if they do not; Input is what names the record that it is about.
	Handler, Input string
	// Unasked says that it is doubted only because nothing near the handler asks who calls.
	Unasked bool
	// Managed says that it is none if only administrators get to the Handler: it is about what they manage.
	Managed bool
	// Leaves is what leaves, if all of it comes out of interfaces of which other packages know what their methods
	// return, as [Answers] say.
	Leaves []Leaf
	// Suppression is why the finding is not reported, nil if it is.
	Suppression *Suppression
}

// List is the result of a check's analyzer: its findings in the order of its diagnostics, and among
// them those that are suppressed, of which there are no diagnostics.
type List []Finding

// Extra is what overshare's own driver adds to each JSON diagnostic, in a field "overshare"
// that go vet passes through unread.
type Extra struct {
	Severity    string      `json:"severity"`
	Confidence  string      `json:"confidence"`
	CWEs        []int       `json:"cwes"`
	Function    string      `json:"function"`
	Fingerprint string      `json:"fingerprint"`
	Trace       []ExtraStep `json:"trace,omitempty"`
	Settles     []string    `json:"settles,omitempty"`
	Handler     string      `json:"handler,omitempty"`
	Input       string      `json:"input,omitempty"`
	Unasked     bool        `json:"unasked,omitempty"`
	Managed     bool        `json:"managed,omitempty"`
	Leaves      []Leaf      `json:"leaves,omitempty"`

	Suppression *ExtraSuppression `json:"suppression,omitempty"`
}

// ExtraStep is a [Step] on the wire.
type ExtraStep struct {
	Kind    StepKind `json:"kind"`
	Posn    string   `json:"posn"` // file:line:column
	Message string   `json:"message"`
}
