package flow

import (
	"go/ast"
	"go/token"
	"strconv"
	"strings"
)

// ownerOf is the column that says whose the rows of a table are, by any text of the package that names
// one: where rows are read and written by SQL alone, no struct tells.
func (u *unit) ownerOf(table string) string {
	if u.tables == nil {
		u.tables = make(map[string]string)
		for _, file := range u.pass.Files {
			ast.Inspect(file, func(n ast.Node) bool {
				if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
					u.readTable(lit.Value)
				}
				return true
			})
		}
	}
	return u.tables[strings.ToLower(table)]
}

// shortestStatement is the length below which no text is a statement with a column.
const shortestStatement = 20

func (u *unit) readTable(lit string) {
	if len(lit) < shortestStatement {
		return
	}
	text, err := strconv.Unquote(lit)
	if err != nil {
		return
	}
	if st, ok := u.model.Statement(text); ok && st.Table != "" && st.Owner != "" && u.tables[st.Table] == "" {
		u.tables[st.Table] = st.Owner
	}
}
