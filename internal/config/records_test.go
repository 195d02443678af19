package config

import (
	"reflect"
	"strings"
	"testing"

	"github.com/oversharelint/overshare/internal/catalog"
)

const records = `catalog:
  owner-columns: [clinic_id]
  sinks:
    - symbol: (*a.test/kit.v2/audit.Log).Note
      value: rest1
      channel: log
      form: pairs
    - {symbol: a.test/kit.v2/audit.Notef, value: rest1, channel: log, format: arg0}
  sources:
    {symbol: "field:a.test/kit.v2/web.Call.Body", value: self, input: body}
  sanitizers: [{symbol: a.test/hide.Seal, in: arg1, by: cipher}]
  principals: [{symbol: a.test/web.User}]
  policies: [{symbol: a.test/web.May, value: result1}, {symbol: a.test/web.User, value: result1}]
`

func TestRecords(t *testing.T) {
	s, err := parse(FileName, []byte(records))
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]catalog.Record{
		"a.test/kit.v2/audit (*Log).Note": {Sinks: []catalog.Sink{{Value: catalog.Rest(1), Channel: catalog.Log, Form: catalog.Pairs}}},
		"a.test/kit.v2/audit Notef": {Sinks: []catalog.Sink{{Value: catalog.Rest(1), Channel: catalog.Log, Form: catalog.Format,
			Fmt: catalog.Arg(0)}}},
		"a.test/kit.v2/web field:Call.Body": {Sources: []catalog.Source{{Value: catalog.Self, Input: catalog.InBody}}},
		"a.test/hide Seal":                  {Flows: []catalog.Flow{{In: catalog.Arg(1), Out: catalog.Result(0), Via: catalog.Cipher}}},
		"a.test/web May":                    {Decides: catalog.Result(1)},
		"a.test/web User": {Sources: []catalog.Source{{Value: catalog.Result(0), Input: catalog.InPrincipal}},
			Decides: catalog.Result(1)},
	}
	for _, p := range s.Catalog() {
		for _, r := range p.Records {
			name := p.Path + " " + r.Symbol
			if !strings.HasPrefix(r.At(), FileName+":") {
				t.Errorf("%s is written at %s", name, r.At())
			}
			w, ok := want[name]
			if !ok {
				t.Errorf("a record of %s", name)
			}
			delete(want, name)
			w.Symbol = r.Symbol
			w.Written(r.At())
			if !reflect.DeepEqual(*r, w) {
				t.Errorf("%s: %+v, want %+v", name, *r, w)
			}
		}
	}
	for name := range want {
		t.Errorf("no record of %s", name)
	}
	if !reflect.DeepEqual(s.OwnerColumns, []string{"clinic_id"}) {
		t.Errorf("owner columns %q", s.OwnerColumns)
	}
}

// What the command line passes on says the same as the file.
func TestPassed(t *testing.T) {
	s, err := parse(FileName, []byte(records))
	if err != nil {
		t.Fatal(err)
	}
	passed, err := ReadPassed(s.Passed())
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(passed.Catalog(), s.Catalog()) || !reflect.DeepEqual(passed.OwnerColumns, s.OwnerColumns) {
		t.Errorf("passed %+v, read %+v", passed, s)
	}
	if text := (&Settings{}).Passed(); text != "" {
		t.Errorf("without settings %q is passed", text)
	}
}

// The digest goes by what the records say, not by where they stand.
func TestRecordsDigest(t *testing.T) {
	digest := func(text string) string {
		t.Helper()
		s, err := parse(FileName, []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		return string(s.canonical())
	}
	if digest(records) != digest("# moved\n\n"+records) {
		t.Error("a comment changes the digest")
	}
	for _, edit := range [][2]string{{"rest1", "rest2"}, {"pairs", "print"}, {"clinic_id", "ward_id"}, {"cipher", "hash"}, {"result1}]", "result0}]"}} {
		if digest(records) == digest(strings.Replace(records, edit[0], edit[1], 1)) {
			t.Errorf("%s instead of %s leaves the digest as it is", edit[1], edit[0])
		}
	}
}
