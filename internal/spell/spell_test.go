package spell

import "testing"

func TestNearest(t *testing.T) {
	known := []string{"massassign", "rawerror", "rawmodel", "sensitivelog"}
	for word, want := range map[string]string{
		"sensitivlog": "sensitivelog", "SensitiveLog": "sensitivelog", "senistivelog": "sensitivelog",
		"rawerr": "rawerror", "rawmodels": "rawmodel", "raw": "", "": "", "gosec": "", "unscopedquery": "",
	} {
		if got := Nearest(word, known); got != want {
			t.Errorf("Nearest(%q) = %q, want %q", word, got, want)
		}
	}
}

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"abc", "abc", 0}, {"abc", "", 3}, {"abc", "acb", 1}, {"abc", "xbc", 1}, {"abc", "bc", 1}, {"kitten", "sitting", 3}} {
		if ab, ba := distance(c.a, c.b, 9), distance(c.b, c.a, 9); ab != c.want || ba != c.want {
			t.Errorf("distance of %q and %q is %d and %d, want %d", c.a, c.b, ab, ba, c.want)
		}
	}
}
