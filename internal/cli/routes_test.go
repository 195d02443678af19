package cli

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/oversharelint/overshare/internal/finding"
)

// A finding in a handler and the routes that another package registers it by, heard of in any order.
func TestRoutes(t *testing.T) {
	const handler = "example.test/m/a.Handler.Get"
	for name, c := range map[string]struct {
		routes  finding.Routes
		is      finding.Confidence
		unasked bool
		managed bool
		want    string // empty if it is withdrawn
	}{
		"no routes":            {nil, finding.Medium, false, false, "medium"},
		"administrators":       {finding.Routes{{Handler: handler, Who: true, Covered: true}}, finding.High, false, false, ""},
		"checked on the way":   {finding.Routes{{Handler: handler, Who: true, Inputs: []string{"id"}}}, finding.High, false, false, ""},
		"known callers":        {finding.Routes{{Handler: handler, Who: true}}, finding.Low, true, false, "medium"},
		"doubted for a reason": {finding.Routes{{Handler: handler, Who: true}}, finding.Low, false, false, "low"},
		"what they manage":     {finding.Routes{{Handler: handler, Who: true, Admin: true, Covered: true}}, finding.High, false, true, ""},
		"not they alone":       {finding.Routes{{Handler: handler, Who: true, Covered: true}}, finding.High, false, true, "high"},
		"everybody":            {finding.Routes{{Handler: handler}}, finding.High, false, false, "low"},
	} {
		key, err := c.routes.Key()
		if err != nil {
			t.Fatal(err)
		}
		f := &finding.Finding{Check: "unscopedquery", Category: "unscopedquery/read", Confidence: c.is, Key: "k", Handler: handler, Input: "id", Unasked: c.unasked, Managed: c.managed}
		extra, err := json.Marshal(finding.ExtraOf(f))
		if err != nil {
			t.Fatal(err)
		}
		found := json.RawMessage(fmt.Sprintf(`[{"category":"unscopedquery/read","posn":"a/a.go:3:2","message":"m","overshare":%s}]`, extra))
		for _, first := range []string{"handler", "routes"} {
			o := &options{confidence: finding.Low}
			col := newCollector(t.TempDir(), o, []string{"example.test/m/a", "example.test/m/b"})
			units := []unitJSON{{"example.test/m/a": {"unscopedquery": found}}, {"example.test/m/b": {key: json.RawMessage("[]")}}}
			if first == "routes" {
				units[0], units[1] = units[1], units[0]
			}
			for _, u := range units {
				col.add(u)
			}
			r := col.report()
			got := ""
			if len(r.Findings) == 1 {
				got = r.Findings[0].Confidence
			}
			if got != c.want || len(r.Errors) > 0 || c.want == "" && r.Stats.Withdrawn != 1 {
				t.Errorf("%s, %s first: %q with %d withdrawn, want %q (%v)", name, first, got, r.Stats.Withdrawn, c.want, r.Errors)
			}
		}
	}
}
