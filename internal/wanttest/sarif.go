package wanttest

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// schemaModule has, beside its tests, the schema of SARIF 2.1.0 as OASIS publishes it.
const (
	schemaModule = "github.com/securego/gosec/v2"
	schemaFile   = "report/sarif/testdata/sarif-schema-2.1.0.json"
)

// SARIF holds logs to the schema that OASIS publishes, and returns of each what is wrong, empty if nothing
// is. The schema and what reads it come from a module of their own, so the first call downloads them.
func SARIF(t testing.TB, logs ...string) []string {
	t.Helper()
	here := goOutput(t, "", "list", "-f", "{{.Dir}}", "github.com/oversharelint/overshare/internal/wanttest")
	module := filepath.Join(here, "testdata", "sarif")
	dir := t.TempDir()
	tool, name := filepath.Join(dir, "sarif.exe"), filepath.Join(dir, "log.sarif")
	goOutput(t, module, "build", "-o", tool, ".") // and downloads the module that has the schema
	schema := filepath.Join(goOutput(t, module, "list", "-m", "-f", "{{.Dir}}", schemaModule), filepath.FromSlash(schemaFile))
	var out []string
	for _, log := range logs {
		if err := os.WriteFile(name, []byte(log), 0o666); err != nil {
			t.Fatal(err)
		}
		var stdout, stderr bytes.Buffer
		cmd := exec.Command(tool, schema, name)
		cmd.Stdout, cmd.Stderr = &stdout, &stderr
		err := cmd.Run()
		if wrong := cmd.ProcessState.ExitCode() == 1 && stdout.Len() > 0; err != nil && !wrong {
			t.Fatalf("holding a log to the schema of SARIF: %v\n%s", err, stderr.Bytes())
		}
		out = append(out, stdout.String())
	}
	return out
}

// goOutput is what a go command prints in a module of the tests.
func goOutput(t testing.TB, dir string, args ...string) string {
	t.Helper()
	var stderr bytes.Buffer
	cmd := exec.Command("go", args...)
	cmd.Dir, cmd.Stderr = dir, &stderr
	cmd.Env = append(os.Environ(), "GOWORK=off", "GOFLAGS=")
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go %s: %v\n%s", strings.Join(args, " "), err, stderr.Bytes())
	}
	return strings.TrimSpace(string(out))
}
