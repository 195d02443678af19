package directive

import (
	"fmt"
	"reflect"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/oversharelint/overshare/internal/engine"
	"github.com/oversharelint/overshare/internal/finding"
	"github.com/oversharelint/overshare/internal/spell"
	"github.com/oversharelint/overshare/internal/suppress"
)

// Analyzer is the check. It reports what no other check can say of a directive, since it names none.
// The engine is required for its flags only.
var Analyzer = &analysis.Analyzer{
	Name:       "directive",
	Doc:        "report //overshare: directives that silence nothing because of how they are written",
	Run:        run,
	Requires:   []*analysis.Analyzer{engine.Analyzer},
	ResultType: reflect.TypeFor[finding.List](),
}

func run(pass *analysis.Pass) (any, error) {
	var out []suppress.Complaint
	for _, d := range suppress.Read(pass.Fset, pass.Files) {
		if !d.Nolint {
			out = append(out, judge(d)...)
		}
	}
	return engine.Complain(pass, out), nil
}

func judge(d *suppress.Directive) []suppress.Complaint {
	switch d.Flaw {
	case suppress.NoForm:
		return []suppress.Complaint{{Directive: d, Category: finding.DirectiveForm, Message: "this is no directive and silences nothing: write " +
			suppress.Prefix + " check -- reason, with no space after the slashes"}}
	case suppress.NoNames:
		return []suppress.Complaint{{Directive: d, Category: finding.DirectiveUnknown, Message: suppress.Prefix +
			" names no check and silences nothing: write " + suppress.Prefix + " check -- reason"}}
	}
	var out []suppress.Complaint
	for _, name := range d.Names {
		if !finding.IsCheck(name) {
			out = append(out, suppress.Complaint{Directive: d, Category: finding.DirectiveUnknown,
				Message: fmt.Sprintf("%s names no check %q: %s", suppress.Prefix, name, instead(name))})
		}
	}
	return out
}

// instead says what could be meant.
func instead(name string) string {
	if check, _, ok := strings.Cut(name, "/"); ok && finding.IsCheck(check) {
		return "write " + check + ", a directive names checks and not their categories"
	}
	if near := spell.Nearest(name, finding.Checks()); near != "" {
		return "is " + near + " meant?"
	}
	return "there are " + strings.Join(finding.Checks(), ", ")
}
