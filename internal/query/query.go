// Package query reads what a query selects and writes: its operation, its table, by which columns and
// values the rows are chosen, and which values go into which columns. It knows texts and names, and
// neither an engine nor a library.
//
// A predicate counts only where it holds for every row that is chosen. Of `id = ? OR user_id = ?` the
// second narrows nothing; of `id = ? AND (user_id = ? OR public)` it does, for who reads. So the
// conditions are read as a tree and asked for what all their alternatives have in common.
//
// The tokens are read by a lexer of our own. The public ones are made to obscure texts for logs and
// take `=:name` and `<>?` for operators, which loses the placeholders that all of this is about.
package query

import "strings"

// An Op is what a statement does.
type Op uint8

// The operations.
const (
	Read Op = iota + 1
	Update
	Delete
	Insert
)

// String is the operation as a participle, for messages.
func (o Op) String() string {
	switch o {
	case Update:
		return "changed"
	case Delete:
		return "deleted"
	case Insert:
		return "inserted"
	}
	return "fetched"
}

// A Pred is a predicate: a column compared with a value.
type Pred struct {
	Column string // in lower case, without its table
	Arg    int    // the number of the placeholder, from 0; or Constant, Column or Named
	Name   string // of a placeholder with a name
	Owner  bool   // narrows the rows to an owner's; else it is a key
	Nested bool   // stands in a query below, about another table
	Maybe  bool   // it is a key only of what it is called after: see [KeyOf]
}

// What Arg is where it is no number of a placeholder.
const (
	Constant = -1
	Named    = -2
	Other    = -3 // another column, or the result of a function
)

// A Set is a placeholder whose value is written.
type Set struct {
	Column string // as the text writes it, without its table and quotes; empty if that cannot be told
	Arg    int    // the number of the placeholder, from 0; of one with a name, its place among all
}

// A Statement is what a text says.
type Statement struct {
	Op      Op
	Table   string
	Columns []string // that the text reads or writes, as far as they are listed by name
	Sets    []Set
	Preds   []Pred
	Joined  bool // reads other tables beside
}

// Parse reads a statement. It reports false of what is none.
func Parse(sql string) (Statement, bool) {
	p := &parser{toks: lex(sql)}
	st := p.statement()
	return st, st.Op != 0
}

// Written says whether a statement, or a builder's "SET a = ?" or "a = ?", writes its n-th parameter, from 0, to a
// column, and to which one if that can be told. A parameter that only selects rows is not written.
func Written(sql string, n int) (column string, ok bool) {
	p := &parser{toks: lex(sql)}
	for _, s := range p.statement().Sets {
		if s.Arg == n {
			return s.Column, true
		}
	}
	return "", false
}

// Into is the table that a statement reads or writes, empty if that cannot be told.
func Into(sql string) string {
	p := &parser{toks: lex(sql)}
	return p.statement().Table
}

// Writes reports whether a text writes values at all, whatever it begins with.
func Writes(sql string) bool {
	for _, t := range lex(sql) {
		switch {
		case t.is(writing...):
			return true
		case t.is("SELECT", "DELETE"):
			return false
		}
	}
	return false
}

// Condition reads the condition of a chain: "id = ? AND user_id = ?". A name alone means that it equals
// the first value, a number alone that the key does.
func Condition(text string, op Op) []Pred {
	p := &parser{toks: lex(text)}
	if len(p.toks) == 1 && p.toks[0].kind == word {
		return preds(&node{column: column(p.toks[0].text), eq: true}, op)
	}
	return preds(p.or(), op)
}

// Equal is the predicate that a column equals the n-th value.
func Equal(name string, n int) []Pred {
	name = bare(name)
	_, maybe := keyStem(name)
	if !Key(name) && !Owner(name) && !maybe {
		return nil
	}
	return []Pred{{Column: column(name), Arg: n, Owner: Owner(name), Maybe: maybe && !Key(name)}}
}

// preds are the keys that a condition names, and the owners that all its alternatives do.
func preds(n *node, op Op) []Pred {
	var out []Pred
	n.walk(func(l *node) {
		if l.sub != nil || !l.eq {
			return
		}
		if Key(l.column) {
			out = append(out, Pred{Column: l.column, Arg: l.arg, Name: l.name})
		} else if _, maybe := keyStem(l.column); maybe && (l.arg >= 0 || l.arg == Named) {
			out = append(out, Pred{Column: l.column, Arg: l.arg, Name: l.name, Maybe: true})
		}
	})
	for _, l := range owners(n, op) {
		out = append(out, Pred{Column: l.column, Arg: l.arg, Name: l.name, Owner: true, Nested: l.nested})
	}
	return out
}

// A node is a condition: all or one of its kids, or a comparison.
type node struct {
	any    bool // one of kids
	kids   []*node
	column string
	arg    int
	name   string
	eq     bool
	nested bool
	sub    *Statement // the query that the column is looked up in
}

func (n *node) walk(visit func(*node)) {
	if n == nil {
		return
	}
	if n.column != "" || n.sub != nil {
		visit(n)
	}
	for _, k := range n.kids {
		k.walk(visit)
	}
}

// owners are the comparisons by which every alternative is narrowed to an owner. What is public is
// everybody's to read, and to nobody's to write.
func owners(n *node, op Op) []*node {
	switch {
	case n == nil:
		return nil
	case n.sub != nil:
		var out []*node
		for _, p := range n.sub.Preds {
			if p.Owner {
				out = append(out, &node{column: p.Column, arg: p.Arg, name: p.Name, nested: true})
			}
		}
		return out
	case n.column != "":
		if n.eq && Owner(n.column) && n.arg != Other {
			return []*node{n}
		}
		return nil
	}
	var out []*node
	for _, k := range n.kids {
		of := owners(k, op)
		if n.any && of == nil && !(op == Read && k.arg == Constant && k.column != "") {
			return nil
		}
		out = append(out, of...)
	}
	return out
}

// column is a name without its table and quotes, in lower case.
func column(name string) string { return strings.ToLower(bare(name)) }

// bare is a name without its table and quotes.
func bare(name string) string {
	return strings.Trim(name[strings.LastIndexByte(name, '.')+1:], "`\"[]")
}
