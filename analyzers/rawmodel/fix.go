package rawmodel

import (
	"go/ast"
	"go/token"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/oversharelint/overshare/internal/catalog"
	"github.com/oversharelint/overshare/internal/finding"
	"github.com/oversharelint/overshare/internal/flow"
)

// fixes hides the fields that leave, where all of them are declared in this package and the encoder
// asks json tags; else the response gets a struct of its own. It is one edit for each field, the same
// for every response that the model is in.
//
// A tag hides a field from decoders too: what is only ever read from a request should not be in the
// model in the first place.
func fixes(pass *analysis.Pass, e *flow.Event) []analysis.SuggestedFix {
	if catalog.Form(e.Form) != catalog.JSON {
		return nil
	}
	fix := analysis.SuggestedFix{Message: "Tag what clients must not see json:\"-\""}
	for _, l := range append([]flow.Label{e.Source}, e.More...) {
		if confidence(&l) == finding.Low {
			continue
		}
		f := declared(pass, l.At)
		if f == nil {
			return response(pass, e)
		}
		if len(f.Names) != 1 {
			return nil
		}
		edit, ok := hide(f)
		if !ok {
			return nil
		}
		if slices.ContainsFunc(fix.TextEdits, func(e analysis.TextEdit) bool { return e.Pos == edit.Pos }) {
			continue // two ways lead to one field
		}
		fix.TextEdits = append(fix.TextEdits, edit)
	}
	if len(fix.TextEdits) == 0 {
		return nil
	}
	return []analysis.SuggestedFix{fix}
}

// declared is the field whose name stands at a place of this package, nil if there is none.
func declared(pass *analysis.Pass, at string) *ast.Field {
	want := flow.ParsePosn(at)
	for _, file := range pass.Files {
		if pass.Fset.Position(file.Package).Filename != want.Filename {
			continue
		}
		var found *ast.Field
		ast.Inspect(file, func(n ast.Node) bool {
			f, ok := n.(*ast.Field)
			if ok && len(f.Names) > 0 {
				if p := pass.Fset.Position(f.Names[0].Pos()); p.Line == want.Line && p.Column == want.Column {
					found = f
				}
			}
			return found == nil
		})
		return found
	}
	return nil
}

// hide is the edit that gives a field the tag json:"-".
func hide(f *ast.Field) (analysis.TextEdit, bool) {
	if f.Tag == nil {
		return analysis.TextEdit{Pos: f.Type.End(), End: f.Type.End(), NewText: []byte(" `json:\"-\"`")}, true
	}
	tag, err := strconv.Unquote(f.Tag.Value)
	if err != nil || f.Tag.Kind != token.STRING {
		return analysis.TextEdit{}, false
	}
	old, has := reflect.StructTag(tag).Lookup("json")
	text := `json:"-" ` + tag
	if has {
		before := "json:" + strconv.Quote(old)
		if strings.Count(tag, before) != 1 {
			return analysis.TextEdit{}, false
		}
		text = strings.Replace(tag, before, `json:"-"`, 1)
	}
	quoted := "`" + text + "`"
	if strings.Contains(text, "`") {
		quoted = strconv.Quote(text)
	}
	return analysis.TextEdit{Pos: f.Tag.Pos(), End: f.Tag.End(), NewText: []byte(quoted)}, true
}
