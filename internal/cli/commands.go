package cli

import (
	"flag"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strings"
)

// A subcommand is what the first word of the command line may be, besides flags and packages. Usage text and
// completion are made of this table.
type subcommand struct {
	name  string
	args  string   // as the usage text has them
	does  string   // what it does, in a few words
	words []string // one of which must follow, nil if that is free
	flags func(word string) *flag.FlagSet
	run   func(args []string, e *environment) error
}

// An environment is what commands work with besides their arguments.
type environment struct {
	doc            func(check string) string // the documentation of a check in the syntax of go doc
	stdout, stderr io.Writer
}

// subcommands lists all, sorted by name. It is a function since completing reads it.
func subcommands() []subcommand {
	return []subcommand{
		{name: "baseline", args: "write|check|prune [flags] [packages]", does: "keep the findings that are known", words: []string{"write", "check", "prune"},
			flags: func(verb string) *flag.FlagSet { return baselineFlags(verb, &options{}, &choices{}) },
			run:   func(args []string, e *environment) error { return runBaseline(args, e.stdout, e.stderr) }},
		{name: "catalog", args: "skeleton [flags] packages", does: "begin the records of a library", words: []string{"skeleton"},
			flags: func(string) *flag.FlagSet { return catalogFlags(&options{}, &choices{}, new(bool)) },
			run:   func(args []string, e *environment) error { return runCatalog(args, e.stdout, e.stderr) }},
		{name: "checks", does: "list the checks and their categories",
			run: func(args []string, e *environment) error { return runChecks(args, e.stdout) }},
		{name: "completion", args: "bash|zsh|fish", does: "print what completes commands in a shell", words: shells,
			run: func(args []string, e *environment) error { return runCompletion(args, e.stdout) }},
		{name: "config", args: "check|schema [flags]", does: "check the file with settings, or describe such files", words: []string{"check", "schema"},
			flags: func(string) *flag.FlagSet { return flagSet(&options{}, &choices{}) },
			run:   func(args []string, e *environment) error { return runConfig(args, e.stdout, e.stderr) }},
		{name: "explain", args: "check|category", does: "say what a check reports, and what it is silent about", words: explained(),
			run: func(args []string, e *environment) error { return runExplain(args, e.doc, e.stdout) }},
		{name: "fix", args: "[-diff] [flags] [packages]", does: "make the edits that end what is found",
			flags: func(string) *flag.FlagSet { return fixFlags(&options{}, &choices{}, new(bool)) },
			run:   func(args []string, e *environment) error { return runFix(args, e.stdout, e.stderr) }},
		{name: "init", args: "[-C dir] [-ci github|gitlab|none]", does: "write a file of settings and a job for CI",
			flags: func(string) *flag.FlagSet { return initFlags(&starter{}) },
			run:   func(args []string, e *environment) error { return runInit(args, e.stdout, e.stderr) }},
		{name: "version", does: "print the version",
			run: func(args []string, e *environment) error { return runVersion(args, e.stdout) }},
	}
}

// findCommand is the subcommand of a name, nil if there is none.
func findCommand(name string) *subcommand {
	all := subcommands()
	if i := slices.IndexFunc(all, func(c subcommand) bool { return c.name == name }); i >= 0 {
		return &all[i]
	}
	return nil
}

// command runs what the first argument names. Everything else is for the analysis: packages that are called
// like a command are named ./baseline.
func command(args []string, e *environment) error {
	if len(args) > 0 {
		if args[0] == "help" && len(args) == 2 {
			args = []string{args[1], "-help"}
		}
		if args[0] == completeCommand {
			return runComplete(args[1:], e.stdout)
		}
		if c := findCommand(args[0]); c != nil {
			if c.flags == nil && len(args) == 2 && isHelp(args[1]) {
				return c.help(e.stdout)
			}
			return c.run(args[1:], e)
		}
	}
	return run(args, e.stdout, e.stderr)
}

func isHelp(arg string) bool {
	return slices.Contains([]string{"-h", "-help", "--help", "help"}, arg)
}

// help is all there is to say of a command without flags.
func (c *subcommand) help(stdout io.Writer) error {
	_, err := fmt.Fprintf(stdout, "Usage:\n\n\t%s   %s\n", strings.TrimSpace("overshare "+c.name+" "+c.args), c.does)
	if err == nil && c.words != nil {
		_, err = fmt.Fprintf(stdout, "\nIt takes %s.\n", alternatives(c.words))
	}
	return err
}

// usageText is what -help says above the flags.
func usageText() string {
	var b strings.Builder
	b.WriteString("overshare finds where Go code leaks credentials, personal data and internal errors.\n\nUsage:\n\n\tovershare [flags] [packages]\n")
	for _, c := range subcommands() {
		fmt.Fprintf(&b, "\t%-56s %s\n", strings.TrimSpace("overshare "+c.name+" "+c.args), c.does)
	}
	b.WriteString("\nPackages are named as for go build; the default is ./...\nFlags stand before the packages.\n\nFlags:\n\n")
	return b.String()
}

// runVersion is the command version.
func runVersion(args []string, stdout io.Writer) error {
	if len(args) > 0 {
		return usagef("version: it takes no arguments; leave %s out", strings.Join(args, " "))
	}
	v := ownVersion()
	if v == "" {
		v = "(development)"
	}
	_, err := fmt.Fprintf(stdout, "overshare %s, built with %s for %s/%s\n", v, runtime.Version(), runtime.GOOS, runtime.GOARCH)
	return err
}
