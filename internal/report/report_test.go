package report_test

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/oversharelint/overshare/internal/finding"
	"github.com/oversharelint/overshare/internal/report"
)

// logged is a finding in a helper's caller; the helper's sink is the same for all of them.
func logged(file string, line int) finding.Result {
	return finding.Result{
		Check: "sensitivelog", Category: "sensitivelog/credential", Severity: "critical", Confidence: "high", CWEs: []int{532, 312},
		File: file, Line: line, Column: 4, EndLine: line, EndColumn: 14, Function: "example.test/m.F",
		Message: "password (field Password of m.User) is written to the log by slog.Info in m.note",
		Trace: []finding.ResultStep{
			{Kind: finding.StepSource, File: "user.go", Line: 3, Column: 2, Message: "field Password of m.User"},
			{Kind: finding.StepCall, Message: "passes into m.note"},
			{Kind: finding.StepSink, File: "log/log.go", Line: 12, Column: 17, Message: "written to the log by slog.Info"},
		},
		Fingerprint: "0123456789abcdef0123",
	}
}

func sample() *report.Report {
	r := &report.Report{
		Findings: []finding.Result{
			{
				Check: "rawerror", Category: "rawerror/tls", Severity: "minor", Confidence: "medium",
				File: "api/b.go", Line: 7, Column: 2, Message: "TLS error is sent to the client\nby http.Error <\x1b[31m>", Fingerprint: "f",
			},
			logged("api/a.go", 20), logged("main.go", 5), logged("api/a.go", 9),
		},
		Suppressed: []finding.SuppressedResult{{
			Result:      finding.Result{Check: "rawerror", Category: "rawerror/tls", File: "api/c.go", Line: 3, Message: "m"},
			Suppression: finding.ResultSuppression{Kind: finding.ByDirective, Reason: "why", File: "api/c.go", Line: 2},
		}},
		Stats:  report.Stats{Packages: 3, Functions: 40, Cut: 1, Hidden: 2},
		Errors: []report.Error{{Package: "example.test/x", Message: "x.go:1:1: expected 'package'"}},
	}
	r.Sort()
	return r
}

