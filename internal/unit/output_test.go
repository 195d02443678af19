package unit

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/oversharelint/overshare/internal/finding"
)

const leaky = "package m\n\nimport \"log\"\n\nfunc f(password string) {\n\tlog.Println(password) // leak: sensitivelog/credential\n}\n"

// What a user of plain go vet sees, and how it ends: with findings it is 1, whatever the driver.
func TestTextOfGoVet(t *testing.T) {
	dir := files(t, goMod+"-- a.go --\n"+leaky+"-- clean/b.go --\npackage clean\n")
	for _, flags := range []string{"", "-driver=unitchecker", "-sensitivelog"} {
		s := goVet(t, tool(t), dir, nil, append(strings.Fields(flags), "./...")...)
		if s.status != 1 || s.stdout != "" {
			t.Errorf("%q: exit status %d, stdout %q", flags, s.status, s.stdout)
		}
		want(t, s.stderr, "a.go:6:14: password (parameter password) is written to the log by log.Println\n")
		if strings.Contains(s.stderr, "overshare.stats") || strings.Contains(s.stderr, "clean") {
			t.Errorf("%q: go vet prints what is no finding:\n%s", flags, s.stderr)
		}
	}
	for _, flags := range []string{"./clean", "-sensitivelog=false ./...", "-rawerror ./..."} {
		if s := goVet(t, tool(t), dir, nil, strings.Fields(flags)...); s.status != 0 || s.stdout+s.stderr != "" {
			t.Errorf("%q: exit status %d, output %q", flags, s.status, s.stdout+s.stderr)
		}
	}
}

// The field that carries what go vet has no word for arrives, and the counts do.
func TestExtraFieldOfTheRealTool(t *testing.T) {
	dir := files(t, goMod+"-- a.go --\n"+leaky)
	s := vet(t, dir, "./...")
	list, _ := s.findings(t)
	if len(list) != 1 {
		t.Fatalf("%d findings\n%s%s", len(list), s.stdout, s.stderr)
	}
	var x finding.Extra
	if err := json.Unmarshal(list[0].Overshare, &x); err != nil {
		t.Fatal(err)
	}
	if x.Severity != "critical" || x.Confidence == "" || len(x.CWEs) == 0 || x.Fingerprint == "" || x.Function != "example.test/m.f" || len(x.Trace) < 2 {
		t.Errorf("extra field %+v", x)
	}
	want(t, s.stdout, `"overshare.stats functions=`)
}

// go vet -json must pass on what it does not know, to the byte, from the tool and from its cache.
func TestGoVetPassesJSONThroughUnread(t *testing.T) {
	dir := files(t, goMod+"-- m.go --\npackage m\n")
	for _, run := range []string{"fresh", "cached"} {
		s := goVet(t, os.Args[0], dir, []string{stubEnv + "=raw"}, "-json", ".")
		if s.status != 0 || s.stdout != rawJSON {
			t.Errorf("%s: exit status %d, stdout\n%s\nwant\n%s\nstderr\n%s", run, s.status, s.stdout, rawJSON, s.stderr)
		}
	}
	// As text it prints the message and chokes on nothing.
	s := goVet(t, os.Args[0], dir, []string{stubEnv + "=raw"}, ".")
	if s.status != 1 || !strings.Contains(s.stderr, "m.go:1:1: m\n") {
		t.Errorf("as text: exit status %d, stderr\n%s", s.status, s.stderr)
	}
}

// The driver relies on what the go command tells its tools in the environment.
func TestEnvironmentOfTheTool(t *testing.T) {
	dir := files(t, goMod+"-- m.go --\npackage m\n")
	s := goVet(t, os.Args[0], dir, []string{stubEnv + "=raw", "GOMODCACHE=" + filepath.Join(dir, "cache"), "GOROOT="}, "-json", ".")
	want(t, s.stderr, "GOROOT="+runtime.GOROOT()+"\n", "GOMODCACHE="+filepath.Join(dir, "cache")+"\n", "GOVERSION=go", "GOARCH="+runtime.GOARCH+"\n")
}

