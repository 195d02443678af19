package report_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/oversharelint/overshare/internal/finding"
	"github.com/oversharelint/overshare/internal/report"
	"github.com/oversharelint/overshare/internal/wanttest"
)

// standard is what SARIF 2.1.0 (OASIS Standard, 27 March 2020, with errata 01) says of the objects that
// we write: the properties that we use, none other being allowed, with the types of their values. "!" marks
// what the standard or GitHub requires, [x] is a list, {x} an object with any names, a/b/c one of these words,
// and a capital letter begins the name of an object of this table.
var standard = map[string]map[string]string{
	"Log": {"$schema": "uri!", "version": "2.1.0!", "runs": "[Run]!"},
	"Run": {"tool": "Tool!", "invocations": "[Invocation]", "automationDetails": "Automation", "originalUriBaseIds": "{Artifact}",
		"columnKind": "utf16CodeUnits/unicodeCodePoints", "results": "[Result]!", "taxonomies": "[Component]"},
	"Automation": {"id": "text!"},
	"Tool":       {"driver": "Component!"},
	"Component": {"name": "text!", "semanticVersion": "text", "organization": "text", "informationUri": "uri", "rules": "[Rule]",
		"supportedTaxonomies": "[ComponentRef]", "shortDescription": "Message", "taxa": "[Taxon]"},
	"ComponentRef": {"name": "text", "index": "number"},
	"Rule": {"id": "text!", "shortDescription": "Message!", "fullDescription": "Message!", "help": "Help!", "helpUri": "uri",
		"defaultConfiguration": "Default!", "relationships": "[Relationship]", "properties": "RuleProperties!"},
	"Taxon":          {"id": "text!", "shortDescription": "Message", "helpUri": "uri"},
	"Help":           {"text": "text!", "markdown": "text"},
	"Default":        {"level": "none/note/warning/error!"},
	"RuleProperties": {"precision": "very-high/high/medium/low!", "problem.severity": "error/warning/recommendation!", "security-severity": "text", "tags": "[text]!"},
	"Relationship":   {"target": "TaxonRef!", "kinds": "[text]"},
	"TaxonRef":       {"id": "text!", "toolComponent": "ComponentRef!"},
	"Invocation":     {"executionSuccessful": "boolean!", "toolExecutionNotifications": "[Notification]"},
	"Notification":   {"level": "none/note/warning/error", "message": "Message!"},
	"Message":        {"text": "text!"},
	"Result": {"ruleId": "text!", "ruleIndex": "number!", "level": "none/note/warning/error!", "message": "Message!", "locations": "[Location]!",
		"partialFingerprints": "{text}!", "codeFlows": "[CodeFlow]", "taxa": "[TaxonRef]", "suppressions": "[Suppression]",
		"fixes": "[Fix]", "baselineState": "new/unchanged/updated/absent", "properties": "ResultProperties"},
	"ResultProperties": {"confidence": "text", "severity": "text"},
	"Suppression":      {"kind": "inSource/external!", "status": "accepted/underReview/rejected", "justification": "text", "location": "Location"},
	"Fix":              {"description": "Message!", "artifactChanges": "[Change]!"},
	"Change":           {"artifactLocation": "Artifact!", "replacements": "[Replacement]!"},
	"Replacement":      {"deletedRegion": "Region!", "insertedContent": "Message"},
	"CodeFlow":         {"threadFlows": "[ThreadFlow]!"},
	"ThreadFlow":       {"locations": "[ThreadFlowLocation]!"},
	"ThreadFlowLocation": {"location": "Location!", "kinds": "[call/danger/taint/value]",
		"importance": "important/essential/unimportant"},
	"Location": {"physicalLocation": "Physical!", "logicalLocations": "[Logical]", "message": "Message"},
	"Logical":  {"fullyQualifiedName": "text!", "kind": "text"},
	"Physical": {"artifactLocation": "Artifact!", "region": "Region"},
	"Artifact": {"uri": "uri", "uriBaseId": "text", "description": "Message"},
	"Region":   {"startLine": "number!", "startColumn": "number", "endLine": "number", "endColumn": "number"},
}

