package wanttest

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
)

const golangciConfig = `version: "2"
linters:
  default: none
  enable: [overshare]
  settings:
    custom:
      overshare:
        type: module
        settings: %s
issues:
  max-issues-per-linter: 0
  max-same-issues: 0
  uniq-by-line: false
`

// GolangciConfig is a configuration of golangci-lint that runs our linter alone and cuts nothing off.
// settings are the linter's, in one line.
func GolangciConfig(settings string) []byte {
	return fmt.Appendf(nil, golangciConfig, cmp.Or(settings, "{}"))
}

// golangciVariable names a golangci-lint that is built of plugin/testdata/golangci. Building it takes
// minutes, so `go test` alone goes without; .ci/run has it.
const golangciVariable = "OVERSHARE_GOLANGCI"

// A Golangci is a golangci-lint that has the plugin.
type Golangci struct {
	binary string
	cache  string // the folder of its cache
}

// NewGolangci is the golangci-lint that the environment names, with an empty cache. Without one the test
// is skipped.
func NewGolangci(t *testing.T) *Golangci {
	t.Helper()
	binary := os.Getenv(golangciVariable)
	if binary == "" {
		t.Skip(golangciVariable + " names no golangci-lint: go build -C plugin/testdata/golangci -o FILE .")
	}
	return &Golangci{binary, t.TempDir()}
}

// Output is all that it prints over the module in dir, with a configuration and more arguments.
func (g *Golangci) Output(dir string, config []byte, args ...string) (string, error) {
	conf, err := os.CreateTemp("", "golangci-*.yml")
	if err != nil {
		return "", err
	}
	defer os.Remove(conf.Name())
	_, err = conf.Write(config)
	if err := errors.Join(err, conf.Close()); err != nil {
		return "", err
	}
	cmd := exec.Command(g.binary, append([]string{"run", "--config=" + conf.Name(), "--path-mode=abs", "--allow-parallel-runners"}, args...)...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOWORK=off", "GOFLAGS=", "GOLANGCI_LINT_CACHE="+g.cache)
	out, err := cmd.CombinedOutput()
	return string(out), err
}

// Run runs it over packages of the module in dir, and returns what our linter reports, in order of place:
// the message with the check before it.
func (g *Golangci) Run(dir string, config []byte, patterns ...string) ([]Finding, error) {
	result, err := os.CreateTemp("", "golangci-*.json")
	if err != nil {
		return nil, err
	}
	defer os.Remove(result.Name())
	if err := result.Close(); err != nil {
		return nil, err
	}
	args := append([]string{"--issues-exit-code=0", "--output.json.path=" + result.Name()}, patterns...)
	if out, err := g.Output(dir, config, args...); err != nil {
		return nil, fmt.Errorf("golangci-lint: %w\n%s", err, out)
	}
	data, err := os.ReadFile(result.Name())
	if err != nil {
		return nil, err
	}
	return issues(dir, data)
}

// issues reads golangci-lint's JSON.
func issues(dir string, data []byte) ([]Finding, error) {
	var all struct {
		Issues []struct {
			FromLinter, Text string
			Pos              struct {
				Filename string
				Line     int
			}
		}
	}
	if err := json.Unmarshal(data, &all); err != nil {
		return nil, fmt.Errorf("output of golangci-lint: %w\n%s", err, data)
	}
	root, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	var out []Finding
	for _, i := range all.Issues {
		if i.FromLinter == "typecheck" {
			return nil, fmt.Errorf("golangci-lint: %s", i.Text)
		}
		if i.FromLinter != "overshare" {
			continue
		}
		name, err := filepath.Rel(root, i.Pos.Filename)
		if err != nil {
			return nil, err
		}
		out = append(out, Finding{Place{filepath.ToSlash(name), i.Pos.Line}, i.Text})
	}
	slices.SortFunc(out, func(a, b Finding) int {
		return cmp.Or(a.Place.compare(b.Place), cmp.Compare(a.Message, b.Message))
	})
	return out, nil
}
