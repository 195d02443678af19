package main

import (
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// recordArg, a directory and a command after it make this program run the command and write down
// in the directory how much memory it took, and a digest of what it said. The go command runs its
// tools so if told by -toolexec.
const recordArg = "-record"

// A unit is the analysis of a package.
type unit struct {
	pkg    string
	bytes  int64  // the peak of resident memory
	digest string // of the findings and facts
}

// record runs a tool and returns its exit status.
func record(dir string, args []string) int {
	cmd := exec.Command(args[0], args[1:]...)
	said := sha256.New()
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, io.MultiWriter(os.Stdout, said), os.Stderr
	err := cmd.Run()
	if exit := (*exec.ExitError)(nil); err != nil && !errors.As(err, &exit) {
		fmt.Fprintln(os.Stderr, "bench:", err)
		return 1
	}
	if cfg := args[len(args)-1]; strings.HasSuffix(cfg, "vet.cfg") {
		if err := addFacts(said, cfg); err != nil {
			fmt.Fprintln(os.Stderr, "bench:", err)
			return 1
		}
		note := fmt.Sprintf("%d %x %s", peak(cmd.ProcessState), said.Sum(nil), os.Getenv("TOOLEXEC_IMPORTPATH"))
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprint(cmd.Process.Pid)), []byte(note), 0o666); err != nil {
			fmt.Fprintln(os.Stderr, "bench:", err)
			return 1
		}
	}
	return cmd.ProcessState.ExitCode()
}

// addFacts writes to w the facts that a tool left where its unit's configuration told it to. A tool
// that failed has left none.
func addFacts(w io.Writer, cfg string) error {
	data, err := os.ReadFile(cfg)
	if err != nil {
		return err
	}
	var c struct{ VetxOutput string }
	if err := json.Unmarshal(data, &c); err != nil {
		return fmt.Errorf("read %s: %w", cfg, err)
	}
	facts, err := os.ReadFile(c.VetxOutput)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err == nil {
		_, err = w.Write(facts)
	}
	return err
}

// recorded reads what record wrote.
func recorded(dir string) ([]unit, error) {
	files, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var out []unit
	for _, f := range files {
		data, err := os.ReadFile(filepath.Join(dir, f.Name()))
		if err != nil {
			return nil, err
		}
		var u unit
		if _, err := fmt.Sscanf(string(data), "%d %s %s", &u.bytes, &u.digest, &u.pkg); err != nil {
			return nil, fmt.Errorf("read %s: %w", f.Name(), err)
		}
		out = append(out, u)
	}
	if len(out) == 0 {
		return nil, errors.New("no unit was run below -toolexec")
	}
	return out, nil
}
