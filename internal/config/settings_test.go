package config

import (
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/oversharelint/overshare/internal/finding"
)

func TestSettings(t *testing.T) {
	yes := true
	for text, want := range map[string]Settings{
		"":                {},
		"# nothing\n":     {},
		"---\n":           {},
		"checks:\n":       {},
		"paths: {}\n":     {},
		"tests: # later":  {},
		"analyze: []":     {},
		"tests: true\n":   {Tests: &yes},
		"analyze: a.test": {Analyze: []string{"a.test"}},
		"checks:\n  enable: [rawerror, \"sensitivelog\"]\n": {Enable: []string{"rawerror", "sensitivelog"}},
		"checks:\n  disable:\n    - rawerror # why\n":       {Disable: []string{"rawerror"}},
		"paths:\n  exclude: ['gen/**', \"*.pb.go\"]\n":      {Exclude: []string{"gen/**", "*.pb.go"}},
		"min-confidence: high\nreport:\n  min-severity: minor\n  fail-on: never\n  baseline: b.json\n": {
			MinConfidence: finding.High, MinSeverity: "minor", FailOn: "never", Baseline: "b.json"},
	} {
		got, err := parse("x.yml", []byte(text))
		if err != nil {
			t.Errorf("%q: %v", text, err)
			continue
		}
		if want.File = "x.yml"; !reflect.DeepEqual(*got, want) {
			t.Errorf("%q: %+v, want %+v", text, *got, want)
		}
	}
}

