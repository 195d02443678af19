package cli

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"go/format"
	"go/token"
	"go/types"
	"io"
	"os"
	"path"
	"strings"

	"golang.org/x/tools/go/gcexportdata"

	"github.com/oversharelint/overshare/internal/catalog"
	"github.com/oversharelint/overshare/internal/config"
)

const catalogUsage = `overshare catalog is about what is known of libraries.

Usage:

	overshare catalog skeleton [flags] packages        print a file for the catalogue with a line for each function and method
	overshare catalog skeleton [flags] -yaml packages  print comments for ` + config.FileName + ` to pick from

Packages are those of libraries that the module here requires. What has a record already is left out.

Flags:

`

func catalogFlags(o *options, c *choices, yaml *bool) *flag.FlagSet {
	set := flagSet(o, c)
	set.Init("overshare catalog", flag.ContinueOnError)
	set.BoolVar(yaml, "yaml", false, "print comments for "+config.FileName)
	return set
}

// runCatalog is the command catalog.
func runCatalog(args []string, stdout, stderr io.Writer) error {
	verb := ""
	if len(args) > 0 {
		verb = args[0]
	}
	switch verb {
	case "-h", "-help", "--help", "help":
		_, err := io.WriteString(stdout, catalogUsage)
		return err
	case "skeleton":
	default:
		return usagef("%s: say skeleton behind catalog; overshare catalog -help explains it", strings.TrimSpace("catalog "+verb))
	}
	o, c, yaml := &options{}, &choices{}, false
	if err := parseInto(catalogFlags(o, c, &yaml), o, c, args[1:], catalogUsage, stdout, stderr); err != nil {
		return err
	}
	if len(o.patterns) == 0 {
		return usagef("overshare catalog skeleton wants the import path of a library's package, such as github.com/acme/web")
	}
	g, err := newGoCommand(o, stderr)
	if err != nil {
		return err
	}
	pkgs, err := g.load(o.patterns)
	if err != nil {
		return err
	}
	if yaml {
		return yamlSkeleton(stdout, pkgs)
	}
	src, err := format.Source([]byte(catalog.Skeleton(pkgs[0].Name(), "https://pkg.go.dev/"+pkgs[0].Path(), pkgs)))
	if err != nil {
		return fmt.Errorf("format the skeleton: %w", err)
	}
	_, err = stdout.Write(src)
	return err
}

// yamlSkeleton lists the symbols as entries that are comments.
func yamlSkeleton(w io.Writer, pkgs []*types.Package) error {
	var b strings.Builder
	b.WriteString("catalog:\n  sinks: # or sources, sanitizers, principals, policies\n")
	for _, pkg := range pkgs {
		for _, l := range catalog.Lines(pkg) {
			if !l.Known {
				fmt.Fprintf(&b, "  # - {symbol: %q, value: arg0, channel: log} # %s\n", catalog.Complete(pkg.Path(), l.Symbol), l.Is)
			}
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// load has the packages compiled, and reads what their importers see.
func (g *goCommand) load(patterns []string) ([]*types.Package, error) {
	args := append([]string{"list", "-export", "-json=ImportPath,Name,Export"}, g.opts.build...)
	out, err := g.output(append(args, patterns...)...)
	if err != nil {
		return nil, err
	}
	var pkgs []*types.Package
	for dec := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p struct{ ImportPath, Name, Export string }
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return nil, fmt.Errorf("read what go list prints: %w", err)
		}
		if p.Name == "main" || strings.Contains("/"+p.ImportPath+"/", "/internal/") {
			continue // nobody else can call it
		}
		pkg, err := readExport(p.ImportPath, p.Export)
		if err != nil {
			return nil, err
		}
		pkgs = append(pkgs, pkg)
	}
	if len(pkgs) == 0 {
		return nil, usagef("%s: there is no package that can be imported", path.Join(patterns...))
	}
	return pkgs, nil
}

func readExport(importPath, name string) (*types.Package, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("read the export data of %s: %w", importPath, err)
	}
	defer f.Close()
	r, err := gcexportdata.NewReader(f)
	if err == nil {
		var pkg *types.Package
		if pkg, err = gcexportdata.Read(r, token.NewFileSet(), make(map[string]*types.Package), importPath); err == nil {
			return pkg, nil
		}
	}
	return nil, fmt.Errorf("read the export data of %s: %w", importPath, err)
}
