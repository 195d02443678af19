package unit

import (
	"errors"
	"fmt"
	"go/token"
	"io"
	"os"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// stubEnv says what the test binary does when go vet runs it.
const stubEnv = "OVERSHARE_STUB"

// stubTool is the test binary as a tool: Main with analyzers made for the test, or a tool of a few
// lines that has nothing of Main.
func stubTool(args []string) int {
	last := args[len(args)-1]
	if os.Getenv(stubEnv) == "raw" && strings.HasSuffix(last, ".cfg") {
		return rawUnit(last)
	}
	return Main(args, []*analysis.Analyzer{stubCheck}, os.Stdout, os.Stderr)
}

// rawUnit prints rawJSON for the packages that go vet was asked for, and to standard error what
// the go command tells its tools in the environment.
func rawUnit(file string) int {
	cfg, err := readHead(file)
	if err == nil {
		err = writeFacts(cfg.VetxOutput, nil)
	}
	if err == nil && !cfg.VetxOnly {
		err = printRaw(cfg)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return 0
}

// rawJSON is as odd as the JSON that a tool prints can be: it has fields that go vet does not know
// and a layout of its own.
const rawJSON = `{ "example.test/m":   {"overshare.stats functions=1 cut=0": [],
  "stub": [ {"posn":"m.go:1:1", "overshare":{"b":[1, {"a":null}],  "a":"<&>é"},"message":"m" } ]}
}
`

func printRaw(cfg *config) error {
	for _, name := range []string{"GOROOT", "GOMODCACHE", "GOVERSION", "GOARCH"} {
		fmt.Fprintf(os.Stderr, "%s=%s\n", name, os.Getenv(name))
	}
	if cfg.Stdout == "" {
		_, err := io.WriteString(os.Stdout, rawJSON)
		return err
	}
	return os.WriteFile(cfg.Stdout, []byte(rawJSON), 0o666)
}

// stubFact is a fact of the stub.
type stubFact struct{ Text string }

func (*stubFact) AFact() {}

// stubCheck does what comments in the source say: "// stub: panic" and "// stub: error" are
// failures, "// stub: report" is a diagnostic, and "// stub: fact x" exports x. It reports the
// facts that it sees of imports too.
var stubCheck = &analysis.Analyzer{
	Name:      "stub",
	Doc:       "obey comments",
	FactTypes: []analysis.Fact{(*stubFact)(nil)},
	Requires:  []*analysis.Analyzer{stubBase},
	Run:       runStub,
}

// stubBase is required by the check, as the engine is by the real ones.
var stubBase = &analysis.Analyzer{
	Name: "stubbase",
	Doc:  "do nothing",
	Run:  func(*analysis.Pass) (any, error) { return nil, nil },
}

func runStub(pass *analysis.Pass) (any, error) {
	for _, file := range pass.Files {
		for _, group := range file.Comments {
			for _, c := range group.List {
				order, ok := strings.CutPrefix(c.Text, "// stub: ")
				if !ok {
					continue
				}
				if err := obey(pass, c.Pos(), order); err != nil {
					return nil, err
				}
			}
		}
	}
	for _, f := range pass.AllPackageFacts() {
		if f.Package != pass.Pkg {
			pass.Reportf(pass.Files[0].Package, "fact of %s: %s", f.Package.Path(), f.Fact.(*stubFact).Text)
		}
	}
	return nil, nil
}

func obey(pass *analysis.Pass, at token.Pos, order string) error {
	verb, rest, _ := strings.Cut(order, " ")
	switch verb {
	case "panic":
		panic("at height " + rest)
	case "error":
		return errors.New("out of fuel")
	case "report":
		pass.Reportf(at, "%s", rest)
	case "fact":
		pass.ExportPackageFact(&stubFact{rest})
	case "objectfact":
		pass.ExportObjectFact(pass.Pkg.Scope().Lookup(rest), &stubFact{})
	default:
		return fmt.Errorf("unknown order %q", order)
	}
	return nil
}
