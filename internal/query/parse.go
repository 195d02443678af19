package query

import "slices"

// A parser reads tokens. It never fails: of what it does not understand it knows no predicates.
type parser struct {
	toks []token
	at   int
}

func (p *parser) peek() token {
	if p.at < len(p.toks) {
		return p.toks[p.at]
	}
	return token{}
}

func (p *parser) next() token {
	t := p.peek()
	p.at++
	return t
}

func (p *parser) done() bool { return p.at >= len(p.toks) }

// skip goes to the next of the words outside parentheses, and reports whether there is one.
func (p *parser) skip(words ...string) bool {
	for depth := 0; !p.done(); p.at++ {
		switch t := p.peek(); {
		case t.is("("):
			depth++
		case t.is(")"):
			if depth--; depth < 0 {
				return false
			}
		case depth == 0 && t.is(words...):
			return true
		}
	}
	return false
}

// writing are the words that statements begin with that write values.
var writing = []string{"INSERT", "REPLACE", "UPSERT", "MERGE", "UPDATE"}

// statement reads one statement, up to its end or to the parenthesis that closes it.
func (p *parser) statement() Statement {
	if p.peek().is("WITH") {
		with := p.with()
		st := p.statement()
		st.Sets = append(with, st.Sets...)
		return st
	}
	if p.assigns() {
		var st Statement
		_, st.Sets = p.assigned()
		return st
	}
	switch t := p.next(); {
	case t.is("SELECT"):
		return p.selection()
	case t.is("UPDATE"):
		st := Statement{Op: Update, Table: p.table()}
		if p.skip("SET") {
			p.next()
			st.Columns, st.Sets = p.assigned()
		}
		st.Preds = p.conditions(Update, nil)
		return st
	case t.is("SET"): // a builder's piece of an UPDATE
		var st Statement
		_, st.Sets = p.assigned()
		return st
	case t.is("DELETE"):
		st := Statement{Op: Delete}
		if p.skip("FROM") {
			p.next()
		}
		st.Table = p.table()
		st.Preds = p.conditions(Delete, nil)
		return st
	case t.is(writing...):
		return p.insertion()
	}
	return Statement{}
}

// assigns reports whether the text is what a builder puts behind SET.
func (p *parser) assigns() bool {
	return p.at == 0 && len(p.toks) > 1 && p.toks[0].kind == word && p.toks[1].is("=")
}

// with goes behind the queries that a statement begins with, and returns what they write.
func (p *parser) with() []Set {
	var out []Set
	for !p.done() && !p.peek().is("SELECT", "DELETE") && !p.peek().is(writing...) {
		if !p.next().is("(") {
			continue
		}
		if p.peek().is("WITH") || p.peek().is(writing...) {
			out = append(out, p.statement().Sets...)
		}
		p.close()
	}
	return out
}

// insertion reads INSERT INTO t (a, b) VALUES (?, ?), or INSERT INTO t SET a = ?, and what is to be done
// with a row that is there.
func (p *parser) insertion() Statement {
	st := Statement{Op: Insert}
	if p.skip("INTO") {
		p.next()
	}
	st.Table = p.table()
	var as []string // the columns as the text writes them
	if p.peek().is("(") {
		p.next()
		for !p.done() && !p.peek().is(")") {
			if t := p.next(); t.kind == word {
				st.Columns, as = append(st.Columns, column(t.text)), append(as, bare(t.text))
			}
		}
		p.next()
	}
	for p.skip("VALUES", "SET", "UPDATE") {
		if p.next().is("VALUES") {
			st.Sets = append(st.Sets, p.values(as)...)
			continue
		}
		if p.peek().is("SET") {
			p.next()
		}
		columns, sets := p.assigned()
		st.Columns, st.Sets = append(st.Columns, columns...), append(st.Sets, sets...)
	}
	return st
}

// values reads the rows behind VALUES, up to what is no row.
func (p *parser) values(columns []string) []Set {
	var out []Set
	depth, at := 0, 0
	for ; !p.done(); p.at++ {
		switch t := p.peek(); {
		case t.is("("):
			if depth++; depth == 1 {
				at = 0
			}
		case depth == 0 && !t.is(","):
			return out
		case t.is(")"):
			depth--
		case t.is(",") && depth == 1:
			at++
		case t.kind == param:
			s := set("", t)
			if depth == 1 && at < len(columns) {
				s.Column = columns[at]
			}
			out = append(out, s)
		}
	}
	return out
}

func set(column string, t token) Set {
	if t.num == Named {
		return Set{Column: column, Arg: t.nth}
	}
	return Set{Column: column, Arg: t.num}
}

func (p *parser) selection() Statement {
	st := Statement{Op: Read}
	for !p.done() && !p.peek().is("FROM") {
		if p.peek().is("(") {
			p.next()
			p.close()
			continue
		}
		if t := p.next(); t.kind == word {
			st.Columns = append(st.Columns, column(t.text))
		}
	}
	if p.done() {
		return st
	}
	p.next()
	if p.peek().is("(") {
		p.next()
		if p.peek().is("SELECT") {
			inner := p.statement()
			st.Table, st.Preds = inner.Table, inner.Preds
		}
		p.close()
	} else {
		st.Table = p.table()
	}
	st.Joined = slices.ContainsFunc(p.toks[min(p.at, len(p.toks)):], func(t token) bool { return t.is("JOIN") }) || p.peek().is(",")
	st.Preds = p.conditions(Read, st.Preds)
	return st
}

// table reads the name of a table.
func (p *parser) table() string {
	if p.peek().is("ONLY") {
		p.next()
	}
	if p.peek().kind != word {
		return ""
	}
	return column(p.next().text)
}

