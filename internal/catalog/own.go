package catalog

import (
	"slices"
	"strings"
)

// own are the records that users describe their own functions by, by import path; nil if there are none,
// so that asking costs nothing then.
var own map[string][]*Record

// Use adds records of the user's: they come before those of the catalogue. It is called once, before the
// first question, and holds for the process.
func Use(packages []Package) {
	own = nil
	for _, p := range packages {
		if own == nil {
			own = make(map[string][]*Record)
		}
		own[p.Path] = append(own[p.Path], p.Records...)
	}
	tables.Clear()
}

// Own lists the user's records of an import path.
func Own(path string) []*Record { return own[path] }

// userLibrary stands for what users describe themselves.
var userLibrary = Library{Name: "the settings"}

// ParseSymbol takes a symbol as users write it apart: the import path, and the rest as [Record.Symbol] has it.
// The path of a function ends at the last dot, that of a method at the last one in its parentheses, that
// of a field at the last but one. ok is false if that leaves no name, or no path.
func ParseSymbol(symbol string) (path, rest string, ok bool) {
	prefix, name := "", symbol
	switch head, tail, found := strings.Cut(symbol, ":"); {
	case found && (head == "type" || head == "var" || head == "field"):
		prefix, name = head+":", tail
	case found:
		return "", "", false
	case strings.HasPrefix(symbol, "("):
		recv, method, closed := strings.Cut(symbol[1:], ").")
		star := strings.HasPrefix(recv, "*")
		path, typ := cutLast(strings.TrimPrefix(recv, "*"))
		if !closed || !plainName(method) || !plainName(typ) || path == "" {
			return "", "", false
		}
		if star {
			typ = "*" + typ
		}
		return path, "(" + typ + ")." + method, true
	}
	path, rest = cutLast(name)
	if prefix == "field:" {
		var typ string
		if path, typ = cutLast(path); !plainName(typ) {
			return "", "", false
		}
		if !plainName(rest) || path == "" {
			return "", "", false
		}
		return path, prefix + typ + "." + rest, true
	}
	if !plainName(rest) || path == "" {
		return "", "", false
	}
	return path, prefix + rest, true
}

func cutLast(s string) (before, after string) {
	i := strings.LastIndexByte(s, '.')
	if i < strings.LastIndexByte(s, '/') || i < 0 {
		return "", s
	}
	return s[:i], s[i+1:]
}

// plainName reports whether a text can be a name in Go.
func plainName(s string) bool {
	return s != "" && !strings.ContainsAny(s, "/.()*: \t[]{}") && !('0' <= s[0] && s[0] <= '9')
}

// Add joins what another record says of the same symbol to this one.
func (r *Record) Add(o *Record) {
	r.Sinks = append(slices.Clone(r.Sinks), o.Sinks...)
	r.Sources = append(slices.Clone(r.Sources), o.Sources...)
	r.Flows = append(slices.Clone(r.Flows), o.Flows...)
	if o.Decides != None {
		r.Decides = o.Decides
	}
}

// At is where a record is written, if that is known: a file and a line.
func (r *Record) At() string { return r.at }

// Written sets what At returns.
func (r *Record) Written(at string) { r.at = at }
