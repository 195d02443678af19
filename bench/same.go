package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"time"
)

// same runs overshare twice and says whether it said the same of each package. The two tools differ
// in their build ID only, so the go command's cache answers the second run with nothing of the first.
func same(out io.Writer, dir, analyze string, patterns []string) (err error) {
	tmp, err := os.MkdirTemp("", "overshare-bench-")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(tmp)) }()
	t := &tool{name: "overshare", path: "./cmd/overshare", exe: filepath.Join(tmp, "overshare")}
	m := &measurer{dir: dir, patterns: patterns, salt: time.Now().UnixNano()}
	var runs [2][]unit
	for i := range runs {
		if runs[i], err = m.units(t, filepath.Join(tmp, fmt.Sprint("units", i)), "-config.analyze="+analyze); err != nil {
			return err
		}
	}
	return compare(out, runs[0], runs[1])
}

// compare names the packages of which two runs said different things: there is an error if there is
// one.
func compare(out io.Writer, a, b []unit) error {
	byPackage := func(x, y unit) int { return cmp.Or(cmp.Compare(x.pkg, y.pkg), cmp.Compare(x.digest, y.digest)) }
	slices.SortFunc(a, byPackage)
	slices.SortFunc(b, byPackage)
	if len(a) != len(b) {
		return fmt.Errorf("one run was of %d packages, the other of %d", len(a), len(b))
	}
	different := 0
	for i := range a {
		if a[i].pkg != b[i].pkg || a[i].digest != b[i].digest {
			different++
			fmt.Fprintf(out, "%s: two runs say different things\n", a[i].pkg)
		}
	}
	if different > 0 {
		return fmt.Errorf("of %d packages, %d are not the same in two runs", len(a), different)
	}
	_, err := fmt.Fprintf(out, "two runs of overshare say the same of %d packages, byte for byte\n", len(a))
	return err
}
