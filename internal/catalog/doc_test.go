package catalog

import (
	"bufio"
	"cmp"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write docs/catalogue.md anew")

// TestDocument makes sure that docs/catalogue.md lists what the catalogue holds.
func TestDocument(t *testing.T) {
	name := filepath.Join("..", "..", "docs", "catalogue.md")
	want := document(t)
	if *update {
		if err := os.WriteFile(name, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	got, err := os.ReadFile(name)
	if err != nil || string(got) != want {
		t.Errorf("%s is stale (%v): go test ./internal/catalog -run TestDocument -update", name, err)
	}
}

const intro = `<!-- Generated from the records: go test ./internal/catalog -run TestDocument -update -->
# The catalogue

What overshare knows of libraries: which argument is written to a log or sent to a client, which result
comes from the request, which error tells internals, what hides a value. What is not here is an unknown
call: its results are taken to carry what it was given. Your own functions are described in the same
words in [the settings](config.md); how a library is added is in [contributing.md](contributing.md).

Each record was resolved by type against the version that stands here. It holds for the other versions of
the same major as long as they declare the symbol.
`

func document(t *testing.T) string {
	var b strings.Builder
	b.WriteString(intro)
	libs := libraries()
	slices.SortStableFunc(libs, func(a, b Library) int {
		return cmp.Or(cmp.Compare(order(a), order(b)), cmp.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name)))
	})
	versions := requirements(t)
	b.WriteString("\n## Libraries\n\n| library | packages | records |\n|---|---|---|\n")
	for _, lib := range libs {
		if lib.Unproven == "" {
			fmt.Fprintf(&b, "| [%s](%s) | %s | %s |\n", lib.Name, lib.Doc, packagesOf(lib, versions), contents(lib))
		}
	}
	b.WriteString("\n## Unproven libraries\n\nThe modules of these could not be downloaded where the catalogue was proven. Their records were written from\ntheir signatures as published, and the test proves them wherever the modules can be had.\n\n| library | packages | records |\n|---|---|---|\n")
	for _, lib := range libs {
		if lib.Unproven != "" {
			fmt.Fprintf(&b, "| [%s](%s) | %s | %s |\n", lib.Name, lib.Doc, packagesOf(lib, nil), contents(lib))
		}
	}
	b.WriteString("\n## What is asked of libraries\n\nHow much of what an analysis of services asks of them is answered; `as asked` by a record that says so,\n`otherwise` by one that says something else or that nothing comes of it, `elsewhere` by another part of\novershare.\n\n| question | rows | answered | as asked | otherwise | elsewhere | left |\n|---|---|---|---|---|---|---|\n")
	kinds, counts, total := answers(t)
	for _, k := range kinds {
		b.WriteString(countRow(k, counts[k]))
	}
	b.WriteString(countRow("all", &total))
	b.WriteString("\n## What has no record, and why\n")
	left(t, &b)
	return b.String()
}

// order puts the standard library first.
func order(lib Library) int {
	if strings.Contains(lib.Packages[0].Path, ".") {
		return 1
	}
	return 0
}

func countRow(kind string, c *count) string {
	return fmt.Sprintf("| %s | %d | %.1f %% | %d | %d | %d | %d |\n", kind, c.sum(), c.share(), c[asAsked], c[otherwise], c[elsewhere], c[leftOut]+c[open])
}

// packagesOf lists a library's import paths, by module with its version.
func packagesOf(lib Library, versions map[string]string) string {
	var modules []string
	below := make(map[string][]string)
	for _, p := range lib.Packages {
		m := p.Path
		for m != "" && versions[m] == "" {
			m = parent(m)
		}
		if m == "" {
			m = p.Path
		}
		if !slices.Contains(modules, m) {
			modules = append(modules, m)
		}
		if rest := strings.TrimPrefix(strings.TrimPrefix(p.Path, m), "/"); rest != "" {
			below[m] = append(below[m], rest)
		}
	}
	var out []string
	for _, m := range modules {
		text := "[`" + m + "`](https://pkg.go.dev/" + m + ")"
		if v := versions[m]; v != "" {
			text += " " + v
		}
		if b := below[m]; len(b) > 0 {
			text += " (" + strings.Join(b, ", ") + ")"
		}
		out = append(out, text)
	}
	return strings.Join(out, "<br>")
}

// requirements are the versions in the go.mod files of testdata.
func requirements(t *testing.T) map[string]string {
	t.Helper()
	out := make(map[string]string)
	for _, module := range [...]string{"libs2", "libs"} {
		f, err := os.Open(filepath.Join("..", "..", "testdata", module, "go.mod"))
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		for s := bufio.NewScanner(f); s.Scan(); {
			words := strings.Fields(strings.TrimPrefix(s.Text(), "require "))
			if len(words) >= 2 && strings.Contains(words[0], ".") && strings.HasPrefix(words[1], "v") {
				out[words[0]] = words[1]
			}
		}
	}
	return out
}

// contents counts what the records of a library say.
func contents(lib Library) string {
	var order []string
	n := make(map[string]int)
	add := func(what string) {
		if n[what] == 0 {
			order = append(order, what)
		}
		n[what]++
	}
	for _, p := range lib.Packages {
		for _, r := range p.Records {
			for _, what := range subjects(r) {
				add(what)
			}
		}
	}
	slices.SortStableFunc(order, func(a, b string) int { return cmp.Compare(n[b], n[a]) })
	for i, what := range order {
		order[i] = fmt.Sprintf("%s %d", what, n[what])
	}
	return strings.Join(order, ", ")
}

// subjects are what a record is about, each once.
func subjects(r *Record) []string {
	var out []string
	add := func(what string, is bool) {
		if is && !slices.Contains(out, what) {
			out = append(out, what)
		}
	}
	for _, s := range r.Sinks {
		add(channelNames[s.Channel], true)
	}
	for _, s := range r.Sources {
		switch s.Input {
		case InRow:
			add("loads rows", true)
		case InPrincipal:
			add("who the client is", true)
		case InCertificate:
			add("certificates", true)
		case InEnv, InRandom:
			add("settings and random values", true)
		default:
			add("requests", true)
		}
	}
	for _, f := range r.Flows {
		add("hides", f.Via == Hash || f.Via == Cipher || f.Via == Mask)
		add("encodes", f.Via == Encode)
		add("passes on", f.Via != Hash && f.Via != Cipher && f.Via != Mask && f.Via != Encode)
	}
	for _, e := range r.Errors {
		add("internal errors", e.From.Internal())
		add("errors fit to be shown", !e.From.Internal())
	}
	add("recognises errors", r.Matches != None)
	add("stores by key", r.Get != nil || r.Set != nil)
	add("error handlers", len(r.Handles) > 0)
	add("log", r.Logs != 0)
	add("decisions", r.Decides != None)
	add("comparisons", r.Compares)
	add("shows the inside", r.Shows != 0)
	add("configuration", r.Watched || r.Distinct || r.Filter != nil)
	add("writers", r.Output != 0)
	add("columns", r.Columns != nil)
	add("queries", r.Query != nil)
	if len(out) == 0 {
		out = append(out, "nothing comes of it")
	}
	return out
}

var channelNames = [...]string{
	Log: "log", Stdout: "log", Stderr: "log", Telemetry: "telemetry", Response: "responses", Header: "responses", ErrorText: "responses",
	Saved: "saves", Store: "stores", File: "stores", Cookie: "cookies", Queue: "queues", Browser: "cookies", Mode: "file modes",
}

// left writes what stands in elsewhere.txt.
func left(t *testing.T, b *strings.Builder) {
	for line := range lines(t, "elsewhere.txt") {
		if !strings.HasPrefix(line, "\t") {
			by, reason, _ := strings.Cut(line, ": ")
			if by == "nothing" {
				fmt.Fprintf(b, "\nNot read: %s.\n\n", reason)
			} else {
				fmt.Fprintf(b, "\nKnown to `internal/%s`: %s.\n\n", by, reason)
			}
			continue
		}
		words := strings.Fields(line)
		fmt.Fprintf(b, "- %s, `%s`: %s\n", words[0], words[1], strings.Join(words[2:], ", "))
	}
}
