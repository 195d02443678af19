package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"go/version"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
)

// oldestGo is the oldest go command that this program can be the tool of.
const oldestGo = "go1.24"

// A goCommand runs the go command in the directory of the analysis.
type goCommand struct {
	path   string // of the go command
	dir    string // absolute
	mod    string // go.mod of the directory, empty if there is none
	work   string // go.work of the directory, empty if there is none
	opts   *options
	stderr io.Writer
}

// newGoCommand finds the go command, and makes sure that it is one that we can work with.
func newGoCommand(o *options, stderr io.Writer) (*goCommand, error) {
	dir, err := filepath.Abs(o.dir)
	if err != nil {
		return nil, fmt.Errorf("find the directory: %w", err)
	}
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		return nil, usagef("-C %s: there is no such directory", o.dir)
	}
	path, err := exec.LookPath("go")
	if err != nil {
		return nil, fmt.Errorf("the go command is needed and not in PATH (%w); install Go (https://go.dev/dl), or add the folder of the go command to PATH", err)
	}
	g := &goCommand{path: path, dir: dir, opts: o, stderr: stderr}
	out, err := g.output("env", "-json", "GOVERSION", "GOMOD", "GOWORK")
	if err != nil {
		return nil, err
	}
	var env struct{ GOVERSION, GOMOD, GOWORK string }
	if err := json.Unmarshal(out, &env); err != nil {
		return nil, fmt.Errorf("read what go env prints: %w", err)
	}
	if env.GOMOD != os.DevNull {
		g.mod = env.GOMOD
	}
	if env.GOWORK != "off" {
		g.work = env.GOWORK
	}
	return g, checkVersion(env.GOVERSION, runtime.Version())
}

// checkVersion compares the go command's version with the one that this program is built with.
// Development versions, which have no order, pass.
func checkVersion(command, built string) error {
	if !version.IsValid(command) {
		return nil
	}
	if version.Compare(command, oldestGo) < 0 {
		return fmt.Errorf("the go command here is %s, which is too old: %s or newer is needed; install it (https://go.dev/dl), or name it in the go line of go.mod", command, oldestGo)
	}
	if version.IsValid(built) && version.Compare(version.Lang(command), version.Lang(built)) > 0 {
		return fmt.Errorf("overshare is built with %s and cannot read packages of the newer %s, which the go command here has; build overshare again with it: go install github.com/oversharelint/overshare/cmd/overshare@latest", built, command)
	}
	return nil
}

// command is the go command with its arguments, ready to run.
func (g *goCommand) command(args ...string) *exec.Cmd {
	ctx := g.opts.ctx
	if ctx == nil {
		ctx = context.Background()
	}
	cmd := exec.CommandContext(ctx, g.path, args...)
	cmd.Dir = g.dir
	return cmd
}

// output runs the go command for what it prints.
func (g *goCommand) output(args ...string) ([]byte, error) {
	out, warnings, err := g.capture(args...)
	if err != nil {
		return nil, err
	}
	g.stderr.Write(warnings)
	return out, nil
}

// capture runs the go command and returns both its outputs. A failure is an error that holds what
// it says.
func (g *goCommand) capture(args ...string) (stdout, stderr []byte, err error) {
	var errs bytes.Buffer
	cmd := g.command(args...)
	cmd.Stderr = &errs
	out, err := cmd.Output()
	if err == nil {
		return out, errs.Bytes(), nil
	}
	if exit := (*exec.ExitError)(nil); !errors.As(err, &exit) {
		return nil, nil, fmt.Errorf("run the go command: %w", err)
	}
	return nil, nil, fmt.Errorf("go %s failed (%w):\n%s\novershare: nothing was analyzed; make `go %[1]s` work here, with the same packages and flags (-tags, -mod, ...), then run overshare again", args[0], err, strings.TrimRight(errs.String(), "\n"))
}