// A failure in a package is an error of the run; the packages that do not need it are analyzed.
func TestFailuresUnderGoVet(t *testing.T) {
	dir := files(t, goMod+`
-- dep/dep.go --
package dep

// stub: panic x

const X = 1
-- user/user.go --
package user

import "example.test/m/dep"

const Y = dep.X
-- other/other.go --
package other

// stub: report seen
`)
	for _, flags := range [][]string{nil, {"-json"}} {
		s := goVet(t, os.Args[0], dir, nil, append(flags, "./user", "./other")...)
		if s.status != 1 {
			t.Errorf("%q: exit status %d", flags, s.status)
		}
		want(t, s.stderr, "# example.test/m/dep\n", "example.test/m/dep cannot be analyzed: stub: internal error", "panic: at height x")
		want(t, s.stdout+s.stderr, "seen")
	}
	// Neither the failure nor what followed from it is cached.
	write(t, filepath.Join(dir, "dep", "dep.go"), "package dep\n\n// stub: fact mended\n\nconst X = 1\n")
	s := goVet(t, os.Args[0], dir, nil, "./user", "./dep")
	want(t, s.stderr, "user.go:1:1: fact of example.test/m/dep: mended")
}

// Facts pass through a package that has none itself, if its types lead on.
func TestFactsReachIndirectImporters(t *testing.T) {
	dir := files(t, goMod+`
-- low/low.go --
package low

// stub: fact deep

type T int
-- middle/middle.go --
package middle

import "example.test/m/low"

type U struct{ low.T }
-- high/high.go --
package high

import "example.test/m/middle"

var V middle.U
-- high/high_test.go --
package high_test

import "example.test/m/high"

var W = high.V
`)
	s := goVet(t, os.Args[0], dir, nil, "-tests", "./high")
	want(t, s.stderr, "high.go:1:1: fact of example.test/m/low: deep", "high_test.go:1:1: fact of example.test/m/low: deep")
}

// A package that does not compile says so, and hides no other.
func TestPackagesThatDoNotCompile(t *testing.T) {
	dir := files(t, goMod+`
-- syntax/a.go --
package syntax

func {
-- types/a.go --
package types

var X int = "text"
-- user/a.go --
package user

import "example.test/m/types"

var Y = types.X
-- tested/a.go --
package tested

var X int = "text"
-- tested/a_test.go --
package tested
-- leaky/a.go --
package leaky

import "log"

func f(password string) { log.Println(password) } // leak: sensitivelog/credential
`)
	for _, flags := range [][]string{{"-json"}, {"-json", "-driver=unitchecker"}, nil} {
		s := goVet(t, tool(t), dir, nil, append(flags, "./...")...)
		if s.status == 0 {
			t.Errorf("%q: exit status 0", flags)
		}
		want(t, s.stderr, "syntax/a.go:3:6: ", "types/a.go:3:13: ", "tested/a.go:3:13: ")
		if flags == nil {
			want(t, s.stderr, "leaky/a.go:5:39: ")
			continue
		}
		if got, wanted := s.places(t, dir), marked(t, dir); !slices.Equal(got, wanted) {
			t.Errorf("%q: found %q, want %q", flags, got, wanted)
		}
		if len(flags) == 1 {
			want(t, s.stderr, "example.test/m/syntax cannot be analyzed: it does not compile", "`go build` succeeds")
		}
	}
}

// What go vet is told of the flags is what it accepts.
func TestFlagsUnderGoVet(t *testing.T) {
	dir := files(t, goMod+"-- a.go --\n"+leaky)
	for _, c := range []struct {
		args, env string
		status    int
		want      string
	}{
		{"-nosuch", "", 2, "not defined: -nosuch"},
		{"-sensitivelog=maybe", "", 2, "invalid boolean value"},
		{"-driver=fast", "", 1, "no driver of that name but unitchecker"},
		{"-min-confidence=total", "", 1, "none of low, medium, high"},
		{"-c=1", "", 1, "log.Println(password)"},
		{"", "GOFLAGS=-sensitivelog=false", 0, ""},
		{"-sensitivelog", "GOFLAGS=-sensitivelog=false", 1, "a.go:6:14"},
	} {
		s := goVet(t, tool(t), dir, strings.Fields(c.env), append(strings.Fields(c.args), ".")...)
		if s.status != c.status {
			t.Errorf("%q %s: exit status %d, want %d", c.args, c.env, s.status, c.status)
		}
		want(t, s.stderr, c.want)
	}
}

