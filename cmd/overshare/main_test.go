package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"testing"

	"github.com/oversharelint/overshare/internal/wanttest"
)

// TestMain makes the test binary the program itself, when it is told so or go vet runs it, or one that
// keeps the go command's cache.
func TestMain(m *testing.M) {
	if len(os.Args) == 3 && os.Args[1] == cacheProgram {
		if err := serveCache(os.Args[2], os.Stdin, os.Stdout); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	noteUnit(os.Args)
	if os.Getenv("OVERSHARE_MAIN") != "" {
		main()
	}
	os.Exit(m.Run())
}

// overshare runs the program in a folder.
func overshare(t *testing.T, dir string, env []string, args ...string) (status int, stdout, stderr string) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	var out, errs bytes.Buffer
	cmd := exec.Command(self, args...)
	cmd.Dir, cmd.Stdout, cmd.Stderr = dir, &out, &errs
	cmd.Env = append(os.Environ(), "OVERSHARE_MAIN=1", "GOFLAGS=", "GOWORK=", "GO111MODULE=", "GOPROXY=off", "GOTOOLCHAIN=local", "PWD="+dir)
	cmd.Env = append(cmd.Env, env...)
	if err := cmd.Run(); err != nil && !errors.As(err, new(*exec.ExitError)) {
		t.Fatal(err)
	}
	return cmd.ProcessState.ExitCode(), out.String(), errs.String()
}

const (
	goMod = "-- go.mod --\nmodule example.test/m\n\ngo 1.24\n"
	leaky = goMod + "-- a.go --\npackage m\n\nimport \"log\"\n\nfunc f(password string) { log.Println(password) }\n"
)

// Whatever is wrong, the program ends with a status that says so, and with a next step.
func TestBadInputs(t *testing.T) {
	for _, c := range []struct {
		name, files string
		args        []string
		env         []string
		status      int
		want        []string // on standard error
	}{
		{name: "no go.mod", files: "-- a.go --\npackage m\n", status: 2, want: []string{"belongs to no module", "-C", "go mod init"}},
		{name: "no packages", files: goMod, status: 2, want: []string{"no packages to analyze", "-tags"}},
		{name: "tests only", files: goMod + "-- a_test.go --\npackage m\n", status: 2, want: []string{"no packages to analyze", "-tests"}},
		{name: "unknown flag", files: leaky, args: []string{"-nosuch"}, status: 2, want: []string{"-nosuch", "overshare -help"}},
		{name: "unknown check", files: leaky, args: []string{"-checks=nosuch"}, status: 2, want: []string{`no check "nosuch"`, "there are: "}},
		{name: "no directory", files: leaky, args: []string{"-C", "none"}, status: 2, want: []string{"-C none: there is no such directory"}},
		{name: "no go command", files: leaky, env: []string{"PATH="}, status: 3, want: []string{"go command is needed", "https://go.dev/dl", "PATH"}},
		{name: "does not compile", files: leaky + "-- bad/a.go --\npackage bad\n\nvar X int = \"text\"\n", status: 3,
			want: []string{"a.go:3:13: ", "example.test/m/bad cannot be analyzed: it does not compile", "the analysis is incomplete", "run overshare again"}},
		{name: "none compiles", files: goMod + "-- a.go --\npackage m\n\nvar X = Y\n", status: 3, want: []string{"a.go:3:9: undefined: Y", "the analysis is incomplete"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			status, stdout, stderr := overshare(t, wanttest.Files(t, c.files), c.env, c.args...)
			if status != c.status {
				t.Errorf("exit status %d, want %d", status, c.status)
			}
			for _, s := range c.want {
				if !strings.Contains(stderr, s) {
					t.Errorf("standard error lacks %q", s)
				}
			}
			if c.status == 2 && stdout != "" || c.status == 3 && stdout != "" && !strings.Contains(stdout, "incomplete") {
				t.Error("standard output passes for that of a whole run")
			}
			if t.Failed() {
				t.Logf("stdout:\n%s\nstderr:\n%s", stdout, stderr)
			}
		})
	}
}

