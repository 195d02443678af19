package report

import (
	"bytes"
	_ "embed" // for the page's style and script
	"fmt"
	"html"
	"io"
	"strings"

	"github.com/oversharelint/overshare/internal/finding"
)

// HTML writes one page that needs nothing else: no network, no files beside it. It is for reading,
// sending and printing: findings by severity, the way of each from source to sink with the code of each
// step, filters, and what is suppressed and why. It shows no time, so the same findings give the same
// bytes.
//
// The page is written by hand, and every text in it goes through esc: html/template would be linked into
// a program that starts once per package.
type HTML struct {
	Version string // of this program, empty if it is not known
}

//go:embed page.css
var pageStyle string

//go:embed page.js
var pageScript string

// around is how many lines of code are shown before and after that of a step.
const around = 2

// Write implements [Writer].
func (h HTML) Write(w io.Writer, r *Report) error {
	p := &page{r: r, src: r.Place.sources()}
	p.f("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
	p.f("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
	p.f("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'\">\n")
	p.f("<title>overshare: %s</title>\n<style>\n%s</style>\n</head>\n<body>\n", esc(p.total()), pageStyle)
	p.f("<header>\n<h1>overshare</h1>\n<p>%s</p>\n</header>\n", esc(Sums(r)))
	p.errors()
	p.table()
	p.filters()
	p.f("<main>\n")
	for _, f := range worst(r.Findings) {
		p.finding(f)
	}
	p.f("</main>\n")
	p.suppressed()
	p.f("<footer class=\"dim\"><p>Written by <a href=\"%s\">overshare</a>%s.</p></footer>\n", home, esc(before(" ", h.Version)))
	if len(r.Findings) > 0 {
		p.f("<script>\n%s</script>\n", pageScript)
	}
	p.f("</body>\n</html>\n")
	_, err := w.Write(p.b.Bytes())
	return err
}

// esc makes text of a text, in an element or a quoted attribute. Control characters are shown as such.
func esc(s string) string {
	return html.EscapeString(strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r >= 0x7f && r < 0xa0 {
			return '\ufffd'
		}
		return r
	}, s))
}

// before puts a text before another one that is not empty.
func before(text, s string) string {
	if s == "" {
		return ""
	}
	return text + s
}

// A page is being written.
type page struct {
	r   *Report
	src *sources
	b   bytes.Buffer
}

func (p *page) f(format string, args ...any) { fmt.Fprintf(&p.b, format, args...) }

func (p *page) total() string { return Text{}.total(p.r.Findings) }

// errors says at the top what makes the analysis incomplete.
func (p *page) errors() {
	if len(p.r.Errors) == 0 {
		return
	}
	p.f("<section class=\"incomplete\">\n<h2>The analysis is incomplete</h2>\n<p>What follows was not analyzed, nor was what imports it.</p>\n")
	for _, e := range p.r.Errors {
		p.f("<pre>%s</pre>\n", esc(strings.TrimSpace(e.Package+"\n"+e.Message)))
	}
	p.f("</section>\n")
}

// table counts the findings by check and severity.
func (p *page) table() {
	if len(p.r.Findings) == 0 {
		return
	}
	p.f("<table>\n<thead><tr><th>check</th>")
	for s := finding.Critical; s >= finding.Info; s-- {
		p.f("<th class=\"n\">%s</th>", s)
	}
	p.f("<th class=\"n\">all</th></tr></thead>\n<tbody>\n")
	for _, check := range p.checks() {
		counts := make(map[string]int)
		all := 0
		for i := range p.r.Findings {
			if f := &p.r.Findings[i]; f.Check == check {
				counts[f.Severity]++
				all++
			}
		}
		p.f("<tr><td><a href=\"%s\">%s</a></td>", esc(DocURL(check)), esc(check))
		for s := finding.Critical; s >= finding.Info; s-- {
			p.f("<td class=\"n\">%s</td>", number(counts[s.String()]))
		}
		p.f("<td class=\"n\">%d</td></tr>\n", all)
	}
	p.f("</tbody>\n</table>\n")
}

// number leaves a zero out: an empty cell is seen at once.
func number(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprint(n)
}

// checks lists the checks that have findings, in the order of the table of categories.
func (p *page) checks() []string {
	has := make(map[string]bool)
	var out []string
	for i := range p.r.Findings {
		has[p.r.Findings[i].Check] = true
	}
	for _, c := range finding.Checks() {
		if has[c] {
			out = append(out, c)
			delete(has, c)
		}
	}
	for i := range p.r.Findings { // checks that are in no table
		if c := p.r.Findings[i].Check; has[c] {
			out = append(out, c)
			delete(has, c)
		}
	}
	return out
}

