package report

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/oversharelint/overshare/internal/finding"
)

// GitHub writes workflow commands, which GitHub Actions shows as annotations of the lines. The most
// severe come first, since of each kind only ten per step are shown; the others stand in the log of the
// step. [Summary] is for what annotations cannot show.
type GitHub struct{}

// Write implements [Writer].
func (GitHub) Write(w io.Writer, r *Report) error {
	var b bytes.Buffer
	src := r.Place.sources()
	for _, e := range r.Errors {
		text := e.Message
		if e.Package != "" {
			text = e.Package + ": " + text
		}
		fmt.Fprintf(&b, "::error title=overshare%%3A incomplete::%s\n", commandData(text))
	}
	for _, f := range worst(r.Findings) {
		fmt.Fprintf(&b, "::%s ", bySeverity(f.Severity, "error", "warning", "notice"))
		fmt.Fprintf(&b, "file=%s", commandProperty(r.Place.inRoot(f.File)))
		if f.Line > 0 {
			fmt.Fprintf(&b, ",line=%d,endLine=%d", f.Line, max(f.Line, f.EndLine))
		}
		// Columns are for annotations of one line only.
		if f.Column > 0 && f.EndLine <= f.Line {
			start := src.utf16(f.File, f.Line, f.Column)
			fmt.Fprintf(&b, ",col=%d,endColumn=%d", start, max(start, src.utf16(f.File, f.Line, f.EndColumn)))
		}
		fmt.Fprintf(&b, ",title=%s::%s\n", commandProperty(f.Category), commandData(annotation(f)))
	}
	_, err := w.Write(b.Bytes())
	return err
}

// annotation is the message with the way below it: an annotation shows one place.
func annotation(f *finding.Result) string {
	var b strings.Builder
	b.WriteString(f.Message)
	for _, s := range f.Trace {
		at := ""
		if s.Line > 0 {
			at = place(s.File, s.Line, 0) + ": "
		}
		fmt.Fprintf(&b, "\n%s  %s%s", s.Kind, at, s.Message)
	}
	return b.String()
}

// commandData escapes the text of a workflow command, which ends with its line.
func commandData(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(s)
}

// commandProperty escapes the value of a property, which ends at a comma or colon besides.
func commandProperty(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C").Replace(s)
}

// maxSummary is how much of a step's summary is written, in bytes: GitHub refuses one of more than a
// mebibyte whole, and other steps may have written to it.
const maxSummary = 900 << 10

// Summary writes a report as Markdown, for the summary of a step of GitHub Actions.
func Summary(w io.Writer, r *Report) error {
	var b bytes.Buffer
	b.WriteString("## overshare\n\n")
	b.WriteString(markdown(Sums(r)) + "\n")
	if len(r.Findings) > 0 {
		b.WriteString("\n| severity | place | finding | category |\n|---|---|---|---|\n")
	}
	all := worst(r.Findings)
	for i, f := range all {
		row := fmt.Sprintf("| %s | `%s` | %s | [%s](%s) |\n", f.Severity, strings.ReplaceAll(place(r.Place.inRoot(f.File), f.Line, 0), "`", "'"),
			markdown(f.Message), markdown(f.Category), DocURL(f.Check))
		if b.Len()+len(row) > maxSummary {
			fmt.Fprintf(&b, "\n%d more findings are in the log of the step.\n", len(all)-i)
			break
		}
		b.WriteString(row)
	}
	for _, e := range r.Errors {
		if b.Len()+len(e.Message) > maxSummary {
			break
		}
		fmt.Fprintf(&b, "\n**Not analyzed:** %s %s\n", markdown(e.Package), markdown(e.Message))
	}
	_, err := w.Write(b.Bytes())
	return err
}

// markdown keeps a text from being anything else, in a table's cell too.
func markdown(s string) string {
	var b strings.Builder
	for _, r := range line(s) {
		if strings.ContainsRune("\\`*_{}[]<>#|~&!@$", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}
