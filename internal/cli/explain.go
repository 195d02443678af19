package cli

import (
	"fmt"
	"go/doc/comment"
	"io"
	"strings"
	"text/tabwriter"

	"github.com/oversharelint/overshare/internal/finding"
	"github.com/oversharelint/overshare/internal/report"
	"github.com/oversharelint/overshare/internal/spell"
)

// runChecks is the command checks: all categories, by check.
func runChecks(args []string, stdout io.Writer) error {
	if len(args) > 0 {
		return usagef("checks: it lists all and takes no arguments; overshare explain %s explains one", strings.TrimLeft(args[0], "-"))
	}
	if err := table(stdout, finding.Categories()); err != nil {
		return err
	}
	_, err := io.WriteString(stdout, "\novershare explain check says what a check reports, and what it is silent about.\n")
	return err
}

func table(w io.Writer, categories []finding.Category) error {
	tw := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(tw, "category\tseverity\tconfidence\tCWE\twhat to do")
	for _, c := range categories {
		fmt.Fprintf(tw, "%s\t%s\t%s\t%s\t%s\n", c.Name, c.Severity, c.Confidence, report.CWEs(c.CWEs), c.Help)
	}
	return tw.Flush()
}

// runExplain is the command explain: what go doc would say of a check, and its categories.
func runExplain(args []string, doc func(check string) string, stdout io.Writer) error {
	if len(args) != 1 || strings.HasPrefix(args[0], "-") {
		return usagef("explain: name one check or category, as in overshare explain rawerror; there are the checks %s", strings.Join(finding.Checks(), ", "))
	}
	check, kind, _ := strings.Cut(args[0], "/")
	if !finding.IsCheck(check) {
		return noCheck("explain", check)
	}
	var rows []finding.Category
	for _, c := range finding.Categories() {
		if c.Check() == check && (kind == "" || c.Name == args[0]) {
			rows = append(rows, c)
		}
	}
	if len(rows) == 0 {
		return usagef("explain: %s has no category %q; overshare explain %[1]s lists those that it has", check, args[0])
	}
	var p comment.Parser
	pr := comment.Printer{TextWidth: 96, TextCodePrefix: "    "}
	if _, err := stdout.Write(pr.Text(p.Parse(doc(check)))); err != nil {
		return err
	}
	fmt.Fprintln(stdout)
	if err := table(stdout, rows); err != nil {
		return err
	}
	_, err := fmt.Fprintf(stdout, "\n%s\n", report.DocURL(check))
	return err
}

// noCheck says that there is no check of a name, and which one may be meant.
func noCheck(where, name string) error {
	return usagef("%s: there is no check %q%s; there are: %s", where, name, meant(name, finding.Checks()), strings.Join(finding.Checks(), ", "))
}

// meant asks whether one of the names that there are is meant, if one is spelled like it.
func meant(name string, known []string) string {
	if near := spell.Nearest(name, known); near != "" {
		return " (is " + near + " meant?)"
	}
	return ""
}
