package symbol

import "testing"

func TestWithin(t *testing.T) {
	for _, tt := range [...]struct {
		path, root string
		want       bool
	}{
		{"example.com/shop", "example.com/shop", true},
		{"example.com/shop/orders", "example.com/shop", true},
		{"example.com/shopping", "example.com/shop", false},
		{"example.com", "example.com/shop", false},
	} {
		if got := Within(tt.path, tt.root); got != tt.want {
			t.Errorf("Within(%q, %q) = %t", tt.path, tt.root, got)
		}
	}
}
