package finding

import "testing"

func TestWorkRoundTrip(t *testing.T) {
	for _, w := range []Work{{}, {Functions: 3, Cut: 1}, {Functions: 120345}} {
		got, ok, err := ParseWork(w.Key())
		if got != w || !ok || err != nil {
			t.Errorf("ParseWork(%q) = %v, %v, %v", w.Key(), got, ok, err)
		}
	}
}

func TestParseWorkRejects(t *testing.T) {
	for key, isWork := range map[string]bool{
		"sensitivelog":                            false,
		"overshare.stats":                         false,
		"overshare.stats functions=x cut=1":       true,
		"overshare.stats functions=1":             true,
		"overshare.stats functions=1 cut=1 calls": true,
	} {
		got, ok, err := ParseWork(key)
		if got != (Work{}) || ok != isWork || (err != nil) != isWork {
			t.Errorf("ParseWork(%q) = %v, %v, %v", key, got, ok, err)
		}
	}
}
