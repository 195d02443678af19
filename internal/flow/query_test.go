package flow

import (
	"reflect"
	"testing"
)

// TestQueriesInFacts writes open queries into a fact and reads them back: an importer has to get all that
// decides whether a query is covered, and no word more than it costs.
func TestQueriesInFacts(t *testing.T) {
	want := &Summary{
		Queries: []openQuery{
			{
				Key: Label{Kind: Param, Index: 2, Path: Path("").extend(3)}, Op: 3, Record: "models.Order", Owner: "user_id", Column: "id",
				Scopes: [][]Label{{{Kind: Param, Index: 1}, {Kind: Source, Group: Input, Class: 4, Name: "Bind", At: "a.go:1:2"}}},
				Roots:  []Label{{Kind: CallOf, Index: 4, Name: paramName}},
				Call:   "(*gorm.DB).First", Posn: "a.go:3:4", Through: []string{"store.Find"},
			},
			{Key: Label{Kind: Free, Index: 0}, Op: OpRead, Safe: true, Vouch: true, Into: "models.Order", Posn: "a.go:5:6"},
		},
		Checks: []Label{{Kind: Param, Index: 1}},
	}
	e := &encoder{strings: make(map[string]int), labels: newLabels(), posn: func(tr *Trace) string { return tr.Posn }}
	e.summary(want)
	got := (&decoder{fact: &decoded{strings: e.list, bodies: e.buf}, u: &unit{labels: newLabels()}}).summary()
	if !reflect.DeepEqual(got, want) {
		t.Errorf("read back\n%+v\nwant\n%+v", got, want)
	}
	const most = 220 // bytes for two queries, without the strings, which a fact holds once
	if len(e.buf) > most {
		t.Errorf("%d bytes, want at most %d", len(e.buf), most)
	}
	for cut := range e.buf {
		d := &decoder{fact: &decoded{strings: e.list, bodies: e.buf[:cut]}, u: &unit{labels: newLabels()}}
		if d.summary() != nil {
			t.Errorf("a summary that is cut at byte %d of %d is read", cut, len(e.buf))
		}
	}
}
