package main

import (
	"bufio"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/oversharelint/overshare/internal/wanttest"
)

// cacheProgram is the first argument by which this test's binary becomes a program for GOCACHEPROG.
const cacheProgram = "cacheprogram"

// unitsVariable names a file to which the tool adds a line for each unit that it is run for.
const unitsVariable = "OVERSHARE_UNITS"

// noteUnit notes that this process is there for a unit.
func noteUnit(args []string) {
	name := os.Getenv(unitsVariable)
	if name == "" || !strings.HasSuffix(args[len(args)-1], ".cfg") {
		return
	}
	f, err := os.OpenFile(name, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o666)
	if err == nil {
		_, err = fmt.Fprintln(f, args[len(args)-1])
		err = errors.Join(err, f.Close())
	}
	if err != nil {
		panic(err)
	}
}

// serveCache is a cache program that keeps everything in a folder. A request is a JSON object, and the
// body of what is put another JSON value behind it; so are the answers, in any order.
func serveCache(dir string, r io.Reader, w io.Writer) error {
	type request struct {
		ID                 int64
		Command            string
		ActionID, OutputID []byte
		BodySize           int64
	}
	type entry struct {
		OutputID []byte
		Size     int64
		Time     time.Time
		DiskPath string
	}
	in, out := json.NewDecoder(bufio.NewReader(r)), json.NewEncoder(w)
	if err := out.Encode(map[string]any{"ID": 0, "KnownCommands": []string{"get", "put", "close"}}); err != nil {
		return err
	}
	for {
		var q request
		if err := in.Decode(&q); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
		action := filepath.Join(dir, "a-"+hex.EncodeToString(q.ActionID))
		answer := map[string]any{"ID": q.ID}
		switch q.Command {
		case "get":
			var e entry
			if data, err := os.ReadFile(action); err != nil || json.Unmarshal(data, &e) != nil {
				answer["Miss"] = true
				break
			}
			answer["OutputID"], answer["Size"], answer["Time"], answer["DiskPath"] = e.OutputID, e.Size, e.Time, e.DiskPath
		case "put":
			var body []byte
			if q.BodySize > 0 {
				if err := in.Decode(&body); err != nil {
					return err
				}
			}
			e := entry{q.OutputID, q.BodySize, time.Now(), filepath.Join(dir, "o-"+hex.EncodeToString(q.OutputID))}
			data, err := json.Marshal(e)
			if err := errors.Join(err, replace(e.DiskPath, body), replace(action, data)); err != nil {
				answer["Err"] = err.Error()
			}
			answer["DiskPath"] = e.DiskPath
		}
		if err := out.Encode(answer); err != nil {
			return err
		}
		if q.Command == "close" {
			return nil
		}
	}
}

// replace writes a file that others may be reading or writing.
func replace(name string, data []byte) error {
	f, err := os.CreateTemp(filepath.Dir(name), "new-")
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err := errors.Join(err, f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), name)
}

// TestSharedCache has a second machine, whose own cache is empty, answered by a cache program: it
// analyzes nothing, and says the same. What was changed it analyzes itself.
func TestSharedCache(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles the standard library")
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	dir, shared := wanttest.Files(t, goMod+`
-- keep/keep.go --
package keep

import "log"

func Write(text string) { log.Println(text) }
-- a.go --
package m

import "example.test/m/keep"

func F(password string) { keep.Write(password) }
-- other/other.go --
package other
`), t.TempDir()
	machine := func(name string) (units int, out string) {
		t.Helper()
		log := filepath.Join(t.TempDir(), "units")
		status, out, errs := overshare(t, dir, []string{
			"GOCACHE=" + t.TempDir(), "GOCACHEPROG=" + self + " " + cacheProgram + " " + shared, unitsVariable + "=" + log,
		}, "./...")
		if status != 1 || !strings.Contains(out, "is written to the log by log.Println in keep.Write") {
			t.Fatalf("%s: status %d\n%s%s", name, status, out, errs)
		}
		data, err := os.ReadFile(log)
		if err != nil && !errors.Is(err, os.ErrNotExist) {
			t.Fatal(err)
		}
		return strings.Count(string(data), "\n"), out
	}
	first, said := machine("the first machine")
	if first < 3 {
		t.Errorf("the first machine analyzed %d units, want those of 3 packages at least", first)
	}
	if n, again := machine("the second machine"); n != 0 || again != said {
		t.Errorf("the second machine analyzed %d units, want 0; it says\n%s\nand the first one\n%s", n, again, said)
	}
	if err := os.WriteFile(filepath.Join(dir, "other/other.go"), []byte("package other\n\nfunc F() {}\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	if n, _ := machine("a third machine, after a change"); n != 1 {
		t.Errorf("after a change in a package that nobody imports %d units were analyzed, want 1", n)
	}
}
