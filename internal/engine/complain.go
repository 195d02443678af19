package engine

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/oversharelint/overshare/internal/finding"
	"github.com/oversharelint/overshare/internal/suppress"
)

// Exclude is the pattern of the user's settings that excludes a file, of an absolute name; empty if none
// does. A driver that reads settings sets it before the checks run.
var Exclude = func(file string) (pattern string) { return "" }

// suppressed is why what is found at pos is not to be reported, nil if it is.
func suppressed(pass *analysis.Pass, quiet *suppress.Set, pos token.Pos) *finding.Suppression {
	if why := quiet.Silence(pos); why != nil {
		return why
	}
	if pattern := Exclude(pass.Fset.Position(pos).Filename); pattern != "" {
		return &finding.Suppression{Kind: finding.ByPath, Reason: pattern}
	}
	return nil
}

// Complain reports what is wrong with directives.
func Complain(pass *analysis.Pass, list []suppress.Complaint) finding.List {
	if disabled(finding.Directive) || foreign(pass) {
		return nil
	}
	out := complaints(pass, list)
	for i := range out {
		pass.Report(diagnostic(pass, nil, &out[i]))
	}
	return out
}

// complaints are complaints as findings. In generated files there are none, in test files only if these are
// asked for.
func complaints(pass *analysis.Pass, list []suppress.Complaint) finding.List {
	var out finding.List
	for _, c := range list {
		file := pass.Fset.Position(c.Pos).Filename
		if !tests && strings.HasSuffix(file, "_test.go") || tooMinor(c.Category) || Exclude(file) != "" || generated(pass, c.Pos) {
			continue
		}
		row, _ := finding.Lookup(c.Category)
		out = append(out, finding.Finding{
			Check: row.Check(), Category: c.Category, Pos: c.Pos, End: c.End, Message: c.Message, Function: declaring(pass, c.Pos),
			Confidence: row.Confidence, Key: c.Category + "|" + strings.Join(c.Names, ",") + "|" + c.Message,
		})
	}
	return out
}

// declaring is the symbol of the function that a comment lies in or documents, else of the package.
func declaring(pass *analysis.Pass, pos token.Pos) string {
	for _, f := range pass.Files {
		if pos < f.FileStart || f.FileEnd < pos {
			continue
		}
		for _, d := range f.Decls {
			fn, ok := d.(*ast.FuncDecl)
			if !ok || pos > fn.End() || pos < fn.Pos() && (fn.Doc == nil || pos < fn.Doc.Pos()) {
				continue
			}
			if obj, ok := pass.TypesInfo.Defs[fn.Name].(*types.Func); ok {
				return obj.FullName()
			}
		}
	}
	return pass.Pkg.Path()
}
