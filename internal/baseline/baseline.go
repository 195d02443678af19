// Package baseline keeps the findings that a project knows of, so that only new ones fail its builds.
//
// An entry stands for the findings with one fingerprint, and says how many there are. Fingerprints hold
// no lines, so edits beside a finding change nothing; a second leak of the same value to the same sink in
// the same function is one more than the entry counts, and is new.
package baseline

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/oversharelint/overshare/internal/finding"
)

// FileName is where a baseline is if nobody says otherwise, in the directory of the run.
const FileName = ".overshare-baseline.json"

// Version is the version of the file's form.
const Version = 1

// A Baseline is what the file holds.
type Baseline struct {
	Version int     `json:"version"`
	Entries []Entry `json:"entries"` // sorted by file, category, message and fingerprint
}

// An Entry is one or more findings of a source and a sink in a function. Fingerprint and Count identify
// them; Reason and Expires are the user's; the rest is for readers, and for telling whether a run has
// looked at the entry's package at all.
type Entry struct {
	Fingerprint string `json:"fingerprint"` // without the number of the finding
	Count       int    `json:"count"`       // 1 or more
	Category    string `json:"category"`
	Package     string `json:"package"`
	File        string `json:"file"` // with slashes, relative to the directory of the run
	Message     string `json:"message"`
	Reason      string `json:"reason,omitempty"`
	Expires     string `json:"expires,omitempty"` // the last day that it holds, YYYY-MM-DD
}

// Of is the baseline of findings.
func Of(findings []finding.Result) *Baseline {
	b := &Baseline{Version: Version, Entries: []Entry{}}
	index := make(map[string]int)
	for i := range findings {
		f := &findings[i]
		if at, ok := index[f.Base]; ok {
			b.Entries[at].Count++
			continue
		}
		index[f.Base] = len(b.Entries)
		b.Entries = append(b.Entries, Entry{
			Fingerprint: f.Base, Count: 1, Category: f.Category, Package: f.Package, File: f.File, Message: f.Message,
		})
	}
	b.sort()
	return b
}

func (b *Baseline) sort() {
	slices.SortFunc(b.Entries, func(x, y Entry) int {
		return cmp.Or(strings.Compare(x.File, y.File), strings.Compare(x.Category, y.Category),
			strings.Compare(x.Message, y.Message), strings.Compare(x.Fingerprint, y.Fingerprint))
	})
}

// Keep takes over the reasons and dates that the entries of an older baseline give.
func (b *Baseline) Keep(old *Baseline) {
	for i := range b.Entries {
		e := &b.Entries[i]
		if at := slices.IndexFunc(old.Entries, func(o Entry) bool { return o.Fingerprint == e.Fingerprint }); at >= 0 {
			e.Reason, e.Expires = old.Entries[at].Reason, old.Entries[at].Expires
		}
	}
}

// Read reads a file. Errors say what is wrong and where; [fs.ErrNotExist] is among them.
func Read(name string) (*Baseline, error) {
	data, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, missingError(name)
	} else if err != nil {
		return nil, fmt.Errorf("read the baseline: %w", err)
	}
	var b Baseline
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&b); err != nil {
		return nil, fmt.Errorf("read the baseline %s%s: %w", name, lineOf(data, err), err)
	}
	if dec.More() {
		return nil, fmt.Errorf("read the baseline %s: something stands behind its end, perhaps the marks of a merge", name)
	}
	if b.Version != Version {
		return nil, fmt.Errorf("read the baseline %s: its version is %d, this overshare reads version %d: use the overshare that wrote it", name, b.Version, Version)
	}
	return &b, b.validate(name)
}

// A missingError says that there is no baseline of that name.
type missingError string

func (e missingError) Error() string {
	return "there is no baseline " + string(e) + "; overshare baseline write makes one"
}

func (e missingError) Is(target error) bool { return target == fs.ErrNotExist }

// lineOf is where in the file an error is, as ":line", if it says so.
func lineOf(data []byte, err error) string {
	var syntax *json.SyntaxError
	var typ *json.UnmarshalTypeError
	offset := int64(-1)
	switch {
	case errors.As(err, &syntax):
		offset = syntax.Offset
	case errors.As(err, &typ):
		offset = typ.Offset
	}
	if offset < 0 || offset > int64(len(data)) {
		return ""
	}
	return fmt.Sprintf(":%d", 1+bytes.Count(data[:offset], []byte("\n")))
}

