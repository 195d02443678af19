package fix

import (
	"bytes"
	"fmt"
	"strings"
)

// around is how many lines of context stand before and behind a change.
const around = 3

// Diff is what changes from one text to another, as a unified diff between files of these names; empty if
// nothing does. git apply and patch take it.
func Diff(oldName, newName string, old, new []byte) string {
	a, b := lines(old), lines(new)
	changes := changed(a, b)
	if len(changes) == 0 {
		return ""
	}
	var out strings.Builder
	fmt.Fprintf(&out, "--- %s\n+++ %s\n", oldName, newName)
	for len(changes) > 0 {
		n := 1
		for n < len(changes) && changes[n].a0-changes[n-1].a1 <= 2*around {
			n++
		}
		hunk(&out, a, b, changes[:n])
		changes = changes[n:]
	}
	return out.String()
}

// lines splits a text behind its line ends.
func lines(text []byte) []string {
	var out []string
	for line := range bytes.Lines(text) {
		out = append(out, string(line))
	}
	return out
}

// A change replaces the lines a[a0:a1] by b[b0:b1].
type change struct{ a0, a1, b0, b1 int }

// changed are the changes that lead from a to b, in order: as few lines as possible. It is the greedy
// algorithm of Myers (An O(ND) Difference Algorithm, 1986): reach[d][k] is how far down a one gets with d
// lines that differ on diagonal k, where k is the line of a minus that of b.
func changed(a, b []string) []change {
	n, m := len(a), len(b)
	reach := []map[int]int{}
	last := map[int]int{1: 0}
	for d := 0; ; d++ {
		now := make(map[int]int)
		for k := -d; k <= d; k += 2 {
			x := last[k-1] + 1 // a line of a goes
			if k == -d || k != d && last[k-1] < last[k+1] {
				x = last[k+1] // a line of b comes
			}
			for x < n && x-k < m && x-k >= 0 && a[x] == b[x-k] {
				x++
			}
			now[k] = x
			if x >= n && x-k >= m {
				return back(append(reach, now), n, m)
			}
		}
		reach, last = append(reach, now), now
	}
}

// back walks from the end of both texts to their beginning, and joins what differs without a line between.
func back(reach []map[int]int, x, y int) []change {
	var out []change // from the last to the first
	for d := len(reach) - 1; d > 0; d-- {
		last, k := reach[d-1], x-y
		c := change{}
		if k == -d || k != d && last[k-1] < last[k+1] {
			x = last[k+1]
			y = x - (k + 1)
			c = change{x, x, y, y + 1}
		} else {
			x = last[k-1]
			y = x - (k - 1)
			c = change{x, x + 1, y, y}
		}
		if n := len(out); n > 0 && out[n-1].a0 == c.a1 && out[n-1].b0 == c.b1 {
			out[n-1].a0, out[n-1].b0 = c.a0, c.b0
			continue
		}
		out = append(out, c)
	}
	for i, j := 0, len(out)-1; i < j; i, j = i+1, j-1 {
		out[i], out[j] = out[j], out[i]
	}
	return out
}

// hunk writes changes that are close to each other, with what stands around them.
func hunk(w *strings.Builder, a, b []string, changes []change) {
	first, last := changes[0], changes[len(changes)-1]
	a0, a1 := max(first.a0-around, 0), min(last.a1+around, len(a))
	b0, b1 := first.b0-(first.a0-a0), last.b1+(a1-last.a1)
	fmt.Fprintf(w, "@@ -%s +%s @@\n", extent(a0, a1), extent(b0, b1))
	at := a0
	for _, c := range changes {
		write(w, " ", a[at:c.a0])
		write(w, "-", a[c.a0:c.a1])
		write(w, "+", b[c.b0:c.b1])
		at = c.a1
	}
	write(w, " ", a[at:a1])
}

// extent is a range of lines as diffs have it: no lines are named by the line before them.
func extent(from, to int) string {
	if from == to {
		return fmt.Sprintf("%d,0", from)
	}
	if to-from == 1 {
		return fmt.Sprintf("%d", from+1)
	}
	return fmt.Sprintf("%d,%d", from+1, to-from)
}

func write(w *strings.Builder, mark string, lines []string) {
	for _, line := range lines {
		w.WriteString(mark + line)
		if !strings.HasSuffix(line, "\n") {
			w.WriteString("\n\\ No newline at end of file\n")
		}
	}
}
