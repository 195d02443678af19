package roles

import (
	"reflect"
	"strings"
	"unicode"

	"github.com/oversharelint/overshare/internal/flow"
)

// How the text that says which columns are loaded begins, where it is no SQL.
const (
	onlyColumns   = "only:"
	allColumnsBut = "but:"
)

// Loaded implements flow.Model. Only plain lists are read: names, perhaps with a table before them or
// another name behind. Whatever else stands there loads everything.
func (m *Model) Loaded(p *flow.Part, columns string) bool {
	if p.Field == nil {
		return true
	}
	if list, ok := strings.CutPrefix(columns, allColumnsBut); ok {
		names, plain := columnNames(list)
		return !plain || !listed(p, names)
	}
	list, ok := strings.CutPrefix(columns, onlyColumns)
	if !ok {
		if list, ok = selectList(columns); !ok {
			return true
		}
	}
	names, plain := columnNames(list)
	return !plain || listed(p, names)
}

// selectList is what stands between SELECT and FROM, or behind RETURNING.
func selectList(sql string) (string, bool) {
	up := strings.ToUpper(strings.Join(strings.Fields(sql), " "))
	if _, list, ok := strings.Cut(up, " RETURNING "); ok {
		return list, true
	}
	rest, ok := strings.CutPrefix(up, "SELECT ")
	if !ok {
		return "", false
	}
	list, _, ok := strings.Cut(rest, " FROM ")
	return strings.TrimPrefix(list, "DISTINCT "), ok
}

// columnNames are the names of a list without case and underscores. plain is false if an entry is more
// than a name.
func columnNames(list string) (names []string, plain bool) {
	for entry := range strings.SplitSeq(list, ",") {
		entry = strings.TrimSpace(entry)
		if i := strings.LastIndex(strings.ToUpper(entry), " AS "); i >= 0 {
			entry = entry[i+len(" AS "):]
		}
		if i := strings.LastIndexByte(entry, '.'); i >= 0 {
			entry = entry[i+1:]
		}
		entry = strings.Trim(entry, "\"`[] ")
		if entry == "" || strings.ContainsFunc(entry, func(r rune) bool { return r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
			return nil, false
		}
		names = append(names, folded(entry))
	}
	return names, true
}

func folded(name string) string { return strings.ToLower(strings.ReplaceAll(name, "_", "")) }

// listed reports whether a list names the column of a part: by the name that its tag gives it, or by
// that of its field.
func listed(p *flow.Part, names []string) bool {
	own := []string{folded(p.Field.Name())}
	for _, key := range modelTags {
		tag := reflect.StructTag(p.Tag).Get(key)
		for option := range strings.FieldsFuncSeq(tag, func(r rune) bool { return r == ',' || r == ';' || r == ' ' }) {
			option = strings.TrimPrefix(option, "column:")
			own = append(own, folded(strings.Trim(option, "'\"")))
		}
	}
	for _, n := range names {
		for _, o := range own {
			if n == o {
				return true
			}
		}
	}
	return false
}
