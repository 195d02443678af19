package finding

import (
	"fmt"
	"strings"
)

// Work counts what the analysis of a package took. Its key stands among the names of analyzers in
// the package's JSON, with an empty list below it: go vet prints every element of a list as a
// finding, and anything but a list as a failure, so the name is the one place where plain go vet
// says nothing and go vet -json passes on what stands there. It shows, too, that the package was
// analyzed at all.
type Work struct {
	Functions int // analyzed
	Cut       int // of which a budget cut the analysis short
}

const workName = "overshare.stats "

// Key is the work in the place of an analyzer's name.
func (w Work) Key() string {
	return fmt.Sprintf("%sfunctions=%d cut=%d", workName, w.Functions, w.Cut)
}

// ParseWork reads a key. Other names are no work; one that begins like a key and goes on
// otherwise is an error.
func ParseWork(key string) (w Work, ok bool, err error) {
	rest, ok := strings.CutPrefix(key, workName)
	if !ok {
		return w, false, nil
	}
	if _, err := fmt.Sscanf(rest, "functions=%d cut=%d", &w.Functions, &w.Cut); err != nil || w.Key() != key {
		return Work{}, true, fmt.Errorf("read the counts %q: they have no such form", key)
	}
	return w, true, nil
}
