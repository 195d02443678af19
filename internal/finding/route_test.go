package finding_test

import (
	"testing"

	"github.com/oversharelint/overshare/internal/finding"
)

// What the registrations of a handler say of a finding in it.
func TestRoutesJudge(t *testing.T) {
	const h = "example.test/api.Handler.Get"
	for name, c := range map[string]struct {
		routes              finding.Routes
		none, known, public bool
	}{
		"nothing is known":            {nil, false, false, false},
		"another handler's":           {finding.Routes{{Handler: "example.test/api.Handler.Put", Covered: true}}, false, false, false},
		"everybody":                   {finding.Routes{{Handler: h}}, false, false, true},
		"whom the service knows":      {finding.Routes{{Handler: h, Who: true}}, false, true, false},
		"a role":                      {finding.Routes{{Handler: h, Who: true, Role: true}}, false, false, false},
		"administrators":              {finding.Routes{{Handler: h, Who: true, Covered: true}}, true, false, false},
		"administrators and others":   {finding.Routes{{Handler: h, Who: true, Covered: true}, {Handler: h, Who: true}}, false, true, false},
		"the input is checked":        {finding.Routes{{Handler: h, Who: true, Inputs: []string{"id"}}}, true, false, false},
		"another input is":            {finding.Routes{{Handler: h, Who: true, Inputs: []string{"item"}}}, false, true, false},
		"importers know more":         {finding.Routes{{Handler: h, Open: true}}, false, false, false},
		"an importer has said more":   {finding.Routes{{Handler: h, Open: true}, {Handler: h, Who: true, Covered: true}}, true, false, false},
		"everybody, for all it tells": {finding.Routes{{Handler: h, Open: true}, {Handler: h}}, false, false, true},
	} {
		none, known, public := c.routes.Judge(h, "id")
		if none != c.none || known != c.known || public != c.public {
			t.Errorf("%s: none %t, known %t, public %t; want %t, %t, %t", name, none, known, public, c.none, c.known, c.public)
		}
	}
}

func TestRoutesKey(t *testing.T) {
	key, err := finding.Routes{{Handler: "a.T.M", Who: true, Inputs: []string{"id"}}}.Key()
	if err != nil {
		t.Fatal(err)
	}
	got, ok, err := finding.ParseRoutes(key)
	if err != nil || !ok || len(got) != 1 || got[0].Handler != "a.T.M" || !got[0].Who || got[0].Inputs[0] != "id" {
		t.Errorf("ParseRoutes(%q) = %v, %t, %v", key, got, ok, err)
	}
	if _, ok, _ := finding.ParseRoutes("unscopedquery"); ok {
		t.Error("the name of an analyzer is no list of routes")
	}
	if _, ok, err := finding.ParseRoutes("overshare.routes ["); !ok || err == nil {
		t.Error("half a list is an error")
	}
}

func TestRouted(t *testing.T) {
	for _, c := range []struct {
		is            finding.Confidence
		known, public bool
		want          finding.Confidence
	}{
		{finding.Low, true, false, finding.Medium}, {finding.Low, false, false, finding.Low},
		{finding.High, false, true, finding.Low}, {finding.High, true, false, finding.High},
	} {
		if got := finding.Routed(c.is, c.known, c.public); got != c.want {
			t.Errorf("Routed(%v, %t, %t) = %v, want %v", c.is, c.known, c.public, got, c.want)
		}
	}
}

// Only administrators get to a handler if each of its registrations sees to that.
func TestRoutesAdministered(t *testing.T) {
	const h = "example.test/api.Handler.Put"
	for name, c := range map[string]struct {
		routes finding.Routes
		want   bool
	}{
		"nothing is known":          {nil, false},
		"another handler's":         {finding.Routes{{Handler: "example.test/api.Handler.Get", Admin: true}}, false},
		"administrators":            {finding.Routes{{Handler: h, Admin: true}, {Handler: h, Admin: true}}, true},
		"the owner":                 {finding.Routes{{Handler: h, Covered: true}}, false},
		"administrators and others": {finding.Routes{{Handler: h, Admin: true}, {Handler: h}}, false},
		"importers know more":       {finding.Routes{{Handler: h, Open: true}}, false},
		"an importer has said more": {finding.Routes{{Handler: h, Open: true}, {Handler: h, Admin: true}}, true},
	} {
		if got := c.routes.Administered(h); got != c.want {
			t.Errorf("%s: %t, want %t", name, got, c.want)
		}
	}
}
