package report

import (
	"bytes"
	"fmt"
	"io"
	"strings"
)

// The XML formats are written by hand: encoding/xml fills tables when the program starts, and it starts
// for each package of a run.

// Checkstyle writes the report of Checkstyle 4.3, which Jenkins and older systems read. Errors of the
// analysis have no place in it; the exit status tells.
type Checkstyle struct{}

// Write implements [Writer].
func (Checkstyle) Write(w io.Writer, r *Report) error {
	var b bytes.Buffer
	b.WriteString(xmlHead + "<checkstyle version=\"4.3\">\n")
	for i := range r.Findings {
		f := &r.Findings[i]
		if i == 0 || r.Findings[i-1].File != f.File {
			if i > 0 {
				b.WriteString("  </file>\n")
			}
			fmt.Fprintf(&b, "  <file name=\"%s\">\n", xmlText(r.Place.inRoot(f.File)))
		}
		fmt.Fprintf(&b, "    <error line=\"%d\"", max(f.Line, 1))
		if f.Column > 0 {
			fmt.Fprintf(&b, " column=\"%d\"", f.Column)
		}
		fmt.Fprintf(&b, " severity=\"%s\" message=\"%s\" source=\"%s\"/>\n",
			bySeverity(f.Severity, "error", "warning", "info"), xmlText(f.Message), xmlText("overshare/"+f.Category))
	}
	if len(r.Findings) > 0 {
		b.WriteString("  </file>\n")
	}
	b.WriteString("</checkstyle>\n")
	_, err := w.Write(b.Bytes())
	return err
}

// JUnit writes the report of a test run: a suite for each check with a failed case for each finding, and
// one for the analysis itself, which succeeds if it is complete. So a clean run is one that passed and
// not one without tests.
type JUnit struct{}

// Write implements [Writer].
func (JUnit) Write(w io.Writer, r *Report) error {
	var checks []string
	count := make(map[string]int)
	for i := range r.Findings {
		c := r.Findings[i].Check
		if count[c]++; count[c] == 1 {
			checks = append(checks, c)
		}
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, "%s<testsuites name=\"overshare\" tests=\"%d\" failures=\"%d\" errors=\"%d\">\n",
		xmlHead, len(r.Findings)+max(1, len(r.Errors)), len(r.Findings), len(r.Errors))
	junitAnalysis(&b, r)
	for _, check := range checks {
		fmt.Fprintf(&b, "  <testsuite name=\"%s\" tests=\"%d\" failures=\"%[2]d\" errors=\"0\">\n", xmlText(check), count[check])
		for i := range r.Findings {
			if f := &r.Findings[i]; f.Check == check {
				at := place(r.Place.inRoot(f.File), f.Line, f.Column)
				fmt.Fprintf(&b, "    <testcase name=\"%s\" classname=\"%s\" file=\"%s\" line=\"%d\">\n      <failure message=\"%s\" type=\"%s\">%s</failure>\n    </testcase>\n",
					xmlText(at), xmlText(f.Category), xmlText(r.Place.inRoot(f.File)), f.Line, xmlText(f.Message), xmlText(f.Severity), xmlText(at+": "+annotation(f)))
			}
		}
		b.WriteString("  </testsuite>\n")
	}
	b.WriteString("</testsuites>\n")
	_, err := w.Write(b.Bytes())
	return err
}

func junitAnalysis(b *bytes.Buffer, r *Report) {
	fmt.Fprintf(b, "  <testsuite name=\"analysis\" tests=\"%d\" failures=\"0\" errors=\"%d\">\n", max(1, len(r.Errors)), len(r.Errors))
	if len(r.Errors) == 0 {
		fmt.Fprintf(b, "    <testcase name=\"complete\" classname=\"overshare\"/>\n")
	}
	for _, e := range r.Errors {
		fmt.Fprintf(b, "    <testcase name=\"%s\" classname=\"overshare\">\n      <error message=\"not analyzed\">%s</error>\n    </testcase>\n",
			xmlText(strings.TrimSpace("analysis "+e.Package)), xmlText(e.Message))
	}
	b.WriteString("  </testsuite>\n")
}

const xmlHead = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

// xmlText escapes a text for an element or a quoted attribute. What XML cannot hold is replaced.
func xmlText(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '&':
			b.WriteString("&amp;")
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '"':
			b.WriteString("&quot;")
		case r == '\n':
			b.WriteString("&#xA;")
		case r == '\t':
			b.WriteString("&#x9;")
		case r < ' ' || r >= 0x7f && r < 0xa0 || r == 0xfffe || r == 0xffff:
			b.WriteRune('\ufffd')
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
