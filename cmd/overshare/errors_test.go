package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// untried are errors that no transcript shows, by a part of their text, and why.
var untried = map[string]string{
	"find this program's own file": "os.Executable does not fail on systems that we know",
	"run go vet: ":                 "the go command has just been run",
	"run the go command: ":         "it has just been found",
	"read what go ":                "the go command prints JSON where it is asked to",
	"format the skeleton":          "it is made of a package that compiles, see TestSkeleton",
	"read the export data of":      "the go command has just written it",
	"find the directory":           "the working directory is gone",
	"name %s from the directory":   "on another drive of Windows",
	"go %s failed (":               "in the go command's own words, see TestWrongBuildFlags",
	"the go command here is %s":    "with an old go command, see TestGoCommandTooOld",
	"overshare is built with %s":   "with a newer go command, see TestCheckVersion",
	"belongs to no module":         "outside of a module, see TestBadInputs and TestNothingToAnalyze",
	"no packages to analyze":       "in the go command's own words, see TestNothingToAnalyze",
	"write the report":             "with a full disk or a closed pipe, see TestWriteErrorsAreReturned",
	"write the patch":              "the same",
	"write the fixed file":         "the same",
	"write back the file":          "the same",
	"write the baseline":           "the same",
	"init: %w":                     "the same",
	"make a folder for the tree":   "the same",
	"copy generated files":         "the same",
	"git cannot check out":         "in a partial clone",
	"interrupted":                  "by a signal",
	"%w: %s":                       "git's own words, which others hold",
	"-new-since %s: %w":            "holds others",
	"read the baseline: %w":        "a file that may not be read",
	"cannot be read: %w":           "a source that may not be read, see TestFixRefusals for others",
	"has changed since it was":     "an editor at work, see TestMake",
	"is changed in the same place": "see TestFixRefusals",
	"is not there: it is made":     "see TestMake",
	"cannot be seen: %v; -force":   "a repository that git refuses, as one of another user",
	"with the fixes this does not": "see TestFixThatBreaks",
	"%s: %s: %v":                   "settings that config has checked already",
}

// TestErrorsAreTried looks for each error of the command line in the transcripts, where its words are read.
func TestErrorsAreTried(t *testing.T) {
	var seen strings.Builder
	transcripts, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range transcripts {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		seen.Write(data)
	}
	used := make(map[string]bool)
	n := 0
	for _, folder := range []string{"cli", "baseline", "fix"} {
		sources, err := filepath.Glob(filepath.Join("../../internal", folder, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, source := range sources {
			if strings.HasSuffix(source, "_test.go") {
				continue
			}
			for at, text := range errorTexts(t, source) {
				n++
				why := ""
				for part := range untried {
					if strings.Contains(text, part) {
						why, used[part] = part, true
					}
				}
				if tried := pattern(text).MatchString(seen.String()); !tried && why == "" {
					t.Errorf("%s: no transcript shows the error %q", at, text)
				}
			}
		}
	}
	if n < 60 {
		t.Errorf("only %d errors are found", n)
	}
	for part := range untried {
		if !used[part] {
			t.Errorf("there is no error %q any more", part)
		}
	}
}

// errorTexts are the formats of the errors that a file makes, by place.
func errorTexts(t *testing.T, name string) map[string]string {
	t.Helper()
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, name, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	out := make(map[string]string)
	ast.Inspect(f, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok || len(call.Args) == 0 {
			return true
		}
		made := false
		switch fun := call.Fun.(type) {
		case *ast.Ident:
			made = fun.Name == "usagef"
		case *ast.SelectorExpr:
			from, ok := fun.X.(*ast.Ident)
			made = ok && (from.Name == "fmt" && fun.Sel.Name == "Errorf" || from.Name == "errors" && fun.Sel.Name == "New")
		}
		if lit, ok := call.Args[0].(*ast.BasicLit); made && ok {
			text, err := strconv.Unquote(lit.Value)
			if err != nil {
				t.Fatal(err)
			}
			if text != "%s" {
				out[fset.Position(call.Pos()).String()] = text
			}
		}
		return true
	})
	return out
}

// pattern matches what is printed of a format.
func pattern(format string) *regexp.Regexp {
	text := regexp.QuoteMeta(format)
	text = regexp.MustCompile(`%(\\\[\d\\\])?[a-z]`).ReplaceAllString(text, `.*`)
	return regexp.MustCompile(text)
}