// Whatever is wrong, the error names the line and what to write instead.
func TestWrongSettings(t *testing.T) {
	for text, want := range map[string]string{
		"checks:\n  enabel: [rawerror]\n":                         "x.yml:2: there is no setting checks.enabel: is enable meant?",
		"\ncheck: {}\n":                                           "x.yml:2: there is no setting check: is checks meant?",
		"fail-on: major\n":                                        "x.yml:1: there is no setting fail-on: is report.fail-on meant? (fail-on stands below report)",
		"colour: red\n":                                           "x.yml:1: there is no setting colour; there are checks, paths, tests, analyze, min-confidence, catalog, report",
		"checks: [rawerror]\n":                                    "x.yml:1: checks is a list, want a mapping with enable, disable",
		"checks:\n  enable: {a: b}\n":                             "x.yml:2: checks.enable is a mapping, want a list as in enable: [",
		"checks:\n  enable: [raweror]\n":                          `x.yml:2: checks.enable is "raweror", want one of certtrust, `,
		"checks:\n  enable:\n    - rawerror\n    - [x]\n":         "x.yml:4: checks.enable holds a list, want one of",
		"tests: yes\n":                                            `x.yml:1: tests is "yes", want true or false`,
		"tests: \"true\"\n":                                       "want true or false",
		"tests: [true]\n":                                         "x.yml:1: tests is a list, want true or false",
		"sinks: []\n":                                             "x.yml:1: there is no setting sinks: is catalog.sinks meant? (sinks stands below catalog)",
		"owner_columns: [org]\n":                                  "x.yml:1: there is no setting owner_columns: is catalog.owner-columns meant? (owner-columns stands below catalog)",
		"report:\n  analyse: [a.test]\n":                          "x.yml:2: there is no setting report.analyse: is analyze meant? It stands at the top, below nothing",
		"min-confidence: hihg\n":                                  `x.yml:1: min-confidence is "hihg", want one of low, medium, high; is high meant?`,
		"report:\n  fail-on: 3\n":                                 `x.yml:2: report.fail-on is "3", want one of info, minor, major, critical, never`,
		"report:\n  baseline: \"\"\n":                             "x.yml:2: report.baseline is empty, want a text",
		"paths: {exclude: [/abs]}\n":                              `"/abs" is no pattern`,
		"paths: {exclude: [../up, 'a[']}\n":                       `"a[" is no pattern`,
		"checks: {enable: [rawerror], disable: [sensitivelog]}\n": "checks.enable and checks.disable exclude each other",
		"tests: true\ntests: false\n":                             "x.yml:2:",
		"catalog: [a]\n":                                          "x.yml:1: catalog is a list, want a mapping with owner-columns, sinks, sources, sanitizers, principals, policies",
		"catalog:\n  sink: []\n":                                  "x.yml:2: there is no setting catalog.sink: is sinks meant?",
		"catalog:\n  sinks: a.test/b.C\n":                         "x.yml:2: catalog.sinks is a single value, want a list as in sinks: [{symbol: example.com/corp/audit.Note, value: arg0, channel: log}]",
		"catalog:\n  sinks:\n    - a.test/b.C\n":                  "x.yml:3: catalog.sinks holds a single value, want a mapping as in {symbol: ",
		"catalog:\n  sinks:\n    - symbol: a.test/b.C\n      value: arg0\n":                      "x.yml:3: an entry of catalog.sinks lacks channel",
		"catalog:\n  sinks:\n    - symbol: a.test/b.C\n      value: args0\n      channel: log\n": `x.yml:4: catalog.sinks.value is "args0", want a place: `,
		"catalog: {sinks: [{symbol: a.test/b.C, value: args0, channel: log}]}":                   "; is arg0 meant?",
		"catalog: {sinks: [{symbol: a.test/b.C, value: arg0, channel: logs}]}":                   `catalog.sinks.channel is "logs", want one of log, telemetry, response, header, error, store, queue; is log meant?`,
		"catalog: {sinks: [{symbol: a.test/b.C, vale: arg0, channel: log}]}":                     "there is no catalog.sinks.vale: is value meant?",
		"catalog: {sinks: [{symbol: a.test/b.C, at: x, value: arg0, channel: log}]}":             "there is no catalog.sinks.at",
		"catalog: {sinks: [{symbol: C, value: arg0, channel: log}]}":                             `catalog.sinks.symbol is "C", want a symbol such as`,
		"catalog: {sinks: [{symbol: a.test/b.C, value: arg0, channel: log, form: format}]}":      "the form format and the place format belong together",
		"catalog: {sources: [{symbol: a.test/b.C, value: result, input: body}]}":                 `catalog.sources.value is "result", want a place`,
		"catalog: {policies: [{value: result0}]}":                                                "lacks symbol",
		"catalog: {owner-columns: {a: b}}":                                                       "catalog.owner-columns is a mapping, want a list",
		"checks:\n  enable: [rawerror\n":                                                         "x.yml:",
		"a: &x b\n":                                                                              "x.yml:1: & is more than settings need",
		"- a\n":                                                                                  "x.yml:1: the settings are a list",
		"tests: true\n---\ntests: true\n":                                                        "x.yml:3: there is a second document",
		"tests: yes\ncolour: red\nmin-confidence: all\n":                                         "\nx.yml:2: there is no setting colour",
		strings.Repeat("- a\n", 1):                                                               "want a mapping",
		"<<<<<<< HEAD\ntests: true\n=======\ntests: false\n>>>>>>> other\n":                      "x.yml",
	} {
		if got, err := parse("x.yml", []byte(text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %+v, %v; want %q", text, got, err, want)
		}
	}
}

func TestExcludes(t *testing.T) {
	dir := t.TempDir()
	for pattern, names := range map[string]string{
		"gen":               "gen/a.go gen/b/c.go",
		"gen/":              "gen/a.go gen/b/c.go",
		"gen/**":            "gen/a.go gen/b/c.go",
		"gen/*.go":          "gen/a.go",
		"**/a.go":           "a.go gen/a.go x/gen/a.go",
		"**/gen":            "gen/a.go gen/b/c.go x/gen/a.go",
		"**/gen/**":         "gen/a.go gen/b/c.go x/gen/a.go",
		"x/**/a.go":         "x/gen/a.go",
		"./x":               "x/gen/a.go",
		"*.go":              "a.go",
		"**":                "a.go gen/a.go gen/b/c.go x/gen/a.go",
		"ge?":               "gen/a.go gen/b/c.go",
		"gen/a.go/b":        "",
		"**/**/**/nosuch/*": "",
	} {
		s := &Settings{File: filepath.Join(dir, FileName), Exclude: []string{pattern}}
		var got []string
		for _, name := range strings.Fields("a.go gen/a.go gen/b/c.go x/gen/a.go") {
			if s.Excludes(filepath.Join(dir, filepath.FromSlash(name))) != "" {
				got = append(got, name)
			}
		}
		if strings.Join(got, " ") != names {
			t.Errorf("%s excludes %q, want %q", pattern, got, names)
		}
		if s.Excludes(filepath.Join(filepath.Dir(dir), "a.go")) != "" {
			t.Errorf("%s excludes a file outside of its directory", pattern)
		}
	}
}
