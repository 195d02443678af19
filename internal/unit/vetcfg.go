package unit

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/oversharelint/overshare/internal/symbol"
)

// A config is what the go command says about a unit, the vetConfig of cmd/go/internal/work.
type config struct {
	head
	body
	data []byte // the file
}

// A head is what decides whether there is anything to do. The rest is read only then: of nine
// hundred units eight hundred end here.
type head struct {
	ID            string
	Dir           string
	ImportPath    string
	GoFiles       []string
	ModulePath    string           // until Go 1.26
	ModuleVersion string           // until Go 1.26
	Module        *analysis.Module // since Go 1.27
	PackageFile   json.RawMessage
	VetxOnly      bool
	VetxOutput    string
	Stdout        string // since Go 1.26: the file to write standard output to
}

type body struct {
	Compiler                  string
	NonGoFiles                []string
	IgnoredFiles              []string
	ImportMap                 map[string]string // path in the source to path of the package
	Exports                   map[string]string `json:"PackageFile"` // path of a package to file with export data
	PackageVetx               map[string]string // path of a direct import to file with facts
	GoVersion                 string
	SucceedOnTypecheckFailure bool
}

// readHead reads the file that describes a unit.
func readHead(name string) (*config, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("read the unit: %w", err)
	}
	cfg := &config{data: data}
	if err := json.Unmarshal(data, &cfg.head); err != nil {
		return nil, fmt.Errorf("read the unit %s: %w", name, err)
	}
	if cfg.Module == nil && cfg.ModulePath != "" {
		cfg.Module = &analysis.Module{Path: cfg.ModulePath, Version: cfg.ModuleVersion}
	}
	return cfg, nil
}

func (c *config) readRest() error {
	if err := json.Unmarshal(c.data, &c.body); err != nil {
		return fmt.Errorf("read the unit %s: %w", c.ID, err)
	}
	if c.Module != nil && c.Module.GoVersion == "" {
		c.Module.GoVersion = strings.TrimPrefix(c.GoVersion, "go")
	}
	return nil
}

// hasExportData reports whether the go command hands over what the compiler wrote.
func (c *config) hasExportData() bool {
	return len(c.PackageFile) > 0 && !bytes.Equal(c.PackageFile, []byte("null"))
}

// onlyTests reports whether all files are tests, as those of an external test package are.
func (c *config) onlyTests() bool {
	return !slices.ContainsFunc(c.GoFiles, func(name string) bool { return !isTest(name) })
}

func isTest(name string) bool { return strings.HasSuffix(name, "_test.go") }

// prepare makes of a test variant what is to be analyzed: without tests it is the package itself.
func (c *config) prepare(tests bool) {
	if !tests {
		c.GoFiles = slices.DeleteFunc(c.GoFiles, isTest)
	}
}

// plainPath is a package's path as its source knows it: "p" for the variant "p [p.test]".
func plainPath(path string) string {
	plain, _, _ := strings.Cut(path, " [")
	return plain
}

// firstParty reports whether the unit is part of the project, or was declared so: the main module,
// those of the workspace, and what a replace directive points to on this machine. Everything else
// has a version and lies in the module cache or a vendor directory, or belongs to Go itself.
func (c *config) firstParty(analyze []string) bool {
	if within(c.Dir, os.Getenv("GOROOT")) {
		return false
	}
	if c.Module == nil { // without modules: all that is not of Go
		return !slices.Contains(strings.Split(filepath.ToSlash(c.Dir), "/"), "vendor")
	}
	if c.Module.Version == "" {
		return true
	}
	for _, prefix := range analyze {
		if symbol.Within(c.Module.Path, prefix) {
			return true
		}
	}
	vendored := strings.HasSuffix(filepath.ToSlash(c.Dir), "/vendor/"+plainPath(c.ImportPath))
	return !vendored && !within(c.Dir, os.Getenv("GOMODCACHE"))
}

// within reports whether dir is root or below it.
func within(dir, root string) bool {
	if root == "" {
		return false
	}
	const separator = string(filepath.Separator)
	dir, root = filepath.Clean(dir), filepath.Clean(root)
	return dir == root || strings.HasPrefix(dir, strings.TrimSuffix(root, separator)+separator)
}
