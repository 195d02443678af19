package catalog

import (
	"strings"

	"github.com/oversharelint/overshare/internal/query"
)

// The words in which the libraries' files are written. A record is a symbol and its parts:
//
//	on("Error", body(Arg(1), Text).to(Arg(0)).status(Arg(2)))
//	each("(*Logger).*", "Debug Info Warn Error", logs(Rest(0), Print))

// A part adds one thing to a record.
type part interface{ add(*Record) }

// parts are several.
type parts []part

func (s Sink) add(r *Record)   { r.Sinks = append(r.Sinks, s) }
func (s Source) add(r *Record) { r.Sources = append(r.Sources, s) }
func (f Flow) add(r *Record)   { r.Flows = append(r.Flows, f) }
func (e Error) add(r *Record)  { r.Errors = append(r.Errors, e) }
func (ps parts) add(r *Record) {
	for _, p := range ps {
		p.add(r)
	}
}

// A setting changes the record itself.
type setting func(*Record)

func (s setting) add(r *Record) { s(r) }

// on is the record of one symbol.
func on(symbol string, ps ...part) *Record {
	r := &Record{Symbol: symbol}
	fill(r, ps)
	return r
}

// position, where a test sets it, says where in the libraries' files a record is written.
var position func() string

// each makes the same record for several symbols: the "@" of the pattern stands for each of the
// names. The records share their parts, which nobody changes.
func each(pattern, names string, ps ...part) []*Record {
	all := make([]Record, words(names))
	list := make([]*Record, len(all))
	i := 0
	for name := range strings.FieldsSeq(names) {
		r := &all[i]
		if i == 0 {
			fill(r, ps)
		} else {
			*r = all[0]
		}
		r.Symbol, list[i] = name, r
		if pattern != "@" {
			r.Symbol = strings.Replace(pattern, "@", name, 1)
		}
		i++
	}
	return list
}

func fill(r *Record, ps []part) {
	if position != nil {
		r.at = position()
	}
	parts(ps).add(r)
}

// words counts what strings.Fields makes of a text.
func words(text string) int {
	n := 0
	for range strings.FieldsSeq(text) {
		n++
	}
	return n
}

// join makes one list of many.
func join(lists ...[]*Record) []*Record {
	n := 0
	for _, l := range lists {
		n += len(l)
	}
	all := make([]*Record, 0, n)
	for _, l := range lists {
		all = append(all, l...)
	}
	return all
}

// with adds settings to the records of a list, by the last part of their symbols; a symbol that has no
// record yet gets one.
func with(records []*Record, more ...[]*Record) []*Record {
	at := make(map[string]int, len(records))
	for i := range records {
		at[records[i].Symbol] = i
	}
	for _, r := range join(more...) {
		if i, ok := at[r.Symbol]; ok {
			both := *records[i] // a symbol has one record, which another package may share
			both.Query = r.Query
			records[i] = &both
		} else {
			at[r.Symbol] = len(records)
			records = append(records, r)
		}
	}
	return records
}

// Sinks.

func logs(v Place, f Form) Sink      { return Sink{Value: v, Channel: Log, Form: f} }
func prints(v Place, f Form) Sink    { return Sink{Value: v, Channel: Stdout, Form: f} }
func telemetry(v Place, f Form) Sink { return Sink{Value: v, Channel: Telemetry, Form: f} }
func body(v Place, f Form) Sink      { return Sink{Value: v, Channel: Response, Form: f} }
func header(v Place) Sink            { return Sink{Value: v, Channel: Header, Form: Text} }
func errorText(v Place, f Form) Sink { return Sink{Value: v, Channel: ErrorText, Form: f} }

// saves is a record that a store is handed.
func saves(v Place) Sink { return Sink{Value: v, Channel: Saved, Form: JSON} }

func stores(v Place) Sink         { return Sink{Value: v, Channel: Store, Form: Row} }
func queues(v Place, f Form) Sink { return Sink{Value: v, Channel: Queue, Form: f} }
func modes(v Place) Sink          { return Sink{Value: v, Channel: Mode, Form: Setting} }

// statement stores those parameters behind the statement at n that it writes.
func statement(n int) Sink {
	return Sink{Value: Rest(n + 1), Channel: Store, Form: Row, SQL: Arg(n)}
}

