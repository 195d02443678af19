package unit

import (
	"encoding/json"
	"go/build"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// A layout is one of the ways in which the go command finds the files of packages.
type layout struct {
	name, files string
	flags       string // DIR stands for the folder
	env         string
	in          string // the folder below to run in
}

// library is a module of its own: what it logs is known to those that import it only if it was
// analyzed, and what it leaks itself is not the project's to hear of.
const library = `
-- lib/lib.go --
package lib

import "log"

func Line(s string) { log.Println(s) }

func own(password string) { log.Println(password) }
`

const useLibrary = `
-- a.go --
package m

import "lib.test/lib"

func f(password string) { lib.Line(password) } // leak: sensitivelog/credential
`

// useVendored has no mark: what a vendored library does is known from the catalogue only.
const useVendored = `
-- a.go --
package m

import (
	"log"

	"lib.test/lib"
)

func f(password string) {
	log.Println(password) // leak: sensitivelog/credential
	lib.Line(password)
}
`

const requireLibrary = "-- go.mod --\nmodule example.test/m\n\ngo 1.24\n\nrequire lib.test v1.0.0\n"

var layouts = []layout{
	{
		name: "replaced by a directory",
		files: requireLibrary + "\nreplace lib.test => ./lib.test\n" + useLibrary +
			"-- lib.test/go.mod --\nmodule lib.test\n\ngo 1.24\n" + below("lib.test", library),
	},
	{
		name: "-mod=mod", // go.mod lacks the requirement, and may be changed
		files: goMod + "\nreplace lib.test => ./lib.test\n" + useLibrary +
			"-- lib.test/go.mod --\nmodule lib.test\n\ngo 1.24\n" + below("lib.test", library),
		flags: "-mod=mod",
	},
	{
		name: "vendor",
		files: requireLibrary + useVendored + "-- vendor/modules.txt --\n# lib.test v1.0.0\n## explicit; go 1.24\nlib.test/lib\n" +
			below("vendor/lib.test", library),
	},
	{
		name: "vendor, declared",
		files: requireLibrary + useLibrary + "-- vendor/modules.txt --\n# lib.test v1.0.0\n## explicit; go 1.24\nlib.test/lib\n" +
			below("vendor/lib.test", library),
		flags: "-mod=vendor -config.analyze=lib.test",
	},
	{
		name: "workspace",
		files: "-- go.work --\ngo 1.24\n\nuse (\n\t./m\n\t./lib.test\n)\n-- m/go.mod --\nmodule example.test/m\n\ngo 1.24\n" + below("m", useLibrary) +
			"-- lib.test/go.mod --\nmodule lib.test\n\ngo 1.24\n" + below("lib.test", library),
		in: "m",
	},
	{
		name: "overlay",
		files: goMod + "-- a.go --\npackage m\n\nthis is no Go\n-- overlay.json --\n{\"Replace\": {\"DIR/a.go\": \"DIR/elsewhere/a.txt\"}}\n" +
			"-- elsewhere/a.txt --\npackage m\n\nimport \"log\"\n\nfunc f(password string) { log.Println(password) } // leak: sensitivelog/credential\n",
		flags: "-overlay=DIR/overlay.json",
	},
	{
		name: "tags",
		files: goMod + "-- a.go --\n//go:build special\n\npackage m\n\nimport \"log\"\n\nfunc f(password string) { log.Println(password) } // leak: sensitivelog/credential\n" +
			"-- b.go --\n//go:build !special\n\npackage m\n\nimport \"log\"\n\nfunc f(password string) { log.Println(password) }\n",
		flags: "-tags=special,other",
	},
	{
		name:  "coverage", // go vet has no -cover; for it to be in GOFLAGS must change nothing
		files: goMod + "-- a.go --\npackage m\n\nimport \"log\"\n\nfunc f(password string) {\n\tif password != \"\" {\n\t\tlog.Println(password) // leak: sensitivelog/credential\n\t}\n}\n",
		env:   "GOFLAGS=-cover",
	},
	{
		name:  "another system",
		files: goMod + "-- a_plan9.go --\npackage m\n\nimport \"log\"\n\nfunc f(password string) { log.Println(password) } // leak: sensitivelog/credential\n-- b.go --\npackage m\n\nimport \"unsafe\"\n\n// Words have four bytes there.\nvar _ [4]int = [unsafe.Sizeof(uintptr(0))]int{}\n",
		env:   "GOOS=plan9 GOARCH=386",
	},
	{
		name: "an old go directive", // loops, a type parameter's absence and a file of a later version
		files: "-- go.mod --\nmodule example.test/m\n\ngo 1.16\n-- a.go --\npackage m\n\nimport \"log\"\n\n" +
			"func f(passwords []string) {\n\tfor _, password := range passwords {\n\t\tlog.Println(password) // leak: sensitivelog/credential\n\t}\n}\n" +
			"-- b.go --\n//go:build go1.22\n\npackage m\n\nimport \"log\"\n\nfunc g[T any](password string) {\n\tfor range 3 {\n\t\tlog.Println(password) // leak: sensitivelog/credential\n\t}\n}\n",
	},
	{
		name:  "assembly and embedded files",
		files: goMod + "-- a.go --\npackage m\n\nimport (\n\t_ \"embed\"\n\t\"log\"\n)\n\n//go:embed note.txt\nvar note string\n\nfunc asm()\n\nfunc f(password string) { log.Println(password, note) } // leak: sensitivelog/credential\n-- note.txt --\nx\n-- a.s --\n\n",
	},
	{
		name:  "dot and renamed imports",
		files: goMod + "-- a.go --\npackage m\n\nimport (\n\t. \"log\"\n\tother \"log\"\n)\n\nfunc f(password string) {\n\tPrintln(password) // leak: sensitivelog/credential\n\tother.Print(password) // leak: sensitivelog/credential\n}\n",
	},
}

// below moves the files of an archive into a folder.
func below(folder, archive string) string {
	return strings.ReplaceAll(archive, "\n-- ", "\n-- "+folder+"/")
}

func TestLayoutsOfModules(t *testing.T) {
	for _, l := range layouts {
		t.Run(l.name, func(t *testing.T) {
			dir := files(t, l.files)
			flags := strings.Fields(strings.ReplaceAll(l.flags, "DIR", dir))
			if strings.Contains(l.files, "overlay.json") {
				data, err := json.Marshal(map[string]map[string]string{"Replace": {filepath.Join(dir, "a.go"): filepath.Join(dir, "elsewhere", "a.txt")}})
				if err != nil {
					t.Fatal(err)
				}
				write(t, filepath.Join(dir, "overlay.json"), string(data))
			}
			args := append(append([]string{"-json"}, flags...), "./...")
			run := goVet(t, tool(t), filepath.Join(dir, l.in), strings.Fields(l.env), args...)
			run.wantMarked(t, dir)
		})
	}
}

// The code of cgo is generated; what is found in it must stand where the user wrote it.
func TestCgo(t *testing.T) {
	if _, err := exec.LookPath("gcc"); err != nil {
		if _, err := exec.LookPath("cc"); err != nil {
			t.Skip("there is no C compiler")
		}
	}
	if !build.Default.CgoEnabled {
		t.Skip("cgo is off")
	}
	dir := files(t, goMod+`-- a.go --
package m

// static int twice(int x) { return 2*x; }
import "C"

import "log"

func f(password string) {
	log.Println(password) // leak: sensitivelog/credential
	log.Println(C.twice(1), password) // leak: sensitivelog/credential
	n := int(C.twice(C.int(len(password)))); log.Println(n, password) // leak: sensitivelog/credential
}
`)
	run := goVet(t, tool(t), dir, []string{"CGO_ENABLED=1"}, "-json", "./...")
	run.wantMarked(t, dir)
	list, _ := run.findings(t)
	var columns []string
	for _, f := range list {
		_, column, _ := cutColumn(f.Posn)
		_, end, _ := cutColumn(f.End)
		columns = append(columns, column+"-"+end)
	}
	slices.Sort(columns)
	if got, want := strings.Join(columns, " "), "14-22 26-34 58-66"; got != want {
		t.Errorf("columns %s, want %s", got, want)
	}
}
