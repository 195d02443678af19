package baseline

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/oversharelint/overshare/internal/finding"
)

func found(base string, lines ...int) []finding.Result {
	var out []finding.Result
	for _, n := range lines {
		out = append(out, finding.Result{Category: "c/k", Package: "p", File: "a.go", Line: n, Message: "m", Base: base, Fingerprint: fmt.Sprint(base, n)})
	}
	return out
}

func join(lists ...[]finding.Result) []finding.Result {
	var out []finding.Result
	for _, l := range lists {
		out = append(out, l...)
	}
	return out
}

var today = time.Date(2026, 11, 25, 12, 0, 0, 0, time.UTC)

func always(*Entry) bool { return true }

func lines(fs []finding.Result) []int {
	var out []int
	for _, f := range fs {
		out = append(out, f.Line)
	}
	return out
}

func TestMatch(t *testing.T) {
	b := Of(join(found("x", 1, 2), found("y", 3)))
	if b.Total() != 3 || len(b.Entries) != 2 {
		t.Fatalf("baseline %+v", b)
	}
	for _, c := range []struct {
		name          string
		shown, hidden []finding.Result
		new, known    []int
		gone          string
	}{
		{name: "the same", shown: join(found("x", 1, 2), found("y", 3)), known: []int{1, 2, 3}},
		{name: "moved", shown: join(found("x", 11, 12), found("y", 13)), known: []int{11, 12, 13}},
		{name: "one more", shown: join(found("x", 1, 2, 5), found("y", 3)), new: []int{5}, known: []int{1, 2, 3}},
		{name: "one less", shown: join(found("x", 2), found("y", 3)), known: []int{2, 3}, gone: "x1"},
		{name: "another", shown: found("z", 1), new: []int{1}, gone: "x2 y1"},
		{name: "none", gone: "x2 y1"},
		{name: "hidden", shown: found("x", 1), hidden: join(found("x", 2), found("y", 3), found("z", 4)), known: []int{1}},
		{name: "more hidden than counted", shown: found("x", 1, 2), hidden: found("y", 3, 4, 5), known: []int{1, 2}},
	} {
		m := b.Match(c.shown, c.hidden, today, always)
		var known []int
		for _, f := range m.Known {
			known = append(known, f.Line)
		}
		var gone []string
		for _, e := range m.Gone {
			gone = append(gone, fmt.Sprint(e.Fingerprint, e.Count))
		}
		if !reflect.DeepEqual(lines(m.New), c.new) || !reflect.DeepEqual(known, c.known) || strings.Join(gone, " ") != c.gone {
			t.Errorf("%s: new %d, known %d, gone %q", c.name, lines(m.New), known, gone)
		}
	}
	if m := b.Match(nil, nil, today, func(*Entry) bool { return false }); m.Gone != nil {
		t.Errorf("what was not looked at is gone: %+v", m.Gone)
	}
}

func TestExpires(t *testing.T) {
	b := Of(found("x", 1))
	for day, holds := range map[string]bool{"": true, "2026-11-25": true, "2026-11-26": true, "2026-11-24": false} {
		b.Entries[0].Expires = day
		m := b.Match(found("x", 1), nil, today, always)
		if (len(m.Known) == 1) != holds || (len(m.Over) == 0) != holds || (len(m.New) == 0) != holds {
			t.Errorf("expires %q: %+v", day, m)
		}
	}
}

func TestWithout(t *testing.T) {
	b := Of(join(found("x", 1, 2), found("y", 3)))
	got := b.Without([]Entry{{Fingerprint: "x", Count: 1}, {Fingerprint: "y", Count: 1}})
	if len(got.Entries) != 1 || got.Entries[0].Fingerprint != "x" || got.Entries[0].Count != 1 || b.Total() != 3 {
		t.Errorf("left %+v of %+v", got, b)
	}
}

func TestFile(t *testing.T) {
	name := filepath.Join(t.TempDir(), FileName)
	b := Of(join(found("y", 3), found("x", 1, 2)))
	b.Entries[0].Reason, b.Entries[0].Expires = "a <reason>", "2027-01-31"
	if err := b.Write(name); err != nil {
		t.Fatal(err)
	}
	got, err := Read(name)
	if err != nil || !reflect.DeepEqual(got, b) {
		t.Errorf("read %+v, %v; written %+v", got, err, b)
	}
	again := Of(join(found("x", 1), found("y", 3)))
	again.Keep(got)
	if again.Entries[0].Reason != "a <reason>" || again.Entries[0].Expires != "2027-01-31" || again.Entries[1].Reason != "" {
		t.Errorf("kept %+v", again)
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(name), ".overshare-*")); len(left) != 1 {
		t.Errorf("left behind: %q", left)
	}
}

func TestReadRejects(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "b.json")
	if _, err := Read(name); !errors.Is(err, fs.ErrNotExist) || !strings.Contains(err.Error(), "overshare baseline write makes one") {
		t.Errorf("no file: %v", err)
	}
	if _, err := Read(dir); err == nil {
		t.Error("a directory is read")
	}
	for text, want := range map[string]string{
		"":                    "EOF",
		"{\n\"version\": 1,,": "b.json:2: ",
		"{\n\"version\": 1,\n\"entries\": [{\"count\": \"x\"}]}": "b.json:3: ",
		`{"version": 2, "entries": []}`:                          "its version is 2, this overshare reads version 1",
		`{"entries": []}`:                                        "its version is 0",
		`{"version": 1, "entrys": []}`:                           `unknown field "entrys"`,
		`{"version": 1, "entries": []} <<<<<<<`:                  "marks of a merge",
		`{"version": 1, "entries": [{"count": 1, "file": "f"}]}`: `an entry in "f" has no fingerprint`,
		`{"version": 1, "entries": [{"fingerprint": "x"}]}`:      "entry x has the count 0",
		`{"version": 1, "entries": [{"fingerprint": "x", "count": 1}, {"fingerprint": "x", "count": 1}]}`: "two entries with the fingerprint x",
		`{"version": 1, "entries": [{"fingerprint": "x", "count": 1, "expires": "soon"}]}`:                `expires is "soon", want a day`,
	} {
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		if b, err := Read(name); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, %v; want %q", text, b, err, want)
		}
	}
}
