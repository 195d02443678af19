package config

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/oversharelint/overshare/internal/finding"
	"github.com/oversharelint/overshare/internal/spell"
)

// Settings are what a file says. What it leaves out is zero.
type Settings struct {
	File string // absolute; empty if there is none

	Enable        []string // run these checks only
	Disable       []string // run all but these
	Exclude       []string // patterns of files, seen from the file's directory
	Tests         *bool
	Analyze       []string // prefixes of modules
	MinConfidence finding.Confidence
	Records       []Entry  // what the user's own functions do
	OwnerColumns  []string // columns that say whose a record is

	// What follows changes the report only, and no driver but the command line reads it.
	MinSeverity string
	FailOn      string
	Baseline    string // relative to the file's directory
}

// Dir is what names in the file are relative to.
func (s *Settings) Dir() string { return filepath.Dir(s.File) }

// A Key is one setting.
type Key struct {
	Name   string // with those of the mappings that it is in: "checks.enable"
	Doc    string // one sentence
	List   bool   // a list of texts; else one text
	Bool   bool   // true or false
	Values []string
	Report bool // it changes the report only

	set func(s *Settings, values []string)
}

// Keys lists all settings, in the order of the documentation.
func Keys() []Key {
	checks := finding.Checks()
	severities := []string{"info", "minor", "major", "critical"}
	return []Key{
		{Name: "checks.enable", Doc: "Run these checks and no others.", List: true, Values: checks,
			set: func(s *Settings, v []string) { s.Enable = v }},
		{Name: "checks.disable", Doc: "Run all checks but these.", List: true, Values: checks,
			set: func(s *Settings, v []string) { s.Disable = v }},
		{Name: "paths.exclude", Doc: "Report nothing in files that one of these patterns matches, seen from the directory of the file of settings; * stands for anything in a name, ** for any directories, and a pattern that matches a directory for all that is in it.", List: true,
			set: func(s *Settings, v []string) { s.Exclude = v }},
		{Name: "tests", Doc: "Report on test files, mocks and developers' programs too.", Bool: true,
			set: func(s *Settings, v []string) { b := v[0] == "true"; s.Tests = &b }},
		{Name: "analyze", Doc: "Analyze modules with these prefixes besides those of the project. (The command line only.)", List: true,
			set: func(s *Settings, v []string) { s.Analyze = v }},
		{Name: "min-confidence", Doc: "Report findings of this confidence and up.", Values: []string{"low", "medium", "high"},
			set: func(s *Settings, v []string) { s.MinConfidence, _ = finding.ParseConfidence(v[0]) }},
		{Name: below + ".owner-columns", Doc: "Columns that say whose a record is, besides those that overshare knows (user_id, owner_id, tenant_id, created_by, ...).", List: true,
			set: func(s *Settings, v []string) { s.OwnerColumns = v }},
		{Name: "report.min-severity", Doc: "Report findings of this severity and up.", Values: severities, Report: true,
			set: func(s *Settings, v []string) { s.MinSeverity = v[0] }},
		{Name: "report.fail-on", Doc: "Exit 1 for findings of this severity and up only, or never.", Values: append(slices.Clone(severities), "never"), Report: true,
			set: func(s *Settings, v []string) { s.FailOn = v[0] }},
		{Name: "report.baseline", Doc: "Report only what this file does not count; seen from the directory of the file of settings.", Report: true,
			set: func(s *Settings, v []string) { s.Baseline = v[0] }},
	}
}

// maxProblems is how many problems of a file are told.
const maxProblems = 20

// Read reads a file of settings. The problems of its contents are told all, as one error of a line each.
func Read(name string) (*Settings, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("read the settings: %w", err)
	}
	return parse(name, data)
}

func parse(name string, data []byte) (*Settings, error) { return read(name, data, false) }

func read(name string, data []byte, passed bool) (*Settings, error) {
	root, problem := readYAML(name, data)
	if problem != nil {
		return nil, problem
	}
	r := &reader{file: name, passed: passed, keys: Keys(), out: &Settings{File: name}}
	return r.settings(root)
}

// settings reads the whole.
func (r *reader) settings(root node) (*Settings, error) {
	switch root.kind {
	case isNull:
	case isMapping:
		r.mapping("", root)
	default:
		r.problem(root.line, "the settings are %s, want a mapping such as `checks:`", root.kind)
	}
	if len(r.problems) == 0 && len(r.out.Enable) > 0 && len(r.out.Disable) > 0 {
		r.problem(0, "checks.enable and checks.disable exclude each other: keep one of them")
	}
	if len(r.problems) > 0 {
		return nil, r.problems
	}
	// Which list stands first does not matter.
	slices.SortStableFunc(r.out.Records, func(a, b Entry) int { return strings.Compare(a.List, b.List) })
	return r.out, nil
}

// Problems are what is wrong in a file, in the order of its lines.
type Problems []*Problem

// Error has a line for each.
func (ps Problems) Error() string {
	var lines []string
	for i, p := range ps {
		if i == maxProblems {
			lines = append(lines, fmt.Sprintf("and %d more", len(ps)-i))
			break
		}
		lines = append(lines, p.Error())
	}
	return strings.Join(lines, "\n")
}