// browser puts a value into a cookie that scripts may read unless with says otherwise.
func browser(v Place, part string, with Place, of string) Sink {
	return Sink{Value: v, Channel: Cookie, Form: Text, Part: part, With: with, WithOf: of}
}

// session puts a value where the browser keeps it, and can read it unless what keeps it encrypts.
func session(v Place, f Form) Sink { return Sink{Value: v, Channel: Browser, Form: f} }

func (s Sink) under(key string) Sink { s.Under = key; return s }
func (s Sink) with(v Place) Sink     { s.With = v; return s }
func (s Sink) of(sql Place) Sink     { s.SQL = sql; return s }
func (s Sink) cached() Sink          { s.Weak = true; return s }
func (s Sink) to(w Place) Sink       { s.Writer = w; return s }
func (s Sink) key(k Place) Sink      { s.Key = k; return s }
func (s Sink) status(c Place) Sink   { s.Status = c; return s }

// format is a Printf-like sink with the format string at n and its operands behind. The format
// string leaves too: logging what somebody else has formatted is as common as logging a constant.
func format(c Channel, n int) parts {
	return parts{
		Sink{Value: Arg(n), Channel: c, Form: Text},
		Sink{Value: Rest(n + 1), Channel: c, Form: Format, Fmt: Arg(n)},
	}
}

// logf is format for the log.
func logf(n int) parts { return format(Log, n) }

// logkv is a message at n with keys and values behind it.
func logkv(n int) parts { return parts{logs(Arg(n), Text), logs(Rest(n+1), Pairs)} }

// field is a field constructor: it logs where it stands, so that a finding does too, and hands
// the logger something that holds nothing more.
func field(key, v Place, f Form) Sink { return logs(v, f).key(key) }

// status gives every sink of the list the status, to the writer.
func (ps parts) status(c Place) parts { return ps.sinks(func(s Sink) Sink { return s.status(c) }) }
func (ps parts) to(w Place) parts     { return ps.sinks(func(s Sink) Sink { return s.to(w) }) }

func (ps parts) sinks(change func(Sink) Sink) parts {
	out := make(parts, len(ps))
	for i, p := range ps {
		if s, ok := p.(Sink); ok {
			p = change(s)
		}
		out[i] = p
	}
	return out
}

// Sources.

func from(in Input, v Place) Source { return Source{Value: v, Input: in} }

func (s Source) key(k Place) Source { s.Key = k; return s }

// loads is a query that fills what v points to.
func loads(v Place) Source { return from(InRow, v) }

// alone says that of the other records which a row has a place for only those are loaded that the chain names.
func (s Source) alone() Source { s.Alone = true; return s }

// by says that the SQL in an argument names the columns that are loaded.
func (s Source) by(q Place) Source { s.Query = q; return s }

// Flows.

// builds are calls that add to a query: it holds what it is given, and shows nothing until it is made text.
func builds(pattern, names string, ins ...Place) []*Record {
	var ps parts
	for _, in := range ins {
		ps = append(ps, copies(in, Result(0)))
	}
	return each(pattern, names, ps...)
}

// runsQuery are calls that run a query: all that is known of the result is how it fails.
func runsQuery(pattern, names string, err int) []*Record {
	return each(pattern, names, fails(Result(err), FromDatabase))
}

func flow(via Via, in, out Place) Flow { return Flow{In: in, Out: out, Via: via} }
func copies(in, out Place) Flow        { return flow(Copy, in, out) }
func decodes(in, out Place) Flow       { return flow(Decode, in, out) }
func encodes(in, out Place, f Form) Flow {
	return Flow{In: in, Out: out, Via: Encode, Form: f}
}

// part carries what stands in a field of the struct, in place of all of it.
func (f Flow) part(field string) Flow { f.Part = field; return f }

// sprintf formats the operands behind the format string at n into out.
func sprintf(n int, out Place) parts {
	return parts{
		copies(Arg(n), out),
		Flow{In: Rest(n + 1), Out: out, Via: Sprintf, Fmt: Arg(n)},
	}
}

// Errors and the rest.

func fails(v Place, p Provenance) Error { return Error{Value: v, From: p} }

func (e Error) about(where Place) Error { e.About = where; return e }

