package unit

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// said is what a run of go vet printed, and how it ended.
type said struct {
	stdout, stderr string
	status         int
}

// goVet runs go vet in a folder. Nothing comes from the network, and nothing from the settings of
// who runs the tests. env is of the form NAME=value.
func goVet(t *testing.T, exe, dir string, env []string, args ...string) said {
	t.Helper()
	cmd := exec.Command("go", append([]string{"vet", "-vettool=" + exe}, args...)...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOFLAGS=", "GOWORK=", "GO111MODULE=", "GOPROXY=off", "GOTOOLCHAIN=local", "PWD="+dir)
	cmd.Env = append(cmd.Env, env...)
	var stdout, stderr strings.Builder
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	err := cmd.Run()
	if exit := (*exec.ExitError)(nil); err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return said{stdout.String(), stderr.String(), cmd.ProcessState.ExitCode()}
}

// vet runs go vet -json with the real tool in a folder.
func vet(t *testing.T, dir string, args ...string) said {
	t.Helper()
	return goVet(t, tool(t), dir, nil, append([]string{"-json"}, args...)...)
}

// A found diagnostic, in the words of go vet -json.
type found struct {
	Category, Posn, End, Message string
	Overshare                    json.RawMessage
}

// findings are the diagnostics of a run, and the names of the units that were analyzed.
func (s said) findings(t *testing.T) (list []found, units []string) {
	t.Helper()
	for dec := json.NewDecoder(strings.NewReader(s.stdout)); ; {
		var tree map[string]map[string]json.RawMessage
		if err := dec.Decode(&tree); errors.Is(err, io.EOF) {
			return list, units
		} else if err != nil {
			t.Fatalf("read what go vet -json prints: %v\n%s%s", err, s.stdout, s.stderr)
		}
		for unit, checks := range tree {
			units = append(units, unit)
			for _, raw := range checks {
				var some []found
				if err := json.Unmarshal(raw, &some); err != nil {
					t.Fatalf("%s: %v\n%s", unit, err, raw)
				}
				list = append(list, some...)
			}
		}
	}
}

// places are the findings as "file:line category", with names relative to dir.
func (s said) places(t *testing.T, dir string) []string {
	t.Helper()
	list, _ := s.findings(t)
	var out []string
	for _, f := range list {
		place, _, _ := cutColumn(f.Posn)
		rel, err := filepath.Rel(dir, place)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, filepath.ToSlash(rel)+" "+f.Category)
	}
	slices.Sort(out)
	return out
}

// cutColumn splits file:line:column before the column.
func cutColumn(posn string) (place, column string, ok bool) {
	i := strings.LastIndexByte(posn, ':')
	if i < 0 {
		return posn, "", false
	}
	return posn[:i], posn[i+1:], true
}