// validate compares a value with the type that the standard gives it.
func validate(at, typ string, v any) []string {
	typ = strings.TrimSuffix(typ, "!")
	bad := func(want string) []string { return []string{fmt.Sprintf("%s is %v, want %s", at, v, want)} }
	var out []string
	switch {
	case typ[0] == '[':
		list, ok := v.([]any)
		if !ok {
			return bad("a list")
		}
		for i, e := range list {
			out = append(out, validate(fmt.Sprintf("%s[%d]", at, i), typ[1:len(typ)-1], e)...)
		}
		return out
	case typ[0] == '{':
		object, ok := v.(map[string]any)
		if !ok {
			return bad("an object")
		}
		for _, name := range slices.Sorted(maps.Keys(object)) {
			out = append(out, validate(at+"."+name, typ[1:len(typ)-1], object[name])...)
		}
		return out
	case standard[typ] != nil:
		return validateObject(at, typ, v)
	}
	switch typ {
	case "text", "uri":
		s, ok := v.(string)
		if _, err := url.Parse(s); !ok || s == "" || typ == "uri" && err != nil {
			return bad(typ)
		}
	case "number":
		if n, ok := v.(float64); !ok || n < 0 {
			return bad("a number that is not negative")
		}
	case "boolean":
		if _, ok := v.(bool); !ok {
			return bad("true or false")
		}
	default:
		if s, ok := v.(string); !ok || !slices.Contains(strings.Split(typ, "/"), s) {
			return bad("one of " + typ)
		}
	}
	return nil
}

