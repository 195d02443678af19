package cli

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/oversharelint/overshare/internal/report"
)

// packages are what the patterns stand for.
type packages struct {
	good   []string // import paths of those to analyze, in the go command's order
	errors []report.Error
}

// listed is a package as go list describes it.
type listed struct {
	ImportPath        string
	GoFiles, CgoFiles []string
	Error             *listError
	DepsErrors        []*listError
	Module            *module
}

type listError struct {
	ImportStack []string
	Pos, Err    string
}

// list asks the go command for the packages. go vet analyzes nothing if a single package cannot
// be loaded (an import that no module provides, say), hence this first look.
func (g *goCommand) list(patterns []string) (*packages, error) {
	args := append([]string{"list", "-e", "-json=ImportPath,GoFiles,CgoFiles,Error,DepsErrors,Module"}, g.opts.build...)
	out, warnings, err := g.capture(append(args, patterns...)...)
	if err != nil {
		return nil, err
	}
	pkgs, err := g.packages(out, patterns)
	if err != nil {
		return nil, err
	}
	for line := range strings.Lines(string(warnings)) {
		line = strings.TrimSpace(line)
		if strings.HasPrefix(line, "go: warning: ") && strings.HasSuffix(line, " matched no packages") {
			pkgs.errors = append(pkgs.errors, report.Error{Message: strings.TrimPrefix(line, "go: warning: ")})
			continue
		}
		fmt.Fprintln(g.stderr, line)
	}
	if len(pkgs.good) == 0 && !pkgs.broken() {
		return nil, pkgs.nothing(patterns)
	}
	return pkgs, nil
}

// nothing says that the patterns stand for no packages.
func (p *packages) nothing(patterns []string) error {
	var why strings.Builder
	for _, e := range p.errors {
		why.WriteString("\n\t" + e.Message)
	}
	if !strings.ContainsAny(patterns[0], "./") && len(p.errors) > 0 {
		var names []string
		for _, c := range subcommands() {
			names = append(names, c.name)
		}
		if near := meant(patterns[0], names); near != "" {
			return usagef("%s: there is no such command%s, and no such package:%s", patterns[0], near, why.String())
		}
	}
	return usagef("%s: no packages to analyze; are the patterns right, and do the files need build tags (-tags) or are they tests (-tests)?%s", strings.Join(patterns, " "), why.String())
}

// broken reports whether a package exists that cannot be loaded.
func (p *packages) broken() bool {
	return slices.ContainsFunc(p.errors, func(e report.Error) bool { return e.Package != "" })
}

// packages reads what go list prints. A pattern that names nothing comes as a package of its name.
func (g *goCommand) packages(out []byte, patterns []string) (*packages, error) {
	pkgs := &packages{}
	g.opts.byPackage = make(map[string]*options)
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		var p listed
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			return pkgs, nil
		} else if err != nil {
			return nil, fmt.Errorf("read what go list prints: %w", err)
		}
		of, err := g.opts.inModule(p.Module)
		if err != nil {
			return nil, err
		}
		g.opts.byPackage[p.ImportPath] = of
		errs := p.DepsErrors
		if p.Error != nil {
			errs = append([]*listError{p.Error}, errs...)
		}
		switch {
		case p.Error != nil && len(p.Error.ImportStack) == 0 && slices.Contains(patterns, p.ImportPath):
			pkgs.addErrors("", errs)
		case len(errs) > 0:
			pkgs.addErrors(p.ImportPath, errs)
		case len(p.GoFiles)+len(p.CgoFiles) > 0 || of.tests:
			pkgs.good = append(pkgs.good, p.ImportPath)
		}
	}
}

// addErrors records why a package cannot be loaded: each reason once, with the package that it
// concerns.
func (p *packages) addErrors(pkg string, errs []*listError) {
	for _, e := range errs {
		r := report.Error{Package: pkg, Message: e.Err}
		if n := len(e.ImportStack); n > 0 {
			r.Package = e.ImportStack[n-1]
		}
		if e.Pos != "" {
			r.Message = e.Pos + ": " + e.Err
		}
		if !slices.Contains(p.errors, r) {
			p.errors = append(p.errors, r)
		}
	}
}
