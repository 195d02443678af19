// Package config reads what users set in .overshare.yml.
package config

import (
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// FileName is the name of the file with the settings, at the root of a module.
const FileName = ".overshare.yml"

// Digest stands for the settings that hold in dir, as far as they change what the tool says of a package:
// it changes when they do. There is one file per module of the workspace, or one for the module that dir
// belongs to, or one above. Where a workspace lies on the machine has no part in it, so that machines can
// share a cache, nor have settings of the report. Without files, and where the settings come as flags, it
// is always the same.
func Digest(dir string) []byte {
	h := sha256.New()
	if os.Getenv(Variable) == ByFlags {
		return h.Sum(nil)
	}
	base, roots := moduleRoots(dir)
	for _, root := range roots {
		file := Locate(root)
		if file == "" {
			continue
		}
		fmt.Fprintf(h, "%q reads %q\n", relativeTo(base, root), relativeTo(base, file))
		data, err := os.ReadFile(file)
		if err != nil { // what cannot be read is reported where it is used
			fmt.Fprintf(h, "which is not readable\n")
			continue
		}
		s, err := parse(file, data)
		if err != nil {
			fmt.Fprintf(h, "which has %d bytes and errors\n", len(data))
			h.Write(data)
			continue
		}
		h.Write(s.canonical())
	}
	return h.Sum(nil)
}

func relativeTo(base, name string) string {
	if rel, err := filepath.Rel(base, name); err == nil {
		name = filepath.ToSlash(rel)
	}
	return name
}

// canonical writes the settings that the tool obeys, whatever the file looks like.
func (s *Settings) canonical() []byte {
	tests := "unset"
	if s.Tests != nil {
		tests = strconv.FormatBool(*s.Tests)
	}
	out := fmt.Appendf(nil, "enable %q disable %q exclude %q tests %s confidence %s owners %q\n", s.Enable, s.Disable, s.Exclude, tests, s.MinConfidence, s.OwnerColumns)
	for i := range s.Records {
		out = fmt.Appendf(out, "%s\n", s.Records[i].said())
	}
	return out
}

// moduleRoots lists the directories whose settings count in dir: those of the modules in go.work,
// in its order, or the one above dir that has a go.mod. base is what their names are relative to.
func moduleRoots(dir string) (base string, roots []string) {
	if work := workFile(dir); work != "" {
		base = filepath.Dir(work)
		if data, err := os.ReadFile(work); err == nil {
			for _, use := range usedModules(string(data)) {
				if !filepath.IsAbs(use) {
					use = filepath.Join(base, filepath.FromSlash(use))
				}
				roots = append(roots, use)
			}
		}
		return base, roots
	}
	if root := above(dir, "go.mod"); root != "" {
		return root, []string{root}
	}
	return dir, []string{dir}
}

// workFile is the workspace's file as the go command finds it, empty if there is none.
func workFile(dir string) string {
	switch name := os.Getenv("GOWORK"); name {
	case "off":
		return ""
	case "", "auto":
		if root := above(dir, "go.work"); root != "" {
			return filepath.Join(root, "go.work")
		}
		return ""
	default:
		return name
	}
}

// above is the nearest directory, dir or above it, that has a file of that name.
func above(dir, name string) string {
	for {
		if info, err := os.Stat(filepath.Join(dir, name)); err == nil && !info.IsDir() {
			return dir
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return ""
		}
		dir = parent
	}
}

// usedModules lists the directories of the use directives of a go.work file. The go command has
// read the file already, hence there is no word here on its errors.
func usedModules(text string) []string {
	var out []string
	inBlock := false
	for line := range strings.Lines(text) {
		words := split(line)
		switch {
		case len(words) == 0:
		case inBlock && words[0] == ")":
			inBlock = false
		case inBlock:
			out = append(out, words[0])
		case words[0] != "use" || len(words) < 2:
		case words[1] == "(":
			inBlock = true
		default:
			out = append(out, words[1])
		}
	}
	return out
}

// split cuts a line of a go.work file into its words, without quotes and without the comment.
func split(line string) []string {
	var out []string
	for {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "//") {
			return out
		}
		n := wordLen(line)
		word := line[:n]
		if s, err := strconv.Unquote(word); err == nil {
			word = s
		}
		out, line = append(out, word), line[n:]
	}
}

// wordLen is the length of the first word: a quoted one, a parenthesis, or what stands before
// space, a parenthesis or a comment.
func wordLen(line string) int {
	if quoted, err := strconv.QuotedPrefix(line); err == nil {
		return len(quoted)
	}
	if i := strings.IndexAny(line, " \t()"); i == 0 {
		return 1
	} else if i > 0 {
		line = line[:i]
	}
	if i := strings.Index(line, "//"); i > 0 {
		return i
	}
	return len(line)
}
