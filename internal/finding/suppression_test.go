package finding_test

import (
	"go/token"
	"reflect"
	"testing"

	"github.com/oversharelint/overshare/internal/finding"
)

func TestSilencedRoundTrip(t *testing.T) {
	f := sample()
	f.Suppression = &finding.Suppression{Kind: finding.ByDirective, Reason: "a \"test\" <&>", Posn: token.Position{Filename: "/a.go", Line: 3, Column: 1}}
	s := finding.Silenced{Category: f.Category, Posn: "/a.go:4:2", End: "/a.go:4:9", Message: "m", Extra: finding.ExtraOf(f)}
	key, err := s.Key()
	if err != nil {
		t.Fatal(err)
	}
	got, ok, err := finding.ParseSilenced(key)
	if !ok || err != nil || !reflect.DeepEqual(got, s) {
		t.Errorf("ParseSilenced(%q) = %+v, %t, %v; want %+v", key, got, ok, err, s)
	}
}

func TestParseSilencedRejects(t *testing.T) {
	for key, mine := range map[string]bool{
		"sensitivelog":                          false,
		"overshare.stats functions=1 cut=0":     false,
		"overshare.suppressed ":                 true,
		"overshare.suppressed {}":               true,
		`overshare.suppressed {"overshare":{}}`: true,
	} {
		if _, ok, err := finding.ParseSilenced(key); ok != mine || (err != nil) != mine {
			t.Errorf("ParseSilenced(%q): %t, %v", key, ok, err)
		}
	}
}

func TestChecks(t *testing.T) {
	if !finding.IsCheck("rawerror") || !finding.IsCheck("directive") || finding.IsCheck("rawerror/tls") || finding.IsCheck("") {
		t.Errorf("the checks are %q", finding.Checks())
	}
}