func (b *Baseline) validate(name string) error {
	seen := make(map[string]bool)
	for _, e := range b.Entries {
		switch {
		case e.Fingerprint == "":
			return fmt.Errorf("read the baseline %s: an entry in %q has no fingerprint; delete it", name, e.File)
		case seen[e.Fingerprint]:
			return fmt.Errorf("read the baseline %s: there are two entries with the fingerprint %s; add their counts in one", name, e.Fingerprint)
		case e.Count < 1:
			return fmt.Errorf("read the baseline %s: entry %s has the count %d; delete it or count 1 or more", name, e.Fingerprint, e.Count)
		}
		seen[e.Fingerprint] = true
		if _, err := e.expires(); err != nil {
			return fmt.Errorf("read the baseline %s: entry %s: expires is %q, want a day as in 2027-01-31", name, e.Fingerprint, e.Expires)
		}
	}
	return nil
}

// expires is the first moment at which the entry does not hold any more; the zero time if there is none.
func (e *Entry) expires() (time.Time, error) {
	if e.Expires == "" {
		return time.Time{}, nil
	}
	day, err := time.Parse(time.DateOnly, e.Expires)
	return day.AddDate(0, 0, 1), err
}

func (e *Entry) expired(now time.Time) bool {
	end, err := e.expires()
	return err == nil && !end.IsZero() && !now.Before(end)
}

// Write writes the file, whole or not at all.
func (b *Baseline) Write(name string) error {
	b.sort()
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(b); err != nil {
		return fmt.Errorf("write the baseline: %w", err)
	}
	tmp, err := os.CreateTemp(filepath.Dir(name), ".overshare-*")
	if err != nil { // the user knows nothing of the name that could not be made
		return fmt.Errorf("write the baseline %s: no file can be made in its directory: %w", name, errors.Unwrap(err))
	}
	_, err = tmp.Write(out.Bytes())
	if err == nil {
		err = tmp.Chmod(0o644) // it is to be committed
	}
	if closed := tmp.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = os.Rename(tmp.Name(), name)
	}
	if err != nil {
		os.Remove(tmp.Name())
		return fmt.Errorf("write the baseline: %w", err)
	}
	return nil
}

// A Match is what a run's findings are to a baseline.
type Match struct {
	New   []finding.Result           // more than the baseline counts
	Known []finding.SuppressedResult // counted by it
	Gone  []Entry                    // counted by it and not found; Count is how many
	Over  []Entry                    // that hold no more, since their day has passed
}

// Match tells new findings from known ones. Of findings with one fingerprint the first, in their order,
// are the known ones. Hidden findings are neither, but they are not gone either. Looked says whether the
// run would have found an entry's finding, were it still there.
func (b *Baseline) Match(shown, hidden []finding.Result, now time.Time, looked func(*Entry) bool) *Match {
	m := &Match{}
	left := make(map[string]int)
	entry := make(map[string]*Entry)
	for i := range b.Entries {
		e := &b.Entries[i]
		if e.expired(now) {
			m.Over = append(m.Over, *e)
			continue
		}
		left[e.Fingerprint], entry[e.Fingerprint] = e.Count, e
	}
	for _, f := range shown {
		if left[f.Base] == 0 {
			m.New = append(m.New, f)
			continue
		}
		left[f.Base]--
		m.Known = append(m.Known, finding.SuppressedResult{Result: f, Suppression: finding.ResultSuppression{
			Kind: finding.ByBaseline, Reason: entry[f.Base].Reason,
		}})
	}
	for _, f := range hidden {
		left[f.Base]-- // which makes no difference below zero
	}
	for i := range b.Entries {
		if e := b.Entries[i]; left[e.Fingerprint] > 0 && looked(&e) {
			e.Count = left[e.Fingerprint]
			m.Gone = append(m.Gone, e)
		}
	}
	return m
}

// Without is the baseline less what is gone.
func (b *Baseline) Without(gone []Entry) *Baseline {
	less := make(map[string]int)
	for _, e := range gone {
		less[e.Fingerprint] = e.Count
	}
	out := &Baseline{Version: Version, Entries: []Entry{}}
	for _, e := range b.Entries {
		if e.Count -= less[e.Fingerprint]; e.Count > 0 {
			out.Entries = append(out.Entries, e)
		}
	}
	return out
}

// Total is the number of findings that the baseline counts.
func (b *Baseline) Total() int {
	n := 0
	for _, e := range b.Entries {
		n += e.Count
	}
	return n
}
