package query

import (
	"strconv"
	"strings"
)

type tokenKind uint8

const (
	word tokenKind = iota + 1 // a name or keyword, quoted or not, with its table before it
	literal
	param
	punct
)

// A token is a piece of a text. num and name tell which value a placeholder stands for, nth where it
// stands among all.
type token struct {
	kind tokenKind
	text string
	num  int
	name string
	nth  int
}

// is reports whether the token is a keyword or sign, which the lexer wrote in upper case.
func (t token) is(words ...string) bool {
	for _, w := range words {
		if strings.EqualFold(t.text, w) && t.kind != literal {
			return true
		}
	}
	return false
}

// lex cuts a text into tokens, without comments. Placeholders are numbered: `?` in order, `$2`, `:2`,
// `?2` and `@p2` by what they say.
func lex(s string) []token {
	var out []token
	n := 0   // of placeholders without a number or name
	all := 0 // of placeholders
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case c <= ' ':
			i++
		case strings.HasPrefix(s[i:], "--"):
			i = until(s, i, "\n")
		case strings.HasPrefix(s[i:], "/*"):
			i = until(s, i+2, "*/")
		case c == '\'':
			j := quoted(s, i, '\'')
			out = append(out, token{kind: literal, text: s[i:j]})
			i = j
		case nameByte(c) && !digit(c) || c == '`' || c == '"' || c == '[':
			j := i
			for j < len(s) && (nameByte(s[j]) || s[j] == '.' || s[j] == '`' || s[j] == '"' || s[j] == '[' && s[j+1:] != "") {
				if q := s[j]; q == '`' || q == '"' {
					j = quoted(s, j, q)
				} else if q == '[' {
					j = until(s, j, "]")
				} else {
					j++
				}
			}
			out = append(out, token{kind: word, text: s[i:j]})
			i = max(j, i+1)
		case digit(c):
			j := i
			for j < len(s) && (nameByte(s[j]) || s[j] == '.') {
				j++
			}
			out = append(out, token{kind: literal, text: s[i:j]})
			i = j
		case c == '?' && (i+1 == len(s) || !digit(s[i+1])):
			out = append(out, token{kind: param, text: "?", num: n, nth: all})
			n++
			all++
			i++
		case c == '%' && i+1 < len(s) && nameByte(s[i+1]):
			// A verb of a format: what it stands for is no placeholder's value.
			out = append(out, token{kind: literal, text: s[i : i+2]})
			i += 2
		case strings.HasPrefix(s[i:], "::"):
			out = append(out, token{kind: punct, text: "::"})
			i += 2
		case strings.IndexByte("$:@?", c) >= 0 && i+1 < len(s) && nameByte(s[i+1]):
			j := i + 1
			for j < len(s) && (nameByte(s[j]) || s[j] == '.') {
				j++
			}
			t := token{kind: param, text: s[i:j], num: Named, name: s[i+1 : j], nth: all}
			digits := t.name
			if c == '@' {
				digits = strings.TrimPrefix(digits, "p")
			}
			if k, err := strconv.Atoi(digits); err == nil {
				t.num, t.name = k-1, ""
			}
			out = append(out, t)
			all++
			i = j
		default:
			j := i + 1
			if strings.IndexByte("<>=!", c) >= 0 {
				for j < len(s) && strings.IndexByte("<>=", s[j]) >= 0 {
					j++
				}
			}
			out = append(out, token{kind: punct, text: s[i:j]})
			i = j
		}
	}
	return out
}

// until is the place behind the next end.
func until(s string, i int, end string) int {
	if j := strings.Index(s[i:], end); j >= 0 {
		return i + j + len(end)
	}
	return len(s)
}

// quoted is the place behind what begins with a quote, in which a doubled one stands for itself.
func quoted(s string, i int, q byte) int {
	for j := i + 1; j < len(s); j++ {
		if s[j] != q {
			continue
		}
		if j+1 < len(s) && s[j+1] == q {
			j++
			continue
		}
		return j + 1
	}
	return len(s)
}

func nameByte(c byte) bool {
	return c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || digit(c) || c >= 0x80
}

func digit(c byte) bool { return c >= '0' && c <= '9' }
