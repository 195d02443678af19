// Package query reads SQL statements as far as the checks need: which parameters a statement writes, and
// to which columns.
package query

import (
	"strconv"
	"strings"
)

// Written says whether a statement writes its n-th parameter, from 0, to a column, and to which one if
// that can be told. A parameter that only selects rows (in WHERE) is not written. Placeholders are ?,
// $1, :1 and @p1; a named one (:name, @name) is one column's for all that is known.
func Written(statement string, n int) (column string, ok bool) {
	words := tokens(statement)
	if len(words) == 0 {
		return "", false
	}
	verb := strings.ToUpper(words[0])
	for i := 0; verb == "WITH" && i < len(words); i++ {
		switch w := strings.ToUpper(words[i]); w {
		case "INSERT", "UPDATE", "REPLACE":
			verb, words = w, words[i:]
		}
	}
	switch verb {
	case "INSERT", "REPLACE", "UPSERT", "MERGE":
		return inserted(words, n)
	case "UPDATE":
		return updated(words, n)
	case "SET": // a builder's piece of an UPDATE
		return updated(words, n)
	}
	return "", false
}

// Writes reports whether a statement writes at all.
func Writes(statement string) bool {
	for _, w := range tokens(statement) {
		switch strings.ToUpper(w) {
		case "INSERT", "REPLACE", "UPSERT", "UPDATE", "MERGE":
			return true
		case "SELECT", "DELETE":
			return false
		}
	}
	return false
}

// inserted reads INSERT INTO t (a, b) VALUES ($1, $2).
func inserted(words []string, n int) (string, bool) {
	var columns []string
	i := 0
	for ; i < len(words) && words[i] != "("; i++ {
		if strings.EqualFold(words[i], "VALUES") || strings.EqualFold(words[i], "SELECT") {
			break
		}
	}
	if i < len(words) && words[i] == "(" {
		for i++; i < len(words) && words[i] != ")"; i++ {
			if words[i] != "," {
				columns = append(columns, bare(words[i]))
			}
		}
	}
	for ; i < len(words) && !strings.EqualFold(words[i], "VALUES"); i++ {
	}
	depth, column, seen := 0, 0, 0
	for ; i < len(words); i++ {
		switch w := words[i]; {
		case w == "(":
			if depth++; depth == 1 {
				column = 0
			}
		case w == ")":
			depth--
		case w == "," && depth == 1:
			column++
		case strings.EqualFold(w, "WHERE"):
			return "", false
		case isPlaceholder(w):
			if at, numbered := number(w); numbered && at == n || !numbered && seen == n {
				if depth == 1 && column < len(columns) {
					return columns[column], true
				}
				return "", true
			}
			seen++
		}
	}
	return "", false
}

// updated reads UPDATE t SET a = $1, b = $2 WHERE id = $3.
func updated(words []string, n int) (string, bool) {
	column, seen, set := "", 0, false
	for i, w := range words {
		switch {
		case strings.EqualFold(w, "SET"):
			set = true
		case strings.EqualFold(w, "WHERE"):
			return "", false
		case w == "=" && i > 0:
			column = bare(words[i-1])
		case isPlaceholder(w):
			if at, numbered := number(w); set && (numbered && at == n || !numbered && seen == n) {
				return column, true
			}
			seen++
		}
	}
	return "", false
}

// bare is a column without quotes and without its table.
func bare(w string) string {
	return strings.Trim(w[strings.LastIndexByte(w, '.')+1:], "`\"[]")
}

func isPlaceholder(w string) bool {
	return w == "?" || len(w) > 1 && (w[0] == '$' || w[0] == ':' || w[0] == '@') && w[1] != ':'
}

// number is a placeholder's number from 0, if it has one.
func number(w string) (int, bool) {
	n, err := strconv.Atoi(strings.TrimLeft(w, "$:@p?"))
	return n - 1, err == nil
}

// tokens cuts a statement into words, texts in quotes, and single signs. Comments are left out.
func tokens(s string) []string {
	var out []string
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == ';':
			i++
		case strings.HasPrefix(s[i:], "--"):
			n := strings.IndexByte(s[i:], '\n')
			if n < 0 {
				return out
			}
			i += n
		case c == '\'':
			n := strings.IndexByte(s[i+1:], '\'')
			if n < 0 {
				return out
			}
			out = append(out, s[i:i+n+2])
			i += n + 2
		case strings.IndexByte("(),=<>+*/", c) >= 0:
			out = append(out, s[i:i+1])
			i++
		default:
			n := strings.IndexAny(s[i:], " \t\n\r;(),=<>+*/'")
			if n < 0 {
				n = len(s) - i
			}
			out = append(out, s[i:i+n])
			i += n
		}
	}
	return out
}
