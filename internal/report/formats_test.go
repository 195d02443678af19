package report_test

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/oversharelint/overshare/internal/finding"
	"github.com/oversharelint/overshare/internal/report"
)

var update = flag.Bool("update", false, "write the golden files anew")

// source is a file whose columns differ by how they are counted: é has two bytes and one UTF-16 unit,
// 𝄞 has four bytes and two units.
const source = "package api\n\nfunc f(password string) {\n\tlog(\"é𝄞\", password)\n}\n"

// editOf replaces a text of the source's fourth line.
func editOf(old, text string) finding.Edit {
	start := strings.Index(source, old)
	column := start - strings.LastIndex(source[:start], "\n")
	return finding.Edit{File: "api/a.go", Start: start, End: start + len(old), Line: 4, Column: column, EndLine: 4, EndColumn: column + len(old), New: text}
}

// inRepository is a report on a module in a folder of a repository.
func inRepository(t *testing.T) *report.Report {
	t.Helper()
	root := t.TempDir()
	dir := filepath.Join(root, "services", "a b")
	for name, text := range map[string]string{"services/a b/api/a.go": source} {
		path := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	column := strings.Index("\tlog(\"é𝄞\", password)", "password") + 1
	r := &report.Report{
		Place: report.Place{Dir: dir, Root: root},
		Findings: []finding.Result{
			{
				Check: "rawerror", Category: "rawerror/tls", Severity: "minor", Confidence: "medium", CWEs: []int{209, 497},
				File: "api/a.go", Line: 2, Column: 1, EndLine: 2, EndColumn: 1, Message: "50% \"TLS\", error: <b>\nis sent\x00\r", Fingerprint: "f1",
			},
			{
				Check: "sensitivelog", Category: "sensitivelog/credential", Severity: "critical", Confidence: "high", CWEs: []int{532, 312},
				File: "api/a.go", Line: 4, Column: column, EndLine: 4, EndColumn: column + 8, Package: "example.test/api", Function: "example.test/api.f",
				Message: "password (parameter password) is written to the log", Fingerprint: "f2",
				Trace: []finding.ResultStep{
					{Kind: finding.StepSource, File: "api/a.go", Line: 3, Column: 8, Message: "parameter password"},
					{Kind: finding.StepFlow, File: "/lib/x y.go", Line: 7, Message: "kept"},
					{Kind: finding.StepCall, Message: "somewhere"},
					{Kind: finding.StepSink, File: "api/a.go", Line: 4, Column: column, Message: "log"},
				},
				Fixes: []finding.Fix{
					{Message: "Leave it out.", Edits: []finding.Edit{editOf("password)", ")"), editOf("\", ", "\"")}},
					{Message: "Import what hides it.", Edits: []finding.Edit{
						editOf("password)", "mask.Text(password))"),
						{File: "api/imports.go", Start: 12, End: 12, Line: 3, Column: 1, EndLine: 3, EndColumn: 1, New: "import \"m.test/mask\"\n"},
					}},
				},
			},
			{
				Check: "directive", Category: "directive/unused", Severity: "info", Confidence: "high",
				File: "../other,c:d.go", Line: 9, Message: "silences nothing", Fingerprint: "f3",
			},
		},
		Suppressed: []finding.SuppressedResult{
			{
				Result: finding.Result{Check: "rawerror", Category: "rawerror/database", Severity: "major", Confidence: "high", CWEs: []int{209},
					File: "api/a.go", Line: 5, Column: 1, EndLine: 5, EndColumn: 2, Message: "database error", Fingerprint: "f4"},
				Suppression: finding.ResultSuppression{Kind: finding.ByDirective, Reason: "a <reason>", File: "api/a.go", Line: 4},
			},
			{
				Result: finding.Result{Check: "rawerror", Category: "rawerror/database", Severity: "major", Confidence: "high", CWEs: []int{209},
					File: "api/a.go", Line: 6, Message: "database error", Fingerprint: "f5"},
				Suppression: finding.ResultSuppression{Kind: finding.ByBaseline},
			},
		},
		Stats:  report.Stats{Packages: 3, Functions: 40},
		Errors: []report.Error{{Package: "example.test/x", Message: "x.go:1:1: expected 'package'\nmore"}},
	}
	r.Sort()
	return r
}

// TestFormats compares each format with a file: whoever changes one sees what readers will see.
func TestFormats(t *testing.T) {
	r := inRepository(t)
	for _, format := range report.Formats() {
		w, err := report.New(format, report.Options{Suppressed: true, Version: "1.2.3"})
		if err != nil {
			t.Fatal(err)
		}
		golden(t, format, write(t, w, r))
	}
	var summary bytes.Buffer
	if err := report.Summary(&summary, r); err != nil {
		t.Fatal(err)
	}
	golden(t, "summary", summary.String())
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name+".golden")
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s is not as in %s (go test -update writes it anew):\n%s", name, path, got)
	}
}

