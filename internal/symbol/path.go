package symbol

import "strings"

// Within reports whether an import path is root or lies below it: "example.com/shop/orders" is within
// "example.com/shop", "example.com/shopping" is not.
func Within(path, root string) bool {
	rest, ok := strings.CutPrefix(path, root)
	return ok && (rest == "" || rest[0] == '/')
}
