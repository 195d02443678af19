package report

import (
	"fmt"
	"io"
	"net/url"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/oversharelint/overshare/internal/finding"
)

// SARIF writes the Static Analysis Results Interchange Format, version 2.1.0, as GitHub's code scanning
// reads it. What is mapped to what:
//
//   - A rule is a category, not a check: GitHub reads severity, help and CWEs from the rule, and they
//     are those of the category. Its name begins with the check's.
//   - The severity is both the level (error, warning, note) and security-severity, from which GitHub
//     makes critical, high, medium and low. The precision is the category's confidence; the finding's own
//     is a property of the result.
//   - CWEs are tags, by which GitHub filters, and taxa, as the standard has it.
//   - The way from source to sink is a code flow. Its last step is the sink.
//   - The fingerprint is ours, under a name of ours. GitHub's own (primaryLocationLineHash) is made of
//     the text of the line; the upload makes it and warns when it is there already.
//   - Columns count UTF-16 code units. Files are named from the root of the repository; what lies
//     outside (a library) by its absolute URI.
//   - What makes the analysis incomplete is a notification, and the run was not successful.
//
// Suppressed findings are left out unless asked for: GitHub does not know suppressions and would
// show them as open. GitHub shows no fixes, and refuses a file with one that lacks its description or
// changes nothing; editors that read SARIF offer them.
type SARIF struct {
	Suppressed bool   // write suppressed findings, with their suppressions
	Version    string // of this program, as far as it is known; a semantic version
}

// GitHub takes 25,000 results of a run and shows the first 5,000. Of more, the most severe are written.
const maxResults = 25000

// maxText is the longest description that GitHub takes, in characters.
const maxText = 1024

const (
	sarifSchema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
	srcRoot     = "%SRCROOT%"
)

// Write implements [Writer].
func (s SARIF) Write(w io.Writer, r *Report) error {
	b := &sarifBuilder{place: r.Place, src: r.Place.sources(), index: make(map[string]int)}
	run := sarifRun{
		Invocations: []sarifInvocation{invocation(r)},
		Automation:  sarifID{b.automation()},
		Bases:       map[string]sarifArtifact{srcRoot: {Description: &sarifText{"The root of the repository."}}},
		ColumnKind:  "utf16CodeUnits",
		Results:     []sarifResult{},
	}
	for _, f := range worstFirst(r.Findings, maxResults) {
		run.Results = append(run.Results, b.result(f))
	}
	if s.Suppressed {
		for i := range r.Suppressed {
			run.Results = append(run.Results, b.suppressed(&r.Suppressed[i]))
		}
	}
	run.Tool.Driver = sarifDriver{Name: "overshare", Version: s.Version, URI: home, Rules: b.rules}
	if len(b.cwes) > 0 {
		run.Tool.Driver.Taxonomies = []sarifComponent{cwe}
		run.Taxonomies = []sarifTaxonomy{b.taxonomy()}
	}
	if run.Tool.Driver.Rules == nil {
		run.Tool.Driver.Rules = []sarifRule{}
	}
	return encode(w, sarifLog{Schema: sarifSchema, Version: "2.1.0", Runs: []sarifRun{run}})
}

// worstFirst are the findings in their order, if there are no more than n, else the n most severe.
func worstFirst(findings []finding.Result, n int) []*finding.Result {
	if len(findings) > n {
		return worst(findings)[:n]
	}
	var out []*finding.Result
	for i := range findings {
		out = append(out, &findings[i])
	}
	return out
}

func invocation(r *Report) sarifInvocation {
	inv := sarifInvocation{Successful: len(r.Errors) == 0}
	for _, e := range r.Errors {
		text := e.Message
		if e.Package != "" {
			text = e.Package + ": " + text
		}
		inv.Notifications = append(inv.Notifications, sarifNotification{Level: "error", Message: sarifText{text}})
	}
	if n := len(r.Findings) - maxResults; n > 0 {
		inv.Notifications = append(inv.Notifications, sarifNotification{Level: "warning",
			Message: sarifText{fmt.Sprintf("%d findings of the lowest severity are left out, since GitHub takes %d", n, maxResults)}})
	}
	return inv
}

// A sarifBuilder collects the rules and the weaknesses of the results.
type sarifBuilder struct {
	place Place
	src   *sources
	rules []sarifRule
	index map[string]int // of a rule
	cwes  []int          // sorted
}

// automation is the category of the run: runs over several modules of a repository must not replace
// each other's results.
func (b *sarifBuilder) automation() string {
	if b.place.Dir == "" {
		return "overshare/"
	}
	return path.Join("overshare", b.place.inRoot(b.place.Dir)) + "/"
}

