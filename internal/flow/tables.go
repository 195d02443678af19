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
		u.tables, u.partOf = make(map[string]string), make(map[string]string)
		for _, file := range u.pass.Files {
			ast.Inspect(file, func(n ast.Node) bool {
				if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
					u.readTable(lit.Value)
				}
				return true
			})
		}
	}
	table = strings.ToLower(table)
	if owner := u.tables[table]; owner != "" {
		return owner
	}
	parent := strings.TrimSuffix(strings.TrimSuffix(u.partOf[table], "id"), "_")
	if parent == "" {
		return ""
	}
	for _, name := range []string{parent + "s", parent, parent + "es"} {
		if owner := u.tables[name]; u.model.OwnerKey(owner) {
			return owner + " of its " + parent
		}
	}
	return ""
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
	st, ok := u.model.Statement(text)
	if !ok || st.Table == "" {
		return
	}
	if st.Owner != "" && u.tables[st.Table] == "" {
		u.tables[st.Table] = st.Owner
	}
	if st.Part != "" && u.partOf[st.Table] == "" {
		u.partOf[st.Table] = st.Part
	}
}
