package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// A measurer runs go vet with tools.
type measurer struct {
	dir      string
	patterns []string
	salt     int64
}

// A cost is what a run took.
type cost struct{ cpu, clock time.Duration }

// compile fills the go command's cache with the packages to analyze.
func (m *measurer) compile(t *tool) error {
	if err := m.build(t); err != nil {
		return err
	}
	_, err := m.vet(t)
	return err
}

func (m *measurer) coldAndWarm(t *tool) error {
	if err := m.build(t); err != nil {
		return err
	}
	cold, err := m.vet(t)
	if err != nil {
		return err
	}
	warm, err := m.vet(t)
	t.cold, t.warm = append(t.cold, cold), append(t.warm, warm)
	return err
}

// units runs the tool once more, below this program, which writes down what each process took and
// said. The directory is made for that.
func (m *measurer) units(t *tool, dir string, flags ...string) ([]unit, error) {
	if err := m.build(t); err != nil {
		return nil, err
	}
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	if err := os.Mkdir(dir, 0o777); err != nil {
		return nil, err
	}
	wrap := fmt.Sprintf("-toolexec=%q %s %q", self, recordArg, dir)
	if _, err := m.vet(t, append(flags, wrap)...); err != nil {
		return nil, err
	}
	return recorded(dir)
}

// build builds the tool with a build ID that no other has.
func (m *measurer) build(t *tool) error {
	m.salt++
	cmd := exec.Command("go", "build", "-o", t.exe, fmt.Sprintf("-ldflags=-buildid=bench/%d", m.salt), t.path)
	cmd.Stderr = os.Stderr
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("build %s (in the folder of overshare's go.mod): %w", t.path, err)
	}
	return nil
}

// vet runs go vet. With -json, findings are no failure.
func (m *measurer) vet(t *tool, flags ...string) (cost, error) {
	exe, err := filepath.Abs(t.exe)
	if err != nil {
		return cost{}, err
	}
	args := append([]string{"vet", "-json", "-vettool=" + exe}, flags...)
	cmd := exec.Command("go", append(args, m.patterns...)...)
	var stderr bytes.Buffer
	cmd.Dir, cmd.Stderr = m.dir, &stderr
	start := time.Now()
	if err := cmd.Run(); err != nil {
		return cost{}, fmt.Errorf("go %s: %w\n%s", strings.Join(cmd.Args[1:], " "), err, stderr.Bytes())
	}
	return cost{cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime(), time.Since(start)}, nil
}
