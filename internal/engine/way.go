package engine

import (
	"path"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/oversharelint/overshare/internal/finding"
)

// told is the message of a finding for a driver that shows nothing else of it: with its category, and
// the way from source to sink if there is more to it than the line of the finding.
//
//	password (field Password of m.User) is written to the log by slog.Info in m.dump [sensitivelog/credential],
//	way: m/user.go:9 -> app.go:20: passed to m.dump -> m/user.go:31
//
// Where a step is, is said by the last folder and the file, which is the same wherever the driver was
// started, and whoever's machine has it in the cache.
func told(f *finding.Finding, here string, line int) string {
	text := f.Message + " [" + f.Category + "]"
	var steps []string
	elsewhere := false
	for _, s := range f.Trace {
		if s.Posn.Filename == "" {
			continue
		}
		step := shortName(s.Posn.Filename, here) + ":" + strconv.Itoa(s.Posn.Line)
		elsewhere = elsewhere || s.Posn.Filename != here || s.Posn.Line != line
		if s.Kind == finding.StepCall || s.Kind == finding.StepFlow { // the message names the ends
			step += ": " + s.Message
		}
		if n := len(steps); n == 0 || steps[n-1] != step {
			steps = append(steps, step)
		}
	}
	if !elsewhere || len(steps) < 2 {
		return text
	}
	return text + ", way: " + strings.Join(steps, " -> ")
}

// shortName names a file beside another one: by itself in the same folder, else with its folder.
func shortName(file, here string) string {
	name := filepath.ToSlash(file)
	if filepath.Dir(file) == filepath.Dir(here) {
		return path.Base(name)
	}
	return path.Join(path.Base(path.Dir(name)), path.Base(name))
}
