package cli

import (
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"

	"github.com/oversharelint/overshare/internal/config"
	"github.com/oversharelint/overshare/internal/wanttest"
)

const library = `-- go.mod --
module example.test/kit

go 1.24
-- audit/audit.go --
package audit

type base struct{}

func (base) Flush() error { return nil }

type Log[T any] struct{ base }

func (*Log[T]) Note(event T, args ...any) {}
func (*Log[T]) hidden()                    {}

type Sink interface{ Put(b []byte) error }

var Default = func(text string) {}

func New(path string) (*Log[string], error) { return nil, nil }
-- cmd/main.go --
package main

func main() {}
`

func TestSkeleton(t *testing.T) {
	dir := wanttest.Files(t, library)
	run := func(args ...string) (int, string, string) {
		var out, errs strings.Builder
		status := Main(append([]string{"catalog", "skeleton", "-C", dir}, args...), testDoc, &out, &errs)
		return status, out.String(), errs.String()
	}
	status, out, errs := run("./...")
	if _, err := parser.ParseFile(token.NewFileSet(), "skeleton.go", out, 0); status != Clean || err != nil {
		t.Errorf("exit status %d, %v\n%s%s", status, err, out, errs)
	}
	for _, want := range []string{
		`on("New"),`, `on("var:Default"),`, `on("(base).Flush"),`, `on("(*Log).Note"),`, `on("(Sink).Put"),`, "// func(b []byte) error", `{"example.test/kit/audit",`,
	} {
		if !strings.Contains(out, want) {
			t.Errorf("the skeleton lacks %s:\n%s", want, out)
		}
	}
	if strings.Contains(out, "hidden") || strings.Contains(out, "main") {
		t.Errorf("the skeleton has what nobody can call:\n%s", out)
	}

	// An entry that is picked is one that the settings accept.
	_, out, _ = run("-yaml", "./audit")
	if n := strings.Count(out, "  # - "); n != 5 {
		t.Errorf("%d entries, want 5:\n%s", n, out)
	}
	put(t, dir, config.FileName, strings.ReplaceAll(out, "  # - ", "  - "))
	if s, err := config.Read(filepath.Join(dir, config.FileName)); err != nil || len(s.Records) != 5 {
		t.Errorf("%+v, %v", s, err)
	}

	for want, args := range map[string][]string{
		"wants the import path":                    nil,
		"there is no package that can be imported": {"./cmd"},
		"-nosuch": {"-nosuch", "./..."},
	} {
		if status, _, errs := run(args...); status != Usage || !strings.Contains(errs, want) {
			t.Errorf("%q: exit status %d, %q; want %q", args, status, errs, want)
		}
	}
}
