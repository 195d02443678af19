package finding_test

import (
	"encoding/json"
	"go/token"
	"testing"

	"github.com/oversharelint/overshare/internal/finding"
)

func sample() *finding.Finding {
	return &finding.Finding{
		Check: "sensitivelog", Category: "sensitivelog/personal", Function: "example.com/a.(*S).Login",
		Key: "personal|field Email of a.User|slog.Info",
		Trace: []finding.Step{
			{Kind: finding.StepSource, Posn: token.Position{Filename: "/src/a/user.go", Line: 7, Column: 2}, Message: "read"},
			{Kind: finding.StepSink, Message: "written"},
		},
	}
}

func TestExtraOf(t *testing.T) {
	got, err := json.Marshal(finding.ExtraOf(sample()))
	if err != nil {
		t.Fatal(err)
	}
	const want = `{"severity":"major","confidence":"medium","cwes":[532,359],` +
		`"function":"example.com/a.(*S).Login","fingerprint":"f72970809ca83f9a898a",` +
		`"trace":[{"kind":"source","posn":"/src/a/user.go:7:2","message":"read"},` +
		`{"kind":"sink","posn":"","message":"written"}]}`
	if string(got) != want {
		t.Errorf("ExtraOf:\n got %s\nwant %s", got, want)
	}
}

func TestExtraOfKeepsTheFindingsConfidence(t *testing.T) {
	f := sample()
	f.Confidence = finding.Low
	if got := finding.ExtraOf(f).Confidence; got != "low" {
		t.Errorf("confidence %q, want the finding's own", got)
	}
}

func TestExtraOfAnUnknownCategory(t *testing.T) {
	x := finding.ExtraOf(&finding.Finding{Check: "later", Category: "later/kind"})
	if x.Severity != "major" || x.Confidence != "medium" || x.CWEs == nil {
		t.Errorf("extra of an unknown category: %+v", x)
	}
}

// A fingerprint depends on what identifies a finding and on nothing else.
func TestFingerprint(t *testing.T) {
	base := finding.ExtraOf(sample()).Fingerprint
	same := sample()
	same.Pos, same.End, same.Trace, same.Message, same.Confidence = 40, 50, nil, "other words", finding.High
	if got := finding.ExtraOf(same).Fingerprint; got != base {
		t.Errorf("an unrelated edit changes the fingerprint: %s, %s", base, got)
	}
	seen := map[string]string{base: "the sample"}
	for what, change := range map[string]func(*finding.Finding){
		"another check":    func(f *finding.Finding) { f.Check = "rawerror" },
		"another function": func(f *finding.Finding) { f.Function += "$1" },
		"another key":      func(f *finding.Finding) { f.Key += "x" },
	} {
		f := sample()
		change(f)
		got := finding.ExtraOf(f).Fingerprint
		if other, ok := seen[got]; ok {
			t.Errorf("%s has the fingerprint of %s", what, other)
		}
		seen[got] = what
	}
	for n := 2; n < 5; n++ {
		got := finding.Nth(base, n)
		if other, ok := seen[got]; ok || len(got) != len(base) {
			t.Errorf("the %dth finding has fingerprint %s (%s)", n, got, other)
		}
		seen[got] = "the nth"
	}
	if finding.Nth(base, 1) != base {
		t.Error("the first finding does not keep its fingerprint")
	}
}
