package main

import (
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/oversharelint/overshare/internal/wanttest"
)

// TestSARIF holds what runs write to the schema of the standard: findings with fixes and without, suppressed
// ones, none, and those of a package beside one that does not compile.
func TestSARIF(t *testing.T) {
	var names, logs []string
	for _, name := range []string{"sarif", "fixes", "directives", "many", "errors"} {
		archive, err := txtar.ParseFile(filepath.Join("testdata", name+".txtar"))
		if err != nil {
			t.Fatal(err)
		}
		if name == "errors" {
			archive.Files = append(archive.Files, txtar.File{Name: "broken/x.go", Data: []byte("package broken\n\nvar x int = \"\"\n")})
		}
		dir := wanttest.Files(t, string(txtar.Format(&txtar.Archive{Files: archive.Files})))
		for _, args := range [][]string{{"-suppressed"}, {"-checks", "certtrust"}} {
			status, _, stderr := overshare(t, dir, nil, append(args, "-o", "sarif=x.sarif", "./...")...)
			if incomplete := status == 3; incomplete != (name == "errors") {
				t.Errorf("%s %v: exit %d", name, args, status)
			}
			log, err := os.ReadFile(filepath.Join(dir, "x.sarif"))
			if err != nil {
				t.Fatalf("%s %v: exit %d, %v\n%s", name, args, status, err, stderr)
			}
			names, logs = append(names, name), append(logs, string(log))
		}
	}
	for i, wrong := range wanttest.SARIF(t, logs...) {
		if wrong != "" {
			t.Errorf("%s: %s", names[i], wrong)
		}
	}
}
