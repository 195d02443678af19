package unit

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

func everyFact(factID) bool { return true }

// someFacts has ids that sort otherwise than they would as joined strings, and data of all sizes.
func someFacts() factFile {
	return factFile{
		{"a", "k"}: nil, {"a", "j"}: []byte("x"), {"a/b", "k"}: bytes.Repeat([]byte{0xff, 0}, 300),
		{"a-b", "k"}: []byte(factsMagic), {"", ""}: []byte{0}, {"é", "k"}: []byte("é"),
	}
}

func TestFactsRoundTrip(t *testing.T) {
	for _, facts := range []factFile{nil, {}, {{"p", "k"}: []byte("v")}, someFacts()} {
		got := make(factFile)
		if err := got.decode(facts.encode(), everyFact); err != nil {
			t.Fatal(err)
		}
		if len(got) != len(facts) {
			t.Errorf("%d facts, want %d", len(got), len(facts))
		}
		for id, data := range facts {
			if !bytes.Equal(got[id], data) {
				t.Errorf("%v: %q, want %q", id, got[id], data)
			}
		}
	}
}

// The bytes are part of the go command's cache keys: whatever the map's order is, they are the same.
func TestFactsAreTheSameBytes(t *testing.T) {
	first := someFacts().encode()
	for range 20 {
		if again := maps.Clone(someFacts()).encode(); !bytes.Equal(first, again) {
			t.Fatalf("%q, then %q", first, again)
		}
	}
	var ids []factID
	if err := make(factFile).decode(first, func(id factID) bool { ids = append(ids, id); return false }); err != nil {
		t.Fatal(err)
	}
	for i := 1; i < len(ids); i++ {
		if ids[i-1].compare(ids[i]) >= 0 {
			t.Errorf("%v stands before %v", ids[i-1], ids[i])
		}
	}
}

// A file that ends early, at whatever byte, must not pass for one with fewer facts.
func TestFactsCutShort(t *testing.T) {
	whole := someFacts().encode()
	for n := range len(whole) {
		if err := make(factFile).decode(whole[:n], everyFact); err == nil {
			t.Errorf("the first %d of %d bytes are read without an error", n, len(whole))
		}
	}
	if err := make(factFile).decode(append(whole, 0), everyFact); err == nil {
		t.Error("a file with a byte too many is read without an error")
	}
}

// No damage makes decode panic or ask for memory that the file cannot fill.
func TestFactsDamaged(t *testing.T) {
	whole := someFacts().encode()
	for i := range whole {
		for _, b := range []byte{0, 1, 0x7f, 0x80, 0xff} {
			damaged := bytes.Clone(whole)
			damaged[i] = b
			_ = make(factFile).decode(damaged, everyFact)
		}
	}
	huge := binary.AppendUvarint([]byte(factsMagic), 1<<62)
	if err := make(factFile).decode(huge, everyFact); err == nil {
		t.Error("a file that promises 2^62 facts and has none is read without an error")
	}
}

func TestReadFactsNamesThePackage(t *testing.T) {
	dir := t.TempDir()
	good := factFile{{"p", "k"}: []byte("v")}.encode()
	for _, c := range []struct{ name, data, want string }{
		{"short", string(good[:len(good)-1]), "cut short"},
		{"empty", "", "no file of facts that this version knows"},
		{"old", "overshare facts 1\n", "no file of facts that this version knows"},
		{"unitchecker", "vetx\x00\x01", "no file of facts that this version knows"},
	} {
		name := filepath.Join(dir, c.name)
		write(t, name, c.data)
		_, err := readFacts(map[string]string{"example.test/dep": name})
		if err == nil {
			t.Errorf("%s: no error", c.name)
			continue
		}
		want(t, err.Error(), "example.test/dep", c.want)
	}
	_, err := readFacts(map[string]string{"example.test/dep": filepath.Join(dir, "none")})
	if err == nil || !strings.Contains(err.Error(), "example.test/dep") {
		t.Errorf("a missing file: %v", err)
	}
}

// What a package's own file says counts, whether it is read before or after one that passes its
// facts on.
func TestOwnFactsCount(t *testing.T) {
	for _, c := range []struct{ own, other string }{
		{"a", "z"}, {"z", "a"}, {"a [x.test]", "z"}, {"z [x.test]", "a"},
	} {
		dir, plain := t.TempDir(), plainPath(c.own)
		paths := make(map[string]string)
		for path, value := range map[string]string{c.own: "own", c.other: "passed on"} {
			paths[path] = filepath.Join(dir, plainPath(path))
			if err := writeFacts(paths[path], factFile{{plain, "k"}: []byte(value)}); err != nil {
				t.Fatal(err)
			}
		}
		got, err := readFacts(paths)
		if err != nil {
			t.Fatal(err)
		}
		if want := (factFile{{plain, "k"}: []byte("own")}); !reflect.DeepEqual(got, want) {
			t.Errorf("%v: facts %q, want %q", c, got, want)
		}
	}
}

func TestWriteFacts(t *testing.T) {
	if err := writeFacts("", nil); err != nil {
		t.Errorf("no name, no file: %v", err)
	}
	name := filepath.Join(t.TempDir(), "vet.out")
	if err := writeFacts(name, nil); err != nil {
		t.Fatal(err)
	}
	if data, err := os.ReadFile(name); err != nil || !strings.HasPrefix(string(data), factsMagic) {
		t.Errorf("no facts: the file is %q, %v", data, err)
	}
	if err := writeFacts(filepath.Join(t.TempDir(), "none", "vet.out"), nil); err == nil {
		t.Error("a folder that does not exist: no error")
	}
}

func BenchmarkFactsDecode(b *testing.B) {
	facts := make(factFile)
	for i := range 500 {
		facts[factID{fmt.Sprintf("example.test/p%d", i), "flow.Fact"}] = make([]byte, 4000)
	}
	data := facts.encode()
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if err := make(factFile).decode(data, everyFact); err != nil {
			b.Fatal(err)
		}
	}
}
