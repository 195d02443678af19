package wanttest

import (
	"cmp"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
)

// An Edit is what a suggested fix replaces of a file, by offsets in bytes.
type Edit struct {
	Start, End int
	New        string
}

// Edits runs the tool over the module in dir and returns the edits of all suggested fixes, by file, in
// order and each once: a field of a model is fixed wherever the model is sent.
func Edits(tool, dir string) (map[string][]Edit, error) {
	root, r, err := output(tool, dir)
	if err != nil {
		return nil, err
	}
	out := make(map[string][]Edit)
	err = units(r, func(byCheck map[string]json.RawMessage) error {
		for _, check := range checks {
			var diags []struct {
				Fixes []struct {
					Edits []struct {
						Filename   string
						Start, End int
						New        string
					}
				} `json:"suggested_fixes"`
			}
			if byCheck[check] == nil {
				continue
			}
			if err := json.Unmarshal(byCheck[check], &diags); err != nil {
				return fmt.Errorf("%s: %w", check, err)
			}
			for _, d := range diags {
				for _, f := range d.Fixes {
					for _, e := range f.Edits {
						name, err := filepath.Rel(root, e.Filename)
						if err != nil {
							return err
						}
						name = filepath.ToSlash(name)
						out[name] = append(out[name], Edit{e.Start, e.End, e.New})
					}
				}
			}
		}
		return nil
	})
	for name, list := range out {
		slices.SortFunc(list, func(a, b Edit) int {
			return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End), cmp.Compare(a.New, b.New))
		})
		out[name] = slices.Compact(list)
	}
	return out, err
}

// Apply makes edits in a file's text. They are in order and do not overlap.
func Apply(src []byte, edits []Edit) []byte {
	var out []byte
	at := 0
	for _, e := range edits {
		out = append(append(out, src[at:e.Start]...), e.New...)
		at = e.End
	}
	return append(out, src[at:]...)
}

// Overlay writes texts that the go command is to read instead of files, and the file that tells it so.
func Overlay(dir string, files map[string][]byte) (string, error) {
	replace := make(map[string]string)
	n := 0
	for name, text := range files {
		n++
		to := filepath.Join(dir, fmt.Sprintf("%d.go", n))
		if err := os.WriteFile(to, text, 0o666); err != nil {
			return "", err
		}
		replace[name] = to
	}
	data, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return "", err
	}
	name := filepath.Join(dir, "overlay.json")
	return name, os.WriteFile(name, data, 0o666)
}
