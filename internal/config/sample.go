package config

import (
	"fmt"
	"strings"
)

// Sample is a file of settings that says nothing yet: each setting stands in a comment, with what it means
// and a value that it takes.
func Sample() []byte {
	var b strings.Builder
	b.WriteString("# What everyone in this project should have the same of overshare. Flags of the command line come first.\n" +
		"# All of it may be missing. After an edit: overshare config check\n" +
		"#\n# yaml-language-server: $schema=https://raw.githubusercontent.com/oversharelint/overshare/main/docs/overshare.schema.json\n")
	section := ""
	for _, k := range Keys() {
		names := strings.Split(k.Name, ".")
		in, indent := strings.Join(names[:len(names)-1], "."), strings.Repeat("  ", len(names)-1)
		if in != section || in == "" {
			b.WriteString("\n")
		}
		if in != section && in != "" {
			fmt.Fprintf(&b, "%s%s:\n", strings.Repeat("  ", len(names)-2), names[len(names)-2])
		}
		section = in
		for _, line := range wrapped(k.Doc, 100-len(indent)) {
			fmt.Fprintf(&b, "%s# %s\n", indent, line)
		}
		fmt.Fprintf(&b, "%s#%s: %s\n", indent, names[len(names)-1], k.sample())
	}
	return []byte(b.String())
}

// sampleOf is a value of a setting that could be anything.
func sampleOf(name string) string {
	switch name {
	case "paths.exclude":
		return "internal/gen/**"
	case "analyze":
		return "example.com/"
	case "report.baseline":
		return ".overshare-baseline.json"
	}
	return "..."
}

// sample is a value that the setting takes, and beside it the others that it does.
func (k *Key) sample() string {
	value, others := sampleOf(k.Name), ""
	switch {
	case k.Bool:
		value, others = "true", "or false"
	case len(k.Values) > 0:
		value, others = k.Values[0], strings.Join(k.Values[1:], ", ")
	}
	if k.List {
		value = fmt.Sprintf("[%q]", value)
	}
	if others != "" {
		value += " # " + others
	}
	return value
}

// wrapped is a text in lines of a width at most.
func wrapped(text string, width int) []string {
	var out []string
	line := ""
	for _, word := range strings.Fields(text) {
		if line != "" && len(line)+1+len(word) > width {
			out = append(out, line)
			line = ""
		}
		if line != "" {
			line += " "
		}
		line += word
	}
	return append(out, line)
}
