package cli

import (
	"flag"
	"slices"
	"strings"
	"testing"
)

func TestComplete(t *testing.T) {
	for line, want := range map[string]string{
		"":                          "baseline catalog checks completion config explain fix init version ./... :dirs",
		"b":                         "baseline :dirs",
		"./":                        "./... :dirs",
		"ba":                        "baseline :dirs",
		"baseline ":                 "write check prune",
		"baseline p":                "prune",
		"baseline -":                "-help",
		"baseline write -fo":        "-force -format",
		"baseline check -fo":        "-format",
		"baseline write ":           "./... :dirs",
		"checks ":                   "",
		"completion ":               "bash zsh fish",
		"config ":                   "check schema",
		"config check -conf":        "-config",
		"config check ":             "",
		"explain rawerror/f":        "rawerror/filesystem rawerror/foreign",
		"fix -d":                    "-diff",
		"fix -diff ./.":             "./... :dirs",
		"help f":                    "fix",
		"version ":                  "",
		"init -":                    "-help -C -ci",
		"init -ci gi":               "github gitlab",
		"init ":                     "",
		"-min-":                     "-min-confidence -min-severity",
		"-min-severity m":           "minor major",
		"-min-severity=m":           "-min-severity=minor -min-severity=major",
		"--min-severity=m":          "--min-severity=minor --min-severity=major",
		"-fail-on ne":               "never",
		"-checks rawerror,raw":      "rawerror,rawerror rawerror,rawmodel",
		"-checks=rawerror,plain":    "-checks=rawerror,plainstore",
		"-o sa":                     "sarif",
		"-o sarif=x":                ":files",
		"-o=sarif=":                 ":files",
		"-C ":                       ":dirs",
		"-baseline ":                ":files",
		"-config of":                "off :files",
		"-tags ":                    "",
		"-tests ":                   "./... :dirs",
		"-race=true ./":             "./... :dirs",
		"fix -overlay=":             ":files",
		"nosuch ./":                 "./... :dirs",
		"baseline write -fail-on n": "never",
	} {
		words := strings.Split(line, " ")
		list, more := complete(words)
		var got []string
		for _, c := range list {
			got = append(got, c.text)
		}
		if more != "" {
			got = append(got, more)
		}
		slices.Sort(got)
		wanted := strings.Fields(want)
		slices.Sort(wanted)
		if !slices.Equal(got, wanted) {
			t.Errorf("overshare %s: %q, want %q", line, got, wanted)
		}
	}
}

// Whoever adds a flag says what it takes.
func TestFlagsAreAccepted(t *testing.T) {
	sets := []*flag.FlagSet{flagSet(&options{}, &choices{})}
	for _, c := range subcommands() {
		if c.flags != nil {
			sets = append(sets, c.flags(""))
		}
	}
	for _, set := range sets {
		set.VisitAll(func(f *flag.Flag) {
			if a := accepts(f.Name); isBool(f) == (a.free || a.more != "" || len(a.words) > 0) {
				t.Errorf("what -%s takes is not known to completion, or it is boolean", f.Name)
			}
			for _, w := range accepts(f.Name).words {
				if err := f.Value.Set(w); err != nil {
					t.Errorf("-%s does not take %s: %v", f.Name, w, err)
				}
			}
		})
	}
}

// Each command is in the usage text, has a page of help of its own, and refuses what it does not know.
func TestCommands(t *testing.T) {
	var names []string
	for _, c := range subcommands() {
		names = append(names, c.name)
		if !strings.Contains(usageText(), "\tovershare "+strings.TrimSpace(c.name+" "+c.args)+" ") {
			t.Errorf("the usage text lacks overshare %s %s:\n%s", c.name, c.args, usageText())
		}
		for _, help := range []string{c.name + " -help", "help " + c.name} {
			var out, errs strings.Builder
			if status := Main(strings.Fields(help), testDoc, &out, &errs); status != Clean || out.String() == "" || errs.String() != "" {
				t.Errorf("overshare %s: exit status %d\n%s%s", help, status, out.String(), errs.String())
			}
		}
		var out, errs strings.Builder
		if status := Main([]string{c.name, "-nosuch"}, testDoc, &out, &errs); status != Usage || out.String() != "" {
			t.Errorf("overshare %s -nosuch: exit status %d\n%s%s", c.name, status, out.String(), errs.String())
		}
	}
	if !slices.IsSorted(names) {
		t.Errorf("commands are not sorted: %q", names)
	}
}
