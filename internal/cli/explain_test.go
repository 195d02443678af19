package cli

import (
	"strings"
	"testing"

	"github.com/oversharelint/overshare/internal/finding"
)

// testDoc stands for the checks' package comments.
func testDoc(check string) string {
	return "Package " + check + " reports what it reports.\n\n\ta block\n"
}

func TestExplain(t *testing.T) {
	for args, want := range map[string]struct {
		status int
		text   string
	}{
		"explain rawerror":          {Clean, "Package rawerror reports what it reports.\n\n    a block"},
		"explain rawerror/tls":      {Clean, "rawerror/tls  minor     high        209, 497  log the error"},
		"explain raweror":           {Usage, `there is no check "raweror" (is rawerror meant?); there are`},
		"explain rawerror/nosuch":   {Usage, "rawerror has no category"},
		"explain":                   {Usage, "name one check or category, as in overshare explain rawerror; there are the checks certtrust, "},
		"explain -help":             {Clean, "rawerror/tls"},
		"explain rawerror rawerror": {Usage, "name one check or category"},
		"checks":                    {Clean, "sensitivelog/credential"},
		"checks -help":              {Clean, "list the checks"},
		"checks rawerror":           {Usage, "overshare explain rawerror"},
	} {
		var out, errs strings.Builder
		status := Main(strings.Fields(args), testDoc, &out, &errs)
		if status != want.status || !strings.Contains(out.String()+errs.String(), want.text) {
			t.Errorf("%s: exit status %d\n%s%s", args, status, out.String(), errs.String())
		}
	}
	var out, errs strings.Builder
	Main([]string{"explain", "rawerror/tls"}, testDoc, &out, &errs)
	if strings.Contains(out.String(), "rawerror/database") {
		t.Errorf("more than the category is explained:\n%s", out.String())
	}
}

func TestChecksListsAll(t *testing.T) {
	var out, errs strings.Builder
	Main([]string{"checks"}, testDoc, &out, &errs)
	for _, c := range finding.Categories() {
		if !strings.Contains(out.String(), c.Name+" ") {
			t.Errorf("%s is missing:\n%s", c.Name, out.String())
		}
	}
}
