package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestCompletion has each shell complete by the script that the program prints for it. The probes say how a
// shell is asked without a terminal.
func TestCompletion(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	bin := t.TempDir()
	if err := os.Symlink(self, filepath.Join(bin, "overshare")); err != nil {
		t.Skip(err)
	}
	dir := t.TempDir()
	for _, name := range []string{"internal/api", "known.json"} {
		if err := os.MkdirAll(filepath.Join(dir, name), 0o777); err != nil {
			t.Fatal(err)
		}
	}
	probes := map[string]func(line string) string{
		"bash": func(line string) string {
			// Bash takes words apart at equals signs.
			return `source <(overshare completion bash); compopt() { :; }
COMP_LINE='` + line + `'; COMP_POINT=${#COMP_LINE}
COMP_WORDS=(` + strings.ReplaceAll(line, "=", " = ") + `); [[ $COMP_LINE == *' ' ]] && COMP_WORDS+=('')
COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _overshare; printf '%s\n' "${COMPREPLY[@]}"`
		},
		"zsh": func(line string) string {
			return `compdef() { :; }; source <(overshare completion zsh)
_describe() { print -l -- "${(@)${(@P)2}%%:*}"; }; _files() { print -l -- *; }
words=(` + line + `); [[ '` + line + `' == *' ' ]] && words+=(''); CURRENT=$#words; _overshare`
		},
		"fish": func(line string) string { return `overshare completion fish | source; complete -C '` + line + `'` },
	}
	for shell, probe := range probes {
		t.Run(shell, func(t *testing.T) {
			if _, err := exec.LookPath(shell); err != nil {
				t.Skipf("%s is not installed", shell)
			}
			for line, want := range map[string]string{
				"overshare bas":                   "baseline",
				"overshare baseline pru":          "prune",
				"overshare -fail-on ma":           "major",
				"overshare -min-sev":              "-min-severity",
				"overshare fix -checks=rawm":      "rawmodel",
				"overshare baseline write -forc":  "-force",
				"overshare internal/":             "internal/api",
				"overshare -baseline ":            "known.json",
				"overshare explain plainstore/co": "plainstore/cookie",
			} {
				cmd := exec.Command(shell, "-c", probe(line))
				cmd.Dir = dir
				cmd.Env = append(os.Environ(), "OVERSHARE_MAIN=1", "PATH="+bin+string(os.PathListSeparator)+os.Getenv("PATH"), "HOME="+dir)
				out, err := cmd.CombinedOutput()
				if err != nil && len(out) == 0 {
					t.Fatalf("%s: %v", line, err)
				}
				if shell == "zsh" && want == "internal/api" {
					want = "internal" // the stub of _files looks at no prefix
				}
				if !strings.Contains(string(out), want) || strings.Count(string(out), "\n") > 4 {
					t.Errorf("%s: want %s, got\n%s", line, want, out)
				}
			}
		})
	}
}
