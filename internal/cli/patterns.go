package cli

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// everything is the pattern of all packages below the directory.
const everything = "./..."

// patterns are the patterns for the go command. It understands ./... as the packages of one
// module. In the directory of a go.work file we take it as those of all modules of the workspace:
// otherwise the root of a workspace, which often is no module itself, has no packages at all.
func (g *goCommand) patterns(asked []string) ([]string, error) {
	if len(asked) == 0 {
		asked = []string{everything}
	}
	if g.mod == "" && g.work == "" {
		return nil, g.noModule()
	}
	if g.work == "" || !sameFile(g.dir, filepath.Dir(g.work)) || !slices.Contains(asked, everything) {
		return asked, nil
	}
	out, err := g.output("list", "-m", "-f", "{{.Dir}}")
	if err != nil {
		return nil, err
	}
	var all []string
	for _, p := range asked {
		if p != everything {
			all = append(all, p)
			continue
		}
		for dir := range strings.Lines(string(out)) {
			all = append(all, below(g.dir, strings.TrimSpace(dir)))
		}
	}
	return all, nil
}

// below is the pattern of all packages below module, seen from dir.
func below(dir, module string) string {
	rel, err := filepath.Rel(dir, module)
	if err != nil {
		return filepath.Join(module, "...")
	}
	if !strings.HasPrefix(rel, "..") {
		rel = "." + string(filepath.Separator) + rel
	}
	if rel == "."+string(filepath.Separator)+"." {
		return everything
	}
	return filepath.ToSlash(rel) + "/..."
}

func sameFile(a, b string) bool {
	x, err1 := os.Stat(a)
	y, err2 := os.Stat(b)
	return err1 == nil && err2 == nil && os.SameFile(x, y)
}

// noModule says what to do in a directory that belongs to no module.
func (g *goCommand) noModule() error {
	modules := modulesBelow(g.dir)
	if len(modules) == 0 {
		return usagef("%s belongs to no module (there is no go.mod here or above): run overshare in a module, or name its directory with -C; `go mod init` makes a module", g.dir)
	}
	var b strings.Builder
	for _, m := range modules {
		b.WriteString("\n\tovershare -C " + m + " ./...")
	}
	return usagef("%s belongs to no module and no workspace (there is no go.mod and no go.work here or above). Below it are modules; analyze them one by one:%s\nor all in one run after `go work init` and `go work use -r .`", g.dir, b.String())
}

const (
	maxModules = 20 // listed
	maxDepth   = 4  // of the directories that are searched
)

// modulesBelow lists the directories with a go.mod near dir, as a user would name them with -C.
func modulesBelow(dir string) []string {
	var out []string
	filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || len(out) == maxModules {
			return nil // what cannot be read is not listed
		}
		if !d.IsDir() {
			if d.Name() == "go.mod" {
				out = append(out, shown(filepath.Dir(path)))
			}
			return nil
		}
		if path != dir && hidden(d.Name()) || depth(dir, path) > maxDepth {
			return filepath.SkipDir
		}
		return nil
	})
	return out
}

// hidden names directories that the go command ignores, and those of other tools.
func hidden(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "_") ||
		name == "testdata" || name == "vendor" || name == "node_modules"
}

func depth(dir, path string) int {
	rel, err := filepath.Rel(dir, path)
	if err != nil || rel == "." {
		return 0
	}
	return strings.Count(rel, string(filepath.Separator)) + 1
}

// shown is a directory relative to the working directory if that is shorter.
func shown(dir string) string {
	wd, err := os.Getwd()
	if err != nil {
		return dir
	}
	if rel, err := filepath.Rel(wd, dir); err == nil && len(rel) < len(dir) {
		return rel
	}
	return dir
}