func (b *sarifBuilder) result(f *finding.Result) sarifResult {
	at := b.location(f.File, f.Line, f.Column, f.EndLine, f.EndColumn)
	if f.Function != "" {
		at.Logical = []sarifLogical{{f.Function, "function"}}
	}
	out := sarifResult{
		RuleID: f.Category, RuleIndex: b.rule(f), Level: bySeverity(f.Severity, "error", "warning", "note"),
		Message: sarifText{f.Message}, Locations: []sarifLocation{at},
		Fingerprints: map[string]string{"overshare/v1": f.Fingerprint},
		Properties:   sarifDetails{f.Confidence, f.Severity},
	}
	for _, n := range f.CWEs {
		out.Taxa = append(out.Taxa, sarifTaxon{strconv.Itoa(n), cwe})
	}
	if steps := b.steps(f); len(steps) > 0 {
		out.CodeFlows = []sarifFlow{{[]sarifThread{{steps}}}}
	}
	for i := range f.Fixes {
		if fix, ok := b.fix(&f.Fixes[i]); ok {
			out.Fixes = append(out.Fixes, fix)
		}
	}
	return out
}

// fix is a fix by lines and columns, file by file; there is none if they are not known.
func (b *sarifBuilder) fix(f *finding.Fix) (sarifFix, bool) {
	out := sarifFix{Description: sarifText{f.Message}}
	at := make(map[string]int)
	for _, e := range f.Edits {
		if e.Line <= 0 {
			return sarifFix{}, false
		}
		i, ok := at[e.File]
		if !ok {
			i = len(out.Changes)
			at[e.File] = i
			out.Changes = append(out.Changes, sarifChange{Artifact: b.artifact(e.File)})
		}
		out.Changes[i].Replacements = append(out.Changes[i].Replacements, sarifReplacement{
			Deleted: sarifRegion{
				StartLine: e.Line, StartColumn: b.src.utf16(e.File, e.Line, e.Column),
				EndLine: e.EndLine, EndColumn: b.src.utf16(e.File, e.EndLine, e.EndColumn),
			},
			Inserted: sarifText{e.New},
		})
	}
	return out, len(out.Changes) > 0
}

// steps are those whose place is known. GitHub shows no others.
func (b *sarifBuilder) steps(f *finding.Result) []sarifThreadStep {
	var out []sarifThreadStep
	for _, s := range f.Trace {
		if s.Line <= 0 || s.File == "" {
			continue
		}
		at := b.location(s.File, s.Line, s.Column, 0, 0)
		at.Message = &sarifText{s.Message}
		step := sarifThreadStep{Location: at, Kinds: []string{stepKind(s.Kind)}}
		if s.Kind == finding.StepSource || s.Kind == finding.StepSink {
			step.Importance = "essential"
		}
		out = append(out, step)
	}
	return out
}

// stepKind is the standard's word for a kind of step.
func stepKind(k finding.StepKind) string {
	switch k {
	case finding.StepSource:
		return "taint"
	case finding.StepSink:
		return "danger"
	case finding.StepCall:
		return "call"
	}
	return "value"
}

func (b *sarifBuilder) suppressed(f *finding.SuppressedResult) sarifResult {
	out := b.result(&f.Result)
	s := sarifSuppression{Kind: "external", Status: "accepted", Justification: f.Suppression.Reason}
	switch f.Suppression.Kind {
	case finding.ByDirective, finding.ByNolint:
		s.Kind = "inSource"
	case finding.ByBaseline, finding.ByRevision:
		out.Baseline = "unchanged"
	}
	if f.Suppression.File != "" {
		at := b.location(f.Suppression.File, f.Suppression.Line, 0, 0, 0)
		s.Location = &at
	}
	out.Suppressions = []sarifSuppression{s}
	return out
}

// location is a place in a file. What is not known is left out; a region without a line is none.
func (b *sarifBuilder) location(file string, line, column, endLine, endColumn int) sarifLocation {
	loc := sarifLocation{Physical: &sarifPhysical{Artifact: b.artifact(file)}}
	if line <= 0 {
		return loc
	}
	reg := &sarifRegion{StartLine: line, StartColumn: b.src.utf16(file, line, column)}
	if endLine > line || endLine == line && endColumn >= column && column > 0 {
		reg.EndLine, reg.EndColumn = endLine, b.src.utf16(file, endLine, endColumn)
	} else if column > 0 {
		reg.EndLine, reg.EndColumn = line, reg.StartColumn+1
	}
	loc.Physical.Region = reg
	return loc
}

