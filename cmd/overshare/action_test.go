package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"

	"github.com/oversharelint/overshare/internal/wanttest"
)

// TestAction runs the scripts of the GitHub action as a job does, in a repository with a leak: all findings go
// into the file for code scanning, and a pull request fails for what it adds only.
func TestAction(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the go command is a shell script")
	}
	for _, name := range []string{"bash", "git"} {
		if _, err := exec.LookPath(name); err != nil {
			t.Skipf("%s is needed", name)
		}
	}
	data, err := os.ReadFile("../../action.yml")
	if err != nil {
		t.Fatal(err)
	}
	var action struct {
		Inputs map[string]struct{ Default string }
		Runs   struct {
			Steps []struct {
				Name, ID, Run string
				Env           map[string]string
			}
		}
	}
	if err := yaml.Unmarshal(data, &action); err != nil {
		t.Fatal(err)
	}
	dir := wanttest.Files(t, leaky+"-- b/b.go --\npackage b\n")
	for _, args := range []string{"init -q", "add .", "commit -q -m x", "update-ref refs/remotes/origin/main HEAD"} {
		cmd := exec.Command("git", append([]string{"-c", "user.name=x", "-c", "user.email=x@example.test"}, strings.Fields(args)...)...)
		cmd.Dir = dir
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("git %s: %v\n%s", args, err, out)
		}
	}
	job := func(inputs map[string]string, env ...string) (status int, output string) {
		temp := t.TempDir()
		path := projectTool(t, temp)
		outputs := make(map[string]string)
		for _, s := range action.Runs.Steps {
			if s.Run == "" {
				continue
			}
			cmd := exec.Command("bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", s.Run)
			cmd.Dir = dir
			cmd.Env = append(os.Environ(), "GOFLAGS=", "GOWORK=", "GOPROXY=off", "GOTOOLCHAIN=local", "PWD="+dir, "PATH="+path, "RUNNER_TEMP="+temp,
				"GITHUB_OUTPUT="+filepath.Join(temp, "output"), "GITHUB_STEP_SUMMARY="+filepath.Join(temp, "summary"), "GITHUB_BASE_REF=")
			cmd.Env = append(cmd.Env, env...)
			for name, value := range s.Env {
				cmd.Env = append(cmd.Env, name+"="+expression(t, value, func(input string) string {
					if v, ok := inputs[input]; ok {
						return v
					}
					return action.Inputs[input].Default
				}, outputs))
			}
			out, err := cmd.CombinedOutput()
			output += string(out)
			if err != nil && !errors.As(err, new(*exec.ExitError)) {
				t.Fatal(err)
			}
			if status = cmd.ProcessState.ExitCode(); status != 0 {
				return status, output
			}
			if said, err := os.ReadFile(filepath.Join(temp, "output")); err == nil && s.ID != "" {
				name, value, _ := strings.Cut(strings.TrimSpace(string(said)), "=")
				outputs[s.ID+"."+name] = value
			}
		}
		return status, output
	}
	const annotation = "::error file=a.go,line=5"
	if status, out := job(nil); status != 1 || !strings.Contains(out, annotation) {
		t.Errorf("a push: exit status %d\n%s", status, out)
	}
	if sarif, err := os.ReadFile(filepath.Join(dir, "overshare.sarif")); err != nil || !strings.Contains(string(sarif), "sensitivelog/credential") {
		t.Errorf("overshare.sarif: %v\n%s", err, sarif)
	}
	if status, out := job(nil, "GITHUB_BASE_REF=main"); status != 0 {
		t.Errorf("a pull request that adds nothing: exit status %d\n%s", status, out)
	}
	if status, out := job(map[string]string{"new-only": "false", "packages": "./b ."}, "GITHUB_BASE_REF=main"); status != 1 || !strings.Contains(out, annotation) {
		t.Errorf("all findings: exit status %d\n%s", status, out)
	}
	if status, out := job(map[string]string{"fail-on": "never", "args": "-tests -min-confidence low"}); status != 0 || !strings.Contains(out, annotation) {
		t.Errorf("nothing fails: exit status %d\n%s", status, out)
	}
	if err := os.WriteFile(filepath.Join(dir, "b", "b.go"), []byte("package b\n\nimport \"log\"\n\nfunc f(password string) { log.Println(password) }\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	if status, out := job(nil, "GITHUB_BASE_REF=main"); status != 1 || strings.Contains(out, annotation) || !strings.Contains(out, "::error file=b/b.go,line=5") {
		t.Errorf("a pull request that adds a leak: exit status %d\n%s", status, out)
	}
	if status, out := job(map[string]string{"args": "-nosuch"}); status != 2 {
		t.Errorf("a wrong flag: exit status %d\n%s", status, out)
	}
}

// projectTool is a PATH with a go command that knows overshare as a tool of the project.
func projectTool(t *testing.T, dir string) string {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	command, err := exec.LookPath("go")
	if err != nil {
		t.Fatal(err)
	}
	script := fmt.Sprintf("#!/bin/sh\ncase \"$1 $2 $3\" in \"tool -n overshare\") exit 0;; esac\n"+
		"if [ \"$1 $2\" = \"tool overshare\" ]; then shift 2; OVERSHARE_MAIN=1 exec '%s' \"$@\"; fi\nexec '%s' \"$@\"\n", self, command)
	if err := os.WriteFile(filepath.Join(dir, "go"), []byte(script), 0o777); err != nil {
		t.Fatal(err)
	}
	return dir + string(os.PathListSeparator) + os.Getenv("PATH")
}

// expression is the value of what GitHub puts into a step's environment.
func expression(t *testing.T, text string, input func(string) string, outputs map[string]string) string {
	t.Helper()
	inner, ok := strings.CutPrefix(text, "${{ ")
	inner, closed := strings.CutSuffix(inner, " }}")
	if name, is := strings.CutPrefix(inner, "inputs."); ok && closed && is {
		return input(name)
	}
	step, rest, _ := strings.Cut(strings.TrimPrefix(inner, "steps."), ".")
	if v := outputs[step+"."+strings.TrimPrefix(rest, "outputs.")]; ok && closed && v != "" {
		return v
	}
	t.Fatalf("%s has no value", text)
	return ""
}
