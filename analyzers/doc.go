package analyzers

import (
	"embed"
	"go/parser"
	"go/token"
)

// docs are the package comments of the checks: what is said of a check is said there, once.
//
//go:embed */doc.go
var docs embed.FS

// Doc is the documentation of a check as it stands in its package comment, in the syntax of go doc; empty
// if there is no such check.
func Doc(check string) string {
	src, err := docs.ReadFile(check + "/doc.go")
	if err != nil {
		return ""
	}
	f, err := parser.ParseFile(token.NewFileSet(), "doc.go", src, parser.ParseComments|parser.PackageClauseOnly|parser.SkipObjectResolution)
	if err != nil || f.Doc == nil {
		return ""
	}
	return f.Doc.Text()
}