// Fixes are the other driver's to apply; that the checks have none is no failure.
func TestFixUnderGoVet(t *testing.T) {
	dir := files(t, goMod+"-- a.go --\n"+leaky+"-- a_test.go --\npackage m\n")
	for _, flags := range [][]string{{"-fix"}, {"-fix", "-diff"}} {
		s := goVet(t, tool(t), dir, nil, append(flags, "./...")...)
		if strings.Contains(s.stderr, "flag") || strings.Contains(s.stderr, "vetx") || strings.Contains(s.stderr, "internal error") {
			t.Errorf("%q: exit status %d, stderr\n%s", flags, s.status, s.stderr)
		}
		if data, err := os.ReadFile(filepath.Join(dir, "a.go")); err != nil || string(data) != leaky {
			t.Errorf("%q: the source is now\n%s\n%v", flags, data, err)
		}
		t.Logf("%q: exit status %d, output %q", flags, s.status, s.stdout+s.stderr)
	}
}

// shows has a model that is sent, and the fix for it.
const shows = `package m

import (
	"database/sql"
	"encoding/json"
	"net/http"
)
%s
type user struct {
	ID       int    ` + "`db:\"id\"`" + `
	Password string ` + "`%sdb:\"password\"`" + `
}

func show(w http.ResponseWriter, db *sql.DB) {
	var u user
	db.QueryRow("SELECT id, password FROM users").Scan(&u.ID, &u.Password)
	json.NewEncoder(w).Encode(u)
}
`

// The go command's own ways to apply fixes, and to show them, work with ours.
func TestFixByTheGoCommand(t *testing.T) {
	before, after := fmt.Sprintf(shows, "", ""), fmt.Sprintf(shows, "", `json:"-" `)
	for _, way := range []struct{ command, flag string }{{"vet", "-fix -vettool="}, {"fix", "-fixtool="}} {
		t.Run(way.command, func(t *testing.T) {
			dir := files(t, goMod+"-- a.go --\n"+before)
			run := func(flags ...string) (string, error) {
				args := append([]string{way.command}, strings.Fields(way.flag+tool(t))...)
				cmd := exec.Command("go", append(append(args, flags...), "./...")...)
				cmd.Dir = dir
				cmd.Env = append(os.Environ(), "GOFLAGS=", "GOWORK=", "GOPROXY=off", "GOTOOLCHAIN=local", "PWD="+dir)
				out, err := cmd.CombinedOutput()
				return string(out), err
			}
			out, err := run("-diff")
			if strings.Contains(out, "flag provided but not defined") || strings.Contains(out, "not supported") {
				t.Skipf("this go command has no go %s with a tool: %s", way.command, out)
			}
			if err == nil || !strings.Contains(out, "+\tPassword string `json:\"-\" db") {
				t.Errorf("-diff: %v\n%s", err, out)
			}
			if out, err := run(); err != nil {
				t.Errorf("%v\n%s", err, out)
			}
			if data, err := os.ReadFile(filepath.Join(dir, "a.go")); err != nil || string(data) != after {
				t.Errorf("%v\n%s", err, data)
			}
		})
	}
}

// No fix is offered by offsets of a file other than the one that the finding names.
func TestNoFixBehindLineDirectives(t *testing.T) {
	for directive, want := range map[string]bool{"": true, "\n//line b.y:1\n": false} {
		dir := files(t, goMod+"-- a.go --\n"+fmt.Sprintf(shows, directive, "")+"-- b.y --\n")
		s := vet(t, dir, "./...")
		if list, _ := s.findings(t); len(list) == 0 {
			t.Errorf("%q: nothing is found", directive)
		}
		if got := strings.Contains(s.stdout, "suggested_fixes"); got != want {
			t.Errorf("%q: fixes %t, want %t", directive, got, want)
		}
	}
}

// An edit of the settings has the packages analyzed again, though no source has changed.
func TestSettingsAreInTheCacheKey(t *testing.T) {
	dir := files(t, goMod+"-- m.go --\npackage m\n")
	runs := func() bool {
		s := goVet(t, os.Args[0], dir, []string{stubEnv + "=raw"}, "-json", ".")
		return strings.Contains(s.stderr, "GOROOT=") // printed by the tool, not kept in the cache
	}
	if !runs() {
		t.Fatal("the first run does not run the tool")
	}
	if runs() {
		t.Skip("this go command caches no results, only facts")
	}
	write(t, filepath.Join(dir, ".overshare.yml"), "x: 1\n")
	if !runs() {
		t.Error("an edit of the settings changes nothing")
	}
}
