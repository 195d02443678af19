package cli

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"go/parser"
	"go/token"
	"os"
	"strings"
	"testing"

	"github.com/oversharelint/overshare/internal/finding"
)

// TestMain makes the test binary a tool for go vet when go vet runs it as one: the command line
// names its own executable. What this tool finds stands in the analyzed files, so that these tests
// are about the command line and about nothing else:
//
//	leak() // stub: category | confidence | key | message
//	leak() // stub: category | confidence | key | message | function that it settles | why it is suppressed
//	leak() // stub: category | confidence | key | message | | | text of the file => what a fix makes of it
func TestMain(m *testing.M) {
	args := os.Args[1:]
	switch {
	case len(args) == 1 && args[0] == "-V=full":
		fmt.Printf("stub version devel buildID=%s\n", ownDigest())
	case len(args) == 1 && args[0] == "-flags":
		fmt.Println(`[{"Name":"json","Bool":true,"Usage":""},{"Name":"sensitivelog","Bool":true,"Usage":""},` +
			`{"Name":"rawerror","Bool":true,"Usage":""},{"Name":"directive","Bool":true,"Usage":""},{"Name":"tests","Bool":true,"Usage":""},` +
			`{"Name":"config.analyze","Bool":false,"Usage":""},{"Name":"again","Bool":false,"Usage":""},{"Name":"min-confidence","Bool":false,"Usage":""}]`)
	case len(args) > 0 && strings.HasSuffix(args[len(args)-1], ".cfg"):
		os.Exit(stubUnit(args))
	default:
		os.Exit(m.Run())
	}
}

func ownDigest() string {
	exe, err := os.Executable()
	if err != nil {
		panic(err)
	}
	data, err := os.ReadFile(exe)
	if err != nil {
		panic(err)
	}
	return fmt.Sprintf("%x", sha256.Sum256(data))
}

// stubUnit analyzes one package.
func stubUnit(args []string) int {
	var cfg struct {
		ID, ImportPath, VetxOutput string
		Stdout                     string // file for the output, since Go 1.26
		GoFiles                    []string
		VetxOnly                   bool
	}
	data, err := os.ReadFile(args[len(args)-1])
	if err == nil {
		err = json.Unmarshal(data, &cfg)
	}
	if err == nil {
		err = os.WriteFile(cfg.VetxOutput, nil, 0o666)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	if cfg.VetxOnly {
		return 0
	}
	out := make(map[string]any)
	for _, file := range cfg.GoFiles {
		if _, err := parser.ParseFile(token.NewFileSet(), file, nil, 0); err != nil {
			fmt.Fprintf(os.Stderr, "stub: %v\n", err)
			return 1
		}
		if err := stubFile(file, args, cfg.ImportPath, out); err != nil {
			fmt.Fprintln(os.Stderr, err)
			return 1
		}
	}
	out[finding.Work{Functions: 3, Cut: 1}.Key()] = []any{}
	if data, err = json.MarshalIndent(map[string]any{cfg.ID: out}, "", "\t"); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	if data = append(data, '\n'); cfg.Stdout == "" {
		os.Stdout.Write(data)
	} else if err := os.WriteFile(cfg.Stdout, data, 0o666); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return 0
}

// stubFile reads the findings of a file.
func stubFile(file string, args []string, pkg string, out map[string]any) error {
	src, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	tests := bytes.Contains([]byte(strings.Join(args, " ")), []byte("-tests=true"))
	if strings.HasSuffix(file, "_test.go") && !tests {
		return nil
	}
	n := 0
	for s := bufio.NewScanner(bytes.NewReader(src)); s.Scan(); {
		n++
		_, text, ok := strings.Cut(s.Text(), "// stub: ")
		if !ok || strings.Contains(s.Text(), fixedMark) {
			continue
		}
		fields := strings.Split(text, " | ")
		check, _, _ := strings.Cut(fields[0], "/")
		switch {
		case fields[0] == "crash":
			return fmt.Errorf("panic: %s", fields[1])
		case fields[0] == "error":
			out["sensitivelog"] = map[string]string{"error": fields[1]}
		case !enabled(check, args):
		default:
			level, _ := finding.ParseConfidence(fields[1])
			f := &finding.Finding{Check: check, Category: fields[0], Confidence: level, Function: pkg + ".F", Key: fields[2]}
			if len(fields) > 4 && fields[4] != "" {
				f.Settles = []string{finding.Fingerprint(check, fields[4], fields[2])}
			}
			at := fmt.Sprintf("%s:%d", file, n)
			f.Trace = []finding.Step{{Kind: finding.StepSource, Posn: token.Position{Filename: file, Line: 1, Column: 1}, Message: "begins"}}
			if len(fields) > 5 && fields[5] != "" {
				f.Suppression = &finding.Suppression{Kind: finding.ByDirective, Reason: fields[5], Posn: token.Position{Filename: file, Line: n - 1}}
				key, err := finding.Silenced{Category: fields[0], Posn: at + ":2", End: at + ":8", Message: fields[3], Extra: finding.ExtraOf(f)}.Key()
				if err != nil {
					return err
				}
				out[key] = []any{}
				continue
			}
			d := map[string]any{
				"category": fields[0], "posn": at + ":2", "end": at + ":8", "message": fields[3], "overshare": finding.ExtraOf(f),
			}
			if len(fields) > 6 {
				d["suggested_fixes"] = stubFix(file, src, fields[6])
			}
			list, _ := out[check].([]map[string]any)
			out[check] = append(list, d)
		}
	}
	return nil
}

// fixedMark ends what is on its line.
const fixedMark = "/*fixed*/"

// stubFix is a fix that replaces the first place of a text in a file.
func stubFix(file string, src []byte, text string) any {
	old, new, _ := strings.Cut(text, " => ")
	start := bytes.Index(src, []byte(old))
	edit := map[string]any{"filename": file, "start": start, "end": start + len(old), "new": new + fixedMark}
	return []any{map[string]any{"message": "replace it", "edits": []any{edit}}}
}

// enabled tells whether a check runs: any named on the command line shuts out the others.
func enabled(check string, args []string) bool {
	named := false
	for _, a := range args {
		if a == "-"+check+"=false" {
			return false
		}
		if a == "-"+check+"=true" || a == "-"+check {
			return true
		}
		named = named || a == "-sensitivelog=true" || a == "-rawerror=true" || a == "-sensitivelog" || a == "-rawerror"
	}
	return !named
}