func (b *sarifBuilder) artifact(file string) sarifArtifact {
	name := b.place.inRoot(file)
	if path.IsAbs(name) || filepath.IsAbs(filepath.FromSlash(name)) {
		return sarifArtifact{URI: (&url.URL{Scheme: "file", Path: "/" + strings.TrimPrefix(name, "/")}).String()}
	}
	return sarifArtifact{URI: (&url.URL{Path: name}).String(), Base: srcRoot}
}

// rule is the index of a category's rule. A category that is in no table gets what its first finding
// tells.
func (b *sarifBuilder) rule(f *finding.Result) int {
	if i, ok := b.index[f.Category]; ok {
		return i
	}
	c, known := finding.Lookup(f.Category)
	if !known {
		c.CWEs = f.CWEs
		if s, err := finding.ParseSeverity(f.Severity); err == nil {
			c.Severity = s
		}
	}
	for _, n := range c.CWEs {
		if i, ok := slices.BinarySearch(b.cwes, n); !ok {
			b.cwes = slices.Insert(b.cwes, i, n)
		}
	}
	b.index[f.Category] = len(b.rules)
	b.rules = append(b.rules, ruleOf(&c))
	return len(b.rules) - 1
}

func ruleOf(c *finding.Category) sarifRule {
	short := c.Check() + ": " + strings.TrimPrefix(c.Name, c.Check()+"/")
	rule := sarifRule{
		ID: c.Name, Short: sarifText{cut(short)}, Full: sarifText{cut(fullDescription(c))}, Help: help(c), HelpURI: DocURL(c.Check()),
		Default: sarifDefault{bySeverity(c.Severity.String(), "error", "warning", "note")},
		Properties: sarifRuleDetails{
			Precision: c.Confidence.String(),
			Problem:   bySeverity(c.Severity.String(), "error", "warning", "recommendation"),
			Tags:      []string{c.Check()},
		},
	}
	if len(c.CWEs) > 0 {
		rule.Properties.Security = securitySeverity(c.Severity)
		rule.Properties.Tags = append(rule.Properties.Tags, "security")
	}
	for _, n := range c.CWEs {
		rule.Properties.Tags = append(rule.Properties.Tags, fmt.Sprintf("external/cwe/cwe-%03d", n))
		rule.Relationships = append(rule.Relationships, sarifRelation{sarifTaxon{strconv.Itoa(n), cwe}, []string{"superset"}})
	}
	return rule
}

// securitySeverity is a number from which GitHub makes a word again: above 9 critical, from 7 high, from
// 4 medium, below low.
func securitySeverity(s finding.Severity) string {
	switch s {
	case finding.Critical:
		return "9.3"
	case finding.Major:
		return "7.5"
	case finding.Minor:
		return "5.0"
	}
	return "2.0"
}

func fullDescription(c *finding.Category) string {
	if len(c.CWEs) == 0 {
		return "What to do: " + c.Help + "."
	}
	var names []string
	for _, n := range c.CWEs {
		names = append(names, fmt.Sprintf("CWE-%d, %s", n, weakness(n)))
	}
	return strings.Join(names, "; ") + ". What to do: " + c.Help + "."
}

func help(c *finding.Category) sarifHelp {
	if len(c.CWEs) == 0 { // of a directive, which no other silences
		text := "What to do: " + c.Help + ".\nMore: " + DocURL(c.Check())
		return sarifHelp{text, fmt.Sprintf("**What to do:** %s.\n\n[How directives work](%s)\n", c.Help, DocURL(c.Check()))}
	}
	text := "What to do: " + c.Help + ".\nWhere it is meant: //overshare:ignore " + c.Check() + " -- reason.\nMore: " + DocURL(c.Check())
	var b strings.Builder
	fmt.Fprintf(&b, "**What to do:** %s.\n\n", c.Help)
	for _, n := range c.CWEs {
		fmt.Fprintf(&b, "- [CWE-%d](%s): %s\n", n, CWEURL(n), weakness(n))
	}
	fmt.Fprintf(&b, "\nWhere it is meant, say so above the line:\n\n```go\n//overshare:ignore %s -- reason\n```\n\n[What %s reports, and what not](%s)\n",
		c.Check(), c.Check(), DocURL(c.Check()))
	return sarifHelp{text, b.String()}
}

// cut shortens a text to what GitHub takes.
func cut(s string) string {
	if r := []rune(s); len(r) > maxText {
		return string(r[:maxText-1]) + "…"
	}
	return s
}
