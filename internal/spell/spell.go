// Package spell finds the name that somebody meant who wrote another.
package spell

import "strings"

// Nearest is the one of known that word most likely stands for: the fewest letters to change, and no
// more than a third of them. Of equally near ones it is the first. It is empty if none is near.
func Nearest(word string, known []string) string {
	best, name := len(word)/3+1, ""
	for _, k := range known {
		if d := distance(strings.ToLower(word), strings.ToLower(k), best); d < best {
			best, name = d, k
		}
	}
	return name
}

// distance counts the letters to insert, to drop, to replace or to swap with their neighbour in order
// to make b of a. From limit on it may return any number that is not below.
func distance(a, b string, limit int) int {
	if d := len(a) - len(b); d >= limit || -d >= limit {
		return limit
	}
	// Rows of the matrix of distances between the beginnings of a and b.
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := range len(a) {
		row[0] = i + 1
		for j := range len(b) {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			row[j+1] = min(last[j]+cost, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
