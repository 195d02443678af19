package suppress

import (
	"go/ast"
	"go/token"
)

// A span is some lines of a file, the last included.
type span struct{ from, to int }

// linesOf are the lines that a comment is about.
//
// Behind code it is about its own line, otherwise about the one below its group of comments. What
// begins on that line belongs to it: a declaration whole, a statement or an argument to its end; of a
// statement that holds others (if, for, switch) the head. So a directive on a call of five lines is about
// the password in the fourth, and one on an if says nothing of what is done in it. The body of a
// function literal is not included either: a directive on the registration of a handler would silence
// whatever is written in the handler later.
//
// For nolint all that begins on the line counts to its end, since golangci-lint reads it so, down to the
// whole file if it stands at the package clause.
func linesOf(f *ast.File, tf *token.File, group *ast.CommentGroup, c *ast.Comment, nolint bool) []span {
	w := &walk{file: tf, nolint: nolint, line: lineOf(tf, c.Pos())}
	w.behind = behindCode(f, tf, c)
	if !w.behind {
		w.line = lineOf(tf, group.End()) + 1
	}
	w.out = []span{{w.line, w.line}}
	ast.Inspect(f, w.visit)
	return w.out
}

// lineOf is a line of the file itself, whatever //line comments call it.
func lineOf(tf *token.File, p token.Pos) int { return tf.PositionFor(p, false).Line }

// behindCode reports whether something else than comments stands before c on its line.
func behindCode(f *ast.File, tf *token.File, c *ast.Comment) bool {
	line, found := lineOf(tf, c.Pos()), lineOf(tf, f.Package) == lineOf(tf, c.Pos()) && f.Package < c.Pos()
	ast.Inspect(f, func(n ast.Node) bool {
		switch n.(type) {
		case nil, *ast.CommentGroup, *ast.Comment:
			return false
		case *ast.File:
			return true
		}
		start, end := lineOf(tf, n.Pos()), lineOf(tf, n.End())
		if found || start > line || end < line {
			return false
		}
		found = start == line && n.Pos() < c.Pos() || end == line && n.End() <= c.Pos()
		return !found
	})
	return found
}

// A walk collects the lines of what begins on a line.
type walk struct {
	file   *token.File
	line   int
	behind bool // the comment stands behind code
	nolint bool
	out    []span
}

func (w *walk) visit(n ast.Node) bool {
	switch n.(type) {
	case nil, *ast.CommentGroup:
		return false
	}
	from, to := lineOf(w.file, n.Pos()), lineOf(w.file, n.End())
	if _, ok := n.(*ast.File); ok {
		if w.nolint && from == w.line {
			w.add(from, to)
		}
		return true
	}
	switch {
	case from > w.line || to < w.line:
		return false
	case from == w.line && w.nolint:
		w.add(from, to)
	case from == w.line:
		w.begins(n, from, to)
	case to == w.line && w.behind && simple(n):
		w.without(bodies(n), from, to)
	}
	return true
}

// begins adds the lines of a node that begins on the line.
func (w *walk) begins(n ast.Node, from, to int) {
	switch n := n.(type) {
	case ast.Decl, ast.Spec:
		w.add(from, to)
	case *ast.IfStmt:
		w.add(from, lineOf(w.file, n.Body.Lbrace))
	case *ast.ForStmt:
		w.add(from, lineOf(w.file, n.Body.Lbrace))
	case *ast.RangeStmt:
		w.add(from, lineOf(w.file, n.Body.Lbrace))
	case *ast.SwitchStmt:
		w.add(from, lineOf(w.file, n.Body.Lbrace))
	case *ast.TypeSwitchStmt:
		w.add(from, lineOf(w.file, n.Body.Lbrace))
	case *ast.CaseClause:
		w.add(from, lineOf(w.file, n.Colon))
	case *ast.CommClause:
		w.add(from, lineOf(w.file, n.Colon))
	case *ast.SelectStmt, *ast.BlockStmt, *ast.LabeledStmt:
		// The line itself is in already, and so is what begins on it.
	case ast.Stmt, ast.Expr, *ast.Field:
		w.without(bodies(n), from, to)
	}
}

// simple reports whether a node is a statement that holds no others but in function literals.
func simple(n ast.Node) bool {
	switch n.(type) {
	case *ast.ExprStmt, *ast.AssignStmt, *ast.ReturnStmt, *ast.DeferStmt, *ast.GoStmt, *ast.SendStmt, *ast.DeclStmt:
		return true
	}
	return false
}

// bodies are those of the outermost function literals in a node.
func bodies(n ast.Node) []*ast.BlockStmt {
	var out []*ast.BlockStmt
	ast.Inspect(n, func(n ast.Node) bool {
		lit, ok := n.(*ast.FuncLit)
		if ok {
			out = append(out, lit.Body)
		}
		return !ok
	})
	return out
}

// without adds lines but those within the bodies. The lines of their braces count.
func (w *walk) without(bodies []*ast.BlockStmt, from, to int) {
	for _, b := range bodies {
		w.add(from, lineOf(w.file, b.Lbrace))
		from = lineOf(w.file, b.Rbrace)
	}
	w.add(from, to)
}

func (w *walk) add(from, to int) {
	if last := &w.out[len(w.out)-1]; last.from == from { // the statement and its first operand, say
		last.to = max(last.to, to)
		return
	}
	w.out = append(w.out, span{from, to})
}
