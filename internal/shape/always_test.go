package shape

import "testing"

func TestAlways(t *testing.T) {
	for _, c := range []struct {
		expr string
		want bool
	}{
		{"string", true}, {"[]byte", true}, {"map[string]int", true}, {"map[int][]string", true}, {"*bool", true},
		{"struct{ A string; b chan int; C []struct{ D uint8 } }", true},
		{"struct{ A string; B chan int `json:\"-\"` }", true},
		{"float64", false}, {"complex128", false}, {"any", false}, {"error", false}, {"func()", false}, {"chan int", false},
		{"struct{ A string; B any }", false}, {"map[float64]string", false}, {"[]float32", false},
		{"jsonValue", false}, {"struct{ A *textPointer }", false}, {"struct{ A stringValue }", true},
	} {
		if got := Always(typeOf(t, c.expr)); got != c.want {
			t.Errorf("%s: %v, want %v", c.expr, got, c.want)
		}
	}
}
