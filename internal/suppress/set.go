package suppress

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/oversharelint/overshare/internal/finding"
)

// A Set is what the directives of a package say to one check.
type Set struct {
	check string
	fset  *token.FileSet
	list  []*Directive
}

// For reads the directives that are about a check.
func For(pass *analysis.Pass, check string) *Set {
	s := &Set{check: check, fset: pass.Fset}
	for _, d := range Read(pass.Fset, pass.Files) {
		if d.about(check) {
			s.list = append(s.list, d)
		}
	}
	return s
}

// LeaveNolint leaves those nolint comments to the driver that it obeys itself, since they name all our
// checks at once or no linter. Such a driver knows the checks under one name; of comments that name one
// of them it knows nothing.
func (s *Set) LeaveNolint() {
	s.list = slices.DeleteFunc(s.list, func(d *Directive) bool {
		return d.Nolint && !slices.Contains(d.Names, s.check)
	})
}

// Silence is why a finding at pos is not to be reported, nil if it is. Of several directives the one
// that is about the fewest lines counts, since the others may be there for more; ours come before nolint,
// because they are missed if they are not used.
func (s *Set) Silence(pos token.Pos) *finding.Suppression {
	if len(s.list) == 0 {
		return nil
	}
	file := s.fset.File(pos)
	if file == nil {
		return nil
	}
	line := lineOf(file, pos)
	var best *Directive
	for _, d := range s.list {
		if d.Flaw == None && d.covers(file, line) &&
			(best == nil || best.Nolint && !d.Nolint || best.Nolint == d.Nolint && d.size() < best.size()) {
			best = d
		}
	}
	if best == nil {
		return nil
	}
	best.used = true
	return best.suppression(s.fset)
}

// Complaints lists what is wrong with the directives: those without a reason, and, if everything that
// there is was seen (Silence was asked of each finding), those that silence nothing. A nolint comment
// is none of our business, since it may be there for another linter.
func (s *Set) Complaints(complete bool) []Complaint {
	var out []Complaint
	for _, d := range s.list {
		switch {
		case d.Nolint:
		case d.Flaw == NoReason:
			out = append(out, Complaint{d, finding.DirectiveReason, Prefix + " " + s.check + " gives no reason and silences nothing: write " +
				Prefix + " " + s.check + " -- and why this is meant to be"})
		case d.Flaw == None && !d.used && complete:
			out = append(out, Complaint{d, finding.DirectiveUnused, Prefix + " " + s.check + " silences nothing, since " + s.check +
				" has nothing to report here: " + remedy(d, s.check)})
		}
	}
	return out
}

func remedy(d *Directive, check string) string {
	if len(d.Names) > 1 {
		return "take " + check + " out of it"
	}
	return "delete it"
}

// A Complaint is what is wrong with a directive.
type Complaint struct {
	*Directive
	Category string // of package finding
	Message  string
}
