package fix

import udiff "github.com/aymanbagabas/go-udiff"

// Diff is what changes from one text to another, as a unified diff between files of these names; empty if
// nothing does. git apply and patch take it.
func Diff(oldName, newName string, old, new []byte) string {
	return udiff.Unified(oldName, newName, string(old), string(new))
}
