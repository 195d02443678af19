package report_test

import (
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/oversharelint/overshare/internal/finding"
	"github.com/oversharelint/overshare/internal/report"
)

// The page needs nothing but itself, and what comes from the analyzed code stays text.
func TestHTMLIsSelfContained(t *testing.T) {
	r := inRepository(t)
	r.Findings = append(r.Findings, finding.Result{
		Check: `"><script>alert(1)</script>`, Category: "</style><script>", Severity: `x" onload="y`, File: "<img src=x>", Line: 1, Function: "<f>",
		Message: "<script>alert(2)</script>", Fingerprint: `"'>`, Trace: []finding.ResultStep{{Kind: "<k>", File: "</pre>", Line: 1, Message: "<u>&"}},
	})
	page := write(t, report.HTML{}, r)
	if n := strings.Count(page, "<script>"); n != 1 {
		t.Errorf("the page has %d scripts, want its own only", n)
	}
	for _, s := range []string{"<img", "<f>", "<k>", `onload="y`, "<u>", "src=", "@import", "<link"} {
		if s == "src=" {
			if strings.Contains(strings.ReplaceAll(page, "&lt;img src=x&gt;", ""), s) {
				t.Errorf("the page loads something (%s)", s)
			}
			continue
		}
		if strings.Contains(page, s) {
			t.Errorf("the page holds %q", s)
		}
	}
	for _, m := range regexp.MustCompile(`(?i)\burl\(|fetch\(|XMLHttpRequest`).FindAllString(page, -1) {
		t.Errorf("the page asks for something from elsewhere: %s", m)
	}
	for _, s := range []string{
		"3</i>func f(password string) {", `<span class="here"><i>4</i>`, // code of the steps
		"a &lt;reason&gt;", "suppressed by the baseline", "The analysis is incomplete", "default-src 'none'",
	} {
		if !strings.Contains(page, s) {
			t.Errorf("the page lacks %q", s)
		}
	}
}

// TestHTMLInABrowser opens the page in a real browser and filters it.
func TestHTMLInABrowser(t *testing.T) {
	browser := browser()
	if browser == "" {
		t.Skip("no chromium, chromium-browser or google-chrome in PATH: install one (Debian: apt-get install chromium) to test the page's filters")
	}
	file := filepath.Join(t.TempDir(), "report.html")
	if err := os.WriteFile(file, []byte(write(t, report.HTML{}, inRepository(t))), 0o666); err != nil {
		t.Fatal(err)
	}
	for fragment, want := range map[string]struct {
		shown  string
		hidden int
	}{
		"":                                     {"3 of 3 shown", 0},
		"severity=critical,minor":              {"2 of 3 shown", 1},
		"check=rawerror":                       {"1 of 3 shown", 2},
		"text=PARAMETER":                       {"1 of 3 shown", 2},
		"severity=critical&check=rawerror":     {"0 of 3 shown", 3},
		"severity=critical&text=log(%22%C3%A9": {"1 of 3 shown", 2},
	} {
		dom := dump(t, browser, (&url.URL{Scheme: "file", Path: filepath.ToSlash(file)}).String()+"#"+fragment)
		if hidden := len(regexp.MustCompile(`<article[^>]* hidden=""`).FindAllString(dom, -1)); hidden != want.hidden || !strings.Contains(dom, want.shown) {
			t.Errorf("#%s hides %d findings and does not say %q", fragment, hidden, want.shown)
		}
		if strings.Contains(dom, `<form id="filters" hidden`) {
			t.Errorf("#%s: the filters are hidden", fragment)
		}
	}
}

func browser() string {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

// dump is the page after its script ran.
func dump(t *testing.T, browser, address string) string {
	t.Helper()
	cmd := exec.Command(browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
		"--user-data-dir="+t.TempDir(), "--virtual-time-budget=2000", "--dump-dom", address)
	cmd.WaitDelay = time.Second
	timer := time.AfterFunc(time.Minute, func() { cmd.Process.Kill() })
	defer timer.Stop()
	var errs strings.Builder
	cmd.Stderr = &errs
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s: %v\n%s", browser, err, errs.String())
	}
	return string(out)
}
