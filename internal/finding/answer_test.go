package finding_test

import (
	"testing"

	"github.com/oversharelint/overshare/internal/finding"
)

// What the implementations of an interface say of a record that came out of it.
func TestAnswersNone(t *testing.T) {
	const (
		hash = "example.test/m.User.Hash"
		seed = "example.test/m.User.Seed"
		get  = "example.test/api.Users.Get#0"
		load = "example.test/core.Store.Load#0"
	)
	type parts = []finding.Leaf
	of := func(part string, methods ...string) finding.Leaf { return finding.Leaf{Part: part, Methods: methods} }
	says := func(method string, leaves ...finding.Leaf) finding.Answer {
		return finding.Answer{Method: method, Type: "*example.test/core.T", Leaves: leaves}
	}
	for name, c := range map[string]struct {
		answers finding.Answers
		parts   parts
		none    bool
	}{
		"nothing is known of the method":    {nil, parts{of(hash, get)}, false},
		"the finding is about no method":    {finding.Answers{says(get)}, parts{of(hash)}, false},
		"the finding is about nothing":      {finding.Answers{says(get)}, nil, false},
		"it is cleared":                     {finding.Answers{says(get)}, parts{of(hash, get)}, true},
		"it is returned":                    {finding.Answers{says(get, of(hash))}, parts{of(hash, get)}, false},
		"another part is":                   {finding.Answers{says(get, of(seed))}, parts{of(hash, get)}, true},
		"one of two is cleared":             {finding.Answers{says(get, of(seed))}, parts{of(hash, get), of(seed, get)}, false},
		"one implementation clears it":      {finding.Answers{says(get), says(get, of(hash))}, parts{of(hash, get)}, false},
		"the next layer never loads it":     {finding.Answers{says(get, of(hash, load)), says(load)}, parts{of(hash, get)}, true},
		"the next layer loads it":           {finding.Answers{says(get, of(hash, load)), says(load, of(hash))}, parts{of(hash, get)}, false},
		"the next layer is not known":       {finding.Answers{says(get, of(hash, load))}, parts{of(hash, get)}, false},
		"the layers call each other":        {finding.Answers{says(get, of(hash, load)), says(load, of(hash, get))}, parts{of(hash, get)}, true},
		"of two methods one is not known":   {finding.Answers{says(get)}, parts{of(hash, get, load)}, false},
		"of two methods none returns it":    {finding.Answers{says(get), says(load)}, parts{of(hash, get, load)}, true},
		"another interface's method clears": {finding.Answers{says(load)}, parts{of(hash, get)}, false},
	} {
		if got := c.answers.None(c.parts); got != c.none {
			t.Errorf("%s: %t, want %t", name, got, c.none)
		}
	}
}

func TestAnswersKey(t *testing.T) {
	key, err := finding.Answers{{Method: "a.I.M#0", Type: "*b.T", Leaves: []finding.Leaf{{Part: "c.U.F", Methods: []string{"d.I.N#1"}}}}}.Key()
	if err != nil {
		t.Fatal(err)
	}
	got, ok, err := finding.ParseAnswers(key)
	if err != nil || !ok || len(got) != 1 || got[0].Method != "a.I.M#0" || got[0].Leaves[0].Methods[0] != "d.I.N#1" {
		t.Errorf("ParseAnswers(%q) = %v, %t, %v", key, got, ok, err)
	}
	if _, ok, _ := finding.ParseAnswers("rawmodel"); ok {
		t.Error("the name of an analyzer is no list of answers")
	}
	if _, ok, err := finding.ParseAnswers("overshare.answers ["); !ok || err == nil {
		t.Error("half a list is an error")
	}
}
