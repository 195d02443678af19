package engine

import (
	"go/ast"
	"go/types"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/oversharelint/overshare/internal/config"
	"github.com/oversharelint/overshare/internal/finding"
	"github.com/oversharelint/overshare/internal/symbol"
)

// A Host is the program that runs the checks: what it does by itself, and what it leaves to them. The
// zero value is right for one of which nothing is known.
type Host struct {
	// Selects says that it hands over the packages of the project only. Others hand over every
	// dependency, down to the standard library, for the sake of the facts.
	Selects bool
	// Nolint says that it obeys nolint comments which name overshare or no linter, and wants to see the
	// findings that these silence: it reports comments that silence none.
	Nolint bool
	// NoRelated says that it does not show related information, or not so that anybody would want to
	// read it. Then messages carry the category and the way.
	NoRelated bool
}

// Driver is the program that runs the checks. It is set before they run.
var Driver Host

// inline is what the user set where no file of settings is read.
var inline = &config.Settings{}

// Configure makes the checks obey settings that stand in the configuration of their driver.
func Configure(s *config.Settings) {
	inline = s
	threshold, tests = finding.Medium, false
	if s.MinConfidence != finding.Unset {
		threshold = s.MinConfidence
	}
	if s.Tests != nil {
		tests = *s.Tests
	}
	Exclude = s.Excludes
	Describe(s)
}

// disabled reports whether the user's settings leave a check out.
func disabled(check string) bool { return !inline.Runs(check) }

// tooMinor reports whether a finding is of less severity than the user wants to see.
func tooMinor(category string) bool {
	row, _ := finding.Lookup(category)
	return row.Severity < inline.LeastSeverity()
}

// foreign reports whether a package is no part of the project. The catalogue stands for it: it has no
// fact, and nothing is reported in it.
func foreign(pass *analysis.Pass) bool {
	if Driver.Selects || len(pass.Files) == 0 {
		return false
	}
	path := pass.Pkg.Path()
	if slices.ContainsFunc(inline.Analyze, func(prefix string) bool {
		return symbol.Within(path, strings.Trim(prefix, "/"))
	}) {
		return false
	}
	file := filepath.ToSlash(pass.Fset.PositionFor(pass.Files[0].Package, false).Filename)
	if rel, ok := inBazel(file); ok {
		return strings.HasPrefix(rel, "external/") || strings.HasPrefix(rel, "../")
	}
	if strings.Contains(file, "/vendor/"+path+"/") {
		return true
	}
	if m := pass.Module; m != nil && m.Path != "" {
		// A version is what a module has that is not the main one, or of the workspace. Where a directory
		// replaces it, its files lie outside of the module cache.
		return m.Version != "" && strings.Contains(file, "@v")
	}
	first, _, _ := strings.Cut(path, "/")
	return !strings.Contains(first, ".") && strings.Contains(file, "/src/"+path+"/") // the standard library
}

// inBazel is a file's name as seen from the root of a Bazel workspace, of the file itself or of the one
// that it was made of. Bazel knows no modules; what comes from elsewhere lies below "external".
func inBazel(file string) (string, bool) {
	if _, rest, ok := strings.Cut(file, "/execroot/"); ok {
		_, file, _ = strings.Cut(rest, "/")
	} else if filepath.IsAbs(file) {
		return "", false
	}
	if rest, ok := strings.CutPrefix(file, "bazel-out/"); ok {
		if _, made, ok := strings.Cut(rest, "/bin/"); ok {
			file = made
		}
	}
	return file, true
}

// sources are the files of a package that are analyzed: without tests these are left out, as if the
// driver had not handed them over.
func sources(pass *analysis.Pass) []*ast.File {
	if tests {
		return pass.Files
	}
	return slices.DeleteFunc(slices.Clone(pass.Files), func(f *ast.File) bool {
		return strings.HasSuffix(pass.Fset.PositionFor(f.Package, false).Filename, "_test.go")
	})
}

// withoutTests is a pass over the given ones of a package's files.
func withoutTests(pass *analysis.Pass, files []*ast.File) *analysis.Pass {
	if len(files) == len(pass.Files) {
		return pass
	}
	p, info := *pass, *pass.TypesInfo
	info.InitOrder = slices.DeleteFunc(slices.Clone(info.InitOrder), func(init *types.Initializer) bool {
		return !slices.ContainsFunc(files, func(f *ast.File) bool { return f.FileStart <= init.Rhs.Pos() && init.Rhs.Pos() <= f.FileEnd })
	})
	p.Files, p.TypesInfo = files, &info
	return &p
}
