package wanttest

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	// What Build compiles is an input of each test that calls it. Without these imports go test
	// would answer from its cache after the tool has changed.
	_ "github.com/oversharelint/overshare/analyzers"
	_ "github.com/oversharelint/overshare/internal/unit"
)

// Build builds the tool.
func Build(t *testing.T) string {
	t.Helper()
	tool := filepath.Join(t.TempDir(), "overshare.exe")
	out, err := exec.Command("go", "build", "-o", tool, "github.com/oversharelint/overshare/cmd/overshare").CombinedOutput()
	if err != nil {
		t.Fatalf("building overshare: %v\n%s", err, out)
	}
	return tool
}

// Vet runs the tool over the module in dir, or over what the arguments for go vet name, and returns what
// it reports, in order of place.
func Vet(tool, dir string, args ...string) ([]Finding, error) {
	root, r, err := output(tool, dir, args...)
	if err != nil {
		return nil, err
	}
	return findings(root, r)
}

// output is what go vet -json prints of the module in dir, and the module's root.
func output(tool, dir string, args ...string) (string, io.Reader, error) {
	if len(args) == 0 {
		args = []string{"./..."}
	}
	cmd := exec.Command("go", append([]string{"vet", "-json", "-vettool=" + tool}, args...)...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOWORK=off", "GOFLAGS=")
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil {
		return "", nil, fmt.Errorf("go vet: %w\n%s", err, stderr.Bytes())
	}
	root, err := filepath.Abs(dir)
	if err != nil {
		return "", nil, err
	}
	// A tool that prints to its standard output, not to the file that the go command names for
	// it, has its output on standard error. There the go command also says what it downloads.
	return root, io.MultiReader(&stdout, &stderr), nil
}

// checks are the checks that all fixtures are written for, and those that have a folder of their own,
// and one in docs: they may have something to say of others, too.
var (
	checks = []string{"directive", "massassign", "rawerror", "rawmodel", "sensitivelog", "unscopedquery"}
	apart  = []string{"certtrust", "debugendpoint", "plainstore"}
)

// Elsewhere reports whether a check has a folder of its own among the fixtures, and the file is not in it.
func Elsewhere(check, file string) bool {
	return slices.Contains(apart, check) && !strings.HasPrefix(strings.TrimPrefix(file, "docs/"), check+"/")
}

// comment is a line of the go command's output that is not the tool's.
var comment = regexp.MustCompile(`(?m)^(#|go: ).*\n`)

// findings reads the output of go vet -json: an object per unit, between lines of the go command.
func findings(root string, r io.Reader) ([]Finding, error) {
	var out []Finding
	err := units(r, func(byCheck map[string]json.RawMessage) error {
		fs, err := ofUnit(root, byCheck)
		out = append(out, fs...)
		return err
	})
	slices.SortFunc(out, func(a, b Finding) int {
		return cmp.Or(a.Place.compare(b.Place), cmp.Compare(a.Message, b.Message))
	})
	return out, err
}

// units visits what is said of each unit, by check.
func units(r io.Reader, visit func(byCheck map[string]json.RawMessage) error) error {
	text, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	dec := json.NewDecoder(bytes.NewReader(comment.ReplaceAll(text, nil)))
	for {
		var units map[string]map[string]json.RawMessage
		if err := dec.Decode(&units); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return fmt.Errorf("output of go vet: %w\n%s", err, text)
		}
		for unit, byCheck := range units {
			if err := visit(byCheck); err != nil {
				return fmt.Errorf("%s: %w", unit, err)
			}
		}
	}
}

// ofUnit reads the findings of one unit that are shown by default.
func ofUnit(root string, byCheck map[string]json.RawMessage) ([]Finding, error) {
	var out []Finding
	for _, check := range slices.Concat(checks, apart) {
		var diags []struct {
			Posn, Message string
			Overshare     struct{ Confidence string }
		}
		if byCheck[check] == nil {
			continue
		}
		if err := json.Unmarshal(byCheck[check], &diags); err != nil {
			return nil, fmt.Errorf("%s: %w\n%s", check, err, byCheck[check])
		}
		for _, d := range diags {
			if d.Overshare.Confidence == "low" {
				continue
			}
			at, err := parsePosn(root, d.Posn)
			if err != nil {
				return nil, err
			}
			if Elsewhere(check, at.File) {
				continue
			}
			out = append(out, Finding{at, d.Message})
		}
	}
	return out, nil
}

// parsePosn reads file:line:column.
func parsePosn(root, posn string) (Place, error) {
	file, rest := posn, ""
	if i := strings.LastIndexByte(posn, ':'); i >= 0 {
		if j := strings.LastIndexByte(posn[:i], ':'); j >= 0 {
			file, rest = posn[:j], posn[j+1:i]
		}
	}
	line, err := strconv.Atoi(rest)
	if err != nil {
		return Place{}, fmt.Errorf("position %q is not file:line:column", posn)
	}
	if filepath.IsAbs(file) {
		if file, err = filepath.Rel(root, file); err != nil {
			return Place{}, err
		}
	}
	return Place{filepath.ToSlash(file), line}, nil
}