// A report without findings is well-formed, and no list in it is null: readers take that for a failure.
func TestNothingFound(t *testing.T) {
	for _, format := range report.Formats() {
		w, err := report.New(format, report.Options{})
		if err != nil {
			t.Fatal(err)
		}
		got := write(t, w, &report.Report{})
		if strings.Contains(got, "null") {
			t.Errorf("%s of an empty report holds null:\n%s", format, got)
		}
		switch format {
		case "json", "sarif", "codeclimate", "rdjson":
			if !json.Valid([]byte(got)) {
				t.Errorf("%s is no JSON:\n%s", format, got)
			}
		case "checkstyle", "junit":
			wellFormed(t, got)
		}
	}
}

func TestXMLIsWellFormed(t *testing.T) {
	r := inRepository(t)
	for _, w := range []report.Writer{report.Checkstyle{}, report.JUnit{}} {
		wellFormed(t, write(t, w, r))
	}
	var suites struct {
		Tests  int `xml:"tests,attr"`
		Suites []struct {
			Tests int `xml:"tests,attr"`
			Cases []struct {
				Failure []struct {
					Message string `xml:"message,attr"`
				} `xml:"failure"`
			} `xml:"testcase"`
		} `xml:"testsuite"`
	}
	if err := xml.Unmarshal([]byte(write(t, report.JUnit{}, r)), &suites); err != nil {
		t.Fatal(err)
	}
	n, found := 0, false
	for _, s := range suites.Suites {
		n += len(s.Cases)
		if s.Tests != len(s.Cases) {
			t.Errorf("a suite counts %d tests and has %d", s.Tests, len(s.Cases))
		}
		for _, c := range s.Cases {
			for _, f := range c.Failure {
				found = found || f.Message == "50% \"TLS\", error: <b>\nis sent\ufffd\ufffd"
			}
		}
	}
	if suites.Tests != n || !found {
		t.Errorf("%d tests are counted of %d; the message survives: %t", suites.Tests, n, found)
	}
}

func wellFormed(t *testing.T, text string) {
	t.Helper()
	for dec := xml.NewDecoder(strings.NewReader(text)); ; {
		if _, err := dec.Token(); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			t.Errorf("%v in\n%s", err, text)
			return
		}
	}
}

// GitHub reads a command to the end of its line, and a property to a comma.
func TestGitHubOrder(t *testing.T) {
	r := &report.Report{}
	for i, s := range []string{"info", "minor", "critical", "major", "odd"} {
		r.Findings = append(r.Findings, finding.Result{Check: "c", Category: "c/k", Severity: s, File: "a.go", Line: i + 1, Message: s})
	}
	var got []string
	for line := range strings.Lines(write(t, report.GitHub{}, r)) {
		command, _, _ := strings.Cut(line, " ")
		got = append(got, command+line[strings.LastIndex(line, "::"):len(line)-1])
	}
	if want := "[::error::critical ::error::major ::warning::minor ::notice::info ::error::odd]"; fmt.Sprint(got) != want {
		t.Errorf("commands %s, want %s", got, want)
	}
}

// GitHub refuses a summary of more than a mebibyte.
func TestSummaryIsBounded(t *testing.T) {
	r := &report.Report{}
	for i := range 9000 {
		r.Findings = append(r.Findings, finding.Result{Check: "c", Category: "c/k", Severity: "minor", File: "a.go", Line: i + 1, Message: strings.Repeat("m", 200)})
	}
	var b strings.Builder
	if err := report.Summary(&b, r); err != nil {
		t.Fatal(err)
	}
	if b.Len() > 1<<20 || !strings.Contains(b.String(), "more findings are in the log of the step") {
		t.Errorf("a summary of %d bytes", b.Len())
	}
}