// marked are the lines of the files in dir that say what must be found on them, in a comment of
// the form "// leak: category" or, under a condition, "// leak with condition: category".
func marked(t *testing.T, dir string, conditions ...string) []string {
	t.Helper()
	var out []string
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(dir, name)
		for i, line := range strings.Split(string(data), "\n") {
			_, mark, ok := strings.Cut(line, "// leak")
			condition, category, _ := strings.Cut(mark, ": ")
			if condition = strings.TrimPrefix(condition, " with "); ok && (condition == "" || slices.Contains(conditions, condition)) {
				out = append(out, fmt.Sprintf("%s:%d %s", filepath.ToSlash(rel), i+1, category))
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(out)
	return out
}

// wantMarked compares the findings of a run that must succeed with the marks.
func (s said) wantMarked(t *testing.T, dir string, conditions ...string) {
	t.Helper()
	want := marked(t, dir, conditions...)
	if len(want) == 0 {
		t.Fatal("the fixture has no marks")
	}
	got := s.places(t, dir)
	if !slices.Equal(got, want) {
		t.Errorf("found\n\t%s\nwant\n\t%s", strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
	}
	if s.status != 0 {
		t.Errorf("go vet -json ends with %d", s.status)
	}
	if t.Failed() && s.stderr != "" {
		t.Logf("stderr:\n%s", s.stderr)
	}
}

const goMod = "-- go.mod --\nmodule example.test/m\n\ngo 1.24\n"

// service is a module with what a service has: a library of its own, generic code, a main package,
// and tests of all kinds, one of which sees more of its package than others do.
const service = goMod + `
-- model/model.go --
package model

type User struct{ Password, Theme string }
-- logs/logs.go --
package logs

import "log"

func Line(s string) { log.Println(s) }

func Any[T any](v T) { log.Println(v) }
-- api/api.go --
package api

import (
	"example.test/m/logs"
	"example.test/m/model"
)

func Show(u *model.User) {
	logs.Line(u.Password) // leak: sensitivelog/credential
	logs.Line(u.Theme)
}

func hidden(s string) { logs.Line(s) }
-- api/export_test.go --
package api

var Loud = true

func Hidden(s string) { hidden(s) }
-- api/in_test.go --
package api

import (
	"log"
	"testing"
)

func TestIn(t *testing.T) {
	password := t.Name()
	hidden(password) // leak with -tests: sensitivelog/credential
	log.Println(Loud, len(password))
}
-- api/out_test.go --
package api_test

import (
	"testing"

	"example.test/m/api"
	"example.test/m/client"
	"example.test/m/model"
)

func TestOut(t *testing.T) {
	client.Do(&model.User{Theme: t.Name()})
	password := t.Name()
	api.Hidden(password) // leak with -tests: sensitivelog/credential
	api.Show(&model.User{Theme: "dark"})
}
-- client/client.go --
package client

import (
	"example.test/m/api"
	"example.test/m/model"
)

// Do is compiled again for the test of api, which imports it.
func Do(u *model.User) { api.Show(u) }
-- in/in_test.go --
package in

import "log"

func show(password string) { log.Println(password) } // leak with -tests: sensitivelog/credential
-- out/out_test.go --
package out_test

import "log"

func show(password string) { log.Println(password) } // leak with -tests: sensitivelog/credential
-- box/box.go --
package box

import "example.test/m/logs"

type Box[T any] struct{ Value T }

func (b *Box[T]) Log() { logs.Any(b.Value) }
-- cmd/server/main.go --
package main

import (
	"os"

	"example.test/m/box"
	"example.test/m/logs"
)

func main() {
	password := os.Getenv("DB_PASSWORD")
	logs.Any(password) // leak: sensitivelog/credential
	logs.Any(len(password))
	b := box.Box[string]{Value: password}
	b.Log() // leak: sensitivelog/credential
}
`

// TestDrivers compares this driver with that of x/tools, which shares no code with it.
func TestDrivers(t *testing.T) {
	for _, flags := range [][]string{nil, {"-tests"}, {"-sensitivelog=false"}} {
		dir := files(t, service)
		all := append(flags, "./...")
		fast, slow := vet(t, dir, all...), vet(t, dir, append([]string{"-driver=unitchecker"}, all...)...)
		if len(flags) == 0 || flags[0] == "-tests" {
			fast.wantMarked(t, dir, flags...)
		}
		got, want := fast.set(t), slow.set(t)
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%q: findings\n\t%s\nof unitchecker\n\t%s\n%s", flags, strings.Join(got, "\n\t"), strings.Join(want, "\n\t"), slow.stderr)
		}
	}
}

// Below unitchecker no analyzer runs on libraries, and one that imports a package of the project
// must be able to read the facts of it all the same. Neither driver hands them on from there.
func TestLibrariesThatImportTheProject(t *testing.T) {
	dir := files(t, "-- go.mod --\nmodule example.test/m\n\ngo 1.24\n\nrequire lib.test v1.0.0\n"+`
-- vendor/modules.txt --
# lib.test v1.0.0
## explicit; go 1.24
lib.test/lib
-- vendor/lib.test/lib/lib.go --
package lib

import "example.test/m/logs"

type Logs struct{ logs.Log }
-- logs/logs.go --
package logs

import "log"

type Log int

func (Log) Line(s string) { log.Println(s) }
-- a.go --
package m

import (
	"log"

	"lib.test/lib"
)

func f(l lib.Logs, password string) {
	log.Println(password) // leak: sensitivelog/credential
	l.Log.Line(password)
}
`)
	for _, flags := range [][]string{nil, {"-driver=unitchecker"}} {
		vet(t, dir, append(flags, ".")...).wantMarked(t, dir)
	}
}

// set is the findings as far as both drivers tell them.
func (s said) set(t *testing.T) []string {
	t.Helper()
	list, _ := s.findings(t)
	set := make(map[string]bool)
	for _, f := range list {
		set[fmt.Sprintf("%s-%s: %s: %s", f.Posn, f.End, f.Category, f.Message)] = true
	}
	return slices.Sorted(maps.Keys(set))
}

// Each unit is heard of, so that silence is no result, except where there is nothing but tests.
func TestUnitsOfARun(t *testing.T) {
	dir := files(t, service)
	for _, c := range []struct{ flags, want string }{
		{"", "api box client cmd/server logs model"},
		{"-tests", "api api_test box client cmd/server in logs model out_test"},
	} {
		_, units := vet(t, dir, append(strings.Fields(c.flags), "./...")...).findings(t)
		for i, id := range units {
			units[i] = plainPath(id)
		}
		slices.Sort(units)
		if got := strings.ReplaceAll(strings.Join(units, " "), "example.test/m/", ""); got != c.want {
			t.Errorf("%q: units %s, want %s", c.flags, got, c.want)
		}
	}
}
