package config

import (
	"path"
	"path/filepath"
	"strings"
)

// Excludes is the pattern that excludes a file, empty if none does. The file's name is absolute, or, where
// the driver has it so, relative to the root of the project. A file outside of the directory of the
// settings is excluded by none.
func (s *Settings) Excludes(file string) string {
	if len(s.Exclude) == 0 {
		return ""
	}
	if filepath.IsAbs(file) {
		rel, err := filepath.Rel(s.base(file), file)
		if err != nil {
			return ""
		}
		file = rel
	}
	name := filepath.ToSlash(file)
	if name == ".." || strings.HasPrefix(name, "../") {
		return ""
	}
	for _, p := range s.Exclude {
		if matches(strings.Split(path.Clean(p), "/"), strings.Split(name, "/")) {
			return p
		}
	}
	return ""
}

// matches compares a pattern with a name, both in their parts. A pattern that ends before the name
// matches what is in a directory.
func matches(pattern, name []string) bool {
	for i, p := range pattern {
		if p == "**" {
			rest := pattern[i+1:]
			for skip := i; skip <= len(name); skip++ {
				if len(rest) == 0 && skip < len(name) || len(rest) > 0 && matches(rest, name[skip:]) {
					return true
				}
			}
			return false
		}
		if i >= len(name) {
			return false
		}
		if ok, _ := path.Match(p, name[i]); !ok {
			return false
		}
	}
	return len(name) > 0
}

func validPattern(p string) bool {
	clean := path.Clean(p)
	if path.IsAbs(clean) || clean == ".." || strings.HasPrefix(clean, "../") {
		return false
	}
	for part := range strings.SplitSeq(clean, "/") {
		if _, err := path.Match(part, ""); err != nil {
			return false
		}
	}
	return true
}