// A reader fills the settings and collects what is wrong.
type reader struct {
	file     string
	passed   bool // not from a file, but from the command line
	keys     []Key
	out      *Settings
	problems Problems
}

func (r *reader) problem(line int, format string, args ...any) {
	r.problems = append(r.problems, &Problem{r.file, line, fmt.Sprintf(format, args...)})
}

// mapping reads what stands below a name, which is empty for the whole.
func (r *reader) mapping(under string, n node) {
	seen := make(map[string]int)
	for _, e := range n.entries {
		name := under + e.key
		if first, ok := seen[name]; ok {
			r.problem(e.line, "%s is set already in line %d", name, first)
			continue
		}
		seen[name] = e.line
		if i := slices.IndexFunc(r.keys, func(k Key) bool { return k.Name == name }); i >= 0 {
			r.value(&r.keys[i], e)
			continue
		}
		if l := listNamed(name); l != nil {
			r.entries(l, e)
			continue
		}
		switch {
		case !slices.ContainsFunc(r.keys, func(k Key) bool { return strings.HasPrefix(k.Name, name+".") }):
			r.problem(e.line, "there is no setting %s%s", name, r.instead(under, e.key))
		case e.kind == isMapping:
			r.mapping(name+".", e.node)
		case e.kind != isNull:
			r.problem(e.line, "%s is %s, want a mapping with %s", name, e.kind, strings.Join(r.names(name+"."), ", "))
		}
	}
}

// names are the names that may stand below a name.
func (r *reader) names(under string) []string {
	var out []string
	for _, k := range r.keys {
		rest, ok := strings.CutPrefix(k.Name, under)
		if name, _, _ := strings.Cut(rest, "."); ok && !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	for _, l := range Lists() {
		if name, ok := strings.CutPrefix(below+"."+l.Name, under); ok && under != "" {
			out = append(out, name)
		}
	}
	return out
}

// instead says what could be meant by a name that is none: one that is spelled like it, or the same one
// elsewhere.
func (r *reader) instead(under, name string) string {
	if near := spell.Nearest(name, r.names(under)); near != "" {
		return ": is " + near + " meant?"
	}
	var lasts, wholes []string
	for _, k := range r.keys {
		lasts, wholes = append(lasts, last(k.Name)), append(wholes, k.Name)
	}
	for _, l := range Lists() {
		lasts, wholes = append(lasts, l.Name), append(wholes, below+"."+l.Name)
	}
	if near := spell.Nearest(name, lasts); near != "" {
		whole := wholes[slices.Index(lasts, near)]
		where, ok := strings.CutSuffix(whole, "."+near)
		switch {
		case ok:
			return ": is " + whole + " meant? (" + near + " stands below " + where + ")"
		case near == name:
			return ": " + name + " stands at the top, below nothing"
		}
		return ": is " + near + " meant? It stands at the top, below nothing"
	}
	return "; there are " + strings.Join(r.names(under), ", ")
}

func (r *reader) value(k *Key, e member) {
	list := e.list
	switch {
	case e.kind == isNull:
		return // a key without a value, all of it being commented out
	case k.List && e.kind == isScalar:
		list = []node{e.node} // one may stand for a list of one
	case k.List && e.kind == isList:
	case !k.List && e.kind == isScalar:
		list = []node{e.node}
	case k.List:
		r.problem(e.line, "%s is %s, want a list as in %s: [%s]", k.Name, e.kind, last(k.Name), example(k))
		return
	default:
		r.problem(e.line, "%s is %s, want %s", k.Name, e.kind, wanted(k))
		return
	}
	values := []string{}
	for _, n := range list {
		if r.one(k, n) {
			values = append(values, n.text)
		}
	}
	if len(values) == len(list) && len(values) > 0 {
		k.set(r.out, values)
	}
}

// one judges a single value.
func (r *reader) one(k *Key, n node) bool {
	switch {
	case n.kind != isScalar:
		r.problem(n.line, "%s holds %s, want %s", k.Name, n.kind, wanted(k))
	case k.Bool && (n.text != "true" && n.text != "false" || n.quoted):
		r.problem(n.line, "%s is %q, want true or false", k.Name, n.text)
	case len(k.Values) > 0 && !slices.Contains(k.Values, n.text):
		hint := ""
		if near := spell.Nearest(n.text, k.Values); near != "" {
			hint = "; is " + near + " meant?"
		}
		r.problem(n.line, "%s is %q, want %s%s", k.Name, n.text, wanted(k), hint)
	case n.text == "":
		r.problem(n.line, "%s is empty, want %s", k.Name, wanted(k))
	case k.Name == "paths.exclude" && !validPattern(n.text):
		r.problem(n.line, "%s: %q is no pattern: it must not begin with / or .., and brackets must be closed", k.Name, n.text)
	default:
		return true
	}
	return false
}

func wanted(k *Key) string {
	switch {
	case k.Bool:
		return "true or false"
	case len(k.Values) > 0:
		return "one of " + strings.Join(k.Values, ", ")
	}
	return "a text"
}

func example(k *Key) string {
	if len(k.Values) > 0 {
		return k.Values[0]
	}
	return "..."
}

func last(name string) string { return name[strings.LastIndexByte(name, '.')+1:] }
