package cli

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"

	"github.com/oversharelint/overshare/internal/report"
)

// An output is one form of the report, and where it goes.
type output struct {
	format string
	file   string // relative to the directory of the run; empty for standard output
	writer report.Writer
}

// setOutputs reads -format and -o. Standard output takes one report, or neither could be read.
func (o *options) setOutputs(c *choices, colored bool) error {
	asked := c.outputs
	if c.format != "" {
		asked = append([]string{c.format}, asked...)
	}
	if len(asked) == 0 {
		asked = []string{"text"}
	}
	seen := make(map[string]string)
	for i, s := range asked {
		flag := "-o " + s
		if i == 0 && c.format != "" {
			flag = "-format " + s
		}
		format, file, named := strings.Cut(s, "=")
		if named && file == "" {
			return usagef("%s: the name of the file is missing, as in -o %s=findings.%[2]s", flag, format)
		}
		if file == "-" {
			file = ""
		}
		w, err := report.New(format, report.Options{Color: colored && file == "", Suppressed: o.suppressed, Version: ownVersion()})
		if err != nil {
			return usagef("%s: %v", flag, err)
		}
		if other, ok := seen[file]; ok {
			if file == "" {
				return usagef("%s and %s both go to standard output: name a file for one of them, as in -o %s=file", other, flag, format)
			}
			return usagef("%s and %s both go to %s: give each a file of its own", other, flag, file)
		}
		seen[file] = flag
		if err := o.writable(flag, file); err != nil {
			return err
		}
		o.outputs = append(o.outputs, output{format, file, w})
	}
	return nil
}

// writable makes sure before the analysis, which may take a while, that a file has a place to go.
func (o *options) writable(flag, file string) error {
	if file == "" {
		return nil
	}
	name := o.path(file)
	if info, err := os.Stat(name); err == nil && info.IsDir() {
		return usagef("%s: %s is a directory; name a file in it", flag, name)
	}
	if info, err := os.Stat(filepath.Dir(name)); err != nil || !info.IsDir() {
		return usagef("%s: there is no directory %s; make it first, or name another", flag, filepath.Dir(name))
	}
	return nil
}

// path is a file that a flag names, seen from the directory of the run: -C moves everything.
func (o *options) path(file string) string {
	if filepath.IsAbs(file) {
		return file
	}
	return filepath.Join(o.dir, file)
}

// write writes the files, then what goes to standard output. Where nothing goes there, one line on
// standard error tells what the files hold.
func (o *options) write(rep *report.Report, stdout, stderr io.Writer) error {
	var printed []byte
	var files []string
	for _, out := range o.outputs {
		var b bytes.Buffer
		if err := out.writer.Write(&b, rep); err != nil {
			return fmt.Errorf("write the report: %w", err)
		}
		if out.format == "github" {
			if err := appendSummary(rep); err != nil {
				return err
			}
		}
		if out.file == "" {
			printed = b.Bytes()
			continue
		}
		files = append(files, out.file)
		if err := os.WriteFile(o.path(out.file), b.Bytes(), 0o666); err != nil {
			return fmt.Errorf("write the report: %w", err)
		}
	}
	if len(files) == len(o.outputs) {
		fmt.Fprintf(stderr, "overshare: %s; see %s\n", report.Sums(rep), strings.Join(files, ", "))
	}
	if _, err := stdout.Write(printed); err != nil {
		return fmt.Errorf("write the report: %w", err)
	}
	return nil
}

// appendSummary adds to the summary of the step, if this is a step of GitHub Actions.
func appendSummary(rep *report.Report) error {
	name := os.Getenv("GITHUB_STEP_SUMMARY")
	if name == "" {
		return nil
	}
	f, err := os.OpenFile(name, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o666)
	if err != nil {
		return fmt.Errorf("write the summary of the step: %w; GITHUB_STEP_SUMMARY names the file, and without it there is no summary", err)
	}
	err = report.Summary(f, rep)
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return fmt.Errorf("write the summary of the step: %w; GITHUB_STEP_SUMMARY names the file, and without it there is no summary", err)
	}
	return nil
}

// ownVersion is the version of this program, empty if it was not built from a released one.
func ownVersion() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return ""
	}
	v, ok := strings.CutPrefix(info.Main.Version, "v")
	if !ok {
		return ""
	}
	return v
}
