// Bench compares what overshare costs with what a tool costs that does nothing, on the same
// packages, in the same run:
//
//	go run ./bench -C ../service ./...
//
// It must be started in this module. The other tool (bench/noop) runs on the vet driver of x/tools
// at the version of our go.mod. Times are of processors (user and system), of the go command and
// everything that it starts, since other programs on the machine distort the time on the clock.
//
// Cold means that nothing is known to go vet, but everything is compiled: each cold run has a tool
// of a new build ID, which is a new tool to the go command's cache, while the compiled packages
// stay there. Warm is the same again: the go command answers from its cache. Of several runs the
// cheapest counts, since disturbances only add.
//
// With -same it compares overshare with itself instead: two runs of which neither knows the other
// must say the same of each package, byte for byte, findings and facts.
package main

import (
	"cmp"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"text/tabwriter"
	"time"
)

func main() {
	if len(os.Args) > 3 && os.Args[1] == recordArg {
		os.Exit(record(os.Args[2], os.Args[3:]))
	}
	dir := flag.String("C", ".", "`directory` of the module to analyze")
	runs := flag.Int("n", 3, "`number` of runs, of which the cheapest counts")
	twice := flag.Bool("same", false, "run overshare twice instead, and compare what it says of each package")
	analyze := flag.String("analyze", "", "with -same: comma-separated `prefixes` of modules to analyze besides those of the project")
	flag.Parse()
	patterns := flag.Args()
	if len(patterns) == 0 {
		patterns = []string{"./..."}
	}
	var err error
	switch {
	case *twice:
		err = same(os.Stdout, *dir, *analyze, patterns)
	case *analyze != "":
		err = errors.New("-analyze is for -same: the other tool knows no modules")
	default:
		err = bench(os.Stdout, *dir, max(*runs, 1), patterns)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

// A tool is one of those that are compared.
type tool struct {
	name, path string // path is the package's
	exe        string
	cold, warm []cost
	units      []unit
}

func bench(out io.Writer, dir string, runs int, patterns []string) (err error) {
	tmp, err := os.MkdirTemp("", "overshare-bench-")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(tmp)) }()
	tools := []*tool{
		{name: "no-op", path: "./bench/noop"},
		{name: "overshare", path: "./cmd/overshare"},
	}
	for _, t := range tools {
		t.exe = filepath.Join(tmp, t.name)
	}
	m := &measurer{dir: dir, patterns: patterns, salt: time.Now().UnixNano()}
	if err := m.compile(tools[0]); err != nil {
		return err
	}
	for range runs {
		for _, t := range tools {
			if err := m.coldAndWarm(t); err != nil {
				return err
			}
		}
	}
	for _, t := range tools {
		if t.units, err = m.units(t, filepath.Join(tmp, t.name+".units")); err != nil {
			return err
		}
	}
	return print(out, tools)
}

// print writes the table: a line per tool, then the second tool's share of the first.
func print(out io.Writer, tools []*tool) error {
	w := tabwriter.NewWriter(out, 0, 0, 3, ' ', 0)
	fmt.Fprintln(w, "tool\tcold CPU\tcold clock\twarm CPU\twarm clock\tpeak of a unit\tof package\tunits")
	for _, t := range tools {
		cold, warm := least(t.cold), least(t.warm)
		peak := largest(t.units)
		fmt.Fprintf(w, "%s\t%.2fs\t%.2fs\t%.2fs\t%.2fs\t%d MB\t%s\t%d\n", t.name, cold.cpu.Seconds(), cold.clock.Seconds(),
			warm.cpu.Seconds(), warm.clock.Seconds(), peak.bytes>>20, peak.pkg, len(t.units))
	}
	if err := w.Flush(); err != nil {
		return err
	}
	base, ours := tools[0], tools[1]
	_, err := fmt.Fprintf(out, "%s takes %s of the time of %s when cold, %s when warm, and %s of its memory\n", ours.name,
		share(least(ours.cold).cpu, least(base.cold).cpu), base.name, share(least(ours.warm).cpu, least(base.warm).cpu),
		share(largest(ours.units).bytes, largest(base.units).bytes))
	return err
}

func least(costs []cost) cost {
	return slices.MinFunc(costs, func(a, b cost) int { return cmp.Compare(a.cpu, b.cpu) })
}

func largest(units []unit) unit {
	return slices.MaxFunc(units, func(a, b unit) int { return cmp.Compare(a.bytes, b.bytes) })
}

// share is a in percent of b. Where the system does not tell (memory, outside of Unix) there is
// none.
func share[N ~int64](a, b N) string {
	if b == 0 {
		return "an unknown share"
	}
	return fmt.Sprintf("%.0f%%", 100*float64(a)/float64(b))
}
