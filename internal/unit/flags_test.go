package unit

import (
	"bytes"
	"encoding/json"
	"flag"
	"io"
	"reflect"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/oversharelint/overshare/analyzers"
	"github.com/oversharelint/overshare/internal/engine"
)

// three checks, one of them with a flag of its own.
func three() []*analysis.Analyzer {
	out := []*analysis.Analyzer{{Name: "aaa"}, {Name: "bbb"}, {Name: "ccc"}}
	out[1].Flags.Init("bbb", flag.ContinueOnError)
	out[1].Flags.String("word", "", "a word")
	return out
}

func TestEnabled(t *testing.T) {
	for _, c := range []struct{ args, want string }{
		{"", "aaa bbb ccc"},
		{"-aaa", "aaa"},
		{"-ccc=true -aaa=1", "aaa ccc"},
		{"-bbb=false", "aaa ccc"},
		{"-bbb=false -aaa=false -ccc=0", ""},
		{"-aaa -bbb=false", "aaa"},
		{"-aaa=false -aaa", "aaa"},
		{"-aaa -aaa=false", "bbb ccc"},
		{"-bbb.word=x", "aaa bbb ccc"},
	} {
		checks := three()
		o, err := parseFlags(append(strings.Fields(c.args), "vet.cfg"), checks)
		if err != nil {
			t.Errorf("%s: %v", c.args, err)
			continue
		}
		var got []string
		for _, a := range o.enabled(checks) {
			got = append(got, a.Name)
		}
		if got := strings.Join(got, " "); got != c.want {
			t.Errorf("%q enables %q, want %q", c.args, got, c.want)
		}
	}
}

func TestParseFlags(t *testing.T) {
	o, err := parseFlags([]string{"-json", "-tests", "-config.analyze= a.test/ ,,b.test/x", "-config.analyze=c.test", "dir/vet.cfg"}, three())
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{"a.test", "b.test/x", "c.test"}; !reflect.DeepEqual(o.analyze, want) {
		t.Errorf("prefixes %q, want %q", o.analyze, want)
	}
	if !o.json || !o.tests || o.fix || o.diff || o.driver != "" || o.file != "dir/vet.cfg" {
		t.Errorf("options %+v", o)
	}
}

// -tests reaches the checks, and does not stay with them.
func TestTestsFlagReachesTheEngine(t *testing.T) {
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"-tests", "vet.cfg"}, "true"},
		{[]string{"-tests=false", "vet.cfg"}, "false"},
		{[]string{"-tests=1", "vet.cfg"}, "true"},
		{[]string{"vet.cfg"}, "false"},
	} {
		if _, err := parseFlags(c.args, three()); err != nil {
			t.Fatal(err)
		}
		if got := engine.Analyzer.Flags.Lookup("tests").Value.String(); got != c.want {
			t.Errorf("%q: the engine has -tests=%s, want %s", c.args, got, c.want)
		}
	}
}

func TestWrongFlags(t *testing.T) {
	for _, c := range []struct{ args, want string }{
		{"-nosuch vet.cfg", "not defined: -nosuch"},
		{"-rawerror=maybe vet.cfg", "want true or false"},
		{"-driver=fast vet.cfg", "no driver of that name but unitchecker"},
		{"-min-confidence=total vet.cfg", "none of low, medium, high"},
		{"a.cfg b.cfg", "expected one .cfg file"},
		{"", "expected one .cfg file"},
	} {
		var stdout, stderr bytes.Buffer
		status := Main(strings.Fields(c.args), analyzers.All(), &stdout, &stderr)
		if status != 1 || stdout.Len() > 0 {
			t.Errorf("%q: exit status %d, output %q", c.args, status, stdout.String())
		}
		want(t, stderr.String(), "overshare: ", c.want)
	}
	reset(t)
}

// Both drivers in one run would not understand each other's facts, so nothing that differs from
// unit to unit may decide; in a run without export data no unit has the field at all.
func TestFallback(t *testing.T) {
	const with, without = `{"PackageFile": {}}`, `{"ID": "p"}`
	for _, c := range []struct {
		flags, cfg string
		want       bool
	}{
		{"", with, false}, {"-json -tests", with, false}, {"-driver=", with, false},
		{"-driver=unitchecker", with, true}, {"-fix", with, true}, {"", without, true},
	} {
		o, err := parseFlags(append(strings.Fields(c.flags), "vet.cfg"), three())
		if err != nil {
			t.Fatal(err)
		}
		if got := o.fallback(read(t, c.cfg)); got != c.want {
			t.Errorf("%q, %s: %v", c.flags, c.cfg, got)
		}
	}
}

// reset undoes what a wrong or an odd flag has left in the engine, whose flags are global.
func reset(t *testing.T) {
	t.Helper()
	if _, err := parseFlags([]string{"-min-confidence=medium", "vet.cfg"}, nil); err != nil {
		t.Fatal(err)
	}
}

// TestListedFlags pins what go vet is told. It defines -fix and -diff itself, asks by -V and
// -flags, and keeps -c to itself; of these none may be listed. -json must be: the go command passes
// on only what is.
func TestListedFlags(t *testing.T) {
	var stdout bytes.Buffer
	if status := Main([]string{"-flags"}, analyzers.All(), &stdout, io.Discard); status != 0 {
		t.Fatalf("exit status %d", status)
	}
	var list []struct {
		Name  string
		Bool  bool
		Usage string
	}
	if err := json.Unmarshal(stdout.Bytes(), &list); err != nil {
		t.Fatal(err)
	}
	bools := make(map[string]bool)
	for _, f := range list {
		bools[f.Name] = f.Bool
		if f.Usage == "" {
			t.Errorf("-%s has no usage", f.Name)
		}
	}
	want := map[string]bool{"json": true, "tests": true, "again": false, "config.analyze": false, "config.catalog": false, "driver": false, "min-confidence": false}
	for _, a := range analyzers.All() {
		want[a.Name] = true
		a.Flags.VisitAll(func(f *flag.Flag) { want[a.Name+"."+f.Name] = bools[a.Name+"."+f.Name] })
	}
	if !reflect.DeepEqual(bools, want) {
		t.Errorf("flags (and whether they are boolean)\n%v\nwant\n%v", bools, want)
	}
}

// The flags of the command line and those of the go command are told apart by Invoked.
func TestInvoked(t *testing.T) {
	for args, want := range map[string]bool{
		"": false, "./...": false, "-tests ./...": false, "-V": false, "-flags ./...": false, "-C flags": false,
		"-V=full": true, "-flags": true, "vet.cfg": true, "-json -tests /tmp/b001/vet.cfg": true,
	} {
		if got := Invoked(strings.Fields(args)); got != want {
			t.Errorf("Invoked(%q) = %v", args, got)
		}
	}
}