func why(text string) setting { return func(r *Record) { r.Why = text } }
func until(v string) setting  { return func(r *Record) { r.Until = v } }
func noReturn() setting       { return func(r *Record) { r.NoReturn = true } }
func watched() setting        { return func(r *Record) { r.Watched = true } }
func distinct() setting       { return func(r *Record) { r.Distinct = true } }
func matches(err, as Place) setting {
	return func(r *Record) { r.Matches, r.As = err, as }
}

// never says that an error is always nil, encodesAll that it is where JSON can write any value of a type.
func never(err Place) setting { return func(r *Record) { r.Never = err } }
func encodesAll(v, err Place) setting {
	return func(r *Record) { r.Never, r.Encodes = err, v }
}
func gets(key, v Place) setting { return func(r *Record) { r.Get = &Keyed{key, v} } }
func sets(key, v Place) setting { return func(r *Record) { r.Set = &Keyed{key, v} } }

// decides says that a call is a policy's decision: this result, or what is read from it, tells whether who asks
// may do what is asked.
func decides(v Place) setting { return func(r *Record) { r.Decides = v } }

// compares says that the result tells whether the arguments are the same, or one among the other.
func compares() setting { return func(r *Record) { r.Compares = true } }

// shows says that the symbol shows the inside of the program to whoever gets at it.
func shows(d Inside) setting { return func(r *Record) { r.Shows = d } }

// profileHandlers are handlers, or make them, that show a profile or counters; profileRoutes are calls that
// register such handlers.
func profileHandlers(names string) []*Record { return each("@", names, shows(ProfileHandler)) }
func profileRoutes(names string) []*Record   { return each("@", names, shows(ProfileRoutes)) }

// handles says that fn is called with the errors that handlers return, as its n-th parameter.
func handles(fn Place, n int) setting {
	return func(r *Record) { r.Handles = append(r.Handles, Handle{fn, n, FromAny, "the handlers"}) }
}

// filters says that the function in a field of in sees what is logged by the call's result.
func filters(in Place, field string) setting {
	return func(r *Record) { r.Filter = &Filter{in, field, Result(0)} }
}

// selects and omits say which columns the chain loads that a call returns.
func selects(in, more Place) setting {
	return func(r *Record) { r.Columns = &Columns{In: in, More: more} }
}
func omits(more Place) setting {
	return func(r *Record) { r.Columns = &Columns{More: more, Omit: true} }
}

// asks is a call that adds to a query, or runs it.
func asks(q Query) setting { return func(r *Record) { r.Query = &q } }

// runs is a call that runs the query of its chain.
func runs(op query.Op, q Query) setting { q.Op = op; return asks(q) }

// sqlAt is a call that runs the statement at n with the values behind it.
func sqlAt(n int) setting {
	return runs(query.Read, Query{Cond: Arg(n), SQL: true, Values: Rest(n + 1)})
}

// sqlInto names what the rows of a statement are filled into.
func sqlInto(dest, n int) setting {
	return runs(query.Read, Query{Model: Arg(dest), Cond: Arg(n), SQL: true, Values: Rest(n + 1)})
}

// writesTo says that the variable, or the call's result, is a writer that ends in the channel.
func writesTo(c Channel) setting { return func(r *Record) { r.Output = c } }

// file says that the call's result is a file of the mode in an argument; created, of the mode that a
// file gets if nobody says.
func file(mode Place) setting {
	return func(r *Record) { r.Output, r.OutputWith = File, mode }
}
func created() setting { return func(r *Record) { r.Output, r.OutputMode = File, "438" } } // 0666

// requestLog says that the symbol is, or makes, a middleware that logs a part of every request: the target with
// its query (InQuery), or the header that the last argument names (InHeader).
func requestLog(in Input) setting { return func(r *Record) { r.Logs = in } }

// sentinels are variables and types whose values are errors of one provenance.
func sentinels(p Provenance, names string) []*Record { return each("var:@", names, fails(Self, p)) }
func errorTypes(p Provenance, names string) []*Record {
	return each("type:@", names, fails(Self, p))
}

// notServed is why most unproven libraries are: the test proves them where a module proxy has them.
const notServed = "its module could not be downloaded where the catalogue was proven"