// assigned lists the columns that SET names, in lower case, and what is written to them, up to the
// condition.
func (p *parser) assigned() ([]string, []Set) {
	var columns []string
	var sets []Set
	name, depth := "", 0
	for ; !p.done(); p.at++ {
		switch t := p.peek(); {
		case t.is("WHERE") && depth > 0:
			p.skip()
			p.at-- // the rest of a query below selects
		case t.is("WHERE", "FROM", "RETURNING") && depth == 0, t.is(")") && depth == 0:
			return columns, sets
		case t.is("("):
			depth++
		case t.is(")"):
			depth--
		case t.kind == param:
			sets = append(sets, set(name, t))
		case t.kind == word && depth == 0 && p.at+1 < len(p.toks) && p.toks[p.at+1].is("="):
			name = bare(t.text)
			columns = append(columns, column(t.text))
		}
	}
	return columns, sets
}

// close goes behind the parenthesis that closes the one that was opened.
func (p *parser) close() {
	p.skip()
	p.next()
}

// conditions reads what joins and WHERE demand, to the end of the statement.
func (p *parser) conditions(op Op, out []Pred) []Pred {
	for p.skip("WHERE", "ON", "UNION") {
		if p.next().is("UNION") {
			return nil // rows come from elsewhere too
		}
		out = append(out, preds(p.or(), op)...)
	}
	return out
}

// clauses end a condition.
var clauses = []string{
	"GROUP", "ORDER", "LIMIT", "OFFSET", "FOR", "RETURNING", "HAVING", "UNION", "WHERE", "JOIN", "LEFT",
	"INNER", "RIGHT", "FULL", "CROSS", "OUTER", ")", ";", "FETCH", "WINDOW", "ON",
}

func (p *parser) or() *node {
	n := &node{any: true, kids: []*node{p.and()}}
	for p.peek().is("OR", "||") {
		p.next()
		n.kids = append(n.kids, p.and())
	}
	if len(n.kids) == 1 {
		return n.kids[0]
	}
	return n
}

func (p *parser) and() *node {
	n := &node{kids: []*node{p.term()}}
	for p.peek().is("AND") {
		p.next()
		n.kids = append(n.kids, p.term())
	}
	if len(n.kids) == 1 {
		return n.kids[0]
	}
	return n
}

func (p *parser) term() *node {
	switch t := p.peek(); {
	case t.is("NOT"):
		p.next()
		p.term() // what it excludes narrows to nobody
		return &node{}
	case t.is("EXISTS"):
		p.next()
		return p.nested("")
	case t.is("("):
		if p.at+1 < len(p.toks) && p.toks[p.at+1].is("SELECT") {
			return p.nested("")
		}
		p.next()
		n := p.or()
		p.close()
		return n
	}
	return p.comparison()
}

// nested is a query in parentheses, of the rows of which a column has to be one.
func (p *parser) nested(column string) *node {
	if !p.peek().is("(") {
		return &node{}
	}
	p.next()
	st := p.statement()
	p.close()
	return &node{column: column, sub: &st}
}

// comparison reads "column operator value", or the other way round.
func (p *parser) comparison() *node {
	left := p.operand()
	op := p.next()
	for p.peek().is("NOT") {
		op = p.next()
	}
	n := &node{arg: Other}
	if op.is("NOT") {
		p.next()
		p.right()
		return n
	}
	if len(left) == 0 {
		return n
	}
	n.eq = op.is("=", "==", "IN", "IS")
	c := left[len(left)-1]
	for _, t := range left {
		if t.kind == word {
			c = t
		}
	}
	if op.is("IN", "=") && p.peek().is("(") && p.at+1 < len(p.toks) && p.toks[p.at+1].is("SELECT") {
		return p.nested(column(c.text))
	}
	right := p.right()
	if op.is("BETWEEN") {
		p.next()
		p.right()
	}
	if c.kind == param {
		left, right = right, left
		if i := slices.IndexFunc(left, func(t token) bool { return t.kind == word }); i >= 0 {
			c = left[i]
		}
	}
	if c.kind != word {
		return n
	}
	if op.kind == 0 || op.is(clauses...) || op.is("AND", "OR") {
		p.at-- // a column alone: a flag
		n.column, n.arg = column(c.text), Constant
		return n
	}
	n.column = column(c.text)
	n.arg, n.name = value(right)
	return n
}

// value is what stands on the other side: a placeholder if there is one, else a constant if there is
// nothing else.
func value(ts []token) (int, string) {
	arg := Constant
	for _, t := range ts {
		switch {
		case t.kind == param:
			return t.num, t.name
		case t.kind == word && !t.is("TRUE", "FALSE", "NULL", "NOT"):
			arg = Other
		}
	}
	return arg, ""
}

// operand reads what stands before an operator.
func (p *parser) operand() []token {
	var out []token
	for !p.done() {
		t := p.peek()
		switch {
		case t.is("("):
			p.next()
			from := p.at
			p.close()
			out = append(out, p.toks[from:min(max(p.at-1, from), len(p.toks))]...)
			continue
		case t.is("=", "==", "<", ">", "<=", ">=", "<>", "!=", "IN", "IS", "LIKE", "ILIKE", "BETWEEN", "NOT", "AND", "OR"), t.is(clauses...):
			return out
		}
		out = append(out, p.next())
	}
	return out
}

// right reads what stands behind an operator.
func (p *parser) right() []token {
	var out []token
	for !p.done() && !p.peek().is("AND", "OR") && !p.peek().is(clauses...) {
		if t := p.next(); t.is("(") {
			from := p.at
			p.close()
			out = append(out, p.toks[from:min(max(p.at-1, from), len(p.toks))]...)
		} else {
			out = append(out, t)
		}
	}
	return out
}
