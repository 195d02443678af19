package analyzers_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/oversharelint/overshare/internal/wanttest"
)

// The fixtures call the real libraries: each wrong line has an innocent twin beside it, and a
// comment only where something must be found. Their folders are called after the checks.
const fixtures = "../testdata/checks"

// TestFixtures compares what the checks say of the fixtures with what they want: nothing more and
// nothing less.
func TestFixtures(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles the libraries")
	}
	comments, err := wanttest.Read(fixtures)
	if err != nil {
		t.Fatal(err)
	}
	found, err := wanttest.Vet(wanttest.Build(t), fixtures)
	if err != nil {
		t.Fatal(err)
	}
	wrong := wanttest.Compare(comments, found)
	for _, at := range wanttest.Sorted(wrong) {
		for _, p := range wrong[at] {
			t.Errorf("%s: %s", at, p)
		}
	}
	for _, check := range []string{"certtrust", "debugendpoint", "directive", "massassign", "plainstore", "rawerror", "rawmodel", "sensitivelog", "unscopedquery"} {
		n := wants(comments, check)
		if n == 0 {
			t.Errorf("%s: the fixtures want nothing of it", check)
		}
		// Printed even when the test passes: a fixture that shrinks is noticed.
		fmt.Printf("%s: %d wants\n", check, n)
	}
}

// wants counts what the fixtures of a check want.
func wants(comments []wanttest.Comment, check string) int {
	n := 0
	for _, c := range comments {
		if strings.HasPrefix(c.File, check+"/") {
			n += len(c.Wants)
		}
	}
	return n
}
