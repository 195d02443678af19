package cli

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"

	"github.com/oversharelint/overshare/internal/finding"
)

// These tests hold the files that other programs read to what those programs expect of them, as far as their
// documentation says it.

// decodeYAML reads a YAML file strictly: a key that is there twice is an error.
func decodeYAML(t *testing.T, name string, to any) {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if err := yaml.UnmarshalWithOptions(data, to, yaml.Strict()); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
}

// A step of a workflow, or of an action.
type step struct {
	Name, ID, If, Uses, Run, Shell string
	Dir                            string `yaml:"working-directory"`
	With                           map[string]any
	Env                            map[string]string
}

// checkSteps holds steps to what GitHub takes: each uses an action of a version or runs a command, and what it
// runs has no text of GitHub's put into it, which could be another's.
func checkSteps(t *testing.T, name string, steps []step, composite bool) {
	t.Helper()
	if len(steps) == 0 {
		t.Errorf("%s has no steps", name)
	}
	for i, s := range steps {
		switch {
		case (s.Uses == "") == (s.Run == ""):
			t.Errorf("%s: step %d uses an action or runs a command, and not both", name, i)
		case s.Uses != "" && !regexp.MustCompile(`^[\w-]+/[\w/-]+@v\d+$`).MatchString(s.Uses):
			t.Errorf("%s: step %d: %s names no version", name, i, s.Uses)
		case s.Run != "" && composite != (s.Shell == "bash"):
			t.Errorf("%s: step %d: shell %q", name, i, s.Shell)
		case strings.Contains(s.Run, "${{"):
			t.Errorf("%s: step %d: pass it in the environment: %s", name, i, s.Run)
		}
	}
}

// knownFlags parses each overshare command of a script.
func knownFlags(t *testing.T, name, script string) int {
	t.Helper()
	n := 0
	for _, m := range regexp.MustCompile(`(?m)(?:go tool overshare|\$OVERSHARE) (.*)$`).FindAllStringSubmatch(script, -1) {
		n++
		args := slices.DeleteFunc(strings.Fields(m[1]), func(a string) bool { return a == `"${args[@]}"` })
		if err := flagSet(&options{}, &choices{}).Parse(slices.DeleteFunc(args, func(a string) bool { return a == `"$FAIL_ON"` || a == "-fail-on" })); err != nil {
			t.Errorf("%s: overshare %s: %v", name, m[1], err)
		}
	}
	return n
}

func TestAction(t *testing.T) {
	var action struct {
		Name, Description string
		Branding          struct{ Icon, Color string }
		Inputs            map[string]struct {
			Description, Default string
			Required             bool
		}
		Outputs map[string]struct{ Description, Value string }
		Runs    struct {
			Using string
			Steps []step
		}
	}
	const name = "../../action.yml"
	decodeYAML(t, name, &action)
	if action.Name == "" || action.Description == "" || action.Runs.Using != "composite" {
		t.Errorf("%s: %+v", name, action)
	}
	checkSteps(t, name, action.Runs.Steps, true)
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	used := make(map[string]bool)
	for _, m := range regexp.MustCompile(`inputs\.([\w-]+)`).FindAllStringSubmatch(string(data), -1) {
		used[m[1]] = true
		if _, ok := action.Inputs[m[1]]; !ok {
			t.Errorf("%s has no input %s", name, m[1])
		}
	}
	for in, about := range action.Inputs {
		if !used[in] || about.Description == "" {
			t.Errorf("%s: input %s: used %t, %+v", name, in, used[in], about)
		}
	}
	n := 0
	for _, s := range action.Runs.Steps {
		n += knownFlags(t, name, s.Run)
	}
	if n != 2 {
		t.Errorf("%d commands, want 2", n)
	}
	if !slices.ContainsFunc(action.Runs.Steps, func(s step) bool { return s.ID == "tool" }) {
		t.Error("no step is called tool, by which others get the command")
	}
}

func TestHooks(t *testing.T) {
	var hooks []struct {
		ID, Name, Description, Entry, Language string
		Args, Types                            []string
		PassFilenames                          *bool `yaml:"pass_filenames"`
		RequireSerial                          bool  `yaml:"require_serial"`
	}
	decodeYAML(t, "../../.pre-commit-hooks.yaml", &hooks)
	var ids []string
	for _, h := range hooks {
		ids = append(ids, h.ID)
		if h.PassFilenames == nil || *h.PassFilenames || !h.RequireSerial || !slices.Equal(h.Types, []string{"go"}) ||
			!slices.Contains([]string{"golang", "system"}, h.Language) || !slices.Contains([]string{"overshare", "go tool overshare"}, h.Entry) {
			t.Errorf("%+v", h)
		}
		if err := flagSet(&options{}, &choices{}).Parse(h.Args); err != nil {
			t.Errorf("%s: %v", h.ID, err)
		}
	}
	if !slices.Equal(ids, []string{"overshare", "overshare-tool"}) {
		t.Errorf("hooks %q", ids)
	}
}

func TestIssueForms(t *testing.T) {
	type element struct {
		Type, ID   string
		Attributes struct {
			Label, Description, Value, Render, Placeholder string
			Options                                        []string
		}
		Validations struct{ Required bool }
	}
	for _, name := range []string{"wrong-finding.yml", "missed-finding.yml"} {
		var form struct {
			Name, Description, Title string
			Labels                   []string
			Body                     []element
		}
		decodeYAML(t, filepath.Join("../../.github/ISSUE_TEMPLATE", name), &form)
		if form.Name == "" || form.Description == "" || len(form.Body) == 0 {
			t.Errorf("%s: %+v", name, form)
		}
		seen := make(map[string]bool)
		for _, e := range form.Body {
			switch e.Type {
			case "markdown":
				if e.Attributes.Value == "" || e.ID != "" {
					t.Errorf("%s: %+v", name, e)
				}
				continue
			case "textarea", "input":
			case "dropdown":
				if len(e.Attributes.Options) == 0 {
					t.Errorf("%s: %s has no options", name, e.ID)
				}
			default:
				t.Errorf("%s: there is no type %q", name, e.Type)
			}
			if e.ID == "" || seen[e.ID] || e.Attributes.Label == "" {
				t.Errorf("%s: %+v", name, e)
			}
			seen[e.ID] = true
			if e.ID != "check" {
				continue
			}
			for _, c := range finding.Checks() {
				if c != "directive" && !slices.Contains(e.Attributes.Options, c) {
					t.Errorf("%s lacks the check %s", name, c)
				}
			}
		}
	}
	var config struct {
		Blank    bool                                `yaml:"blank_issues_enabled"`
		Contacts []struct{ Name, URL, About string } `yaml:"contact_links"`
	}
	decodeYAML(t, "../../.github/ISSUE_TEMPLATE/config.yml", &config)
	if len(config.Contacts) != 1 {
		t.Errorf("%+v", config)
	}
}
