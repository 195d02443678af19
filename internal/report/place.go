package report

import (
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/oversharelint/overshare/internal/finding"
)

// A Place says where the files of a report are. It is no part of any format. The zero value stands for
// files that are named from the root of the repository and cannot be read.
type Place struct {
	Dir  string // absolute; the report's files are relative to it
	Root string // absolute; the root of the repository, from which forges name files
}

// inRoot names a file of the report from the root of the repository, with slashes. A file outside of it
// (of a library, say) is named absolutely.
func (p Place) inRoot(file string) string {
	if file == "" || p.Dir == "" {
		return file
	}
	abs := p.Abs(file)
	rel, err := filepath.Rel(p.Root, abs)
	if err != nil || rel == ".." || strings.HasPrefix(rel, ".."+string(filepath.Separator)) {
		return filepath.ToSlash(abs)
	}
	return filepath.ToSlash(rel)
}

// Abs is the absolute name of a file of the report.
func (p Place) Abs(file string) string {
	file = filepath.FromSlash(file)
	if filepath.IsAbs(file) {
		return file
	}
	return filepath.Join(p.Dir, file)
}

// Sources are the lines of the files that findings lie in, each file read once. A file that cannot be
// read has none: a report does without its code.
type sources struct {
	place Place
	texts map[string]string
	files map[string][]string
}

func (p Place) sources() *sources {
	return &sources{p, make(map[string]string), make(map[string][]string)}
}

// maxSource is the size of the largest file that is read for a report.
const maxSource = 8 << 20

// text is a file's, byte by byte.
func (s *sources) text(file string) string {
	if file == "" || s.place.Dir == "" {
		return ""
	}
	text, ok := s.texts[file]
	if !ok {
		name := s.place.Abs(file)
		if info, err := os.Stat(name); err == nil && info.Mode().IsRegular() && info.Size() <= maxSource {
			if data, err := os.ReadFile(name); err == nil {
				text = string(data)
			}
		}
		s.texts[file] = text
	}
	return text
}

func (s *sources) lines(file string) []string {
	lines, ok := s.files[file]
	if !ok {
		if text := s.text(file); text != "" {
			lines = strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
		}
		s.files[file] = lines
	}
	return lines
}

// line is a line of a file, from 1, empty if there is none.
func (s *sources) line(file string, n int) string {
	if lines := s.lines(file); 1 <= n && n <= len(lines) {
		return lines[n-1]
	}
	return ""
}

// utf16 makes of a column in bytes one in UTF-16 code units, as editors and browsers count. Where the line
// is not known the column stays.
func (s *sources) utf16(file string, line, column int) int {
	text := s.line(file, line)
	if column <= 1 || column-1 > len(text) {
		return column
	}
	n := 1
	for _, r := range text[:column-1] {
		n++
		if r > 0xffff && r != utf8.RuneError {
			n++
		}
	}
	return n
}

// home is where the project lives.
const home = "https://github.com/oversharelint/overshare"

// DocURL is the page of a check.
func DocURL(check string) string { return home + "/blob/main/docs/checks/" + check + ".md" }

// worst lists findings by severity, the most severe first, and else in their order.
func worst(findings []finding.Result) []*finding.Result {
	var out []*finding.Result
	for s := finding.Critical; s >= finding.Info; s-- {
		for i := range findings {
			if findings[i].Severity == s.String() {
				out = append(out, &findings[i])
			}
		}
	}
	for i := range findings { // of a severity that is not known here
		if _, err := finding.ParseSeverity(findings[i].Severity); err != nil {
			out = append(out, &findings[i])
		}
	}
	return out
}

// bySeverity picks what a format calls the severities: critical and major, minor, info.
func bySeverity(severity, high, middle, low string) string {
	switch severity {
	case finding.Minor.String():
		return middle
	case finding.Info.String():
		return low
	}
	return high
}
