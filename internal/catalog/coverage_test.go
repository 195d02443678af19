package catalog

import (
	"bufio"
	"cmp"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// covered is the least share of the rows, in percent, that must be answered.
const covered = 97.0

// A row is a symbol of a library, and what an analysis asks of it.
type row struct {
	kind, path, symbol string
}

func (r row) String() string { return r.kind + " " + Complete(r.path, r.symbol) }

// readRows reads testdata/rows.txt: an import path per paragraph, below it kinds with their symbols.
func readRows(t *testing.T) []row {
	t.Helper()
	var rows []row
	path, kind := "", ""
	for line := range lines(t, "rows.txt") {
		words := strings.Fields(line)
		switch {
		case !strings.HasPrefix(line, "\t"):
			path = words[0]
			continue
		case !strings.HasPrefix(line, "\t\t"):
			kind, words = words[0], words[1:]
		}
		for _, symbol := range words {
			rows = append(rows, row{kind, path, symbol})
		}
	}
	return rows
}

// lines are the lines of a file of testdata, without comments and empty ones.
func lines(t *testing.T, name string) func(yield func(string) bool) {
	t.Helper()
	f, err := os.Open(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return func(yield func(string) bool) {
		for s := bufio.NewScanner(f); s.Scan(); {
			if line := s.Text(); line != "" && !strings.HasPrefix(line, "#") && !yield(line) {
				return
			}
		}
	}
}

// A word is why no record answers a row.
type word struct {
	by     string // the package that knows it, empty if nothing does
	reason string
}

// readElsewhere reads testdata/elsewhere.txt: a reason per paragraph, below it the rows' kinds and paths
// with their symbols.
func readElsewhere(t *testing.T) map[row]word {
	t.Helper()
	out := make(map[row]word)
	var w word
	for line := range lines(t, "elsewhere.txt") {
		if !strings.HasPrefix(line, "\t") {
			by, reason, ok := strings.Cut(line, ": ")
			if !ok {
				t.Fatalf("elsewhere.txt: %q has no reason", line)
			}
			if w = (word{by, reason}); by == "nothing" {
				w.by = ""
			}
			continue
		}
		words := strings.Fields(line)
		if len(words) < 3 {
			t.Fatalf("elsewhere.txt: %q is no kind, path and symbols", line)
		}
		for _, symbol := range words[2:] {
			r := row{words[0], words[1], symbol}
			if _, ok := out[r]; ok {
				t.Errorf("elsewhere.txt: %s stands twice", r)
			}
			out[r] = w
		}
	}
	return out
}

// An answer is how the catalogue answers a row.
type answer uint8

const (
	open      answer = iota // not at all
	asAsked                 // a record says of the symbol what is asked, or the package's default what its errors tell
	otherwise               // a record says something else, or that nothing comes of it
	elsewhere               // another package knows it
	leftOut                 // nothing does, for a reason
)

func answerTo(r row) answer {
	rec := Lookup(Complete(r.path, r.symbol))
	switch {
	case rec != nil && says(r, rec):
		return asAsked
	case rec != nil:
		return otherwise
	case r.kind == "error_internal" && Default(r.path).Internal() && !strings.HasPrefix(r.symbol, "const:"):
		return asAsked
	}
	return open
}

// says reports whether a record has a part that a kind of row asks for.
func says(asked row, r *Record) bool {
	channel := func(cs ...Channel) bool {
		return slices.Contains(cs, r.Output) || slices.ContainsFunc(r.Sinks, func(s Sink) bool { return slices.Contains(cs, s.Channel) })
	}
	via := func(vs ...Via) bool {
		return slices.ContainsFunc(r.Flows, func(f Flow) bool { return slices.Contains(vs, f.Via) })
	}
	fails := func(internal bool) bool {
		return slices.ContainsFunc(r.Errors, func(e Error) bool { return e.From.Internal() == internal })
	}
	keyed := r.Get != nil || r.Set != nil
	carries := len(r.Flows) > 0 || keyed || r.Columns != nil
	switch asked.kind {
	case "response_sink":
		return channel(Response, Header, ErrorText, Cookie) || carries || len(r.Handles) > 0
	case "log_sink":
		return channel(Log, Stdout, Stderr, Telemetry) || r.Logs != 0 || carries
	case "request_source":
		return len(r.Sources) > 0 || carries
	case "binder":
		return len(r.Sources) > 0 || via(Copy, Decode)
	case "principal_source":
		return len(r.Sources) > 0 || carries
	case "cert_source":
		return len(r.Sources) > 0 || len(r.Sinks) > 0 || carries || r.Watched || r.Distinct || fails(true)
	case "sanitizer":
		return via(Hash, Cipher, Mask, Count) || r.Filter != nil || carries
	case "error_internal":
		return fails(true) || carries || channel(ErrorText, Response) || Default(asked.path).Internal()
	case "error_benign":
		return fails(false) || r.Matches != None
	case "encoder":
		return len(r.Flows) > 0 || len(r.Sinks) > 0
	case "propagator":
		return carries || len(r.Sources) > 0 || len(r.Sinks) > 0 || r.Matches != None
	case "query_start", "query_pred", "query_exec":
		return r.Query != nil || len(r.Sources) > 0 || len(r.Sinks) > 0 || carries || len(r.Errors) > 0
	case "authz_check":
		return r.Decides != None
	case "debug_endpoint":
		return r.Shows != 0 || len(r.Sinks) > 0 || len(r.Handles) > 0
	}
	return false
}

// A count is how many rows there are by answer.
type count [leftOut + 1]int

func (c *count) sum() int {
	n := 0
	for _, x := range c {
		n += x
	}
	return n
}

// share is how many of the rows are answered, in percent.
func (c *count) share() float64 {
	return 100 * float64(c[asAsked]+c[otherwise]+c[elsewhere]) / float64(c.sum())
}

func (c *count) String() string {
	return fmt.Sprintf("%5.1f%% of %4d: %d as asked, %d otherwise, %d known elsewhere, %d left",
		c.share(), c.sum(), c[asAsked], c[otherwise], c[elsewhere], c[leftOut]+c[open])
}

// answers counts the rows by kind, the commonest first, and in all. A row that nothing and nobody answers
// fails.
func answers(t *testing.T) (kinds []string, counts map[string]*count, total count) {
	t.Helper()
	others := readElsewhere(t)
	counts = make(map[string]*count)
	seen := make(map[row]bool)
	for _, r := range readRows(t) {
		if counts[r.kind] == nil {
			counts[r.kind] = new(count)
		}
		seen[r] = true
		a := answerTo(r)
		w, named := others[r]
		switch {
		case named && a != open:
			t.Errorf("elsewhere.txt names %s, which a record answers", r)
		case named && w.by != "":
			a = elsewhere
		case named:
			a = leftOut
		case a == open:
			t.Errorf("neither a record nor elsewhere.txt has %s", r)
		}
		counts[r.kind][a]++
		total[a]++
	}
	for r := range others {
		if !seen[r] {
			t.Errorf("elsewhere.txt names %s, which is no row", r)
		}
	}
	kinds = slices.SortedFunc(maps.Keys(counts), func(a, b string) int {
		return cmp.Or(cmp.Compare(counts[b].sum(), counts[a].sum()), cmp.Compare(a, b))
	})
	return kinds, counts, total
}

// TestCoverage holds how many rows are answered, in all and by kind.
func TestCoverage(t *testing.T) {
	kinds, counts, total := answers(t)
	for _, k := range kinds {
		fmt.Printf("%-17s %s\n", k, counts[k])
	}
	fmt.Printf("%-17s %s\n", "all", &total)
	if s := total.share(); s < covered {
		t.Errorf("%.1f%% of the rows are answered, want %.1f%%", s, covered)
	}
}