// The program is both the command and the tool that the command has go vet run.
func TestCommandAndTool(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the message has slashes")
	}
	dir := wanttest.Files(t, leaky)
	const found = "a.go:5:39: password (parameter password) is written to the log by log.Println"
	if status, stdout, stderr := overshare(t, dir, nil); status != 1 || !strings.HasPrefix(stdout, found) || stderr != "" {
		t.Errorf("exit status %d, stdout\n%s\nstderr\n%s", status, stdout, stderr)
	}
	if status, stdout, _ := overshare(t, dir, nil, "-V=full"); status != 0 || !strings.HasPrefix(stdout, "overshare version devel ") {
		t.Errorf("-V=full: exit status %d, stdout %q", status, stdout)
	}
	if status, stdout, _ := overshare(t, dir, nil, "-flags"); status != 0 || !strings.Contains(stdout, `"sensitivelog"`) {
		t.Errorf("-flags: exit status %d, stdout %q", status, stdout)
	}
}

// A directive does the same in the command line and in go vet, and the command line knows of it.
func TestDirective(t *testing.T) {
	dir := wanttest.Files(t, goMod+`-- a.go --
package m

import "log"

func f(password string) {
	log.Println(password) //overshare:ignore sensitivelog -- "quoted" <&>
	log.Println(password) //overshare:ignore sensitivelog
	log.Println(1)        //overshare:ignore sensitivelog -- not needed
}
`)
	status, stdout, _ := overshare(t, dir, nil, "-format=json")
	for _, s := range []string{`"category": "directive/reason"`, `"category": "directive/unused"`, `"reason": "\"quoted\" <&>"`, `"line": 6`} {
		if status != 1 || !strings.Contains(stdout, s) {
			t.Errorf("exit status %d, standard output lacks %s", status, s)
		}
	}
	if _, stdout, _ := overshare(t, dir, nil, "-checks=rawerror"); strings.Contains(stdout, "unused") {
		t.Errorf("a directive for a check that does not run is called unused:\n%s", stdout)
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("go", "vet", "-vettool="+self, "./...")
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "OVERSHARE_MAIN=1", "GOFLAGS=", "GOWORK=", "GOPROXY=off", "GOTOOLCHAIN=local")
	out, _ := cmd.CombinedOutput()
	if n := strings.Count(string(out), "a.go:"); n != 4 || strings.Contains(string(out), "a.go:6:") || strings.Contains(string(out), "overshare.suppressed") {
		t.Errorf("go vet prints %d lines:\n%s", n, out)
	}
	if t.Failed() {
		t.Log(stdout)
	}
}

// go vet obeys the settings, and does not answer from its cache when they change.
func TestSettingsUnderGoVet(t *testing.T) {
	dir := wanttest.Files(t, leaky+"-- gen/b.go --\npackage gen\n\nimport \"log\"\n\nfunc f(password string) { log.Println(password) }\n")
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		yaml, flag string
		want       []string
	}{
		{"", "", []string{"a.go:5:39", "gen/b.go:5:39"}},
		{"paths: {exclude: [gen]}\n", "", []string{"a.go:5:39"}},
		{"checks: {disable: [sensitivelog]}\n", "", nil},
		{"checks: {disable: [sensitivelog]}\n", "-sensitivelog", []string{"a.go:5:39", "gen/b.go:5:39"}},
		{"checks: {enable: [rawerror]}\n", "", nil},
		{"checks: {enabel: [rawerror]}\n", "", []string{".overshare.yml:1: there is no setting checks.enabel: is enable meant?"}},
		{"report: {min-severity: critical}\n", "", []string{"a.go:5:39", "gen/b.go:5:39"}},
	} {
		name := dir + "/.overshare.yml"
		if err := os.WriteFile(name, []byte(c.yaml), 0o666); err != nil {
			t.Fatal(err)
		}
		args := []string{"vet", "-vettool=" + self, "./..."}
		if c.flag != "" {
			args = []string{"vet", "-vettool=" + self, c.flag, "./..."}
		}
		cmd := exec.Command("go", args...)
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), "OVERSHARE_MAIN=1", "GOFLAGS=", "GOWORK=", "GOPROXY=off", "GOTOOLCHAIN=local")
		out, err := cmd.CombinedOutput()
		if (err != nil) != (len(c.want) > 0) {
			t.Errorf("%s: %v", c.yaml, err)
		}
		for _, w := range c.want {
			if !strings.Contains(string(out), w) {
				t.Errorf("%s %s: the output lacks %s", c.yaml, c.flag, w)
			}
		}
		if len(c.want) < 2 && strings.Contains(string(out), "gen/b.go:5:39") {
			t.Errorf("%s %s: gen is not excluded", c.yaml, c.flag)
		}
		if t.Failed() {
			t.Logf("%s", out)
		}
	}
}