// filters are hidden until the script that obeys them runs.
func (p *page) filters() {
	if len(p.r.Findings) == 0 {
		return
	}
	p.f("<form id=\"filters\" hidden>\n<fieldset>\n")
	for s := finding.Critical; s >= finding.Info; s-- {
		p.f("<label><input type=\"checkbox\" value=\"%s\" checked> %[1]s</label>\n", s)
	}
	p.f("</fieldset>\n<label>check <select name=\"check\"><option value=\"\">all</option>")
	for _, c := range p.checks() {
		p.f("<option>%s</option>", esc(c))
	}
	p.f("</select></label>\n<label>text <input type=\"search\" name=\"text\" size=\"20\"></label>\n<output id=\"shown\"></output>\n</form>\n")
}

func (p *page) finding(f *finding.Result) {
	p.f("<article class=\"%s\" data-severity=\"%[1]s\" data-check=\"%s\" id=\"f%s\">\n", esc(f.Severity), esc(f.Check), esc(f.Fingerprint))
	p.f("<h2><span class=\"badge\">%s</span> %s</h2>\n", esc(f.Severity), esc(f.Message))
	p.f("<p><code>%s</code> <span class=\"dim\">%s, confidence %s", esc(place(f.File, f.Line, f.Column)), esc(f.Category), esc(f.Confidence))
	for _, n := range f.CWEs {
		p.f(", <a href=\"%s\" title=\"%s\">CWE-%d</a>", CWEURL(n), esc(weakness(n)), n)
	}
	p.f("</span></p>\n")
	if f.Function != "" {
		p.f("<p class=\"dim\">in <code>%s</code></p>\n", esc(f.Function))
	}
	if len(f.Trace) == 0 {
		p.code(f.File, f.Line)
	} else {
		p.way(f.Trace)
	}
	if c, ok := finding.Lookup(f.Category); ok {
		p.f("<p>What to do: %s.</p>\n", esc(c.Help))
	}
	p.f("<p class=\"dim\"><code>%s</code></p>\n</article>\n", esc(f.Fingerprint))
}

// way shows the steps, each with its code.
func (p *page) way(steps []finding.ResultStep) {
	p.f("<ol>\n")
	for i, s := range steps {
		p.f("<li><p><b>%s</b> %s", esc(string(s.Kind)), esc(s.Message))
		if s.Line > 0 {
			p.f(" <code class=\"dim\">%s</code>", esc(place(s.File, s.Line, 0)))
		}
		p.f("</p>\n")
		if next := i + 1; next == len(steps) || steps[next].File != s.File || steps[next].Line != s.Line {
			p.code(s.File, s.Line) // once for steps of one line, below the last of them
		}
		p.f("</li>\n")
	}
	p.f("</ol>\n")
}

// code shows a line among those around it, nothing if it cannot be read.
func (p *page) code(file string, at int) {
	lines := p.src.lines(file)
	if at < 1 || at > len(lines) {
		return
	}
	p.f("<pre>")
	for n := max(1, at-around); n <= min(len(lines), at+around); n++ {
		class := ""
		if n == at {
			class = " class=\"here\""
		}
		p.f("<span%s><i>%d</i>%s</span>", class, n, esc(strings.ReplaceAll(lines[n-1], "\t", "    ")))
	}
	p.f("</pre>\n")
}

// suppressed lists what is not reported: whoever audits the report asks for it first.
func (p *page) suppressed() {
	if len(p.r.Suppressed) == 0 {
		return
	}
	p.f("<details open>\n<summary>%s suppressed</summary>\n<table>\n<thead><tr><th>place</th><th>finding</th><th>why</th></tr></thead>\n<tbody>\n",
		count(len(p.r.Suppressed), "finding", "findings"))
	for i := range p.r.Suppressed {
		f := &p.r.Suppressed[i]
		p.f("<tr><td><code>%s</code></td><td>%s <span class=\"dim\">%s</span></td><td>%s</td></tr>\n",
			esc(place(f.File, f.Line, f.Column)), esc(f.Message), esc(f.Category), esc(because(&f.Suppression)))
	}
	p.f("</tbody>\n</table>\n</details>\n")
}
