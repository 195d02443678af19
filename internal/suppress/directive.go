// Package suppress reads the comments by which users say that a finding is meant to be, and tells
// which lines each of them is about.
//
// There is one directive, and it says why:
//
//	//overshare:ignore rawerror -- the client is our own gateway, which needs the driver's code
//
// The comments of golangci-lint and nogo are understood too, since code that is checked by these has
// them already: //nolint:rawerror, //nolint:overshare, //nolint. They need no reason here; whoever wants
// one has a linter for it.
//
// It is read where checks report, in a plain go/analysis pass, so that every driver does the same.
package suppress

import (
	"go/ast"
	"go/token"
	"strings"

	"github.com/oversharelint/overshare/internal/finding"
)

// Prefix is how the directive begins, whole: it is a directive, which has no space after the slashes
// and which go doc does not show.
const Prefix = "//overshare:ignore"

// family is how all directives of this program would begin.
const family = "//overshare:"

// A Directive is one comment.
type Directive struct {
	Pos, End token.Pos
	Nolint   bool     // it is golangci-lint's
	Names    []string // of checks, as they are written; none stands for all, in a nolint comment only
	Reason   string   // why; empty if there is none
	Flaw     Flaw

	lines []span // that it is about, in its file
	file  *token.File
	used  bool
}

// A Flaw is what keeps a directive from silencing anything.
type Flaw uint8

// The flaws. One that is not written as a directive comes before one that has no names, and that
// before one that has no reason.
const (
	None     Flaw = iota
	NoForm        // it looks like a directive and is none
	NoNames       // it names no check
	NoReason      // it says not why
)

// Names reports whether the directive is about a check.
func (d *Directive) about(check string) bool {
	if d.Flaw == NoForm {
		return false
	}
	for _, name := range d.Names {
		if name == check || d.Nolint && (name == "all" || strings.EqualFold(name, product)) {
			return true
		}
	}
	return d.Nolint && len(d.Names) == 0
}

// product is the name under which golangci-lint runs all checks.
const product = "overshare"

// covers reports whether a place is one that the directive is about.
func (d *Directive) covers(file *token.File, line int) bool {
	if file != d.file {
		return false
	}
	for _, s := range d.lines {
		if s.from <= line && line <= s.to {
			return true
		}
	}
	return false
}

// size is the number of lines that the directive is about.
func (d *Directive) size() int {
	n := 0
	for _, s := range d.lines {
		n += s.to - s.from + 1
	}
	return n
}

// suppression is what the directive makes of a finding.
func (d *Directive) suppression(fset *token.FileSet) *finding.Suppression {
	kind := finding.ByDirective
	if d.Nolint {
		kind = finding.ByNolint
	}
	return &finding.Suppression{Kind: kind, Reason: d.Reason, Posn: fset.Position(d.Pos)}
}

// parse reads a comment. ok is false if it is something else.
func parse(text string) (d Directive, ok bool) {
	// What stands behind another comment in the comment is not ours.
	text, nested, _ := strings.Cut(text, " // ")
	if rest, ok := strings.CutPrefix(text, Prefix); ok && (rest == "" || rest[0] == ' ' || rest[0] == '\t') {
		return parseIgnore(rest), true
	}
	if strings.HasPrefix(text, family) {
		return Directive{Flaw: NoForm}, true
	}
	body := strings.TrimSpace(strings.TrimPrefix(text, "//"))
	if rest, ok := strings.CutPrefix(body, strings.TrimPrefix(Prefix, "//")); ok && strings.HasPrefix(text, "//") && namesCheck(rest) {
		return Directive{Flaw: NoForm}, true
	}
	if rest, ok := strings.CutPrefix(body, "nolint"); ok && strings.HasPrefix(text, "//") {
		return parseNolint(rest, nested)
	}
	return d, false
}

// namesCheck reports whether what follows a word begins with a check's name, as it does in a directive
// and hardly ever in prose.
func namesCheck(rest string) bool {
	words := strings.FieldsFunc(rest, func(r rune) bool { return r == ' ' || r == ',' || r == '\t' || r == ':' })
	return len(words) > 0 && finding.IsCheck(words[0])
}

// parseIgnore reads what stands behind the directive's name: "a,b -- why".
func parseIgnore(rest string) Directive {
	var d Directive
	names, reason, ok := strings.Cut(rest, "--")
	if ok {
		d.Reason = strings.TrimSpace(reason)
	} else if words := strings.Fields(names); len(words) > 1 && !strings.HasSuffix(words[0], ",") {
		names = words[0] // the rest may be meant for a reason
	}
	for _, name := range strings.FieldsFunc(names, func(r rune) bool { return r == ',' || r == ' ' || r == '\t' }) {
		d.Names = append(d.Names, name)
	}
	switch {
	case len(d.Names) == 0:
		d.Flaw = NoNames
	case d.Reason == "":
		d.Flaw = NoReason
	}
	return d
}

// parseNolint reads what stands behind the word: nothing, or ":a,b", and perhaps a reason behind
// another "//". Words that only begin so are none.
func parseNolint(rest, reason string) (Directive, bool) {
	d := Directive{Nolint: true, Reason: strings.TrimSpace(reason)}
	list, ok := strings.CutPrefix(rest, ":")
	if !ok {
		return d, rest == "" || rest[0] == ' ' || rest[0] == '\t'
	}
	list, why, _ := strings.Cut(list, "//")
	if d.Reason == "" {
		d.Reason = strings.TrimSpace(why)
	}
	for name := range strings.SplitSeq(list, ",") {
		if words := strings.Fields(name); len(words) > 0 {
			d.Names = append(d.Names, words[0])
		}
	}
	return d, len(d.Names) > 0
}

// Read lists the directives of a package's files, in source order.
func Read(fset *token.FileSet, files []*ast.File) []*Directive {
	var out []*Directive
	for _, f := range files {
		for _, group := range f.Comments {
			for _, c := range group.List {
				// Most comments are none; this is asked of every one, once per check.
				if !strings.Contains(c.Text, "nolint") && !strings.Contains(c.Text, "overshare:") {
					continue
				}
				d, ok := parse(c.Text)
				if !ok {
					continue
				}
				d.Pos, d.End, d.file = c.Pos(), c.End(), fset.File(c.Pos())
				d.lines = linesOf(f, d.file, group, c, d.Nolint)
				out = append(out, &d)
			}
		}
	}
	return out
}
