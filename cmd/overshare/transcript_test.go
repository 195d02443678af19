package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/oversharelint/overshare/internal/wanttest"
)

var update = flag.Bool("update", false, "write the transcripts anew")

// TestTranscripts runs what people type, and compares all that they see with what is written down: the
// output, the errors, the exit status, and what is left in files. A transcript is the comment of an
// archive in testdata, whose files are the module that it runs in:
//
//	$ overshare -fail-on critical ./...
//	the output
//	! the errors
//	? 0
//
// A line that begins with # is a remark. Words NAME=value before a command are its environment, "$ git ..." runs
// git without any settings, and "$ cat file" shows a file, "$ write file" and the lines below it, each after ">", change one.
func TestTranscripts(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("names of files are those of Unix")
	}
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d transcripts, %v", len(files), err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			got := replay(t, archive)
			if *update {
				archive.Comment = []byte(got)
				if err := os.WriteFile(file, txtar.Format(archive), 0o666); err != nil {
					t.Fatal(err)
				}
				return
			}
			if want := string(archive.Comment); got != want {
				t.Errorf("%s says\n%s\nwhat is seen is (go test ./cmd/overshare -run Transcripts -update writes it)\n%s", file, want, got)
			}
		})
	}
}

// replay does what the transcript says, and writes it again as it goes now.
func replay(t *testing.T, archive *txtar.Archive) string {
	t.Helper()
	dir := wanttest.Files(t, string(txtar.Format(&txtar.Archive{Files: archive.Files})))
	var out strings.Builder
	var writing string
	var text []string
	flush := func() {
		if writing != "" {
			if err := os.WriteFile(filepath.Join(dir, writing), []byte(strings.Join(text, "\n")+"\n"), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		writing, text = "", nil
	}
	for line := range strings.Lines(string(archive.Comment)) {
		line = strings.TrimSuffix(line, "\n")
		if written, ok := strings.CutPrefix(line, ">"); ok && writing != "" {
			text = append(text, strings.TrimPrefix(written, " "))
			fmt.Fprintln(&out, line)
			continue
		}
		flush()
		if strings.HasPrefix(line, "# ") {
			fmt.Fprintln(&out, line)
			continue
		}
		command, ok := strings.CutPrefix(line, "$ ")
		if !ok {
			continue // what was seen before
		}
		fmt.Fprintln(&out, line)
		words, env := strings.Fields(command), []string{"NO_COLOR=1", "GITHUB_STEP_SUMMARY="}
		for strings.Contains(words[0], "=") {
			env, words = append(env, words[0]), words[1:]
		}
		switch words[0] {
		case "write":
			writing = words[1]
		case "cat":
			data, err := os.ReadFile(filepath.Join(dir, words[1]))
			if err != nil {
				t.Fatal(err)
			}
			show(&out, "", string(data))
		case "overshare":
			status, stdout, stderr := overshare(t, dir, env, words[1:]...)
			show(&out, "", clean(dir, stdout))
			show(&out, "! ", clean(dir, stderr))
			fmt.Fprintf(&out, "? %d\n", status)
		case "git":
			runGit(t, dir, words[1:])
		default:
			t.Fatalf("unknown command %q", command)
		}
	}
	flush()
	return out.String()
}

// runGit runs git as somebody who has no settings.
func runGit(t *testing.T, dir string, args []string) {
	t.Helper()
	cmd := exec.Command("git", append([]string{"-c", "user.name=x", "-c", "user.email=x@example.test", "-c", "init.defaultBranch=main"}, args...)...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_SYSTEM="+os.DevNull, "GIT_CEILING_DIRECTORIES="+filepath.Dir(dir))
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("git %s: %v\n%s", strings.Join(args, " "), err, out)
	}
}

// show writes an output, each line after a mark.
func show(w *strings.Builder, mark, text string) {
	for line := range strings.Lines(text) {
		w.WriteString(mark + line)
		if !strings.HasSuffix(line, "\n") {
			w.WriteString("\n")
		}
	}
}

// clean takes out what differs from run to run and from machine to machine: the folder, and that of Go.
func clean(dir, text string) string {
	return strings.NewReplacer(dir, "/work", goroot(), "/go").Replace(text)
}

var goroot = sync.OnceValue(func() string {
	out, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		panic(err)
	}
	return strings.TrimSpace(string(out))
})