func write(t *testing.T, w report.Writer, r *report.Report) string {
	t.Helper()
	var b bytes.Buffer
	if err := w.Write(&b, r); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestText(t *testing.T) {
	const want = `main.go:5:4: password (field Password of m.User) is written to the log by slog.Info in m.note [sensitivelog/credential]
    source  user.go:3: field Password of m.User
    call    passes into m.note
    sink    log/log.go:12: written to the log by slog.Info

api/a.go:9:4: password (field Password of m.User) is written to the log by slog.Info in m.note [sensitivelog/credential]
    source  user.go:3: field Password of m.User
    call    passes into m.note
    sink    log/log.go:12: written to the log by slog.Info
api/a.go:20:4: password (field Password of m.User) is written to the log by slog.Info in m.note [sensitivelog/credential]
    source  user.go:3: field Password of m.User
    call    passes into m.note
    sink    log/log.go:12: written to the log by slog.Info

api/b.go:7:2: TLS error is sent to the client by http.Error <?[31m> [rawerror/tls]

log/log.go:12:17: 3 findings end here

4 findings (3 critical, 1 minor) in 3 packages; 1 finding suppressed; 2 findings of lower confidence not shown; 1 function of 40 cut short of the budget; incomplete: 1 error
`
	if got := write(t, report.Text{}, sample()); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

// Where many findings end in one place they are listed below it, each with both of its ends and none lost.
func TestTextFolds(t *testing.T) {
	r := sample()
	for i := range 4 {
		f := logged("api/z.go", 30+i)
		if i == 0 { // the source stands where the finding does
			f.Trace = []finding.ResultStep{{Kind: finding.StepSource, File: f.File, Line: f.Line, Message: "field"}, f.Trace[2]}
		}
		if i == 1 { // and here it is not known
			f.Trace = f.Trace[2:]
		}
		r.Findings = append(r.Findings, f)
	}
	two := logged("api/two.go", 1)
	two.Trace[2].Line = 13
	r.Findings = append(r.Findings, two, two)
	r.Findings[len(r.Findings)-1].Line = 2
	r.Sort()
	const want = `api/b.go:7:2: TLS error is sent to the client by http.Error <?[31m> [rawerror/tls]

api/two.go:1:4: password (field Password of m.User) is written to the log by slog.Info in m.note [sensitivelog/credential]
    source  user.go:3: field Password of m.User
    call    passes into m.note
    sink    log/log.go:13: written to the log by slog.Info
api/two.go:2:4: password (field Password of m.User) is written to the log by slog.Info in m.note [sensitivelog/credential]
    source  user.go:3: field Password of m.User
    call    passes into m.note
    sink    log/log.go:13: written to the log by slog.Info

log/log.go:12:17: 7 findings end here: written to the log by slog.Info
    main.go:5:4: password (field Password of m.User) is written to the log by slog.Info in m.note [sensitivelog/credential], from user.go:3
    api/a.go:9:4: password (field Password of m.User) is written to the log by slog.Info in m.note [sensitivelog/credential], from user.go:3
    api/a.go:20:4: password (field Password of m.User) is written to the log by slog.Info in m.note [sensitivelog/credential], from user.go:3
    api/z.go:30:4: password (field Password of m.User) is written to the log by slog.Info in m.note [sensitivelog/credential]
    api/z.go:31:4: password (field Password of m.User) is written to the log by slog.Info in m.note [sensitivelog/credential]
    api/z.go:32:4: password (field Password of m.User) is written to the log by slog.Info in m.note [sensitivelog/credential], from user.go:3
    api/z.go:33:4: password (field Password of m.User) is written to the log by slog.Info in m.note [sensitivelog/credential], from user.go:3

log/log.go:13:17: 2 findings end here

`
	got := write(t, report.Text{}, r)
	if got, _, _ := strings.Cut(got, "10 findings ("); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
	if n := strings.Count(got, "[sensitivelog/credential]") + strings.Count(got, "[rawerror/tls]"); n != len(r.Findings) {
		t.Errorf("%d findings are listed of %d", n, len(r.Findings))
	}
	r.Findings = slices.DeleteFunc(r.Findings, func(f finding.Result) bool { return !strings.HasPrefix(f.File, "api/z") && f.File != "main.go" })
	if got := write(t, report.Text{}, r); !strings.HasPrefix(got, "log/log.go:12:17: 5 findings end here: ") || !strings.Contains(got, "\n\n5 findings (") {
		t.Errorf("all findings are folded:\n%s", got)
	}
}

func TestTextWithoutFindings(t *testing.T) {
	r := &report.Report{Stats: report.Stats{Packages: 1, Functions: 9}}
	if got, want := write(t, report.Text{}, r), "no findings in 1 package\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// Colours add escape sequences and change nothing else.
func TestColor(t *testing.T) {
	colored := write(t, report.Text{Color: true}, sample())
	for _, s := range []string{
		"\x1b[1mmain.go:5:4\x1b[0m: ",
		"\x1b[31m[sensitivelog/credential]\x1b[0m",
		"\x1b[36m[rawerror/tls]\x1b[0m",
		"\x1b[31m3 critical\x1b[0m",
	} {
		if !strings.Contains(colored, s) {
			t.Errorf("the coloured text lacks %q", s)
		}
	}
	plain := colored
	for _, code := range []string{"0", "1", "2", "31", "33", "36"} {
		plain = strings.ReplaceAll(plain, "\x1b["+code+"m", "")
	}
	if want := write(t, report.Text{}, sample()); plain != want {
		t.Errorf("without its colours the text is\n%s\nwant\n%s", plain, want)
	}
}

func TestJSON(t *testing.T) {
	r := sample()
	r.Findings = r.Findings[2:]
	const want = `{
  "version": 1,
  "findings": [
    {
      "check": "sensitivelog",
      "category": "sensitivelog/credential",
      "severity": "critical",
      "confidence": "high",
      "cwes": [
        532,
        312
      ],
      "file": "api/a.go",
      "line": 20,
      "column": 4,
      "endLine": 20,
      "endColumn": 14,
      "package": "",
      "function": "example.test/m.F",
      "message": "password (field Password of m.User) is written to the log by slog.Info in m.note",
      "trace": [
        {
          "kind": "source",
          "file": "user.go",
          "line": 3,
          "column": 2,
          "message": "field Password of m.User"
        },
        {
          "kind": "call",
          "file": "",
          "line": 0,
          "column": 0,
          "message": "passes into m.note"
        },
        {
          "kind": "sink",
          "file": "log/log.go",
          "line": 12,
          "column": 17,
          "message": "written to the log by slog.Info"
        }
      ],
      "fixes": [],
      "fingerprint": "0123456789abcdef0123"
    },
    {
      "check": "rawerror",
      "category": "rawerror/tls",
      "severity": "minor",
      "confidence": "medium",
      "cwes": [],
      "file": "api/b.go",
      "line": 7,
      "column": 2,
      "endLine": 0,
      "endColumn": 0,
      "package": "",
      "function": "",
      "message": "TLS error is sent to the client\nby http.Error <\u001b[31m>",
      "trace": [],
      "fixes": [],
      "fingerprint": "f"
    }
  ],
  "suppressed": [
    {
      "check": "rawerror",
      "category": "rawerror/tls",
      "severity": "",
      "confidence": "",
      "cwes": [],
      "file": "api/c.go",
      "line": 3,
      "column": 0,
      "endLine": 0,
      "endColumn": 0,
      "package": "",
      "function": "",
      "message": "m",
      "trace": [],
      "fixes": [],
      "fingerprint": "",
      "suppression": {
        "kind": "directive",
        "reason": "why",
        "file": "api/c.go",
        "line": 2
      }
    }
  ],
  "stats": {
    "packages": 3,
    "functions": 40,
    "cut": 1,
    "hidden": 2,
    "lesser": 0,
    "withdrawn": 0
  },
  "errors": [
    {
      "package": "example.test/x",
      "message": "x.go:1:1: expected 'package'"
    }
  ]
}
`
	if got := write(t, report.JSON{}, r); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

func TestJSONOfAnEmptyReport(t *testing.T) {
	const want = `{
  "version": 1,
  "findings": [],
  "suppressed": [],
  "stats": {
    "packages": 0,
    "functions": 0,
    "cut": 0,
    "hidden": 0,
    "lesser": 0,
    "withdrawn": 0
  },
  "errors": []
}
`
	if got := write(t, report.JSON{}, &report.Report{}); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

func TestNew(t *testing.T) {
	for _, format := range report.Formats() {
		if w, err := report.New(format, report.Options{}); w == nil || err != nil {
			t.Errorf("New(%q) = %v, %v", format, w, err)
		}
	}
	if _, err := report.New("yaml", report.Options{}); err == nil || !strings.Contains(err.Error(), "text, html, json") {
		t.Errorf("New of an unknown format: %v", err)
	}
}

type full struct{}

var errFull = errors.New("disk full")

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestWriteErrorsAreReturned(t *testing.T) {
	for _, format := range report.Formats() {
		w, err := report.New(format, report.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if err := w.Write(full{}, sample()); !errors.Is(err, errFull) {
			t.Errorf("%T: %v", w, err)
		}
	}
}