func validateObject(at, typ string, v any) []string {
	object, ok := v.(map[string]any)
	if !ok {
		return []string{at + " is no " + typ}
	}
	var out []string
	for name, t := range standard[typ] {
		if _, ok := object[name]; !ok && strings.HasSuffix(t, "!") {
			out = append(out, at+" lacks "+name)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(object)) {
		t, ok := standard[typ][name]
		if !ok {
			out = append(out, at+" has a "+name)
			continue
		}
		out = append(out, validate(at+"."+name, t, object[name])...)
	}
	return out
}

// sarifReports are reports that differ in what they have.
func sarifReports(t *testing.T) map[string]*report.Report {
	placeless := sample()
	placeless.Suppressed = nil
	return map[string]*report.Report{"full": inRepository(t), "empty": {}, "without places": placeless}
}

// TestSARIFSchema holds what is written to the schema of the standard.
func TestSARIFSchema(t *testing.T) {
	var names, logs []string
	for name, r := range sarifReports(t) {
		for _, suppressed := range []bool{false, true} {
			names, logs = append(names, name), append(logs, write(t, report.SARIF{Suppressed: suppressed, Version: "1.2.3"}, r))
		}
	}
	valid := len(logs)
	// The schema itself must notice what is wrong, anywhere in it.
	for old, text := range map[string]string{
		`"version": "2.1.0"`:     `"version": "2.2.0"`,
		`"level": "error"`:       `"level": "bad"`,
		`"startLine": 4`:         `"startLine": 0`,
		`"artifactChanges": [`:   `"artifactChanges": [], "x": [`,
		`"threadFlows": [`:       `"threadFlows": [], "properties": {}, "y": [`,
		`"kind": "inSource"`:     `"kind": "somewhere"`,
		`"informationUri": "h`:   `"informationUri": "h h`,
		`"deletedRegion": {`:     `"inserted": {`,
		`"executionSuccessful":`: `"success":`,
	} {
		log := write(t, report.SARIF{Suppressed: true}, inRepository(t))
		if !strings.Contains(log, old) {
			t.Errorf("no log has %s", old)
		}
		names, logs = append(names, "with "+text), append(logs, strings.Replace(log, old, text, 1))
	}
	for i, wrong := range wanttest.SARIF(t, logs...) {
		if (wrong == "") != (i < valid) {
			t.Errorf("%s: the schema says %q", names[i], wrong)
		}
	}
}

// TestSARIFIsValid holds what is written to what GitHub asks for beside the standard, and to what we mean to
// write: the standard takes much that nobody reads.
func TestSARIFIsValid(t *testing.T) {
	for name, r := range sarifReports(t) {
		for _, suppressed := range []bool{false, true} {
			var v any
			if err := json.Unmarshal([]byte(write(t, report.SARIF{Suppressed: suppressed, Version: "1.2.3"}, r)), &v); err != nil {
				t.Fatal(err)
			}
			for _, p := range validate("$", "Log", v) {
				t.Errorf("%s: %s", name, p)
			}
		}
	}
	// The test itself must notice what is wrong.
	for text, want := range map[string]string{
		`{"version":"2.1.0","runs":[]}`:                             "lacks $schema",
		`{"$schema":"x","version":"2.2","runs":[]}`:                 "want one of 2.1.0",
		`{"$schema":"x","version":"2.1.0","runs":null}`:             "want a list",
		`{"$schema":"x","version":"2.1.0","runs":[{"results":[]}]}`: "$.runs[0] lacks tool",
		`{"$schema":"x","version":"2.1.0","runs":[],"fixes":[]}`:    "has a fixes",
	} {
		var v any
		if err := json.Unmarshal([]byte(text), &v); err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(validate("$", "Log", v), "; "); !strings.Contains(got, want) {
			t.Errorf("%s is called wrong for %q, want %q", text, got, want)
		}
	}
}

// sarifRun is as much of a run as the tests ask for.
type sarifRun struct {
	Tool struct {
		Driver struct{ Rules []struct{ ID string } }
	}
	Invocations []struct{ ToolExecutionNotifications []any }
	Results     []struct {
		RuleID    string
		RuleIndex int
		Level     string
		Locations []struct {
			PhysicalLocation struct {
				ArtifactLocation struct{ URI, URIBaseID string }
				Region           struct{ StartLine, StartColumn, EndLine, EndColumn int }
			}
		}
		Suppressions []struct{ Kind string }
	}
}

func runOf(t *testing.T, w report.Writer, r *report.Report) sarifRun {
	t.Helper()
	var log struct{ Runs []sarifRun }
	if err := json.Unmarshal([]byte(write(t, w, r)), &log); err != nil || len(log.Runs) != 1 {
		t.Fatalf("%d runs, %v", len(log.Runs), err)
	}
	return log.Runs[0]
}

// Columns count UTF-16 units, files are named from the root of the repository, and each rule stands once
// where its results say.
func TestSARIFPlacesAndRules(t *testing.T) {
	run := runOf(t, report.SARIF{}, inRepository(t))
	seen := make(map[string]bool)
	for _, rule := range run.Tool.Driver.Rules {
		if seen[rule.ID] {
			t.Errorf("rule %s stands twice", rule.ID)
		}
		seen[rule.ID] = true
	}
	if len(run.Results) != 3 {
		t.Fatalf("%d results, want 3: suppressed ones were not asked for", len(run.Results))
	}
	for _, res := range run.Results {
		if got := run.Tool.Driver.Rules[res.RuleIndex].ID; got != res.RuleID {
			t.Errorf("the rule of %s is %s", res.RuleID, got)
		}
		at := res.Locations[0].PhysicalLocation
		switch res.RuleID {
		case "sensitivelog/credential":
			// Tab, log(", é, 𝄞 in two, ", comma, space: the password begins in unit 13.
			if at.Region.StartColumn != 13 || at.Region.EndColumn != 21 || at.ArtifactLocation.URI != "services/a%20b/api/a.go" || at.ArtifactLocation.URIBaseID != "%SRCROOT%" {
				t.Errorf("location %+v", at)
			}
		case "directive/unused":
			if at.ArtifactLocation.URI != "services/other,c:d.go" || res.Level != "note" {
				t.Errorf("location %+v, level %s", at, res.Level)
			}
		}
	}
	all := runOf(t, report.SARIF{Suppressed: true}, inRepository(t))
	if n := len(all.Results); n != 5 || all.Results[3].Suppressions[0].Kind != "inSource" || all.Results[4].Suppressions[0].Kind != "external" {
		t.Errorf("%d results with suppressed ones", n)
	}
}

// GitHub takes no more than 25,000 results: of more, the least severe are left out and counted.
func TestSARIFIsBounded(t *testing.T) {
	r := &report.Report{}
	for i := range 25010 {
		s := "minor"
		if i >= 25000 {
			s = "critical"
		}
		r.Findings = append(r.Findings, finding.Result{Check: "rawerror", Category: "rawerror/tls", Severity: s, File: "a.go", Line: i + 1, Message: "m"})
	}
	run := runOf(t, report.SARIF{}, r)
	if len(run.Results) != 25000 || run.Results[9].Level != "error" || run.Results[10].Level != "warning" || len(run.Invocations[0].ToolExecutionNotifications) != 1 {
		t.Errorf("%d results, %d notifications", len(run.Results), len(run.Invocations[0].ToolExecutionNotifications))
	}
}
