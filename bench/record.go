package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// recordArg, a directory and a command after it make this program run the command and write down
// in the directory how much memory it took. The go command runs its tools so if told by -toolexec.
const recordArg = "-record"

// A unitMemory is the peak of resident memory in the analysis of a package.
type unitMemory struct {
	pkg   string
	bytes int64
}

// record runs a tool and returns its exit status.
func record(dir string, args []string) int {
	cmd := exec.Command(args[0], args[1:]...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	err := cmd.Run()
	if exit := (*exec.ExitError)(nil); err != nil && !errors.As(err, &exit) {
		fmt.Fprintln(os.Stderr, "bench:", err)
		return 1
	}
	if strings.HasSuffix(args[len(args)-1], "vet.cfg") {
		note := fmt.Sprintf("%d %s", peak(cmd.ProcessState), os.Getenv("TOOLEXEC_IMPORTPATH"))
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprint(cmd.Process.Pid)), []byte(note), 0o666); err != nil {
			fmt.Fprintln(os.Stderr, "bench:", err)
			return 1
		}
	}
	return cmd.ProcessState.ExitCode()
}

// recorded reads what record wrote.
func recorded(dir string) ([]unitMemory, error) {
	files, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var out []unitMemory
	for _, f := range files {
		data, err := os.ReadFile(filepath.Join(dir, f.Name()))
		if err != nil {
			return nil, err
		}
		var u unitMemory
		if _, err := fmt.Sscanf(string(data), "%d %s", &u.bytes, &u.pkg); err != nil {
			return nil, fmt.Errorf("read %s: %w", f.Name(), err)
		}
		out = append(out, u)
	}
	if len(out) == 0 {
		return nil, errors.New("no unit was run below -toolexec")
	}
	return out, nil
}
