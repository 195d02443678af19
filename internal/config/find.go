package config

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// Variable is the environment variable by which the command line tells the tool, which go vet runs for it,
// that the settings come as flags. The tool reads no file then. So what only changes the report has no
// part in what the go command's cache keeps.
const Variable = "OVERSHARE_SETTINGS"

// ByFlags is the value of [Variable] in such a run.
const ByFlags = "flags"

// Find reads the settings that hold in dir. They stand in the nearest file, from the root of dir's module
// up to the root of the repository. Without one they are zero.
func Find(dir string) (*Settings, error) {
	name := Locate(dir)
	if name == "" {
		return &Settings{}, nil
	}
	return Read(name)
}

// Locate is the file that [Find] reads, empty if there is none.
func Locate(dir string) string {
	from := dir
	if root := above(dir, "go.mod"); root != "" {
		from = root
	}
	last := RepositoryRoot(from)
	for d := from; ; d = filepath.Dir(d) {
		name := filepath.Join(d, FileName)
		// What is there and cannot be read is an error of the reader's, not a reason to look further up.
		if _, err := os.Lstat(name); err == nil || !errors.Is(err, fs.ErrNotExist) {
			return name
		}
		if d == last || d == filepath.Dir(d) {
			return ""
		}
	}
}

// RepositoryRoot is the root of the repository that dir lies in: the nearest directory, dir or above, that
// a system of versions has marked. Without one it is dir.
func RepositoryRoot(dir string) string {
	for d := dir; ; {
		for _, mark := range [...]string{".git", ".hg", ".jj", ".svn"} {
			if _, err := os.Lstat(filepath.Join(d, mark)); err == nil {
				return d
			}
		}
		parent := filepath.Dir(d)
		if parent == d {
			return dir
		}
		d = parent
	}
}
